#include "document/rtf/rtf_token.h"

#include "base/hex.h"

enum { LONGEST_NAME = 32, MOST_DIGITS = 10 };

static bool is_letter(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

static bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

/* A number after a name: as many digits as fit, the sign, and nothing on overflow but the nearest number. */
static void read_number(struct text *rest, struct rtf_token *token)
{
    size_t at = 0;
    bool is_negative = rest->len > 1 && rest->at[0] == '-' && is_digit(rest->at[1]);
    at += is_negative;
    int64_t number = 0;
    size_t first = at;
    for (; at < rest->len && at - first < MOST_DIGITS && is_digit(rest->at[at]); at++)
        number = number * 10 + (rest->at[at] - '0');
    token->has_number = at > first;
    number = number > INT32_MAX ? INT32_MAX : number;
    token->number = (int32_t)(is_negative ? -number : number);
    *rest = text_from_offset(*rest, at);
}

static void read_word(struct text *rest, struct rtf_token *token)
{
    size_t len = 0;
    while (len < rest->len && len < LONGEST_NAME && is_letter(rest->at[len]))
        len++;
    *token = (struct rtf_token){.kind = RTF_WORD, .name = text_slice(*rest, 0, len)};
    *rest = text_from_offset(*rest, len);
    read_number(rest, token);
    if (rest->len && rest->at[0] == ' ')
        *rest = text_from_offset(*rest, 1);
}

/* What follows a backslash. */
static bool read_control(struct text *rest, struct rtf_token *token)
{
    if (rest->len == 0)
        return false;
    char first = rest->at[0];
    if (is_letter(first)) {
        read_word(rest, token);
        return true;
    }
    int high = rest->len > 2 && first == '\'' ? hex_value(rest->at[1]) : -1;
    int low = high >= 0 ? hex_value(rest->at[2]) : -1;
    if (low >= 0) {
        *token = (struct rtf_token){.kind = RTF_BYTE, .byte = (unsigned char)(high << 4 | low)};
        *rest = text_from_offset(*rest, 3);
        return true;
    }
    *token = (struct rtf_token){.kind = RTF_SYMBOL, .byte = (unsigned char)first};
    *rest = text_from_offset(*rest, 1);
    return true;
}

bool rtf_next_token(struct text *rest, struct rtf_token *token)
{
    while (rest->len && (rest->at[0] == '\r' || rest->at[0] == '\n' || rest->at[0] == '\0'))
        *rest = text_from_offset(*rest, 1);
    if (rest->len == 0)
        return false;
    char first = rest->at[0];
    *rest = text_from_offset(*rest, 1);
    if (first != '\\') {
        enum rtf_token_kind kind = first == '{' ? RTF_GROUP_START : first == '}' ? RTF_GROUP_END : RTF_BYTE;
        *token = (struct rtf_token){.kind = kind, .byte = (unsigned char)first};
        return true;
    }
    if (!read_control(rest, token))
        return false;
    if (token->kind == RTF_WORD && text_equal(token->name, TEXT("bin")) && token->number > 0) {
        token->data = text_slice(*rest, 0, (size_t)token->number);
        *rest = text_from_offset(*rest, (size_t)token->number);
    }
    return true;
}

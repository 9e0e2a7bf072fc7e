#include "calendar/deadline_tokens.h"

#include <string.h>

enum { WORD_BYTES_MAXIMUM = 12 };

static bool is_digit(unsigned char byte)
{
    return byte >= '0' && byte <= '9';
}

/* Letters, and all bytes of longer sequences but those that begin a sign: U+0080–00BF, U+2000–2FFF, U+FEFF. */
static bool is_letter(unsigned char byte)
{
    if (byte >= 0x80)
        return byte != 0xC2 && byte != 0xE2 && byte != 0xEF;
    return (byte | 0x20) >= 'a' && (byte | 0x20) <= 'z';
}

/* The lower case of one byte of a Vietnamese letter, seen after the byte before: in UTF-8 the two cases differ in one
 * bit of the last byte, but for Ơ and Ư. */
static unsigned char lower_byte(unsigned char before, unsigned char byte)
{
    if (byte < 0x80)
        return byte >= 'A' && byte <= 'Z' ? byte | 0x20 : byte;
    if (byte >= 0xC0) /* begins the next letter */
        return byte;
    switch (before) {
    case 0xC3:
        return byte < 0x9F ? byte | 0x20 : byte;
    case 0xC4:
    case 0xC5:
    case 0xBA: /* U+1E80–1EFF: E1 BA xx, E1 BB xx */
    case 0xBB:
        return byte | 1;
    case 0xC6:
        return byte == 0xAF ? 0xB0 : byte == 0xA0 ? 0xA1 : byte;
    default:
        return byte;
    }
}

static void word_find(struct token *token, const unsigned char *key, size_t len)
{
#define INITIAL(byte)                                                                                                  \
    return;                                                                                                            \
    case byte:
#define WORD(name, spelling, number)                                                                                   \
    if (len == sizeof(spelling) - 1 && memcmp(key, spelling, sizeof(spelling) - 1) == 0) {                             \
        token->word = WORD_##name;                                                                                     \
        token->value = number;                                                                                         \
        return;                                                                                                        \
    }
#define ALSO(name, spelling, number) WORD(name, spelling, number)
    switch (key[0]) {
    default:
#include "calendar/deadline-words.def"
    }
#undef INITIAL
#undef WORD
#undef ALSO
}

static void read_word(struct token *token, const unsigned char *at, size_t len)
{
    unsigned char key[WORD_BYTES_MAXIMUM] = {0};
    size_t end = 0;
    unsigned char before = 0;
    while (end < len && is_letter(at[end])) {
        if (end < WORD_BYTES_MAXIMUM)
            key[end] = lower_byte(before, at[end]);
        before = at[end++];
    }
    token->end = token->start + end;
    token->word = WORD_OTHER;
    if (end <= WORD_BYTES_MAXIMUM)
        word_find(token, key, end);
}

static void read_number(struct token *token, const unsigned char *at, size_t len)
{
    size_t end = 0;
    int value = 0;
    for (; end < len && is_digit(at[end]); end++)
        value = end < 9 ? value * 10 + (at[end] - '0') : DEADLINE_NUMBER_TOO_LARGE;
    token->end = token->start + end;
    token->word = WORD_NUMBER;
    token->value = value;
    token->digits = end > 10 ? 10 : (int)end;
}

static enum word sign_word(unsigned char byte)
{
    static const char SIGNS[] = "/-._,:;()'";
    static const enum word WORDS[] = {WORD_SLASH, WORD_DASH,      WORD_DOT,  WORD_DOT,   WORD_COMMA,
                                      WORD_COLON, WORD_SEMICOLON, WORD_OPEN, WORD_CLOSE, WORD_MINUTE};
    const char *found = byte ? strchr(SIGNS, byte) : NULL;
    return found ? WORDS[found - SIGNS] : WORD_MARK;
}

/* Bytes of a sign of several bytes, and what it is; WORD_NOTHING for white space. */
static size_t read_long_sign(const unsigned char *at, size_t len, enum word *word)
{
    size_t size = at[0] == 0xC2 ? 2 : 3;
    *word = WORD_MARK;
    if (len < size)
        return len;
    if ((at[0] == 0xC2 && at[1] == 0xA0) || (at[0] == 0xEF && at[1] == 0xBB && at[2] == 0xBF))
        *word = WORD_NOTHING;
    if (at[0] == 0xE2 && at[1] == 0x80) {
        if (at[2] >= 0x90 && at[2] <= 0x95)
            *word = WORD_DASH;
        else if (at[2] == 0xA6)
            *word = WORD_DOT;
        else if (at[2] == 0x99)
            *word = WORD_MINUTE;
        else if (at[2] <= 0x8B || at[2] == 0xAF)
            *word = WORD_NOTHING;
    }
    return size;
}

/* Reads the token that begins at byte `at`; WORD_NOTHING for white space. */
static void read_token(struct token *token, struct text words, size_t at)
{
    const unsigned char *bytes = (const unsigned char *)words.at;
    unsigned char byte = bytes[at];
    *token = (struct token){.start = at, .end = at + 1};
    if (is_letter(byte))
        read_word(token, bytes + at, words.len - at);
    else if (is_digit(byte))
        read_number(token, bytes + at, words.len - at);
    else if (byte == ' ' || (byte >= '\t' && byte <= '\r'))
        token->word = WORD_NOTHING;
    else if (byte < 0x80)
        token->word = sign_word(byte);
    else
        token->end = at + read_long_sign(bytes + at, words.len - at, &token->word);
}

void deadline_tokens_add(struct tokens *tokens, struct text words, size_t from)
{
    size_t at = from;
    while (at < words.len && tokens->count < DEADLINE_TOKENS) {
        struct token *token = &tokens->list[tokens->count];
        read_token(token, words, at);
        at = token->end;
        tokens->count += token->word != WORD_NOTHING;
    }
    tokens->read_to = at;
}

void deadline_tokens_read(struct tokens *tokens, struct text words, size_t from)
{
    tokens->count = 0;
    deadline_tokens_add(tokens, words, from);
}

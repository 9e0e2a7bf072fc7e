#include "document/html/html_message.h"

#include "base/buffer.h"
#include "base/hex.h"
#include "base/list.h"

enum { HEAD_LOOKED_AT = 4096, LONGEST_BOUNDARY = 80 };

static char small(char byte)
{
    return (char)(byte >= 'A' && byte <= 'Z' ? byte + 'a' - 'A' : byte);
}

size_t html_find_folded(struct text text, struct text small_part)
{
    for (size_t at = 0; at + small_part.len <= text.len; at++) {
        size_t i = 0;
        while (i < small_part.len && small(text.at[at + i]) == small_part.at[i])
            i++;
        if (i == small_part.len)
            return at;
    }
    return TEXT_NOT_FOUND;
}

struct text html_parameter(struct text text, struct text small_name)
{
    size_t at = html_find_folded(text, small_name);
    if (at == TEXT_NOT_FOUND)
        return TEXT_NONE;
    text = text_trim(text_from_offset(text, at + small_name.len));
    if (text.len && (text.at[0] == '"' || text.at[0] == '\''))
        text = text_from_offset(text, 1);
    size_t len = 0;
    while (len < text.len && !strchr(" \t\r\n\"';>/", text.at[len]))
        len++;
    return text_slice(text, 0, len);
}

static struct text decode_quoted(struct arena *arena, struct text body)
{
    struct buffer decoded = buffer_open(arena, body.len + 1);
    for (size_t i = 0; i < body.len; i++) {
        bool is_escape = body.at[i] == '=' && i + 1 < body.len;
        int high = is_escape && i + 2 < body.len ? hex_value(body.at[i + 1]) : -1;
        int low = high >= 0 ? hex_value(body.at[i + 2]) : -1;
        if (low >= 0) {
            buffer_add_byte(&decoded, (char)(high << 4 | low));
            i += 2;
        } else if (is_escape && (body.at[i + 1] == '\n' || body.at[i + 1] == '\r')) {
            i += body.at[i + 1] == '\r' && i + 2 < body.len && body.at[i + 2] == '\n' ? 2 : 1;
        } else {
            buffer_add_byte(&decoded, body.at[i]);
        }
    }
    return buffer_text(&decoded);
}

struct text html_decode_base64(struct arena *arena, struct text body)
{
    static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    struct buffer decoded = buffer_open(arena, body.len + 1);
    uint32_t bits = 0, count = 0;
    for (size_t i = 0; i < body.len && body.at[i] != '='; i++) {
        const char *digit = body.at[i] ? strchr(digits, body.at[i]) : NULL;
        if (!digit)
            continue;
        bits = bits << 6 | (uint32_t)(digit - digits);
        count += 6;
        if (count >= 8) {
            count -= 8;
            buffer_add_byte(&decoded, (char)(bits >> count & 0xFF));
        }
    }
    return buffer_text(&decoded);
}

struct text html_last_name(struct text address)
{
    size_t start = address.len;
    while (start > 0 && !strchr("/\\:", address.at[start - 1]))
        start--;
    return text_from_offset(address, start);
}

/* What a line of the head says behind `small_name`, without the brackets around it. */
static struct text told(struct text head, struct text small_name)
{
    size_t at = html_find_folded(head, small_name);
    struct text value = at == TEXT_NOT_FOUND ? TEXT_NONE : text_from_offset(head, at + small_name.len);
    value = text_trim(text_slice(value, 0, text_find_byte(value, '\n')));
    bool is_bracketed = text_starts(value, TEXT("<")) && text_ends(value, TEXT(">"));
    return is_bracketed ? text_slice(value, 1, value.len - 1) : value;
}

static struct html_part part_of(struct text head, struct text body)
{
    return (struct html_part){.head = head,
                              .body = body,
                              .name = html_last_name(told(head, TEXT("content-location:"))),
                              .id = told(head, TEXT("content-id:"))};
}

static struct html_part split_head(struct text text)
{
    size_t lines = text_find(text, TEXT("\n\n")), crossed = text_find(text, TEXT("\r\n\r\n"));
    if (crossed < lines)
        return part_of(text_slice(text, 0, crossed), text_from_offset(text, crossed + 4));
    if (lines == TEXT_NOT_FOUND)
        return part_of(TEXT_NONE, text);
    return part_of(text_slice(text, 0, lines), text_from_offset(text, lines + 2));
}

struct html_part_list html_parts_of(struct arena *arena, struct text message)
{
    struct html_part whole = split_head(message);
    struct html_part_list parts = {0};
    struct text boundary = html_parameter(whole.head, TEXT("boundary="));
    char line[LONGEST_BOUNDARY + 4];
    if (boundary.len > 0 && boundary.len <= LONGEST_BOUNDARY) {
        int len = snprintf(line, sizeof line, "\n--%.*s", TEXT_ARG(boundary));
        struct text between = {line, (size_t)len},
                    rest = {whole.body.at - 1, whole.body.len + 1}; /* with the line end before */
        for (size_t at = text_find(rest, between); at != TEXT_NOT_FOUND; at = text_find(rest, between)) {
            rest = text_from_offset(rest, at + between.len);
            LIST_ADD(arena, &parts, split_head(text_slice(rest, 0, text_find(rest, between))));
        }
    }
    LIST_ADD(arena, &parts, whole);
    return parts;
}

struct text html_part_held(struct arena *arena, struct html_part *part)
{
    struct text way = html_parameter(part->head, TEXT("content-transfer-encoding:"));
    if (part->held.len)
        return part->held;
    if (html_find_folded(way, TEXT("quoted-printable")) == 0)
        part->held = decode_quoted(arena, part->body);
    else
        part->held = html_find_folded(way, TEXT("base64")) == 0 ? html_decode_base64(arena, part->body) : part->body;
    return part->held;
}

bool html_is_message(struct text bytes)
{
    struct text head = text_slice(bytes, 0, HEAD_LOOKED_AT);
    return !text_starts(text_trim(head), TEXT("<")) && html_find_folded(head, TEXT("mime-version:")) != TEXT_NOT_FOUND;
}

#include "codec/json_reader.h"

#include "base/buffer.h"
#include "base/hex.h"

struct json_reader json_reader_of(struct arena *arena, struct text bytes)
{
    return (struct json_reader){.arena = arena, .rest = bytes};
}

static bool is_space(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

/* The next byte that is no white space; 0 at the end and after a fault. */
static char peek(struct json_reader *reader)
{
    while (reader->rest.len && is_space(reader->rest.at[0]))
        reader->rest = text_from_offset(reader->rest, 1);
    return reader->rest.len && !reader->is_broken ? reader->rest.at[0] : '\0';
}

static bool take(struct json_reader *reader, char byte)
{
    if (peek(reader) != byte)
        return false;
    reader->rest = text_from_offset(reader->rest, 1);
    return true;
}

static void expect(struct json_reader *reader, char byte)
{
    if (!take(reader, byte))
        reader->is_broken = true;
}

enum json_kind json_kind(struct json_reader *reader)
{
    char byte = peek(reader);
    switch (byte) {
    case 'n':
        return JSON_NULL;
    case 't':
    case 'f':
        return JSON_BOOL;
    case '"':
        return JSON_TEXT;
    case '[':
        return JSON_ARRAY;
    case '{':
        return JSON_OBJECT;
    default:
        return byte == '-' || (byte >= '0' && byte <= '9') ? JSON_NUMBER : JSON_NOTHING;
    }
}

void json_enter(struct json_reader *reader, enum json_kind kind)
{
    expect(reader, kind == JSON_ARRAY ? '[' : '{');
    if (++reader->depth > JSON_DEPTH)
        reader->is_broken = true;
    reader->is_first = true;
}

/* Whether the innermost array or object goes on. */
static bool goes_on(struct json_reader *reader, char close)
{
    if (take(reader, close)) {
        reader->depth--;
        reader->is_first = false;
        return false;
    }
    if (!reader->is_first)
        expect(reader, ',');
    reader->is_first = false;
    return !reader->is_broken;
}

bool json_next_key(struct json_reader *reader, struct text *key)
{
    if (!goes_on(reader, '}'))
        return false;
    *key = json_read_text(reader);
    expect(reader, ':');
    return !reader->is_broken;
}

bool json_next_item(struct json_reader *reader)
{
    return goes_on(reader, ']');
}

static bool take_hex(struct text *rest, int32_t *unit)
{
    *unit = 0;
    if (rest->len < 4)
        return false;
    for (size_t i = 0; i < 4; i++) {
        int32_t digit = hex_value(rest->at[i]);
        if (digit < 0)
            return false;
        *unit = *unit * 16 + digit;
    }
    *rest = text_from_offset(*rest, 4);
    return true;
}

/* The code point of "\uXXXX", or of a pair of them; -1 for half a pair, U+0000 and what is no escape. */
static int32_t take_unicode(struct text *rest)
{
    int32_t unit, low;
    if (!take_hex(rest, &unit) || unit == 0 || (unit >= 0xDC00 && unit <= 0xDFFF))
        return -1;
    if (unit < 0xD800 || unit > 0xDBFF)
        return unit;
    if (!text_starts(*rest, TEXT("\\u")))
        return -1;
    *rest = text_from_offset(*rest, 2);
    if (!take_hex(rest, &low) || low < 0xDC00 || low > 0xDFFF)
        return -1;
    return 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
}

static int32_t take_escape(struct text *rest)
{
    static const char letters[] = "\"\\/bfnrt", meant[] = "\"\\/\b\f\n\r\t";
    if (rest->len == 0)
        return -1;
    char letter = rest->at[0];
    *rest = text_from_offset(*rest, 1);
    if (letter == 'u')
        return take_unicode(rest);
    const char *at = memchr(letters, letter, sizeof letters - 1);
    return at ? meant[at - letters] : -1;
}

static struct text unescape(struct json_reader *reader)
{
    struct buffer text = buffer_open(reader->arena, reader->rest.len + 4);
    struct text *rest = &reader->rest;
    while (rest->len && rest->at[0] != '"' && !reader->is_broken) {
        char byte = rest->at[0];
        *rest = text_from_offset(*rest, 1);
        if (byte != '\\') {
            buffer_add_byte(&text, byte);
            reader->is_broken = (unsigned char)byte < 0x20;
            continue;
        }
        int32_t point = take_escape(rest);
        if (point < 0)
            reader->is_broken = true;
        else
            buffer_add_point(&text, point);
    }
    expect(reader, '"');
    return buffer_text(&text);
}

struct text json_read_text(struct json_reader *reader)
{
    expect(reader, '"');
    size_t len = 0;
    struct text rest = reader->rest;
    while (len < rest.len && rest.at[len] != '"' && rest.at[len] != '\\' && (unsigned char)rest.at[len] >= 0x20)
        len++;
    if (reader->is_broken || len == rest.len || rest.at[len] != '"')
        return reader->is_broken ? TEXT_NONE : unescape(reader);
    reader->rest = text_from_offset(rest, len + 1);
    return text_slice(rest, 0, len);
}

static size_t count_digits(struct text rest)
{
    size_t len = 0;
    while (len < rest.len && rest.at[len] >= '0' && rest.at[len] <= '9')
        len++;
    return len;
}

int64_t json_read_number(struct json_reader *reader)
{
    bool is_negative = take(reader, '-');
    size_t len = count_digits(reader->rest);
    uint64_t number = 0;
    struct text digits = text_slice(reader->rest, 0, len), after = text_from_offset(reader->rest, len);
    bool goes_further = after.len && (after.at[0] == '.' || after.at[0] == 'e' || after.at[0] == 'E');
    if (!text_to_number(digits, INT64_MAX, &number) || (len > 1 && digits.at[0] == '0') || goes_further)
        reader->is_broken = true;
    reader->rest = after;
    return is_negative ? -(int64_t)number : (int64_t)number;
}

static void skip_number(struct json_reader *reader)
{
    size_t len = 0;
    while (len < reader->rest.len && memchr("+-.0123456789Ee", reader->rest.at[len], 15))
        len++;
    reader->rest = text_from_offset(reader->rest, len);
}

bool json_read_bool(struct json_reader *reader)
{
    bool is_true = json_kind(reader) == JSON_BOOL && text_starts(reader->rest, TEXT("true"));
    if (json_kind(reader) != JSON_BOOL)
        reader->is_broken = true;
    json_skip(reader);
    return is_true;
}

static void skip_word(struct json_reader *reader)
{
    static const struct text words[] = {TEXT_INIT("null"), TEXT_INIT("true"), TEXT_INIT("false")};
    for (size_t i = 0; i < COUNT_OF(words); i++) {
        if (!text_starts(reader->rest, words[i]))
            continue;
        reader->rest = text_from_offset(reader->rest, words[i].len);
        return;
    }
    reader->is_broken = true;
}

void json_skip(struct json_reader *reader)
{
    struct text key;
    switch (json_kind(reader)) {
    case JSON_OBJECT:
        for (json_enter(reader, JSON_OBJECT); json_next_key(reader, &key);)
            json_skip(reader);
        break;
    case JSON_ARRAY:
        for (json_enter(reader, JSON_ARRAY); json_next_item(reader);)
            json_skip(reader);
        break;
    case JSON_TEXT:
        json_read_text(reader);
        break;
    case JSON_NUMBER:
        skip_number(reader);
        break;
    case JSON_NULL:
    case JSON_BOOL:
        skip_word(reader);
        break;
    case JSON_NOTHING:
        reader->is_broken = true;
        break;
    }
}

bool json_is_whole(struct json_reader *reader)
{
    return peek(reader) == '\0' && !reader->is_broken && reader->rest.len == 0;
}

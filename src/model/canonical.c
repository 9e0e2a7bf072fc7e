#include "model/canonical.h"

#include <assert.h>
#include <endian.h>

#include "base/utf8.h"

static const int64_t largest_number = ((int64_t)1 << 53) - 1;
static const char hex_digits[] = "0123456789abcdef";

/* The letter after the backslash of a control character, a quote or a backslash; 0 where \u is needed. */
static char short_escape(unsigned char byte)
{
    switch (byte) {
    case '\b':
        return 'b';
    case '\t':
        return 't';
    case '\n':
        return 'n';
    case '\f':
        return 'f';
    case '\r':
        return 'r';
    case '"':
    case '\\':
        return (char)byte;
    default:
        return 0;
    }
}

static bool is_plain(unsigned char byte)
{
    return byte >= 0x20 && byte != '"' && byte != '\\';
}

/* The bytes that are below `limit`, which is at most 0x80: the highest bit of each of them, and of none before the
 * first of them. */
static uint64_t bytes_below(uint64_t bytes, unsigned char limit)
{
    static const uint64_t ones = 0x0101010101010101u, high_bits = 0x8080808080808080u;
    return (bytes - ones * limit) & ~bytes & high_bits;
}

/* How many bytes at the start stand for themselves; eight are looked at together. */
static size_t plain_len(struct text text)
{
    size_t len = 0;
    for (uint64_t bytes; text.len - len >= sizeof bytes; len += sizeof bytes) {
        static const uint64_t quotes = 0x2222222222222222u, backslashes = 0x5C5C5C5C5C5C5C5Cu;
        memcpy(&bytes, text.at + len, sizeof bytes);
        bytes = le64toh(bytes);
        uint64_t others = bytes_below(bytes, 0x20) | bytes_below(bytes ^ quotes, 1) |
                          bytes_below(bytes ^ backslashes, 1);
        if (others)
            return len + (size_t)__builtin_ctzll(others) / 8;
    }
    while (len < text.len && is_plain((unsigned char)text.at[len]))
        len++;
    return len;
}

static void add_escaped(struct buffer *to, unsigned char byte)
{
    char letter = short_escape(byte);
    buffer_add_byte(to, '\\');
    if (letter) {
        buffer_add_byte(to, letter);
        return;
    }
    buffer_add(to, TEXT("u00"));
    buffer_add_byte(to, hex_digits[byte >> 4]);
    buffer_add_byte(to, hex_digits[byte & 15]);
}

static void add_string(struct buffer *to, struct text text)
{
    buffer_add_byte(to, '"');
    for (size_t plain; plain = plain_len(text), plain < text.len; text = text_from_offset(text, plain + 1)) {
        buffer_add(to, text_slice(text, 0, plain));
        add_escaped(to, (unsigned char)text.at[plain]);
    }
    buffer_add(to, text);
    buffer_add_byte(to, '"');
}

static void add_number(struct buffer *to, int64_t number)
{
    assert(number >= -largest_number && number <= largest_number);
    char digits[20];
    size_t at = sizeof digits;
    uint64_t rest = (uint64_t)(number < 0 ? -number : number);
    do
        digits[--at] = (char)('0' + rest % 10);
    while ((rest /= 10) > 0);
    if (number < 0)
        digits[--at] = '-';
    buffer_add(to, (struct text){digits + at, sizeof digits - at});
}

struct canonical_writer canonical_open(struct buffer *to)
{
    buffer_add_byte(to, '{');
    return (struct canonical_writer){.to = to};
}

static void begin_value(struct canonical_writer *writer, struct text key)
{
    assert(text_compare(writer->last_key, key) < 0);
    if (writer->last_key.len)
        buffer_add_byte(writer->to, ',');
    add_string(writer->to, key);
    buffer_add_byte(writer->to, ':');
    writer->last_key = key;
}

void canonical_add_text(struct canonical_writer *writer, struct text key, struct text text)
{
    begin_value(writer, key);
    add_string(writer->to, text);
}

void canonical_add_number(struct canonical_writer *writer, struct text key, int64_t number)
{
    begin_value(writer, key);
    add_number(writer->to, number);
}

void canonical_add_lines(struct canonical_writer *writer, struct text key, struct text lines)
{
    struct text line;
    bool is_first = true;
    begin_value(writer, key);
    buffer_add_byte(writer->to, '[');
    while (text_split(&lines, '\n', &line)) {
        if (!is_first)
            buffer_add_byte(writer->to, ',');
        add_string(writer->to, line);
        is_first = false;
    }
    buffer_add_byte(writer->to, ']');
}

void canonical_close(struct canonical_writer *writer)
{
    buffer_add_byte(writer->to, '}');
}

struct canonical_reader canonical_reader_of(struct arena *arena, struct text bytes)
{
    struct canonical_reader reader = {.arena = arena, .rest = bytes, .is_first = true};
    reader.is_broken = !utf8_is_valid(bytes);
    return reader;
}

static bool take(struct canonical_reader *reader, char byte)
{
    if (reader->is_broken || reader->rest.len == 0 || reader->rest.at[0] != byte)
        return false;
    reader->rest = text_from_offset(reader->rest, 1);
    return true;
}

static void expect(struct canonical_reader *reader, char byte)
{
    if (!take(reader, byte))
        reader->is_broken = true;
}

/* The byte that the escape at the front of `rest` stands for, taken off; -1 when it is none that is ever written. */
static int take_escape(struct text *rest)
{
    for (int byte = 0; byte < 0x80; byte++) {
        if (is_plain((unsigned char)byte))
            continue;
        char letter = short_escape((unsigned char)byte);
        char spelled[] = {'\\', letter ? letter : 'u', '0', '0', hex_digits[byte >> 4], hex_digits[byte & 15]};
        struct text escape = {spelled, letter ? 2 : sizeof spelled};
        if (!text_starts(*rest, escape))
            continue;
        *rest = text_from_offset(*rest, escape.len);
        return byte;
    }
    return -1;
}

static struct text unescape(struct canonical_reader *reader)
{
    struct buffer unescaped = buffer_open(reader->arena, reader->rest.len + 1);
    while (reader->rest.len && reader->rest.at[0] != '"') {
        int byte = (unsigned char)reader->rest.at[0];
        if (is_plain((unsigned char)byte)) {
            reader->rest = text_from_offset(reader->rest, 1);
        } else if ((byte = take_escape(&reader->rest)) <= 0) {
            reader->is_broken = true;
            return TEXT_NONE;
        }
        buffer_add_byte(&unescaped, (char)byte);
    }
    expect(reader, '"');
    return buffer_text(&unescaped);
}

struct text canonical_text(struct canonical_reader *reader)
{
    expect(reader, '"');
    size_t len = plain_len(reader->rest);
    if (len < reader->rest.len && reader->rest.at[len] == '\\')
        return unescape(reader);
    struct text text = text_slice(reader->rest, 0, len);
    reader->rest = text_from_offset(reader->rest, len);
    expect(reader, '"');
    return text;
}

int64_t canonical_number(struct canonical_reader *reader)
{
    bool is_negative = take(reader, '-');
    size_t len = 0;
    while (len < reader->rest.len && reader->rest.at[len] >= '0' && reader->rest.at[len] <= '9')
        len++;
    struct text digits = text_slice(reader->rest, 0, len);
    uint64_t number = 0;
    if (!text_to_number(digits, (uint64_t)largest_number, &number) || (len > 1 && digits.at[0] == '0') ||
        (is_negative && number == 0))
        reader->is_broken = true;
    reader->rest = text_from_offset(reader->rest, len);
    return is_negative ? -(int64_t)number : (int64_t)number;
}

struct text canonical_lines(struct canonical_reader *reader)
{
    struct buffer lines = buffer_open(reader->arena, reader->rest.len + 1);
    expect(reader, '[');
    bool is_open = !take(reader, ']');
    while (is_open && !reader->is_broken) {
        struct text line = canonical_text(reader);
        if (line.len == 0 || text_find_byte(line, '\n') != TEXT_NOT_FOUND)
            reader->is_broken = true;
        if (lines.len)
            buffer_add_byte(&lines, '\n');
        buffer_add(&lines, line);
        is_open = take(reader, ',');
        if (!is_open)
            expect(reader, ']');
    }
    return buffer_text(&lines);
}

bool canonical_next(struct canonical_reader *reader, struct text *key)
{
    if (reader->is_first)
        expect(reader, '{');
    if (take(reader, '}')) {
        if (reader->rest.len)
            reader->is_broken = true;
        return false;
    }
    if (!reader->is_first)
        expect(reader, ',');
    *key = canonical_text(reader);
    expect(reader, ':');
    if (text_compare(reader->last_key, *key) >= 0)
        reader->is_broken = true;
    reader->last_key = *key;
    reader->is_first = false;
    return !reader->is_broken;
}

bool canonical_is_whole(const struct canonical_reader *reader)
{
    return !reader->is_broken && reader->rest.len == 0;
}

#include "codec/json.h"

#include <inttypes.h>

#include "base/decimal.h"

struct json_writer json_writer_to(struct buffer *to)
{
    return (struct json_writer){.to = to};
}

static void begin_value(struct json_writer *writer)
{
    if (writer->after_value)
        buffer_add_byte(writer->to, ',');
    writer->after_value = true;
}

static void open_group(struct json_writer *writer, char bracket)
{
    begin_value(writer);
    buffer_add_byte(writer->to, bracket);
    writer->after_value = false;
}

static void close_group(struct json_writer *writer, char bracket)
{
    buffer_add_byte(writer->to, bracket);
    writer->after_value = true;
}

void json_open_object(struct json_writer *writer)
{
    open_group(writer, '{');
}

void json_close_object(struct json_writer *writer)
{
    close_group(writer, '}');
}

void json_open_array(struct json_writer *writer)
{
    open_group(writer, '[');
}

void json_close_array(struct json_writer *writer)
{
    close_group(writer, ']');
}

void json_key(struct json_writer *writer, const char *key)
{
    json_key_of(writer, text_from(key));
}

static void add_escaped(struct buffer *to, unsigned char byte)
{
    switch (byte) {
    case '"':
    case '\\':
        buffer_print(to, "\\%c", byte);
        break;
    case '\n':
        buffer_add(to, TEXT("\\n"));
        break;
    case '\t':
        buffer_add(to, TEXT("\\t"));
        break;
    case '\r':
        buffer_add(to, TEXT("\\r"));
        break;
    default:
        buffer_print(to, "\\u%04x", byte);
    }
}

/* The control characters, quotation mark and backslash. */
static const bool needs_escape[256] = {
    true, true, true, true, true, true, true, true, true,         true,          true,          true,
    true, true, true, true, true, true, true, true, true,         true,          true,          true,
    true, true, true, true, true, true, true, true, ['"'] = true, ['\\'] = true, [0x7F] = true,
};

static void add_string(struct buffer *to, struct text text)
{
    buffer_add_byte(to, '"');
    for (size_t at = 0, end; at < text.len; at = end + 1) {
        end = text_run(text, at, needs_escape);
        buffer_add(to, text_slice(text, at, end));
        if (end < text.len)
            add_escaped(to, (unsigned char)text.at[end]);
    }
    buffer_add_byte(to, '"');
}

void json_text(struct json_writer *writer, struct text text)
{
    begin_value(writer);
    add_string(writer->to, text);
}

void json_text_or_null(struct json_writer *writer, struct text text)
{
    if (text_is_empty(text))
        json_null(writer);
    else
        json_text(writer, text);
}

void json_number(struct json_writer *writer, uint64_t number)
{
    begin_value(writer);
    char digits[20];
    size_t first = sizeof digits;
    do
        digits[--first] = (char)('0' + number % 10);
    while (number /= 10);
    buffer_add(writer->to, (struct text){digits + first, sizeof digits - first});
}

void json_thousandths(struct json_writer *writer, uint64_t thousandths)
{
    begin_value(writer);
    buffer_print(writer->to, "%" PRIu64, thousandths / 1000);
    char decimals[8];
    int len = snprintf(decimals, sizeof decimals, ".%03u", (unsigned)(thousandths % 1000));
    while (decimals[len - 1] == '0')
        len--;
    if (len > 1)
        buffer_add(writer->to, (struct text){decimals, (size_t)len});
}

void json_signed_thousandths(struct json_writer *writer, int64_t thousandths)
{
    char printed[DECIMAL_BYTES];
    begin_value(writer);
    buffer_add(writer->to, text_from(decimal_print(thousandths, printed)));
}

void json_bool(struct json_writer *writer, bool value)
{
    begin_value(writer);
    buffer_add(writer->to, value ? TEXT("true") : TEXT("false"));
}

void json_null(struct json_writer *writer)
{
    begin_value(writer);
    buffer_add(writer->to, TEXT("null"));
}

void json_ready(struct json_writer *writer, struct text value)
{
    begin_value(writer);
    buffer_add(writer->to, value);
}

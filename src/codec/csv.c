#include "codec/csv.h"

#include "base/arena.h"
#include "base/buffer.h"

static const struct text byte_order_mark = TEXT_INIT("\xef\xbb\xbf");

struct csv_reader csv_reader_of(struct text bytes, char separator)
{
    if (text_starts(bytes, byte_order_mark))
        bytes = text_from_offset(bytes, byte_order_mark.len);
    return (struct csv_reader){bytes, separator};
}

char csv_guess_separator(struct text bytes)
{
    size_t commas = 0, semicolons = 0, tabs = 0;
    for (size_t i = 0; i < bytes.len && bytes.at[i] != '\n'; i++) {
        commas += bytes.at[i] == ',';
        semicolons += bytes.at[i] == ';';
        tabs += bytes.at[i] == '\t';
    }
    if (tabs && tabs >= commas && tabs >= semicolons)
        return '\t';
    return semicolons > commas ? ';' : ',';
}

static void record_add(struct arena *arena, struct csv_record *record, struct text field)
{
    if (record->count == record->capacity) {
        size_t capacity = record->capacity ? 2 * record->capacity : 16;
        record->fields = arena_grow(arena, record->fields, record->capacity, capacity, sizeof *record->fields);
        record->capacity = capacity;
    }
    record->fields[record->count++] = field;
}

static struct text unquote(struct arena *arena, struct text quoted)
{
    if (text_find(quoted, TEXT("\"\"")) == TEXT_NOT_FOUND)
        return quoted;
    char *to = arena_array(arena, char, quoted.len);
    size_t len = 0;
    for (size_t i = 0; i < quoted.len; i++) {
        to[len++] = quoted.at[i];
        if (quoted.at[i] == '"' && i + 1 < quoted.len && quoted.at[i + 1] == '"')
            i++;
    }
    return (struct text){to, len};
}

/* Takes a quoted field, its opening quote already seen, off `rest`. What stands between its closing quote and the next
 * separator is left out. */
static struct text take_quoted(struct arena *arena, struct text *rest, char separator)
{
    size_t end = 1;
    while (end < rest->len) {
        if (rest->at[end] != '"')
            end++;
        else if (end + 1 < rest->len && rest->at[end + 1] == '"')
            end += 2;
        else
            break;
    }
    struct text field = unquote(arena, text_slice(*rest, 1, end));
    while (end < rest->len && rest->at[end] != separator && rest->at[end] != '\n')
        end++;
    *rest = text_from_offset(*rest, end);
    return field;
}

static struct text take_plain(struct text *rest, char separator)
{
    size_t end = 0;
    while (end < rest->len && rest->at[end] != separator && rest->at[end] != '\n')
        end++;
    struct text field = text_slice(*rest, 0, end);
    bool ends_line = end == rest->len || rest->at[end] == '\n';
    if (ends_line && text_ends(field, TEXT("\r")))
        field.len--;
    *rest = text_from_offset(*rest, end);
    return field;
}

bool csv_next(struct arena *arena, struct csv_reader *reader, struct csv_record *record)
{
    struct text *rest = &reader->rest;
    while (rest->len && (rest->at[0] == '\n' || rest->at[0] == '\r'))
        *rest = text_from_offset(*rest, 1);
    record->count = 0;
    if (!rest->len)
        return false;
    for (;;) {
        bool is_quoted = reader->separator != '\t' && rest->len && rest->at[0] == '"';
        record_add(arena, record,
                   is_quoted ? take_quoted(arena, rest, reader->separator) : take_plain(rest, reader->separator));
        if (!rest->len)
            return true;
        bool ends_record = rest->at[0] == '\n';
        *rest = text_from_offset(*rest, 1);
        if (ends_record)
            return true;
    }
}

struct text csv_field(const struct csv_record *record, size_t column)
{
    return column < record->count ? text_trim(record->fields[column]) : TEXT_NONE;
}

static bool needs_quotes(struct text field, char separator)
{
    for (size_t i = 0; i < field.len; i++) {
        char byte = field.at[i];
        if (byte == separator || byte == '"' || byte == '\n' || byte == '\r')
            return true;
    }
    return false;
}

static void write_spaced(struct buffer *to, struct text field)
{
    for (size_t i = 0; i < field.len; i++) {
        char byte = field.at[i];
        buffer_add_byte(to, byte == '\t' || byte == '\n' || byte == '\r' ? ' ' : byte);
    }
}

void csv_write_field(struct buffer *to, char separator, bool is_first, struct text field)
{
    if (!is_first)
        buffer_add_byte(to, separator);
    if (separator == '\t') {
        write_spaced(to, field);
        return;
    }
    if (!needs_quotes(field, separator)) {
        buffer_add(to, field);
        return;
    }
    buffer_add_byte(to, '"');
    for (size_t i = 0; i < field.len; i++) {
        if (field.at[i] == '"')
            buffer_add_byte(to, '"');
        buffer_add_byte(to, field.at[i]);
    }
    buffer_add_byte(to, '"');
}

void csv_write_end(struct buffer *to, char separator)
{
    buffer_add(to, separator == '\t' ? TEXT("\n") : TEXT("\r\n"));
}

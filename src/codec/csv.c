#include "codec/csv.h"

#include "base/arena.h"
#include "base/buffer.h"

static const struct text byte_order_mark = TEXT_INIT("\xef\xbb\xbf");

struct csv_reader csv_reader_of(struct text bytes, char separator)
{
    if (text_starts(bytes, byte_order_mark))
        bytes = text_from_offset(bytes, byte_order_mark.len);
    return (struct csv_reader){.rest = bytes, .separator = separator, .has_quotes = separator != '\t'};
}

static bool is_line_end(char byte)
{
    return byte == '\n' || byte == '\r';
}

/* Passes over the one line end at the start of `rest`. */
static void take_line_end(struct text *rest)
{
    *rest = text_from_offset(*rest, text_starts(*rest, TEXT("\r\n")) ? 2 : 1);
}

enum { LINES_LOOKED_AT = 200, MOST_IN_A_LINE = 100 };

/* In how many lines a sign stands how often. */
struct sign_count {
    size_t lines[MOST_IN_A_LINE + 1];
};

/* Takes the next line off `rest`: how often the sign stands in it, outside quotes. */
static size_t count_in_line(struct text *rest, char sign)
{
    size_t count = 0, i = 0;
    bool is_quoted = false;
    for (; i < rest->len && (is_quoted || !is_line_end(rest->at[i])); i++) {
        is_quoted ^= rest->at[i] == '"' && sign != '\t';
        count += rest->at[i] == sign && !is_quoted && count < MOST_IN_A_LINE;
    }
    *rest = text_from_offset(*rest, i);
    take_line_end(rest);
    return count;
}

static struct sign_count count_sign(struct text bytes, char sign)
{
    struct sign_count counted = {0};
    for (size_t line = 0; line < LINES_LOOKED_AT && bytes.len > 0; line++) {
        counted.lines[count_in_line(&bytes, sign)]++;
    }
    return counted;
}

/* What most of the lines that hold the sign agree on. */
struct agreement {
    size_t lines, count;
};

static struct agreement agreement_of(const struct sign_count *counted)
{
    struct agreement found = {0, 0};
    for (size_t count = 1; count <= MOST_IN_A_LINE; count++)
        if (counted->lines[count] >= found.lines && counted->lines[count] > 0)
            found = (struct agreement){counted->lines[count], count};
    return found;
}

/* Tabs stand in no prose. */
char csv_guess_separator(struct text bytes)
{
    static const char signs[] = {'\t', ';', ','};
    char best = ',';
    struct agreement most = {0, 0};
    for (size_t i = 0; i < COUNT_OF(signs); i++) {
        struct sign_count counted = count_sign(bytes, signs[i]);
        struct agreement agreed = agreement_of(&counted);
        bool is_even = agreed.lines == most.lines && agreed.count > most.count && best != '\t';
        if (agreed.lines <= most.lines && !is_even)
            continue;
        best = signs[i];
        most = agreed;
    }
    return best;
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

static size_t field_end(const struct csv_reader *reader, size_t from)
{
    const struct text rest = reader->rest;
    while (from < rest.len && rest.at[from] != reader->separator && !is_line_end(rest.at[from]))
        from++;
    return from;
}

/* Takes a quoted field, its opening quote already seen, off `rest`. What stands between its closing quote and the next
 * separator is left out. */
static struct text take_quoted(struct arena *arena, struct csv_reader *reader)
{
    struct text *rest = &reader->rest;
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
    reader->is_unclosed = end >= rest->len;
    size_t next = field_end(reader, end);
    reader->has_words_behind |= !text_is_empty(text_trim(text_slice(*rest, end + 1, next)));
    *rest = text_from_offset(*rest, next);
    return field;
}

static struct text take_plain(struct csv_reader *reader)
{
    size_t end = field_end(reader, 0);
    struct text field = text_slice(reader->rest, 0, end);
    reader->rest = text_from_offset(reader->rest, end);
    return field;
}

/* Whether quotes stand around all of the first field, as a spreadsheet writes them. */
static bool is_wholly_quoted(struct text rest, char separator)
{
    for (size_t end = 1; end < rest.len; end++) {
        if (rest.at[end] != '"')
            continue;
        bool is_last = end + 1 == rest.len;
        if (is_last || rest.at[end + 1] == separator || is_line_end(rest.at[end + 1]))
            return true;
        if (rest.at[end + 1] != '"')
            return false;
        end++;
    }
    return false;
}

static bool begins_quoted(const struct csv_reader *reader)
{
    struct text rest = reader->rest;
    return reader->has_quotes && rest.len && rest.at[0] == '"' &&
           (reader->separator != '\t' || is_wholly_quoted(rest, '\t'));
}

bool csv_next(struct arena *arena, struct csv_reader *reader, struct csv_record *record)
{
    struct text *rest = &reader->rest;
    for (; rest->len && is_line_end(rest->at[0]); reader->ended++)
        take_line_end(rest);
    record->count = 0;
    reader->has_words_behind = false;
    if (!rest->len)
        return false;
    reader->row = ++reader->ended;
    for (;;) {
        record_add(arena, record, begins_quoted(reader) ? take_quoted(arena, reader) : take_plain(reader));
        if (!rest->len)
            return true;
        if (is_line_end(rest->at[0])) {
            take_line_end(rest);
            return true;
        }
        *rest = text_from_offset(*rest, 1);
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

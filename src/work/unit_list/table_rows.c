#include "work/unit_list/table_rows.h"

#include "base/utf8.h"
#include "document/reader.h"
#include "model/read_text.h"

static size_t count_lines(struct text from, struct text to)
{
    size_t lines = 0;
    for (const char *at = from.at; at < to.at; at++)
        lines += *at == '\n';
    return lines;
}

static bool read_separated(struct arena *arena, struct text bytes, table_row *tell, void *listener, struct error *error)
{
    bytes = utf8_compose(arena, bytes);
    struct csv_reader reader = csv_reader_of(bytes, csv_guess_separator(bytes));
    struct csv_record record = {0};
    for (size_t number = 0;;) {
        struct text before = reader.rest;
        if (!csv_next(arena, &reader, &record))
            return true;
        number += count_lines(before, reader.rest);
        if (!tell(listener, &record, number, error))
            return false;
    }
}

static bool read_cells(const struct read_text *text, table_row *tell, void *listener, struct error *error)
{
    enum { COLUMNS = 64 };
    struct text fields[COLUMNS];
    for (size_t i = 0; i < text->line_count;) {
        const struct read_line *first = &text->lines[i];
        struct csv_record record = {.fields = fields};
        for (; i < text->line_count && text->lines[i].table == first->table && text->lines[i].row == first->row; i++) {
            const struct read_line *line = &text->lines[i];
            if (line->kind != LINE_CELL || line->column >= COLUMNS)
                continue;
            while (record.count <= line->column)
                fields[record.count++] = TEXT_NONE;
            fields[line->column] = text_trim(span_text(text->words, line->span));
        }
        if (!tell(listener, &record, (size_t)first->row + 1, error))
            return false;
    }
    return true;
}

bool table_is_separated(struct text bytes)
{
    return utf8_is_valid(bytes);
}

bool table_rows(struct reader *reader, struct arena *arena, struct text bytes, table_row *tell, void *listener,
                struct error *error)
{
    if (table_is_separated(bytes))
        return read_separated(arena, bytes, tell, listener, error);
    struct reader_request request = {.bytes = bytes, .limits = READER_LIMITS_DEFAULT};
    struct read_text text;
    return reader_read(reader, arena, &request, &text, error) && read_cells(&text, tell, listener, error);
}

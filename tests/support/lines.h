/*
 * lines.h: read texts made by hand for tests: from the lines of a text file, or from the cells of tables.
 */
#ifndef SUPPORT_LINES_H
#define SUPPORT_LINES_H

#include "base/list.h"
#include "model/read_text.h"

struct line_list {
    struct read_line *at;
    size_t count, capacity;
};

/* One line for each line of `words`. In a line that starts with "| " each part between bars is a cell, and the bar
 * lines that follow one another are a table. Other lines are of `kind`. */
static inline const struct read_text *read_text_of(struct arena *arena, const char *words, enum line_kind kind)
{
    struct read_text *text = arena_new(arena, struct read_text);
    text->words = text_from(words);
    text->confidence = 100;
    struct line_list lines = {0};
    uint16_t table = 0, row = 0;
    bool was_row = false;
    for (size_t start = 0, end; start <= text->words.len; start = end + 1) {
        for (end = start; end < text->words.len && words[end] != '\n'; end++)
            ;
        bool is_row = words[start] == '|';
        table = (uint16_t)(table + (is_row && !was_row));
        row = is_row && was_row ? (uint16_t)(row + 1) : 0;
        uint16_t column = 0;
        for (size_t at = start, stop; at <= end; at = stop + 1) {
            for (stop = at; stop < end && !(is_row && words[stop] == '|'); stop++)
                ;
            struct read_line line = {.span = {at, stop}, .kind = is_row ? LINE_CELL : kind, .confidence = 100};
            if (is_row) {
                line.table = table;
                line.row = row;
                line.column = column;
                line.row_span = line.column_span = 1;
            }
            if (!is_row || stop > at) {
                LIST_ADD(arena, &lines, line);
                column = (uint16_t)(column + is_row);
            }
        }
        was_row = is_row;
    }
    text->lines = lines.at;
    text->line_count = lines.count;
    return text;
}

#endif

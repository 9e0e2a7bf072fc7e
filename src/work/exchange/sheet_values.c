/* Lines of separated values: a part of sheet_source.h. */
#include "work/exchange/sheet_source.h"

#include "base/arena.h"
#include "base/message.h"
#include "base/utf8.h"
#include "base/visible.h"
#include "codec/csv.h"
#include "codec/csv_formula.h"
#include "codec/csv_told.h"

struct sheet_values {
    struct arena *arena;
    struct arena *line; /* what the line at hand takes; NULL before the first */
    struct csv_reader reader;
    size_t len; /* of all words */
};

static char take_separator(struct text *words)
{
    struct text mark = TEXT("\xef\xbb\xbf");
    struct text rest = text_from_offset(*words, text_starts(*words, mark) ? mark.len : 0);
    char separator = 0;
    size_t line = csv_told_separator(rest, &separator);
    if (line == 0)
        return csv_guess_separator(*words);
    *words = text_from_offset(rest, line);
    return separator;
}

struct sheet_values *sheet_values_of(struct arena *arena, struct text words)
{
    struct sheet_values *values = arena_new(arena, struct sheet_values);
    values->arena = arena;
    values->len = words.len;
    char separator = take_separator(&words);
    values->reader = csv_reader_of(words, separator);
    values->reader.has_quotes = true;
    return values;
}

static bool check_quotes(const struct csv_reader *reader, struct error *error)
{
    if (!reader->is_unclosed && !reader->has_words_behind)
        return true;
    error_set(error, ERROR_USAGE,
              reader->is_unclosed
                  ? N_("line {1} opens a quotation mark that nothing closes: all that follows would be one cell")
                  : N_("line {1} has words behind the quotation mark that closes a cell: they belong to no cell"));
    return error_add_number(error, 1, (int64_t)reader->row);
}

/* As the reader of workbooks gives words. */
static struct text words_of(struct arena *arena, struct text field)
{
    struct text words = utf8_compose(arena, text_trim(csv_formula_bare(field)));
    struct buffer visible = buffer_open(arena, words.len + 1);
    visible_add_lines(&visible, words);
    return text_trim(buffer_text(&visible));
}

bool sheet_values_next(struct sheet_values *values, struct sheet_row *row, enum sheet_step *step, struct error *error)
{
    struct csv_reader *reader = &values->reader;
    struct csv_record record = {0};
    if (values->line)
        arena_scratch_close(&values->line);
    values->line = arena_scratch(values->arena);
    *step = SHEET_STEP_END;
    if (!csv_next(values->line, reader, &record))
        return true;
    if (!check_quotes(reader, error))
        return false;
    row->count = record.count < SHEET_COLUMNS ? record.count : SHEET_COLUMNS;
    row->number = reader->row;
    for (size_t i = 0; i < row->count; i++)
        row->cells[i] = (struct sheet_cell){.words = words_of(values->line, record.fields[i]), .columns = 1};
    *step = SHEET_STEP_LINE;
    return true;
}

void sheet_values_told(const struct sheet_values *values, size_t *done, size_t *all)
{
    *all = values->len;
    *done = values->len - values->reader.rest.len;
}

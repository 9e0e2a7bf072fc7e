#include "extract/task/annex_ditto.h"

#include "base/fold.h"

static bool is_mark(const struct words *words, size_t at, const char *marks)
{
    return words_are(words, at, WORD_MARK) && strchr(marks, words_mark(words, at));
}

/* The words of a cell without the marks around them; nothing is left of '"' and "//". */
static struct span bare(const struct words *words)
{
    struct span span = {0, words->count};
    while (span.start < span.end && is_mark(words, span.start, "-(\"/."))
        span.start++;
    while (span.end > span.start && is_mark(words, span.end - 1, "-)\"/."))
        span.end--;
    return span;
}

bool is_ditto(const struct passage *cell)
{
    const struct words *words = &cell->words;
    struct span span = bare(words);
    if (span_is_set(span))
        return words_phrase(words, span.start, LEX_DITTO) == span.end - span.start;
    bool has_quote = false;
    for (size_t i = 0; i < words->count; i++)
        has_quote = has_quote || is_mark(words, i, "\"/");
    return has_quote;
}

/* Whether a cell points to a row by its number: "như mục 1.2". */
static bool row_is_meant(const struct passage *cell, struct text *number)
{
    const struct words *words = &cell->words;
    struct span span = bare(words);
    size_t pointer = words_phrase(words, span.start, LEX_DITTO_OF), at = span.start + pointer;
    if (!pointer || at + 1 != span.end)
        return false;
    *number = words_text(words, at, at + 1);
    return true;
}

/* The row of a number, not farther above than a reader would look for it. */
static const struct row *row_numbered(const struct row_list *rows, struct text number)
{
    enum { ROWS_LOOKED_AT = 200 };
    for (size_t i = rows->count; i-- > 0 && rows->count - i <= ROWS_LOOKED_AT;) {
        const struct passage *cell = rows->at[i].cells[COLUMN_NUMBER];
        if (cell && fold_equal(words_text(&cell->words, 0, 1), number))
            return &rows->at[i];
    }
    return NULL;
}

void ditto_take(const struct row_list *rows, struct row *row)
{
    for (int kind = COLUMN_WORK; kind < COLUMN_KINDS; kind++) {
        const struct passage *cell = row->cells[kind];
        struct text number;
        const struct row *meant = NULL;
        if (!cell)
            continue;
        if (is_ditto(cell))
            meant = rows->count ? &rows->at[rows->count - 1] : NULL;
        else if (row_is_meant(cell, &number))
            meant = row_numbered(rows, number);
        else
            continue;
        row->cells[kind] = meant ? meant->cells[kind] : NULL;
    }
}

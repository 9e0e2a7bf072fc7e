/* Tells a tracking sheet by its headings: the other half of sheet.h. */
#include "work/exchange/sheet.h"

#include "base/arena.h"
#include "base/fold.h"
#include "work/exchange/sheet_value.h"

enum { MOST_HEADING_LINES = 3, NUMBER_CELL_BYTES = 16 };

struct heading_row {
    enum tracking_column column;
    struct text heading;
};

static const struct heading_row headings[] = {
#define SHEET_HEADING(name, heading) {TRACKING_##name, TEXT_INIT(heading)},
#include "work/exchange/sheet-columns.def"
#undef SHEET_HEADING
};

struct text sheet_fold(struct arena *arena, struct text words)
{
    words = text_slice(words, 0, text_find_byte(words, '('));
    return text_collapse(arena, fold_marks(arena, words));
}

/* What one column is for. */
struct meaning {
    enum tracking_column column; /* TRACKING_COLUMN_COUNT: none */
    bool is_mark;
    struct sheet_mark mark;
};

static bool find_meaning(struct arena *arena, struct text words, struct meaning *meaning)
{
    struct text folded = sheet_fold(arena, words);
    *meaning = (struct meaning){.column = tracking_column_of(text_collapse(arena, words))};
    for (size_t i = 0; i < COUNT_OF(headings) && meaning->column == TRACKING_COLUMN_COUNT; i++)
        if (text_equal(headings[i].heading, folded))
            meaning->column = headings[i].column;
    if (meaning->column < TRACKING_COLUMN_COUNT)
        return true;
    meaning->is_mark = sheet_value_is_state(folded, &meaning->mark.state, &meaning->mark.is_late);
    return meaning->is_mark;
}

/* The words above a column in one line of the headings: its own, or those that reach over it from the left. Where
 * merges are not known, they reach as far as the next ones. */
static struct text words_over(const struct sheet_line *line, size_t column, bool may_reach)
{
    struct text own = sheet_line_words(line, column);
    if (own.len > 0 || !may_reach)
        return own;
    for (size_t i = column < line->count ? column : line->count; i > 0; i--) {
        const struct sheet_cell *cell = &line->cells[i - 1];
        if (cell->words.len > 0)
            return cell->columns == 1 || i - 1 + cell->columns > column ? cell->words : TEXT_NONE;
    }
    return TEXT_NONE;
}

/* What a column is for, by the words above it from the top down: all of them together, else without the upper ones. */
static bool read_column(struct arena *arena, const struct sheet_page *page, size_t at, size_t height, size_t column,
                        struct meaning *meaning)
{
    struct text parts[MOST_HEADING_LINES];
    size_t count = 0;
    const struct sheet_line *last = &page->at[at + height - 1];
    bool has_own = sheet_line_words(last, column).len > 0 && !sheet_line_goes_on(last, column);
    for (size_t i = 0; i < height; i++) {
        const struct sheet_line *line = &page->at[at + i];
        struct text words = words_over(line, column, has_own && i + 1 < height);
        if (words.len > 0 && !sheet_line_goes_on(line, column))
            parts[count++] = words;
    }
    for (size_t first = 0; first < count; first++)
        if (find_meaning(arena, text_join(arena, parts + first, count - first, TEXT(" ")), meaning))
            return true;
    return false;
}

static struct sheet read_block(struct arena *arena, const struct sheet_page *page, size_t at, size_t height)
{
    struct sheet found = {0};
    size_t width = 0, named = 0;
    for (size_t i = 0; i < height; i++)
        width = page->at[at + i].count > width ? page->at[at + i].count : width;
    for (size_t column = 0; column < width; column++) {
        struct meaning meaning;
        if (!read_column(arena, page, at, height, column, &meaning))
            continue;
        meaning.mark.column = column;
        if (meaning.is_mark && found.mark_count < SHEET_MOST_MARKS)
            found.marks[found.mark_count++] = meaning.mark;
        else if (!meaning.is_mark && found.column[meaning.column] == 0) {
            found.column[meaning.column] = column + 1;
            named++;
        }
    }
    bool says_more = found.column[TRACKING_DUE] || found.column[TRACKING_STATE] || found.mark_count > 1;
    found.has_headings = found.column[TRACKING_TITLE] && (found.column[TRACKING_LEAD] || (says_more && named > 2));
    return found;
}

/* Whether a line goes on with the headings above it: nothing stands under the task but what is merged, and something
 * else is a heading. */
static bool goes_on_below(struct arena *arena, const struct sheet *sheet, const struct sheet_page *page, size_t at,
                          size_t height)
{
    if (at + height >= page->count || height >= MOST_HEADING_LINES ||
        page->at[at + height].number != page->at[at + height - 1].number + 1)
        return false;
    const struct sheet_line *line = &page->at[at + height];
    size_t title = sheet->column[TRACKING_TITLE] - 1;
    if (sheet_line_words(line, title).len > 0 && !sheet_line_goes_on(line, title))
        return false;
    for (size_t column = 0; column < line->count; column++) {
        struct meaning meaning;
        bool is_own = line->cells[column].words.len > 0 && !line->cells[column].goes_on;
        if (is_own && read_column(arena, page, at, height + 1, column, &meaning))
            return true;
    }
    return false;
}

/* "(1)", "2", "A", "(5)=(3)+(4)": the columns are numbered. */
static bool is_numbering(const struct sheet *sheet, const struct sheet_line *line)
{
    for (size_t i = 0; i < line->count; i++) {
        struct text words = line->cells[i].words;
        if (words.len > NUMBER_CELL_BYTES)
            return false;
        for (size_t j = 0; j < words.len; j++)
            if (!strchr("0123456789ABCDEF()[]=+-: ", words.at[j]))
                return false;
    }
    return sheet_words(sheet, line, TRACKING_TITLE).len > 0;
}

static bool names_task(struct arena *arena, const struct sheet_line *line)
{
    for (size_t i = 0; i < line->count; i++) {
        struct meaning meaning;
        if (line->cells[i].words.len > 0 && !line->cells[i].goes_on &&
            find_meaning(arena, line->cells[i].words, &meaning) && meaning.column == TRACKING_TITLE)
            return true;
    }
    return false;
}

size_t sheet_read_headings(struct arena *arena, struct sheet *sheet, const struct sheet_page *page, size_t at)
{
    size_t height = 1;
    if (!names_task(arena, &page->at[at]))
        return 0;
    struct sheet found = read_block(arena, page, at, height);
    while (found.column[TRACKING_TITLE] && goes_on_below(arena, &found, page, at, height))
        found = read_block(arena, page, at, ++height);
    if (!found.has_headings)
        return 0;
    *sheet = found;
    bool is_numbered = at + height < page->count && is_numbering(sheet, &page->at[at + height]);
    return height + is_numbered;
}

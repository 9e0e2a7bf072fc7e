#include "extract/head/secrecy_list.h"

#include "base/arena.h"
#include "extract/head/secrecy_mark.h"

enum { MOST_LINES = 4096 }; /* that are looked at above or below one */

enum { LONGEST_FIGURE = 4 }; /* bytes */

static struct text words_at(const struct read_text *text, size_t i)
{
    return text_trim(span_text(text->words, text->lines[i].span));
}

/* Whether two lines stand one below the other: cells in one column, or neither a cell. */
static bool are_in_column(const struct read_line *a, const struct read_line *b)
{
    if (a->kind != LINE_CELL || b->kind != LINE_CELL)
        return a->kind != LINE_CELL && b->kind != LINE_CELL;
    return a->table == b->table && a->column == b->column;
}

/* Moves to the line with words that stands before (a step of -1) or after, in its column or whatever stands there. */
static bool move(const struct read_text *text, size_t *i, int step, bool in_column)
{
    const struct read_line *from = &text->lines[*i];
    size_t at = *i;
    for (size_t tried = 0; tried < MOST_LINES; tried++) {
        at += (size_t)step; /* past the first line it is none */
        if (at >= text->line_count)
            return false;
        const struct read_line *line = &text->lines[at];
        bool is_passed = text_is_empty(words_at(text, at)) ||
                         (in_column && from->kind == LINE_CELL && !are_in_column(from, line));
        if (is_passed)
            continue;
        *i = at;
        return !in_column || are_in_column(from, line);
    }
    return false;
}

/* DEGREE_COUNT where the line names none. */
static enum mark_degree degree_at(struct arena *arena, const struct read_text *text, size_t i)
{
    enum mark_degree degree;
    return mark_names_degree(arena, words_at(text, i), &degree) ? degree : DEGREE_COUNT;
}

/* The first of the degrees that stand directly above line `i`, as many as there may be; itself where none does. */
static size_t first_of_run(struct arena *arena, const struct read_text *text, size_t i)
{
    size_t above = i;
    for (size_t count = 0; count < DEGREE_COUNT; count++) {
        if (!move(text, &above, -1, true) || degree_at(arena, text, above) == DEGREE_COUNT)
            return i;
        i = above;
    }
    return i;
}

/* Of what stands in a bracket behind a mark nothing is asked; behind the degrees of a list it may be "(A)". */
static bool is_bare(struct text words)
{
    return text_from_offset(words, text_find_byte(words, '(')).len <= LONGEST_FIGURE;
}

/* Whether those around line `i` are all degrees, each once, from the highest down or from the lowest up. */
static bool find_run(struct arena *arena, const struct read_text *text, size_t i, size_t lines[DEGREE_COUNT])
{
    enum mark_degree degrees[DEGREE_COUNT];
    size_t at = first_of_run(arena, text, i);
    bool has_more = true;
    for (size_t count = 0; count < DEGREE_COUNT; count++) {
        degrees[count] = has_more ? degree_at(arena, text, at) : DEGREE_COUNT;
        if (degrees[count] == DEGREE_COUNT || !is_bare(words_at(text, at)))
            return false;
        lines[count] = at;
        has_more = move(text, &at, 1, true);
    }
    bool is_down = degrees[0] == DEGREE_UTMOST && degrees[2] == DEGREE_SECRET,
         is_up = degrees[0] == DEGREE_SECRET && degrees[2] == DEGREE_UTMOST;
    return degrees[1] == DEGREE_TOP && (is_down || is_up) && (!has_more || degree_at(arena, text, at) == DEGREE_COUNT);
}

static bool is_label(struct arena *arena, struct text words)
{
    struct mark_look look;
    return mark_cut_label(arena, &words, &look) && text_is_empty(words);
}

/* "", "-", "x", "15", "30 năm": no number, date or title of a document. */
static bool is_figure(struct text words)
{
    enum { MOST = 1000000 };
    static const struct text UNITS[] = {TEXT_INIT("năm"), TEXT_INIT("văn bản"), TEXT_INIT("tài liệu")};
    size_t space = text_find_byte(words, ' ');
    uint64_t number;
    if (words.len <= LONGEST_FIGURE)
        return text_find_byte(words, '/') == TEXT_NOT_FOUND;
    bool is_counted = false;
    for (size_t i = 0; i < COUNT_OF(UNITS) && space != TEXT_NOT_FOUND; i++)
        is_counted |= text_equal(text_from_offset(words, space + 1), UNITS[i]);
    return text_to_number(text_slice(words, 0, is_counted ? space : words.len), MOST, &number);
}

bool secrecy_is_definition(struct text words)
{
    return text_starts(words, TEXT("Là ")) || text_starts(words, TEXT("Gồm ")) || text_starts(words, TEXT("Bao gồm "));
}

/* Whether the cells before or after the one on line `i`, as far as they reach into its row, say nothing of a document.
 */
static bool is_plain(struct arena *arena, const struct read_text *text, size_t i, int step)
{
    const struct read_line *cell = &text->lines[i], *line;
    unsigned below = (unsigned)cell->row + cell->row_span;
    size_t at = i;
    for (size_t tried = 0; tried < MOST_LINES; tried++) {
        at += (size_t)step;
        line = at < text->line_count ? &text->lines[at] : NULL;
        if (!line || line->kind != LINE_CELL || line->table != cell->table || line->row >= below)
            return true;
        struct text words = words_at(text, at);
        bool is_beside = (unsigned)line->row + line->row_span > cell->row;
        if (is_beside && !is_figure(words) && !secrecy_is_definition(words) && !is_label(arena, words))
            return false;
    }
    return false;
}

/* Below the label, or nothing else is written. */
static bool is_alone(struct arena *arena, const struct read_text *text, size_t first, size_t last)
{
    bool is_first = !move(text, &first, -1, false), is_last = !move(text, &last, 1, false);
    return is_first ? is_last : is_label(arena, words_at(text, first));
}

bool secrecy_is_of_list(struct arena *arena, const struct read_text *text, size_t i)
{
    size_t lines[DEGREE_COUNT];
    if (!find_run(arena, text, i, lines))
        return false;
    if (text->lines[i].kind != LINE_CELL)
        return is_alone(arena, text, lines[0], lines[DEGREE_COUNT - 1]);
    bool are_plain = true;
    for (size_t k = 0; k < DEGREE_COUNT; k++)
        are_plain = are_plain && is_plain(arena, text, lines[k], -1) && is_plain(arena, text, lines[k], 1);
    return are_plain;
}

/* "- Tối mật", "b) Tối mật". */
static bool is_item(struct text line)
{
    bool has_sign = line.len &&
                    (strchr("-+*", line.at[0]) || text_starts(line, TEXT("–")) || text_starts(line, TEXT("•")));
    return has_sign || (line.len > 1 && strchr(".)", line.at[1]));
}

static bool has_other(struct arena *arena, const struct read_text *text, size_t i, int step)
{
    size_t beside = i;
    enum mark_degree own = degree_at(arena, text, i),
                     other = move(text, &beside, step, false) ? degree_at(arena, text, beside) : DEGREE_COUNT;
    return other != DEGREE_COUNT && other != own;
}

bool secrecy_is_beside_other(struct arena *arena, const struct read_text *text, size_t i)
{
    return (text->lines[i].kind == LINE_CELL || is_item(words_at(text, i))) &&
           (has_other(arena, text, i, -1) || has_other(arena, text, i, 1));
}

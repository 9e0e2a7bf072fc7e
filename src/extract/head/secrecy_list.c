#include "extract/head/secrecy_list.h"

#include "base/arena.h"
#include "extract/head/secrecy_mark.h"

enum { MOST_LINES = 256 };

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

static unsigned degree_at(struct arena *arena, const struct read_text *text, size_t i)
{
    enum mark_degree degree;
    return mark_names_degree(arena, words_at(text, i), &degree) ? 1U << degree : 0;
}

/* The degrees that stand directly above and below a line, and on it. */
struct run {
    unsigned degrees;
    size_t lines; /* as many as degrees, where none comes twice */
    size_t above; /* the line above them, or their first */
};

static void go_through(struct arena *arena, const struct read_text *text, size_t *i, int step, struct run *run)
{
    for (size_t count = 0; count < DEGREE_COUNT && move(text, i, step, true); count++) {
        unsigned degree = degree_at(arena, text, *i);
        if (!degree)
            return;
        run->degrees |= degree;
        run->lines++;
    }
}

static struct run run_around(struct arena *arena, const struct read_text *text, size_t i)
{
    size_t below = i;
    struct run run = {.degrees = degree_at(arena, text, i), .lines = 1, .above = i};
    go_through(arena, text, &run.above, -1, &run);
    go_through(arena, text, &below, 1, &run);
    return run;
}

static bool is_label(struct arena *arena, struct text words)
{
    struct mark_look look;
    return mark_cut_label(arena, &words, &look) && text_is_empty(words);
}

/* "- Tối mật", "b) Tối mật". */
static bool is_item(struct text line)
{
    bool has_sign = line.len &&
                    (strchr("-+*", line.at[0]) || text_starts(line, TEXT("–")) || text_starts(line, TEXT("•")));
    return has_sign || (line.len > 1 && strchr(".)", line.at[1]));
}

static bool has_other_beside(struct arena *arena, const struct read_text *text, size_t i, int step)
{
    size_t beside = i;
    unsigned own = degree_at(arena, text, i),
             other = move(text, &beside, step, false) ? degree_at(arena, text, beside) : 0;
    return other && other != own;
}

bool secrecy_is_listed(struct arena *arena, const struct read_text *text, size_t i)
{
    struct run run = run_around(arena, text, i);
    bool is_cell = text->lines[i].kind == LINE_CELL;
    bool is_distinct = run.lines == (size_t)__builtin_popcount(run.degrees);
    bool is_whole = run.lines == DEGREE_COUNT, is_several = run.lines > 1;
    if (is_distinct && (is_whole || (is_several && (is_cell || is_label(arena, words_at(text, run.above))))))
        return true;
    return (is_cell || is_item(words_at(text, i))) &&
           (has_other_beside(arena, text, i, -1) || has_other_beside(arena, text, i, 1));
}

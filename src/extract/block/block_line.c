#include "extract/block/block_line.h"

#include "base/list.h"
#include "extract/block/line_words.h"

enum {
    WIDEST = 400,
    LONG_LINE = 140,        /* points: who wraps lines wraps them before */
    LONG_LINES_PERCENT = 8, /* with so many long lines, every line is a paragraph */
    GAPS_PERCENT = 10,      /* with so many empty lines, they part paragraphs */
    WIDTH_PERCENTILE = 90,
    FEWEST_TITLE_LETTERS = 6
};

/* Whether the line is one of a title: no lower-case letter stands in it, and that most lines show at once. */
static void describe(struct line *line)
{
    size_t upper = 0, words = 0;
    bool has_lower = false, in_word = false;
    struct text own = text_from_offset(line->words, line->marker.len);
    for (struct text rest = own; rest.len && !has_lower;) {
        int32_t point = text_next_point(&rest);
        bool is_letter = point_is_letter(point), is_upper = is_letter && point_is_upper(point);
        words += is_letter && !in_word;
        in_word = is_letter;
        upper += is_upper;
        has_lower = is_letter && !is_upper;
    }
    size_t points = line->marker.len + text_count_points(own);
    line->width = (uint16_t)(points < UINT16_MAX ? points : UINT16_MAX);
    line->has_lower = has_lower;
    line->is_upper = !has_lower && words >= 2 && upper >= FEWEST_TITLE_LETTERS;
}

static void add_line(struct arena *arena, struct lines *lines, struct line line)
{
    bool is_cell = line.from->kind == LINE_CELL || line.table;
    line.is_note = line.is_note || line.from->kind == LINE_NOTE;
    line.is_whole = is_cell || line.from->kind != LINE_WRAPPED;
    line.marker = marker_read(line.words);
    describe(&line);
    LIST_ADD(arena, lines, line);
}

/* "[12] …" begins a note. */
static bool is_note_start(struct text words)
{
    size_t at = 1;
    while (at < words.len && at < 4 && words.at[at] >= '0' && words.at[at] <= '9')
        at++;
    return text_starts(words, TEXT("[")) && at > 1 && at < words.len && words.at[at] == ']';
}

/* "| --- | :-: |" below the heads of a table in light markup. */
static bool is_rule(struct text words)
{
    for (size_t i = 0; i < words.len; i++)
        if (!strchr("|-: ", words.at[i]))
            return false;
    return text_find_byte(words, '|') != TEXT_NOT_FOUND;
}

/* Whether a line shows the cells of a row, "cell | cell" or "|cell|cell|". */
static bool has_bars(struct text words)
{
    if (text_find_byte(words, '|') == TEXT_NOT_FOUND)
        return false;
    bool is_framed = words.len > 2 && words.at[0] == '|' && words.at[words.len - 1] == '|';
    return is_framed || text_find(words, TEXT(" | ")) != TEXT_NOT_FOUND;
}

struct row_state {
    uint16_t table, row; /* of the rows of bars met last */
    bool was_row;
};

static size_t offset_in(const struct read_text *text, struct text part)
{
    return (size_t)(part.at - text->words.at);
}

/* "**1. Nội dung**", "\\- Rà soát", "TRUNG ƯƠNG\\": the words of a line without the signs of light markup around them.
 * A single asterisk may be the bullet of an item. */
static struct text without_markup(struct text words)
{
    struct text bare = words;
    while (text_starts(bare, TEXT("*")) && (text_starts(bare, TEXT("**")) || bare.at > words.at))
        bare = text_from_offset(bare, 1);
    if (bare.at == words.at && text_starts(bare, TEXT("\\")))
        bare = text_from_offset(bare, 1);
    while (text_ends(bare, TEXT("**")) || text_ends(bare, TEXT("\\")))
        bare.len--;
    bare = text_trim(bare);
    return bare.len ? bare : words;
}

/* A table that was printed as "cell | cell" in a text file. */
static void add_row(struct arena *arena, const struct read_text *text, struct lines *lines,
                    const struct read_line *from, struct row_state *state)
{
    struct text rest = text_trim(span_text(text->words, from->span)), part;
    state->row = state->was_row ? (uint16_t)(state->row + 1) : 0;
    state->table = (uint16_t)(state->table + !state->was_row);
    state->was_row = true;
    uint16_t column = 0;
    if (text_starts(rest, TEXT("|"))) {
        rest = text_from_offset(rest, 1);
        rest.len -= text_ends(rest, TEXT("|"));
    }
    while (text_split(&rest, '|', &part)) {
        part = text_trim(part);
        add_line(arena, lines,
                 (struct line){.words = part,
                               .start = part.len ? offset_in(text, part) : from->span.end,
                               .from = from,
                               .table = state->table,
                               .row = state->row,
                               .column = column++});
    }
}

/* The width that WIDTH_PERCENTILE of the lines do not pass; 0 where lines are not wrapped at all. */
static uint16_t wrap_width(const struct lines *lines)
{
    size_t histogram[WIDEST + 1] = {0}, wrapped = 0, longer = 0;
    for (size_t i = 0; i < lines->count; i++) {
        const struct line *line = &lines->at[i];
        if (line->is_whole)
            continue;
        wrapped++;
        longer += line->width > LONG_LINE;
        histogram[line->width < WIDEST ? line->width : WIDEST]++;
    }
    if (wrapped == 0 || longer * 100 > wrapped * LONG_LINES_PERCENT)
        return 0;
    size_t below = 0, width = 0;
    while (width < WIDEST && (below += histogram[width]) * 100 < wrapped * WIDTH_PERCENTILE)
        width++;
    return (uint16_t)width;
}

static uint16_t last_table(const struct read_text *text)
{
    uint16_t last = 0;
    for (size_t i = 0; i < text->line_count; i++)
        last = text->lines[i].table > last ? text->lines[i].table : last;
    return last;
}

static struct text words_of_line(const struct read_text *text, size_t i)
{
    return i < text->line_count ? text_trim(span_text(text->words, text->lines[i].span)) : TEXT_NONE;
}

/* Whether a number alone on line `i` ends a page: an empty line follows, and the line before asks for no number. */
static bool closes_page(const struct read_text *text, size_t i)
{
    return text->lines[i].kind == LINE_WRAPPED && i > 0 && text_is_empty(words_of_line(text, i + 1)) &&
           !line_asks_for_number(words_of_line(text, i - 1));
}

/* The number of a page, alone on its line: "3", "- 3 -"; where pages are unknown an empty line stands below it. */
static bool is_page_number(const struct read_text *text, size_t i, struct text words)
{
    enum { MOST_DIGITS = 3 };
    if (words.len > 2 && words.at[0] == '-' && words.at[words.len - 1] == '-')
        words = text_trim(text_slice(words, 1, words.len - 1));
    bool is_number = words.len > 0 && words.len <= MOST_DIGITS;
    for (size_t at = 0; at < words.len && is_number; at++)
        is_number = words.at[at] >= '0' && words.at[at] <= '9';
    if (!is_number)
        return false;
    return text->lines[i].page > 0 || closes_page(text, i);
}

static uint16_t indent_of(const struct read_text *text, const struct read_line *from, struct text words)
{
    size_t indent = (size_t)(words.at - text->words.at) - from->span.start;
    return indent < UINT16_MAX ? (uint16_t)indent : UINT16_MAX;
}

void lines_read(struct arena *arena, const struct read_text *text, struct lines *lines)
{
    *lines = (struct lines){.at = arena_array(arena, struct line, text->line_count + 1),
                            .capacity = text->line_count + 1};
    struct row_state rows = {.table = last_table(text)};
    bool after_gap = true;
    size_t gaps = 0;
    for (size_t i = 0; i < text->line_count; i++) {
        const struct read_line *from = &text->lines[i];
        struct text words = text_trim(span_text(text->words, from->span));
        bool is_cell = from->kind == LINE_CELL;
        if (is_cell ? text_is_empty(words) : is_rule(words) || is_page_number(text, i, words))
            continue;
        if (text_is_empty(words)) {
            gaps += !after_gap;
            after_gap = true;
            continue;
        }
        if (from->kind == LINE_WRAPPED && has_bars(words))
            add_row(arena, text, lines, from, &rows);
        else {
            words = from->kind == LINE_WRAPPED ? without_markup(words) : words;
            add_line(arena, lines,
                     (struct line){.words = words,
                                   .start = offset_in(text, words),
                                   .from = from,
                                   .table = is_cell ? from->table : 0,
                                   .row = from->row,
                                   .column = from->column,
                                   .indent = indent_of(text, from, words),
                                   .after_gap = after_gap || from->kind != LINE_WRAPPED,
                                   .is_note = is_note_start(words)});
            rows.was_row = false;
        }
        after_gap = false;
    }
    lines->has_gaps = gaps * 100 > lines->count * GAPS_PERCENT;
    lines->width = wrap_width(lines);
}

#include "web/sheet_lines.h"

#include "base/arena.h"

enum {
    FULL_LINE_PERCENT = 90, /* this share of lines is not longer than a full line */
    RUNS_ON_PERCENT = 72,   /* a line as long as this share of a full one may run on */
    LONGEST_HEADING_POINTS = 160,
    LAYOUT_ROWS = 6
};

static int compare_sizes(const void *a, const void *b)
{
    size_t first = *(const size_t *)a, second = *(const size_t *)b;
    return first < second ? -1 : first > second;
}

struct line_measure line_measure_of(struct arena *arena, const struct read_text *text)
{
    SCRATCH(scratch, arena);
    size_t *lengths = arena_array(scratch, size_t, text->line_count + 1), count = 0;
    for (size_t i = 0; i < text->line_count; i++)
        if (text->lines[i].kind == LINE_WRAPPED && span_is_set(text->lines[i].span))
            lengths[count++] = text_count_points(span_text(text->words, text->lines[i].span));
    if (count == 0)
        return (struct line_measure){0};
    qsort(lengths, count, sizeof *lengths, compare_sizes);
    return (struct line_measure){lengths[(count - 1) * FULL_LINE_PERCENT / 100]};
}

static struct text line_words(const struct read_text *text, size_t line)
{
    return text_trim(span_text(text->words, text->lines[line].span));
}

/* "1.", "II.", "a)", "-", "+", "Điều 3." … at the start. */
static bool begins_item(struct text words)
{
    static const struct text dashes[] = {TEXT_INIT("-"), TEXT_INIT("–"), TEXT_INIT("+"), TEXT_INIT("•"),
                                         TEXT_INIT("*")};
    for (size_t i = 0; i < COUNT_OF(dashes); i++)
        if (text_starts(words, dashes[i]))
            return true;
    enum { LONGEST_MARKER_POINTS = 8 };
    struct text rest = words;
    for (size_t i = 0; i < LONGEST_MARKER_POINTS; i++) {
        int32_t point = text_next_point(&rest);
        if (point == ')' || (point == '.' && i > 0))
            return true;
        if (point != '.' && !point_is_letter(point) && !(point >= '0' && point <= '9'))
            return false;
        if (point_is_letter(point) && !point_is_upper(point) && i > 0)
            return false;
    }
    return false;
}

static bool ends_paragraph(struct text words)
{
    return text_ends(words, TEXT(".")) || text_ends(words, TEXT(":")) || text_ends(words, TEXT("./."));
}

/* Whether there is a letter, and none is small. */
static bool is_in_capitals(struct text words)
{
    size_t letters = 0;
    for (int32_t point = text_next_point(&words); point >= 0; point = text_next_point(&words)) {
        letters += point_is_letter(point);
        if (point_is_letter(point) && !point_is_upper(point))
            return false;
    }
    return letters > 2;
}

/* "2 | Mở lớp | Sở Nội vụ": a row of a table that was typed with bars, and not what is left of the row before. */
static bool begins_row(struct text words)
{
    struct text rest = words;
    int32_t first = text_next_point(&rest);
    bool is_small = point_is_letter(first) && !point_is_upper(first);
    return !is_small && text_find(words, TEXT(" | ")) != TEXT_NOT_FOUND;
}

static bool runs_on(const struct read_text *text, const struct line_measure *measure, size_t line)
{
    const struct read_line *next = &text->lines[line + 1];
    if (next->kind != LINE_WRAPPED || !span_is_set(next->span))
        return false;
    struct text words = line_words(text, line), following = line_words(text, line + 1);
    if (begins_item(following) || begins_row(following) || is_in_capitals(words) != is_in_capitals(following))
        return false;
    bool is_full = text_count_points(words) * 100 >= measure->full_points * RUNS_ON_PERCENT;
    struct text rest = following;
    bool begins_small = !point_is_upper(text_next_point(&rest));
    return is_full ? begins_small || !ends_paragraph(words) : begins_small && text_ends(words, TEXT(","));
}

size_t paragraph_end(const struct read_text *text, const struct line_measure *measure, size_t at)
{
    size_t end = at + 1;
    if (text->lines[at].kind == LINE_WRAPPED)
        while (end < text->line_count && runs_on(text, measure, end - 1))
            end++;
    return end;
}

const char *paragraph_class(struct text words, enum line_kind kind)
{
    words = text_trim(words);
    if (kind == LINE_NOTE)
        return "note";
    if (is_in_capitals(words) && text_count_points(words) <= LONGEST_HEADING_POINTS)
        return begins_item(words) ? "section" : "heading";
    return begins_item(words) ? "item" : "text";
}

size_t table_end(const struct read_text *text, size_t at)
{
    size_t end = at + 1;
    while (end < text->line_count && text->lines[end].kind == LINE_CELL &&
           text->lines[end].table == text->lines[at].table)
        end++;
    return end;
}

static bool has_any(struct text words, const struct text *parts, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (text_find(words, parts[i]) != TEXT_NOT_FOUND)
            return true;
    return false;
}

bool table_is_layout(const struct read_text *text, size_t at, size_t end)
{
    static const struct text signs[] = {TEXT_INIT("CỘNG HÒA XÃ HỘI"), TEXT_INIT("CỘNG HOÀ XÃ HỘI"),
                                        TEXT_INIT("ĐẢNG CỘNG SẢN"), TEXT_INIT("Nơi nhận")};
    if (text->lines[end - 1].row >= LAYOUT_ROWS)
        return false;
    for (size_t cell = at; cell < end; cell++)
        if (has_any(span_text(text->words, text->lines[cell].span), signs, COUNT_OF(signs)))
            return true;
    return false;
}

size_t layout_break(const struct read_text *text, struct span cell, size_t from, size_t place)
{
    static const struct text openings[] = {TEXT_INIT("Số: "), TEXT_INIT("Số "), TEXT_INIT("Độc lập -"),
                                           TEXT_INIT("V/v "), TEXT_INIT("* ")};
    bool is_list = text_starts(span_text(text->words, cell), TEXT("Nơi nhận"));
    for (size_t at = from + 1; at < cell.end; at++) {
        if (!point_is_space(text->words.at[at - 1]))
            continue;
        struct text rest = text_slice(text->words, at, cell.end);
        bool begins = at == place || (is_list && text_starts(rest, TEXT("- ")));
        for (size_t i = 0; i < COUNT_OF(openings); i++)
            begins = begins || text_starts(rest, openings[i]);
        if (begins)
            return at;
    }
    return cell.end;
}

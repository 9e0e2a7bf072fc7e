#include "document/page/page_paragraph.h"

#include "base/fold.h"

/* In sizes of the letters. */
static const double INDENT = 0.9, OTHER_SIZE = 0.13, SLACK = 0.9, CENTRED = 1.2, CLEAR_OF_MARGIN = 3;

/* Of the usual step from line to line; of the width of the text. */
static const double WIDE_STEP = 1.32, FAR_RIGHT = 0.42;

enum { LINES_ENOUGH = 4 };

static int by_number(const void *left, const void *right)
{
    double a = *(const double *)left, b = *(const double *)right;
    return (a > b) - (a < b);
}

/* The value at `share` of the sorted list; `none` for an empty one. */
static double at_share(double *numbers, size_t count, double share, double none)
{
    if (count == 0)
        return none;
    qsort(numbers, count, sizeof *numbers, by_number);
    return numbers[(size_t)((double)(count - 1) * share)];
}

/* The left edge at which the most lines stand; of two, the one further left. */
static double commonest_left(const double *lefts, size_t count, double near)
{
    double best = count ? lefts[0] : 0;
    size_t best_count = 0;
    for (size_t i = 0, end = 0; i < count; i++) {
        while (end < count && lefts[end] - lefts[i] <= near)
            end++;
        if ((end - i) * 10 >= best_count * 13 || best_count == 0) {
            best_count = end - i;
            best = lefts[i];
        }
    }
    return best;
}

struct page_margin page_margin_find(struct arena *arena, struct page_piece_list pieces, const struct page_margin *whole)
{
    SCRATCH(scratch, arena);
    double *lefts = arena_array(scratch, double, pieces.count + 1), size = 0;
    double *rights = arena_array(scratch, double, pieces.count + 1);
    double *steps = arena_array(scratch, double, pieces.count + 1);
    size_t count = 0, step_count = 0;
    for (size_t i = 0; i < pieces.count; i++) {
        const struct page_piece *piece = &pieces.at[i], *before = i > 0 ? piece - 1 : NULL;
        if (piece->kind != PIECE_TEXT)
            continue;
        lefts[count] = piece->line.box.left;
        rights[count++] = piece->line.box.right;
        size = piece->line.size > size ? piece->line.size : size;
        if (before && before->kind == PIECE_TEXT && before->page == piece->page)
            steps[step_count++] = piece->line.box.bottom - before->line.box.bottom;
    }
    if (whole && count < LINES_ENOUGH)
        return *whole;
    double step = at_share(steps, step_count, 0.35, size * 1.4), right = at_share(rights, count, 0.92, 0);
    at_share(lefts, count, 0, 0);
    double left = commonest_left(lefts, count, size * 0.5);
    /* Nearly every line an opening one: the edge that the others go back to is still the margin. */
    for (size_t i = 0; i + 1 < count && lefts[i] < left - size; i++)
        if (lefts[i + 1] - lefts[i] < size * 0.5) {
            left = lefts[i];
            break;
        }
    return (struct page_margin){left, right, step};
}

static int32_t first_point(const struct page_line *line)
{
    struct text words = line->words[0].words;
    int32_t point = text_next_point(&words);
    while ((point == '"' || point == '(' || point == 0x201C || point == 0x2018) && words.len > 0)
        point = text_next_point(&words);
    return point;
}

/* "1.", "a)", "-", "Điều", "I.": an item begins. */
static bool is_item(const struct page_line *line)
{
    struct text first = line->words[0].words;
    char last = first.at[first.len - 1];
    if (first.len <= 3 && (first.at[0] == '-' || first.at[0] == '+' || first.at[0] == '*'))
        return true;
    if (first.len <= 7 && (last == '.' || last == ')') && line->count > 1)
        return point_is_upper(first_point(&(struct page_line){.words = line->words + 1})) || last == ')';
    return fold_equal(first, TEXT("điều")) && point_is_upper(first_point(line));
}

static bool begins_lower(const struct page_line *line)
{
    int32_t point = first_point(line);
    return point_is_letter(point) && !point_is_upper(point);
}

static bool ends_sentence(const struct page_line *line)
{
    struct text last = line->words[line->count - 1].words;
    char byte = last.at[last.len - 1];
    return byte == '.' || byte == ';' || byte == ':';
}

/* Whether the first word of `line` would have had room at the end of the line before. */
static bool had_room(const struct paragraph_question *question)
{
    const struct page_line *before = question->before;
    double room = question->margin_before.right - before->box.right;
    return room > box_width(question->line->words[0].box) + SLACK * before->size;
}

static bool has_other_size(const struct page_line *a, const struct page_line *b)
{
    double ratio = a->size / b->size;
    return ratio > 1 + OTHER_SIZE || ratio < 1 - OTHER_SIZE;
}

/* An indented line begins a paragraph, but where items hang: their further lines are indented and their first is not.
 */
static bool begins_by_indent(const struct paragraph_question *question)
{
    const struct page_line *line = question->line, *after = question->after;
    double indent = line->box.left - question->margin.left, near = INDENT * line->size;
    double from_before = line->box.left - question->before->box.left -
                         (question->is_same_page ? 0 : question->margin.left - question->margin_before.left);
    if (indent < near)
        return false;
    if (from_before < near)
        return ends_sentence(question->before);
    bool is_hanging = after && after->box.left > line->box.left - near && after->box.left < line->box.left + near &&
                      !is_item(after) && !ends_sentence(question->before);
    return !is_hanging;
}

bool paragraph_begins(const struct paragraph_question *question)
{
    const struct page_line *before = question->before, *line = question->line;
    if (has_other_size(before, line))
        return true;
    if (question->is_same_page) {
        double step = line->box.bottom - before->box.bottom;
        if (step < 0 || step > WIDE_STEP * question->margin.step + 1)
            return step < 0 || !begins_lower(line) || had_room(question);
    }
    if (had_room(question))
        return true;
    if (is_item(line))
        return ends_sentence(before) || line->box.left > question->margin.left + INDENT * line->size;
    return !begins_lower(line) && begins_by_indent(question);
}

bool line_is_set_apart(const struct page_line *line, const struct page_margin *margin)
{
    double left = line->box.left - margin->left, right = margin->right - line->box.right;
    double difference = left - right, clear = CLEAR_OF_MARGIN * line->size;
    if (left > FAR_RIGHT * (margin->right - margin->left))
        return true;
    return left > clear && right > clear && difference < CENTRED * line->size && difference > -CENTRED * line->size;
}

#include "extract/head/head.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/fold.h"

enum { COLUMN_GAP = 3 };

static bool point_is_mark(int32_t point)
{
    return !point_is_letter(point) && !(point >= '0' && point <= '9');
}

struct text head_words(const struct head *head, size_t word)
{
    return span_text(head->text->words, head->words[word].span);
}

struct text head_bare(const struct head *head, size_t word)
{
    return span_text(head->text->words, head->words[word].bare);
}

/* From the first letter or digit of a word to the last. */
static struct span bare_of(struct text words, struct span span)
{
    struct text rest = span_text(words, span);
    struct span bare = {0};
    while (rest.len) {
        size_t at = (size_t)(rest.at - words.at);
        if (point_is_mark(text_next_point(&rest)))
            continue;
        bare.start = span_is_set(bare) ? bare.start : at;
        bare.end = (size_t)(rest.at - words.at);
    }
    return bare;
}

static void describe_letters(struct head_word *word, struct text words)
{
    bool has_letter = false, has_lower = false;
    bool is_rule = true;
    char first = words.at[0];
    while (words.len) {
        int32_t point = text_next_point(&words);
        if (!point_is_mark(point))
            is_rule = false;
        if (!point_is_letter(point))
            continue;
        has_letter = true;
        has_lower = has_lower || !point_is_upper(point);
    }
    word->is_upper = has_letter && !has_lower;
    bool is_long = word->span.end - word->span.start >= 2;
    word->mark = is_rule && (is_long || strchr("|#>*", first)) ? HEAD_RULE : HEAD_FREE;
}

/* Leaves out the asterisks that light markup puts around a word, and the backslash that ends its line. */
static struct span without_markup(struct text words, struct span span)
{
    struct span inner = span;
    while (inner.start < inner.end && words.at[inner.start] == '*')
        inner.start++;
    while (inner.end > inner.start && strchr("*\\", words.at[inner.end - 1]))
        inner.end--;
    return span_is_set(inner) ? inner : span;
}

/* "**KẾT LUẬN****CỦA BAN BÍ THƯ**": asterisks of light markup between two words part them. */
static bool markup_parts(struct text rest, const char *start)
{
    return rest.at > start && rest.at[-1] != '*' && text_starts(rest, TEXT("**"));
}

/* Splits one line into words, which stand as `place` says. A rule does not start a cell: the word after it does. */
static void read_line(struct head *head, const struct read_line *line, struct head_word place)
{
    struct text rest = span_text(head->text->words, line->span);
    const char *base = head->text->words.at;
    bool starts_line = true, after_rule = false;
    while (head->count < HEAD_WORDS) {
        size_t gap = 0;
        bool has_tab = false;
        while (rest.len) {
            struct text after = rest;
            int32_t point = text_next_point(&after);
            if (!point_is_space(point))
                break;
            gap++;
            has_tab = has_tab || point == '\t';
            rest = after;
        }
        if (!rest.len)
            return;
        const char *start = rest.at;
        struct text after = rest;
        while (rest.len && !point_is_space(text_next_point(&after)) && !markup_parts(rest, start))
            rest = after;
        struct span span = {(size_t)(start - base), (size_t)(rest.at - base)};
        struct head_word word = place;
        word.span = without_markup(head->text->words, span);
        word.bare = bare_of(head->text->words, word.span);
        word.starts_line = starts_line;
        word.starts_cell = starts_line || after_rule || has_tab || gap >= COLUMN_GAP;
        word.after_gap = starts_line && place.after_gap;
        place.column = (uint16_t)(place.column + (word.starts_cell && !starts_line && !place.table));
        word.column = place.column;
        describe_letters(&word, span_text(head->text->words, word.span));
        head->words[head->count++] = word;
        after_rule = word.mark == HEAD_RULE &&
                     (starts_line || text_equal(head_words(head, head->count - 1), TEXT("|")));
        starts_line = false;
    }
}

static bool is_gap(const struct read_text *text, size_t line)
{
    if (text->lines[line].kind != LINE_WRAPPED || line == 0)
        return true;
    struct span between = {text->lines[line - 1].span.end, text->lines[line].span.start};
    struct text rest = span_text(text->words, between);
    size_t ends = 0;
    while (rest.len)
        ends += text_next_point(&rest) == '\n';
    return ends > 1 || text_is_empty(text_trim(span_text(text->words, text->lines[line - 1].span)));
}

/* Whether a row with so many words side by side begins: a table of its own and no part of a head. */
static bool begins_wide_row(const struct read_text *text, size_t line)
{
    enum { FEWEST_CELLS = 4 };
    const struct read_line *first = &text->lines[line];
    size_t cells = 0;
    for (size_t i = line; i < text->line_count && cells < FEWEST_CELLS; i++) {
        const struct read_line *cell = &text->lines[i];
        if (cell->kind != LINE_CELL || cell->table != first->table || cell->row != first->row)
            break;
        cells += span_is_set(cell->span);
    }
    return cells == FEWEST_CELLS;
}

/* Whether a line is a cell beside the one before it. */
static bool is_beside(const struct read_text *text, size_t line)
{
    const struct read_line *here = &text->lines[line], *before = line ? here - 1 : here;
    return line && here->kind == LINE_CELL && before->kind == LINE_CELL && here->table == before->table &&
           here->row == before->row;
}

void head_read(const struct read_text *text, size_t first_line, struct head *head)
{
    head->text = text;
    head->count = 0;
    struct head_word place = {.line = 0};
    for (size_t i = first_line; i < text->line_count && place.line < HEAD_LINES && head->count < HEAD_WORDS; i++) {
        size_t before = head->count;
        if (begins_wide_row(text, i))
            break;
        place.after_gap = is_gap(text, i);
        place.row = (uint16_t)(place.row + !is_beside(text, i));
        place.table = text->lines[i].kind == LINE_CELL ? text->lines[i].table : 0;
        place.column = place.table ? text->lines[i].column : 0;
        read_line(head, &text->lines[i], place);
        place.line = (uint16_t)(place.line + (head->count > before));
    }
}

size_t head_middle(const struct head *head, size_t first, size_t end)
{
    struct text words = head->text->words;
    size_t start = head->words[first].span.start, last = head->words[end - 1].span.end, line = start;
    while (line > 0 && words.at[line - 1] != '\n')
        line--;
    return text_count_points(text_slice(words, line, start)) + text_count_points(text_slice(words, line, last));
}

size_t head_matches(const struct head *head, size_t word, struct text phrase)
{
    struct text part;
    size_t count = 0;
    while (text_split(&phrase, ' ', &part)) {
        if (word + count >= head->count || !fold_equal(head_bare(head, word + count), part))
            return 0;
        count++;
    }
    return count;
}

size_t head_cell_end(const struct head *head, size_t word)
{
    for (word++; word < head->count && !head->words[word].starts_cell; word++)
        ;
    return word < head->count ? word : head->count;
}

size_t head_line_end(const struct head *head, size_t word)
{
    for (word++; word < head->count && !head->words[word].starts_line; word++)
        ;
    return word < head->count ? word : head->count;
}

bool head_is_upper(const struct head *head, size_t first, size_t end)
{
    bool has_upper = false;
    for (size_t i = first; i < end; i++) {
        if (head->words[i].is_upper)
            has_upper = true;
        else {
            struct text rest = head_bare(head, i);
            while (rest.len)
                if (point_is_letter(text_next_point(&rest)))
                    return false;
        }
    }
    return has_upper;
}

void head_mark_words(struct head *head, size_t first, size_t end, enum head_mark mark)
{
    for (size_t i = first; i < end && i < head->count; i++)
        head->words[i].mark = mark;
}

void head_mark_span(struct head *head, struct span span, enum head_mark mark)
{
    for (size_t i = 0; i < head->count; i++)
        if (head->words[i].span.start < span.end && head->words[i].span.end > span.start)
            head->words[i].mark = mark;
}

struct field head_field(struct arena *arena, const struct head *head, size_t first, size_t end, enum head_mark mark)
{
    size_t bytes = 0;
    for (size_t i = first; i < end; i++)
        bytes += head->words[i].span.end - head->words[i].span.start + 1;
    struct buffer words = buffer_open(arena, bytes + 1);
    struct span span = {0};
    bool is_parted = false, was_other = false;
    for (size_t i = first; i < end; i++) {
        if (head->words[i].mark != mark) {
            was_other = was_other || (span_is_set(span) && head->words[i].mark != HEAD_RULE);
            continue;
        }
        is_parted = is_parted || was_other;
        if (words.len)
            buffer_add_byte(&words, ' ');
        buffer_add(&words, head_words(head, i));
        span.start = span_is_set(span) ? span.start : head->words[i].span.start;
        span.end = head->words[i].span.end;
    }
    return (struct field){buffer_text(&words), is_parted ? (struct span){0} : span};
}

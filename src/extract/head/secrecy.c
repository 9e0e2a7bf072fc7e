#include "extract/head/secrecy.h"

#include "base/arena.h"
#include "base/fold.h"
#include "extract/head/secrecy_list.h"
#include "extract/head/secrecy_mark.h"

enum { HEAD_LINES = 60, LONGEST_LINE = 600 }; /* bytes: a mark stands among few words */

/* Where the search is. */
struct search {
    struct arena *scratch;
    const struct read_text *text;
    struct text before; /* the line before, if it has words */
    bool in_head;
    bool after_label; /* "Độ mật:" was all of the column before */
    struct text found;
};

static struct text line_words(const struct read_text *text, size_t i)
{
    return text_trim(span_text(text->words, text->lines[i].span));
}

/* Where a column of a line ends: at a bar, a tab or a wide gap. */
static size_t column_end(struct text line)
{
    for (size_t i = 0; i < line.len; i++) {
        bool is_gap = line.at[i] == ' ' && i + 1 < line.len && line.at[i + 1] == ' ';
        if (line.at[i] == '|' || line.at[i] == '\t' || is_gap)
            return i;
    }
    return line.len;
}

/* "… BẢO VỆ BÍ / MẬT NHÀ NƯỚC", "… BẢO / MẬT", "DANH MỤC / BÍ MẬT NHÀ NƯỚC / ĐỘ TỐI MẬT": a title that goes on from the
 * line before. */
static bool goes_on(struct text before)
{
    static const struct text FIRST_HALVES[] = {TEXT_INIT(" bí"), TEXT_INIT(" bảo"), TEXT_INIT(" thân"),
                                               TEXT_INIT(" nước"), TEXT_INIT(" mục")};
    for (size_t i = 0; i < COUNT_OF(FIRST_HALVES); i++) {
        size_t len = FIRST_HALVES[i].len;
        if (before.len > len && fold_equal(text_from_offset(before, before.len - len), FIRST_HALVES[i]))
            return true;
    }
    return false;
}

/* "Lê Văn / Mật": a name that goes on; "Công văn / Mật" is none. */
static bool is_half_name(struct text before)
{
    return text_find_byte(before, ' ') != TEXT_NOT_FOUND && !fold_equal(before, TEXT("công văn")) &&
           (text_ends(before, TEXT(" Văn")) || text_ends(before, TEXT(" Thị")));
}

static struct text words_after(const struct read_text *text, size_t i)
{
    struct text next = TEXT_NONE;
    while (++i < text->line_count && text_is_empty(next))
        next = line_words(text, i);
    return next;
}

/* "Mật" begins a sentence when the next line goes on in lower case. */
static bool next_goes_on(const struct read_text *text, size_t i)
{
    struct text next = words_after(text, i);
    int32_t first = text_next_point(&next);
    return point_is_letter(first) && !point_is_upper(first);
}

/* "… có đóng dấu / MẬT / phải …": a sentence about marks that wraps round one. */
static bool is_wrapped_sentence(const struct search *search, size_t i)
{
    static const struct text ENDS[] = {TEXT_INIT(" dấu"), TEXT_INIT(" độ"), TEXT_INIT(" mức"), TEXT_INIT(" chữ")};
    bool is_told = false;
    for (size_t end = 0; end < COUNT_OF(ENDS); end++)
        is_told |= text_ends(search->before, ENDS[end]);
    return is_told && next_goes_on(search->text, i);
}

/* "1. MẬT / Là văn bản …": an item that says what a degree is. */
static bool is_defined(const struct search *search, size_t i)
{
    struct text next = words_after(search->text, i), line = line_words(search->text, i);
    bool is_numbered = line.len > 1 && line.at[0] >= '0' && line.at[0] <= '9';
    return is_numbered && secrecy_is_definition(next);
}

/* A title or the number of a document is over; a sentence may go on. */
static bool is_ended(struct text line)
{
    bool has_lower = false;
    int32_t last = -1;
    while (line.len) {
        last = text_next_point(&line);
        has_lower |= point_is_letter(last) && !point_is_upper(last);
    }
    return !has_lower || (last > 0 && last < 0x80 && strchr(".:;0123456789", (char)last));
}

/* What a mark that has no label may look like. */
static struct mark_look look_at_all(const struct search *search, size_t i, bool is_whole_line)
{
    const struct read_line *line = &search->text->lines[i];
    struct mark_look look = {.least = MARK_UPPER, .is_recognised = line->confidence < 100};
    if (!is_whole_line || !search->in_head || line->kind == LINE_CELL || next_goes_on(search->text, i))
        return look;
    look.least = MARK_CAPITAL;
    look.may_be_lower = line->kind == LINE_PARAGRAPH || is_ended(search->before);
    return look;
}

/* Without the ornaments round it. */
static struct text letters_within(struct text words)
{
    size_t start = words.len, end = 0;
    for (struct text rest = words; rest.len;) {
        size_t at = (size_t)(rest.at - words.at);
        if (!point_is_letter(text_next_point(&rest)))
            continue;
        start = at < start ? at : start;
        end = (size_t)(rest.at - words.at);
    }
    return text_slice(words, start, end);
}

/* Whether line `i`, which has the words of a mark, is part of what is said about marks or of a name. */
static bool is_of_sentence(const struct search *search, size_t i)
{
    return secrecy_is_of_list(search->scratch, search->text, i) ||
           secrecy_is_beside_other(search->scratch, search->text, i) || is_wrapped_sentence(search, i) ||
           is_defined(search, i) ||
           (text_equal(line_words(search->text, i), TEXT("Mật")) && is_half_name(search->before));
}

/* Whether one column of line `i` is a mark. */
static bool look_at_column(struct search *search, size_t i, struct text column, bool is_whole_line)
{
    struct mark_look look = look_at_all(search, i, is_whole_line);
    bool has_own_label = mark_cut_label(search->scratch, &column, &look),
         has_label = has_own_label || search->after_label;
    search->after_label = has_label && text_is_empty(column);
    if (has_label)
        look.least = MARK_ANY_CASE;
    search->found = letters_within(column);
    if (!mark_is_alone(search->scratch, column, look) || (!has_label && goes_on(search->before)))
        return false;
    if (has_label)
        return has_own_label || !(is_whole_line && secrecy_is_of_list(search->scratch, search->text, i));
    return !(is_whole_line && is_of_sentence(search, i));
}

/* But for what stands in a bracket after it. */
static bool is_upper_throughout(struct text line)
{
    for (size_t i = 0; i < line.len && line.at[i] != '('; i++)
        if (line.at[i] >= 'a' && line.at[i] <= 'z')
            return false;
    return true;
}

static bool look_at_line(struct search *search, size_t i, struct text line)
{
    for (struct text rest = line; rest.len;) {
        size_t end = column_end(rest);
        struct text column = text_trim(text_slice(rest, 0, end));
        rest = text_from_offset(rest, end + 1);
        bool is_whole_line = column.len == line.len;
        if (column.len && (search->in_head || is_whole_line) && look_at_column(search, i, column, is_whole_line))
            return true;
    }
    bool is_cell = search->text->lines[i].kind == LINE_CELL;
    if (search->in_head && mark_find_in_statement(line, &search->found))
        return true;
    if (search->in_head && (is_cell || text_starts(line, TEXT("Số"))) && mark_find_in_cell(line, &search->found))
        return true;
    return !is_cell && (search->in_head || is_upper_throughout(line)) &&
           mark_find_in_bracket(search->scratch, line, &search->found);
}

/* Further on a mark is in upper case throughout, a bracket after it apart, or has its label. Nearly every line is seen
 * to be none within a few bytes. */
static bool may_bear_later(struct text line)
{
    return is_upper_throughout(line) ||
           text_find_byte(text_slice(line, 0, LONGEST_MARK_LABEL), ':') != TEXT_NOT_FOUND ||
           (text_find_byte(line, 'M') != TEXT_NOT_FOUND && text_find(line, TEXT("MẬT")) != TEXT_NOT_FOUND);
}

static bool may_bear(const struct search *search, size_t i, struct text line)
{
    if (line.len > LONGEST_LINE)
        return false;
    return search->in_head || (search->text->lines[i].kind != LINE_CELL && may_bear_later(line));
}

static bool bears_mark(struct arena *arena, struct search *search, size_t i, struct text line)
{
    SCRATCH(scratch, arena);
    search->scratch = scratch;
    return look_at_line(search, i, line);
}

bool secrecy_find(struct arena *arena, const struct read_text *text, struct span *mark)
{
    struct search search = {.text = text, .in_head = true};
    for (size_t i = 0, seen = 0; i < text->line_count; i++) {
        struct text line = line_words(text, i);
        if (text_is_empty(line))
            continue;
        search.in_head = seen++ < HEAD_LINES;
        if (may_bear(&search, i, line) && bears_mark(arena, &search, i, line)) {
            size_t start = (size_t)(search.found.at - text->words.at);
            *mark = (struct span){start, start + search.found.len};
            return true;
        }
        search.before = line;
    }
    return false;
}

#include "extract/secrecy.h"

#include "base/fold.h"

/* Marks stand at the head of the first page or as a stamp there. */
enum { HEAD_LINES = 60, LONGEST_MARK_LINE = 64 };

static const struct text marks[] = {TEXT_INIT("TUYỆT MẬT"), TEXT_INIT("TỐI MẬT"), TEXT_INIT("MẬT")};

/* "Độ mật: Mật" is filled in by hand, in any case. */
static struct text without_label(struct text line, bool *has_label)
{
    static const struct text label = TEXT_INIT("độ mật");
    size_t colon = text_find_byte(line, ':');
    *has_label = colon != TEXT_NOT_FOUND && fold_equal(text_trim(text_slice(line, 0, colon)), label);
    return *has_label ? text_trim(text_from_offset(line, colon + 1)) : line;
}

static struct text without_ornament(struct text line)
{
    static const char ornament[] = "-*()[]|. ";
    while (line.len && strchr(ornament, line.at[0]))
        line = text_from_offset(line, 1);
    while (line.len && strchr(ornament, line.at[line.len - 1]))
        line.len--;
    return line;
}

static bool is_mark(struct text line, bool any_case)
{
    for (size_t i = 0; i < COUNT_OF(marks); i++)
        if (any_case ? fold_equal(line, marks[i]) : text_equal(line, marks[i]))
            return true;
    return false;
}

static size_t find_gap(struct text line)
{
    size_t spaces = text_find(line, TEXT("   ")), tab = text_find_byte(line, '\t');
    return spaces < tab ? spaces : tab;
}

/* The part of a line that is a mark alone, columns parted by bars or wide gaps; false when there is none. */
static bool find_in_line(struct text line, struct text *found)
{
    struct text part;
    while (text_split(&line, '|', &part)) {
        for (size_t gap; part.len; part = gap == TEXT_NOT_FOUND ? TEXT_NONE : text_trim(text_from_offset(part, gap))) {
            gap = find_gap(part);
            struct text column = without_ornament(text_trim(gap == TEXT_NOT_FOUND ? part : text_slice(part, 0, gap)));
            bool has_label;
            struct text words = without_label(column, &has_label);
            if (is_mark(words, has_label)) {
                *found = words;
                return true;
            }
        }
    }
    return false;
}

static struct text last_word(struct text words)
{
    size_t start = words.len;
    while (start > 0 && words.at[start - 1] != ' ')
        start--;
    return text_from_offset(words, start);
}

static bool has_digit(struct text word)
{
    for (size_t i = 0; i < word.len; i++)
        if (word.at[i] >= '0' && word.at[i] <= '9')
            return true;
    return false;
}

/* The paragraphs of a cell are joined: a mark among them stands after the number or the date of the document, or before
 * the number ("ĐẢNG ỦY XÃ MẬT Số 12-BC/ĐU"). */
static bool find_in_cell(struct text cell, struct text *found)
{
    for (size_t i = 0; i < COUNT_OF(marks); i++) {
        size_t at = text_find(cell, marks[i]);
        if (at == TEXT_NOT_FOUND || at == 0 || cell.at[at - 1] != ' ')
            continue;
        struct text before = last_word(text_slice(cell, 0, at - 1)), rest = text_from_offset(cell, at + marks[i].len);
        bool stands_alone = rest.len == 0 || rest.at[0] == ' ';
        struct text after = text_trim(rest);
        bool is_before_number = text_starts(after, TEXT("Số")) && !text_equal(before, TEXT("BÍ"));
        bool ends_sentence = after.len == 0 || point_is_upper(text_next_point(&(struct text){after.at, after.len}));
        if (stands_alone && (is_before_number || (has_digit(before) && ends_sentence))) {
            *found = marks[i];
            found->at = cell.at + at;
            return true;
        }
    }
    return false;
}

bool secrecy_find(const struct read_text *text, struct span *mark)
{
    size_t seen = 0;
    for (size_t i = 0; i < text->line_count && seen < HEAD_LINES; i++) {
        struct text line = text_trim(span_text(text->words, text->lines[i].span)), found;
        seen += !text_is_empty(line);
        bool is_cell = text->lines[i].kind == LINE_CELL;
        if (find_in_line(line, &found) || (is_cell && find_in_cell(line, &found))) {
            size_t start = (size_t)(found.at - text->words.at);
            *mark = (struct span){start, start + found.len};
            return true;
        }
    }
    return false;
}

#include "work/exchange/sheet.h"

#include "base/arena.h"
#include "base/fold.h"

struct text sheet_words(const struct sheet *sheet, const struct sheet_line *line, enum tracking_column column)
{
    return sheet->column[column] ? sheet_line_words(line, sheet->column[column] - 1) : TEXT_NONE;
}

/* The cells of a line that are not merged into it from above, beside the one of its place. */
struct own_cells {
    size_t count, last; /* the column of the last one, from 0 */
};

static struct own_cells own_cells_of(const struct sheet *sheet, const struct sheet_line *line)
{
    struct own_cells own = {0};
    for (size_t i = 0; i < line->count; i++) {
        if (line->cells[i].words.len == 0 || line->cells[i].goes_on || i + 1 == sheet->column[TRACKING_PLACE])
            continue;
        own.count++;
        own.last = i;
    }
    return own;
}

/* "IV", "B.": not "12", and not a word. */
static bool is_numeral(struct text place)
{
    size_t len = 0;
    while (len < place.len && strchr("IVXLCABDE", place.at[len]))
        len++;
    struct text rest = text_from_offset(place, len);
    return len > 0 && (rest.len == 0 || text_equal(rest, TEXT(".")) || text_equal(rest, TEXT(")")));
}

static bool is_total(struct arena *arena, const struct sheet_line *line)
{
    static const struct text sums[] = {TEXT_INIT("tong"), TEXT_INIT("tong so"), TEXT_INIT("tong cong"),
                                       TEXT_INIT("cong")};
    for (size_t i = 0; i < line->count; i++) {
        struct text words = sheet_fold(arena, line->cells[i].words);
        if (words.len == 0)
            continue;
        if (text_ends(words, TEXT(":")))
            words = text_trim(text_slice(words, 0, words.len - 1));
        for (size_t j = 0; j < COUNT_OF(sums); j++)
            if (text_equal(words, sums[j]))
                return true;
        return text_starts(words, TEXT("tong cong ")) || text_starts(words, TEXT("tong so nhiem vu"));
    }
    return false;
}

/* Whether it says who leads, when it is due, or how it stands. */
static bool says_more(const struct sheet *sheet, const struct sheet_line *line)
{
    static const enum tracking_column telling[] = {TRACKING_LEAD, TRACKING_DUE, TRACKING_STATE};
    for (size_t i = 0; i < COUNT_OF(telling); i++)
        if (sheet_words(sheet, line, telling[i]).len > 0)
            return true;
    return false;
}

enum sheet_line_kind sheet_kind_of(struct arena *arena, const struct sheet *sheet, const struct sheet_line *line)
{
    struct own_cells own = own_cells_of(sheet, line);
    struct text place = sheet_words(sheet, line, TRACKING_PLACE), title = sheet_words(sheet, line, TRACKING_TITLE);
    bool has_lead = sheet_words(sheet, line, TRACKING_LEAD).len > 0;
    bool is_across = own.count == 1 && line->cells[own.last].columns > 1;
    bool is_title_alone = own.count == 1 && own.last + 1 == sheet->column[TRACKING_TITLE] && !is_across;
    if (is_total(arena, line))
        return SHEET_TOTAL;
    if (own.count == 0)
        return place.len > 0 && text_count_points(place) > 3 ? SHEET_SECTION : SHEET_OTHER;
    if (is_numeral(place) && !has_lead && sheet_words(sheet, line, TRACKING_DUE).len == 0)
        return SHEET_SECTION;
    if (own.count == 1 && !(is_title_alone && (has_lead || (sheet->column[TRACKING_LEAD] == 0 && place.len > 0))))
        return SHEET_SECTION;
    bool is_numbered = sheet->column[TRACKING_PLACE] == 0 || place.len > 0;
    return !says_more(sheet, line) && (!is_numbered || title.len == 0) ? SHEET_OTHER : SHEET_TASK;
}

struct text sheet_section_words(const struct sheet *sheet, const struct sheet_line *line)
{
    struct text title = sheet_words(sheet, line, TRACKING_TITLE);
    for (size_t i = line->count; title.len == 0 && i > 0; i--)
        title = line->cells[i - 1].words;
    return title;
}

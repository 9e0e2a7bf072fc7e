/* The days in a tracking sheet: a part of sheet_value.h. */
#include "work/exchange/sheet_value.h"

#include "base/fold.h"
#include "calendar/calendar.h"
#include "calendar/deadline.h"

enum { MOST_NUMBERS = 4 };

/* What stands where a day would, without marks, and gives none. */
static const struct text open_words[] = {
    TEXT_INIT("-"),
    TEXT_INIT("theo yeu cau"),
    TEXT_INIT("khi co yeu cau"),
    TEXT_INIT("theo tien do"),
    TEXT_INIT("theo thuc te"),
    TEXT_INIT("chua xac dinh"),
    TEXT_INIT("khong xac dinh"),
    TEXT_INIT("khong quy dinh"),
    TEXT_INIT("khong"),
    TEXT_INIT("lien tuc"),
};

static bool gives_none(struct arena *arena, struct text cell)
{
    struct text folded = text_collapse(arena, fold_marks(arena, cell));
    for (size_t i = 0; i < COUNT_OF(open_words); i++)
        if (text_equal(folded, open_words[i]))
            return true;
    return false;
}

/* A year of two digits is one of this century; 0 for one that no sheet is about: "1026", "206". */
static int year_of(uint64_t year)
{
    enum { FIRST = 1900 };
    if (year < 100)
        return (int)(2000 + year);
    return year >= FIRST ? (int)year : 0;
}

/* Digits and what parts them, no word: what is no day as it stands has none in a part of it. */
static bool is_bare(struct text cell)
{
    for (size_t i = 0; i < cell.len; i++)
        if (!strchr("0123456789/-. ", cell.at[i]))
            return false;
    return true;
}

/* The numbers of "31/12/2026", "1-3-26", "01.03.2026", "2026-03-01", "3/2026"; 0 where it is anything else. */
static size_t read_numbers(struct text cell, uint64_t numbers[MOST_NUMBERS])
{
    size_t count = 0, start = 0;
    for (size_t i = 0; i <= cell.len; i++) {
        if (i < cell.len && !strchr("/-.", cell.at[i]))
            continue;
        if (count == MOST_NUMBERS || !text_to_number(text_trim(text_slice(cell, start, i)), 9999, &numbers[count++]))
            return 0;
        start = i + 1;
    }
    return count;
}

/* Without the time behind it: "20/3/2026 17:00", "2026-03-20T00:00:00". */
static struct text without_time(struct text cell)
{
    size_t end = text_find_byte(cell, ' ');
    end = end == TEXT_NOT_FOUND ? text_find_byte(cell, 'T') : end;
    if (end == TEXT_NOT_FOUND || text_find_byte(text_from_offset(cell, end), ':') == TEXT_NOT_FOUND)
        return cell;
    uint64_t numbers[MOST_NUMBERS];
    struct text day = text_slice(cell, 0, end);
    return read_numbers(day, numbers) ? day : cell;
}

/* Whether a cell is three numbers, and then whether they are a day. */
static bool read_three(const uint64_t numbers[MOST_NUMBERS], int32_t *day)
{
    bool is_iso = numbers[0] > 31;
    struct date date = is_iso ? (struct date){year_of(numbers[0]), (int)numbers[1], (int)numbers[2]}
                              : (struct date){year_of(numbers[2]), (int)numbers[1], (int)numbers[0]};
    if (date.year == 0 || !date_is_valid(date))
        return false;
    *day = date_to_day(date);
    return true;
}

/* The last day of "3/2026" and "2026-03". */
static bool read_month(uint64_t month, uint64_t year, int32_t *day)
{
    if (month < 1 || month > 12 || year_of(year) == 0)
        return false;
    *day = date_to_day(date_month_end(year_of(year), (int)month));
    return true;
}

/* Whether "29/2" is a day in some year. */
static bool is_day_of_year(uint64_t day, uint64_t month)
{
    enum { LEAP_YEAR = 2024 };
    return date_is_valid((struct date){LEAP_YEAR, (int)month, (int)day});
}

/* "46082": a day that a spreadsheet shows as the number it is, from 2000 to 2099. */
static bool read_serial(struct text cell, int32_t *day)
{
    enum { FIRST = 36526, LAST = 73050, EPOCH = 25569 /* 1970-01-01 */ };
    uint64_t serial;
    if (cell.len != 5 || !text_to_number(cell, LAST, &serial) || serial < FIRST)
        return false;
    *day = (int32_t)serial - EPOCH;
    return true;
}

/* The last day of "2026-03-20", "2026-03", "2026-Q1" and "2026". */
static bool last_day(struct text value, int32_t *day)
{
    struct date date;
    uint64_t year, month = 12;
    if (date_parse(value, &date)) {
        *day = date_to_day(date);
        return true;
    }
    struct text rest = text_from_offset(value, 5);
    bool is_quarter = text_starts(rest, TEXT("Q"));
    if (!text_to_number(text_slice(value, 0, 4), 9999, &year) ||
        (rest.len && !text_to_number(text_from_offset(rest, is_quarter), 12, &month)) || month == 0 || year == 0)
        return false;
    *day = date_to_day(date_month_end((int)year, (int)(is_quarter ? 3 * month : month)));
    return true;
}

/* Whether what was found is the end of something else, as the "2026" of "tháng 13/2026"; "-" before it is a list sign.
 */
static bool is_rest(struct text cell, size_t start)
{
    return start > 1 && strchr("/-", cell.at[start - 1]) && cell.at[start - 2] != ' ';
}

static bool read_words(struct text cell, struct date on, int32_t *day)
{
    struct deadline deadline;
    if (!deadline_find(cell, on, &calendar_vietnam, DEADLINE_IN_FIELD, &deadline))
        return false;
    if (is_rest(cell, deadline.start))
        return false;
    if (deadline.kind != DEADLINE_ONGOING && deadline.kind != DEADLINE_RECURRING)
        return last_day(text_from(deadline.value), day);
    *day = NO_DAY;
    return true;
}

bool sheet_value_day(struct arena *arena, struct text cell, struct date on, int32_t *day)
{
    uint64_t numbers[MOST_NUMBERS];
    struct text plain = without_time(cell);
    size_t count = read_numbers(plain, numbers);
    if (count > 2)
        return count == 3 && read_three(numbers, day);
    if (count == 2 && numbers[1] > 99)
        return read_month(numbers[0], numbers[1], day);
    if (count == 2 && numbers[0] > 99)
        return read_month(numbers[1], numbers[0], day);
    if (read_serial(plain, day))
        return true;
    if (gives_none(arena, cell)) {
        *day = NO_DAY;
        return true;
    }
    if ((count == 0 && is_bare(cell)) || (count == 2 && !is_day_of_year(numbers[0], numbers[1])))
        return false;
    if (count == 2)
        cell = text_print(arena, "%u/%u", (unsigned)numbers[0], (unsigned)numbers[1]);
    return read_words(text_collapse(arena, cell), on, day);
}

bool sheet_value_is_month(struct text cell)
{
    uint64_t numbers[MOST_NUMBERS];
    int32_t day;
    return read_numbers(cell, numbers) == 2 &&
           (numbers[1] > 99 ? read_month(numbers[0], numbers[1], &day)
                            : numbers[0] > 99 && read_month(numbers[1], numbers[0], &day));
}

/* The numbers with signs between them that begin at a place; where they end. */
static size_t figures_end(struct text words, size_t at)
{
    size_t end = at;
    while (end < words.len && strchr("0123456789/-.", words.at[end]))
        end++;
    return end;
}

static bool stands_behind(struct text words, size_t at, struct text word)
{
    struct text before = text_trim(text_slice(words, 0, at));
    return before.len >= word.len && fold_equal(text_from_offset(before, before.len - word.len), word);
}

/* The first such day from another on. */
static bool next_such_day(uint64_t day, uint64_t month, struct date on, int32_t *found)
{
    enum { YEARS_TO_LEAP_DAY = 8 };
    for (int year = on.year; year <= on.year + YEARS_TO_LEAP_DAY; year++) {
        struct date date = {year, (int)month, (int)day};
        if (!date_is_valid(date) || date_to_day(date) < date_to_day(on))
            continue;
        *found = date_to_day(date);
        return true;
    }
    return false;
}

/* The day that figures in [at, end) of words are, if they are one. */
static bool read_figures(struct text words, size_t at, size_t end, struct date on, bool is_for_days, int32_t *day)
{
    uint64_t numbers[MOST_NUMBERS];
    struct text figures = text_slice(words, at, end);
    while (figures.len > 0 && strchr("/-.", figures.at[figures.len - 1]))
        figures = text_slice(figures, 0, figures.len - 1);
    if (end < words.len && words.at[end - 1] == '/')
        return false;
    size_t count = read_numbers(figures, numbers);
    if (count == 3)
        return read_three(numbers, day);
    if (count != 2)
        return false;
    if (numbers[1] > 99)
        return stands_behind(words, at, TEXT("tháng")) && read_month(numbers[0], numbers[1], day);
    bool is_all = text_trim(text_from_offset(words, end)).len == 0 && numbers[0] > numbers[1];
    return (is_for_days || is_all || stands_behind(words, at, TEXT("ngày"))) &&
           next_such_day(numbers[0], numbers[1], on, day);
}

static void add_day(struct sheet_days *days, int32_t day)
{
    for (size_t i = 0; i < days->count; i++)
        if (days->at[i] == day)
            return;
    if (days->count < SHEET_MOST_DAYS)
        days->at[days->count++] = day;
}

struct sheet_days sheet_value_days(struct text words, struct date on, bool is_for_days)
{
    struct sheet_days days = {0};
    for (size_t at = 0; at < words.len; at++) {
        if (words.at[at] < '0' || words.at[at] > '9')
            continue;
        size_t end = figures_end(words, at);
        int32_t day;
        if (read_figures(words, at, end, on, is_for_days, &day))
            add_day(&days, day);
        at = end;
    }
    return days;
}

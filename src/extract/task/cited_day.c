#include "extract/task/cited_day.h"

#include "base/fold.h"
#include "extract/head/header_parts.h"

/* "12/QĐ-UBND", "39/2022/QH15": digits, a stroke, and letters behind it. */
static bool is_symbol(const struct words *words, size_t at)
{
    if (!words_are(words, at, WORD_DIGIT))
        return false;
    struct text word = words_text(words, at, at + 1);
    size_t stroke = text_find_byte(word, '/');
    struct text rest = stroke == TEXT_NOT_FOUND ? TEXT_NONE : text_from_offset(word, stroke);
    while (rest.len)
        if (point_is_letter(text_next_point(&rest)))
            return true;
    return false;
}

/* The day that follows the symbol at word `at`; unset for none. */
static struct date day_behind(const struct words *words, size_t at)
{
    struct date day = {0};
    size_t next = at + 1 + (words_mark(words, at + 1) == ',');
    if (next + 1 >= words->count || !fold_equal(words_text(words, next, next + 1), TEXT("ngày")))
        return day;
    struct text rest = text_from_offset(words->block->words, words->at[next + 1].start);
    return header_day_read(rest, &day) ? day : (struct date){0};
}

struct date cited_day(const struct passages *passages, struct date today)
{
    struct date newest = {0};
    for (size_t i = 0; i < passages->count; i++) {
        const struct words *words = &passages->at[i].words;
        for (size_t at = 0; at + 2 < words->count; at++) {
            struct date day = is_symbol(words, at) ? day_behind(words, at) : (struct date){0};
            bool is_newer = date_is_set(day) && date_compare(day, today) <= 0 &&
                            (!date_is_set(newest) || date_compare(day, newest) > 0);
            newest = is_newer ? day : newest;
        }
    }
    return newest;
}

/* The year at word `at`: the number behind "năm", or at the end of a date; 0 for none. */
static int year_at(const struct words *words, size_t at)
{
    enum { YEAR_DIGITS = 4, FIRST_YEAR = 1990, LAST_YEAR = 9999 };
    uint64_t year;
    if (!words_are(words, at, WORD_DIGIT))
        return 0;
    struct text word = words_text(words, at, at + 1);
    size_t start = word.len - (word.len < YEAR_DIGITS ? word.len : YEAR_DIGITS);
    bool is_behind_word = at > 0 && start == 0 && fold_equal(words_text(words, at - 1, at), TEXT("năm"));
    bool ends_date = start > 0 && word.at[start - 1] == '/' && !is_symbol(words, at);
    if (!is_behind_word && !ends_date)
        return 0;
    bool is_year = text_to_number(text_from_offset(word, start), LAST_YEAR, &year) && year >= FIRST_YEAR;
    return is_year ? (int)year : 0;
}

/* Whether something is to be done within a year: "trong tháng 7/2017", "trước ngày 30/8/2017". */
static bool is_asked_for(const struct passages *passages, int year)
{
    enum { LONGEST_TIME = 6 };
    for (size_t i = 0; i < passages->count; i++) {
        const struct words *words = &passages->at[i].words;
        for (size_t at = 0; at < words->count; at++) {
            if (year_at(words, at) != year)
                continue;
            for (size_t back = 2; back <= LONGEST_TIME && back <= at; back++)
                if (words_start(words, at - back, LEX_TIME_OPENER) && words_start(words, at - back + 1, LEX_TIME_UNIT))
                    return true;
        }
    }
    return false;
}

struct date named_year(const struct passages *passages, struct date today)
{
    int newest = 0;
    for (size_t i = 0; i < passages->count; i++) {
        const struct words *words = &passages->at[i].words;
        for (size_t at = 0; at < words->count; at++) {
            int year = year_at(words, at);
            newest = year <= today.year && year > newest ? year : newest;
        }
    }
    if (newest && is_asked_for(passages, newest - 1)) /* "… trong quý IV năm 2017; … trong tháng 3 năm 2018" */
        newest--;
    return newest ? (struct date){newest, 1, 1} : (struct date){0};
}

/*
 * deadline_grammar.h: what the parts of the deadline grammar share. Only deadline*.c include it.
 *
 * A grammar function `read_…(reader, at, …)` reads one form from token `at` on; it returns the index after it, or 0
 * when the form does not stand there. Indices past the last token are allowed and read as WORD_NOTHING. Every function
 * looks a bounded number of tokens ahead, so that the finder stays linear.
 */
#ifndef CALENDAR_DEADLINE_GRAMMAR_H
#define CALENDAR_DEADLINE_GRAMMAR_H

#include "calendar/deadline.h"
#include "calendar/deadline_tokens.h"
#include "calendar/lunar.h"
#include "calendar/recurrence.h"

struct reader {
    const struct tokens *tokens;
    struct date on;
    const struct calendar *calendar;
};

static inline const struct token *token_at(const struct reader *reader, size_t at)
{
    static const struct token NOTHING = {.word = WORD_NOTHING};
    return at < reader->tokens->count ? &reader->tokens->list[at] : &NOTHING;
}

static inline enum word word_at(const struct reader *reader, size_t at)
{
    return token_at(reader, at)->word;
}

static inline bool words_at(const struct reader *reader, size_t at, enum word first, enum word second)
{
    return word_at(reader, at) == first && word_at(reader, at + 1) == second;
}

/* `at`, or the index after it when `word` stands there. */
static inline size_t after_word(const struct reader *reader, size_t at, enum word word)
{
    return at + (word_at(reader, at) == word);
}

/* A whole number in digits or spelled: "15", "mười lăm", "10 (mười)". */
size_t read_number(const struct reader *reader, size_t at, int *number);

/* How fine a time is told. */
enum precision { PRECISION_DAY, PRECISION_MONTH, PRECISION_QUARTER, PRECISION_YEAR };

/* A day, month, quarter (its first month) or year; a part that is not told is 0. */
struct when {
    enum precision precision;
    int year, month, day;
    int minute; /* of the day; -1 when no hour is told */
};

/* From `first` to `last`, both complete and of one precision; no `last` when `open`. */
struct times {
    enum deadline_kind kind;
    struct when first, last;
    bool open;
};

/* deadline_when.c: completing, comparing, printing. `when_complete` gives the next one seen from `on`. */
bool when_complete(struct when *when, struct date on);      /* false for a day that its month lacks */
bool when_is_over(const struct when *when, struct date on); /* its last day is gone */
struct date when_first_day(const struct when *when);
bool when_refine(struct when *when, enum precision precision, struct date on); /* its last day, month or quarter */
struct when when_before(struct when when);                                     /* the month, quarter or year before */
struct times times_of(struct when first, struct when last);
void times_print(const struct times *times, char to[DEADLINE_VALUE_BYTES]);

/* deadline_day.c, deadline_feast.c, deadline_period.c: one point in time, not yet complete. */
size_t read_clock(const struct reader *reader, size_t at, int *minute);
size_t read_day(const struct reader *reader, size_t at, struct when *when);
size_t read_bare_day(const struct reader *reader, size_t at, struct when *when); /* "15/12", "15 tháng 12 năm 2025" */
size_t read_weekday(const struct reader *reader, size_t at, enum weekday *weekday);
size_t read_feast(const struct reader *reader, size_t at, struct when *when);
size_t read_year_tail(const struct reader *reader, size_t at, int *year);
size_t read_period(const struct reader *reader, size_t at, struct when *when);
size_t skip_edges(const struct reader *reader, size_t at);
bool is_edge(enum word word);

/* deadline_days.c: days beside each other: the last one of a list whose month is told behind it; the day after `first`;
 * and the day of "8h00 - 10h00 ngày 28/12". */
size_t read_last_of_days(const struct reader *reader, size_t at, struct when *when);
size_t read_day_after(const struct reader *reader, size_t at, const struct when *first, struct when *when);
size_t read_hours_of_day(const struct reader *reader, size_t at, struct times *times);

/* deadline_lunar.c: lunar days and months. A year of 0 is the next one that has the day, seen from `on`. */
bool lunar_when(struct lunar_date lunar, struct date on, struct when *when);
size_t read_lunar_year(const struct reader *reader, size_t at, int *year); /* "Bính Ngọ", "năm 2026"; 0: none told */
size_t read_lunar_day(const struct reader *reader, size_t at, struct when *when);
size_t read_lunar_month(const struct reader *reader, size_t at, struct times *times);
size_t read_lunar_words(const struct reader *reader, size_t at, bool *exists); /* of either, there or not */

/* deadline_times.c: points, ranges, lists, halves of a year, "từ … trở đi". */
size_t read_times(const struct reader *reader, size_t at, struct times *times);
bool is_join(enum word word); /* what stands between the points of a range or list */

/* deadline_cycle.c, deadline_repeat.c: "mỗi quý một lần"; "trước ngày 15 hằng tháng". */
size_t read_cycle(const struct reader *reader, size_t at, struct recurrence *rule);
size_t read_repeat(const struct reader *reader, size_t at, struct recurrence *rule);
bool repeat_begins(enum word word); /* whether one may begin with the word, or "các" and it */

/* deadline_duration.c: "15 ngày làm việc kể từ ngày nhận được văn bản". */
size_t read_duration(const struct reader *reader, size_t at, char to[DEADLINE_VALUE_BYTES], size_t *since);

/* deadline_count.c: the day it ends on, where what tells its start (at `since`, or before the word `first`) is known;
 * `untold` is its start where nothing tells one. */
struct deadline_count count_duration(const struct reader *reader, size_t first, size_t since, struct text value,
                                     enum deadline_start untold);

/* deadline_impossible.c: a day, month or quarter that there is none of: "30/02/2026", "tháng 13", "quý V". */
size_t read_impossible(const struct reader *reader, size_t at);
size_t read_backward(const struct reader *reader, size_t at, const struct times *times); /* "… đến" an earlier day */
bool recurs_never(const struct recurrence *rule);                                        /* "ngày 31/4 hằng năm" */

/* deadline_condition.c: "sau khi có hướng dẫn", "theo lộ trình"; up to the end of the clause. */
size_t read_condition(const struct reader *reader, size_t at, enum deadline_place place);

/* deadline.c: whether a deadline may begin with a word; the first one among all tokens of a text that fits the window.
 */
bool deadline_begins(enum word word, enum deadline_place place);
bool deadline_find_among(const struct reader *reader, enum deadline_place place, struct deadline *deadline);

/* Whether all tokens are a time in a field, from the first to the last. */
bool deadline_fills_all(const struct reader *reader, struct deadline *deadline);

/* The index of the mark that ends the clause at or after `at`: , ; . or a bracket. */
size_t clause_end(const struct reader *reader, size_t at);

#endif

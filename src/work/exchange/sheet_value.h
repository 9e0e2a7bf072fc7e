/*
 * sheet_value.h: what the cells of a tracking sheet mean: days, states and progress.
 */
#ifndef WORK_EXCHANGE_SHEET_VALUE_H
#define WORK_EXCHANGE_SHEET_VALUE_H

#include "base/date.h"
#include "model/task_state.h"

/* The day that a cell gives, in any way that offices write it, seen from another: the last one of a month, quarter or
 * year; NO_DAY for what goes on, recurs, or has no day ("theo yêu cầu"). False when it gives none, as 31/02/2026 does.
 */
MUST_USE bool sheet_value_day(struct arena *arena, struct text cell, struct date on, int32_t *day);

/* The days that stand in words, each once, in their order. "30/6" is one in a cell for days alone; elsewhere behind
 * "ngày", or where it is all that is left and no share. Those without a year are seen from another day. */
enum { SHEET_MOST_DAYS = 8 };
struct sheet_days {
    int32_t at[SHEET_MOST_DAYS];
    size_t count;
};
struct sheet_days sheet_value_days(struct text words, struct date on, bool is_for_days);

/* "3/2026", and nothing else. */
bool sheet_value_is_month(struct text cell);

struct sheet_state {
    enum task_state state; /* TASK_ASSIGNED where the words are not known */
    bool was_late;         /* the words say so */
    bool is_known;
    bool is_plain;   /* the words say nothing else */
    bool is_unclear; /* "Hoàn thành 3/5": a day or a share */
};

struct sheet_state sheet_value_state(struct arena *arena, struct text cell);

/* Whether words, folded as headings are, name a state and say nothing else. */
bool sheet_value_is_state(struct text folded, enum task_state *state, bool *is_late);

/* "70%". */
MUST_USE bool sheet_value_percent(struct text cell, int64_t *percent);

/* What the numbers without a sign in a column are: "0,7" in one of shares is 70%, and "1" there is 100%. */
enum sheet_scale { SHEET_SCALE_UNKNOWN, SHEET_SCALE_HUNDRED, SHEET_SCALE_ONE };

enum sheet_number {
    SHEET_NO_NUMBER,
    SHEET_NUMBER,
    SHEET_NUMBER_UNCLEAR, /* "1" where nothing tells of what */
    SHEET_NUMBER_MIXED    /* of the other scale than those before */
};

/* "70%", or "70", "0,7", "1" in a column whose scale the numbers before tell, and this one. */
enum sheet_number sheet_value_progress(struct text cell, enum sheet_scale *scale, int64_t *percent);

/* A number, or two with a sign between them, as "150", "-5%" and "8/10", whether or not it can be progress. */
bool sheet_value_is_figure(struct text cell);

#endif

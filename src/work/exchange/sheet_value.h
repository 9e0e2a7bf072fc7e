/*
 * sheet_value.h: what the cells of a tracking sheet mean: days and states.
 */
#ifndef WORK_EXCHANGE_SHEET_VALUE_H
#define WORK_EXCHANGE_SHEET_VALUE_H

#include "model/task_state.h"
#include "base/date.h"

/* The day that a cell gives, seen from another: the last one of a month, quarter or year; NO_DAY for what goes on or
 * recurs. False when it gives none, as 31/02/2026 does. */
MUST_USE bool sheet_value_day(struct text cell, struct date on, int32_t *day);

struct sheet_state {
    enum task_state state; /* TASK_ASSIGNED where the words are not known */
    bool was_late;         /* the words say so */
};

struct sheet_state sheet_value_state(struct arena *arena, struct text cell);

#endif

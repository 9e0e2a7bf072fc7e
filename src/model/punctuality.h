/*
 * punctuality.h: what came in time, against the due day there is and the one first given.
 *
 * Tasks without a due day, cancelled ones and joint ones are left out. How a result stood to its due days does not
 * depend on the day that is asked about, so the store keeps what results add up to; a task without one is late or not
 * due yet by the day, and is counted by its due days.
 */
#ifndef MODEL_PUNCTUALITY_H
#define MODEL_PUNCTUALITY_H

#include "model/task_record.h"

/* Tasks due in a stretch of days: with a result in time, with one too late, late without one, not due yet. */
struct punctuality {
    int64_t in_time, too_late, late_open, open;
    int64_t days; /* the days too late of the results, added up */
};

/* Of those whose day has passed or whose result is there, how many in a hundred came in time; NO_RATE where there is
 * none yet: of nothing, neither all came in time nor none. */
enum { NO_RATE = -1 };
int punctuality_rate(const struct punctuality *punctuality);

/* Of tasks with a result alone: `original` against the due day first given. */
struct result_tally {
    int64_t in_time, too_late, days;
    int64_t original_in_time, original_too_late, original_days;
};

/* Whether a task counts at all. */
bool punctuality_has(const struct task_record *record);

/* The due day first given to a task that has one; where none was given at first, the one it was given later. */
int32_t punctuality_original_due(const struct task_record *record);

/* Counts a task against one of its due days, as of a day. */
void punctuality_count(struct punctuality *punctuality, const struct task_record *record, int32_t due, int32_t day);

/* Of one task; nothing where it does not count, or has no result. */
struct result_tally result_tally_of(const struct task_record *record);

void result_tally_add(struct result_tally *tally, const struct result_tally *other);

/* Months of due days, counted from that of the first of the day numbers on; there is no month 0. */
int64_t due_month(int32_t due);

/* The first day of the month of a due day. */
int32_t due_month_first(int32_t due);

#endif

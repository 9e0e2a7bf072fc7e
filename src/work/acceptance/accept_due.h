/*
 * accept_due.h: the due day that a deadline means, counted from the day of its document. Pure.
 */
#ifndef WORK_ACCEPTANCE_ACCEPT_DUE_H
#define WORK_ACCEPTANCE_ACCEPT_DUE_H

#include "calendar/calendar.h"
#include "model/reading.h"

/* The last day of a day, month, quarter, year or range, the end of a duration; NO_DAY for what recurs, goes on, or has
 * no day, and for a duration where the document has none. */
int32_t accept_due(const struct task_deadline *deadline, struct date from, const struct calendar *calendar);

#endif

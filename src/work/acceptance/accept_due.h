/*
 * accept_due.h: the due day that a deadline means, counted from the days of its document. Pure.
 */
#ifndef WORK_ACCEPTANCE_ACCEPT_DUE_H
#define WORK_ACCEPTANCE_ACCEPT_DUE_H

#include "calendar/calendar.h"
#include "model/reading.h"

/* Of the document; or NO_DAY. */
struct accept_days {
    int32_t issued, received;
};

/* The last day of a day, month, quarter, year or range, the end of a duration; NO_DAY for what recurs, goes on, or has
 * no day, and for a duration whose start is not known: "kể từ ngày nhận được văn bản" of a document that is not said to
 * have come on a day. */
int32_t accept_due(const struct task_deadline *deadline, const struct accept_days *days,
                   const struct calendar *calendar);

#endif

/*
 * deadline_prose.h: which times in running text are deadlines, and which belong to a plan, a target or the past.
 */
#ifndef CALENDAR_DEADLINE_PROSE_H
#define CALENDAR_DEADLINE_PROSE_H

#include "calendar/deadline_opening.h"

/* Whether one of the few words before `at` says that the time belongs to a plan, a budget or a target. */
bool prose_qualifies_noun(const struct reader *reader, size_t at);

/* Whether the cycle from `at` to `next` is told of a noun whose owner follows: "số liệu hằng năm của xã"; a report has
 * one too, and comes as often: "báo cáo hằng năm của xã", "định kỳ hằng quý". */
bool prose_is_owned(const struct reader *reader, size_t at, size_t next);

/* Whether "thường xuyên" at `at` tells of a noun or a purpose, and is no order: "công việc thường xuyên", "khu vực
 * thường xuyên ngập", "kiểm tra thường xuyên và đột xuất", "để thường xuyên nắm bắt". */
bool prose_is_how(const struct reader *reader, size_t at);

/* Whether a time so opened, whose words end before `next`, is a deadline and not a citation, a target or history. */
bool prose_counts(const struct reader *reader, const struct opening *opening, const struct times *times, size_t next);

#endif

/*
 * day_notice.h: a yearly notice of days off, as a line of text: "2027-01-01, 2027-02-05..2027-02-11, work 2027-02-13".
 *
 * A stretch is off with the weekends it holds; "work" stands before a weekend day worked in exchange.
 */
#ifndef MODEL_DAY_NOTICE_H
#define MODEL_DAY_NOTICE_H

#include "base/buffer.h"
#include "base/date.h"
#include "base/error.h"

struct notice_days {
    struct date first, last;
    bool is_worked;
};

/* Takes the next stretch off a notice that was checked; false at its end. */
bool day_notice_next(struct text *rest, struct notice_days *days);

/* Checks a notice of a year; ERROR_USAGE names the stretch that is none, or lies outside the year. */
MUST_USE bool day_notice_check(struct text notice, int year, struct error *error);

void day_notice_add(struct buffer *to, const struct notice_days *days);

#endif

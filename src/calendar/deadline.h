/*
 * deadline.h: reads "trước ngày 30/6/2026", "trong quý I năm 2026", "định kỳ hằng tháng" and their kin.
 *
 * Pure: the reference day and the calendar are arguments. Words come with white space collapsed and composed (NFC);
 * case and the placement of tone marks do not matter. Values: a day "2026-03-20" (with a time "2026-03-20T11:00",
 * midnight at its end "T24:00"), a month "2026-03", a quarter "2026-Q1", a year "2026", a duration "P10WD", a rule of
 * RFC 5545 for what recurs; ranges use "/", open ones "2025/..". A day or month without a year is the next one seen
 * from the reference day. A day, month or quarter that there is none of ("31/11/2025", "tháng 13", "quý V") is kept as
 * words that give no time. A time with a date outranks "thường xuyên" and conditions that stand before it.
 */
#ifndef CALENDAR_DEADLINE_H
#define CALENDAR_DEADLINE_H

#include "base/date.h"
#include "base/deadline_kind.h"

struct calendar;

enum deadline_place {
    DEADLINE_IN_PROSE, /* a time counts only after a word that makes it a deadline: "trước", "chậm nhất", "trong" … */
    DEADLINE_IN_FIELD /* a table cell, a label or a form field: every form of time counts, the first one first */
};

enum { DEADLINE_VALUE_BYTES = 160 };

struct deadline {
    enum deadline_kind kind;          /* DEADLINE_NONE for a condition without a date: "sau khi có hướng dẫn" */
    bool is_impossible;               /* DEADLINE_NONE because there is no such day, month or quarter */
    size_t start, end;                /* the bytes of the words that say so, the deadline word included */
    char value[DEADLINE_VALUE_BYTES]; /* terminated; "" for DEADLINE_NONE */
    struct deadline_count count;      /* of a duration */
};

/* Reads the first deadline in `words`, seen from `on`; false when there is none. */
bool deadline_find(struct text words, struct date on, const struct calendar *calendar, enum deadline_place place,
                   struct deadline *deadline);

#endif

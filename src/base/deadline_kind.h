/*
 * deadline_kind.h: the kinds of time a deadline can give. It stands in base because calendar/ reads deadlines and
 * model/ keeps them, and neither knows the other.
 */
#ifndef BASE_DEADLINE_KIND_H
#define BASE_DEADLINE_KIND_H

#include "base/date.h"

enum deadline_kind {
#define DEADLINE_KIND(name, code) DEADLINE_##name,
#include "base/deadline-kinds.def"
#undef DEADLINE_KIND
};

/* From which day a length of time counts. */
enum deadline_start {
    START_UNKNOWN, /* "kể từ ngày nhận đủ hồ sơ"; and for every time that is no length */
    START_UNTOLD, /* nothing told in prose: "trả lời trong vòng 03 ngày làm việc", after whatever asks for it */
    START_WRITTEN,  /* the day of the document: "kể từ ngày ký", or nothing told in a field */
    START_RECEIVED, /* the day on which the document comes: "kể từ ngày nhận được văn bản này" */
    START_NAMED     /* a date */
};

/* How a length of time was counted: the day that it counts from and is not counted itself, and the day it ends on. Both
 * unset where the start is not known. */
struct deadline_count {
    enum deadline_start start;
    struct date from, due;
};

const char *deadline_kind_code(enum deadline_kind kind); /* "quarter": stable, in JSON */

/* The last day of a date, month, quarter or year, of the later one where the value names two; false for other kinds. */
bool deadline_last_day(enum deadline_kind kind, struct text value, struct date *day);

#endif

/*
 * typed_day.h: a day that a person typed and the calendar lacks: "31/02/2026". In a document such a day is taken for
 * the last of its month; a person can be asked.
 */
#ifndef WORK_READING_TYPED_DAY_H
#define WORK_READING_TYPED_DAY_H

#include "base/text.h"

/* Whether the words hold such a day in figures or as "ngày 31 tháng 2"; `day` is how it is written. Without a year,
 * 29/2 exists. */
bool typed_day_is_missing(struct text words, struct text *day);

#endif

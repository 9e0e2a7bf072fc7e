/*
 * result_days.h: what the results of tasks count by the day on which they were due, as one string of bytes.
 *
 * Each day is the numbers of model/packed_number.h: how many days after the one before it (the first after 1970-01-01),
 * then what is counted. A month can stand as one day, its first. A day that counts nothing is left out, so that the
 * same counts are the same bytes.
 */
#ifndef MODEL_RESULT_DAYS_H
#define MODEL_RESULT_DAYS_H

#include "base/text.h"
#include "model/punctuality.h"

struct result_day {
    int32_t day;
    struct result_tally results;
};

/* Adds to the days of a string; `changes` are sorted by day, and what is added may be negative. */
struct text result_days_add(struct arena *arena, struct text days, const struct result_day *changes, size_t count);

/* Takes the next day off a string; `day` is the one before it, at first {0}. False at the end; what is not written as
 * above ends the string. */
bool result_days_next(struct text *days, struct result_day *day);

#endif

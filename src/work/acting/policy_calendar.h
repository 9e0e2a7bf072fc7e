/*
 * policy_calendar.h: the calendar that a book goes by: its own yearly notices, and the built-in ones for other years.
 */
#ifndef WORK_ACTING_POLICY_CALENDAR_H
#define WORK_ACTING_POLICY_CALENDAR_H

#include "calendar/calendar.h"
#include "model/policy.h"

/* The calendar as the values of POLICY_CALENDAR have it on a day. Its rows live in the arena. */
struct calendar policy_calendar_of(struct arena *arena, const struct policy_values *values, int32_t day);

/* The built-in notice of a year as a value of the policy; empty where there is none and the law decides. */
struct text policy_calendar_built_in(struct arena *arena, int year);

#endif

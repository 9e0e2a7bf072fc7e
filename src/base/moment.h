/*
 * moment.h: civil time to the second, in the zone of whoever counts it.
 *
 * A moment is the number of seconds since 1970-01-01T00:00:00 of that zone, so that its day is a division away and no
 * zone can move it to another day. Where only a day is known, the moment is the start of it.
 */
#ifndef BASE_MOMENT_H
#define BASE_MOMENT_H

#include "base/date.h"

enum { MOMENT_BYTES = 20, DAY_SECONDS = 24 * 60 * 60 };

MUST_USE bool moment_parse(struct text iso, int64_t *moment); /* "2026-03-20T08:05:00" exactly */
const char *moment_print(int64_t moment, char to[MOMENT_BYTES]);

int32_t moment_day(int64_t moment); /* the day number it falls on */
int64_t moment_of_day(int32_t day); /* the start of a day */

#endif

/*
 * day.h: a day on the command line, as 2026-03-20.
 */
#ifndef CLI_DAY_H
#define CLI_DAY_H

#include "base/date.h"
#include "base/error.h"

/* Leaves the day as it is where none is given (NULL). ERROR_USAGE for anything else than a day. */
MUST_USE bool day_read(const char *given, struct date *day, struct error *error);

#endif

/*
 * due.h: a day on the command line, as 2026-03-20 or in the words of a directive.
 */
#ifndef CLI_DUE_H
#define CLI_DUE_H

#include "base/date.h"
#include "base/error.h"

struct session;

/* The day number; NO_DAY where `typed` is NULL. Words are understood as seen from `today`; a month, a quarter or a half
 * year ends on its last day. ERROR_USAGE when they name no day. */
MUST_USE bool due_read(struct session *session, const char *typed, struct date today, int32_t *day,
                       struct error *error);

#endif

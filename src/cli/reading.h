/*
 * reading.h: what reads documents, held open for as long as the session.
 */
#ifndef CLI_READING_H
#define CLI_READING_H

#include "base/error.h"

struct session;
struct work;
struct work_settings;

/* It is opened while the program has no threads: before a book. Settings may be NULL. */
MUST_USE bool reading_open(struct session *session, const struct work_settings *settings, struct work **work,
                           struct error *error);

#endif

/*
 * partners.h: the units that take part in a task, as people type them: model/share_words.h, with codes between commas.
 */
#ifndef CLI_PARTNERS_H
#define CLI_PARTNERS_H

#include "base/date.h"
#include "base/error.h"

struct given;
struct session;
struct task_assignment;

/* Takes every value that was given for an option. Days are understood as seen from `today`. */
MUST_USE bool partners_read(struct session *session, const struct given *given, size_t option, struct date today,
                            struct task_assignment *assignment, struct error *error);

#endif

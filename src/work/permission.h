/*
 * permission.h: who may do what, by the one table permissions.def.
 *
 * A permission is judged on the day of recording, by what the person is then: a head, an acting one too, an officer, a
 * holder of roles, and what he has to do with the task. The owner of the folder may do everything. Commands ask here
 * before they check anything else; nothing else decides.
 */
#ifndef WORK_PERMISSION_H
#define WORK_PERMISSION_H

#include "base/error.h"
#include "model/mandate.h"

struct acting;

enum permission {
#define PERMISSION(name, code, may, never, sentence) PERMISSION_##name,
#include "work/permissions.def"
#undef PERMISSION
    PERMISSION_COUNT
};

/* Whether whoever acts may do it: with a task, or NULL; about `unit`, the one that is to lead, takes part, is waited
 * for or asked, or that changes; NO_NUMBER: none, and without a task the whole book. ERROR_FORBIDDEN says who may. */
MUST_USE bool permission_check(struct acting *acting, enum permission permission, const struct task_record *about,
                               int64_t unit, struct error *error);

/* The table alone: whether these capacities suffice. Where they do not, `why` (msgid) says who may. */
bool permission_allows(enum permission permission, unsigned capacities, const char **why);

const char *permission_code(enum permission permission); /* "task-assign": stable, in JSON */

#endif

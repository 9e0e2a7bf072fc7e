/*
 * permission.h: who may do what, by the one table permissions.def.
 *
 * A permission is judged on the day of recording, by what the person is then: a head, an acting one too, an officer, a
 * holder of roles, and what he has to do with the task. The owner of the folder may do everything. Commands ask here
 * before they check anything else; nothing else decides.
 */
#ifndef WORK_ACTING_PERMISSION_H
#define WORK_ACTING_PERMISSION_H

#include "base/error.h"
#include "model/mandate.h"

struct acting;
struct book;

enum permission {
#define PERMISSION(name, code, may, never, sentence) PERMISSION_##name,
#include "work/acting/permissions.def"
#undef PERMISSION
    PERMISSION_COUNT
};

/* Whether whoever acts may do it: with a task, or NULL; about `unit`, the one that is to lead, takes part, is waited
 * for or asked, or that changes; NO_NUMBER: none, and without a task the whole book. ERROR_FORBIDDEN says who may. */
MUST_USE bool permission_check(struct acting *acting, enum permission permission, const struct task_record *about,
                               int64_t unit, struct error *error);

/* In which capacities a person acts in a matter, as above; none for the owner of the folder. */
MUST_USE bool permission_capacities(struct acting *acting, const struct task_record *about, int64_t unit,
                                    unsigned *capacities, struct error *error);

/* Whether whoever acts may see the task, as a question asked by the same person would have it: the head of a unit that
 * takes part, is waited for or is asked sees it too. */
MUST_USE bool permission_check_sees(struct acting *acting, const struct task_record *task, struct error *error);

/* The table alone: whether these capacities suffice. Where they do not, `why` (msgid) says who may. */
bool permission_allows(enum permission permission, unsigned capacities, const char **why);

/* What somebody may do and what not, so that a page can show it in advance. */
struct permission_request {
    struct text person; /* the code of the person; empty: the owner of the folder */
    struct text as;     /* the code of who asks; empty: the owner of the folder */
    int64_t task;       /* NO_NUMBER: none */
    struct text unit;   /* code of the other unit; empty: none, and without a task the whole book */
};
struct permission_answers {
    const char *why[PERMISSION_COUNT]; /* who may (msgid) what this one may not, or NULL */
};
/* ERROR_FORBIDDEN where whoever asks may not see the task. */
MUST_USE bool book_permissions(struct book *book, struct arena *arena, const struct permission_request *request,
                               struct permission_answers *answers, struct error *error);

const char *permission_code(enum permission permission); /* "task-assign": stable, in JSON */

#endif

/*
 * asker.h: who asks a question, and what of the book that person may see, by the one table permissions.def.
 *
 * As for commands, what somebody is today counts, whatever day is asked about, and what a task is today: whoever takes
 * a task over sees its past too, and nobody looks through a past day at what is his no more. The owner of the folder
 * sees everything.
 */
#ifndef WORK_ACTING_ASKER_H
#define WORK_ACTING_ASKER_H

#include "model/personnel.h"
#include "model/task_horizon.h"
#include "store/question/mandate.h"
#include "work/acting/permission.h"

struct asker {
    struct book_reader *reader;
    struct arena *arena;
    int64_t person;                     /* NO_NUMBER: the owner of the folder */
    struct mandate mandate;             /* what that person holds today */
    const struct task_horizon *horizon; /* the tasks he may see; NULL: all */
};

/* Who asks, by the code of a person; one who has left asks no more. */
MUST_USE bool asker_open(struct asker *asker, struct book *book, struct book_reader *reader, struct arena *arena,
                         struct text as, struct error *error);

/* Whether a permission is his: about a unit, or NO_NUMBER, the whole book. */
MUST_USE bool asker_may(struct asker *asker, enum permission permission, int64_t unit, bool *may, struct error *error);

/* ERROR_FORBIDDEN says who may, where this one may not. */
MUST_USE bool asker_check(struct asker *asker, enum permission permission, int64_t unit, struct error *error);

/* Whether he may see a name: his own, that of somebody in a unit of his, or of anybody. */
MUST_USE bool asker_sees_name(struct asker *asker, const struct personnel *personnel, int64_t person, int32_t day,
                              bool *sees, struct error *error);

/* ERROR_FORBIDDEN where he may not see a task. */
MUST_USE bool asker_check_task(struct asker *asker, int64_t task, struct error *error);

#endif

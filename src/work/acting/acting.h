/*
 * acting.h: a command under way in the writer's thread, for the files of work/ alone.
 *
 * A command is a step: it reads what it needs through the transaction, checks, and appends its events. What every event
 * has (when it happened, who recorded it) is added here, and no event is recorded before it happened.
 */
#ifndef WORK_ACTING_ACTING_H
#define WORK_ACTING_ACTING_H

#include "store/question/mandate.h"
#include "work/book/book.h"
#include "work/book/command.h"

struct acting {
    struct transaction *transaction;
    struct arena *arena; /* lives as long as the command */
    const struct book_command *command;
    int64_t person;         /* who acts; NO_NUMBER: the owner of the folder */
    struct mandate mandate; /* what that person holds today */
    struct text by;         /* "owner" or "person 12": who records it, never a name */
    int64_t at;             /* when it happened */
    int64_t present;        /* what the clock says */
    int32_t today;
};

/* On false nothing of it is kept. `answer` is what the same key is told again. */
typedef bool acting_step(struct acting *acting, void *request, int64_t *answer, struct error *error);

MUST_USE bool book_act(struct book *book, const struct book_command *command, acting_step *step, void *request,
                       int64_t *answer, struct error *error);

/* Appends an event that happened when the command did. */
MUST_USE bool acting_append(struct acting *acting, struct event *event, struct error *error);

#endif

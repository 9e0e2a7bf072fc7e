/*
 * limitation.h: the commands on limitations (hạn chế → nguyên nhân → giải pháp), and the question how they stand.
 *
 * A limitation is found by a document in a unit; a wider one has shares in units below. Its remedies are tasks. It is
 * closed with evidence when all of them are confirmed, and may come back. Nothing happens to one before what was
 * recorded of it last.
 */
#ifndef WORK_TARGET_LIMITATION_H
#define WORK_TARGET_LIMITATION_H

#include "base/error.h"
#include "model/limitation_view.h"
#include "work/book/as_of.h"
#include "work/book/command.h"

struct book;

struct limitation_change {
    int64_t number;     /* of the limitation; recording gives it */
    int64_t parent;     /* the wider one that it is a share of; NO_NUMBER: none */
    int64_t task;       /* that remedies it */
    struct text unit;   /* the code of the one that has it */
    struct text words;  /* what it is, its cause, the evidence, how it came back */
    struct text source; /* the document or finding that says so */
};

/* `number` is told which limitation it was about. */
typedef bool book_limitation_command(struct book *book, const struct book_command *command,
                                     const struct limitation_change *change, int64_t *number, struct error *error);

/* ERROR_USAGE says what is missing; ERROR_NOT_FOUND names an unknown limitation, unit or task; ERROR_CONFLICT what
 * stands in the way. */
book_limitation_command book_limitation_record; /* `words` in `unit`, by `source`, maybe as a share of `parent` */
book_limitation_command book_limitation_cause;  /* `words` */
book_limitation_command book_limitation_tie;    /* `task` remedies it */
book_limitation_command book_limitation_untie;
book_limitation_command book_limitation_close;  /* `words` are the evidence; every remedy is confirmed, no share open */
book_limitation_command book_limitation_reopen; /* `words` say how it came back; it needs new remedies */

struct limitation_request {
    int64_t number;   /* NO_NUMBER: all */
    struct text unit; /* only those it has; empty: all */
    bool has_closed;  /* those that were closed as well */
    bool without_remedy, late;
    struct as_of as_of;
};

/* Unit by unit. `number` gives one, open or closed. */
MUST_USE bool book_limitations(struct book *book, struct arena *arena, const struct limitation_request *request,
                               struct limitation_lines *lines, struct error *error);

#endif

/*
 * accept.h: the command that accepts a directive: registers it and assigns the tasks that were read in it.
 *
 * Tasks come as the reader proposes them, or as a person mended them (the JSON of `roviec read`). Leads are units of
 * the book, by their names; open groups are written out by its units. A directive of the body's own assigns every task
 * and must name units that are known; of one from elsewhere only those tasks are assigned whose lead or group includes
 * units of the book, the others are told. All is taken in, or nothing, and each task that stands in the way is named.
 * What was accepted before, and stands, is told and not assigned twice; what is not yet, or no longer, can be accepted.
 */
#ifndef WORK_ACCEPTANCE_ACCEPT_H
#define WORK_ACCEPTANCE_ACCEPT_H

#include "model/accept_view.h"
#include "work/book/command.h"
#include "work/document/document.h"

struct accept_request {
    struct document_given document; /* with its file */
    struct text proposals;          /* JSON, as mended; empty: as read */
    struct text lead_default;       /* code of the unit that leads where nobody is named; empty: none */
    struct text only, dropped;      /* tasks by number, clause or words (accept_choice.h); empty: all, and none */
    struct text unclear;            /* why tasks are assigned though they are not clear */
};

/* ERROR_USAGE with refused lines in the report; ERROR_CONFLICT when all its tasks were accepted already. The report
 * lives in the arena. */
MUST_USE bool book_accept(struct book *book, struct arena *arena, const struct book_command *command,
                          const struct accept_request *request, struct accept_report *report, struct error *error);

#endif

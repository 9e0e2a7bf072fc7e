/*
 * erasure.h: words and files taken out of the book for good, as the law on personal data can ask for.
 *
 * First one chooses, and sees what would go; then one erases, with a reason and a legal basis. That something was
 * recorded, when, by whom, and every fact of it stays; so does every proof. The erasure is an event of its own.
 * Names of the book and of units are no personal data and are not erased.
 */
#ifndef WORK_ERASURE_ERASURE_H
#define WORK_ERASURE_ERASURE_H

#include "base/error.h"
#include "model/erasure_choice.h"
#include "work/book/command.h"

struct book;

struct erasure_request {
    struct text events;  /* numbers in the ledger, a line each; "12-15" is a stretch */
    struct text holding; /* events that hold these words somewhere as well, whatever the case; empty: none */
    bool with_files;     /* the bytes of the files that they name as well */
    struct text as;      /* the code of who asks; empty: the owner of the folder */
};

/* What would be erased. Events that have nothing to erase are passed over; ERROR_NOT_FOUND where none is left, and for
 * a number beyond the ledger. */
MUST_USE bool book_erasure_choose(struct book *book, struct arena *arena, const struct erasure_request *request,
                                  struct erasure_choice *choice, struct error *error);

struct erasure_order {
    const struct erasure_choice *choice;
    struct text note;  /* why; without the words that are erased */
    struct text basis; /* the decision or the provision that orders it */
};

/* Erases it, and writes the files of the book anew. `event` is told which event says so. ERROR_USAGE without a reason
 * and a basis, or where they say what is erased; ERROR_CONFLICT for a file that another event names too; ERROR_STALE
 * when it has been erased meanwhile. */
MUST_USE bool book_erase(struct book *book, struct arena *arena, const struct book_command *command,
                         const struct erasure_order *order, int64_t *event, struct error *error);

/* Writes the files of the book anew, where that could not be done when something was erased. */
MUST_USE bool book_erase_finish(struct book *book, struct arena *arena, struct error *error);

#endif

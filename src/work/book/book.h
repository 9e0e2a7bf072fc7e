/*
 * book.h: the door to a book of work: commands and questions take it as their first argument.
 *
 * A book is one folder. Every function may be called from many threads at once.
 */
#ifndef WORK_BOOK_BOOK_H
#define WORK_BOOK_BOOK_H

#include "base/clock.h"
#include "base/error.h"

struct book;

struct book_settings {
    const char *folder;
    const char *sightings_folder; /* where the last checkpoint seen is kept, or NULL */
    struct clock clock;
};

/* Makes an empty book. `origin` names its ledger to the outside; empty: a name of its own is made up. ERROR_CONFLICT
 * when there is a book already. */
MUST_USE bool book_create(const struct book_settings *settings, struct text origin, struct text name,
                          struct error *error);

/* ERROR_NOT_FOUND when there is no book; ERROR_CONFLICT when it was put back to an older state. */
MUST_USE bool book_open(const struct book_settings *settings, struct book **book, struct error *error);
void book_close(struct book *book); /* NULL is ignored */

struct date book_today(const struct book *book);

#endif

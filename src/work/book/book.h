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
 * when there is a book already, or one of that name was seen on this machine. */
MUST_USE bool book_create(const struct book_settings *settings, struct text origin, struct text name,
                          struct error *error);

/* The same, under the name of a book that was seen on this machine before, which is forgotten. */
MUST_USE bool book_create_anew(const struct book_settings *settings, struct text origin, struct text name,
                               struct error *error);

/* ERROR_NOT_FOUND when there is no book; ERROR_CONFLICT when it was put back to an older state; ERROR_FORKED when it is
 * another than was seen. */
MUST_USE bool book_open(const struct book_settings *settings, struct book **book, struct error *error);
void book_close(struct book *book); /* NULL is ignored */

/* Whether what is seen of it can be kept outside its folder, so that one put in its place is noticed. */
bool book_is_guarded(const struct book *book);

/* Whether the clock stood before what was recorded last, when a command was run: it bears that later moment. */
bool book_clock_is_behind(const struct book *book);

struct date book_today(const struct book *book);

#endif

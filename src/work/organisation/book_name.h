/*
 * book_name.h: whose book it is, as people call it, and since when.
 *
 * The name tells which of the bodies in a directive is one's own: of "UBND phường Sông Trí" the ward's own committee.
 * A body that is renamed or merged gives its book another; the ledger keeps each with its basis.
 */
#ifndef WORK_ORGANISATION_BOOK_NAME_H
#define WORK_ORGANISATION_BOOK_NAME_H

#include "base/error.h"
#include "model/book_name_view.h"
#include "work/book/command.h"

struct book;

struct book_naming {
    struct text name;
    struct text basis; /* the document that says so; empty: none */
};

/* ERROR_CONFLICT where it is called so already. */
MUST_USE bool book_name_set(struct book *book, const struct book_command *command, const struct book_naming *naming,
                            struct error *error);

/* `as` is the code of who asks; empty: the owner of the folder. */
MUST_USE bool book_names(struct book *book, struct arena *arena, struct text as, struct book_name_lines *names,
                         struct error *error);

#endif

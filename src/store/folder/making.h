/*
 * making.h: how a book comes to be, for the files of store/ alone.
 *
 * A book is made in a folder within its own, `new`, and moves in when it is whole: where that was interrupted there is
 * no book yet, and it is made anew. The database moves last: with it there is a book.
 */
#ifndef STORE_FOLDER_MAKING_H
#define STORE_FOLDER_MAKING_H

#include "store/folder/folder.h"

/* Makes the folders. What has not moved in when the arena is closed is removed; while it lives no other program makes a
 * book there. ERROR_CONFLICT when there is one. */
MUST_USE bool making_begin(struct arena *arena, const struct folder *folder, struct folder *within,
                           struct error *error);

/* Moves everything in. A key that stood there alone is put aside, none ever over another; attachments join those that
 * are there. */
MUST_USE bool making_end(struct arena *arena, const struct folder *folder, const struct folder *within,
                         struct error *error);

#endif

/*
 * sighting.h: the last checkpoint of a book, kept outside its folder, for the files of store/ alone.
 *
 * A folder that was put back to an older state would sign a second history over the first. Its owner's machine
 * remembers how far the log was: SIGHTINGS_FOLDER/NAME.checkpoint, NAME being the origin with "/" as "_". The file is
 * written at most once a second and when the book is closed: an older one is still true, only less sharp.
 */
#ifndef STORE_FOLDER_SIGHTING_H
#define STORE_FOLDER_SIGHTING_H

#include "base/clock.h"
#include "base/error.h"
#include "ledger/checkpoint.h"

struct sighting;

/* The name of a file that is kept of a book: FOLDER/NAME.ENDING. */
void sighting_path(const char *folder, struct text origin, const char *ending, char *path, size_t room);

/* NULL when the machine has no memory left. */
struct sighting *sighting_open(const char *folder, struct text origin, struct clock clock);
void sighting_close(struct sighting *sighting); /* writes what was told last; NULL is ignored */

/* What is remembered; size 0 when nothing is. What `key` has not signed is not remembered. */
void sighting_recall(struct sighting *sighting, struct arena *arena, const struct note_key *key,
                     struct tree_head *head);

/* Told by the writer alone. A file that cannot be written is passed over: the book itself is safe. */
void sighting_keep(struct sighting *sighting, struct text checkpoint);

/* Forgets what was seen. */
void sighting_forget(struct sighting *sighting);

#endif

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

/* The name of a file that is kept of a book: FOLDER/NAME.ENDING; false when it is too long. */
bool sighting_path(const char *folder, struct text origin, const char *ending, char *path, size_t room);

/* NULL when the machine has no memory left. */
struct sighting *sighting_open(const char *folder, struct text origin, struct clock clock);
void sighting_close(struct sighting *sighting); /* writes what was told last; NULL is ignored */

enum sighting_answer {
    SIGHTING_NONE,      /* nothing, or nothing that can be read */
    SIGHTING_OF_BOOK,   /* signed by the book's key */
    SIGHTING_OF_ANOTHER /* signed under the same name with another key */
};

/* What is remembered; size 0 unless it is of the book. */
enum sighting_answer sighting_recall(const struct sighting *sighting, struct arena *arena, const struct note_key *key,
                                     struct tree_head *head);

/* Told by the writer alone. What another program has told meanwhile of a later state stays. */
void sighting_keep(struct sighting *sighting, struct text checkpoint);

/* Whether what was seen can be kept at all; where it cannot the book is safe, and a folder put back is not noticed. */
bool sighting_is_kept(const struct sighting *sighting);

/* Remembers this at once, in place of whatever was remembered. */
MUST_USE bool sighting_replace(struct sighting *sighting, struct text checkpoint, struct error *error);

/* Whether a ledger of that name was ever seen; forgets it. */
bool sighting_is_there(const char *folder, struct text origin);
MUST_USE bool sighting_forget(const char *folder, struct text origin, struct error *error);

#endif

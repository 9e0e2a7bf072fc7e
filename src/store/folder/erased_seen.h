/*
 * erased_seen.h: whose words were erased, kept outside the folder of a book, for the files of store/ alone.
 *
 * A backup from before an erasure has the words yet. Who restores it is told, as far as this machine knows:
 * SIGHTINGS_FOLDER/NAME.erased has the ledger's numbers of these events, a line each, and nothing of what they said.
 */
#ifndef STORE_FOLDER_ERASED_SEEN_H
#define STORE_FOLDER_ERASED_SEEN_H

#include "store/store.h"

/* What is remembered; nothing where there is no folder, or no file that can be read. */
void erased_seen_recall(struct arena *arena, const char *folder, struct text origin, struct number_list *events);

/* Remembers these, below `size`, and nothing else. A file that cannot be written is passed over. */
void erased_seen_keep(struct arena *arena, const char *folder, struct text origin, const struct number_list *events,
                      int64_t size);

/* Forgets those from `size` on: the book was put back to an older state, and goes on with other events from there. */
void erased_seen_trim(struct arena *arena, const char *folder, struct text origin, int64_t size);

#endif

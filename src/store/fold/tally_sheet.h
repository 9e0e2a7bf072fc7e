/*
 * tally_sheet.h: changes of tallies, gathered before they are written, for fold_tally.c alone.
 *
 * An import adds to the tally of a plan once and not for each task below it.
 */
#ifndef STORE_FOLD_TALLY_SHEET_H
#define STORE_FOLD_TALLY_SHEET_H

#include "store/fold/tally_row.h"

/* One group, or one of its days. */
struct tally_place {
    struct tally_group group;
    int32_t day; /* NO_DAY: the group itself */
};

/* Changes in open addressing, at most half full. */
struct tally_sheet {
    struct tally_change *slots;
    size_t count, capacity;
};

/* Adds to what a group counts. */
void tally_sheet_add(struct arena *arena, struct tally_sheet *sheet, const struct tally_group *group,
                     const struct tally_counts *counts, int64_t sign);

/* Adds to what a group counts on a day. */
void tally_sheet_add_results(struct arena *arena, struct tally_sheet *sheet, const struct tally_place *place,
                             const struct tally_counts *results, int64_t sign);

/* Adds tasks to a day of a group. */
void tally_sheet_add_day(struct arena *arena, struct tally_sheet *sheet, const struct tally_group *group, int32_t day,
                         int64_t tasks);

/* Whether it is time to write. */
bool tally_sheet_is_full(const struct tally_sheet *sheet);

/* Adds the changes to the rows, and forgets them. */
MUST_USE bool tally_sheet_write(struct tally_sheet *sheet, struct connection *connection, struct arena *arena,
                                struct error *error);

#endif

/*
 * any_deed.h: commands to a book by chance, as people could give them: to units, tasks, documents and rules.
 *
 * One table of deeds; a new command is one more row. What they ask for need not be allowed.
 */
#ifndef PROPERTY_ANY_DEED_H
#define PROPERTY_ANY_DEED_H

#include "support/chance.h"
#include "support/task_desk.h"

struct any_deeds {
    struct desk *desk;
    struct chance chance;
    int64_t tasks;     /* how many there are */
    int64_t documents; /* the last number given */
    int64_t events;    /* in the ledger */
    int64_t batch;     /* the last change of many */
    struct book_command command;
};

typedef bool deed_do(struct any_deeds *deeds, struct arena *arena, struct error *error);

struct deed {
    const char *name;
    unsigned weight; /* how often, beside the others */
    deed_do *act;
};

const struct deed *any_deed(struct any_deeds *deeds);

/* All of them, for whoever counts. */
extern const struct deed deed_rows[];
extern const size_t deed_count;

#endif

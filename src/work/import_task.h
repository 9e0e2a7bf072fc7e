/*
 * import_task.h: what a row of a file says has happened, as events.
 */
#ifndef WORK_IMPORT_TASK_H
#define WORK_IMPORT_TASK_H

#include "store/store.h"
#include "work/import_row.h"
#include "work/number_map.h"

/* One import at work: what the numbers of its file became. */
struct import {
    struct transaction *transaction;
    struct number_map units, tasks;
    int64_t last_unit, last_task; /* given so far */
    int64_t now;                  /* the day of the import */
    size_t unit_count, task_count, event_count;
};

/* Takes in a row. ERROR_USAGE says what is wrong with it; any other kind ends the import. */
MUST_USE bool import_unit(struct import *import, const struct import_row *row, struct error *error);
MUST_USE bool import_task(struct arena *arena, struct import *import, const struct import_row *row,
                          struct error *error);

#endif

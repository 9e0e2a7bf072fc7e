/*
 * import_unit.h: what rows of a file say of units: those there are, and what was decided about them since.
 */
#ifndef WORK_EXCHANGE_IMPORT_UNIT_H
#define WORK_EXCHANGE_IMPORT_UNIT_H

#include "model/personnel.h"
#include "model/target.h"
#include "work/exchange/import_circle.h"
#include "work/exchange/import_row.h"
#include "work/exchange/number_map.h"
#include "work/organisation/organising.h"

/* One import at work: what the numbers of its file became. */
struct import {
    struct acting *acting;
    struct transaction *transaction; /* of whoever acts */
    struct store *store;
    struct organising organising; /* the units as they are by now */
    struct unit_lines forms;      /* every form of those that there were before */
    struct number_map units, tasks, persons, positions, documents, targets, limitations;
    int64_t last_task, last_person, last_position, last_document, last_target, last_limitation; /* given so far */
    struct personnel personnel;                                                                 /* as it was before */
    struct targets known_targets;         /* as they were before */
    int64_t known_documents, known_tasks; /* the last numbers given before */
    int64_t now;                          /* the day of the import */
    int64_t batch;                        /* its first event */
    struct import_circle circle;
    size_t unit_count, task_count, event_count;
    size_t absent_count; /* events whose files did not come along */
};

/* What a number of the file has become; ERROR_USAGE, with the message given, when it was not given above. */
MUST_USE bool import_find(const struct number_map *map, int64_t key, const char *message, struct number_entry *entry,
                          struct error *error);
extern const char *const import_unknown_unit;

/* The same of the row above one; ERROR_USAGE says as well where they stand in a circle. */
MUST_USE bool import_find_above(struct import *import, const struct number_map *map, const struct import_row *row,
                                const char *message, struct number_entry *above, struct error *error);

/* ERROR_USAGE for a number that cannot be given, or was. */
MUST_USE bool import_check_new(const struct number_map *map, int64_t id, struct error *error);

/* Takes in a row. A unit that the book has already, by its code, is that unit, and what the file says happened to it
 * is passed over. ERROR_USAGE says what is wrong with a row; any other kind ends the import. */
MUST_USE bool import_unit(struct import *import, const struct import_row *row, struct error *error);
MUST_USE bool import_unit_change(struct import *import, const struct import_row *row, struct error *error);

#endif

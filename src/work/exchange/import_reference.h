/*
 * import_reference.h: what the numbers that an imported event names are in the book: units, tasks, people, positions,
 * documents.
 */
#ifndef WORK_EXCHANGE_IMPORT_REFERENCE_H
#define WORK_EXCHANGE_IMPORT_REFERENCE_H

#include "work/exchange/import_unit.h"

/* What an event of a kind begins: the field that has its number in the file, and what became of those. */
struct import_beginning {
    enum event_kind kind;
    enum event_field field;
    struct number_map *map;
    int64_t *last; /* number given */
};

/* False for a kind that begins nothing. */
bool import_beginning_of(struct import *import, enum event_kind kind, struct import_beginning *beginning);

/* Puts the book's numbers in the place of the file's, but for the field `begins` (EVENT_FIELD_COUNT: for no field).
 * `is_known`: it is about people, positions or documents, and the book had all of them before. ERROR_USAGE for a number
 * that was not given above. */
MUST_USE bool import_references(struct arena *arena, struct import *import, struct event *event,
                                enum event_field begins, bool *is_known, struct error *error);

/* Notes who recorded an event in the book that the file came from. */
MUST_USE bool import_author(struct import *import, int64_t author, struct event *event, struct error *error);

#endif

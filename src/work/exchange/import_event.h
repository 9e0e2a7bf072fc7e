/*
 * import_event.h: rows that say what happened to anything but units and tasks, as events of the book.
 *
 * The fold that replays the ledger judges them. A person or position that the book has already, by its code, and a
 * document, by symbol, issuer and day, is that one, and what the file says of it alone is passed over.
 */
#ifndef WORK_EXCHANGE_IMPORT_EVENT_H
#define WORK_EXCHANGE_IMPORT_EVENT_H

#include "work/exchange/import_unit.h"

/* Takes in a row. ERROR_USAGE says what is wrong with it; any other kind ends the import. */
MUST_USE bool import_event(struct arena *arena, struct import *import, const struct import_row *row,
                           struct error *error);

/* Checks an event whose numbers are the book's, and appends it: for rows of every kind. Files that it names and the
 * book has not are noted as absent. */
MUST_USE bool import_append(struct arena *arena, struct import *import, struct event *event, int64_t at,
                            struct error *error);

/* ERROR_USAGE for a moment that is still to come: nothing has happened then. */
MUST_USE bool import_check_past(const struct import *import, int64_t at, struct error *error);

#endif

/*
 * import_task.h: what a row of a file says has happened, as events.
 */
#ifndef WORK_EXCHANGE_IMPORT_TASK_H
#define WORK_EXCHANGE_IMPORT_TASK_H

#include "work/exchange/import_unit.h"

/* Takes in a row. ERROR_USAGE says what is wrong with it; any other kind ends the import. */
MUST_USE bool import_task(struct arena *arena, struct import *import, const struct import_row *row,
                          struct error *error);

#endif

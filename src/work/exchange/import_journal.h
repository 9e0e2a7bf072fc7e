/*
 * import_journal.h: the journal of a task of a file, as what happened to the task taken in last.
 *
 * An entry that tells states becomes the facts that lead from the one to the other; one that tells an event becomes
 * that one.
 */
#ifndef WORK_EXCHANGE_IMPORT_JOURNAL_H
#define WORK_EXCHANGE_IMPORT_JOURNAL_H

#include "work/exchange/import_unit.h"

/* `assigned` is the number of the assignment in the ledger; `due` becomes the latest due day that the task ever had,
 * or NO_DAY where it once had none. ERROR_USAGE says what is wrong with an entry. */
MUST_USE bool import_journal(struct arena *arena, struct import *import, const struct import_step_list *steps,
                             int64_t assigned, int32_t *due, struct error *error);

#endif

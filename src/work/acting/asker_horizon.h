/*
 * asker_horizon.h: which tasks the table lets somebody see, for asker.c alone.
 *
 * The table is asked once for every unit, not for every task: what matters of most tasks is who leads them. Tasks that
 * name somebody otherwise are found by that name.
 */
#ifndef WORK_ACTING_ASKER_HORIZON_H
#define WORK_ACTING_ASKER_HORIZON_H

#include "work/acting/asker.h"

MUST_USE bool asker_horizon_read(struct asker *asker, struct error *error);

#endif

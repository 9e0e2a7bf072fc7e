/*
 * acting_unit.h: the unit that a command names by its code.
 */
#ifndef WORK_ACTING_ACTING_UNIT_H
#define WORK_ACTING_ACTING_UNIT_H

#include "work/acting/acting.h"

/* It stands now, and stood when what is recorded happened: else ERROR_CONFLICT; ERROR_NOT_FOUND where there is none. */
MUST_USE bool acting_unit(struct acting *acting, struct text code, struct unit_line *line, struct error *error);

#endif

/*
 * annex_units.h: the units that a cell names, and whether they lead or take part: "Chủ trì: A; phối hợp: B",
 * "A (chủ trì), B (phối hợp)", "A chủ trì, B phối hợp", "CT: A; PH: B". Used by annex_*.c alone.
 */
#ifndef EXTRACT_TASK_ANNEX_UNITS_H
#define EXTRACT_TASK_ANNEX_UNITS_H

#include "extract/task/finder.h"

/* Adds the units of a cell in a column of leads. */
void annex_lead_cell_read(const struct finder *finder, const struct words *words, struct field_list *lead,
                          struct field_list *partners);

/* Adds the units of a cell in a column of partners. */
void annex_partner_cell_read(const struct finder *finder, const struct words *words, struct field_list *partners);

#endif

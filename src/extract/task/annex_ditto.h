/*
 * annex_ditto.h: cells of a table that say what another row says: "nt", "-nt-", "Như trên", '"', "như mục 1". Used by
 * annex_*.c alone.
 */
#ifndef EXTRACT_TASK_ANNEX_DITTO_H
#define EXTRACT_TASK_ANNEX_DITTO_H

#include "extract/task/annex_row.h"

/* Whether a cell is a mark for what stands above it. */
bool is_ditto(const struct passage *cell);

/* Puts in the place of such marks the cells they mean; `rows` are those above in the table, the last one right above.
 */
void ditto_take(const struct row_list *rows, struct row *row);

#endif

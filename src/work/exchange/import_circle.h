/*
 * import_circle.h: whether a row of a file stands below itself, by way of rows that come later in the file.
 *
 * A row is listed after the one above it. Where that one is missing, the rest of the file tells whether it comes too
 * late, or can never come first.
 */
#ifndef WORK_EXCHANGE_IMPORT_CIRCLE_H
#define WORK_EXCHANGE_IMPORT_CIRCLE_H

#include "work/exchange/import_row.h"
#include "work/exchange/number_map.h"

/* For each row of the file the number of the one above it, units apart from tasks; read when it is first needed. */
struct import_circle {
    struct text bytes; /* of the file; empty for one whose rows have no numbers */
    bool is_read;
    struct number_map above[ROW_EVENT + 1]; /* by the kind of row */
};

bool import_circle_has(struct import_circle *circle, struct arena *arena, const struct import_row *row);

#endif

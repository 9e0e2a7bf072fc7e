/*
 * tracking_file.h: a tracking sheet on its way into a file, row by row, as a workbook or as separated values.
 *
 * The file takes the place of the one at its path when it is whole. Separated values are UTF-8 with a mark, by which
 * spreadsheets know it, and commas; formulas are disarmed (codec/csv_formula.h).
 */
#ifndef REPORT_TRACKING_FILE_H
#define REPORT_TRACKING_FILE_H

#include "base/error.h"
#include "model/tracking.h"

struct tracking_file;

enum tracking_form { TRACKING_XLSX, TRACKING_CSV };

/* What stands above the printed pages. */
struct tracking_heading {
    enum language language; /* of the whole sheet */
    struct text book;       /* what it is called */
    struct date on;         /* the day as of which it tells */
};

/* Into a file that is dropped with the arena unless it is finished. */
MUST_USE bool tracking_file_open(struct arena *arena, enum tracking_form form, const char *path,
                                 const struct tracking_heading *heading, struct tracking_file **file,
                                 struct error *error);

/* ERROR_TOO_LARGE for more rows than a workbook holds. */
MUST_USE bool tracking_file_add(struct tracking_file *file, const struct tracking_row *row, struct error *error);
MUST_USE bool tracking_file_finish(struct tracking_file *file, struct error *error);

#endif

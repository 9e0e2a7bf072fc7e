/*
 * xlsx_value.h: the value of one cell, as it is stored and as it is seen.
 */
#ifndef DOCUMENT_XLSX_XLSX_VALUE_H
#define DOCUMENT_XLSX_XLSX_VALUE_H

#include "document/xlsx/xlsx_sheet.h"

struct xlsx_value {
    const struct xlsx_workbook *workbook;
    const struct xlsx_style *style;
    struct buffer stored, shown;
    bool names_font; /* runs of it did, and are converted */
    bool has_formula;
};

struct xlsx_value xlsx_value_open(struct arena *arena, const struct xlsx_workbook *workbook);

/* Reads that of the cell at hand. What is to be told of it where it is read; READ_CAUTION_COUNT: nothing. */
enum read_caution xlsx_value_read(struct xlsx_value *value, struct xml *xml);

#endif

/*
 * xlsx_style.h: in which number format each cell style of a workbook shows its numbers.
 */
#ifndef DOCUMENT_XLSX_STYLE_H
#define DOCUMENT_XLSX_STYLE_H

#include "document/number_format.h"
#include "document/package.h"

struct xlsx_styles {
    struct number_format *at; /* by the number of the cell style */
    size_t count, capacity;
};

/* Reads xl/styles.xml; no styles when `part` is absent. */
MUST_USE bool xlsx_styles_read(struct package *package, struct text part, struct xlsx_styles *styles,
                               struct error *error);

#endif

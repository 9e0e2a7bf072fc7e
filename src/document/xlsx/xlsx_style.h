/*
 * xlsx_style.h: how each cell style of a workbook shows what is in a cell: its number format and its font.
 */
#ifndef DOCUMENT_XLSX_XLSX_STYLE_H
#define DOCUMENT_XLSX_XLSX_STYLE_H

#include "document/letters/legacy_font.h"
#include "document/package.h"
#include "document/xlsx/number_format.h"

struct xlsx_style {
    struct number_format format;
    enum legacy_font font;
    bool is_struck; /* out */
};

struct xlsx_styles {
    struct xlsx_style *at; /* by the number of the cell style */
    size_t count, capacity;
};

/* Reads xl/styles.xml; no styles when `part` is absent. */
MUST_USE bool xlsx_styles_read(struct package *package, struct text part, struct xlsx_styles *styles,
                               struct error *error);

#endif

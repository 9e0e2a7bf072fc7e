/*
 * xlsx.h: reads Excel workbooks (.xlsx, .xlsm, .xltx), transitional and strict.
 *
 * Read as a person sees them: visible sheets in order, values and not formulas, numbers and dates in their formats,
 * merged cells once. Source: ECMA-376 part 1, SpreadsheetML.
 */
#ifndef DOCUMENT_XLSX_XLSX_H
#define DOCUMENT_XLSX_XLSX_H

#include "document/format.h"

MUST_USE bool xlsx_read(const struct format_input *input, struct text_builder *builder, struct error *error);

#endif

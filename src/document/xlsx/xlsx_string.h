/*
 * xlsx_string.h: the strings of a workbook: those its cells share, and those that stand in a cell.
 */
#ifndef DOCUMENT_XLSX_XLSX_STRING_H
#define DOCUMENT_XLSX_XLSX_STRING_H

#include "document/letters/legacy_font.h"
#include "document/package.h"

struct xlsx_strings {
    struct xlsx_string {
        struct text words;
        bool names_font; /* runs of it were typed in fonts from before Unicode, and are converted */
    } * at;
    size_t count, capacity;
};

/* Reads xl/sharedStrings.xml; no strings when `part` is absent. */
MUST_USE bool xlsx_strings_read(struct package *package, struct text part, struct xlsx_strings *strings,
                                struct error *error);

/* Adds the words of the element at hand (si, is): its text or that of its runs, without reading aids. True when runs
 * name fonts from before Unicode. */
bool xlsx_string_read(struct xml *xml, struct buffer *to);

/* Adds a cell's words, typed in `font`, in one line or in its lines, composed, with "_x000D_" and its like undone. */
void xlsx_string_clean(struct buffer *to, enum legacy_font font, bool keeps_lines, struct text words);

#endif

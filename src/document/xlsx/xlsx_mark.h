/*
 * xlsx_mark.h: marks of secrecy that stand elsewhere than in the cells that are seen: in the name of a sheet, above and
 * below its pages, in shapes and comments, at the head of what is hidden.
 *
 * Whoever prints or opens the workbook sees them; a reader of cells alone would not. Only words of a mark are kept.
 */
#ifndef DOCUMENT_XLSX_XLSX_MARK_H
#define DOCUMENT_XLSX_XLSX_MARK_H

#include "document/package_picture.h"

struct xlsx_marks {
    struct arena *arena;
    struct text *at; /* each once */
    size_t count, capacity;
    struct package_picture_list pictures; /* that may be one */
    size_t unread;                        /* drawings of old programs that are damaged */
};

/* Keeps the words if they are few and may be a mark. */
void xlsx_mark_keep(struct xlsx_marks *marks, struct text words);

/* The page headers and footers at hand (headerFooter). */
void xlsx_marks_of_pages(struct xlsx_marks *marks, struct xml *xml);

/* The shapes, pictures and comments of a sheet. */
MUST_USE bool xlsx_marks_beside(struct xlsx_marks *marks, struct package *package, struct text sheet,
                                struct error *error);

#endif

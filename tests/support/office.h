/*
 * office.h: Office files made by tests: zip archives, and the parts of Word documents and Excel workbooks around the
 * few elements that a test is about.
 */
#ifndef SUPPORT_OFFICE_H
#define SUPPORT_OFFICE_H

#include "document/format.h"

struct office_part {
    const char *name;
    struct text bytes;
};

/* A zip archive of the parts; members are encrypted when there is a password. */
struct text office_pack(struct arena *arena, const struct office_part *parts, size_t count, const char *password);

/* What stands inside the root element of each part; a part that is NULL is left out. `word` is the namespace of the
 * main part, NULL for the usual one. */
struct docx_parts {
    const char *body, *styles, *numbering, *footnotes, *endnotes, *header, *footer, *comments;
    const char *word;
    struct text picture;      /* of the relation "p" of the body */
    const char *picture_part; /* NULL: "media/image1.png" */
    unsigned copies;          /* of the picture, each a part of its own: "p1", "p2" … */
};
struct text office_docx(struct arena *arena, struct docx_parts parts);

/* The content of <sheetData> and what follows it for each sheet; `sheet_states` are attributes of <sheet>, or NULL. */
enum { XLSX_MOST_SHEETS = 3 };
struct xlsx_parts {
    const char *sheets[XLSX_MOST_SHEETS];
    const char *sheet_states[XLSX_MOST_SHEETS];
    const char *columns;  /* <cols> of the first sheet */
    const char *workbook; /* before <sheets>: <workbookPr/> */
    const char *styles, *strings;
    const char *name;               /* of the first sheet; NULL: "0" */
    const char *drawing, *comments; /* of the first sheet */
    const char *old_drawing;        /* of it: a whole part, VML */
    struct text picture;            /* of the relation "p" of the drawing */
    unsigned copies;                /* of the picture, each a part of its own: "p1", "p2" … */
};
struct text office_xlsx(struct arena *arena, struct xlsx_parts parts);

/* Reads a file in a job of its own and copies what was read; `fail_at` as in struct job. */
bool office_read(struct arena *arena, format_read *read, struct text bytes, size_t fail_at, struct read_text *text,
                 struct error *error);

#endif

/*
 * unit_reference.h: the reference list of units that a book holds beside its ledger: those of the whole country, and
 * what became of them.
 *
 * The list is no business of the book and no event of its units; it makes old names resolve. One event has the files as
 * its attachments (store/attachment/attachment.h); a list loaded later takes the place of the one before.
 */
#ifndef WORK_ORGANISATION_UNIT_REFERENCE_H
#define WORK_ORGANISATION_UNIT_REFERENCE_H

#include "base/date.h"
#include "base/error.h"
#include "work/book/command.h"

struct book;
struct unit_findings;
struct unit_index;

struct unit_question {
    struct text name; /* as unit_find.h reads it */
    struct date on;   /* unset: of any day */
};

struct unit_reference_report {
    size_t files, units;
};

/* The files, as unit_file.h reads them. */
struct unit_reference_request {
    const char *path; /* a file or a folder */
    struct book_command command;
};

/* Loads a list, all or nothing. ERROR_USAGE names the line that cannot be understood, ERROR_FORBIDDEN says who may. */
MUST_USE bool book_load_reference(struct book *book, struct arena *arena, const struct unit_reference_request *request,
                                  struct unit_reference_report *report, struct error *error);

/* Those of the book's own units as an index, each form they had a unit of its own. */
MUST_USE bool book_unit_index(struct book *book, struct arena *arena, struct unit_index **index, struct error *error);

/* The units that a name meant: those of the book, then those of its list. ERROR_NOT_FOUND, with what is not known. */
MUST_USE bool book_find_units(struct book *book, struct arena *arena, const struct unit_question *question,
                              struct unit_findings *findings, struct error *error);

/* The list of the book. ERROR_NOT_FOUND when it has none. */
MUST_USE bool book_reference(struct book *book, struct arena *arena, struct unit_index **index, struct error *error);

#endif

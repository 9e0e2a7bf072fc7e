/*
 * import.h: the command that takes a whole file of units and tasks into the book, or nothing of it.
 *
 * A file of JSON lines, or tracking sheets as separated values or a workbook. A row is understood as what has happened:
 * a task was assigned, and each entry of its journal is a fact about it (acknowledged, progress, submitted and
 * confirmed, paused, cancelled). What its status says must follow from that. Where any row cannot be, nothing is taken
 * in, and the first of them are told one by one.
 */
#ifndef WORK_EXCHANGE_IMPORT_H
#define WORK_EXCHANGE_IMPORT_H

#include "base/error.h"
#include "work/exchange/import_preview.h"

struct book;
struct work;

enum { IMPORT_PROBLEMS = 20 };

struct import_problem {
    struct import_place place;
    struct error error;
};

struct import_report {
    size_t units, tasks, events;
    size_t absent;        /* events whose files did not come along */
    size_t passed_over;   /* lines of sheets that tell of no task */
    size_t supposed;      /* tasks of sheets with days that are not said */
    size_t alike;         /* new units of sheets that are called much like those that there were */
    size_t problem_count; /* all of them */
    struct import_problem problems[IMPORT_PROBLEMS];
};

/* Told how far it is, from another thread than the caller's, who waits. */
typedef void import_progress(void *listener, size_t done, size_t all);

struct import_request {
    struct work *work;         /* reads workbooks */
    struct text as;            /* the code of the person who acts; empty: the owner of the folder */
    bool is_trial;             /* everything is checked and told, nothing is kept */
    const char *path;          /* JSON lines, or tracking sheets (sheet.h): man/roviec-import.1 */
    import_progress *progress; /* or NULL */
    import_preview *preview;   /* told what is understood of sheets; or NULL. From another thread, as progress is */
    void *listener;
};

/* ERROR_USAGE with problems in the report when rows could not be understood. */
MUST_USE bool book_import(struct book *book, const struct import_request *request, struct import_report *report,
                          struct error *error);

#endif

/*
 * import.h: the command that takes a whole file of units and tasks into the book, or nothing of it.
 *
 * A file of JSON lines, or tracking sheets as separated values or a workbook. A row is understood as what has happened:
 * a task was assigned, and each entry of its journal is a fact about it (acknowledged, progress, submitted and
 * confirmed, paused, cancelled). What its status says must follow from that. Where any row cannot be, nothing is taken
 * in, and the first of them are told one by one.
 *
 * All that a file brings is one change of many tasks: each event names the first, and one more, which closes it, says
 * which file it was. So a story tells what was taken over from a file, the same file is not taken in twice, and
 * `roviec task undo` takes its tasks back.
 */
#ifndef WORK_EXCHANGE_IMPORT_H
#define WORK_EXCHANGE_IMPORT_H

#include "base/error.h"
#include "work/book/command.h"
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
    int64_t batch;        /* by which it is taken back; NO_NUMBER: it brought nothing */
    size_t absent;        /* events whose files did not come along */
    size_t passed_over;   /* lines of sheets that tell of no task */
    size_t supposed;      /* tasks of sheets with days that are not said */
    size_t repeated;      /* tasks of sheets that stand further up with the same words, lead and days */
    size_t due_first;     /* tasks of sheets that are due before they were assigned */
    size_t alike;         /* new units of sheets that are called much like those that there were */
    size_t problem_count; /* all of them */
    struct import_problem problems[IMPORT_PROBLEMS];
};

/* Told how far it is, from another thread than the caller's, who waits. */
typedef void import_progress(void *listener, size_t done, size_t all);

struct import_request {
    struct work *work; /* reads workbooks */
    struct book_command command;
    bool again;                /* though the same file was imported before */
    const char *path;          /* JSON lines, or tracking sheets (sheet.h): man/roviec-import.1 */
    import_progress *progress; /* or NULL */
    import_preview *preview;   /* told what is understood of sheets; or NULL. From another thread, as progress is */
    void *listener;
};

/* ERROR_USAGE with problems in the report when rows could not be understood; ERROR_CONFLICT for a file that was
 * imported before. */
MUST_USE bool book_import(struct book *book, const struct import_request *request, struct import_report *report,
                          struct error *error);

#endif

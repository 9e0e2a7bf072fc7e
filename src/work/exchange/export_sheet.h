/*
 * export_sheet.h: tasks of the book as a tracking sheet: a workbook or separated values.
 *
 * A sheet tells how each task stands on a day. Imported into an empty book it gives the same tasks, units, days, states
 * and texts, and so the same sheet again; what happened on the way is not in it: export.h has all.
 */
#ifndef WORK_EXCHANGE_EXPORT_SHEET_H
#define WORK_EXCHANGE_EXPORT_SHEET_H

#include "report/tracking_file.h"
#include "work/question/list.h"

/* Told how many rows are done; `all` is 0 where it is not known. */
typedef void export_progress(void *listener, size_t done, size_t all);

struct export_sheet_request {
    struct list_request list;
    bool is_export; /* of the book, for those who may export it; else a list, as far as whoever asks sees it */
    enum tracking_form form;
    const char *path;
    enum language language;
    export_progress *progress; /* or NULL */
    void *listener;
};

/* Replaces the file at the path, or leaves what stands there. Tells how many tasks are in it. */
MUST_USE bool book_export_sheet(struct book *book, struct arena *arena, const struct export_sheet_request *request,
                                size_t *count, struct error *error);

#endif

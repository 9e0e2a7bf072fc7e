/*
 * export.h: the whole book as a file that imports back unchanged.
 *
 * JSON, one object a line, in the form of man/roviec-import.1: units, then tasks with everything that happened to them.
 */
#ifndef WORK_EXCHANGE_EXPORT_H
#define WORK_EXCHANGE_EXPORT_H

#include "base/error.h"

struct book;

/* Takes the next lines; false ends the export. */
typedef bool export_sink(void *listener, struct text lines);

struct export_request {
    struct text as; /* the code of the person who asks; empty: the owner of the folder */
    export_sink *sink;
    void *listener;
};

/* ERROR_FORBIDDEN where whoever asks may not have the whole book. */
MUST_USE bool book_export(struct book *book, struct arena *arena, const struct export_request *request,
                          struct error *error);

#endif

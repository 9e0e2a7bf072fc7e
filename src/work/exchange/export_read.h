/*
 * export_read.h: an event as an export tells it.
 */
#ifndef WORK_EXCHANGE_EXPORT_READ_H
#define WORK_EXCHANGE_EXPORT_READ_H

#include "store/transaction/reader.h"

/* The event with a number. Where its words were erased it has the day, so that the book that takes it in says so. */
MUST_USE bool export_read(struct book_reader *reader, struct arena *arena, int64_t number, struct event *event,
                          struct error *error);

#endif

/*
 * export_journal.h: what happened to a task since it was assigned, as the entries of a journal that imports back.
 *
 * An entry tells states and progress before and after where that is all there is to an event, and a submission with its
 * confirmation is one entry; any other event stands as it is, by its code and its fields.
 */
#ifndef WORK_EXCHANGE_EXPORT_JOURNAL_H
#define WORK_EXCHANGE_EXPORT_JOURNAL_H

#include "codec/json.h"
#include "model/event.h"

/* The events of one task in their order, the assignment first, with their numbers in the ledger. */
struct task_events {
    const struct event *at;
    const int64_t *numbers;
    size_t count;
};

void export_journal_print(struct arena *arena, struct json_writer *json, const struct task_events *events);

#endif

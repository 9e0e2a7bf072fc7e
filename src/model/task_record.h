/*
 * task_record.h: what the facts about one task add up to.
 *
 * A record grows fact by fact, in the order of the ledger; no fact of a task happened before the one recorded before
 * it, so the facts up to the end of a day are the first ones, and the record of any past day is the same fold cut
 * short. The store keeps the record of today as a row; nothing but this fold makes one.
 */
#ifndef MODEL_TASK_RECORD_H
#define MODEL_TASK_RECORD_H

#include "model/event.h"
#include "model/task_level.h"

struct task_record {
    int64_t number, parent; /* parent NO_NUMBER: at the top */
    enum task_level level;
    int64_t lead;                                                                              /* unit */
    int32_t start, due;                                                                        /* days, or NO_DAY */
    int64_t assigned_at, acknowledged_at, paused_at, submitted_at, confirmed_at, cancelled_at; /* or NO_MOMENT */
    int percent;
    int64_t last_at; /* when the last fact happened */
    int64_t version; /* the ledger's number of the last fact */
};

/* One fact about a task, as compact as the questions about past days want it. */
struct task_fact {
    int64_t event; /* its number in the ledger */
    enum event_kind kind;
    int64_t at, unit; /* the unit that acted; from an assignment or a hand-over on, the one that leads */
    int percent;      /* or -1 */
};

/* The record of a task just assigned. */
struct task_record task_record_of(const struct event *event, int64_t number_in_ledger);
struct task_fact task_fact_of(const struct event *event, int64_t number_in_ledger);

/* Whether a fact of this kind can happen to the task now: nothing is confirmed that was not submitted. */
bool task_record_allows(const struct task_record *record, enum event_kind kind);

/* Takes a record back to before its first fact, the assignment, which says who leads. */
void task_record_rewind(struct task_record *record);

void task_record_apply(struct task_record *record, const struct task_fact *fact);

#endif

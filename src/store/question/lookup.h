/*
 * lookup.h: what a command looks up about tasks before it appends.
 */
#ifndef STORE_QUESTION_LOOKUP_H
#define STORE_QUESTION_LOOKUP_H

#include "model/task_words.h"
#include "store/store.h"

/* One event of the ledger; its texts live in the arena. ERROR_NOT_FOUND past the end. */
MUST_USE bool lookup_event(struct transaction *transaction, struct arena *arena, int64_t number, struct event *event,
                           struct error *error);

/* The number that the next event appended gets. */
int64_t lookup_next_event(const struct transaction *transaction);

/* The ledger's number of a task's assignment. */
MUST_USE bool lookup_assignment(struct transaction *transaction, int64_t task, int64_t *event, struct error *error);

/* The last event of a kind in a task's story; ERROR_NOT_FOUND where there is none. */
MUST_USE bool lookup_last_of(struct transaction *transaction, struct arena *arena, int64_t task, enum event_kind kind,
                             struct event *event, struct error *error);

/* Its words, as corrections have left them; empty where there is no such task. */
MUST_USE bool lookup_words(struct transaction *transaction, struct arena *arena, int64_t task, struct task_words *words,
                           struct error *error);

/* The progress last reported of a task, its submissions left out; 0 before the first. */
MUST_USE bool lookup_reported(struct transaction *transaction, int64_t task, int *percent, struct error *error);

/* The last due day of the tasks right below one that are not cancelled; NO_DAY where none has one. */
MUST_USE bool lookup_latest_below(struct transaction *transaction, int64_t task, int32_t *day, struct error *error);

/* The last due day of the shares in a task that are not done; NO_DAY where none has one. */
MUST_USE bool lookup_latest_share(struct transaction *transaction, int64_t task, int32_t *day, struct error *error);

/* When the first of the tasks right below was assigned; NO_MOMENT where there is none. */
MUST_USE bool lookup_first_below(struct transaction *transaction, int64_t task, int64_t *at, struct error *error);

/* How deep tasks stand below one, with itself: 1 where there are none. */
MUST_USE bool lookup_height(struct transaction *transaction, int64_t task, int *height, struct error *error);

/* One of the tasks right below that is not over; NO_NUMBER where there is none. */
MUST_USE bool lookup_open_below(struct transaction *transaction, int64_t task, int64_t *below, struct error *error);

MUST_USE bool lookup_partner(struct transaction *transaction, int64_t task, int64_t unit, bool *takes_part,
                             struct error *error);

MUST_USE bool lookup_recurs(struct transaction *transaction, int64_t task, bool *recurs, struct error *error);

/* Whether a recurring task has made one for a day that was not cancelled. */
MUST_USE bool lookup_occurrence(struct transaction *transaction, int64_t task, int32_t day, bool *is_made,
                                struct error *error);

/* The same, cancelled ones too. */
MUST_USE bool lookup_occurrence_ever(struct transaction *transaction, int64_t task, int32_t day, bool *was_made,
                                     struct error *error);

/* What happened to a task, as it is after what was corrected and taken back. */
MUST_USE bool lookup_facts(struct transaction *transaction, struct arena *arena, int64_t task,
                           struct task_fact_list *facts, struct error *error);

/* Whether something that happened to a task has been taken back. */
MUST_USE bool lookup_is_void(struct transaction *transaction, struct arena *arena, int64_t task, int64_t event,
                             bool *is_void, struct error *error);

/* A change of who leads a task, as it is after what was corrected and taken back. */
struct lead_change {
    int64_t from;    /* who led it before; NO_NUMBER: nobody, it was assigned */
    int64_t next_at; /* when another unit came to lead it after that, or NO_MOMENT */
};
MUST_USE bool lookup_lead_change(struct transaction *transaction, struct arena *arena, int64_t task, int64_t event,
                                 struct lead_change *change, struct error *error);

/* A recurring task that is not over, and the last day it has made a task for: its start, or NO_DAY, before the first.
 */
struct series {
    int64_t task;
    struct text rule;         /* RFC 5545 */
    struct text product_code; /* of the catalogue; empty: none */
    int32_t last;
};
struct series_list {
    struct series *at;
    size_t count, capacity;
};
MUST_USE bool lookup_series(struct transaction *transaction, struct arena *arena, struct series_list *list,
                            struct error *error);

#endif

/*
 * task_fact.h: one fact about a task, as compact as the questions about past days want it.
 *
 * A correction (đính chính) is a fact about an earlier one: it replaces what was mistyped, or takes the fact back
 * whole. Mending a list of facts applies its corrections, so that what is folded from it is what happened in truth;
 * without the corrections that were recorded after a day, it is what was known on that day. A cancelling that names the
 * assignment says that there should have been none: the task stands on no day before it.
 */
#ifndef MODEL_TASK_FACT_H
#define MODEL_TASK_FACT_H

#include "model/event.h"
#include "model/task_level.h"

/* The day of a correction that takes a day away. */
#define CLEARED_DAY (NO_DAY + 1)

struct task_fact {
    int64_t event; /* its number in the ledger */
    enum event_kind kind;
    int64_t at;          /* when it happened */
    int64_t unit;        /* the one that acted; from an assignment or a hand-over on, the one that leads */
    int64_t other;       /* the unit waited for, raised to, or taking part; or NO_NUMBER */
    int64_t person;      /* who does or follows it, or NO_NUMBER */
    int64_t mends;       /* the fact it corrects or takes back, or NO_NUMBER */
    int64_t parent;      /* of an assignment: the task above, or NO_NUMBER; else PARENT_UNSAID */
    int64_t quantity;    /* in thousandths, or NO_QUANTITY; of a correction maybe CLEARED_QUANTITY */
    int32_t start, due;  /* or NO_DAY; of a correction maybe CLEARED_DAY */
    int percent;         /* or NO_PERCENT */
    int level;           /* of an assignment; else LEVEL_UNSAID */
    unsigned judged;     /* judgement.h */
    bool is_granted;     /* what was asked for */
    bool is_void;        /* taken back: set by task_facts_mend alone */
    int64_t happened_at; /* of a correction: when the fact it corrects happened; or NO_MOMENT */
};

enum { NO_QUANTITY = -1, CLEARED_QUANTITY = -2, NO_PERCENT = -1, WHOLE_PERCENT = 100 };

/* A correction that leaves the task above, or the level, as it is; NO_NUMBER puts a task at the top. */
enum { PARENT_UNSAID = -1, LEVEL_UNSAID = 0 };

struct task_fact_list {
    struct task_fact *at;
    size_t count, capacity;
};

struct task_fact task_fact_of(const struct event *event, int64_t number_in_ledger);

/* Whether events of a kind say something of earlier ones: they correct them or take them back. */
bool task_kind_mends(enum event_kind kind);

/* Whether they say what a unit takes part in: that is set anew, and neither corrected nor taken back. */
bool task_kind_is_of_share(enum event_kind kind);

/* Whether it takes back the assignment itself. */
bool task_fact_unmakes(const struct task_fact *fact);

/* Applies the corrections among facts in the order of the ledger. */
void task_facts_mend(struct task_fact *facts, size_t count);

#endif

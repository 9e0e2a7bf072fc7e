/*
 * target.h: what the facts about a target (chỉ tiêu) add up to: its form, plans, figures and tasks.
 *
 * A pure fold, event by event. As of a past day it is the same fold over the events up to that day; as known on a day,
 * over those recorded by then. No fact about a target happened before the one recorded before it. A figure that was
 * mistyped is mended like a fact about a task: for every day since it was recorded, as far as the mending is known.
 * Figures are thousandths. Every figure carries the number of the event it comes from.
 */
#ifndef MODEL_TARGET_H
#define MODEL_TARGET_H

#include "model/event.h"
#include "model/period.h"

struct target_figure {
    struct period period;
    int64_t amount;
    int64_t event, at;
    struct text source; /* where a figure comes from, or the document that plans it */
    bool is_void;       /* taken back: it counts for nothing */
};

struct target_figures {
    struct target_figure *at;
    size_t count, capacity;
};

/* That a figure was corrected or taken back. */
struct target_mend {
    int64_t event, at;
    struct target_figure before, after;
    struct text note;
};

struct target_mends {
    struct target_mend *at;
    size_t count, capacity;
};

struct target_tie {
    int64_t task, event;
};

struct target_ties {
    struct target_tie *at;
    size_t count, capacity;
};

struct target {
    int64_t number;
    int64_t event; /* that gave it its form */
    int64_t unit;  /* that leads */
    struct text code, name, measure, source;
    bool rises; /* more is better */
    bool has_baseline;
    int64_t baseline;
    struct period baseline_period;
    struct target_figures plans, actuals; /* in the order of the ledger; a later one replaces that of its period */
    struct target_mends mends;
    struct target_ties ties;
    int64_t last_at;
};

struct targets {
    struct target *at;
    size_t count, capacity;
};

/* Whether an event mends a figure: it counts on days before its own. */
bool target_event_mends(const struct event *event);

/* The figure that an event recorded; NULL for none. `is_actual`: it was found, else planned. */
struct target_figure *target_find_figure(const struct target *target, int64_t event, bool *is_actual);

/* Whether an event can follow: a target is set before anything else, a task is untied only where it is tied, and what
 * is mended is a figure that stands. */
bool target_allows(const struct target *target, const struct event *event);

/* Whether an event says what a ledger may hold of a target. */
bool target_event_is_sound(const struct event *event);

/* Takes in an event. The target's texts are borrowed from it. */
void target_apply(struct target *target, struct arena *arena, const struct event *event, int64_t number);

struct target *targets_find(const struct targets *targets, struct text code); /* NULL where there is none */

bool target_has_task(const struct target *target, int64_t task);

/* How it stands on a day: the last figure, and the plan it is held against, of the same period or else of its year;
 * without a figure the plan for the year of the day. Either may be NULL. */
struct target_standing {
    const struct target_figure *actual, *plan;
    int64_t gap; /* actual less plan; 0 where one of them is missing */
    bool is_met;
};
struct target_standing target_standing_of(const struct target *target, int32_t day);

#endif

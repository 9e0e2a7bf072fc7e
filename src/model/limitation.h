/*
 * limitation.h: what the facts about a limitation (hạn chế) add up to: its causes, its remedies, whether it was closed.
 *
 * A pure fold, event by event, as for targets. How it stands is derived, never stored: from its remedies, which are
 * tasks, and from whether somebody closed it with evidence. One that comes back needs new remedies: those tied before
 * count no more.
 */
#ifndef MODEL_LIMITATION_H
#define MODEL_LIMITATION_H

#include "model/event.h"

struct limitation_cause {
    struct text words;
    int64_t event;
    int64_t person; /* who recorded it, or NO_NUMBER for an owner; so below */
};

struct limitation_causes {
    struct limitation_cause *at;
    size_t count, capacity;
};

struct limitation_remedy {
    int64_t task, event;
    int64_t person; /* who tied it */
    bool is_spent;  /* tied before the limitation came back */
};

struct limitation_remedies {
    struct limitation_remedy *at;
    size_t count, capacity;
};

struct limitation {
    int64_t number, parent, unit; /* parent NO_NUMBER: it is no share of a wider one */
    int64_t event;                /* that recorded it */
    int64_t person;               /* who found it */
    struct text title, source;    /* what it is; the document or finding that says so */
    struct limitation_causes causes;
    struct limitation_remedies remedies;
    int64_t since;        /* when it was recorded, or last came back */
    int64_t closed_at;    /* NO_MOMENT: it is open */
    int64_t closed_by;    /* the event that closed it */
    int64_t closer;       /* who closed it */
    struct text evidence; /* with which it was closed */
    size_t returns;       /* times that it came back after it was closed */
    int64_t last_at;
};

struct limitations {
    struct limitation *at;
    size_t count, capacity;
};

enum limitation_state {
#define LIMITATION_STATE(name, code, title) LIMITATION_##name,
#include "model/limitation-states.def"
#undef LIMITATION_STATE
};

/* How its remedies stand, those that were cancelled left out. */
struct remedy_counts {
    size_t all, confirmed, late;
};

/* Whether an event can follow what happened so far. */
bool limitation_allows(const struct limitation *limitation, const struct event *event);

/* Takes in an event. The texts are borrowed from it. */
void limitation_apply(struct limitation *limitation, struct arena *arena, const struct event *event, int64_t number);

/* Whether a task that was confirmed at a moment, or NO_MOMENT, can be its remedy: what was done before the day on which
 * it was found, or last came back, remedied nothing. */
bool limitation_takes_remedy(const struct limitation *limitation, int64_t confirmed_at);

/* The task's remedy that counts; NULL where there is none. */
const struct limitation_remedy *limitation_remedy_of(const struct limitation *limitation, int64_t task);

struct limitation *limitations_get(const struct limitations *limitations,
                                   int64_t number); /* NULL where there is none */

/* Whether a share of it, in a unit below, is open. */
bool limitations_have_open_share(const struct limitations *limitations, int64_t number);

bool limitation_is_open(const struct limitation *limitation);
enum limitation_state limitation_state_of(const struct limitation *limitation, const struct remedy_counts *remedies);

/* The days it has been open on a day, or was until it was closed. */
int32_t limitation_age(const struct limitation *limitation, int32_t day);

const char *limitation_state_code(enum limitation_state state);  /* "no-remedy": stable, in JSON */
const char *limitation_state_title(enum limitation_state state); /* msgid */

#endif

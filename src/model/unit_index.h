/*
 * unit_index.h: a unit list, arranged for look-up by name and by code.
 *
 * A unit is what a list says it was between two days: a commune that was renamed or merged and kept its code is two
 * units with one id. Validity is known or open; successors lead from a unit that ended to those that took its place.
 * The index is built row by row, in any order, then sealed; sealed, it never changes and may be read by many threads.
 * Texts are borrowed from the rows and outlive the index.
 */
#ifndef MODEL_UNIT_INDEX_H
#define MODEL_UNIT_INDEX_H

#include "base/date.h"
#include "model/unit_name.h"

struct unit {
    struct text id;
    struct text name; /* as listed */
    struct text key; /* of the name, without the word of its type: "sông trí"; of an organ whole: "sở nội vụ" */
    struct text alt_key; /* of its second spelling, or empty */
    enum unit_type type;
    struct date since, until;         /* unset: open; `until` is the last day */
    const struct unit *parent;        /* what it belongs to: a province, a district, the body above; or NULL */
    const struct unit *former_parent; /* what a unit that was kept belonged to before its neighbours changed; or NULL */
    struct date former_until;         /* the last day before that */
    struct text basis;                /* the act that ended it, or that changed its neighbours; empty: not known */
    const struct unit *const *successors; /* of a unit that was kept: those to which parts of it went */
    size_t successor_count;
    const struct unit *const *predecessors; /* whose successor it is; never itself */
    size_t predecessor_count;
};

struct unit_row {
    struct text id, name;
    struct text type;     /* "phường"; empty: told from the name */
    struct text alt_name; /* a second spelling, or empty */
    struct text parent_id;
    struct text basis; /* the act that ended it, or empty */
    struct date since, until;
};

/* What a unit that was kept was before its neighbours changed. */
struct unit_before {
    struct text parent_id;
    struct date until; /* the last day before that */
    struct text basis; /* the act that decided it, or empty */
};

struct unit_index;

struct unit_index *unit_index_open(struct arena *arena);

/* Adds a unit and returns its number, from 0; a row that repeats id, name, type and validity adds nothing. */
size_t unit_index_add(struct unit_index *index, const struct unit_row *row);

/* Says that unit `number` was succeeded, wholly or in part, by the later unit `successor_id`. One that has not ended
 * and succeeds itself was kept through the change that made its neighbours. */
void unit_index_succeed(struct unit_index *index, size_t number, struct text successor_id);

/* Says what unit `number`, which was kept, was before. */
void unit_index_kept(struct unit_index *index, size_t number, const struct unit_before *before);

/* Links parents and successors; an id that is not listed links nothing. A successor without a first day
 * begins the day after its predecessor ended, unless it was kept. */
void unit_index_seal(struct unit_index *index);

size_t unit_index_count(const struct unit_index *index);
const struct unit *unit_index_at(const struct unit_index *index, size_t number);

/* Goes through the units called by a key (unit_name.h), those written without marks included. */
struct unit_search {
    const struct unit_index *index;
    struct text key;
    uint32_t hash;
    size_t at;
    bool is_exact; /* of the unit just given */
};

struct unit_search unit_search_of(const struct unit_index *index, struct text key);
const struct unit *unit_search_next(struct unit_search *search); /* NULL at the end */

/* The unit with an id that stood on a day, or else the latest. NULL when there is none. */
const struct unit *unit_index_by_id(const struct unit_index *index, struct text id, struct date on);

#endif

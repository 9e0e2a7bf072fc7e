/*
 * unit_match_room.h: what unit_match.c and unit_match_group.c share.
 */
#ifndef WORK_ORGANISATION_UNIT_MATCH_ROOM_H
#define WORK_ORGANISATION_UNIT_MATCH_ROOM_H

#include "work/organisation/unit_match.h"

/* One way in which a unit is or was written. */
struct unit_form {
    struct text key;
    const struct unit_line *unit; /* of today */
    const struct unit_line *form; /* the one that was called so, as it was */
};

struct unit_forms {
    struct unit_form *at;
    size_t count, capacity;
};

struct unit_matcher {
    const struct unit_lines *units;
    struct text type, place;  /* of the body: "phường", "sông trí"; empty where the book's name has none */
    struct unit_forms names;  /* every unit once: its name without that of the body */
    struct unit_forms former; /* the same of those forms that they have no more */
    struct unit_forms forms;
    bool is_issued;                 /* it is known who issued the words */
    const struct unit_line *issuer; /* NULL: a body elsewhere */
};

struct matched_units {
    const struct unit_line **at;
    size_t count, capacity;
};

/* Whether a key names an open group; its units of the book then. */
bool unit_match_group(const struct unit_matcher *matcher, struct arena *arena, struct text key,
                      struct matched_units *units);

/* The one unit that a key means on a day (NO_DAY: now); NULL for none, or several. */
const struct unit_form *unit_match_one(const struct unit_matcher *matcher, struct text key, int32_t day);

/* Adds the units that share most words with a key, by the names that they have or had. */
void unit_match_nearest(const struct unit_matcher *matcher, struct arena *arena, struct text key,
                        struct unit_match *match);

/* Takes `start` and a space, or all, off the front of a key. */
bool key_takes(struct text *key, struct text start);

#endif

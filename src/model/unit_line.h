/*
 * unit_line.h: what the facts about a unit of the book add up to.
 *
 * A unit is its code: it keeps it through every change of its name and place, and nobody gets it again (Decision
 * 19/2025/QĐ-TTg, article 3). A merge goes on as the unit whose seat it keeps; what else was merged ends, with that
 * unit as its successor. So a unit is one line, with the form it has on a day.
 */
#ifndef MODEL_UNIT_LINE_H
#define MODEL_UNIT_LINE_H

#include "model/event.h"
#include "model/unit_branch.h"

struct unit_record {
    int64_t number, parent; /* parent NO_NUMBER: at the top */
    int32_t since, until;   /* first and last day; NO_DAY: as far back as is known, and until further notice */
    int32_t changed;        /* the day from which it has its last name and place; NO_DAY: its first */
    int64_t successor;      /* of one that ended, or NO_NUMBER */
    enum unit_branch branch;
    enum unit_tier tier;
    bool is_outside; /* no part of the body whose book it is: it can be named, and never leads */
};

struct unit_line {
    struct unit_record record;
    struct text code, name;
    struct text head; /* the position that answers for it, or empty */
};

struct unit_lines {
    struct unit_line *at;
    size_t count, capacity;
};

/* The line of a unit just established. Its texts are borrowed from the event. */
struct unit_line unit_line_of(const struct event *event);

/* Whether a change can happen to the unit: it stands, and neither began nor changed later than that. On the day it was
 * established it may get another form, as if it had begun with it; it does not end on that day. */
bool unit_line_allows(const struct unit_line *line, const struct event *event);

/* Whether the form it has had up to the day before ends with the change. */
bool unit_line_turns(const struct unit_line *line, const struct event *event);

void unit_line_apply(struct unit_line *line, const struct event *event);

bool unit_line_stands(const struct unit_line *line, int32_t day);

/* NULL where there is none. */
struct unit_line *unit_lines_get(const struct unit_lines *lines, int64_t number);
struct unit_line *unit_lines_find(const struct unit_lines *lines, struct text code);

/* The unit that stands in the place of one: itself, or the last of its successors. NULL where it ended without one. */
struct unit_line *unit_lines_present(const struct unit_lines *lines, int64_t number);

/* Whether a unit is `above`, or below it. */
bool unit_lines_reach(const struct unit_lines *lines, int64_t number, int64_t above);

/* The last day on which anything about them changed; NO_DAY for none. */
int32_t unit_lines_last_day(const struct unit_lines *lines);

#endif

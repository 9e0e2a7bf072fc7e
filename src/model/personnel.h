/*
 * personnel.h: the people of a book: who holds which position in which unit, and which roles, from when to when.
 *
 * A person is a code, which is a fact; the name is a word and can be erased. Positions belong to a unit, and one of
 * them may head it: who is appointed to that one heads the unit, an acting appointment too. On any day a unit has one
 * position that heads it at most, and that one holder at most who is not acting; nobody is appointed twice to the same
 * position, to one that does not stand, or after leaving.
 */
#ifndef MODEL_PERSONNEL_H
#define MODEL_PERSONNEL_H

#include "model/role.h"
#include "model/term.h"

struct person_line {
    int64_t number;
    int32_t until; /* the last day; NO_DAY: has not left */
    struct text code, name;
};

struct position_line {
    int64_t number, unit;
    struct term term;
    bool is_head;
    struct text code, title;
};

struct appointment {
    int64_t person, position;
    struct term term; /* its first day is always known */
    bool is_acting;
};

struct role_grant {
    int64_t person;
    enum role role;
    int64_t unit; /* and below; NO_NUMBER: the whole book */
    struct term term;
};

struct person_lines {
    struct person_line *at;
    size_t count, capacity;
};

struct position_lines {
    struct position_line *at;
    size_t count, capacity;
};

struct appointments {
    struct appointment *at;
    size_t count, capacity;
};

struct role_grants {
    struct role_grant *at;
    size_t count, capacity;
};

/* All there ever were; persons and positions by number. */
struct personnel {
    struct person_lines persons;
    struct position_lines positions;
    struct appointments appointments;
    struct role_grants roles;
};

/* What an event begins. Texts are borrowed from it. False where a role is not known. */
struct person_line person_line_of(const struct event *event);
struct position_line position_line_of(const struct event *event);
struct appointment appointment_of(const struct event *event);
MUST_USE bool role_grant_of(const struct event *event, struct role_grant *grant);

/* Takes in what an event says of positions, and of who holds them. Texts are borrowed from it. */
void personnel_apply(struct arena *arena, struct personnel *personnel, const struct event *event);

/* NULL where there is none. */
const struct person_line *personnel_person(const struct personnel *personnel, int64_t number);
const struct person_line *personnel_find_person(const struct personnel *personnel, struct text code);
const struct position_line *personnel_position(const struct personnel *personnel, int64_t number);
const struct position_line *personnel_find_position(const struct personnel *personnel, struct text code);

/* The position that heads a unit on a day, or NULL. */
const struct position_line *personnel_head_of(const struct personnel *personnel, int64_t unit, int32_t day);

/* The appointment of a person to a position on a day, or NULL. */
const struct appointment *personnel_appointment(const struct personnel *personnel, int64_t person, int64_t position,
                                                int32_t day);

/* Who recorded an event, as a fact: "person 12"; NO_NUMBER is "owner". */
struct text person_print_by(struct arena *arena, int64_t person);
int64_t person_read_by(struct text by);

/* The person who recorded an event, here or in the book that it was imported from; NO_NUMBER for an owner. */
int64_t event_author(const struct event *event);

#endif

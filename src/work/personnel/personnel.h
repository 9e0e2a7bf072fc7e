/*
 * personnel.h: the commands about people, positions, appointments and roles, and what is asked of them.
 *
 * Each holds from the day of its command on: book_command.at, today where it is 0. A day to come is refused; only the
 * last day of an appointment or a role may lie ahead. Nothing of a command that failed is kept. ERROR_USAGE says what
 * is missing; ERROR_NOT_FOUND names what is not known; ERROR_CONFLICT what stands in the way; ERROR_FORBIDDEN who may.
 */
#ifndef WORK_PERSONNEL_PERSONNEL_H
#define WORK_PERSONNEL_PERSONNEL_H

#include "base/date.h"
#include "base/error.h"
#include "model/personnel_view.h"
#include "work/acting/permission.h"
#include "work/book/command.h"

struct book;

struct person_change {
    struct text person;   /* code */
    struct text name;     /* of the person; never a fact */
    struct text position; /* code */
    struct text title;    /* of the position; empty: as the unit says of its head */
    struct text unit;     /* code: of the position, or within which a role holds; empty: the whole book */
    struct text role;     /* code of roles.def */
    struct text basis;    /* the document that decides it, or empty */
    struct date until;    /* the last day; unset: until further notice */
    bool is_head;         /* the position heads its unit */
    bool is_acting;       /* appointed for the time being */
};

/* `count` says how many events it took. */
typedef bool book_person_command(struct book *book, const struct book_command *command,
                                 const struct person_change *change, size_t *count, struct error *error);

book_person_command book_person_register;    /* `person`, and `name` if it is to be known */
book_person_command book_person_rename;      /* `name` */
book_person_command book_person_leave;       /* from the day on holds nothing any more, and cannot act */
book_person_command book_person_appoint;     /* to `position`, until `until`, perhaps acting */
book_person_command book_person_relieve;     /* of `position` from the day on */
book_person_command book_person_grant;       /* `role` in `unit` and below, or the whole book */
book_person_command book_person_revoke;      /* the same from the day on */
book_person_command book_position_establish; /* `position` in `unit`, called `title`; as long as the unit has stood
                                                where the command has no day */
book_person_command book_position_abolish;   /* with the appointments to it */

/* Who there is on a day. */
struct people_request {
    struct text as;     /* the code of the person who asks; empty: the owner of the folder */
    struct text unit;   /* those who hold a position there or below, and the positions there; empty: all */
    struct text person; /* this one alone, with everything past; empty: all */
    struct date on;     /* unset: today */
    bool has_all;       /* what does not hold on the day as well */
};
MUST_USE bool book_people(struct book *book, struct arena *arena, const struct people_request *request,
                          struct person_views *people, struct error *error);
MUST_USE bool book_positions(struct book *book, struct arena *arena, const struct people_request *request,
                             struct position_views *positions, struct error *error);

#endif

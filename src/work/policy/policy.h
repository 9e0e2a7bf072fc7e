/*
 * policy.h: laying down a rule of the book, and the question which rules hold on a day.
 *
 * A value holds from a day on, which may lie ahead and is never before the day it was decided on; what was in force
 * stays in the history, and what was issued under it stays as it was issued. A value of a single unit ends with the
 * unit: that is derived from the day on which the unit ended, and not recorded once more.
 */
#ifndef WORK_POLICY_POLICY_H
#define WORK_POLICY_POLICY_H

#include "model/policy.h"
#include "work/book/as_of.h"
#include "work/book/command.h"

struct book;

struct policy_change {
    struct text key;    /* "extension.most", "coefficient.VB01", "calendar.2027" */
    struct text unit;   /* the code of the unit it is for; empty: all */
    struct text value;  /* empty: the default holds again */
    struct text source; /* the document that lays it down */
    struct date since;  /* the first day it holds; unset: the day it was decided on */
};

/* ERROR_USAGE says what a value of the policy is; ERROR_CONFLICT that it cannot hold from a day before it was decided.
 */
MUST_USE bool book_policy_set(struct book *book, const struct book_command *command, const struct policy_change *change,
                              struct error *error);

struct policy_request {
    struct text key; /* empty: all policies */
    struct as_of as_of;
};

/* What holds on the day: for the book, and for each unit, product or year that has a value of its own. */
MUST_USE bool book_policies(struct book *book, struct arena *arena, const struct policy_request *request,
                            struct policy_lines *lines, struct error *error);

/* The default of one policy and every value that was laid down for it, those to come included, in the order they begin;
 * an empty one gave the default back. */
MUST_USE bool book_policy_history(struct book *book, struct arena *arena, const struct policy_request *request,
                                  struct policy_lines *lines, struct error *error);

#endif

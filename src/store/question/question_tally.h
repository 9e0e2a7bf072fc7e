/*
 * question_tally.h: the kept counts of groups of tasks, as of now.
 */
#ifndef STORE_QUESTION_QUESTION_TALLY_H
#define STORE_QUESTION_QUESTION_TALLY_H

#include "model/tally.h"
#include "model/task_state.h"
#include "store/transaction/reader.h"

/* Of which tasks, by its scope (model/tally.h): what stands below one (NO_NUMBER: all tasks) that has `above` right
 * above it, what a unit leads, what a person does … */
struct tally_of_what {
    enum tally_scope scope;
    int64_t number;
    int64_t above; /* of a task; else NO_NUMBER */
};
#define TALLY_OF_ALL ((struct tally_of_what){TALLY_BELOW, NO_NUMBER, NO_NUMBER})
#define TALLY_OF_JOINT ((struct tally_of_what){TALLY_JOINT_LEAD, NO_NUMBER, NO_NUMBER})
#define TALLY_OF_MOVED ((struct tally_of_what){TALLY_MOVED, NO_NUMBER, NO_NUMBER})
#define TALLIES_OF(scope) ((struct tally_of_what){scope, NO_NUMBER, NO_NUMBER})

/* A group without tasks has a tally that is nothing. */
MUST_USE bool question_tally(struct book_reader *reader, struct tally_of_what what, struct tally *tally,
                             struct error *error);

/* How many tasks in hand of a group are due from one day to another. */
MUST_USE bool question_tally_due(struct book_reader *reader, struct tally_of_what what, int32_t first, int32_t last,
                                 int64_t *count, struct error *error);

struct group_tally {
    int64_t number;
    struct tally tally;
    struct text due; /* of its tasks in hand: model/due_days.h */
};

MUST_USE bool question_group(struct book_reader *reader, struct arena *arena, struct tally_of_what what,
                             struct group_tally *group, struct error *error);

/* Told every group of a scope that has tasks, by its number, after that of `from`; of what stands below tasks, below
 * those right below `above` of it (NO_NUMBER: those at the top). Its text lives until the next one. False ends the
 * walk.
 */
typedef bool tally_listener(void *listener, const struct group_tally *group);
MUST_USE bool question_tallies(struct book_reader *reader, struct tally_of_what from, tally_listener *tell,
                               void *listener, struct error *error);

/* Told what the results of every unit count (model/result_days.h): those due in a month, by their days; month 0: all,
 * by their months, each as its first day. Results live until the next ones. */
typedef void result_listener(void *listener, int64_t lead, struct text results);
MUST_USE bool question_results(struct book_reader *reader, int64_t month, result_listener *tell, void *listener,
                               struct error *error);

/* The same of all units together. */
MUST_USE bool question_results_of_all(struct book_reader *reader, struct arena *arena, int64_t month,
                                      struct text *results, struct error *error);

/* How many tasks wait for the word of a unit. */
struct group_waits {
    int64_t unit; /* NO_NUMBER: whoever assigned them */
    enum task_wait what;
    int64_t tasks, since, oldest; /* since when that has waited which has waited longest */
};

/* Told all there are, the longest wait first. */
typedef void wait_listener(void *listener, const struct group_waits *group);
MUST_USE bool question_waits(struct book_reader *reader, wait_listener *tell, void *listener, struct error *error);

#endif

/*
 * question_tally.h: the kept counts of groups of tasks, as of now.
 */
#ifndef STORE_QUESTION_TALLY_H
#define STORE_QUESTION_TALLY_H

#include "model/tally.h"
#include "store/reader.h"

/* A group without tasks has a tally that is nothing. */
MUST_USE bool question_tally(struct book_reader *reader, enum tally_scope scope, int64_t number, struct tally *tally,
                             struct error *error);

/* How many tasks in hand of a group are due from one day to another. */
MUST_USE bool question_tally_due(struct book_reader *reader, enum tally_scope scope, int64_t number, int32_t first,
                                 int32_t last, int64_t *count, struct error *error);

struct group_tally {
    int64_t number;
    struct tally tally;
    struct text due; /* of its tasks in hand: model/due_days.h */
};

/* The group of a scope with the number that is set. */
MUST_USE bool question_group(struct book_reader *reader, struct arena *arena, enum tally_scope scope,
                             struct group_tally *group, struct error *error);

struct group_tallies {
    struct group_tally *at;
    size_t count, capacity;
};

/* Every group of a scope that has tasks, but that of all tasks, by its number. */
MUST_USE bool question_tallies(struct book_reader *reader, struct arena *arena, enum tally_scope scope,
                               struct group_tallies *tallies, struct error *error);

#endif

/*
 * tally_row.h: what is kept of groups of tasks as rows, for the files of store/ alone.
 *
 * There are three kinds of tallies, each with a table, the key of a group in it, and what is counted. What counts
 * nothing has no row, so that the same counts are the same rows however they came about.
 */
#ifndef STORE_FOLD_TALLY_ROW_H
#define STORE_FOLD_TALLY_ROW_H

#include "model/punctuality.h"
#include "model/tally.h"
#include "store/engine/query.h"

enum tally_kind {
    TALLY_STATES = 1, /* scope, the task above, number: struct tally, and the due days of what is in hand */
    TALLY_RESULTS,    /* month, lead: results by the day on which they were due */
    TALLY_WAITS       /* unit, what is waited for: how many tasks */
};

enum { TALLY_KEY_COLUMNS = 3, TALLY_COUNT_COLUMNS = 9 };

/* The most any kind has; what a kind has less of is 0. */
struct tally_group {
    enum tally_kind kind;
    int64_t key[TALLY_KEY_COLUMNS];
};
struct tally_counts {
    int64_t at[TALLY_COUNT_COLUMNS];
};

struct tally_row {
    struct tally_group group;
    struct tally_counts counts;
    struct text days; /* model/due_days.h; of results model/result_days.h */
};

/* Reads the row of the group that is set; one that is not there counts nothing. */
MUST_USE bool tally_row_read(struct connection *connection, struct arena *arena, struct tally_row *row,
                             struct error *error);

/* Of waits it looks up as well which of the tasks has waited longest: those of task_wait must be there. */
MUST_USE bool tally_row_write(struct connection *connection, const struct tally_row *row, struct error *error);

/* What stands below a task, or that a unit leads or a person does, whose `above` is NO_NUMBER. */
struct tally_group tally_group_of(enum tally_scope scope, int64_t above, int64_t number);

struct tally_counts tally_counts_of(const struct tally *tally);
struct tally_counts tally_counts_of_results(const struct result_tally *results);
struct result_tally tally_counts_results(const struct tally_counts *counts);
void tally_counts_add(struct tally_counts *counts, const struct tally_counts *other, int64_t sign);
bool tally_counts_are_nothing(const struct tally_counts *counts);

/* Begins to read a row of TALLY_STATES. */
struct query tally_row_query(struct connection *connection, const struct tally_group *group);

/* Takes the counts from the next columns of a row. */
struct tally tally_row_get(struct query *query);

#endif

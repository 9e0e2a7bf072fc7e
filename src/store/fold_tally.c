#include "store/fold_tally.h"

#include "base/arena.h"
#include "model/task_state.h"
#include "store/fold_subject.h"
#include "store/log.h"
#include "store/tally_sheet.h"
#include "store/task_wait_row.h"

enum { KNOWN_PARENTS = 256 };

struct known_parent {
    int64_t number, parent;
};

/* Counts not written yet, and the parents met last, each in the one place it can have. */
struct tally_fold {
    struct tally_sheet sheet;
    struct known_parent parents[KNOWN_PARENTS];
};

/* What one record counts for, as far as tallies go. */
struct share {
    struct tally_counts states, results;
    int32_t due;          /* of what is in hand, or NO_DAY */
    int32_t original_due; /* the same, where the due day was moved */
    int64_t lead, person;
    int64_t month; /* that it is due in; 0 where no result of it counts */
    struct task_wait_row wait;
};

static struct share share_of(const struct task_record *record)
{
    struct tally states = tally_of(record);
    struct result_tally results = result_tally_of(record);
    struct share share = {.states = tally_counts_of(&states),
                          .results = tally_counts_of_results(&results),
                          .due = tally_due(record),
                          .original_due = NO_DAY,
                          .lead = record->lead,
                          .person = record->person,
                          .month = punctuality_has(record) ? due_month(record->due) : 0,
                          .wait = task_wait_row_of(record)};
    if (share.due != NO_DAY && punctuality_original_due(record) != share.due)
        share.original_due = punctuality_original_due(record);
    return share;
}

static bool is_same(const struct share *one, const struct share *other)
{
    return memcmp(&one->states, &other->states, sizeof one->states) == 0 &&
           memcmp(&one->results, &other->results, sizeof one->results) == 0 && one->due == other->due &&
           one->original_due == other->original_due && one->lead == other->lead && one->person == other->person &&
           one->month == other->month && task_wait_row_is_same(&one->wait, &other->wait);
}

/* Adds a share to a group, or takes it away. */
static void add_states(struct fold *fold, struct tally_group group, const struct share *share, int64_t sign)
{
    struct tally_sheet *sheet = &fold->tallies->sheet;
    if (tally_counts_are_nothing(&share->states))
        return;
    tally_sheet_add(fold->arena, sheet, &group, &share->states, sign);
    if (share->due != NO_DAY)
        tally_sheet_add_day(fold->arena, sheet, &group, share->due, sign);
}

/* Of one unit or all, and of one month or all. */
static void add_results_of(struct fold *fold, int64_t month, int64_t lead, const struct share *share, int64_t sign)
{
    struct tally_sheet *sheet = &fold->tallies->sheet;
    struct tally_group group = {TALLY_RESULTS, {month, lead}};
    if (!tally_counts_are_nothing(&share->results))
        tally_sheet_add(fold->arena, sheet, &group, &share->results, sign);
    if (share->original_due == NO_DAY)
        return;
    tally_sheet_add_day(fold->arena, sheet, &group, share->original_due, sign);
    tally_sheet_add_day(fold->arena, sheet, &group, share->due, -sign);
}

static void add_results(struct fold *fold, const struct share *share, int64_t sign)
{
    if (share->month == 0)
        return;
    add_results_of(fold, 0, share->lead, share, sign);
    add_results_of(fold, share->month, share->lead, share, sign);
    add_results_of(fold, share->month, NO_NUMBER, share, sign);
}

static void add_wait(struct fold *fold, const struct task_wait_row *wait, int64_t sign)
{
    static const struct tally_counts one = {{1}};
    struct tally_group group = {TALLY_WAITS, {wait->unit, wait->what}};
    if (wait->what != WAITS_FOR_NOTHING)
        tally_sheet_add(fold->arena, &fold->tallies->sheet, &group, &one, sign);
}

/* Counts a share for whom it belongs to, but for what stands above the task. */
static void add_share(struct fold *fold, const struct share *share, int64_t sign)
{
    if (share->lead != NO_NUMBER)
        add_states(fold, tally_group_of(TALLY_LEAD, NO_NUMBER, share->lead), share, sign);
    if (share->person != NO_NUMBER)
        add_states(fold, tally_group_of(TALLY_PERSON, NO_NUMBER, share->person), share, sign);
    add_results(fold, share, sign);
    add_wait(fold, &share->wait, sign);
}

/* The task above one that is not at hand; it was there before those below it. */
static bool find_parent(struct fold *fold, int64_t number, int64_t *parent, struct error *error)
{
    struct known_parent *known = &fold->tallies->parents[(uint64_t)number % KNOWN_PARENTS];
    if (known->number != number) {
        struct query query = query_of(fold->connection, SQL_TASK_PARENT);
        query_set_number(&query, TASK_PARENT_BOOK, BOOK_NUMBER);
        query_set_number(&query, TASK_PARENT_NUMBER, number);
        bool is_there = query_next(&query);
        if (is_there)
            *known = (struct known_parent){number, query_number_or(&query, NO_NUMBER)};
        if (!query_end(&query, error))
            return false;
        if (!is_there)
            return fold_refuse(error);
    }
    *parent = known->parent;
    return true;
}

/* Counts the share for every task above, and for all tasks. */
static bool change_above(struct fold *fold, const struct share *before, const struct share *after, struct error *error)
{
    for (int64_t number = fold->task.parent, above = NO_NUMBER;; number = above) {
        if (number != NO_NUMBER && !find_parent(fold, number, &above, error))
            return false;
        struct tally_group group = tally_group_of(TALLY_BELOW, above, number);
        add_states(fold, group, before, -1);
        add_states(fold, group, after, 1);
        if (number == NO_NUMBER)
            return true;
    }
}

bool fold_tally(struct fold *fold, struct error *error)
{
    struct share before = share_of(&fold->row), after = share_of(&fold->task);
    fold->row = fold->task;
    if (is_same(&before, &after))
        return true;
    if (!fold->tallies)
        fold->tallies = arena_new(fold->arena, struct tally_fold);
    add_share(fold, &before, -1);
    add_share(fold, &after, 1);
    return change_above(fold, &before, &after, error) &&
           task_wait_row_change(fold->connection, &before.wait, &after.wait, error) &&
           (!tally_sheet_is_full(&fold->tallies->sheet) || fold_tally_write(fold, error));
}

bool fold_tally_write(struct fold *fold, struct error *error)
{
    return !fold->tallies || tally_sheet_write(&fold->tallies->sheet, fold->connection, fold->arena, error);
}

#include "store/fold/fold_tally.h"

#include "base/arena.h"
#include "model/due_days.h"
#include "model/task_state.h"
#include "store/fold/fold_subject.h"
#include "store/fold/tally_sheet.h"
#include "store/fold/task_wait_row.h"
#include "store/log/log.h"

enum { KNOWN_PARENTS = 256 };

struct known_parent {
    int64_t number, parent;
    bool is_joint;
};

/* Counts not written yet, and the parents met last, each in the one place it can have. */
struct tally_fold {
    struct tally_sheet sheet;
    struct known_parent parents[KNOWN_PARENTS];
};

/* What a record counts for against one of its two due days. */
struct judged {
    struct tally_counts counts;
    int32_t due;
    bool is_moved; /* the task is in hand, and was moved from or to that day */
};

/* What one record counts for, as far as tallies go. */
struct share {
    struct tally_counts states;
    struct judged current, original; /* against the due day there is, and the one first given */
    int32_t due;                     /* of what is in hand, or NO_DAY */
    int64_t lead, person;
    bool is_joint;
    struct task_wait_row wait;
};

static struct judged judged_of(const struct result_tally *results, const struct task_record *record, int32_t due)
{
    bool is_moved = tally_due(record) != NO_DAY && record->due != punctuality_original_due(record);
    return (struct judged){
        .counts = tally_counts_of_results(results), .due = due, .is_moved = is_moved && punctuality_has(record)};
}

static struct share share_of(const struct task_record *record)
{
    struct tally states = tally_of(record);
    struct result_tally results = result_tally_of(record);
    struct result_tally current = {.in_time = results.in_time, .too_late = results.too_late, .days = results.days};
    struct result_tally original = results;
    original.in_time = original.too_late = original.days = 0;
    return (struct share){.states = tally_counts_of(&states),
                          .current = judged_of(&current, record, record->due),
                          .original = judged_of(&original, record, punctuality_original_due(record)),
                          .due = tally_due(record),
                          .lead = record->lead,
                          .person = record->person,
                          .is_joint = record->is_joint,
                          .wait = task_wait_row_of(record)};
}

static bool is_judged_same(const struct judged *one, const struct judged *other)
{
    return memcmp(&one->counts, &other->counts, sizeof one->counts) == 0 && one->due == other->due &&
           one->is_moved == other->is_moved;
}

static bool is_same(const struct share *one, const struct share *other)
{
    return memcmp(&one->states, &other->states, sizeof one->states) == 0 &&
           is_judged_same(&one->current, &other->current) && is_judged_same(&one->original, &other->original) &&
           one->due == other->due && one->lead == other->lead && one->person == other->person &&
           task_wait_row_is_same(&one->wait, &other->wait);
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

/* Adds to what the results of one unit, or of all, count on a day, and in its month. */
static void add_results_of(struct fold *fold, int64_t lead, const struct judged *judged, int64_t sign)
{
    if (tally_counts_are_nothing(&judged->counts))
        return;
    struct tally_place of_day = {{TALLY_RESULTS, {due_month(judged->due), lead}}, judged->due},
                       of_month = {{TALLY_RESULTS, {0, lead}}, due_month_first(judged->due)};
    tally_sheet_add_results(fold->arena, &fold->tallies->sheet, &of_day, &judged->counts, sign);
    tally_sheet_add_results(fold->arena, &fold->tallies->sheet, &of_month, &judged->counts, sign);
}

/* `moved` is how many tasks more there are on the day. */
static void add_moved(struct fold *fold, int64_t lead, const struct judged *judged, int64_t moved)
{
    struct tally_group group = tally_group_of(TALLY_MOVED, NO_NUMBER, lead);
    if (judged->is_moved)
        tally_sheet_add_day(fold->arena, &fold->tallies->sheet, &group, judged->due, moved);
}

static void add_judged(struct fold *fold, int64_t lead, const struct share *share, int64_t sign)
{
    add_results_of(fold, lead, &share->current, sign);
    add_results_of(fold, lead, &share->original, sign);
    add_moved(fold, lead, &share->current, -sign);
    add_moved(fold, lead, &share->original, sign);
}

static void add_results(struct fold *fold, const struct share *share, int64_t sign)
{
    if (share->lead != NO_NUMBER)
        add_judged(fold, share->lead, share, sign);
    add_judged(fold, NO_NUMBER, share, sign);
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
    enum tally_scope of_lead = share->is_joint ? TALLY_JOINT_LEAD : TALLY_LEAD,
                     of_person = share->is_joint ? TALLY_JOINT_PERSON : TALLY_PERSON;
    if (share->lead != NO_NUMBER)
        add_states(fold, tally_group_of(of_lead, NO_NUMBER, share->lead), share, sign);
    if (share->person != NO_NUMBER)
        add_states(fold, tally_group_of(of_person, NO_NUMBER, share->person), share, sign);
    if (share->is_joint)
        add_states(fold, tally_group_of(TALLY_JOINT_LEAD, NO_NUMBER, NO_NUMBER), share, sign);
    add_results(fold, share, sign);
    add_wait(fold, &share->wait, sign);
}

/* The task above one that is not at hand; it was there before those below it. */
static bool find_parent(struct fold *fold, int64_t number, const struct known_parent **parent, struct error *error)
{
    struct known_parent *known = &fold->tallies->parents[(uint64_t)number % KNOWN_PARENTS];
    if (known->number != number) {
        struct query query = query_of(fold->connection, SQL_TASK_PARENT);
        query_set_number(&query, TASK_PARENT_BOOK, BOOK_NUMBER);
        query_set_number(&query, TASK_PARENT_NUMBER, number);
        bool is_there = query_next(&query);
        if (is_there) {
            *known = (struct known_parent){number, query_number_or(&query, NO_NUMBER), false};
            known->is_joint = query_number(&query) != 0;
        }
        if (!query_end(&query, error))
            return false;
        if (!is_there)
            return fold_refuse(error);
    }
    *parent = known;
    return true;
}

static void open_tallies(struct fold *fold)
{
    if (!fold->tallies)
        fold->tallies = arena_new(fold->arena, struct tally_fold);
}

bool fold_is_joint(struct fold *fold, int64_t number, bool *is_joint, struct error *error)
{
    const struct known_parent *known = NULL;
    open_tallies(fold);
    if (!find_parent(fold, number, &known, error))
        return false;
    *is_joint = known->is_joint;
    return true;
}

/* The next task above, and the group of what stands below `number`. */
static bool climb(struct fold *fold, int64_t number, int64_t *above, struct tally_group *group, struct error *error)
{
    const struct known_parent *known = NULL;
    if (number != NO_NUMBER && !find_parent(fold, number, &known, error))
        return false;
    *above = known ? known->parent : NO_NUMBER;
    *group = tally_group_of(TALLY_BELOW, *above, number);
    return true;
}

/* Counts the share for every task above, and for all tasks. */
static bool change_above(struct fold *fold, const struct share *before, const struct share *after, struct error *error)
{
    struct tally_group group;
    for (int64_t number = fold->task.parent, above;; number = above) {
        if (!climb(fold, number, &above, &group, error))
            return false;
        add_states(fold, group, before, -1);
        add_states(fold, group, after, 1);
        if (number == NO_NUMBER)
            return true;
    }
}

/* Adds what is kept of one group to another, or takes it away. */
static void add_kept(struct fold *fold, struct tally_group group, const struct tally_row *kept, int64_t sign)
{
    struct tally_sheet *sheet = &fold->tallies->sheet;
    struct text days = kept->days;
    if (!tally_counts_are_nothing(&kept->counts))
        tally_sheet_add(fold->arena, sheet, &group, &kept->counts, sign);
    for (struct due_day day = {0}; due_days_next(&days, &day);)
        tally_sheet_add_day(fold->arena, sheet, &group, day.day, sign * day.tasks);
}

/* Adds a task, and what stands below it, to all that stands above it, or takes them away. */
static bool add_branch(struct fold *fold, int64_t parent, const struct share *share, const struct tally_row *kept,
                       int64_t sign, struct error *error)
{
    struct tally_group group;
    add_kept(fold, tally_group_of(TALLY_BELOW, parent, fold->task.number), kept, sign);
    for (int64_t number = parent, above;; number = above) {
        if (!climb(fold, number, &above, &group, error))
            return false;
        add_states(fold, group, share, sign);
        add_kept(fold, group, kept, sign);
        if (number == NO_NUMBER)
            return true;
    }
}

/* A task that stands below another one than before takes with it what stands below it: that is as it was, since it is
 * the task alone that changes. */
static bool move_branch(struct fold *fold, int64_t from, const struct share *before, const struct share *after,
                        struct error *error)
{
    SCRATCH(scratch, fold->arena);
    int64_t number = fold->task.number;
    struct tally_row kept = {.group = tally_group_of(TALLY_BELOW, from, number)};
    fold->tallies->parents[(uint64_t)number % KNOWN_PARENTS] = (struct known_parent){number, fold->task.parent,
                                                                                     fold->task.is_joint};
    return fold_tally_write(fold, error) && tally_row_read(fold->connection, scratch, &kept, error) &&
           add_branch(fold, from, before, &kept, -1, error) &&
           add_branch(fold, fold->task.parent, after, &kept, 1, error);
}

bool fold_tally(struct fold *fold, struct error *error)
{
    struct share before = share_of(&fold->row), after = share_of(&fold->task);
    int64_t from = fold->row.parent;
    bool is_moved = from != fold->task.parent;
    fold->row = fold->task;
    if (!is_moved && is_same(&before, &after))
        return true;
    open_tallies(fold);
    if (!(is_moved ? move_branch(fold, from, &before, &after, error) : change_above(fold, &before, &after, error)))
        return false;
    add_share(fold, &before, -1);
    add_share(fold, &after, 1);
    return task_wait_row_change(fold->connection, &before.wait, &after.wait, error) &&
           (!tally_sheet_is_full(&fold->tallies->sheet) || fold_tally_write(fold, error));
}

bool fold_tally_write(struct fold *fold, struct error *error)
{
    return !fold->tallies || tally_sheet_write(&fold->tallies->sheet, fold->connection, fold->arena, error);
}

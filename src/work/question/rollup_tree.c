#include "work/question/rollup_tree.h"

#include "base/list.h"
#include "base/message.h"
#include "store/question/horizon.h"

/* The parts of a tree. They are gathered before what stands below them is asked for: that may be found by the statement
 * that finds them. */
struct parts {
    struct rollup_sum *sum;
    int64_t after;
    size_t most; /* of those that are there; 0: all */
    struct task_record *at;
    size_t count, capacity, there;
};

static bool take_part(void *listener, const struct task_record *record)
{
    struct parts *parts = listener;
    LIST_ADD(parts->sum->arena, parts, *record);
    parts->there += record->assigned_at != NO_MOMENT;
    return parts->most == 0 || parts->there < parts->most;
}

static bool find_parts(struct parts *parts, struct error *error)
{
    struct rollup_sum *sum = parts->sum;
    int64_t task = sum->request->task;
    struct task_range range = {.kind = task == NO_NUMBER ? TASKS_AT_TOP : TASKS_OF_PARENT,
                               .number = task,
                               .after = parts->after,
                               .cut = sum->cut,
                               .has_absent = true};
    return question_tasks(sum->reader, sum->arena, &range, take_part, parts, error);
}

/* Adds a part, to whose roll-up what stands below it is added already. */
static bool add_part(struct rollup_sum *sum, const struct task_record *record, struct group_line *line,
                     struct error *error)
{
    line->number = record->number;
    line->limit = NO_LIMIT;
    line->code = text_print(sum->arena, "%lld", (long long)record->number);
    rollup_add(&line->rollup, record, sum->asked);
    if (!question_task_title(sum->reader, sum->arena, &sum->cut, record->number, &line->name, error))
        return false;
    if (record->assigned_at != NO_MOMENT)
        LIST_ADD(sum->arena, sum->lines, *line);
    return true;
}

/* What stands below the parts of a page, as it is kept. */
struct kept_parts {
    struct rollup_sum *sum;
    const struct parts *parts;
    struct group_line *lines; /* of each part */
    size_t next;
};

/* Parts come by their numbers, as what is kept of them has; those with nothing below them have none. */
static bool take_kept_part(void *listener, const struct group_tally *group)
{
    struct kept_parts *kept = listener;
    const struct parts *parts = kept->parts;
    while (kept->next < parts->count && parts->at[kept->next].number < group->number)
        kept->next++;
    if (kept->next < parts->count && parts->at[kept->next].number == group->number)
        kept->lines[kept->next].rollup = rollup_kept(group, kept->sum->asked);
    return kept->next < parts->count;
}

/* A page of the parts there are now, and what all of them add up to: both are kept. */
static bool read_page(struct rollup_sum *sum, int64_t above, struct error *error)
{
    const struct rollup_request *request = sum->request;
    const struct tally_of_what whole = {TALLY_BELOW, request->task, above},
                               below = {TALLY_BELOW, request->after, request->task};
    struct parts parts = {.sum = sum, .after = request->after, .most = request->most ? request->most + 1 : 0};
    struct group_tally all;
    if (!find_parts(&parts, error) || !question_group(sum->reader, sum->arena, whole, &all, error))
        return false;
    struct kept_parts kept = {.sum = sum, .parts = &parts};
    kept.lines = arena_array(sum->arena, struct group_line, parts.count);
    if (!question_tallies(sum->reader, below, take_kept_part, &kept, error))
        return false;
    for (size_t i = 0; i < parts.count; i++)
        if (!add_part(sum, &parts.at[i], &kept.lines[i], error))
            return false;
    sum->lines->total = rollup_kept(&all, sum->asked);
    return true;
}

/* The parts of a task as of a past day, with what stood below them. */
static bool add_up_parts(struct rollup_sum *sum, struct error *error)
{
    struct parts parts = {.sum = sum};
    if (!find_parts(&parts, error))
        return false;
    for (size_t i = 0; i < parts.count; i++) {
        struct group_line line = {0};
        if (!rollup_below(&sum->asker, &sum->cut, &parts.at[i], sum->asked, &line.rollup, error) ||
            !add_part(sum, &parts.at[i], &line, error))
            return false;
        rollup_add_all(&sum->lines->total, &line.rollup, 1);
    }
    return true;
}

/* The tree as of a past day is walked once: each task counts for the part it stands below. */
struct branches {
    struct rollup_sum *sum;
    int64_t *parents; /* by number */
    size_t capacity;
};

static void take_parent(void *listener, int64_t task, int64_t parent)
{
    struct branches *branches = listener;
    size_t at = (size_t)task;
    if (at >= branches->capacity) {
        size_t capacity = 2 * at + 64;
        branches->parents = arena_grow(branches->sum->arena, branches->parents, branches->capacity, capacity,
                                       sizeof *branches->parents);
        branches->capacity = capacity;
    }
    branches->parents[at] = parent;
}

static bool take_branch(void *listener, const struct task_record *record)
{
    const struct branches *branches = listener;
    struct rollup_sum *sum = branches->sum;
    int64_t part = record->number;
    while (part != NO_NUMBER && branches->parents[part] != sum->request->task)
        part = branches->parents[part];
    if (part == NO_NUMBER)
        return true;
    rollup_add(&rollup_line_of(sum, part)->rollup, record, sum->asked);
    rollup_add(&sum->lines->total, record, sum->asked);
    return true;
}

static int by_number(const void *one, const void *other)
{
    const struct group_line *a = one, *b = other;
    return (a->number > b->number) - (a->number < b->number);
}

/* A part that is not seen itself, but has something below it that is, has a number and no name. */
static bool name_part(struct rollup_sum *sum, struct group_line *line, struct error *error)
{
    bool sees;
    if (!question_horizon_has(sum->reader, sum->asker.horizon, line->number, &sees, error))
        return false;
    line->code = text_print(sum->arena, "%lld", (long long)line->number);
    return !sees || question_task_title(sum->reader, sum->arena, &sum->cut, line->number, &line->name, error);
}

static bool name_parts(struct rollup_sum *sum, struct error *error)
{
    struct group_lines *lines = sum->lines;
    for (size_t i = 0; i < lines->count; i++)
        if (!name_part(sum, &lines->at[i], error))
            return false;
    if (lines->count > 0)
        qsort(lines->at, lines->count, sizeof *lines->at, by_number);
    return true;
}

static bool add_up_branches(struct rollup_sum *sum, struct error *error)
{
    struct branches branches = {.sum = sum};
    struct task_range range = {.kind = TASKS_COUNTED, .cut = sum->cut, .horizon = sum->asker.horizon};
    return question_parents(sum->reader, sum->arena, &sum->cut, take_parent, &branches, error) &&
           question_tasks(sum->reader, sum->arena, &range, take_branch, &branches, error) && name_parts(sum, error);
}

/* Leaves the lines of a page. */
static void cut_page(struct rollup_sum *sum)
{
    struct group_lines *lines = sum->lines;
    size_t first = 0, most = sum->request->most;
    while (first < lines->count && lines->at[first].number <= sum->request->after)
        first++;
    lines->at += first;
    lines->count -= first;
    lines->has_more = most > 0 && lines->count > most;
    if (lines->has_more)
        lines->count = most;
}

/* A page goes on after one of the parts; whoever sees a branch alone is told of no task beside it. */
static bool check_after(struct rollup_sum *sum, struct error *error)
{
    struct task_record record;
    int64_t after = sum->request->after;
    if (after == NO_NUMBER || sum->asker.horizon)
        return true;
    if (!question_task(sum->reader, sum->arena, &sum->cut, after, &record, error))
        return false;
    if (record.parent == sum->request->task)
        return true;
    error_set(error, ERROR_NOT_FOUND, N_("task {1} is not one of the parts that are listed here"));
    return error_add_number(error, 1, after);
}

bool rollup_tree(struct rollup_sum *sum, struct error *error)
{
    int64_t task = sum->request->task, above = NO_NUMBER;
    bool is_past = task_cut_is_set(&sum->cut);
    if (task != NO_NUMBER) {
        struct task_record record;
        if (!question_task(sum->reader, sum->arena, &sum->cut, task, &record, error) ||
            !asker_check_task(&sum->asker, task, error))
            return false;
        above = record.parent;
    }
    if (!check_after(sum, error))
        return false;
    bool is_walked = sum->asker.horizon || (is_past && task == NO_NUMBER);
    if (!(is_walked ? add_up_branches(sum, error) : is_past ? add_up_parts(sum, error) : read_page(sum, above, error)))
        return false;
    cut_page(sum);
    return true;
}

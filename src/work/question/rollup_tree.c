#include "work/question/rollup_tree.h"

#include "base/list.h"
#include "store/question/horizon.h"

/* What stands below a part, as it is kept. */
struct kept_part {
    int64_t number;
    struct rollup below;
};

struct kept_parts {
    struct rollup_sum *sum;
    struct kept_part *at; /* those with anything below, by their numbers */
    size_t count, capacity, next;
};

static void take_kept_part(void *listener, const struct group_tally *group)
{
    struct kept_parts *kept = listener;
    LIST_ADD(kept->sum->arena, kept, ((struct kept_part){group->number, rollup_kept(group, kept->sum->asked)}));
}

/* The parts of a tree. They are gathered before what stands below them is asked for: that may be found by the statement
 * that finds them. */
struct parts {
    struct arena *arena;
    struct task_record *at;
    size_t count, capacity;
};

static bool take_part(void *listener, const struct task_record *record)
{
    struct parts *parts = listener;
    LIST_ADD(parts->arena, parts, *record);
    return true;
}

/* Parts come by their numbers, as what is kept of them has. */
static bool read_below(struct kept_parts *kept, const struct task_record *record, struct rollup *below,
                       struct error *error)
{
    struct rollup_sum *sum = kept->sum;
    if (task_cut_is_set(&sum->cut))
        return rollup_below(&sum->asker, &sum->cut, record, sum->asked, below, error);
    while (kept->next < kept->count && kept->at[kept->next].number < record->number)
        kept->next++;
    bool has_any = kept->next < kept->count && kept->at[kept->next].number == record->number;
    *below = has_any ? kept->at[kept->next].below : (struct rollup){0};
    return true;
}

/* A part with what stands below it. */
static bool add_part(struct kept_parts *kept, const struct task_record *record, struct error *error)
{
    struct rollup_sum *sum = kept->sum;
    struct group_line line = {.number = record->number, .limit = NO_LIMIT};
    if (!question_task_title(sum->reader, sum->arena, &sum->cut, record->number, &line.name, error) ||
        !read_below(kept, record, &line.rollup, error))
        return false;
    rollup_add(&line.rollup, record, sum->asked);
    rollup_add_all(&sum->lines->total, &line.rollup, 1);
    line.code = text_print(sum->arena, "%lld", (long long)record->number);
    if (record->assigned_at != NO_MOMENT)
        LIST_ADD(sum->arena, sum->lines, line);
    return true;
}

static bool add_up_parts(struct rollup_sum *sum, const struct task_range *range, struct error *error)
{
    struct parts parts = {.arena = sum->arena};
    struct kept_parts kept = {.sum = sum};
    bool is_kept = !task_cut_is_set(&sum->cut);
    if (!question_tasks(sum->reader, sum->arena, range, take_part, &parts, error) ||
        (is_kept && !question_tallies(sum->reader, TALLY_BELOW, range->number, take_kept_part, &kept, error)))
        return false;
    for (size_t i = 0; i < parts.count; i++)
        if (!add_part(&kept, &parts.at[i], error))
            return false;
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

bool rollup_tree(struct rollup_sum *sum, struct error *error)
{
    int64_t task = sum->request->task;
    struct task_record record;
    struct task_range range = {
        .kind = task == NO_NUMBER ? TASKS_AT_TOP : TASKS_OF_PARENT, .number = task, .cut = sum->cut};
    range.has_absent = true;
    if (task != NO_NUMBER && (!question_task(sum->reader, sum->arena, &sum->cut, task, &record, error) ||
                              !asker_check_task(&sum->asker, task, error)))
        return false;
    if (sum->asker.horizon || (task_cut_is_set(&sum->cut) && task == NO_NUMBER))
        return add_up_branches(sum, error);
    return add_up_parts(sum, &range, error);
}

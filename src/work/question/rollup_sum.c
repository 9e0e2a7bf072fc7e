#include "work/question/rollup_sum.h"

#include "base/list.h"
#include "model/due_days.h"
#include "store/question/horizon.h"
#include "work/question/list.h"

void rollup_add(struct rollup *rollup, const struct task_record *record, struct asked_day asked)
{
    struct tally tally = tally_of(record);
    int32_t due = tally_due(record);
    tally_add(&rollup->tally, &tally, 1);
    rollup->late += due != NO_DAY && due < asked.day;
    rollup->due_soon += due >= asked.day && due <= asked.day + asked.soon_days;
}

struct rollup rollup_kept(const struct group_tally *group, struct asked_day asked)
{
    struct due_sums due = due_days_before(group->due, asked.day, asked.day + asked.soon_days + 1);
    return (struct rollup){group->tally, due.before_first, due.before_second - due.before_first};
}

void rollup_add_all(struct rollup *rollup, const struct rollup *other, int64_t sign)
{
    tally_add(&rollup->tally, &other->tally, sign);
    rollup->late += sign * other->late;
    rollup->due_soon += sign * other->due_soon;
}

struct group_line *rollup_line_of(struct rollup_sum *sum, int64_t number)
{
    bool is_new;
    struct group_lines *lines = sum->lines;
    size_t place = group_index_place(&sum->index, number, &is_new);
    if (is_new)
        LIST_ADD(sum->arena, lines, ((struct group_line){.number = number, .limit = NO_LIMIT}));
    return &lines->at[place];
}

/* The tasks below one, found level by level: one that is not seen may have others below it that are. */
struct below {
    struct asker *asker;
    struct number_list tasks; /* found so far; each is gone into in its turn */
    struct asked_day asked;
    struct rollup *rollup;
    struct error *error;
    bool has_failed;
};

static bool take_below(void *listener, const struct task_record *record)
{
    struct below *below = listener;
    struct number_list *tasks = &below->tasks;
    bool sees;
    below->has_failed = !question_horizon_has(below->asker->reader, below->asker->horizon, record->number, &sees,
                                              below->error);
    if (below->has_failed)
        return false;
    if (sees)
        rollup_add(below->rollup, record, below->asked);
    LIST_ADD(below->asker->arena, tasks, record->number);
    return true;
}

bool rollup_below(struct asker *asker, const struct task_cut *cut, const struct task_record *task,
                  struct asked_day asked, struct rollup *rollup, struct error *error)
{
    *rollup = (struct rollup){0};
    if (!task_cut_is_set(cut) && !asker->horizon) {
        struct tally_of_what what = {TALLY_BELOW, task->number, task->parent};
        struct group_tally group;
        bool done = question_group(asker->reader, asker->arena, what, &group, error);
        *rollup = rollup_kept(&group, asked);
        return done;
    }
    struct below below = {.asker = asker, .asked = asked, .rollup = rollup, .error = error};
    struct task_range range = {.kind = TASKS_OF_PARENT, .number = task->number, .cut = *cut};
    range.has_absent = true; /* what was taken back still stands between others */
    for (size_t next = 0;; range.number = below.tasks.at[next++]) {
        if (!question_tasks(asker->reader, asker->arena, &range, take_below, &below, error) || below.has_failed)
            return false;
        if (next == below.tasks.count)
            return true;
    }
}

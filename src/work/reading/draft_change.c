#include <assert.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/list.h"
#include "base/message.h"
#include "work/reading/draft_room.h"
#include "work/reading/task_edit.h"

/* One command: what it does to the task it names, in a new list of tasks. */
struct change {
    struct draft *draft;
    struct draft_target target;
    enum draft_step step;
    bool (*apply)(struct arena *arena, struct change *change, struct error *error);
    const struct task_edit *edit;
    size_t split_at;

    struct draft_task *tasks; /* the new version, a copy of the one in force with room for one more */
    size_t count;
    size_t place; /* of the task the command names */
};

static bool stale(struct error *error)
{
    error_set(error, ERROR_STALE, N_("the list of tasks has changed since this page was opened"));
    return error_add_hint(error, N_("look at it again and repeat the change"));
}

/* The version at `place` is in force from now on. Memory that runs out here leaves the draft as it was. */
static void enforce(struct arena *arena, struct draft *draft, size_t place)
{
    LIST_ADD(arena, &draft->history, draft->versions.at[place]);
    draft->current = place;
    draft->version++;
}

/* Puts the new version after the one in force; what had been undone is gone. */
static void put_version(struct arena *arena, struct change *change)
{
    struct draft *draft = change->draft;
    draft->versions.count = draft->current + 1;
    LIST_ADD(arena, &draft->versions, ((struct draft_version){change->tasks, change->count}));
    enforce(arena, draft, draft->current + 1);
}

static bool change_task(struct arena *arena, void *argument, struct error *error)
{
    struct change *change = argument;
    struct draft *draft = change->draft;
    struct draft_version from = draft->versions.at[draft->current];
    change->tasks = arena_array(arena, struct draft_task, from.count + 1);
    change->count = from.count;
    change->place = from.count;
    for (size_t i = 0; i < from.count; i++) {
        change->tasks[i] = from.tasks[i];
        if (from.tasks[i].id == change->target.task)
            change->place = i;
    }
    if (change->place == from.count)
        return error_set(error, ERROR_NOT_FOUND, N_("there is no such task in this document"));
    if (!change->apply(arena, change, error))
        return false;
    put_version(arena, change);
    return true;
}

static bool step_back(struct arena *arena, void *argument, struct error *error)
{
    struct draft *draft = ((struct change *)argument)->draft;
    if (draft->current == 0)
        return error_set(error, ERROR_CONFLICT, N_("there is nothing to undo"));
    enforce(arena, draft, draft->current - 1);
    return true;
}

static bool step_forward(struct arena *arena, void *argument, struct error *error)
{
    struct draft *draft = ((struct change *)argument)->draft;
    if (draft->current + 1 == draft->versions.count)
        return error_set(error, ERROR_CONFLICT, N_("there is nothing to do again"));
    enforce(arena, draft, draft->current + 1);
    return true;
}

/* Runs a command in the draft's memory, under its lock, if its sender saw the version in force. */
static bool run_change(struct work *work, struct change *change, job_work *run, struct error *error)
{
    struct draft *draft = draft_hold(work, change->target.token, error);
    if (!draft)
        return false;
    change->draft = draft;
    pthread_mutex_lock(&draft->lock);
    bool done;
    if (draft->status.state != DRAFT_READY)
        done = error_set(error, ERROR_NOT_FOUND, N_("this document is not read yet"));
    else if (draft->version != change->target.version)
        done = stale(error);
    else
        done = keep_run(draft->keep, run, change, error);
    if (done) {
        draft->last_step = change->step;
        draft->last_task = change->target.task;
    }
    pthread_mutex_unlock(&draft->lock);
    if (done)
        draft_weigh(draft);
    draft_let_go(draft);
    return done;
}

static bool apply_edit(struct arena *arena, struct change *change, struct error *error)
{
    struct draft_task *task = &change->tasks[change->place];
    struct span before = task->task.action.span;
    task->is_edited = true;
    if (!task_apply_edit(arena, change->draft->reading, &task->task, change->edit, error))
        return false;
    if (span_is_set(before) && !span_is_set(task->task.action.span))
        task->origin = before;
    return true;
}

static void insert_after(struct change *change, struct draft_task task)
{
    struct draft_task *after = &change->tasks[change->place + 1];
    memmove(after + 1, after, (change->count - change->place - 1) * sizeof *after);
    *after = task;
    change->count++;
}

static bool apply_split(struct arena *arena, struct change *change, struct error *error)
{
    struct draft_task *first = &change->tasks[change->place];
    struct draft_task second = *first;
    if (!task_split(arena, change->draft->reading, &first->task, &second.task, change->split_at, error))
        return false;
    first->is_edited = second.is_edited = true;
    second.id = ++change->draft->next_id;
    insert_after(change, second);
    return true;
}

static bool apply_merge(struct arena *arena, struct change *change, struct error *error)
{
    size_t next = change->place + 1;
    while (next < change->count && change->tasks[next].is_dropped)
        next++;
    if (next == change->count)
        return error_set(error, ERROR_CONFLICT, N_("there is no task after this one to merge it with"));
    struct draft_task *first = &change->tasks[change->place];
    task_merge(arena, change->draft->reading, &first->task, &change->tasks[next].task);
    first->is_edited = true;
    memmove(&change->tasks[next], &change->tasks[next + 1], (change->count - next - 1) * sizeof *first);
    change->count--;
    return true;
}

static bool apply_drop(struct arena *arena, struct change *change, struct error *error)
{
    (void)arena;
    (void)error;
    change->tasks[change->place].is_dropped = true;
    return true;
}

static bool apply_restore(struct arena *arena, struct change *change, struct error *error)
{
    (void)arena;
    (void)error;
    change->tasks[change->place].is_dropped = false;
    return true;
}

bool draft_edit(struct work *work, struct draft_target target, const struct task_edit *edit, struct error *error)
{
    struct change change = {.target = target, .step = DRAFT_STEP_EDIT, .apply = apply_edit, .edit = edit};
    return run_change(work, &change, change_task, error);
}

bool draft_split(struct work *work, struct draft_target target, size_t at, struct error *error)
{
    struct change change = {.target = target, .step = DRAFT_STEP_SPLIT, .apply = apply_split, .split_at = at};
    return run_change(work, &change, change_task, error);
}

bool draft_merge(struct work *work, struct draft_target target, struct error *error)
{
    struct change change = {.target = target, .step = DRAFT_STEP_MERGE, .apply = apply_merge};
    return run_change(work, &change, change_task, error);
}

bool draft_drop(struct work *work, struct draft_target target, struct error *error)
{
    struct change change = {.target = target, .step = DRAFT_STEP_DROP, .apply = apply_drop};
    return run_change(work, &change, change_task, error);
}

bool draft_restore(struct work *work, struct draft_target target, struct error *error)
{
    struct change change = {.target = target, .step = DRAFT_STEP_RESTORE, .apply = apply_restore};
    return run_change(work, &change, change_task, error);
}

bool draft_undo(struct work *work, struct draft_target target, struct error *error)
{
    struct change change = {.target = target, .step = DRAFT_STEP_UNDO};
    return run_change(work, &change, step_back, error);
}

bool draft_redo(struct work *work, struct draft_target target, struct error *error)
{
    struct change change = {.target = target, .step = DRAFT_STEP_REDO};
    return run_change(work, &change, step_forward, error);
}

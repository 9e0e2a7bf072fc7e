#include "work/target/tied_tasks.h"

#include "base/list.h"
#include "store/question/horizon.h"

bool tied_tasks_add(const struct tied_tasks *tied, int64_t task, struct task_lines *lines, struct error *error)
{
    struct task_record record;
    struct error missing;
    if (!question_task(tied->reader, tied->arena, &tied->cut, task, &record, &missing)) {
        *error = missing;
        return missing.kind == ERROR_NOT_FOUND;
    }
    struct task_line line = task_lines_of(tied->units, &record, tied->asked);
    if (!question_task_title(tied->reader, tied->arena, &tied->cut, task, &line.title, error))
        return false;
    LIST_ADD(tied->arena, lines, line);
    return true;
}

bool tied_tasks_hide(const struct tied_tasks *tied, struct task_lines *lines, struct error *error)
{
    size_t kept = 0;
    for (size_t i = 0; i < lines->count; i++) {
        bool sees;
        if (!question_horizon_has(tied->reader, tied->asker.horizon, lines->at[i].record.number, &sees, error))
            return false;
        if (sees)
            lines->at[kept++] = lines->at[i];
    }
    lines->count = kept;
    return true;
}

bool tied_task_is_late(const struct task_line *line)
{
    return line->standing.is_late && task_is_open(&line->record) && line->standing.state != TASK_SUBMITTED;
}

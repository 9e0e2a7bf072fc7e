#include "work/task/task_resume.h"

#include "base/moment.h"
#include "work/acting/acting_policy.h"

int32_t task_resumed_due(const struct task_record *paused, int64_t at, int32_t latest, bool *is_held)
{
    int32_t due = paused->due + moment_day(at) - moment_day(paused->paused_at);
    *is_held = latest != NO_DAY && due > latest;
    if (*is_held)
        due = latest;
    return due > paused->due ? due : paused->due;
}

bool task_resume(struct acting *acting, const struct task_record *record, struct task_resumption *resumption,
                 struct error *error)
{
    struct policy_standing moves;
    struct task_record above = {.due = NO_DAY};
    *resumption = (struct task_resumption){.due = NO_DAY};
    if (!acting_policy(acting, &(struct policy_key){.policy = POLICY_PAUSE_MOVES_DUE}, &moves, error))
        return false;
    if (record->paused_at == NO_MOMENT || record->due == NO_DAY || !policy_is_yes(&moves))
        return true;
    if (record->parent != NO_NUMBER && !transaction_task(acting->transaction, record->parent, &above, error))
        return false;
    int32_t due = task_resumed_due(record, acting->at, above.due, &resumption->is_held);
    if (due > record->due)
        resumption->due = due;
    return true;
}

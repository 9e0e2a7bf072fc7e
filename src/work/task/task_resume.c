#include "work/task/task_resume.h"

#include "base/moment.h"
#include "work/acting/acting_policy.h"

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
    int32_t due = record->due + moment_day(acting->at) - moment_day(record->paused_at);
    resumption->is_held = above.due != NO_DAY && due > above.due;
    if (resumption->is_held)
        due = above.due;
    if (due > record->due)
        resumption->due = due;
    return true;
}

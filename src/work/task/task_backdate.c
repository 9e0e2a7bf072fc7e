#include "work/task/task_backdate.h"

#include "base/message.h"
#include "base/moment.h"
#include "model/mandate.h"
#include "work/acting/acting_policy.h"
#include "work/acting/permission.h"

/* What puts somebody in time, stops a clock of his or starts that of another. */
static const bool is_judged_by[TASK_ACTION_COUNT] = {
    [ACTION_ACKNOWLEDGE] = true, [ACTION_ASK] = true,    [ACTION_ANSWER] = true,  [ACTION_RETURN] = true,
    [ACTION_PROGRESS] = true,    [ACTION_RAISE] = true,  [ACTION_RESOLVE] = true, [ACTION_WAIT] = true,
    [ACTION_GO_ON] = true,       [ACTION_EXTEND] = true, [ACTION_SUBMIT] = true,  [ACTION_PARTNER_DONE] = true,
};

enum { JUDGED_CAPACITIES = CAPACITY_LEAD_HEAD | CAPACITY_DOER | CAPACITY_UNIT_HEAD };

static bool is_past(const struct acting *acting, const struct policy_standing *most)
{
    return acting->today - moment_day(acting->at) > policy_number(most);
}

static bool refuse(const struct policy_standing *most, struct error *error)
{
    error_set(error, ERROR_CONFLICT, N_("whoever is judged by it records it no later than {1} days after it happened"));
    error_add_argument(error, 1, most->value);
    return error_add_hint(error,
                          N_("record it as of today; a clerk, or whoever assigned the task, corrects the day with "
                             "“task correct --happened”, and says why"));
}

bool task_check_backdate(struct acting *acting, enum task_action action, const struct task_record *record, int64_t unit,
                         struct error *error)
{
    struct policy_standing most;
    unsigned capacities;
    if (!is_judged_by[action] || acting->person == NO_NUMBER)
        return true;
    if (!acting_policy_today(acting, POLICY_RECORDING_LATE_MOST, &most, error))
        return false;
    if (!is_past(acting, &most))
        return true;
    if (!permission_capacities(acting, record, unit, &capacities, error))
        return false;
    return (capacities & JUDGED_CAPACITIES) == 0 || refuse(&most, error);
}

bool task_request_day(struct acting *acting, int32_t *day, struct error *error)
{
    struct policy_standing most;
    if (!acting_policy_today(acting, POLICY_RECORDING_LATE_MOST, &most, error))
        return false;
    bool is_believed = acting->person == NO_NUMBER || policy_number(&most) == POLICY_NO_LIMIT;
    *day = is_believed ? moment_day(acting->at) : acting->today;
    return true;
}

#include "work/task/task_may.h"

#include "store/question/lookup.h"
#include "work/task/task_backdate.h"

/* A unit that takes part in the task and that the person heads; NO_NUMBER where there is none. */
static bool find_headed_partner(struct acting *acting, int64_t task, int64_t *unit, struct error *error)
{
    const struct mandate *mandate = &acting->mandate;
    *unit = NO_NUMBER;
    for (size_t i = 0; i < mandate->post_count && *unit == NO_NUMBER; i++) {
        int64_t headed = mandate->posts[i].path.at[0];
        bool takes_part;
        if (!lookup_partner(acting->transaction, task, headed, &takes_part, error))
            return false;
        if (takes_part && mandate->posts[i].is_head)
            *unit = headed;
    }
    return true;
}

/* Words can be mended by all who may correct; what somebody is judged by cannot be mended by him. */
static bool mends_facts(const struct task_request *request)
{
    const event_fields facts = (event_fields)1 << FIELD_DUE | (event_fields)1 << FIELD_QUANTITY |
                               (event_fields)1 << FIELD_PRODUCT_CODE | (event_fields)1 << FIELD_RULE;
    return request->action == ACTION_CORRECT &&
           (request->due != NO_DAY || (request->clears & facts) != 0 || request->percent != NO_PERCENT ||
            request->quantity != NO_QUANTITY || request->moment != NO_MOMENT || request->parent != PARENT_UNSAID ||
            request->level != LEVEL_UNSAID || request->product_code.len > 0 || request->rule.len > 0);
}

bool task_check_may(struct acting *acting, const struct task_request *request, const struct task_record *record,
                    int64_t unit, struct error *error)
{
    if (request->action == ACTION_RESOLVE)
        unit = record->difficulty_to;
    if (request->action == ACTION_GO_ON)
        unit = record->waiting_for;
    if (request->action == ACTION_ASK && !find_headed_partner(acting, record->number, &unit, error))
        return false;
    enum permission permission = mends_facts(request) ? PERMISSION_TASK_MEND : task_action_permission(request->action);
    return permission_check(acting, permission, record, unit, error) &&
           task_check_backdate(acting, request->action, record, unit, error);
}

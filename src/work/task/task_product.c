#include "work/task/task_product.h"

#include "base/message.h"
#include "base/moment.h"
#include "work/acting/acting_policy.h"

bool task_product_set(struct acting *acting, struct text code, int64_t at, struct event *event, struct error *error)
{
    struct policy_standing standing;
    struct policy_key key = {.policy = POLICY_COEFFICIENT, .item = code};
    if (text_is_empty(code))
        return true;
    if (!acting_policy_on(acting, &key, moment_day(at), &standing, error))
        return false;
    if (text_is_empty(standing.value))
        return error_set_with(error, ERROR_NOT_FOUND, N_("the catalogue has no product “{1}” in force"), code);
    event_set_text(event, FIELD_PRODUCT_CODE, code);
    event_set_number(event, FIELD_COEFFICIENT, policy_number(&standing));
    return true;
}

#include "work/acting/acting_policy.h"

#include "base/moment.h"
#include "store/question/policy.h"
#include "work/acting/policy_calendar.h"

bool acting_policy_on(struct acting *acting, const struct policy_key *key, int32_t day,
                      struct policy_standing *standing, struct error *error)
{
    struct policy_values values;
    if (!transaction_policy(acting->transaction, acting->arena, key, &values, error))
        return false;
    *standing = policy_in_force(&values, key, day);
    return true;
}

bool acting_policy(struct acting *acting, const struct policy_key *key, struct policy_standing *standing,
                   struct error *error)
{
    return acting_policy_on(acting, key, moment_day(acting->at), standing, error);
}

bool acting_policy_today(struct acting *acting, enum policy policy, struct policy_standing *standing,
                         struct error *error)
{
    return acting_policy_on(acting, &(struct policy_key){.policy = policy}, acting->today, standing, error);
}

bool acting_calendar(struct acting *acting, struct calendar *calendar, struct error *error)
{
    const struct policy_key all_years = {.policy = POLICY_CALENDAR};
    struct policy_values values;
    if (!transaction_policy(acting->transaction, acting->arena, &all_years, &values, error))
        return false;
    *calendar = policy_calendar_of(acting->arena, &values, moment_day(acting->at));
    return true;
}

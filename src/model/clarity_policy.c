#include "model/clarity_policy.h"

#include "base/message.h"

struct clarity_policy clarity_policy_default(void)
{
    struct clarity_policy policy;
    for (size_t mark = 0; mark < CLARITY_MARK_COUNT; mark++)
        policy.asks_for[mark] = true;
    return policy;
}

bool clarity_policy_is_set(const struct clarity_policy *policy)
{
    for (size_t mark = 0; mark < CLARITY_MARK_COUNT; mark++)
        if (policy->asks_for[mark])
            return true;
    return false;
}

static bool find_mark(struct text code, enum clarity_mark *found)
{
    for (size_t mark = 0; mark < CLARITY_MARK_COUNT; mark++)
        if (text_equal(text_from(clarity_mark_code((enum clarity_mark)mark)), code)) {
            *found = (enum clarity_mark)mark;
            return true;
        }
    return false;
}

bool clarity_policy_parse(struct text codes, struct clarity_policy *policy, struct error *error)
{
    struct clarity_policy parsed = {{false}};
    struct text code;
    while (text_split(&codes, ',', &code)) {
        enum clarity_mark mark;
        code = text_trim(code);
        if (!find_mark(code, &mark)) {
            error_set_with(error, ERROR_USAGE, N_("“{1}” is none of the six marks"), code);
            return error_add_hint(error, N_("they are person, work, time, responsibility, product, competence"));
        }
        parsed.asks_for[mark] = true;
    }
    if (!clarity_policy_is_set(&parsed))
        return error_set(error, ERROR_USAGE, N_("at least one mark of clarity must be asked for"));
    *policy = parsed;
    return true;
}

bool clarity_policy_misses(const struct clarity_policy *policy, const struct task *task, enum clarity_mark mark)
{
    return policy->asks_for[mark] && !task->clear[mark];
}

bool clarity_policy_holds(const struct clarity_policy *policy, const struct task *task)
{
    for (size_t mark = 0; mark < CLARITY_MARK_COUNT; mark++)
        if (clarity_policy_misses(policy, task, (enum clarity_mark)mark))
            return false;
    return true;
}

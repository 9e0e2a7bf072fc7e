#include "store/fold/fold_subject.h"

#include "base/arena.h"
#include "store/fold/policy_row.h"

bool fold_policy(struct fold *fold, const struct event *event, int64_t number, struct error *error)
{
    SCRATCH(scratch, fold->arena);
    struct policy_value value;
    if (!policy_value_of(scratch, event, number, &value))
        return fold_refuse(error);
    return policy_row_add(fold->connection, &value, error);
}

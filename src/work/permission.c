#include "work/permission.h"

#include "base/message.h"
#include "work/acting.h"

struct permission_row {
    const char *code;
    unsigned may, never;
    const char *sentence;
};

#define AS(name) (unsigned)CAPACITY_##name
#define NOBODY 0
static const struct permission_row rows[] = {
#define PERMISSION(name, code, may, never, sentence) {code, may, never, sentence},
#include "work/permissions.def"
#undef PERMISSION
};

struct obstacle_row {
    enum capacity capacity;
    const char *sentence;
};

static const struct obstacle_row obstacles[] = {
    {CAPACITY_SUBMITTER, N_("whoever submitted a result does not confirm it")},
    {CAPACITY_REQUESTER, N_("whoever asked for a later due day does not decide on it")},
    {CAPACITY_ADMINISTRATOR, N_("an administrator has no part in the work itself")},
};

bool permission_allows(enum permission permission, unsigned capacities, const char **why)
{
    const struct permission_row *row = &rows[permission];
    *why = row->sentence;
    if ((row->may & capacities) == 0)
        return false;
    for (size_t i = 0; i < COUNT_OF(obstacles); i++) {
        if ((row->never & capacities & obstacles[i].capacity) == 0)
            continue;
        *why = obstacles[i].sentence;
        return false;
    }
    *why = NULL;
    return true;
}

const char *permission_code(enum permission permission)
{
    return rows[permission].code;
}

bool permission_check(struct acting *acting, enum permission permission, const struct task_record *about, int64_t unit,
                      struct error *error)
{
    struct matter matter;
    const char *why;
    if (acting->person == NO_NUMBER)
        return true;
    return transaction_matter(acting->transaction, acting->arena, about, unit, &matter, error) &&
           (permission_allows(permission, mandate_capacities(&acting->mandate, &matter), &why) ||
            error_set(error, ERROR_FORBIDDEN, why));
}

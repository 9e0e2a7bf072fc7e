#include "model/mandate.h"

static bool path_has(const struct unit_path *path, int64_t unit)
{
    for (size_t i = 0; i < path->count; i++)
        if (path->at[i] == unit)
            return true;
    return false;
}

static int64_t unit_of(const struct unit_path *path)
{
    return path->count > 0 ? path->at[0] : NO_NUMBER;
}

static bool heads(const struct mandate *mandate, int64_t unit)
{
    for (size_t i = 0; unit != NO_NUMBER && i < mandate->post_count; i++)
        if (mandate->posts[i].is_head && unit_of(&mandate->posts[i].path) == unit)
            return true;
    return false;
}

/* Whether the person heads a unit of the path; `above`: other than its first. */
static bool heads_on(const struct mandate *mandate, const struct unit_path *path, bool above)
{
    for (size_t i = above; i < path->count; i++)
        if (heads(mandate, path->at[i]))
            return true;
    return false;
}

static bool serves(const struct mandate *mandate, int64_t unit)
{
    for (size_t i = 0; i < mandate->post_count; i++)
        if (path_has(&mandate->posts[i].path, unit))
            return true;
    return false;
}

static bool role_covers(const struct mandate_role *role, const struct unit_path *path)
{
    return role->unit == NO_NUMBER || path_has(path, role->unit);
}

/* Whether what a matter is about lies within a role, or below a unit that is headed. */
static bool role_reaches(const struct mandate_role *role, const struct matter *matter)
{
    bool has_other = matter->other.count > 0 || !matter->is_task;
    return (!matter->is_task || role_covers(role, &matter->lead)) && (!has_other || role_covers(role, &matter->other));
}

static bool head_reaches(const struct mandate *mandate, const struct matter *matter)
{
    bool has_other = matter->other.count > 0 || !matter->is_task;
    return (!matter->is_task || heads_on(mandate, &matter->lead, false)) &&
           (!has_other || heads_on(mandate, &matter->other, false));
}

static bool is_assigner(const struct mandate *mandate, const struct matter *matter)
{
    if (heads(mandate, matter->assigner) || heads_on(mandate, &matter->lead, true))
        return true;
    for (size_t i = 0; i < mandate->role_count; i++)
        if (mandate->roles[i].role == ROLE_LEADER && role_covers(&mandate->roles[i], &matter->lead))
            return true;
    return false;
}

static bool is_same(int64_t person, int64_t other)
{
    return person != NO_NUMBER && person == other;
}

unsigned mandate_capacities(const struct mandate *mandate, const struct matter *matter)
{
    unsigned set = CAPACITY_PUBLIC;
    for (size_t i = 0; i < mandate->role_count; i++)
        if (role_reaches(&mandate->roles[i], matter))
            set |= mandate->roles[i].role;
    set |= head_reaches(mandate, matter) ? CAPACITY_HEAD : 0;
    set |= heads(mandate, unit_of(&matter->other)) ? CAPACITY_UNIT_HEAD : 0;
    set |= serves(mandate, unit_of(matter->is_task ? &matter->lead : &matter->other)) ? CAPACITY_OFFICER : 0;
    if (!matter->is_task)
        return set;
    set |= is_assigner(mandate, matter) ? CAPACITY_ASSIGNER : 0;
    set |= heads(mandate, unit_of(&matter->lead)) ? CAPACITY_LEAD_HEAD : 0;
    set |= is_same(mandate->person, matter->doer) ? CAPACITY_DOER : 0;
    set |= is_same(mandate->person, matter->monitor) ? CAPACITY_MONITOR : 0;
    set |= is_same(mandate->person, matter->submitter) ? CAPACITY_SUBMITTER : 0;
    set |= is_same(mandate->person, matter->requester) ? CAPACITY_REQUESTER : 0;
    return set;
}

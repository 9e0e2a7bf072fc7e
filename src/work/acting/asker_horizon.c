#include "work/acting/asker_horizon.h"

#include "base/list.h"
#include "store/question/horizon.h"
#include "store/question/question_tally.h"

/* No unit of an organisation lies deeper; more units than these are never narrow. */
enum { MOST_UNITS_ABOVE = 1000, MOST_NARROW_UNITS = 64 };

static bool allows(unsigned capacities)
{
    const char *why;
    return permission_allows(PERMISSION_TASK_SEE, capacities, &why);
}

static struct unit_path path_of(struct arena *arena, const struct unit_tree *tree, int64_t unit)
{
    struct unit_path path = {0};
    for (; unit > 0 && (size_t)unit < tree->count && path.count < MOST_UNITS_ABOVE; unit = tree->at[unit].parent)
        LIST_ADD(arena, &path, unit);
    return path;
}

/* Says of every unit whether the tasks it leads are seen; tells how many are, and whether they are all there are. */
static size_t judge_leads(const struct asker *asker, const struct unit_tree *tree, bool *leads, bool *are_all)
{
    size_t count = 0;
    *are_all = true;
    for (size_t unit = 0; unit < tree->count; unit++) {
        SCRATCH(scratch, asker->arena);
        struct matter matter = {.is_task = true, .lead = path_of(scratch, tree, (int64_t)unit)};
        leads[unit] = matter.lead.count > 0 && allows(mandate_capacities(&asker->mandate, &matter));
        count += leads[unit];
        *are_all = *are_all && (leads[unit] || !tree->at[unit].is_inside);
    }
    return count;
}

static bool add_related(struct asker *asker, enum capacity capacity, enum task_relation relation, int64_t who,
                        struct number_list *tasks, struct error *error)
{
    return !allows(capacity) || question_related_tasks(asker->reader, asker->arena, relation, who, tasks, error);
}

static bool read_related(struct asker *asker, struct number_list *tasks, struct error *error)
{
    const struct mandate *mandate = &asker->mandate;
    *tasks = (struct number_list){0};
    if (!add_related(asker, CAPACITY_DOER, RELATION_DONE_BY, asker->person, tasks, error) ||
        !add_related(asker, CAPACITY_MONITOR, RELATION_FOLLOWED_BY, asker->person, tasks, error))
        return false;
    for (size_t i = 0; i < mandate->post_count; i++) {
        int64_t unit = mandate->posts[i].path.at[0];
        if (mandate->posts[i].is_head &&
            (!add_related(asker, CAPACITY_UNIT_HEAD, RELATION_ABOUT, unit, tasks, error) ||
             !add_related(asker, CAPACITY_ASSIGNER, RELATION_ASSIGNED_BY, unit, tasks, error)))
            return false;
    }
    return true;
}

/* Each once, in their order. */
static void set_beside(struct number_list *tasks, struct task_horizon *horizon)
{
    number_list_settle(tasks);
    horizon->beside = tasks->at;
    horizon->beside_count = tasks->count;
}

/*
 * Looking up the n tasks of a horizon costs about n / 5 microseconds; a walk that passes over the others of N costs one
 * for each, 50 N / n until a page is full. They meet where n² is 250 N.
 */
static bool set_narrow(struct asker *asker, size_t unit_count, struct task_horizon *horizon, struct error *error)
{
    struct tally tally;
    int64_t count = (int64_t)horizon->beside_count;
    if (unit_count > MOST_NARROW_UNITS)
        return true;
    for (size_t unit = 0; unit < horizon->unit_count; unit++) {
        if (!horizon->leads[unit])
            continue;
        if (!question_tally(asker->reader, (struct tally_of_what){TALLY_LEAD, .number = (int64_t)unit}, &tally, error))
            return false;
        count += tally_tasks(&tally) + tally.cancelled;
    }
    if (!question_tally(asker->reader, TALLY_OF_ALL, &tally, error))
        return false;
    horizon->is_narrow = count * count <= 250 * (tally_tasks(&tally) + tally.cancelled);
    return true;
}

bool asker_horizon_read(struct asker *asker, struct error *error)
{
    struct unit_tree tree;
    struct number_list related;
    bool are_all;
    if (!question_unit_tree(asker->reader, asker->arena, &tree, error))
        return false;
    bool *leads = arena_array(asker->arena, bool, tree.count);
    size_t count = judge_leads(asker, &tree, leads, &are_all);
    if (are_all)
        return true;
    struct task_horizon *horizon = arena_new(asker->arena, struct task_horizon);
    horizon->leads = leads;
    horizon->unit_count = tree.count;
    if (!read_related(asker, &related, error))
        return false;
    set_beside(&related, horizon);
    asker->horizon = horizon;
    return set_narrow(asker, count, horizon, error);
}

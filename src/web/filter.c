#include "web/filter.h"

#include "base/arena.h"
#include "model/unit_name.h"

enum { LONGEST_QUERY_BYTES = 1 << 16 };

static enum card_order order_from(struct text word)
{
    return text_equal(word, TEXT("unit"))  ? ORDER_BY_UNIT
           : text_equal(word, TEXT("due")) ? ORDER_BY_DUE
                                           : ORDER_OF_DOCUMENT;
}

struct filter filter_from(const struct parameters *parameters)
{
    struct text sort = parameters_get(parameters, TEXT("sort"));
    enum card_order order = order_from(sort);
    return (struct filter){.unit = text_trim(parameters_get(parameters, TEXT("unit"))),
                           .unclear = parameters_get(parameters, TEXT("unclear")),
                           .order = order,
                           .sort = order == ORDER_OF_DOCUMENT ? TEXT_NONE : sort};
}

bool filter_is_set(const struct filter *filter)
{
    return filter->unit.len > 0 || filter->unclear.len > 0;
}

/* However it is written: "UBND xã" and "Ủy ban nhân dân xã" are one. */
static bool has_unit(struct arena *arena, const struct field_list *names, struct text key)
{
    for (size_t i = 0; i < names->count; i++)
        if (text_equal(unit_key_of(arena, names->at[i].words), key))
            return true;
    return false;
}

/* Whether a unit leads a task or takes part in it. */
static bool is_of_unit(struct arena *arena, const struct task *task, struct text unit)
{
    SCRATCH(scratch, arena);
    struct text key = unit_key_of(scratch, unit);
    return has_unit(scratch, &task->lead, key) || has_unit(scratch, &task->coordinate, key);
}

static bool is_unclear(const struct filter *filter, const struct reading *reading, const struct task *task)
{
    if (text_equal(filter->unclear, TEXT("any")))
        return !clarity_policy_holds(&reading->policy, task);
    for (size_t mark = 0; mark < CLARITY_MARK_COUNT; mark++)
        if (text_equal(filter->unclear, text_from(clarity_mark_code((enum clarity_mark)mark))))
            return clarity_policy_misses(&reading->policy, task, (enum clarity_mark)mark);
    for (size_t flaw = 0; flaw < TASK_FLAW_COUNT; flaw++)
        if (text_equal(filter->unclear, text_from(task_flaw_code((enum task_flaw)flaw))))
            return task_has_flaw(reading, task, (enum task_flaw)flaw);
    return true;
}

bool filter_passes(struct arena *arena, const struct filter *filter, const struct reading *reading,
                   const struct task *task)
{
    if (filter->unit.len > 0 && !is_of_unit(arena, task, filter->unit))
        return false;
    return filter->unclear.len == 0 || is_unclear(filter, reading, task);
}

struct page_query filter_query(struct arena *arena, const struct filter *filter)
{
    if (!filter_is_set(filter) && filter->order == ORDER_OF_DOCUMENT)
        return (struct page_query){TEXT_NONE};
    struct page query = {.to = buffer_open(arena, LONGEST_QUERY_BYTES)};
    buffer_add(&query.to, TEXT("?unit="));
    page_url(&query, filter->unit);
    buffer_add(&query.to, TEXT("&unclear="));
    page_url(&query, filter->unclear);
    if (filter->order != ORDER_OF_DOCUMENT) {
        buffer_add(&query.to, TEXT("&sort="));
        page_url(&query, filter->sort);
    }
    return (struct page_query){buffer_text(&query.to)};
}

#include "model/task_stay.h"

#include "base/list.h"
#include "base/moment.h"

static void turn(struct arena *arena, struct task_stay_list *stays, const struct task_record *record, int64_t at)
{
    struct task_standing standing = task_standing_of(record, moment_day(at), 0);
    struct task_stay *last = stays->count ? &stays->at[stays->count - 1] : NULL;
    bool is_open = last && last->until == NO_MOMENT;
    if (is_open && last->waits_for == standing.waits_for && last->unit == standing.waiting_unit)
        return;
    if (is_open)
        last->until = at;
    if (standing.waits_for != WAITS_FOR_NOTHING)
        LIST_ADD(arena, stays, ((struct task_stay){standing.waits_for, standing.waiting_unit, at, NO_MOMENT}));
}

void task_stays_fold(struct arena *arena, const struct task_fact *facts, size_t count, int64_t until,
                     struct task_stay_list *stays)
{
    struct task_record record = task_record_before(1, NO_NUMBER, LEVEL_TASK);
    *stays = (struct task_stay_list){0};
    for (size_t i = 0; i < count && facts[i].at <= until; i++) {
        if (facts[i].is_void)
            continue;
        task_record_apply(&record, &facts[i]);
        turn(arena, stays, &record, facts[i].at);
    }
}

int32_t task_paused_days(const struct task_fact *facts, size_t count, int64_t until, int32_t day)
{
    struct task_record record = task_record_before(1, NO_NUMBER, LEVEL_TASK);
    int32_t days = 0;
    for (size_t i = 0; i < count && facts[i].at <= until; i++) {
        int64_t paused_at = record.paused_at;
        if (facts[i].is_void)
            continue;
        task_record_apply(&record, &facts[i]);
        if (paused_at != NO_MOMENT && record.paused_at == NO_MOMENT)
            days += moment_day(facts[i].at) - moment_day(paused_at);
    }
    return days + (task_state_of(&record) == TASK_PAUSED ? day - moment_day(record.paused_at) : 0);
}

int32_t task_stay_days(const struct task_stay *stay, int32_t day)
{
    int32_t end = stay->until == NO_MOMENT ? day : moment_day(stay->until);
    return end - moment_day(stay->since);
}

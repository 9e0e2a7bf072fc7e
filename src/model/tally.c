#include "model/tally.h"

#include "model/task_state.h"

static int64_t *count_of(struct tally *tally, enum task_state state)
{
    switch (state) {
    case TASK_ASSIGNED:
        return &tally->assigned;
    case TASK_DOING:
        return &tally->doing;
    case TASK_RETURNED:
        return &tally->returned;
    case TASK_PAUSED:
        return &tally->paused;
    case TASK_SUBMITTED:
        return &tally->submitted;
    case TASK_DONE:
        return &tally->done;
    case TASK_CANCELLED:
        break;
    }
    return &tally->cancelled;
}

struct tally tally_of(const struct task_record *record)
{
    struct tally tally = {0};
    if (record->assigned_at == NO_MOMENT)
        return tally;
    struct task_standing standing = task_standing_of(record, NO_DAY, 0);
    *count_of(&tally, standing.state) = 1;
    tally.waiting = standing.waits_for != WAITS_FOR_NOTHING;
    tally.percent = standing.state == TASK_CANCELLED ? 0 : record->percent;
    return tally;
}

void tally_add(struct tally *tally, const struct tally *other, int64_t sign)
{
#define COLUMN(name) tally->name += sign * other->name;
#include "model/tally-columns.def"
#undef COLUMN
}

int64_t tally_in_hand(const struct tally *tally)
{
    return tally->assigned + tally->doing + tally->returned + tally->paused;
}

int64_t tally_tasks(const struct tally *tally)
{
    return tally_in_hand(tally) + tally->submitted + tally->done;
}

int tally_progress(const struct tally *tally)
{
    int64_t tasks = tally_tasks(tally);
    return tasks ? (int)(tally->percent / tasks) : 0;
}

int32_t tally_due(const struct task_record *record)
{
    bool has_ended = record->submitted_at != NO_MOMENT || !task_is_open(record);
    return has_ended || record->assigned_at == NO_MOMENT ? NO_DAY : record->due;
}

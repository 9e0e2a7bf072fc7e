#include "model/punctuality.h"

#include "base/moment.h"

bool punctuality_has(const struct task_record *record)
{
    return record->assigned_at != NO_MOMENT && record->due != NO_DAY && record->cancelled_at == NO_MOMENT &&
           !record->is_joint;
}

int32_t punctuality_original_due(const struct task_record *record)
{
    return record->original_due == NO_DAY ? record->due : record->original_due;
}

void punctuality_count(struct punctuality *punctuality, const struct task_record *record, int32_t due, int32_t day)
{
    bool has_result = record->submitted_at != NO_MOMENT;
    int32_t end = has_result ? moment_day(record->submitted_at) : day;
    if (end <= due) {
        punctuality->in_time += has_result;
        punctuality->open += !has_result;
    } else if (has_result) {
        punctuality->too_late++;
        punctuality->days += end - due;
    } else {
        punctuality->late_open++;
    }
}

int punctuality_rate(const struct punctuality *punctuality)
{
    int64_t due = punctuality->in_time + punctuality->too_late + punctuality->late_open;
    return due ? (int)(100 * punctuality->in_time / due) : NO_RATE;
}

struct result_tally result_tally_of(const struct task_record *record)
{
    struct punctuality current = {0}, original = {0};
    if (punctuality_has(record) && record->submitted_at != NO_MOMENT) {
        punctuality_count(&current, record, record->due, NO_DAY);
        punctuality_count(&original, record, punctuality_original_due(record), NO_DAY);
    }
    return (struct result_tally){current.in_time,  current.too_late,  current.days,
                                 original.in_time, original.too_late, original.days};
}

void result_tally_add(struct result_tally *tally, const struct result_tally *other)
{
#define COLUMN(name) tally->name += other->name;
#include "model/result-columns.def"
#undef COLUMN
}

int64_t due_month(int32_t due)
{
    struct date date = date_from_day(due);
    return date.year > 0 ? date.year * 12 + date.month : 1;
}

int32_t due_month_first(int32_t due)
{
    return due - date_from_day(due).day + 1;
}

#include "work/task_lines.h"

#include "base/moment.h"
#include "work/book.h"

int64_t task_lines_until(struct date on)
{
    return date_is_set(on) ? moment_of_day(date_to_day(on) + 1) - 1 : INT64_MAX;
}

struct date task_lines_day(const struct book *book, struct date on)
{
    return date_is_set(on) ? on : book_today(book);
}

struct unit_view task_lines_unit(const struct unit_lines *units, int64_t number)
{
    const struct unit_line *unit = unit_lines_get(units, number);
    return unit ? (struct unit_view){number, unit->code, unit->name} : (struct unit_view){.number = number};
}

struct task_line task_lines_of(const struct unit_lines *units, const struct task_record *record, int32_t day)
{
    struct task_line line = {.record = *record, .standing = task_standing_of(record, day, DUE_SOON_DAYS)};
    line.lead = task_lines_unit(units, record->lead);
    if (line.standing.waiting_unit != NO_NUMBER)
        line.waiting_code = task_lines_unit(units, line.standing.waiting_unit).code;
    return line;
}

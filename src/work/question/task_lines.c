#include "work/question/task_lines.h"

#include "model/policy_value.h"
#include "store/question/policy.h"

struct unit_view task_lines_unit(const struct unit_lines *units, int64_t number)
{
    const struct unit_line *unit = unit_lines_get(units, number);
    return unit ? (struct unit_view){number, unit->code, unit->name} : (struct unit_view){.number = number};
}

bool task_lines_asked(struct book_reader *reader, struct arena *arena, int32_t day, const struct task_cut *cut,
                      struct asked_day *asked, struct error *error)
{
    const struct policy_key key = {.policy = POLICY_DUE_SOON};
    struct policy_values values;
    if (!question_policy(reader, arena, &key, &values, error))
        return false;
    policy_values_forget(&values, cut->known);
    struct policy_standing standing = policy_in_force(&values, &key, day);
    *asked = (struct asked_day){day, (int32_t)policy_number(&standing)};
    return true;
}

struct task_line task_lines_of(const struct unit_lines *units, const struct task_record *record, struct asked_day asked)
{
    struct task_line line = {.record = *record, .standing = task_standing_of(record, asked.day, asked.soon_days)};
    line.lead = task_lines_unit(units, record->lead);
    if (line.standing.waits_for != WAITS_FOR_NOTHING && line.standing.waiting_unit != NO_NUMBER)
        line.waiting_code = task_lines_unit(units, line.standing.waiting_unit).code;
    return line;
}

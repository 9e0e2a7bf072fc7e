#include "work/question/list_about.h"

#include "base/message.h"
#include "store/question/personnel.h"

static bool find_unit(const struct unit_lines *units, struct text code, int64_t *number, struct error *error)
{
    *number = NO_NUMBER;
    if (text_is_empty(code))
        return true;
    const struct unit_line *unit = unit_lines_find(units, code);
    if (!unit)
        return error_set_with(error, ERROR_NOT_FOUND, N_("there is no unit with the code “{1}”"), code);
    *number = unit->record.number;
    return true;
}

bool list_about_find(struct book_reader *reader, struct arena *arena, const struct list_request *request,
                     const struct unit_lines *units, struct list_about *about, struct error *error)
{
    struct person_line person = {.number = NO_NUMBER};
    *about = (struct list_about){0};
    if (!find_unit(units, request->unit, &about->lead, error) ||
        !find_unit(units, request->partner, &about->partner, error) ||
        !find_unit(units, request->waiting_for, &about->waiting_for, error) ||
        (request->person.len > 0 && !question_person(reader, arena, request->person, &person, error)))
        return false;
    about->person = person.number;
    about->has_tasks = about->partner != NO_NUMBER && (request->words.len > 0 || request->parent != NO_NUMBER ||
                                                       about->lead != NO_NUMBER || about->person != NO_NUMBER);
    return !about->has_tasks || question_partner_tasks(reader, arena, about->partner, &about->tasks, error);
}

bool list_has_partner(const struct list_about *about, int64_t task)
{
    size_t first = 0, end = about->tasks.count;
    while (first < end) {
        size_t middle = first + (end - first) / 2;
        if (about->tasks.at[middle] == task)
            return true;
        if (about->tasks.at[middle] < task)
            first = middle + 1;
        else
            end = middle;
    }
    return false;
}

bool list_sees_all(const struct asker *asker, const struct list_about *about)
{
    if (!asker->horizon)
        return true;
    return about->lead != NO_NUMBER ? task_horizon_has_lead(asker->horizon, about->lead)
                                    : about->person != NO_NUMBER && about->person == asker->person;
}

#include "work/personnel/staff_step.h"

#include "base/message.h"

bool staff_conflict(const char *message, struct text code, struct error *error)
{
    return error_set_with(error, ERROR_CONFLICT, message, code);
}

bool staff_may(struct staff_step *step, enum permission permission, int64_t unit, struct error *error)
{
    return permission_check(step->acting, permission, NULL, unit, error);
}

bool staff_find_person(const struct staff_step *step, const struct person_line **person, struct error *error)
{
    struct text code = step->change->person;
    *person = personnel_find_person(&step->staffing.personnel, code);
    if (!*person)
        return error_set_with(error, ERROR_NOT_FOUND, N_("there is no person with the code “{1}”"), code);
    return (*person)->until == NO_DAY || staff_conflict(N_("“{1}” has left"), code, error);
}

bool staff_find_position(const struct staff_step *step, const struct position_line **position, struct error *error)
{
    struct text code = step->change->position;
    *position = personnel_find_position(&step->staffing.personnel, code);
    return *position || error_set_with(error, ERROR_NOT_FOUND, N_("there is no position with the code “{1}”"), code);
}

bool staff_find_unit(const struct staff_step *step, struct unit_line *unit, struct error *error)
{
    struct text code = step->change->unit;
    const struct acting *acting = step->acting;
    int64_t number;
    if (!transaction_unit(acting->transaction, code, &number, error) ||
        !transaction_unit_line(acting->transaction, acting->arena, number, unit, error))
        return false;
    if (unit->record.is_outside)
        return staff_conflict(N_("“{1}” stands outside the book"), code, error);
    return (unit->record.until == NO_DAY && unit_line_stands(unit, step->staffing.day)) ||
           staff_conflict(N_("the unit “{1}” does not stand on that day"), code, error);
}

bool staff_find_term(const struct staff_step *step, struct term *term, struct error *error)
{
    *term = (struct term){step->staffing.day, NO_DAY};
    if (!date_is_set(step->change->until))
        return true;
    term->until = date_to_day(step->change->until);
    return term->until >= term->since || error_set(error, ERROR_USAGE, N_("the last day comes before the first"));
}

bool staff_is_oneself(const struct staff_step *step, const struct person_line *person)
{
    return step->acting->person != NO_NUMBER && step->acting->person == person->number;
}

struct event staff_event_about(enum event_kind kind, int64_t person)
{
    struct event event = event_of(kind);
    event_set_number(&event, FIELD_PERSON, person);
    return event;
}

void staff_set_until(struct event *event, struct term term)
{
    event_set_number_unless(event, FIELD_UNTIL, term.until, NO_DAY);
}

#include "work/personnel/staffing.h"

#include "base/message.h"
#include "base/moment.h"

bool staffing_open(struct staffing *staffing, struct error *error)
{
    staffing->day = moment_day(staffing->at);
    return transaction_personnel(staffing->transaction, staffing->arena, &staffing->personnel, error);
}

bool staffing_append(struct staffing *staffing, struct event *event, struct error *error)
{
    staffing->event_count++;
    event_set_number(event, FIELD_AT, staffing->at);
    event_set_text(event, FIELD_BY, staffing->by);
    event_set_text(event, FIELD_BASIS, staffing->basis);
    return transaction_append(staffing->transaction, event, error);
}

/* Whether something has not ended before the day. */
static bool is_on(const struct staffing *staffing, struct term term)
{
    return term.until == NO_DAY || term.until >= staffing->day;
}

static bool check_end(const struct staffing *staffing, struct term term, struct text code, struct error *error)
{
    return term_can_end(term, staffing->day) ||
           error_set_with(error, ERROR_CONFLICT, N_("what “{1}” holds began on that day or later"), code);
}

static struct text code_of(const struct staffing *staffing, int64_t person)
{
    const struct person_line *line = personnel_person(&staffing->personnel, person);
    return line ? line->code : TEXT_NONE;
}

bool staffing_relieve(struct staffing *staffing, const struct appointment *appointment, struct error *error)
{
    struct event event = event_of(EVENT_PERSON_RELIEVED);
    event_set_number(&event, FIELD_PERSON, appointment->person);
    event_set_number(&event, FIELD_POSITION, appointment->position);
    return check_end(staffing, appointment->term, code_of(staffing, appointment->person), error) &&
           staffing_append(staffing, &event, error);
}

bool staffing_revoke(struct staffing *staffing, const struct role_grant *grant, struct error *error)
{
    struct event event = event_of(EVENT_ROLE_REVOKED);
    event_set_number(&event, FIELD_PERSON, grant->person);
    event_set_text(&event, FIELD_ROLE, text_from(role_code(grant->role)));
    event_set_number_unless(&event, FIELD_UNIT, grant->unit, NO_NUMBER);
    return check_end(staffing, grant->term, code_of(staffing, grant->person), error) &&
           staffing_append(staffing, &event, error);
}

bool staffing_abolish(struct staffing *staffing, const struct position_line *position, struct error *error)
{
    const struct appointments *all = &staffing->personnel.appointments;
    struct event event = event_of(EVENT_POSITION_ABOLISHED);
    event_set_number(&event, FIELD_POSITION, position->number);
    if (!term_can_end(position->term, staffing->day))
        return error_set_with(error, ERROR_CONFLICT, N_("the position “{1}” was established on that day or later"),
                              position->code);
    for (size_t i = 0; i < all->count; i++)
        if (all->at[i].position == position->number && is_on(staffing, all->at[i].term) &&
            !staffing_relieve(staffing, &all->at[i], error))
            return false;
    return staffing_append(staffing, &event, error);
}

bool staffing_end_unit(struct staffing *staffing, int64_t unit, struct error *error)
{
    const struct position_lines *positions = &staffing->personnel.positions;
    const struct role_grants *roles = &staffing->personnel.roles;
    for (size_t i = 0; i < positions->count; i++)
        if (positions->at[i].unit == unit && is_on(staffing, positions->at[i].term) &&
            !staffing_abolish(staffing, &positions->at[i], error))
            return false;
    for (size_t i = 0; i < roles->count; i++)
        if (roles->at[i].unit == unit && is_on(staffing, roles->at[i].term) &&
            !staffing_revoke(staffing, &roles->at[i], error))
            return false;
    return true;
}

bool staffing_leave(struct staffing *staffing, const struct person_line *person, struct error *error)
{
    const struct appointments *appointments = &staffing->personnel.appointments;
    const struct role_grants *roles = &staffing->personnel.roles;
    struct event event = event_of(EVENT_PERSON_LEFT);
    event_set_number(&event, FIELD_PERSON, person->number);
    for (size_t i = 0; i < appointments->count; i++)
        if (appointments->at[i].person == person->number && is_on(staffing, appointments->at[i].term) &&
            !staffing_relieve(staffing, &appointments->at[i], error))
            return false;
    for (size_t i = 0; i < roles->count; i++)
        if (roles->at[i].person == person->number && is_on(staffing, roles->at[i].term) &&
            !staffing_revoke(staffing, &roles->at[i], error))
            return false;
    return staffing_append(staffing, &event, error);
}

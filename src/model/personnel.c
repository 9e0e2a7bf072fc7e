#include "model/personnel.h"

#include "base/list.h"
#include "base/moment.h"

#define BY_PERSON "person "

static int32_t day_of(const struct event *event)
{
    return moment_day(event_number(event, FIELD_AT));
}

static struct term term_of(const struct event *event)
{
    int32_t until = event_has(event, FIELD_UNTIL) ? (int32_t)event_number(event, FIELD_UNTIL) : NO_DAY;
    return (struct term){day_of(event), until};
}

struct person_line person_line_of(const struct event *event)
{
    return (struct person_line){
        .number = event_number(event, FIELD_PERSON),
        .until = NO_DAY,
        .code = event_text(event, FIELD_CODE),
        .name = event_text(event, FIELD_NAME),
    };
}

struct position_line position_line_of(const struct event *event)
{
    int32_t since = event_has(event, FIELD_SINCE) ? (int32_t)event_number(event, FIELD_SINCE) : NO_DAY;
    return (struct position_line){
        .number = event_number(event, FIELD_POSITION),
        .unit = event_number(event, FIELD_UNIT),
        .term = {since, NO_DAY},
        .is_head = event_number(event, FIELD_HEADS) != 0,
        .code = event_text(event, FIELD_CODE),
        .title = event_text(event, FIELD_TITLE),
    };
}

struct appointment appointment_of(const struct event *event)
{
    return (struct appointment){
        .person = event_number(event, FIELD_PERSON),
        .position = event_number(event, FIELD_POSITION),
        .term = term_of(event),
        .is_acting = event_number(event, FIELD_ACTING) != 0,
    };
}

bool role_grant_of(const struct event *event, struct role_grant *grant)
{
    *grant = (struct role_grant){
        .person = event_number(event, FIELD_PERSON),
        .unit = event_number(event, FIELD_UNIT),
        .term = term_of(event),
    };
    return role_parse(event_text(event, FIELD_ROLE), &grant->role);
}

static void end_position(struct personnel *personnel, const struct event *event)
{
    for (size_t i = 0; i < personnel->positions.count; i++) {
        struct position_line *position = &personnel->positions.at[i];
        if (position->number == event_number(event, FIELD_POSITION))
            term_end(&position->term, day_of(event));
    }
}

/* The appointment that would otherwise hold on the day. */
static void end_appointment(struct personnel *personnel, const struct event *event)
{
    for (size_t i = 0; i < personnel->appointments.count; i++) {
        struct appointment *appointment = &personnel->appointments.at[i];
        if (appointment->person == event_number(event, FIELD_PERSON) &&
            appointment->position == event_number(event, FIELD_POSITION) &&
            term_can_end(appointment->term, day_of(event)))
            term_end(&appointment->term, day_of(event));
    }
}

void personnel_apply(struct arena *arena, struct personnel *personnel, const struct event *event)
{
    switch ((int)event_kind(event)) {
    case EVENT_POSITION_ESTABLISHED:
        LIST_ADD(arena, &personnel->positions, position_line_of(event));
        break;
    case EVENT_POSITION_ABOLISHED:
        end_position(personnel, event);
        break;
    case EVENT_PERSON_APPOINTED:
        LIST_ADD(arena, &personnel->appointments, appointment_of(event));
        break;
    case EVENT_PERSON_RELIEVED:
        end_appointment(personnel, event);
        break;
    default:
        break;
    }
}

const struct person_line *personnel_person(const struct personnel *personnel, int64_t number)
{
    for (size_t i = 0; i < personnel->persons.count; i++)
        if (personnel->persons.at[i].number == number)
            return &personnel->persons.at[i];
    return NULL;
}

const struct person_line *personnel_find_person(const struct personnel *personnel, struct text code)
{
    for (size_t i = 0; i < personnel->persons.count; i++)
        if (text_equal(personnel->persons.at[i].code, code))
            return &personnel->persons.at[i];
    return NULL;
}

const struct position_line *personnel_position(const struct personnel *personnel, int64_t number)
{
    for (size_t i = 0; i < personnel->positions.count; i++)
        if (personnel->positions.at[i].number == number)
            return &personnel->positions.at[i];
    return NULL;
}

const struct position_line *personnel_find_position(const struct personnel *personnel, struct text code)
{
    for (size_t i = 0; i < personnel->positions.count; i++)
        if (text_equal(personnel->positions.at[i].code, code))
            return &personnel->positions.at[i];
    return NULL;
}

const struct position_line *personnel_head_of(const struct personnel *personnel, int64_t unit, int32_t day)
{
    for (size_t i = 0; i < personnel->positions.count; i++) {
        const struct position_line *position = &personnel->positions.at[i];
        if (position->unit == unit && position->is_head && term_holds(position->term, day))
            return position;
    }
    return NULL;
}

const struct appointment *personnel_appointment(const struct personnel *personnel, int64_t person, int64_t position,
                                                int32_t day)
{
    for (size_t i = 0; i < personnel->appointments.count; i++) {
        const struct appointment *appointment = &personnel->appointments.at[i];
        if (appointment->person == person && appointment->position == position && term_holds(appointment->term, day))
            return appointment;
    }
    return NULL;
}

struct text person_print_by(struct arena *arena, int64_t person)
{
    return person == NO_NUMBER ? TEXT("owner") : text_print(arena, BY_PERSON "%lld", (long long)person);
}

int64_t person_read_by(struct text by)
{
    uint64_t number = NO_NUMBER;
    if (!text_starts(by, TEXT(BY_PERSON)) ||
        !text_to_number(text_from_offset(by, sizeof BY_PERSON - 1), INT64_MAX, &number))
        return NO_NUMBER;
    return (int64_t)number;
}

int64_t event_author(const struct event *event)
{
    return event_has(event, FIELD_AUTHOR) ? event_number(event, FIELD_AUTHOR)
                                          : person_read_by(event_text(event, FIELD_BY));
}

#include "store/fold/fold_subject.h"

#include "base/arena.h"
#include "base/moment.h"
#include "store/fold/personnel_row.h"
#include "store/log/log.h"

/* Whether the person is there, and the position stands as long. */
static bool can_begin(struct fold *fold, const struct appointment *appointment, bool *can, struct error *error)
{
    SCRATCH(scratch, fold->arena);
    struct person_line person;
    struct position_line position;
    bool has_person, has_position;
    if (!person_row_get(fold->connection, scratch, appointment->person, &person, &has_person, error) ||
        !position_row_get(fold->connection, scratch, appointment->position, &position, &has_position, error))
        return false;
    *can = has_person && has_position && person.until == NO_DAY && term_lies_within(appointment->term, position.term);
    return true;
}

static bool begin(struct fold *fold, const struct event *event, struct error *error)
{
    struct appointment appointment = appointment_of(event);
    bool can;
    if (!can_begin(fold, &appointment, &can, error))
        return false;
    if (!can)
        return fold_refuse(error);
    struct query query = query_of(fold->connection, SQL_APPOINTMENT_ADD);
    query_set_number(&query, APPOINTMENT_ADD_BOOK, BOOK_NUMBER);
    query_set_number(&query, APPOINTMENT_ADD_POSITION, appointment.position);
    query_set_number(&query, APPOINTMENT_ADD_PERSON, appointment.person);
    query_set_number(&query, APPOINTMENT_ADD_SINCE, appointment.term.since);
    query_set_number_or_null(&query, APPOINTMENT_ADD_UNTIL, appointment.term.until, NO_DAY);
    query_set_number(&query, APPOINTMENT_ADD_ACTING, appointment.is_acting);
    return query_run(&query, error);
}

/* The one that would otherwise hold on the day. */
static bool find(struct fold *fold, const struct event *event, int32_t day, struct appointment *found,
                 struct error *error)
{
    struct query query = query_of(fold->connection, SQL_APPOINTMENT_GET);
    query_set_number(&query, APPOINTMENT_GET_BOOK, BOOK_NUMBER);
    query_set_number(&query, APPOINTMENT_GET_POSITION, event_number(event, FIELD_POSITION));
    query_set_number(&query, APPOINTMENT_GET_PERSON, event_number(event, FIELD_PERSON));
    query_set_number(&query, APPOINTMENT_GET_DAY, day);
    *found = (struct appointment){.term = {day, NO_DAY}};
    if (query_next(&query))
        *found = appointment_row_take(&query);
    return query_end(&query, error);
}

static bool end(struct fold *fold, const struct event *event, struct error *error)
{
    struct appointment appointment;
    int32_t day = moment_day(event_number(event, FIELD_AT));
    if (!find(fold, event, day, &appointment, error))
        return false;
    if (!term_can_end(appointment.term, day))
        return fold_refuse(error);
    term_end(&appointment.term, day);
    struct query query = query_of(fold->connection, SQL_APPOINTMENT_END);
    query_set_number(&query, APPOINTMENT_END_BOOK, BOOK_NUMBER);
    query_set_number(&query, APPOINTMENT_END_POSITION, appointment.position);
    query_set_number(&query, APPOINTMENT_END_PERSON, appointment.person);
    query_set_number(&query, APPOINTMENT_END_SINCE, appointment.term.since);
    query_set_number(&query, APPOINTMENT_END_UNTIL, appointment.term.until);
    return query_run(&query, error);
}

bool fold_appointment(struct fold *fold, const struct event *event, int64_t number, struct error *error)
{
    (void)number;
    return event_kind(event) == EVENT_PERSON_APPOINTED ? begin(fold, event, error) : end(fold, event, error);
}

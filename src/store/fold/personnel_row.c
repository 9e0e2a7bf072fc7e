#include "store/fold/personnel_row.h"

#include "base/list.h"
#include "store/log/log.h"

static struct term take_term(struct query *query)
{
    struct term term = {.since = (int32_t)query_number_or(query, NO_DAY)};
    term.until = (int32_t)query_number_or(query, NO_DAY);
    return term;
}

struct person_line person_row_take(struct query *query, struct arena *arena)
{
    struct person_line line = {.number = query_number(query)};
    line.code = text_copy(arena, query_text(query));
    line.name = text_copy(arena, query_text(query));
    line.until = (int32_t)query_number_or(query, NO_DAY);
    return line;
}

struct position_line position_row_take(struct query *query, struct arena *arena)
{
    struct position_line line = {.number = query_number(query)};
    line.code = text_copy(arena, query_text(query));
    line.unit = query_number(query);
    line.is_head = query_number(query) != 0;
    line.title = text_copy(arena, query_text(query));
    line.term = take_term(query);
    return line;
}

struct appointment appointment_row_take(struct query *query)
{
    struct appointment appointment = {.person = query_number(query)};
    appointment.position = query_number(query);
    appointment.term = take_term(query);
    appointment.is_acting = query_number(query) != 0;
    return appointment;
}

struct role_grant role_grant_row_take(struct query *query)
{
    struct role_grant grant = {.person = query_number(query)};
    grant.role = (enum role)query_number(query);
    grant.unit = query_number(query);
    grant.term = take_term(query);
    return grant;
}

/* Parameter 1 of a list is the book. */
static struct query query_of_list(struct connection *connection, enum statement statement)
{
    struct query query = query_of(connection, statement);
    query_set_number(&query, PERSON_LIST_BOOK, BOOK_NUMBER);
    return query;
}

static bool read_persons(struct connection *connection, struct arena *arena, struct person_lines *persons,
                         struct error *error)
{
    struct query query = query_of_list(connection, SQL_PERSON_LIST);
    while (query_next(&query))
        LIST_ADD(arena, persons, person_row_take(&query, arena));
    return query_end(&query, error);
}

static bool read_positions(struct connection *connection, struct arena *arena, struct position_lines *positions,
                           struct error *error)
{
    struct query query = query_of_list(connection, SQL_POSITION_LIST);
    while (query_next(&query))
        LIST_ADD(arena, positions, position_row_take(&query, arena));
    return query_end(&query, error);
}

static bool read_appointments(struct query *query, struct arena *arena, struct appointments *appointments,
                              struct error *error)
{
    while (query_next(query))
        LIST_ADD(arena, appointments, appointment_row_take(query));
    return query_end(query, error);
}

static bool read_roles(struct connection *connection, struct arena *arena, struct role_grants *roles,
                       struct error *error)
{
    struct query query = query_of_list(connection, SQL_ROLE_GRANT_LIST);
    while (query_next(&query))
        LIST_ADD(arena, roles, role_grant_row_take(&query));
    return query_end(&query, error);
}

bool personnel_rows_read(struct connection *connection, struct arena *arena, struct personnel *personnel,
                         struct error *error)
{
    struct query appointments = query_of_list(connection, SQL_APPOINTMENT_LIST);
    *personnel = (struct personnel){0};
    return read_appointments(&appointments, arena, &personnel->appointments, error) &&
           read_persons(connection, arena, &personnel->persons, error) &&
           read_positions(connection, arena, &personnel->positions, error) &&
           read_roles(connection, arena, &personnel->roles, error);
}

bool person_row_get(struct connection *connection, struct arena *arena, int64_t number, struct person_line *line,
                    bool *is_there, struct error *error)
{
    struct query query = query_of(connection, SQL_PERSON_GET);
    query_set_number(&query, PERSON_GET_BOOK, BOOK_NUMBER);
    query_set_number(&query, PERSON_GET_NUMBER, number);
    *is_there = query_next(&query);
    if (*is_there)
        *line = person_row_take(&query, arena);
    return query_end(&query, error);
}

bool position_row_get(struct connection *connection, struct arena *arena, int64_t number, struct position_line *line,
                      bool *is_there, struct error *error)
{
    struct query query = query_of(connection, SQL_POSITION_GET);
    query_set_number(&query, POSITION_GET_BOOK, BOOK_NUMBER);
    query_set_number(&query, POSITION_GET_NUMBER, number);
    *is_there = query_next(&query);
    if (*is_there)
        *line = position_row_take(&query, arena);
    return query_end(&query, error);
}

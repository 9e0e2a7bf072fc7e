#include "store/fold/fold_subject.h"

#include "base/arena.h"
#include "base/moment.h"
#include "store/fold/personnel_row.h"
#include "store/log/log.h"

static bool begin(struct fold *fold, const struct role_grant *grant, struct error *error)
{
    SCRATCH(scratch, fold->arena);
    struct person_line person;
    bool is_there;
    if (!person_row_get(fold->connection, scratch, grant->person, &person, &is_there, error))
        return false;
    if (!is_there || person.until != NO_DAY)
        return fold_refuse(error);
    struct query query = query_of(fold->connection, SQL_ROLE_GRANT_ADD);
    query_set_number(&query, ROLE_GRANT_ADD_BOOK, BOOK_NUMBER);
    query_set_number(&query, ROLE_GRANT_ADD_PERSON, grant->person);
    query_set_number(&query, ROLE_GRANT_ADD_ROLE, grant->role);
    query_set_number(&query, ROLE_GRANT_ADD_UNIT, grant->unit);
    query_set_number(&query, ROLE_GRANT_ADD_SINCE, grant->term.since);
    query_set_number_or_null(&query, ROLE_GRANT_ADD_UNTIL, grant->term.until, NO_DAY);
    return query_run(&query, error);
}

/* The same role as it would otherwise hold on the day. */
static bool find(struct fold *fold, struct role_grant *grant, int32_t day, struct error *error)
{
    struct query query = query_of(fold->connection, SQL_ROLE_GRANT_GET);
    query_set_number(&query, ROLE_GRANT_GET_BOOK, BOOK_NUMBER);
    query_set_number(&query, ROLE_GRANT_GET_PERSON, grant->person);
    query_set_number(&query, ROLE_GRANT_GET_ROLE, grant->role);
    query_set_number(&query, ROLE_GRANT_GET_UNIT, grant->unit);
    query_set_number(&query, ROLE_GRANT_GET_DAY, day);
    if (query_next(&query))
        *grant = role_grant_row_take(&query);
    return query_end(&query, error);
}

static bool end(struct fold *fold, struct role_grant *grant, int32_t day, struct error *error)
{
    if (!find(fold, grant, day, error))
        return false;
    if (!term_can_end(grant->term, day))
        return fold_refuse(error);
    term_end(&grant->term, day);
    struct query query = query_of(fold->connection, SQL_ROLE_GRANT_END);
    query_set_number(&query, ROLE_GRANT_END_BOOK, BOOK_NUMBER);
    query_set_number(&query, ROLE_GRANT_END_PERSON, grant->person);
    query_set_number(&query, ROLE_GRANT_END_ROLE, grant->role);
    query_set_number(&query, ROLE_GRANT_END_UNIT, grant->unit);
    query_set_number(&query, ROLE_GRANT_END_SINCE, grant->term.since);
    query_set_number(&query, ROLE_GRANT_END_UNTIL, grant->term.until);
    return query_run(&query, error);
}

bool fold_role(struct fold *fold, const struct event *event, int64_t number, struct error *error)
{
    (void)number;
    struct role_grant grant;
    if (!role_grant_of(event, &grant))
        return fold_refuse(error);
    return event_kind(event) == EVENT_ROLE_GRANTED ? begin(fold, &grant, error)
                                                   : end(fold, &grant, grant.term.since, error);
}

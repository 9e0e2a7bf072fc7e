#include "store/fold/fold_subject.h"

#include "base/arena.h"
#include "base/moment.h"
#include "store/fold/personnel_row.h"
#include "store/log/log.h"

static bool add_person(struct fold *fold, const struct event *event, struct error *error)
{
    struct person_line line = person_line_of(event);
    struct query query = query_of(fold->connection, SQL_PERSON_ADD);
    query_set_number(&query, PERSON_ADD_BOOK, BOOK_NUMBER);
    query_set_number(&query, PERSON_ADD_NUMBER, line.number);
    query_set_text(&query, PERSON_ADD_CODE, line.code);
    query_set_text(&query, PERSON_ADD_NAME, line.name);
    query_set_number_or_null(&query, PERSON_ADD_UNTIL, line.until, NO_DAY);
    return query_run(&query, error);
}

static bool change_person(struct fold *fold, const struct event *event, struct error *error)
{
    SCRATCH(scratch, fold->arena);
    struct person_line line;
    bool is_there;
    if (!person_row_get(fold->connection, scratch, event_number(event, FIELD_PERSON), &line, &is_there, error))
        return false;
    if (!is_there || line.until != NO_DAY)
        return fold_refuse(error);
    if (event_kind(event) == EVENT_PERSON_LEFT)
        line.until = moment_day(event_number(event, FIELD_AT)) - 1;
    else
        line.name = event_text(event, FIELD_NAME);
    struct query query = query_of(fold->connection, SQL_PERSON_CHANGE);
    query_set_number(&query, PERSON_CHANGE_BOOK, BOOK_NUMBER);
    query_set_number(&query, PERSON_CHANGE_NUMBER, line.number);
    query_set_text(&query, PERSON_CHANGE_NAME, line.name);
    query_set_number_or_null(&query, PERSON_CHANGE_UNTIL, line.until, NO_DAY);
    return query_run(&query, error);
}

bool fold_person(struct fold *fold, const struct event *event, int64_t number, struct error *error)
{
    (void)number;
    return event_kind(event) == EVENT_PERSON_REGISTERED ? add_person(fold, event, error)
                                                        : change_person(fold, event, error);
}

#include "store/fold/fold_subject.h"

#include "base/arena.h"
#include "base/moment.h"
#include "store/fold/personnel_row.h"
#include "store/log/log.h"

static bool add_position(struct fold *fold, const struct event *event, struct error *error)
{
    struct position_line line = position_line_of(event);
    struct query query = query_of(fold->connection, SQL_POSITION_ADD);
    query_set_number(&query, POSITION_ADD_BOOK, BOOK_NUMBER);
    query_set_number(&query, POSITION_ADD_NUMBER, line.number);
    query_set_text(&query, POSITION_ADD_CODE, line.code);
    query_set_number(&query, POSITION_ADD_UNIT, line.unit);
    query_set_number(&query, POSITION_ADD_HEADS, line.is_head);
    query_set_text(&query, POSITION_ADD_TITLE, line.title);
    query_set_number_or_null(&query, POSITION_ADD_SINCE, line.term.since, NO_DAY);
    query_set_number_or_null(&query, POSITION_ADD_UNTIL, line.term.until, NO_DAY);
    return query_run(&query, error);
}

static bool end_position(struct fold *fold, const struct event *event, struct error *error)
{
    SCRATCH(scratch, fold->arena);
    struct position_line line;
    int32_t day = moment_day(event_number(event, FIELD_AT));
    bool is_there;
    if (!position_row_get(fold->connection, scratch, event_number(event, FIELD_POSITION), &line, &is_there, error))
        return false;
    if (!is_there || !term_can_end(line.term, day))
        return fold_refuse(error);
    term_end(&line.term, day);
    struct query query = query_of(fold->connection, SQL_POSITION_END);
    query_set_number(&query, POSITION_END_BOOK, BOOK_NUMBER);
    query_set_number(&query, POSITION_END_NUMBER, line.number);
    query_set_number(&query, POSITION_END_UNTIL, line.term.until);
    return query_run(&query, error);
}

bool fold_position(struct fold *fold, const struct event *event, int64_t number, struct error *error)
{
    (void)number;
    return event_kind(event) == EVENT_POSITION_ESTABLISHED ? add_position(fold, event, error)
                                                           : end_position(fold, event, error);
}

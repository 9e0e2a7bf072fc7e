#include "store/fold_subject.h"

#include "model/target.h"
#include "store/log.h"
#include "store/query.h"

static bool last_at(struct fold *fold, int64_t target, int64_t *at, struct error *error)
{
    struct query query = query_of(fold->connection, SQL_TARGET_LAST_AT);
    query_set_number(&query, TARGET_LAST_AT_BOOK, BOOK_NUMBER);
    query_set_number(&query, TARGET_LAST_AT_TARGET, target);
    *at = query_next(&query) ? query_number_or(&query, NO_MOMENT) : NO_MOMENT;
    return query_end(&query, error);
}

bool fold_target(struct fold *fold, const struct event *event, int64_t number, struct error *error)
{
    int64_t target = event_number(event, FIELD_TARGET), at = event_number(event, FIELD_AT), last;
    if (!last_at(fold, target, &last, error))
        return false;
    bool is_known = last != NO_MOMENT;
    if (!target_event_is_sound(event) || (!is_known && event_kind(event) != EVENT_TARGET_SET) || at < last)
        return fold_refuse(error);
    struct query query = query_of(fold->connection, SQL_TARGET_EVENT_ADD);
    query_set_number(&query, TARGET_EVENT_ADD_BOOK, BOOK_NUMBER);
    query_set_number(&query, TARGET_EVENT_ADD_TARGET, target);
    query_set_number(&query, TARGET_EVENT_ADD_EVENT, number);
    query_set_number(&query, TARGET_EVENT_ADD_AT, at);
    return query_run(&query, error);
}

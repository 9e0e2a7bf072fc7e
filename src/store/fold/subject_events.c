#include "store/fold/subject_events.h"

#include "store/log/log.h"

bool subject_events_add(struct connection *connection, enum statement statement, const struct subject_row *row,
                        struct error *error)
{
    struct query query = query_of(connection, statement);
    query_set_number(&query, TARGET_EVENT_ADD_BOOK, BOOK_NUMBER);
    query_set_number(&query, TARGET_EVENT_ADD_TARGET, row->thing);
    query_set_number(&query, TARGET_EVENT_ADD_EVENT, row->event);
    query_set_number(&query, TARGET_EVENT_ADD_AT, row->at);
    return query_run(&query, error);
}

bool subject_events_last_at(struct connection *connection, enum statement statement, int64_t thing, int64_t *at,
                            struct error *error)
{
    struct query query = query_of(connection, statement);
    query_set_number(&query, TARGET_LAST_AT_BOOK, BOOK_NUMBER);
    query_set_number(&query, TARGET_LAST_AT_TARGET, thing);
    *at = query_next(&query) ? query_number_or(&query, NO_MOMENT) : NO_MOMENT;
    return query_end(&query, error);
}

bool subject_events_walk(const struct subject_walk *walk, subject_listener *tell, void *listener, struct error *error)
{
    struct query query = query_of(walk->connection, walk->statement);
    struct error ignored;
    bool is_sound = true;
    query_set_number(&query, TARGET_EVENTS_BOOK, BOOK_NUMBER);
    while (is_sound && query_next(&query)) {
        struct event event;
        struct subject_row row = {.thing = query_number(&query)};
        row.event = query_number(&query);
        row.at = query_number(&query);
        if (row.event >= walk->cut.known || (row.at > walk->cut.until && !walk->mends))
            continue;
        is_sound = log_event(walk->connection, walk->arena, row.event, &event, error);
        if (is_sound && (row.at <= walk->cut.until || walk->mends(&event)))
            tell(listener, &event, row.event);
    }
    return query_end(&query, is_sound ? error : &ignored) && is_sound;
}

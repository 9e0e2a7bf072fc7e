#include "store/subject_events.h"

#include "store/log.h"

bool subject_events_walk(const struct subject_walk *walk, subject_listener *tell, void *listener, struct error *error)
{
    struct query query = query_of(walk->connection, walk->statement);
    struct error ignored;
    bool is_sound = true;
    query_set_number(&query, TARGET_EVENTS_BOOK, BOOK_NUMBER);
    while (is_sound && query_next(&query)) {
        struct event event;
        query_number(&query);
        int64_t number = query_number(&query), at = query_number(&query);
        if (number >= walk->cut.known || at > walk->cut.until)
            continue;
        is_sound = log_event(walk->connection, walk->arena, number, &event, error);
        if (is_sound)
            tell(listener, &event, number);
    }
    return query_end(&query, is_sound ? error : &ignored) && is_sound;
}

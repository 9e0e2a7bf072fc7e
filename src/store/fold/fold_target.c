#include "store/fold/fold_subject.h"

#include "model/target.h"
#include "store/fold/subject_events.h"

bool fold_target(struct fold *fold, const struct event *event, int64_t number, struct error *error)
{
    struct subject_row row = {event_number(event, FIELD_TARGET), number, event_number(event, FIELD_AT)};
    int64_t last;
    if (!subject_events_last_at(fold->connection, SQL_TARGET_LAST_AT, row.thing, &last, error))
        return false;
    bool is_new = last == NO_MOMENT;
    if (!target_event_is_sound(event) || (is_new && event_kind(event) != EVENT_TARGET_SET) || row.at < last)
        return fold_refuse(error);
    return subject_events_add(fold->connection, SQL_TARGET_EVENT_ADD, &row, error);
}

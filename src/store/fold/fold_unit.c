#include "store/fold/fold_subject.h"

#include "base/arena.h"
#include "store/fold/unit_row.h"

static bool add_unit(struct fold *fold, const struct event *event, struct error *error)
{
    struct unit_line line = unit_line_of(event);
    return unit_row_add(fold->connection, &line, error);
}

static bool change_unit(struct fold *fold, const struct event *event, struct error *error)
{
    SCRATCH(scratch, fold->arena);
    struct unit_line line, past;
    if (!unit_row_get(fold->connection, scratch, event_number(event, FIELD_UNIT), &line, error))
        return false;
    if (!unit_line_allows(&line, event))
        return fold_refuse(error);
    past = line;
    unit_line_apply(&line, event);
    return (!unit_line_turns(&past, event) || unit_row_keep(fold->connection, &past, line.record.changed - 1, error)) &&
           unit_row_change(fold->connection, &line, error);
}

bool fold_unit(struct fold *fold, const struct event *event, int64_t number, struct error *error)
{
    (void)number;
    if (event_kind(event) == EVENT_REFERENCE_LOADED)
        return true; /* its attachments are all it has */
    return event_kind(event) == EVENT_UNIT_ESTABLISHED ? add_unit(fold, event, error) : change_unit(fold, event, error);
}

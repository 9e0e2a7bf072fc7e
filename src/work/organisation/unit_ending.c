#include "work/organisation/organising_room.h"

#include "base/message.h"
#include "base/moment.h"
#include "work/organisation/handing_over.h"
#include "work/personnel/staffing.h"

static bool conflict(const char *message, struct text code, struct error *error)
{
    return error_set_with(error, ERROR_CONFLICT, message, code);
}

static bool give_units(struct organising *organising, const struct unit_line *line, int64_t to, struct error *error)
{
    for (size_t i = 0; i < organising->units.count; i++) {
        struct unit_line *below = &organising->units.at[i];
        if (below->record.parent != line->record.number || below->record.until != NO_DAY)
            continue;
        if (to == NO_NUMBER)
            return organising_needs_successor(line, error);
        if (!organising_put_below(organising, below->record.number, to, error))
            return false;
    }
    return true;
}

/* Its positions and those who hold them, and the roles within it, end as it does. */
static bool end_people(struct organising *organising, const struct unit_line *line, struct error *error)
{
    struct staffing staffing = {.transaction = organising->transaction,
                                .arena = organising->arena,
                                .by = organising->by,
                                .basis = organising->change->basis,
                                .at = moment_of_day(organising->day)};
    if (!staffing_open(&staffing, error) || !staffing_end_unit(&staffing, line->record.number, error))
        return false;
    organising->event_count += staffing.event_count;
    return true;
}

static bool end_unit(struct organising *organising, enum event_kind kind, struct unit_line *line, int64_t to,
                     struct error *error)
{
    struct event event = event_of(kind);
    if (to != NO_NUMBER && unit_lines_reach(&organising->units, to, line->record.number))
        return conflict(N_("“{1}” cannot be taken over by itself or by a unit below it"), line->code, error);
    event_set_number(&event, FIELD_UNIT, line->record.number);
    event_set_number_unless(&event, FIELD_SUCCESSOR, to, NO_NUMBER);
    return give_units(organising, line, to, error) && handing_over_tasks(organising, line, to, error) &&
           handing_over_targets(organising, line, to, error) && end_people(organising, line, error) &&
           organising_append_change(organising, &event, error);
}

/* The unit whose seat is kept may be named among those that are merged. */
bool organising_merge(struct organising *organising, struct error *error)
{
    int64_t into;
    struct text codes = organising->change->code, code;
    if (text_is_empty(organising->change->other))
        return error_set(error, ERROR_USAGE, N_("name the unit whose seat is kept with “--to”"));
    if (!organising_find_other(organising, &into, error))
        return false;
    while (text_split(&codes, '\n', &code)) {
        struct unit_line *line;
        bool is_seat = text_equal(code, organising->change->other);
        if (!is_seat && (!organising_find_ending(organising, code, &line, error) ||
                         !end_unit(organising, EVENT_UNIT_MERGED, line, into, error)))
            return false;
    }
    if (organising->report->units == 0)
        return error_set(error, ERROR_USAGE, N_("name the units that are merged into the one whose seat is kept"));
    return !organising_has_form(organising) || organising_give_form(organising, into, error);
}

bool organising_dissolve(struct organising *organising, struct error *error)
{
    struct unit_line *line;
    int64_t to;
    return organising_find_ending(organising, organising->change->code, &line, error) &&
           organising_find_other(organising, &to, error) && end_unit(organising, EVENT_UNIT_DISSOLVED, line, to, error);
}

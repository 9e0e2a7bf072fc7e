#include "work/organisation/organising.h"

#include "base/list.h"
#include "base/message.h"
#include "base/moment.h"
#include "model/code.h"
#include "work/organisation/handing_over.h"
#include "work/organisation/organising_room.h"

bool organising_open(struct organising *organising, const struct acting *acting, struct error *error)
{
    *organising = (struct organising){
        .transaction = acting->transaction, .arena = acting->arena, .by = acting->by, .today = acting->today};
    if (!transaction_units(acting->transaction, acting->arena, &organising->units, error))
        return false;
    organising->last_day = unit_lines_last_day(&organising->units);
    return true;
}

static bool conflict(const char *message, struct text code, struct error *error)
{
    return error_set_with(error, ERROR_CONFLICT, message, code);
}

/* The unit with a code, which stands on the day and until further notice. */
static bool find(const struct organising *organising, struct text code, struct unit_line **line, struct error *error)
{
    *line = unit_lines_find(&organising->units, code);
    if (!*line)
        return error_set_with(error, ERROR_NOT_FOUND, N_("there is no unit with the code “{1}”"), code);
    return unit_line_stands(*line, organising->day) ||
           conflict(N_("the unit “{1}” does not stand on that day"), code, error);
}

bool organising_find_ending(const struct organising *organising, struct text code, struct unit_line **line,
                            struct error *error)
{
    return find(organising, code, line, error) &&
           ((*line)->record.since < organising->day ||
            conflict(N_("the unit “{1}” was established on that very day; it can end on the next at the earliest"),
                     code, error));
}

bool organising_find_other(const struct organising *organising, int64_t *number, struct error *error)
{
    struct unit_line *line = NULL;
    *number = NO_NUMBER;
    if (text_is_empty(organising->change->other))
        return true;
    if (!find(organising, organising->change->other, &line, error))
        return false;
    *number = line->record.number;
    return true;
}

/* Texts of an event are borrowed from a row that goes. */
static void take_in(struct organising *organising, const struct event *event)
{
    struct unit_line line = unit_line_of(event), *known = unit_lines_get(&organising->units, line.record.number);
    if (known) {
        line = *known;
        unit_line_apply(&line, event);
    }
    line.code = known ? known->code : text_copy(organising->arena, line.code);
    line.name = text_copy(organising->arena, line.name);
    line.head = text_copy(organising->arena, line.head);
    if (known)
        *known = line;
    else
        LIST_ADD(organising->arena, &organising->units, line);
    organising->last_day = event_has(event, FIELD_SINCE) || known ? organising->day : organising->last_day;
}

bool organising_append(struct organising *organising, struct event *event, int64_t at, struct error *error)
{
    organising->event_count++;
    event_set_number(event, FIELD_AT, at);
    event_set_text(event, FIELD_BY, organising->by);
    event_set_number_unless(event, FIELD_AUTHOR, organising->author, NO_NUMBER);
    event_set_number_unless(event, FIELD_BATCH, organising->batch, NO_NUMBER);
    event_set_text(event, FIELD_BASIS, organising->change->basis);
    return transaction_append(organising->transaction, event, error);
}

bool organising_append_change(struct organising *organising, struct event *event, struct error *error)
{
    organising->report->units++;
    if (!organising_append(organising, event, moment_of_day(organising->day), error))
        return false;
    take_in(organising, event);
    return true;
}

static struct event event_about(enum event_kind kind, int64_t unit)
{
    struct event event = event_of(kind);
    event_set_number(&event, FIELD_UNIT, unit);
    return event;
}

static bool check_new_code(const struct organising *organising, struct text code, struct error *error)
{
    if (text_is_empty(code) || text_is_empty(organising->change->name))
        return error_set(error, ERROR_USAGE, N_("a unit has a code and a name"));
    if (!code_check(code, error))
        return false;
    return !unit_lines_find(&organising->units, code) ||
           conflict(N_("the code “{1}” was given already, and no code is given twice"), code, error);
}

static void set_standing(struct event *event, enum unit_branch branch, enum unit_tier tier)
{
    if (branch != BRANCH_NONE)
        event_set_number(event, FIELD_BRANCH, branch);
    if (tier != TIER_NONE)
        event_set_number(event, FIELD_TIER, tier);
}

/* What is below a unit whose first day is known cannot have stood before it. */
static bool has_first_day(const struct organising *organising, int64_t unit)
{
    const struct unit_line *line = unit_lines_get(&organising->units, unit);
    return line && line->record.since != NO_DAY;
}

/* `like`, what the unit has of itself, gives the numbers of the one above and of the one that it was split off. */
static bool establish(struct organising *organising, struct text code, const struct unit_record *like, int64_t from,
                      struct error *error)
{
    const struct unit_change *change = organising->change;
    int64_t last_unit, last_task;
    if (!check_new_code(organising, code, error) ||
        !transaction_last_numbers(organising->transaction, &last_unit, &last_task, error))
        return false;
    struct event event = event_about(EVENT_UNIT_ESTABLISHED, last_unit + 1);
    event_set_text(&event, FIELD_CODE, code);
    event_set_text(&event, FIELD_NAME, change->name);
    event_set_text(&event, FIELD_HEAD, change->head);
    set_standing(&event, change->branch ? change->branch : like->branch, change->tier ? change->tier : like->tier);
    if (like->is_outside)
        event_set_number(&event, FIELD_OUTSIDE, 1);
    if (!change->is_undated || has_first_day(organising, like->parent))
        event_set_number(&event, FIELD_SINCE, organising->day);
    event_set_number_unless(&event, FIELD_PARENT, like->parent, NO_NUMBER);
    event_set_number_unless(&event, FIELD_FROM, from, NO_NUMBER);
    return organising_append_change(organising, &event, error);
}

bool organising_give_form(struct organising *organising, int64_t unit, struct error *error)
{
    struct event event = event_about(EVENT_UNIT_RENAMED, unit);
    event_set_text(&event, FIELD_NAME, organising->change->name);
    event_set_text(&event, FIELD_HEAD, organising->change->head);
    set_standing(&event, organising->change->branch, organising->change->tier);
    return organising_append_change(organising, &event, error);
}

bool organising_put_below(struct organising *organising, int64_t unit, int64_t parent, struct error *error)
{
    struct event event = event_about(EVENT_UNIT_TRANSFERRED, unit);
    event_set_number_unless(&event, FIELD_PARENT, parent, NO_NUMBER);
    return organising_append_change(organising, &event, error);
}

bool organising_needs_successor(const struct unit_line *line, struct error *error)
{
    conflict(N_("the unit “{1}” has units below it, or something to do that is not over"), line->code, error);
    return error_add_hint(error, N_("name the unit that takes over with “--to”"));
}

bool organising_establish(struct organising *organising, struct error *error)
{
    struct unit_record like = {.is_outside = organising->change->is_outside};
    return organising_find_other(organising, &like.parent, error) &&
           establish(organising, organising->change->code, &like, NO_NUMBER, error);
}

bool organising_has_form(const struct organising *organising)
{
    const struct unit_change *change = organising->change;
    return change->name.len > 0 || change->head.len > 0 || change->branch || change->tier;
}

bool organising_rename(struct organising *organising, struct error *error)
{
    struct unit_line *line;
    if (!organising_has_form(organising))
        return error_set(error, ERROR_USAGE, N_("say what the unit is called from then on"));
    return find(organising, organising->change->code, &line, error) &&
           organising_give_form(organising, line->record.number, error);
}

bool organising_transfer(struct organising *organising, struct error *error)
{
    struct unit_line *line;
    int64_t parent;
    if (!find(organising, organising->change->code, &line, error) || !organising_find_other(organising, &parent, error))
        return false;
    if (parent != NO_NUMBER && unit_lines_reach(&organising->units, parent, line->record.number))
        return conflict(N_("“{1}” cannot be put below itself"), line->code, error);
    return organising_put_below(organising, line->record.number, parent, error);
}

bool organising_split(struct organising *organising, struct error *error)
{
    struct unit_line *line;
    if (!find(organising, organising->change->code, &line, error))
        return false;
    struct unit_line from = *line; /* the list of units moves as it grows */
    return establish(organising, organising->change->new_code, &from.record, from.record.number, error) &&
           handing_over_some(organising, &from, organising->units.at[organising->units.count - 1].record.number, error);
}

static bool check_day(const struct organising *organising, struct error *error)
{
    int32_t last = organising->last_day;
    if (organising->day > organising->today)
        return error_set(error, ERROR_CONFLICT, N_("the day is still to come; record the change when it has come"));
    if (organising->change->is_undated || organising->day >= last)
        return true;
    error_set(error, ERROR_CONFLICT,
              N_("the organisation changed on {1}; what happened before can no longer be recorded"));
    return error_add_day(error, 1, date_from_day(last));
}

bool organising_run(struct organising *organising, organising_step *step, const struct unit_change *change,
                    struct unit_change_report *report, struct error *error)
{
    *report = (struct unit_change_report){0};
    organising->change = change;
    organising->report = report;
    organising->day = date_is_set(change->on) ? date_to_day(change->on) : organising->today;
    return check_day(organising, error) && step(organising, error);
}

#include "work/organisation.h"

#include "base/list.h"
#include "base/message.h"
#include "base/moment.h"
#include "store/question.h"
#include "work/book_state.h"

/* One command under way. */
struct organising {
    struct transaction *transaction;
    struct arena *arena;
    const struct unit_change *change;
    struct unit_change_report *report;
    struct unit_lines units; /* as they were before it */
    int32_t day;
};

typedef bool organising_step(struct organising *organising, struct error *error);

struct run {
    struct book *book;
    const struct unit_change *change;
    struct unit_change_report *report;
    organising_step *step;
};

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

/* The unit that a change is about: it has stood for a day. */
static bool find_changing(const struct organising *organising, struct text code, struct unit_line **line,
                          struct error *error)
{
    return find(organising, code, line, error) &&
           ((*line)->record.since < organising->day ||
            conflict(N_("the unit “{1}” was established on that very day"), code, error));
}

static bool find_other(const struct organising *organising, int64_t *number, struct error *error)
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

static bool append(struct organising *organising, struct event *event, int64_t at, struct error *error)
{
    event_set_number(event, FIELD_AT, at);
    event_set_text(event, FIELD_BY, TEXT("owner"));
    event_set_text(event, FIELD_BASIS, organising->change->basis);
    return transaction_append(organising->transaction, event, error);
}

/* What happens to a unit at the start of the day. */
static bool append_change(struct organising *organising, struct event *event, struct error *error)
{
    organising->report->units++;
    return append(organising, event, moment_of_day(organising->day), error);
}

static struct event event_about(enum event_kind kind, int64_t unit)
{
    struct event event = event_of(kind);
    event_set_number(&event, FIELD_UNIT, unit);
    return event;
}

static void set_unit(struct event *event, enum event_field field, int64_t unit)
{
    if (unit != NO_NUMBER)
        event_set_number(event, field, unit);
}

static bool check_new_code(const struct organising *organising, struct text code, struct error *error)
{
    if (text_is_empty(code) || text_is_empty(organising->change->name))
        return error_set(error, ERROR_USAGE, N_("a unit has a code and a name"));
    return !unit_lines_find(&organising->units, code) ||
           conflict(N_("the code “{1}” was given already, and no code is given twice"), code, error);
}

static bool establish(struct organising *organising, struct text code, int64_t parent, int64_t from,
                      struct error *error)
{
    int64_t last_unit, last_task;
    if (!check_new_code(organising, code, error) ||
        !transaction_last_numbers(organising->transaction, &last_unit, &last_task, error))
        return false;
    struct event event = event_about(EVENT_UNIT_ESTABLISHED, last_unit + 1);
    event_set_text(&event, FIELD_CODE, code);
    event_set_text(&event, FIELD_NAME, organising->change->name);
    event_set_text(&event, FIELD_HEAD, organising->change->head);
    event_set_number(&event, FIELD_SINCE, organising->day);
    set_unit(&event, FIELD_PARENT, parent);
    set_unit(&event, FIELD_FROM, from);
    return append_change(organising, &event, error);
}

static bool rename_unit(struct organising *organising, int64_t unit, struct error *error)
{
    struct event event = event_about(EVENT_UNIT_RENAMED, unit);
    event_set_text(&event, FIELD_NAME, organising->change->name);
    event_set_text(&event, FIELD_HEAD, organising->change->head);
    return append_change(organising, &event, error);
}

static bool transfer(struct organising *organising, int64_t unit, int64_t parent, struct error *error)
{
    struct event event = event_about(EVENT_UNIT_TRANSFERRED, unit);
    set_unit(&event, FIELD_PARENT, parent);
    return append_change(organising, &event, error);
}

/* A task is handed over on the day, or after what was recorded of it since. */
static bool hand_over(struct organising *organising, int64_t task, int64_t from, int64_t to, struct error *error)
{
    struct task_record record;
    int64_t at = moment_of_day(organising->day);
    struct event event = event_about(EVENT_TASK_HANDED_OVER, from);
    if (!transaction_task(organising->transaction, task, &record, error))
        return false;
    event_set_number(&event, FIELD_TASK, task);
    event_set_number(&event, FIELD_LEAD, to);
    organising->report->tasks++;
    return append(organising, &event, record.last_at > at ? record.last_at : at, error);
}

static bool nobody_takes_over(const struct unit_line *line, struct error *error)
{
    conflict(N_("the unit “{1}” has tasks that are not over, or units below it"), line->code, error);
    return error_add_hint(error, N_("name the unit that takes over with “--to”"));
}

static bool give_units(struct organising *organising, const struct unit_line *line, int64_t to, struct error *error)
{
    for (size_t i = 0; i < organising->units.count; i++) {
        struct unit_line *below = &organising->units.at[i];
        if (below->record.parent != line->record.number || below->record.until != NO_DAY)
            continue;
        if (to == NO_NUMBER)
            return nobody_takes_over(line, error);
        if (below->record.since >= organising->day)
            return conflict(N_("the unit “{1}” was established on that very day"), below->code, error);
        if (!transfer(organising, below->record.number, to, error))
            return false;
        below->record.parent = to;
    }
    return true;
}

static bool give_tasks(struct organising *organising, const struct unit_line *line, int64_t to, struct error *error)
{
    struct number_list tasks;
    if (!transaction_open_tasks(organising->transaction, organising->arena, line->record.number, &tasks, error))
        return false;
    if (tasks.count > 0 && to == NO_NUMBER)
        return nobody_takes_over(line, error);
    for (size_t i = 0; i < tasks.count; i++)
        if (!hand_over(organising, tasks.at[i], line->record.number, to, error))
            return false;
    return true;
}

static bool end_unit(struct organising *organising, enum event_kind kind, struct unit_line *line, int64_t to,
                     struct error *error)
{
    if (to != NO_NUMBER && unit_lines_reach(&organising->units, to, line->record.number))
        return conflict(N_("“{1}” cannot be taken over by itself or by a unit below it"), line->code, error);
    struct event event = event_about(kind, line->record.number);
    set_unit(&event, FIELD_SUCCESSOR, to);
    line->record.until = organising->day - 1;
    return give_units(organising, line, to, error) && give_tasks(organising, line, to, error) &&
           append_change(organising, &event, error);
}

static bool step_establish(struct organising *organising, struct error *error)
{
    int64_t parent;
    return find_other(organising, &parent, error) &&
           establish(organising, organising->change->code, parent, NO_NUMBER, error);
}

static bool step_rename(struct organising *organising, struct error *error)
{
    struct unit_line *line;
    if (text_is_empty(organising->change->name) && text_is_empty(organising->change->head))
        return error_set(error, ERROR_USAGE, N_("say what the unit is called from then on"));
    return find_changing(organising, organising->change->code, &line, error) &&
           rename_unit(organising, line->record.number, error);
}

static bool step_transfer(struct organising *organising, struct error *error)
{
    struct unit_line *line;
    int64_t parent;
    if (!find_changing(organising, organising->change->code, &line, error) || !find_other(organising, &parent, error))
        return false;
    if (parent != NO_NUMBER && unit_lines_reach(&organising->units, parent, line->record.number))
        return conflict(N_("“{1}” cannot be put below itself"), line->code, error);
    return transfer(organising, line->record.number, parent, error);
}

static bool step_split(struct organising *organising, struct error *error)
{
    struct unit_line *line;
    return find_changing(organising, organising->change->code, &line, error) &&
           establish(organising, organising->change->new_code, line->record.parent, line->record.number, error);
}

static bool step_merge(struct organising *organising, struct error *error)
{
    int64_t into;
    struct text codes = organising->change->code, code;
    if (text_is_empty(organising->change->other))
        return error_set(error, ERROR_USAGE, N_("name the unit whose seat is kept with “--to”"));
    if (!find_other(organising, &into, error))
        return false;
    while (text_split(&codes, '\n', &code)) {
        struct unit_line *line;
        if (!find_changing(organising, code, &line, error) ||
            !end_unit(organising, EVENT_UNIT_MERGED, line, into, error))
            return false;
    }
    struct unit_line *kept;
    if (text_is_empty(organising->change->name) && text_is_empty(organising->change->head))
        return true;
    return find_changing(organising, organising->change->other, &kept, error) && rename_unit(organising, into, error);
}

static bool step_dissolve(struct organising *organising, struct error *error)
{
    struct unit_line *line;
    int64_t to;
    return find_changing(organising, organising->change->code, &line, error) && find_other(organising, &to, error) &&
           end_unit(organising, EVENT_UNIT_DISSOLVED, line, to, error);
}

static bool check_day(const struct organising *organising, int32_t today, struct error *error)
{
    char printed[DATE_BYTES];
    int32_t last = unit_lines_last_day(&organising->units);
    if (organising->day > today)
        return error_set(error, ERROR_CONFLICT, N_("the day is still to come; record the change when it has come"));
    if (organising->day >= last)
        return true;
    return conflict(N_("the organisation changed on {1}; what happened before can no longer be recorded"),
                    text_from(date_print(date_from_day(last), printed)), error);
}

static bool run_step(struct transaction *transaction, struct arena *arena, void *argument, int64_t *answer,
                     struct error *error)
{
    const struct run *run = argument;
    int32_t today = date_to_day(book_today(run->book));
    struct organising organising = {transaction, arena, run->change, run->report, {0}, today};
    *run->report = (struct unit_change_report){0};
    if (date_is_set(run->change->on))
        organising.day = date_to_day(run->change->on);
    if (text_is_empty(run->change->basis))
        return error_set(error, ERROR_USAGE, N_("name the document that decides the change with “--basis”"));
    if (!transaction_units(transaction, arena, &organising.units, error) || !check_day(&organising, today, error) ||
        !run->step(&organising, error))
        return false;
    *answer = (int64_t)run->report->units;
    return true;
}

static bool write_step(struct book *book, const struct unit_change *change, struct unit_change_report *report,
                       organising_step *step, struct error *error)
{
    enum { REFORM_BYTES = 256 << 20 }; /* a unit may lead tens of thousands of tasks */
    struct run run = {book, change, report, step};
    struct store_command command = {.run = run_step, .argument = &run, .memory_bytes = REFORM_BYTES};
    int64_t answer;
    return store_write(book->store, &command, &answer, error);
}

#define UNIT_COMMAND(name)                                                                                             \
    bool book_unit_##name(struct book *book, const struct unit_change *change, struct unit_change_report *report,      \
                          struct error *error)                                                                         \
    {                                                                                                                  \
        return write_step(book, change, report, step_##name, error);                                                   \
    }
UNIT_COMMAND(establish)
UNIT_COMMAND(rename)
UNIT_COMMAND(transfer)
UNIT_COMMAND(split)
UNIT_COMMAND(merge)
UNIT_COMMAND(dissolve)

bool book_units(struct book *book, struct arena *arena, const struct unit_list_request *request,
                struct unit_lines *units, struct error *error)
{
    struct book_reader *reader;
    struct unit_lines all;
    int32_t day = date_to_day(date_is_set(request->on) ? request->on : book_today(book));
    *units = (struct unit_lines){0};
    if (!book_reader_open(book->store, arena, &reader, error) || !question_units(reader, arena, day, &all, error))
        return false;
    for (size_t i = 0; i < all.count; i++)
        if (request->has_all || unit_line_stands(&all.at[i], day))
            LIST_ADD(arena, units, all.at[i]);
    return true;
}

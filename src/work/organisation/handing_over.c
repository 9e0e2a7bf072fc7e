#include "work/organisation/handing_over.h"

#include "base/message.h"
#include "base/moment.h"
#include "store/question/share.h"
#include "store/question/unit_work.h"
#include "work/organisation/organising_room.h"

/* From whom to whom. */
struct passing {
    struct organising *organising;
    int64_t from, to;
};

/* It happens to a task on the day, or after what was recorded of it since. */
static bool append(const struct passing *passing, struct event *event, const struct task_record *record,
                   struct error *error)
{
    int64_t at = moment_of_day(passing->organising->day);
    event_set_number(event, FIELD_TASK, record->number);
    event_set_number(event, FIELD_UNIT, record->lead);
    return organising_append(passing->organising, event, record->last_at > at ? record->last_at : at, error);
}

static bool read_task(const struct passing *passing, int64_t task, struct task_record *record, struct error *error)
{
    return transaction_task(passing->organising->transaction, task, record, error);
}

static bool release(const struct passing *passing, const struct task_record *record, int64_t unit, struct error *error)
{
    struct event event = event_of(EVENT_TASK_PARTNER_RELEASED);
    event_set_number(&event, FIELD_OTHER, unit);
    return append(passing, &event, record, error);
}

static bool read_share(const struct passing *passing, int64_t task, struct known_share *share, struct error *error)
{
    return share_read(passing->organising->transaction, passing->organising->arena, task, passing->to, share, error);
}

/* What it took part in, or was waited for in, it now leads. */
static bool pass_lead(const struct passing *passing, int64_t task, struct error *error)
{
    struct task_record record;
    struct known_share own;
    struct event event = event_of(EVENT_TASK_HANDED_OVER), end = event_of(EVENT_TASK_WAIT_ENDED);
    event_set_number(&event, FIELD_LEAD, passing->to);
    passing->organising->report->tasks++;
    return read_task(passing, task, &record, error) && read_share(passing, task, &own, error) &&
           (!own.is_there || release(passing, &record, passing->to, error)) &&
           (record.waiting_for != passing->to || append(passing, &end, &record, error)) &&
           append(passing, &event, &record, error);
}

static struct text join_duties(struct arena *arena, struct text one, struct text other)
{
    if (one.len == 0 || other.len == 0 || text_equal(one, other))
        return one.len > 0 ? one : other;
    return text_print(arena, "%.*s; %.*s", TEXT_ARG(one), TEXT_ARG(other));
}

static int32_t earlier(int32_t one, int32_t other)
{
    if (one == NO_DAY || other == NO_DAY)
        return one == NO_DAY ? other : one;
    return one < other ? one : other;
}

/* What the successor has to do already is not forgotten, and what it has done is done. */
static bool set_share(const struct passing *passing, const struct task_record *record, const struct open_share *share,
                      const struct known_share *own, struct error *error)
{
    struct event event = event_of(EVENT_TASK_PARTNER_SET);
    bool is_open = own->is_there && !own->is_done;
    int32_t due = is_open ? earlier(own->due, share->due) : share->due;
    if (own->is_there && share->duty.len == 0 && share->due == NO_DAY)
        return true;
    event_set_number(&event, FIELD_OTHER, passing->to);
    event_set_text(&event, FIELD_DUTY,
                   is_open ? join_duties(passing->organising->arena, own->duty, share->duty) : share->duty);
    event_set_number_unless(&event, FIELD_DUE, due, NO_DAY);
    return append(passing, &event, record, error);
}

static bool pass_share(const struct passing *passing, const struct open_share *share, struct error *error)
{
    struct task_record record;
    struct known_share own;
    if (!read_task(passing, share->task, &record, error) || !read_share(passing, share->task, &own, error) ||
        !release(passing, &record, passing->from, error))
        return false;
    return record.lead == passing->to || set_share(passing, &record, share, &own, error);
}

/* No task waits for the unit that leads it. */
static bool pass_wait(const struct passing *passing, int64_t task, struct error *error)
{
    struct task_record record;
    struct event end = event_of(EVENT_TASK_WAIT_ENDED), wait = event_of(EVENT_TASK_WAITED);
    event_set_number(&wait, FIELD_OTHER, passing->to);
    return read_task(passing, task, &record, error) && append(passing, &end, &record, error) &&
           (record.lead == passing->to || append(passing, &wait, &record, error));
}

static bool pass_difficulty(const struct passing *passing, int64_t task, struct error *error)
{
    struct task_record record;
    struct event event = event_of(EVENT_TASK_DIFFICULTY_RAISED);
    event_set_number(&event, FIELD_OTHER, passing->to);
    return read_task(passing, task, &record, error) && append(passing, &event, &record, error);
}

static bool pass_each(const struct passing *passing, const struct number_list *tasks,
                      bool (*pass)(const struct passing *passing, int64_t task, struct error *error),
                      struct error *error)
{
    for (size_t i = 0; i < tasks->count; i++)
        if (!pass(passing, tasks->at[i], error))
            return false;
    return true;
}

static bool check_successor(const struct passing *passing, const struct unit_work *work, struct error *error)
{
    const struct unit_lines *units = &passing->organising->units;
    if (unit_work_is_none(work))
        return true;
    if (passing->to == NO_NUMBER)
        return organising_needs_successor(unit_lines_get(units, passing->from), error);
    const struct unit_line *successor = unit_lines_get(units, passing->to);
    return work->led.count == 0 || !successor->record.is_outside ||
           error_set_with(error, ERROR_CONFLICT, N_("“{1}” stands outside the book and cannot lead a task of it"),
                          successor->code);
}

/* Tasks that are named are open ones of the unit, each once. */
static bool check_named(const struct unit_line *from, const struct unit_change *change, const struct number_list *led,
                        struct error *error)
{
    for (size_t i = 0; i < change->task_count; i++) {
        bool is_led = false, is_again = false;
        for (size_t j = 0; j < led->count; j++)
            is_led = is_led || led->at[j] == change->tasks[i];
        for (size_t j = 0; j < i; j++)
            is_again = is_again || change->tasks[j] == change->tasks[i];
        if (is_led && !is_again)
            continue;
        error_set(error, ERROR_CONFLICT,
                  is_led ? N_("task {1} is named twice") : N_("“{2}” does not lead task {1}, or it is over"));
        error_add_number(error, 1, change->tasks[i]);
        return error_add_argument(error, 2, from->code);
    }
    return true;
}

bool handing_over_some(struct organising *organising, const struct unit_line *from, int64_t to, struct error *error)
{
    const struct passing passing = {organising, from->record.number, to};
    const struct unit_change *change = organising->change;
    struct unit_work work;
    if (change->task_count == 0)
        return true;
    if (!unit_work_read(organising->transaction, organising->arena, passing.from, &work, error) ||
        !check_named(from, change, &work.led, error))
        return false;
    for (size_t i = 0; i < change->task_count; i++)
        if (!pass_lead(&passing, change->tasks[i], error))
            return false;
    return true;
}

bool handing_over_tasks(struct organising *organising, const struct unit_line *from, int64_t to, struct error *error)
{
    const struct passing passing = {organising, from->record.number, to};
    struct unit_work work;
    if (!unit_work_read(organising->transaction, organising->arena, passing.from, &work, error) ||
        !check_successor(&passing, &work, error) || !pass_each(&passing, &work.led, pass_lead, error))
        return false;
    organising->report->others += work.shares.count + work.waits.count + work.difficulties.count;
    for (size_t i = 0; i < work.shares.count; i++)
        if (!pass_share(&passing, &work.shares.at[i], error))
            return false;
    return pass_each(&passing, &work.waits, pass_wait, error) &&
           pass_each(&passing, &work.difficulties, pass_difficulty, error);
}

#include "work/target/target.h"

#include "base/decimal.h"
#include "base/message.h"
#include "model/code.h"
#include "store/question/target.h"
#include "work/acting/acting_follow.h"
#include "work/acting/acting_unit.h"
#include "work/acting/permission.h"

/* One command under way. */
struct targeting {
    struct acting *acting;
    const struct target_change *change;
    struct targets targets;
    struct target *target; /* NULL: there is none yet */
};

static bool conflict(const char *message, struct text what, struct error *error)
{
    return error_set_with(error, ERROR_CONFLICT, message, what);
}

static bool begin(struct targeting *targeting, struct acting *acting, const struct target_change *change,
                  struct error *error)
{
    *targeting = (struct targeting){.acting = acting, .change = change};
    if (text_is_empty(change->code))
        return error_set(error, ERROR_USAGE, N_("name the code of the target"));
    if (!transaction_targets(acting->transaction, acting->arena, &targeting->targets, error))
        return false;
    targeting->target = targets_find(&targeting->targets, change->code);
    return !targeting->target || acting_follow(acting, targeting->target->last_at, error);
}

/* The same for what happens to a target that was set. */
static bool begin_known(struct targeting *targeting, struct acting *acting, const struct target_change *change,
                        struct error *error)
{
    if (!begin(targeting, acting, change, error))
        return false;
    if (!targeting->target)
        return error_set_with(error, ERROR_NOT_FOUND, N_("there is no target with the code “{1}”"), change->code);
    return permission_check(acting, PERMISSION_TARGET_SET, NULL, targeting->target->unit, error);
}

static bool set_amount(const struct target_change *change, struct event *event, enum event_field field,
                       struct error *error)
{
    int64_t amount;
    if (!decimal_parse(change->amount, &amount))
        return error_set_with(error, ERROR_USAGE, N_("“{1}” is not a number like 12.5"), change->amount);
    event_set_number(event, field, amount);
    return true;
}

static bool set_period(const struct target_change *change, struct event *event, struct error *error)
{
    struct period period;
    if (text_is_empty(change->period))
        return error_set(error, ERROR_USAGE, N_("name the year or the quarter of the figure with “--period”"));
    if (!period_parse(change->period, &period))
        return error_set_with(error, ERROR_USAGE, N_("“{1}” is neither a year nor a quarter like 2026-Q1"),
                              change->period);
    event_set_text(event, FIELD_PERIOD, change->period);
    return true;
}

static bool read_amount(const struct target_change *change, struct event *event, enum event_field field,
                        struct error *error)
{
    return set_amount(change, event, field, error) && set_period(change, event, error);
}

static struct event event_about(enum event_kind kind, int64_t target)
{
    struct event event = event_of(kind);
    event_set_number(&event, FIELD_TARGET, target);
    return event;
}

static struct text or_before(struct text typed, struct text before)
{
    return typed.len > 0 ? typed : before;
}

static bool set_direction(const struct targeting *targeting, struct event *event, struct error *error)
{
    struct text direction = targeting->change->direction;
    bool rises = targeting->target ? targeting->target->rises : true;
    if (text_equal(direction, TEXT("up")) || text_equal(direction, TEXT("down")))
        rises = text_equal(direction, TEXT("up"));
    else if (direction.len > 0)
        return error_set_with(error, ERROR_USAGE, N_("“{1}” is neither up nor down"), direction);
    event_set_number(event, FIELD_RISES, rises);
    return true;
}

/* Where nothing is typed, what it started from stays. */
static bool set_baseline(const struct targeting *targeting, struct event *event, struct error *error)
{
    const struct target *before = targeting->target;
    char printed[PERIOD_BYTES];
    if (targeting->change->amount.len > 0)
        return read_amount(targeting->change, event, FIELD_BASELINE, error);
    if (!before || !before->has_baseline)
        return true;
    event_set_number(event, FIELD_BASELINE, before->baseline);
    struct text period = text_from(period_print(before->baseline_period, printed));
    event_set_text(event, FIELD_PERIOD, text_copy(targeting->acting->arena, period));
    return true;
}

static bool set_lead(const struct targeting *targeting, struct event *event, struct error *error)
{
    struct acting *acting = targeting->acting;
    struct unit_line line;
    int64_t unit = targeting->target ? targeting->target->unit : NO_NUMBER;
    if (targeting->change->unit.len > 0) {
        if (!acting_unit(acting, targeting->change->unit, &line, error))
            return false;
        unit = line.record.number;
    }
    if (unit == NO_NUMBER)
        return error_set(error, ERROR_USAGE, N_("name the unit that leads the target with “--unit”"));
    event_set_number(event, FIELD_UNIT, unit);
    return permission_check(acting, PERMISSION_TARGET_SET, NULL, unit, error);
}

static bool step_set(struct acting *acting, void *request, int64_t *answer, struct error *error)
{
    const struct target_change *change = request;
    const struct target none = {0}, *before;
    struct targeting targeting;
    if (!begin(&targeting, acting, change, error))
        return false;
    if (!targeting.target && !code_check(change->code, error))
        return false;
    before = targeting.target ? targeting.target : &none;
    const struct targets *targets = &targeting.targets;
    int64_t next = targets->count > 0 ? targets->at[targets->count - 1].number + 1 : 1;
    struct event event = event_about(EVENT_TARGET_SET, targeting.target ? before->number : next);
    event_set_text(&event, FIELD_CODE, change->code);
    event_set_text(&event, FIELD_NAME, or_before(change->name, before->name));
    event_set_text(&event, FIELD_MEASURE, or_before(change->measure, before->measure));
    event_set_text(&event, FIELD_SOURCE, or_before(change->source, before->source));
    if (!event_has(&event, FIELD_NAME) || !event_has(&event, FIELD_MEASURE))
        return error_set(error, ERROR_USAGE, N_("a target has a name, and a measure that it is counted in"));
    *answer = event_number(&event, FIELD_TARGET);
    return set_lead(&targeting, &event, error) && set_direction(&targeting, &event, error) &&
           set_baseline(&targeting, &event, error) && acting_append(acting, &event, error);
}

static bool add_figure(struct acting *acting, const struct target_change *change, enum event_kind kind,
                       struct error *error)
{
    struct targeting targeting;
    if (!begin_known(&targeting, acting, change, error))
        return false;
    if (text_is_empty(change->source))
        return error_set(error, ERROR_USAGE, N_("name where the figure comes from with “--source”"));
    struct event event = event_about(kind, targeting.target->number);
    event_set_text(&event, FIELD_SOURCE, change->source);
    return read_amount(change, &event, FIELD_AMOUNT, error) && acting_append(acting, &event, error);
}

static bool step_plan(struct acting *acting, void *request, int64_t *answer, struct error *error)
{
    (void)answer;
    return add_figure(acting, request, EVENT_TARGET_PLANNED, error);
}

/* Nothing has been counted yet of a period that is to come. */
static bool has_begun(const struct acting *acting, const struct target_change *change, struct error *error)
{
    struct period period;
    if (!period_parse(change->period, &period) || date_to_day(period_first_day(period)) <= moment_day(acting->at))
        return true;
    return error_set_with(error, ERROR_CONFLICT, N_("{1} has not begun; a figure is of a period that has"),
                          change->period);
}

static bool step_measure(struct acting *acting, void *request, int64_t *answer, struct error *error)
{
    (void)answer;
    return has_begun(acting, request, error) && add_figure(acting, request, EVENT_TARGET_MEASURED, error);
}

/* The figure to mend, which is one of the target's and stands. */
static bool begin_mending(struct targeting *targeting, struct acting *acting, const struct target_change *change,
                          bool *is_actual, struct error *error)
{
    if (text_is_empty(change->note))
        return error_set(error, ERROR_USAGE, N_("say why, or what, in a note"));
    if (change->event == NO_NUMBER)
        return error_set(error, ERROR_USAGE, N_("name the figure by its event; “roviec target show” has it"));
    if (!begin_known(targeting, acting, change, error))
        return false;
    const struct target_figure *figure = target_find_figure(targeting->target, change->event, is_actual);
    if (!figure)
        return conflict(N_("the event is no figure of the target “{1}”"), change->code, error);
    return !figure->is_void || error_set(error, ERROR_CONFLICT, N_("it has been taken back already"));
}

static struct event mending(const struct targeting *targeting, enum event_kind kind)
{
    struct event event = event_about(kind, targeting->target->number);
    event_set_number(&event, FIELD_MENDS, targeting->change->event);
    event_set_text(&event, FIELD_NOTE, targeting->change->note);
    return event;
}

static bool step_void(struct acting *acting, void *request, int64_t *answer, struct error *error)
{
    struct targeting targeting;
    bool is_actual;
    (void)answer;
    if (!begin_mending(&targeting, acting, request, &is_actual, error))
        return false;
    struct event event = mending(&targeting, EVENT_TARGET_VOIDED);
    return acting_append(acting, &event, error);
}

static bool step_correct(struct acting *acting, void *request, int64_t *answer, struct error *error)
{
    const struct target_change *change = request;
    struct targeting targeting;
    bool is_actual;
    (void)answer;
    if (!begin_mending(&targeting, acting, change, &is_actual, error))
        return false;
    struct event event = mending(&targeting, EVENT_TARGET_CORRECTED);
    event_set_text(&event, FIELD_SOURCE, change->source);
    if ((change->amount.len > 0 && !set_amount(change, &event, FIELD_AMOUNT, error)) ||
        (change->period.len > 0 && !set_period(change, &event, error)) ||
        (change->period.len > 0 && is_actual && !has_begun(acting, change, error)))
        return false;
    if (change->amount.len == 0 && change->period.len == 0 && change->source.len == 0)
        return error_set(error, ERROR_USAGE, N_("say what is right"));
    return acting_append(acting, &event, error);
}

static bool check_task(struct acting *acting, int64_t task, enum event_kind kind, struct error *error)
{
    struct task_record record;
    if (!transaction_task(acting->transaction, task, &record, error) ||
        (kind == EVENT_TARGET_TIED && !permission_check_sees(acting, &record, error)))
        return false;
    return record.assigned_at <= acting->at ||
           error_set(error, ERROR_CONFLICT, N_("the task was assigned later than that"));
}

static bool change_tie(struct acting *acting, const struct target_change *change, enum event_kind kind,
                       struct error *error)
{
    struct targeting targeting;
    if (!begin_known(&targeting, acting, change, error) || !check_task(acting, change->task, kind, error))
        return false;
    struct event event = event_about(kind, targeting.target->number);
    event_set_number(&event, FIELD_TASK, change->task);
    event_set_number(&event, FIELD_AT, acting->at);
    if (!target_allows(targeting.target, &event))
        return conflict(kind == EVENT_TARGET_TIED ? N_("the task works for the target “{1}” already")
                                                  : N_("the task does not work for the target “{1}”"),
                        change->code, error);
    return acting_append(acting, &event, error);
}

static bool step_tie(struct acting *acting, void *request, int64_t *answer, struct error *error)
{
    (void)answer;
    return change_tie(acting, request, EVENT_TARGET_TIED, error);
}

static bool step_untie(struct acting *acting, void *request, int64_t *answer, struct error *error)
{
    (void)answer;
    return change_tie(acting, request, EVENT_TARGET_UNTIED, error);
}

#define TARGET_COMMAND(name)                                                                                           \
    bool book_target_##name(struct book *book, const struct book_command *command, const struct target_change *change, \
                            struct error *error)                                                                       \
    {                                                                                                                  \
        struct target_change request = *change;                                                                        \
        int64_t answer;                                                                                                \
        return book_act(book, command, step_##name, &request, &answer, error);                                         \
    }
TARGET_COMMAND(set)
TARGET_COMMAND(plan)
TARGET_COMMAND(measure)
TARGET_COMMAND(correct)
TARGET_COMMAND(void)
TARGET_COMMAND(tie)
TARGET_COMMAND(untie)

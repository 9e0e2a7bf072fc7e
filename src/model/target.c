#include "model/target.h"

#include "base/list.h"

static bool sets_form(const struct event *event)
{
    return event_kind(event) == EVENT_TARGET_SET;
}

bool target_event_mends(const struct event *event)
{
    return event_kind(event) == EVENT_TARGET_CORRECTED || event_kind(event) == EVENT_TARGET_VOIDED;
}

static struct target_figure *find_figure(const struct target_figures *figures, int64_t event)
{
    for (size_t i = 0; i < figures->count; i++)
        if (figures->at[i].event == event)
            return &figures->at[i];
    return NULL;
}

struct target_figure *target_find_figure(const struct target *target, int64_t event, bool *is_actual)
{
    struct target_figure *planned = find_figure(&target->plans, event);
    *is_actual = !planned;
    return planned ? planned : find_figure(&target->actuals, event);
}

static struct period period_of(const struct event *event)
{
    struct period period = {0};
    return period_parse(event_text(event, FIELD_PERIOD), &period) ? period : (struct period){0};
}

bool target_has_task(const struct target *target, int64_t task)
{
    for (size_t i = 0; i < target->ties.count; i++)
        if (target->ties.at[i].task == task)
            return true;
    return false;
}

bool target_allows(const struct target *target, const struct event *event)
{
    bool is_tied = target_has_task(target, event_number(event, FIELD_TASK));
    if (event_kind(event) == EVENT_TARGET_TIED && is_tied)
        return false;
    if (event_kind(event) == EVENT_TARGET_UNTIED && !is_tied)
        return false;
    if (target_event_mends(event)) {
        bool ignored;
        const struct target_figure *figure = target_find_figure(target, event_number(event, FIELD_MENDS), &ignored);
        if (!figure || figure->is_void)
            return false;
    }
    return event_number(event, FIELD_AT) >= target->last_at && (target->number != NO_NUMBER || sets_form(event));
}

bool target_event_is_sound(const struct event *event)
{
    int64_t rises = event_number(event, FIELD_RISES);
    bool has_period = event_has(event, FIELD_PERIOD);
    if (has_period && period_of(event).year == 0)
        return false;
    return !sets_form(event) || ((rises == 0 || rises == 1) && has_period == event_has(event, FIELD_BASELINE));
}

static void set_form(struct target *target, const struct event *event, int64_t number)
{
    target->number = event_number(event, FIELD_TARGET);
    target->event = number;
    target->unit = event_number(event, FIELD_UNIT);
    target->code = event_text(event, FIELD_CODE);
    target->name = event_text(event, FIELD_NAME);
    target->measure = event_text(event, FIELD_MEASURE);
    target->source = event_text(event, FIELD_SOURCE);
    target->rises = event_number(event, FIELD_RISES) != 0;
    target->has_baseline = event_has(event, FIELD_BASELINE);
    target->baseline = event_number(event, FIELD_BASELINE);
    target->baseline_period = period_of(event);
}

static struct target_figure figure_of(const struct event *event, int64_t number)
{
    return (struct target_figure){
        .period = period_of(event),
        .amount = event_number(event, FIELD_AMOUNT),
        .event = number,
        .at = event_number(event, FIELD_AT),
        .source = event_text(event, FIELD_SOURCE),
    };
}

/* A correction replaces what it says anew. One whose figure is not there, as of a day before it, changes nothing. */
static void mend(struct target *target, struct arena *arena, const struct event *event, int64_t number)
{
    bool ignored;
    struct target_figure *figure = target_find_figure(target, event_number(event, FIELD_MENDS), &ignored);
    if (!figure)
        return;
    struct target_mend mend = {
        .event = number, .at = event_number(event, FIELD_AT), .before = *figure, .note = event_text(event, FIELD_NOTE)};
    if (event_has(event, FIELD_AMOUNT))
        figure->amount = event_number(event, FIELD_AMOUNT);
    if (event_has(event, FIELD_PERIOD))
        figure->period = period_of(event);
    if (event_has(event, FIELD_SOURCE))
        figure->source = event_text(event, FIELD_SOURCE);
    figure->is_void = figure->is_void || event_kind(event) == EVENT_TARGET_VOIDED;
    mend.after = *figure;
    LIST_ADD(arena, &target->mends, mend);
}

static void untie(struct target_ties *ties, int64_t task)
{
    size_t kept = 0;
    for (size_t i = 0; i < ties->count; i++)
        if (ties->at[i].task != task)
            ties->at[kept++] = ties->at[i];
    ties->count = kept;
}

void target_apply(struct target *target, struct arena *arena, const struct event *event, int64_t number)
{
    int64_t task = event_number(event, FIELD_TASK);
    target->last_at = event_number(event, FIELD_AT);
    if (sets_form(event))
        set_form(target, event, number);
    else if (target_event_mends(event))
        mend(target, arena, event, number);
    else if (event_kind(event) == EVENT_TARGET_PLANNED)
        LIST_ADD(arena, &target->plans, figure_of(event, number));
    else if (event_kind(event) == EVENT_TARGET_MEASURED)
        LIST_ADD(arena, &target->actuals, figure_of(event, number));
    else if (event_kind(event) == EVENT_TARGET_TIED)
        LIST_ADD(arena, &target->ties, ((struct target_tie){task, number}));
    else
        untie(&target->ties, task);
}

struct target *targets_find(const struct targets *targets, struct text code)
{
    for (size_t i = 0; i < targets->count; i++)
        if (text_equal(targets->at[i].code, code))
            return &targets->at[i];
    return NULL;
}

/* The figure for a period, the one recorded last; NULL for none. */
static const struct target_figure *figure_for(const struct target_figures *figures, struct period period)
{
    for (size_t i = figures->count; i > 0; i--)
        if (!figures->at[i - 1].is_void && period_equal(figures->at[i - 1].period, period))
            return &figures->at[i - 1];
    return NULL;
}

static const struct target_figure *last_figure(const struct target_figures *figures)
{
    const struct target_figure *last = NULL;
    for (size_t i = 0; i < figures->count; i++)
        if (!figures->at[i].is_void && (!last || period_compare(figures->at[i].period, last->period) >= 0))
            last = &figures->at[i];
    return last;
}

struct target_standing target_standing_of(const struct target *target, int32_t day)
{
    struct target_standing standing = {.actual = last_figure(&target->actuals)};
    struct period period = {date_from_day(day).year, 0};
    if (standing.actual)
        period = standing.actual->period;
    standing.plan = figure_for(&target->plans, period);
    if (!standing.plan)
        standing.plan = figure_for(&target->plans, (struct period){period.year, 0});
    if (!standing.actual || !standing.plan)
        return standing;
    standing.gap = standing.actual->amount - standing.plan->amount;
    standing.is_met = target->rises ? standing.gap >= 0 : standing.gap <= 0;
    return standing;
}

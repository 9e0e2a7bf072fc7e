#include "work/task/task_series.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/message.h"
#include "base/moment.h"
#include "store/question/share.h"
#include "work/acting/acting_policy.h"

enum { LONGEST_LIST_BYTES = 1 << 16 };

/* A product that the catalogue has no more is left out: the series goes on. */
static bool take_product(struct acting *acting, struct text code, struct task_assignment *assignment,
                         struct error *error)
{
    struct policy_standing standing;
    const struct policy_key key = {.policy = POLICY_COEFFICIENT, .item = code};
    if (text_is_empty(code))
        return true;
    if (!acting_policy(acting, &key, &standing, error))
        return false;
    if (!text_is_empty(standing.value))
        assignment->product_code = code;
    return true;
}

/* Who has left does and follows nothing new. */
static struct text code_of(const struct acting *acting, const struct personnel *personnel, int64_t number)
{
    const struct person_line *person = number == NO_NUMBER ? NULL : personnel_person(personnel, number);
    bool is_here = person && (person->until == NO_DAY || person->until >= acting->today);
    return is_here ? person->code : TEXT_NONE;
}

struct recurrence_start task_series_start(int32_t said, int64_t assigned_at)
{
    bool is_said = said != NO_DAY;
    return (struct recurrence_start){date_from_day(is_said ? said : moment_day(assigned_at)), is_said};
}

bool task_series_check_rule(struct text rule, const struct recurrence_start *start, struct error *error)
{
    struct recurrence recurrence;
    if (!recurrence_is_allowed(rule) || !recurrence_parse(rule, &recurrence))
        return error_set_with(error, ERROR_USAGE,
                              N_("“{1}” is no rule of recurrence; one is written with FREQ, INTERVAL, BYDAY, BYMONTH, "
                                 "BYMONTHDAY, COUNT and UNTIL, as FREQ=MONTHLY;BYMONTHDAY=15"),
                              rule);
    return recurrence_gives_a_day(&recurrence, start) ||
           error_set_with(error, ERROR_USAGE, N_("the rule of recurrence “{1}” gives no day"), rule);
}

struct date task_series_before(const struct recurrence_start *start)
{
    return date_add_days(start->day, start->is_said ? -1 : 0);
}

static int32_t days_ahead(const struct task_series *series, int32_t due)
{
    struct date day = task_series_before(&series->start);
    if (due == NO_DAY)
        return NO_DAY;
    while (recurrence_next(&series->rule, &series->start, day, &day))
        if (date_to_day(day) >= due)
            return date_to_day(day) - due;
    return NO_DAY;
}

/* Of whom nothing more is said is named as at an assignment. */
static bool take_shares(struct acting *acting, struct task_series *series, struct error *error)
{
    struct task_share_list shares;
    struct buffer plain = buffer_open(acting->arena, LONGEST_LIST_BYTES);
    struct task_assignment *assignment = &series->assignment;
    if (!shares_read_open(acting->transaction, acting->arena, series->record.number, &shares, error))
        return false;
    series->shares = arena_array(acting->arena, struct share_given, shares.count);
    series->ahead = arena_array(acting->arena, int32_t, shares.count);
    for (size_t i = 0; i < shares.count; i++) {
        const struct task_share *share = &shares.at[i];
        struct unit_line unit;
        if (!transaction_unit_line(acting->transaction, acting->arena, share->unit, &unit, error))
            return false;
        if (share->duty.len == 0 && share->due == NO_DAY) {
            buffer_print(&plain, "%s%.*s", plain.len ? "\n" : "", TEXT_ARG(unit.code));
            continue;
        }
        series->ahead[assignment->share_count] = days_ahead(series, share->due);
        series->shares[assignment->share_count++] = (struct share_given){
            .unit = unit.code, .duty = share->duty, .due = NO_DAY};
    }
    assignment->partners = buffer_text(&plain);
    return true;
}

bool task_series_read(struct acting *acting, const struct series *known, const struct personnel *personnel,
                      struct task_series *series, struct error *error)
{
    struct unit_line lead;
    struct event assigned;
    struct task_words words;
    int64_t number;
    struct task_assignment *assignment = &series->assignment;
    if (!transaction_task(acting->transaction, known->task, &series->record, error) ||
        !lookup_assignment(acting->transaction, known->task, &number, error) ||
        !lookup_event(acting->transaction, acting->arena, number, &assigned, error) ||
        !lookup_words(acting->transaction, acting->arena, known->task, &words, error) ||
        !transaction_unit_line(acting->transaction, acting->arena, series->record.lead, &lead, error))
        return false;
    if (!recurrence_parse(known->rule, &series->rule))
        return error_set_with(error, ERROR_DAMAGED, N_("“{1}” is no rule of recurrence"), known->rule);
    series->start = task_series_start(series->record.start, series->record.assigned_at);
    series->last = known->last != NO_DAY ? known->last : date_to_day(task_series_before(&series->start));
    *assignment = task_assignment_of(LEVEL_TASK, words.title, lead.code);
    assignment->parent = known->task;
    assignment->quantity = series->record.quantity;
    assignment->person = code_of(acting, personnel, series->record.person);
    assignment->monitor = code_of(acting, personnel, series->record.monitor);
    assignment->words = words;
    assignment->unclear = event_text(&assigned, FIELD_UNCLEAR);
    return take_product(acting, known->product_code, assignment, error) && take_shares(acting, series, error);
}

struct task_assignment task_series_on(struct arena *arena, const struct task_series *series, int32_t day)
{
    struct task_assignment assignment = series->assignment;
    struct share_given *shares = arena_array(arena, struct share_given, assignment.share_count);
    for (size_t i = 0; i < assignment.share_count; i++) {
        shares[i] = series->shares[i];
        if (series->ahead[i] != NO_DAY)
            shares[i].due = day - series->ahead[i];
    }
    assignment.due = assignment.occurrence = day;
    assignment.shares = shares;
    return assignment;
}

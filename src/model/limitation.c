#include "model/limitation.h"

#include "base/list.h"
#include "base/message.h"
#include "base/moment.h"
#include "model/personnel.h"

struct state_row {
    const char *code, *title;
};

static const struct state_row rows[] = {
#define LIMITATION_STATE(name, code, title) [LIMITATION_##name] = {code, title},
#include "model/limitation-states.def"
#undef LIMITATION_STATE
};

bool limitation_is_open(const struct limitation *limitation)
{
    return limitation->number != NO_NUMBER && limitation->closed_at == NO_MOMENT;
}

static struct limitation_remedy *find_remedy(const struct limitation *limitation, int64_t task)
{
    for (size_t i = 0; i < limitation->remedies.count; i++)
        if (limitation->remedies.at[i].task == task && !limitation->remedies.at[i].is_spent)
            return &limitation->remedies.at[i];
    return NULL;
}

const struct limitation_remedy *limitation_remedy_of(const struct limitation *limitation, int64_t task)
{
    return find_remedy(limitation, task);
}

bool limitation_takes_remedy(const struct limitation *limitation, int64_t confirmed_at)
{
    return confirmed_at == NO_MOMENT || moment_day(confirmed_at) >= moment_day(limitation->since);
}

static bool suits(const struct limitation *limitation, const struct event *event)
{
    bool is_new = limitation->number == NO_NUMBER, is_open = limitation_is_open(limitation);
    bool is_tied = find_remedy(limitation, event_number(event, FIELD_TASK)) != NULL;
    enum event_kind kind = event_kind(event);
    if (kind == EVENT_LIMITATION_RECORDED)
        return is_new;
    if (kind == EVENT_LIMITATION_REOPENED)
        return !is_new && !is_open;
    if (kind == EVENT_LIMITATION_HANDED_OVER)
        return !is_new;
    if (kind == EVENT_LIMITATION_TIED)
        return is_open && !is_tied;
    return is_open && (kind != EVENT_LIMITATION_UNTIED || is_tied);
}

bool limitation_allows(const struct limitation *limitation, const struct event *event)
{
    bool is_new = limitation->number == NO_NUMBER;
    return suits(limitation, event) && (is_new || event_number(event, FIELD_AT) >= limitation->last_at);
}

static struct limitation limitation_of(const struct event *event, int64_t number)
{
    return (struct limitation){
        .number = event_number(event, FIELD_LIMITATION),
        .parent = event_number(event, FIELD_PARENT),
        .unit = event_number(event, FIELD_UNIT),
        .event = number,
        .person = event_author(event),
        .title = event_text(event, FIELD_TITLE),
        .source = event_text(event, FIELD_SOURCE),
        .since = event_number(event, FIELD_AT),
        .closed_at = NO_MOMENT,
    };
}

static void untie(struct limitation_remedies *remedies, int64_t task)
{
    size_t kept = 0;
    for (size_t i = 0; i < remedies->count; i++)
        if (remedies->at[i].task != task || remedies->at[i].is_spent)
            remedies->at[kept++] = remedies->at[i];
    remedies->count = kept;
}

static void reopen(struct limitation *limitation, int64_t at)
{
    limitation->closed_at = NO_MOMENT;
    limitation->since = at;
    limitation->returns++;
    for (size_t i = 0; i < limitation->remedies.count; i++)
        limitation->remedies.at[i].is_spent = true;
}

static void close_with(struct limitation *limitation, const struct event *event, int64_t number)
{
    limitation->closed_at = event_number(event, FIELD_AT);
    limitation->closed_by = number;
    limitation->closer = event_author(event);
    limitation->evidence = event_text(event, FIELD_NOTE);
}

void limitation_apply(struct limitation *limitation, struct arena *arena, const struct event *event, int64_t number)
{
    int64_t task = event_number(event, FIELD_TASK), at = event_number(event, FIELD_AT);
    struct text note = event_text(event, FIELD_NOTE);
    enum event_kind kind = event_kind(event);
    if (kind == EVENT_LIMITATION_RECORDED)
        *limitation = limitation_of(event, number);
    else if (kind == EVENT_LIMITATION_CAUSE_FOUND)
        LIST_ADD(arena, &limitation->causes, ((struct limitation_cause){note, number, event_author(event)}));
    else if (kind == EVENT_LIMITATION_TIED)
        LIST_ADD(arena, &limitation->remedies, ((struct limitation_remedy){task, number, event_author(event), false}));
    else if (kind == EVENT_LIMITATION_UNTIED)
        untie(&limitation->remedies, task);
    else if (kind == EVENT_LIMITATION_CLOSED)
        close_with(limitation, event, number);
    else if (kind == EVENT_LIMITATION_HANDED_OVER)
        limitation->unit = event_number(event, FIELD_UNIT);
    else
        reopen(limitation, at);
    limitation->last_at = at;
}

struct limitation *limitations_get(const struct limitations *limitations, int64_t number)
{
    for (size_t i = 0; i < limitations->count; i++)
        if (limitations->at[i].number == number)
            return &limitations->at[i];
    return NULL;
}

bool limitations_have_open_share(const struct limitations *limitations, int64_t number)
{
    for (size_t i = 0; i < limitations->count; i++)
        if (limitations->at[i].parent == number && limitation_is_open(&limitations->at[i]))
            return true;
    return false;
}

enum limitation_state limitation_state_of(const struct limitation *limitation, const struct remedy_counts *remedies)
{
    if (!limitation_is_open(limitation))
        return LIMITATION_CLOSED;
    if (remedies->all == 0)
        return LIMITATION_WITHOUT_REMEDY;
    return remedies->confirmed == remedies->all ? LIMITATION_REMEDIED : LIMITATION_BEING_REMEDIED;
}

int32_t limitation_age(const struct limitation *limitation, int32_t day)
{
    int32_t end = limitation_is_open(limitation) ? day : moment_day(limitation->closed_at);
    return end - moment_day(limitation->since);
}

const char *limitation_state_code(enum limitation_state state)
{
    return rows[state].code;
}

const char *limitation_state_title(enum limitation_state state)
{
    return rows[state].title;
}

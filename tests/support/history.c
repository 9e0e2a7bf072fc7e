#include "support/history.h"

#include <stdlib.h>

#include "base/list.h"
#include "base/moment.h"
#include "store/question/lookup.h"

static const enum event_kind kinds[] = {
    EVENT_TASK_ACKNOWLEDGED,
    EVENT_TASK_ACKNOWLEDGED,
    EVENT_TASK_PROGRESSED,
    EVENT_TASK_PAUSED,
    EVENT_TASK_RESUMED,
    EVENT_TASK_SUBMITTED,
    EVENT_TASK_SUBMITTED,
    EVENT_TASK_CONFIRMED,
    EVENT_TASK_CANCELLED,
    EVENT_TASK_HANDED_OVER,
    EVENT_TASK_RETURNED,
    EVENT_TASK_ASKED,
    EVENT_TASK_ANSWERED,
    EVENT_TASK_DELEGATED,
    EVENT_TASK_DIFFICULTY_RAISED,
    EVENT_TASK_DIFFICULTY_ANSWERED,
    EVENT_TASK_WAITED,
    EVENT_TASK_WAIT_ENDED,
    EVENT_TASK_EXTENSION_REQUESTED,
    EVENT_TASK_EXTENSION_DECIDED,
    EVENT_TASK_SENT_BACK,
    EVENT_TASK_CORRECTED,
    EVENT_TASK_VOIDED,
    EVENT_TASK_PARTNER_SET,
};

struct history history_of(uint64_t seed)
{
    return (struct history){.chance = chance_of(seed), .at = moment_of_day(HISTORY_FIRST_DAY)};
}

static bool found_units(struct transaction *transaction, struct arena *arena, void *argument, int64_t *answer,
                        struct error *error)
{
    (void)argument;
    (void)answer;
    for (int64_t unit = 1; unit <= HISTORY_UNITS; unit++) {
        struct event event = event_of(EVENT_UNIT_ESTABLISHED);
        event_set_text(&event, FIELD_BY, TEXT("owner"));
        event_set_number(&event, FIELD_AT, moment_of_day(HISTORY_FIRST_DAY));
        event_set_number(&event, FIELD_UNIT, unit);
        event_set_text(&event, FIELD_CODE, text_print(arena, "%lld", (long long)unit));
        if (!transaction_append(transaction, &event, error))
            return false;
    }
    return true;
}

void history_found_units(struct store *store)
{
    struct store_command command = {.run = found_units};
    struct error error;
    int64_t answer;
    if (!store_write(store, &command, &answer, &error))
        abort();
}

static int64_t below(struct history *history, uint64_t count)
{
    return (int64_t)chance_below(&history->chance, count);
}

static struct event event_at(const struct history *history, enum event_kind kind, int64_t task)
{
    struct event event = event_of(kind);
    event_set_text(&event, FIELD_BY, TEXT("owner"));
    event_set_number(&event, FIELD_AT, history->at);
    event_set_number(&event, FIELD_TASK, task);
    return event;
}

static int64_t a_day(struct history *history)
{
    return moment_day(history->at) + below(history, 40);
}

static bool assign(struct history *history, struct transaction *transaction, struct error *error)
{
    struct event event = event_at(history, EVENT_TASK_ASSIGNED, history->tasks + 1);
    event_set_number(&event, FIELD_LEVEL, LEVEL_TASK);
    event_set_number(&event, FIELD_LEAD, 1 + below(history, HISTORY_UNITS));
    event_set_text(&event, FIELD_TITLE, TEXT("Rà soát chợ tạm"));
    int64_t parent = history->tasks && !chance_one_in(&history->chance, 4)
                         ? 1 + below(history, (uint64_t)history->tasks)
                         : NO_NUMBER;
    history->parents[history->tasks + 1] = parent;
    if (parent != NO_NUMBER)
        event_set_number(&event, FIELD_PARENT, parent);
    if (!chance_one_in(&history->chance, 5))
        event_set_number(&event, FIELD_DUE, a_day(history));
    if (!history->lacks_joint && chance_one_in(&history->chance, 6))
        event_set_number(&event, FIELD_JOINT, 1);
    history->tasks++;
    return transaction_append(transaction, &event, error);
}

static void add_details(struct history *history, const struct task_record *record, struct event *event)
{
    bool is_granted = chance_one_in(&history->chance, 2);
    switch ((int)event_kind(event)) {
    case EVENT_TASK_HANDED_OVER:
        event_set_number(event, FIELD_LEAD, 1 + below(history, HISTORY_UNITS));
        break;
    case EVENT_TASK_DELEGATED:
        event_set_number(event, FIELD_PERSON, 1 + below(history, HISTORY_PEOPLE));
        break;
    case EVENT_TASK_DIFFICULTY_RAISED:
    case EVENT_TASK_WAITED:
    case EVENT_TASK_PARTNER_SET:
        event_set_number(event, FIELD_OTHER, 1 + below(history, HISTORY_UNITS));
        break;
    case EVENT_TASK_EXTENSION_REQUESTED:
        event_set_number(event, FIELD_DUE, a_day(history));
        break;
    case EVENT_TASK_EXTENSION_DECIDED:
        event_set_number(event, FIELD_GRANTED, is_granted);
        if (is_granted)
            event_set_number(event, FIELD_DUE, record->wanted_due);
        break;
    case EVENT_TASK_CORRECTED:
        event_set_number(event, FIELD_MENDS, record->version);
        event_set_number(event, FIELD_PERCENT, below(history, 101));
        event_set_number(event, FIELD_DUE, a_day(history));
        break;
    case EVENT_TASK_VOIDED:
        event_set_number(event, FIELD_MENDS, record->version);
        break;
    default:
        if (chance_one_in(&history->chance, 2))
            event_set_number(event, FIELD_PERCENT, below(history, 101));
        break;
    }
}

/* Some corrections are about the assignment: where in the tree the task stands. */
static bool put_elsewhere(struct history *history, struct transaction *transaction, struct event *event,
                          struct error *error)
{
    int64_t task = event_number(event, FIELD_TASK), assigned;
    if (event_kind(event) != EVENT_TASK_CORRECTED || history->lacks_places || chance_one_in(&history->chance, 2))
        return true;
    event_set_number(event, FIELD_PARENT, below(history, (uint64_t)task));
    if (!lookup_assignment(transaction, task, &assigned, error))
        return false;
    event_set_number(event, FIELD_MENDS, assigned);
    return true;
}

static bool happen(struct history *history, struct transaction *transaction, struct error *error)
{
    int64_t task = 1 + below(history, (uint64_t)history->tasks);
    struct event event = event_at(history, kinds[below(history, COUNT_OF(kinds))], task);
    struct task_record record;
    if (!transaction_task(transaction, task, &record, error))
        return false;
    event_set_number(&event, FIELD_UNIT, record.lead ? record.lead : 1);
    add_details(history, &record, &event);
    if (!put_elsewhere(history, transaction, &event, error))
        return false;
    struct task_fact fact = task_fact_of(&event, INT64_MAX);
    if (!task_record_allows(&record, &fact))
        return true;
    if (!transaction_append(transaction, &event, error) || !transaction_task(transaction, task, &record, error))
        return false;
    history->parents[task] = record.parent;
    return true;
}

static bool run(struct transaction *transaction, struct arena *arena, void *argument, int64_t *answer,
                struct error *error)
{
    (void)arena;
    (void)answer;
    struct history *history = argument;
    for (int64_t events = 1 + below(history, 4); events > 0; events--) {
        bool is_new = history->tasks < HISTORY_TASKS && (history->tasks == 0 || chance_one_in(&history->chance, 5));
        history->at += below(history, 30000);
        if (!(is_new ? assign(history, transaction, error) : happen(history, transaction, error)))
            return false;
    }
    return true;
}

void history_step(struct history *history, struct store *store)
{
    struct store_command command = {.run = run, .argument = history};
    struct error error;
    struct history before = *history;
    int64_t answer;
    if (store_write(store, &command, &answer, &error))
        return;
    history->tasks = before.tasks;
    memcpy(history->parents, before.parents, sizeof before.parents);
}

/* What was said of a task so far, in its order. */
static struct number_list events_of(struct book_reader *reader, struct arena *arena, int64_t task)
{
    struct number_list numbers;
    struct error error;
    if (!question_task_events(reader, arena, task, &numbers, &error))
        abort();
    return numbers;
}

static struct event recorded_event(struct book_reader *reader, struct arena *arena, int64_t number)
{
    struct event event;
    struct error error;
    if (!question_event(reader, arena, number, &event, &error))
        abort();
    return event;
}

bool history_has_left(struct book_reader *reader, struct arena *arena, int64_t task, int64_t above)
{
    struct number_list numbers = events_of(reader, arena, task);
    bool was_below = false, was_moved = false;
    for (size_t i = 0; i < numbers.count; i++) {
        struct event event = recorded_event(reader, arena, numbers.at[i]);
        int64_t parent = event_number(&event, FIELD_PARENT);
        was_below |= event_has(&event, FIELD_PARENT) && parent == above;
        was_moved |= i > 0 && event_has(&event, FIELD_PARENT) && parent != above;
    }
    return was_below && was_moved;
}

bool history_fold_anew(struct book_reader *reader, struct arena *arena, int64_t task, int64_t until,
                       struct task_record *record)
{
    struct number_list numbers = events_of(reader, arena, task);
    struct task_fact_list facts = {0};
    for (size_t i = 0; i < numbers.count; i++) {
        struct event event = recorded_event(reader, arena, numbers.at[i]);
        if (i == 0)
            *record = task_record_of(&event, numbers.at[i]);
        LIST_ADD(arena, &facts, task_fact_of(&event, numbers.at[i]));
    }
    task_facts_mend(facts.at, facts.count);
    task_record_rewind(record);
    if (!task_record_fold(record, facts.at, facts.count, until))
        abort();
    return record->assigned_at != NO_MOMENT;
}

#include "work/exchange/export_journal.h"

#include "base/arena.h"
#include "model/personnel.h"
#include "work/exchange/export_line.h"
#include "work/exchange/journal_step.h"

/* The journal being written: the record as of the events told so far. */
struct journal {
    struct arena *arena;
    struct json_writer *json;
    const struct task_events *events;
    struct task_fact *facts;
    struct task_record record;
    int64_t *entries; /* of the journal, by event */
    int64_t count;
    bool *is_mended;
};

static const event_fields of_every_event = EXPORT_FIELD(KIND) | EXPORT_FIELD(BOOK) | EXPORT_FIELD(AT) |
                                           EXPORT_FIELD(ON) | EXPORT_FIELD(BY) | EXPORT_FIELD(AUTHOR) |
                                           EXPORT_FIELD(BATCH) | EXPORT_FIELD(TASK) | EXPORT_FIELD(UNIT);

static bool is_mend(const struct task_fact *fact)
{
    return task_kind_mends(fact->kind) || task_fact_unmakes(fact);
}

/* The record as it is after the event at a place: after a correction all is folded anew. */
static struct task_record record_after(const struct journal *journal, size_t place)
{
    struct task_record record = journal->record;
    task_record_apply(&record, &journal->facts[place]);
    if (!is_mend(&journal->facts[place]))
        return record;
    SCRATCH(scratch, journal->arena);
    struct task_fact *facts = arena_array(scratch, struct task_fact, place + 1);
    memcpy(facts, journal->facts, (place + 1) * sizeof *facts);
    task_facts_mend(facts, place + 1);
    task_record_rewind(&record);
    return task_record_fold(&record, facts, place + 1, INT64_MAX) ? record : journal->record;
}

/* Whether states and progress tell all that the event says. */
static bool is_plain(const struct journal *journal, const struct event *event, const struct task_record *after)
{
    event_fields beside = event->has & ~(of_every_event | EXPORT_FIELD(NOTE));
    return beside == EXPORT_FIELD(PERCENT) &&
           event_kind(event) == journal_step_kind(task_state_of(&journal->record), task_state_of(after));
}

/* Whether the event at a place is a bare confirmation of the one before it. */
static bool is_confirmation(const struct journal *journal, size_t place, const struct task_record *before)
{
    if (place == journal->events->count || journal->is_mended[place] || journal->is_mended[place - 1])
        return false;
    const struct event *submitted = &journal->events->at[place - 1], *event = &journal->events->at[place];
    return event_kind(event) == EVENT_TASK_CONFIRMED && task_state_of(before) == TASK_SUBMITTED &&
           (event->has & ~of_every_event) == 0 && event_author(event) == event_author(submitted) &&
           event_number(event, FIELD_AT) == event_number(submitted, FIELD_AT) &&
           event_number(event, FIELD_UNIT) == event_number(submitted, FIELD_UNIT);
}

static void open_entry(struct journal *journal, const struct event *event)
{
    json_open_object(journal->json);
    export_add_count(journal->json, "seq", journal->count);
    export_add_moment(journal->json, "ts", event_number(event, FIELD_AT));
    export_add_number(journal->json, "unit", event_number(event, FIELD_UNIT));
    export_add_author(journal->json, event);
}

static void add_states(struct journal *journal, const struct event *event, const struct task_record *after)
{
    struct json_writer *json = journal->json;
    export_add_text(json, "from", text_from(task_state_code(task_state_of(&journal->record))));
    export_add_text(json, "to", text_from(task_state_code(task_state_of(after))));
    export_add_count(json, "p0", journal->record.percent);
    export_add_count(json, "p1", after->percent);
    export_add_text(json, "note", event_text(event, FIELD_NOTE));
}

/* The entry that tells of an event of the ledger; 0 for the assignment. */
static int64_t entry_of(const struct journal *journal, int64_t number)
{
    for (size_t i = 0; i < journal->events->count; i++)
        if (journal->events->numbers[i] == number)
            return journal->entries[i];
    return 0;
}

static void add_event(struct journal *journal, const struct event *event)
{
    struct event told = *event;
    if (event_has(event, FIELD_MENDS))
        event_set_number(&told, FIELD_MENDS, entry_of(journal, event_number(event, FIELD_MENDS)));
    export_add_text(journal->json, "event", text_from(event_kind_code(event_kind(event))));
    export_add_words(journal->json, "note", event_text(event, FIELD_NOTE));
    export_add_fields(journal->json, &told, of_every_event | EXPORT_FIELD(NOTE));
}

/* Prints the entry of the event at a place, and tells how many events are in it. */
static size_t add_entry(struct journal *journal, size_t place)
{
    const struct event *event = &journal->events->at[place];
    struct task_record after = record_after(journal, place);
    size_t events = 1;
    journal->entries[place] = ++journal->count;
    open_entry(journal, event);
    if (is_plain(journal, event, &after)) {
        if (is_confirmation(journal, place + 1, &after)) {
            task_record_apply(&after, &journal->facts[place + 1]);
            journal->entries[place + ++events - 1] = journal->count;
        }
        add_states(journal, event, &after);
    } else {
        add_event(journal, event);
    }
    json_close_object(journal->json);
    journal->record = after;
    return events;
}

static void note_mends(struct journal *journal)
{
    const struct task_events *events = journal->events;
    for (size_t i = 0; i < events->count; i++)
        for (size_t j = 0; journal->facts[i].mends != NO_NUMBER && j < i; j++)
            journal->is_mended[j] = journal->is_mended[j] || events->numbers[j] == journal->facts[i].mends;
}

void export_journal_print(struct arena *arena, struct json_writer *json, const struct task_events *events)
{
    struct journal journal = {.arena = arena,
                              .json = json,
                              .events = events,
                              .facts = arena_array(arena, struct task_fact, events->count),
                              .entries = arena_array(arena, int64_t, events->count),
                              .is_mended = arena_array(arena, bool, events->count)};
    for (size_t i = 0; i < events->count; i++)
        journal.facts[i] = task_fact_of(&events->at[i], events->numbers[i]);
    note_mends(&journal);
    journal.record = task_record_of(&events->at[0], events->numbers[0]);
    json_open_array(json);
    for (size_t place = 1; place < events->count;)
        place += add_entry(&journal, place);
    json_close_array(json);
}

#include "work/exchange/import_journal.h"

#include "base/arena.h"
#include "base/message.h"
#include "store/question/lookup.h"
#include "work/exchange/import_event.h"
#include "work/exchange/import_fields.h"
#include "work/exchange/import_reference.h"
#include "work/exchange/import_values.h"
#include "work/exchange/journal_step.h"

/* The journal at work: the task as it stands, and what its entries became. */
struct journal {
    struct arena *arena;
    struct import *import;
    const struct import_step *step; /* at hand */
    struct task_record record;
    int64_t unit;     /* that acts */
    int64_t *entries; /* the number in the ledger of the first event of each; the assignment stands at 0 */
    int64_t count;    /* of entries taken in */
};

static bool impossible(const struct import_step *step, struct error *error)
{
    error_set_with(error, ERROR_USAGE, N_("the journal goes from “{1}” to “{2}”, which cannot happen here"),
                   text_from(task_state_code(step->from)));
    return error_add_argument(error, 2, text_from(task_state_code(step->to)));
}

static bool append(struct journal *journal, struct event *event, struct error *error)
{
    struct import *import = journal->import;
    event_set_number(event, FIELD_TASK, journal->record.number);
    event_set_number(event, FIELD_UNIT, journal->unit);
    return import_author(import, journal->step->author, event, error) &&
           import_append(journal->arena, import, event, journal->step->at, error) &&
           transaction_task(import->transaction, journal->record.number, &journal->record, error);
}

/* The facts that lead from one state to the other, the note with the first. */
static bool take_states(struct journal *journal, struct error *error)
{
    const struct import_step *step = journal->step;
    bool is_first = true;
    if (step->percent < 0 || step->percent > 100)
        return error_set(error, ERROR_USAGE, N_("progress is not between 0 and 100"));
    if (task_state_of(&journal->record) != step->from || journal->record.percent != step->percent_before)
        return impossible(step, error);
    while (is_first || task_state_of(&journal->record) != step->to) {
        enum event_kind kind = journal_step_kind(task_state_of(&journal->record), step->to);
        struct event event = event_of(kind);
        if (!task_record_allows(&journal->record, &(struct task_fact){.kind = kind}))
            return impossible(step, error);
        if (is_first) {
            event_set_number(&event, FIELD_PERCENT, step->percent);
            event_set_text(&event, FIELD_NOTE, step->note);
        }
        is_first = false;
        if (!append(journal, &event, error))
            return false;
    }
    return true;
}

/* What is mended is named by its entry. */
static bool find_mended(const struct journal *journal, struct event *event, struct error *error)
{
    int64_t entry = event_number(event, FIELD_MENDS);
    if (!event_has(event, FIELD_MENDS))
        return true;
    if (entry < 0 || entry > journal->count)
        return error_set(error, ERROR_USAGE, N_("a correction names no entry above it"));
    event_set_number(event, FIELD_MENDS, journal->entries[entry]);
    return true;
}

static bool read_event(struct journal *journal, struct event *event, struct error *error)
{
    static const enum event_field of_the_entry[] = {FIELD_TASK, FIELD_UNIT, FIELD_NOTE};
    const struct import_step *step = journal->step;
    enum event_kind kind;
    bool ignored;
    if (!event_kind_parse(step->event, &kind) || event_subject(kind) != SUBJECT_TASK || kind == EVENT_TASK_ASSIGNED)
        return error_set_with(error, ERROR_USAGE, N_("“{1}” is nothing that happens to a task"), step->event);
    *event = step->details ? *step->details : (struct event){0};
    if (!import_fields_lack(event, of_the_entry, COUNT_OF(of_the_entry), error))
        return false;
    event_set_number(event, FIELD_KIND, kind);
    event_set_number(event, FIELD_TASK, journal->record.number);
    event_set_text(event, FIELD_NOTE, step->note);
    if (!import_references(journal->arena, journal->import, event, FIELD_TASK, &ignored, error))
        return false;
    event_set_number(event, FIELD_UNIT, journal->unit);
    if (event_has(event, FIELD_HAPPENED) &&
        !import_check_past(journal->import, event_number(event, FIELD_HAPPENED), error))
        return false;
    return import_lacks_nothing(event, error) && find_mended(journal, event, error);
}

static bool take_event(struct journal *journal, struct error *error)
{
    struct event event;
    if (!read_event(journal, &event, error))
        return false;
    struct task_fact fact = task_fact_of(&event, lookup_next_event(journal->import->transaction));
    return task_record_allows(&journal->record, &fact)
               ? append(journal, &event, error)
               : error_set_with(error, ERROR_USAGE, N_("“{1}” cannot follow what came before it"),
                                journal->step->event);
}

static bool take_step(struct journal *journal, const struct import_step *step, struct error *error)
{
    struct number_entry unit = {0};
    journal->step = step;
    if (step->unit == NO_NUMBER)
        return error_set_with(error, ERROR_USAGE, N_("“{1}” is missing in an entry of the journal"), TEXT("unit"));
    if (!import_find(&journal->import->units, step->unit, import_unknown_unit, &unit, error))
        return false;
    if (step->at == NO_MOMENT || step->at < journal->record.last_at)
        return error_set(error, ERROR_USAGE, N_("the journal goes back in time"));
    if (!import_check_past(journal->import, step->at, error))
        return false;
    journal->unit = unit.number;
    int64_t first = lookup_next_event(journal->import->transaction);
    if (!(step->event.len > 0 ? take_event(journal, error) : take_states(journal, error)))
        return false;
    journal->entries[++journal->count] = first;
    return true;
}

bool import_journal(struct arena *arena, struct import *import, const struct import_step_list *steps, int64_t assigned,
                    int32_t *due, struct error *error)
{
    struct journal journal = {
        .arena = arena, .import = import, .entries = arena_array(arena, int64_t, steps->count + 1)};
    journal.entries[0] = assigned;
    if (!transaction_task(import->transaction, import->last_task, &journal.record, error))
        return false;
    for (size_t i = 0; i < steps->count; i++) {
        if (!take_step(&journal, &steps->at[i], error))
            return false;
        if (*due != NO_DAY && (journal.record.due == NO_DAY || journal.record.due > *due))
            *due = journal.record.due;
    }
    return true;
}

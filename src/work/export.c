#include "work/export.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/message.h"
#include "base/moment.h"
#include "codec/json.h"
#include "model/task_state.h"
#include "store/question.h"
#include "work/book_state.h"
#include "work/export_unit.h"

enum { LONGEST_LINE_BYTES = 1 << 26 };

/* One export under way. */
struct run {
    struct book_reader *reader;
    struct arena *arena;
    export_sink *sink;
    void *listener;
    struct error *error; /* of the task that failed */
    bool has_failed;
};

static void add_text(struct json_writer *json, const char *key, struct text text)
{
    json_key(json, key);
    json_text(json, text);
}

static void add_number(struct json_writer *json, const char *key, int64_t number)
{
    json_key(json, key);
    if (number == NO_NUMBER)
        json_null(json);
    else
        json_number(json, (uint64_t)number);
}

static void add_progress(struct json_writer *json, const char *key, int percent)
{
    json_key(json, key);
    json_number(json, (uint64_t)percent);
}

static void add_day(struct json_writer *json, const char *key, int32_t day)
{
    char printed[DATE_BYTES];
    json_key(json, key);
    json_text_or_null(json, day == NO_DAY ? TEXT_NONE : text_from(date_print(date_from_day(day), printed)));
}

static void add_moment(struct json_writer *json, const char *key, int64_t moment)
{
    char printed[MOMENT_BYTES];
    json_key(json, key);
    json_text_or_null(json, moment == NO_MOMENT ? TEXT_NONE : text_from(moment_print(moment, printed)));
}

static void add_state(struct json_writer *json, const char *key, enum task_state state)
{
    add_text(json, key, text_from(task_state_code(state)));
}

static bool export_units(struct run *run, struct error *error)
{
    struct buffer lines = buffer_open(run->arena, LONGEST_LINE_BYTES);
    return export_unit_print_all(run->reader, &lines, error) &&
           (run->sink(run->listener, buffer_text(&lines)) ||
            error_set(error, ERROR_IO, N_("the output could not be written")));
}

/* The journal being written: the record as of the entry before. */
struct journal {
    struct json_writer *json;
    struct task_record record;
    int64_t count;
};

static void add_entry(struct journal *journal, const struct event *event, const struct task_record *after)
{
    struct json_writer *json = journal->json;
    json_open_object(json);
    add_number(json, "seq", ++journal->count);
    add_moment(json, "ts", event_number(event, FIELD_AT));
    add_number(json, "unit", event_number(event, FIELD_UNIT));
    add_state(json, "from", task_state_of(&journal->record));
    add_state(json, "to", task_state_of(after));
    add_progress(json, "p0", journal->record.percent);
    add_progress(json, "p1", after->percent);
    add_text(json, "note", event_text(event, FIELD_NOTE));
    json_close_object(json);
}

/* Whether a confirmation came with the submission: one entry for both. */
static bool comes_with(const struct event *submitted, const struct event *next)
{
    return event_kind(submitted) == EVENT_TASK_SUBMITTED && event_kind(next) == EVENT_TASK_CONFIRMED &&
           event_number(submitted, FIELD_AT) == event_number(next, FIELD_AT) && !event_has(next, FIELD_NOTE) &&
           event_number(submitted, FIELD_UNIT) == event_number(next, FIELD_UNIT);
}

/* The first event is the assignment. */
static bool add_journal(struct run *run, struct arena *arena, struct json_writer *json,
                        const struct task_record *record, struct error *error)
{
    struct number_list numbers;
    struct journal journal = {.json = json};
    if (!question_task_events(run->reader, arena, record->number, &numbers, error))
        return false;
    struct event *events = arena_array(arena, struct event, numbers.count);
    for (size_t i = 0; i < numbers.count; i++)
        if (!question_event(run->reader, arena, numbers.at[i], &events[i], error))
            return false;
    journal.record = task_record_of(&events[0], numbers.at[0]);
    json_key(json, "journal");
    json_open_array(json);
    for (size_t i = 1; i < numbers.count; i++) {
        const struct event *event = &events[i];
        struct task_record after = journal.record;
        struct task_fact fact = task_fact_of(event, numbers.at[i]);
        task_record_apply(&after, &fact);
        if (i + 1 < numbers.count && comes_with(event, &events[i + 1])) {
            fact = task_fact_of(&events[i + 1], numbers.at[i + 1]);
            task_record_apply(&after, &fact);
            i++;
        }
        add_entry(&journal, event, &after);
        journal.record = after;
    }
    json_close_array(json);
    return true;
}

static void add_optional(struct json_writer *json, const char *key, struct text text)
{
    if (text.len)
        add_text(json, key, text);
}

static bool add_partners(struct run *run, struct arena *arena, struct json_writer *json, int64_t task,
                         struct error *error)
{
    struct number_list partners;
    if (!question_task_partners(run->reader, arena, task, &partners, error))
        return false;
    json_key(json, "coord");
    json_open_array(json);
    for (size_t i = 0; i < partners.count; i++)
        json_number(json, (uint64_t)partners.at[i]);
    json_close_array(json);
    return true;
}

static bool print_task(struct run *run, struct buffer *line, const struct task_record *record, struct error *error)
{
    struct task_words words;
    struct json_writer json = json_writer_to(line);
    if (!question_task_words(run->reader, line->arena, record->number, &words, error))
        return false;
    json_open_object(&json);
    add_text(&json, "type", TEXT("task"));
    add_number(&json, "id", record->number);
    add_text(&json, "kind", text_from(task_level_code(record->level)));
    add_number(&json, "parent", record->parent);
    add_text(&json, "title", words.title);
    add_text(&json, "desc", words.description);
    add_optional(&json, "source", words.source);
    add_optional(&json, "product", words.product);
    add_optional(&json, "urgency", words.urgency);
    add_number(&json, "lead", record->lead);
    if (!add_partners(run, line->arena, &json, record->number, error))
        return false;
    add_day(&json, "start", record->start);
    add_day(&json, "due", record->due);
    add_state(&json, "status", task_state_of(record));
    add_progress(&json, "progress", record->percent);
    add_moment(&json, "created", record->assigned_at);
    add_moment(&json, "done", record->confirmed_at);
    if (!add_journal(run, line->arena, &json, record, error))
        return false;
    json_close_object(&json);
    buffer_add_byte(line, '\n');
    return true;
}

static bool export_task(void *listener, const struct task_record *record)
{
    struct run *run = listener;
    SCRATCH(scratch, run->arena);
    struct buffer line = buffer_open(scratch, LONGEST_LINE_BYTES);
    if (print_task(run, &line, record, run->error) && run->sink(run->listener, buffer_text(&line)))
        return true;
    run->has_failed = true;
    return false;
}

bool book_export(struct book *book, struct arena *arena, export_sink *sink, void *listener, struct error *error)
{
    struct run run = {.arena = arena, .sink = sink, .listener = listener, .error = error};
    struct task_range all = {.kind = TASKS_ALL, .cut = TASK_CUT_NOW};
    error_set(error, ERROR_IO, N_("the output could not be written"));
    return book_reader_open(book->store, arena, &run.reader, error) && export_units(&run, error) &&
           question_tasks(run.reader, arena, &all, export_task, &run, error) && !run.has_failed;
}

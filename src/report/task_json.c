#include "base/moment.h"
#include "codec/json.h"
#include "report/rollup_report.h"
#include "report/task_report.h"

static void add_text(struct json_writer *json, const char *key, struct text text)
{
    json_key(json, key);
    json_text_or_null(json, text);
}

static void add_number(struct json_writer *json, const char *key, int64_t number)
{
    json_key(json, key);
    if (number == NO_NUMBER)
        json_null(json);
    else
        json_number(json, (uint64_t)number);
}

static void add_day(struct json_writer *json, const char *key, int32_t day)
{
    char printed[DATE_BYTES];
    add_text(json, key, day == NO_DAY ? TEXT_NONE : text_from(date_print(date_from_day(day), printed)));
}

static void add_moment(struct json_writer *json, const char *key, int64_t moment)
{
    char printed[MOMENT_BYTES];
    add_text(json, key, moment == NO_MOMENT ? TEXT_NONE : text_from(moment_print(moment, printed)));
}

static void add_standing(struct json_writer *json, const struct task_line *line)
{
    const struct task_standing *standing = &line->standing;
    add_text(json, "state", text_from(task_state_code(standing->state)));
    json_key(json, "progress");
    json_number(json, (uint64_t)line->record.percent);
    json_key(json, "late_days");
    json_number(json, (uint64_t)standing->days_late);
    json_key(json, "due_soon");
    json_bool(json, standing->is_due_soon);
    json_key(json, "waiting");
    json_bool(json, standing->waits_for != WAITS_FOR_NOTHING);
    add_text(json, "waiting_for", line->waiting_code);
    add_text(json, "waiting_what", text_from(task_wait_code(standing->waits_for)));
    add_moment(json, "waiting_since", standing->waiting_since);
}

/* Thousandths, as a decimal number. */
static void add_quantity(struct json_writer *json, const char *key, int64_t quantity)
{
    json_key(json, key);
    if (quantity == NO_QUANTITY)
        json_null(json);
    else
        json_thousandths(json, (uint64_t)quantity);
}

static void add_count(struct json_writer *json, const char *key, int count)
{
    json_key(json, key);
    json_number(json, (uint64_t)count);
}

static void add_counts(struct json_writer *json, const struct task_record *record)
{
    add_day(json, "original_due", record->original_due);
    add_count(json, "extensions", record->extensions);
    add_day(json, "wanted_due", record->wanted_due);
    add_count(json, "urged", record->urges);
    add_count(json, "faults", record->faults);
    add_count(json, "latenesses", record->latenesses);
    add_quantity(json, "quantity", record->quantity);
    add_quantity(json, "done_quantity", record->done);
    json_key(json, "version");
    json_number(json, (uint64_t)record->version);
}

/* The keys of a task; the object is open. */
static void add_task(struct json_writer *json, const struct task_line *line)
{
    const struct task_record *record = &line->record;
    add_number(json, "task", record->number);
    add_number(json, "parent", record->parent);
    add_text(json, "level", text_from(task_level_code(record->level)));
    add_text(json, "title", line->title);
    add_text(json, "lead", line->lead.code);
    add_text(json, "lead_name", line->lead.name);
    add_day(json, "start", record->start);
    add_day(json, "due", record->due);
    add_standing(json, line);
    add_counts(json, record);
    add_moment(json, "assigned", record->assigned_at);
    add_moment(json, "acknowledged", record->acknowledged_at);
    add_moment(json, "submitted", record->submitted_at);
    add_moment(json, "confirmed", record->confirmed_at);
    add_moment(json, "cancelled", record->cancelled_at);
}

void task_line_print_json(struct buffer *to, const struct task_line *line)
{
    struct json_writer json = json_writer_to(to);
    json_open_object(&json);
    add_task(&json, line);
    json_close_object(&json);
    buffer_add_byte(to, '\n');
}

void task_lines_print_json(struct buffer *to, const struct task_lines *list)
{
    for (size_t i = 0; i < list->count; i++)
        task_line_print_json(to, &list->at[i]);
}

static void add_below(struct json_writer *json, const struct task_story *story)
{
    json_key(json, "below");
    json_open_object(json);
    rollup_print_json(json, &story->below);
    json_close_object(json);
}

static void add_codes(struct json_writer *json, const char *key, struct text lines)
{
    json_key(json, key);
    json_open_array(json);
    for (struct text line; text_split(&lines, '\n', &line);)
        json_text(json, line);
    json_close_array(json);
}

static void add_share(struct json_writer *json, const struct share_view *share)
{
    json_open_object(json);
    add_text(json, "unit", share->unit.code);
    add_text(json, "duty", share->duty);
    add_day(json, "due", share->due);
    add_moment(json, "done", share->answered_at);
    json_close_object(json);
}

static void add_stay(struct json_writer *json, const struct stay_view *view, int32_t day)
{
    json_open_object(json);
    add_text(json, "what", text_from(task_wait_code(view->stay.waits_for)));
    add_text(json, "for", view->unit);
    add_moment(json, "since", view->stay.since);
    add_moment(json, "until", view->stay.until);
    json_key(json, "days");
    json_number(json, (uint64_t)task_stay_days(&view->stay, day));
    json_close_object(json);
}

static void add_event(struct json_writer *json, const struct logged_event *logged)
{
    json_open_object(json);
    json_key(json, "event");
    json_number(json, (uint64_t)logged->number);
    add_text(json, "kind", text_from(event_kind_code(event_kind(&logged->event))));
    add_moment(json, "at", event_number(&logged->event, FIELD_AT));
    json_key(json, "progress");
    if (event_has(&logged->event, FIELD_PERCENT))
        json_number(json, (uint64_t)event_number(&logged->event, FIELD_PERCENT));
    else
        json_null(json);
    add_text(json, "note", event_text(&logged->event, FIELD_NOTE));
    add_text(json, "by", logged->by);
    add_text(json, "unit", logged->unit);
    add_text(json, "other", logged->other);
    add_text(json, "person", logged->person);
    add_day(json, "due",
            event_has(&logged->event, FIELD_DUE) ? (int32_t)event_number(&logged->event, FIELD_DUE) : NO_DAY);
    add_quantity(json, "quantity",
                 event_has(&logged->event, FIELD_QUANTITY) ? event_number(&logged->event, FIELD_QUANTITY)
                                                           : NO_QUANTITY);
    add_codes(json, "judged", event_text(&logged->event, FIELD_JUDGED));
    add_codes(json, "files", event_text(&logged->event, FIELD_FILES));
    json_close_object(json);
}

static void add_origin(struct json_writer *json, const struct task_story *story)
{
    add_number(json, "document", story->origin.document);
    add_text(json, "symbol", story->origin.symbol);
    add_text(json, "clause", story->origin.clause);
    add_number(json, "first_point", story->origin.first);
    add_number(json, "end_point", story->origin.end);
}

void task_story_print_json(struct buffer *to, const struct task_story *story)
{
    struct json_writer json = json_writer_to(to);
    json_open_object(&json);
    add_task(&json, &story->line);
    add_text(&json, "description", story->description);
    add_text(&json, "source", story->source);
    add_text(&json, "product", story->product);
    add_text(&json, "urgency", story->urgency);
    add_text(&json, "quality", story->quality);
    add_text(&json, "competence", story->competence);
    add_origin(&json, story);
    json_key(&json, "partners");
    json_open_array(&json);
    for (size_t i = 0; i < story->partner_count; i++)
        json_text(&json, story->partners[i].unit.code);
    json_close_array(&json);
    json_key(&json, "shares");
    json_open_array(&json);
    for (size_t i = 0; i < story->partner_count; i++)
        add_share(&json, &story->partners[i]);
    json_close_array(&json);
    json_key(&json, "waits");
    json_open_array(&json);
    for (size_t i = 0; i < story->stay_count; i++)
        add_stay(&json, &story->stays[i], date_to_day(story->on));
    json_close_array(&json);
    add_text(&json, "person", story->person);
    add_text(&json, "monitor", story->monitor);
    add_below(&json, story);
    json_key(&json, "events");
    json_open_array(&json);
    for (size_t i = 0; i < story->event_count; i++)
        add_event(&json, &story->events[i]);
    json_close_array(&json);
    json_close_object(&json);
    buffer_add_byte(to, '\n');
}

void logged_event_print_json(struct buffer *to, const struct logged_event *event)
{
    buffer_print(to, "{\"number\":%lld,\"facts\":", (long long)event->number);
    event_print_facts(to, &event->event);
    buffer_add(to, TEXT(",\"words\":"));
    event_print_words(to, &event->event);
    buffer_add(to, TEXT("}\n"));
}

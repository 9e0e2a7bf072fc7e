#include "base/moment.h"
#include "model/event_recorded.h"
#include "model/punctuality.h"
#include "report/correction_report.h"
#include "report/json_member.h"
#include "report/rollup_report.h"
#include "report/task_report.h"

static void add_standing(struct json_writer *json, const struct task_line *line)
{
    const struct task_standing *standing = &line->standing;
    json_add_text(json, "state", text_from(task_state_code(standing->state)));
    json_key(json, "progress");
    json_number(json, (uint64_t)line->record.percent);
    json_key(json, "late_days");
    json_number(json, (uint64_t)standing->days_late);
    json_add_bool(json, "due_soon", standing->is_due_soon);
    json_add_bool(json, "waiting", standing->waits_for != WAITS_FOR_NOTHING);
    json_add_text(json, "waiting_for", line->waiting_code);
    json_add_text(json, "waiting_what", text_from(task_wait_code(standing->waits_for)));
    json_add_moment(json, "waiting_since", standing->waiting_since);
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
    json_add_day(json, "original_due", punctuality_original_due(record));
    add_count(json, "extensions", record->extensions);
    json_add_day(json, "wanted_due", record->wanted_due);
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
    json_add_number_or_null(json, "task", record->number);
    json_add_number_or_null(json, "parent", record->parent);
    json_add_text(json, "level", text_from(task_level_code(record->level)));
    json_add_bool(json, "joint", record->is_joint);
    json_add_text(json, "title", line->title);
    json_add_text(json, "lead", line->lead.code);
    json_add_text(json, "lead_name", line->lead.name);
    json_add_day(json, "start", record->start);
    json_add_day(json, "due", record->due);
    add_standing(json, line);
    add_counts(json, record);
    json_add_bool(json, "ends_with_parts", record->ends_with_parts);
    json_add_moment(json, "assigned", record->assigned_at);
    json_add_moment(json, "acknowledged", record->acknowledged_at);
    json_add_moment(json, "submitted", record->submitted_at);
    json_add_moment(json, "confirmed", record->confirmed_at);
    json_add_moment(json, "cancelled", record->cancelled_at);
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

static void add_share(struct json_writer *json, const struct share_view *share)
{
    json_open_object(json);
    json_add_text(json, "unit", share->unit.code);
    json_add_text(json, "duty", share->duty);
    json_add_day(json, "due", share->due);
    json_add_moment(json, "done", share->answered_at);
    json_key(json, "late_days");
    json_number(json, (uint64_t)share->days_late);
    json_close_object(json);
}

static void add_stay(struct json_writer *json, const struct stay_view *view, int32_t day)
{
    json_open_object(json);
    json_add_text(json, "what", text_from(task_wait_code(view->stay.waits_for)));
    json_add_text(json, "for", view->unit);
    json_add_moment(json, "since", view->stay.since);
    json_add_moment(json, "until", view->stay.until);
    json_key(json, "days");
    json_number(json, (uint64_t)task_stay_days(&view->stay, day));
    json_close_object(json);
}

static void add_erasure(struct json_writer *json, const struct erasure_view *erasure)
{
    json_key(json, "erased");
    if (!erasure) {
        json_null(json);
        return;
    }
    json_open_object(json);
    json_key(json, "event");
    json_number(json, (uint64_t)erasure->event);
    json_add_moment(json, "at", erasure->at);
    json_add_text(json, "by", erasure->by);
    json_add_text(json, "note", erasure->note);
    json_add_text(json, "basis", erasure->basis);
    json_close_object(json);
}

static void add_event(struct json_writer *json, const struct logged_event *logged)
{
    json_open_object(json);
    json_key(json, "event");
    json_number(json, (uint64_t)logged->number);
    json_add_text(json, "kind", text_from(event_kind_code(event_kind(&logged->event))));
    json_add_moment(json, "at", event_number(&logged->event, FIELD_AT));
    json_add_moment(json, "recorded", event_recorded_at(&logged->event));
    json_add_number(json, "recorded_later_days", event_recorded_later(&logged->event));
    json_key(json, "progress");
    if (event_has(&logged->event, FIELD_PERCENT))
        json_number(json, (uint64_t)event_number(&logged->event, FIELD_PERCENT));
    else
        json_null(json);
    json_add_text(json, "note", event_text(&logged->event, FIELD_NOTE));
    json_add_text(json, "by", logged->by);
    json_add_number_or_null(json, "imported", logged->imported);
    json_add_text(json, "unit", logged->unit);
    json_add_text(json, "other", logged->other);
    json_add_text(json, "person", logged->person);
    json_add_day(json, "due",
                 event_has(&logged->event, FIELD_DUE) ? (int32_t)event_number(&logged->event, FIELD_DUE) : NO_DAY);
    add_quantity(json, "quantity",
                 event_has(&logged->event, FIELD_QUANTITY) ? event_number(&logged->event, FIELD_QUANTITY)
                                                           : NO_QUANTITY);
    json_add_lines(json, "judged", event_text(&logged->event, FIELD_JUDGED));
    json_add_lines(json, "files", event_text(&logged->event, FIELD_FILES));
    json_key(json, "mends");
    if (event_has(&logged->event, FIELD_MENDS))
        json_number(json, (uint64_t)event_number(&logged->event, FIELD_MENDS));
    else
        json_null(json);
    correction_add_json(json, logged);
    add_erasure(json, logged->erasure);
    json_close_object(json);
}

static void add_origin(struct json_writer *json, const struct task_story *story)
{
    json_add_number_or_null(json, "document", story->origin.document);
    json_add_text(json, "symbol", story->origin.symbol);
    json_add_text(json, "clause", story->origin.clause);
    json_add_number_or_null(json, "first_point", story->origin.first);
    json_add_number_or_null(json, "end_point", story->origin.end);
}

static void add_head(struct json_writer *json, const struct head_view *head)
{
    json_add_text(json, "head_position", head->position);
    json_add_text(json, "head_title", head->title);
    json_add_text(json, "head", head->person);
    json_add_bool(json, "head_acting", head->is_acting);
}

void task_story_print_json(struct buffer *to, const struct task_story *story)
{
    struct json_writer json = json_writer_to(to);
    json_open_object(&json);
    add_task(&json, &story->line);
    json_add_text(&json, "description", story->description);
    json_add_text(&json, "source", story->source);
    json_add_bool(&json, "source_hidden", story->hides_source);
    json_add_text(&json, "product", story->product);
    json_add_text(&json, "urgency", story->urgency);
    json_add_text(&json, "quality", story->quality);
    json_add_text(&json, "competence", story->competence);
    json_add_text(&json, "product_code", story->product_code);
    add_quantity(&json, "coefficient", story->coefficient);
    json_add_text(&json, "rule", story->rule);
    json_add_day(&json, "recurs_until", story->line.record.series_until);
    json_add_day(&json, "occurrence", story->occurrence);
    json_add_number(&json, "paused_days", story->paused_days);
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
    add_head(&json, &story->head);
    json_add_text(&json, "person", story->person);
    json_add_text(&json, "monitor", story->monitor);
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
    char recorded[MOMENT_BYTES];
    buffer_print(to,
                 "{\"number\":%lld,\"recorded\":\"%s\",\"recorded_later_days\":%d,\"facts\":", (long long)event->number,
                 moment_print(event_recorded_at(&event->event), recorded), (int)event_recorded_later(&event->event));
    event_print_facts(to, &event->event);
    buffer_add(to, TEXT(",\"words\":"));
    event_print_words(to, &event->event);
    if (event->erasure)
        buffer_print(to, ",\"erased\":%lld", (long long)event->erasure->event);
    buffer_add(to, TEXT("}\n"));
}

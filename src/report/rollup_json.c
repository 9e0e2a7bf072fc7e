#include "report/rollup_report.h"

#include "base/moment.h"
#include "report/json_member.h"

static void add_count(struct json_writer *json, const char *key, int64_t count)
{
    json_key(json, key);
    json_number(json, (uint64_t)count);
}

static void add_number_or_null(struct json_writer *json, const char *key, int64_t number, int64_t absent)
{
    json_key(json, key);
    if (number == absent)
        json_null(json);
    else
        json_number(json, (uint64_t)number);
}

void rollup_print_json(struct json_writer *json, const struct rollup *rollup)
{
    const struct tally *tally = &rollup->tally;
    add_count(json, "tasks", tally_tasks(tally));
    add_count(json, "new", tally->assigned);
    add_count(json, "doing", tally->doing);
    add_count(json, "returned", tally->returned);
    add_count(json, "paused", tally->paused);
    add_count(json, "submitted", tally->submitted);
    add_count(json, "done", tally->done);
    add_count(json, "cancelled", tally->cancelled);
    add_count(json, "waiting", tally->waiting);
    add_count(json, "late", rollup->late);
    add_count(json, "due_soon", rollup->due_soon);
    add_number_or_null(json, "progress", tally_tasks(tally) ? tally_progress(tally) : NO_RATE, NO_RATE);
}

static void end_line(struct buffer *to, struct json_writer *json)
{
    json_close_object(json);
    buffer_add_byte(to, '\n');
}

static void print_group(struct buffer *to, struct text code, struct text name, const struct rollup *rollup,
                        int64_t limit)
{
    struct json_writer json = json_writer_to(to);
    json_open_object(&json);
    json_add_text(&json, "code", code);
    json_add_text(&json, "name", name);
    rollup_print_json(&json, rollup);
    add_count(&json, "in_hand", tally_in_hand(&rollup->tally));
    add_number_or_null(&json, "limit", limit, NO_LIMIT);
    end_line(to, &json);
}

void group_lines_print_json(struct buffer *to, const struct group_lines *lines)
{
    for (size_t i = 0; i < lines->count; i++)
        print_group(to, lines->at[i].code, lines->at[i].name, &lines->at[i].rollup, lines->at[i].limit);
    print_group(to, TEXT_NONE, TEXT_NONE, &lines->total, NO_LIMIT);
}

void wait_lines_print_json(struct buffer *to, const struct wait_lines *lines)
{
    for (size_t i = 0; i < lines->count; i++) {
        const struct wait_line *line = &lines->at[i];
        struct json_writer json = json_writer_to(to);
        json_open_object(&json);
        json_add_text(&json, "for", line->code);
        json_add_text(&json, "name", line->name);
        json_add_text(&json, "what", text_from(task_wait_code(line->what)));
        add_count(&json, "tasks", line->tasks);
        add_count(&json, "oldest", line->oldest);
        json_add_moment(&json, "since", line->since);
        end_line(to, &json);
    }
}

static void add_punctuality(struct json_writer *json, const char *key, const struct punctuality *punctuality)
{
    json_key(json, key);
    json_open_object(json);
    add_count(json, "in_time", punctuality->in_time);
    add_count(json, "too_late", punctuality->too_late);
    add_count(json, "late_open", punctuality->late_open);
    add_count(json, "open", punctuality->open);
    add_count(json, "days_too_late", punctuality->days);
    add_number_or_null(json, "percent_in_time", punctuality_rate(punctuality), NO_RATE);
    json_close_object(json);
}

static void print_punctuality(struct buffer *to, const struct punctuality_line *line)
{
    struct json_writer json = json_writer_to(to);
    json_open_object(&json);
    json_add_text(&json, "code", line->code);
    json_add_text(&json, "name", line->name);
    add_punctuality(&json, "current", &line->current);
    add_punctuality(&json, "original", &line->original);
    end_line(to, &json);
}

void punctuality_lines_print_json(struct buffer *to, const struct punctuality_lines *lines)
{
    for (size_t i = 0; i < lines->count; i++)
        print_punctuality(to, &lines->at[i]);
    print_punctuality(to, &lines->total);
}

void change_line_print_json(struct buffer *to, const struct change_line *line)
{
    const struct task_fact *fact = &line->fact;
    char due[DATE_BYTES];
    struct json_writer json = json_writer_to(to);
    json_open_object(&json);
    add_count(&json, "event", fact->event);
    json_add_text(&json, "kind", text_from(event_kind_code(fact->kind)));
    json_add_moment(&json, "at", fact->at);
    add_count(&json, "task", line->task);
    json_add_text(&json, "title", line->title);
    json_add_text(&json, "unit", line->unit.code);
    json_add_text(&json, "due",
                  fact->due <= CLEARED_DAY ? TEXT_NONE : text_from(date_print(date_from_day(fact->due), due)));
    add_number_or_null(&json, "mends", fact->mends, NO_NUMBER);
    json_add_bool(&json, "ends_with_parts", line->ends_with_parts);
    end_line(to, &json);
}

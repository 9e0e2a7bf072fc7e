#include "base/moment.h"
#include "report/json_member.h"
#include "report/limitation_report.h"

static void add_causes(struct json_writer *json, const struct limitation_causes *causes)
{
    json_key(json, "causes");
    json_open_array(json);
    for (size_t i = 0; i < causes->count; i++) {
        json_open_object(json);
        json_add_text(json, "words", causes->at[i].words);
        json_add_number(json, "event", causes->at[i].event);
        json_close_object(json);
    }
    json_close_array(json);
}

static int64_t tied_by(const struct limitation *limitation, int64_t task)
{
    int64_t event = 0;
    for (size_t i = 0; i < limitation->remedies.count; i++)
        if (limitation->remedies.at[i].task == task)
            event = limitation->remedies.at[i].event;
    return event;
}

static void add_remedies(struct json_writer *json, const struct limitation_line *line)
{
    json_add_number(json, "remedies", (int64_t)line->remedies.all);
    json_add_number(json, "confirmed", (int64_t)line->remedies.confirmed);
    json_add_number(json, "late", (int64_t)line->remedies.late);
    json_key(json, "tied");
    json_open_array(json);
    for (size_t i = 0; i < line->tasks.count; i++) {
        const struct task_line *task = &line->tasks.at[i];
        json_open_object(json);
        json_add_number(json, "task", task->record.number);
        json_add_text(json, "title", task->title);
        json_add_text(json, "state", text_from(task_state_code(task->standing.state)));
        json_add_number(json, "late_days", task->standing.days_late);
        json_add_number(json, "event", tied_by(&line->limitation, task->record.number));
        json_close_object(json);
    }
    json_close_array(json);
}

static void add_closing(struct json_writer *json, const struct limitation *limitation)
{
    bool is_open = limitation_is_open(limitation);
    json_add_moment(json, "closed", limitation->closed_at);
    json_add_text(json, "evidence", is_open ? TEXT_NONE : limitation->evidence);
    json_add_number_or_null(json, "closed_event", is_open ? NO_NUMBER : limitation->closed_by);
}

static void add_line(struct buffer *to, const struct limitation_line *line)
{
    const struct limitation *limitation = &line->limitation;
    struct json_writer json = json_writer_to(to);
    json_open_object(&json);
    json_add_number(&json, "limitation", limitation->number);
    json_add_number_or_null(&json, "parent", limitation->parent);
    json_add_text(&json, "unit", line->unit.code);
    json_add_text(&json, "unit_name", line->unit.name);
    json_add_text(&json, "title", limitation->title);
    json_add_text(&json, "source", limitation->source);
    json_add_number(&json, "event", limitation->event);
    json_add_moment(&json, "since", limitation->since);
    json_add_text(&json, "state", text_from(limitation_state_code(line->state)));
    json_add_number(&json, "age_days", line->age_days);
    json_add_number(&json, "returns", (int64_t)limitation->returns);
    add_causes(&json, &limitation->causes);
    add_remedies(&json, line);
    add_closing(&json, limitation);
    json_close_object(&json);
    buffer_add_byte(to, '\n');
}

void limitation_lines_print_json(struct buffer *to, const struct limitation_lines *lines)
{
    for (size_t i = 0; i < lines->count; i++)
        add_line(to, &lines->at[i]);
}

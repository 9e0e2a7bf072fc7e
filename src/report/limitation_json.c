#include "base/moment.h"
#include "report/json_member.h"
#include "report/limitation_report.h"

/* The code of who recorded it; null for an owner. */
static void add_person(struct json_writer *json, const char *key, const struct personnel *people, int64_t person)
{
    const struct person_line *line = personnel_person(people, person);
    json_add_text(json, key, line ? line->code : TEXT_NONE);
}

static void add_causes(struct json_writer *json, const struct limitation_causes *causes, const struct personnel *people)
{
    json_key(json, "causes");
    json_open_array(json);
    for (size_t i = 0; i < causes->count; i++) {
        json_open_object(json);
        json_add_text(json, "words", causes->at[i].words);
        json_add_number(json, "event", causes->at[i].event);
        add_person(json, "by", people, causes->at[i].person);
        json_close_object(json);
    }
    json_close_array(json);
}

static void add_remedies(struct json_writer *json, const struct limitation_line *line, const struct personnel *people)
{
    json_add_number(json, "remedies", (int64_t)line->remedies.all);
    json_add_number(json, "confirmed", (int64_t)line->remedies.confirmed);
    json_add_number(json, "late", (int64_t)line->remedies.late);
    json_key(json, "tied");
    json_open_array(json);
    for (size_t i = 0; i < line->tasks.count; i++) {
        const struct task_line *task = &line->tasks.at[i];
        const struct limitation_remedy *remedy = limitation_remedy_of(&line->limitation, task->record.number);
        json_open_object(json);
        json_add_number(json, "task", task->record.number);
        json_add_text(json, "title", task->title);
        json_add_text(json, "state", text_from(task_state_code(task->standing.state)));
        json_add_number(json, "late_days", task->standing.days_late);
        json_add_number(json, "event", remedy ? remedy->event : NO_NUMBER);
        add_person(json, "by", people, remedy ? remedy->person : NO_NUMBER);
        json_close_object(json);
    }
    json_close_array(json);
}

static void add_closing(struct json_writer *json, const struct limitation *limitation, const struct personnel *people)
{
    bool is_open = limitation_is_open(limitation);
    json_add_moment(json, "closed", limitation->closed_at);
    json_add_text(json, "evidence", is_open ? TEXT_NONE : limitation->evidence);
    json_add_number_or_null(json, "closed_event", is_open ? NO_NUMBER : limitation->closed_by);
    add_person(json, "closed_by", people, is_open ? NO_NUMBER : limitation->closer);
}

static void add_shares(struct json_writer *json, const struct limitation_shares *shares)
{
    json_key(json, "shares");
    json_open_array(json);
    for (size_t i = 0; i < shares->count; i++) {
        const struct limitation_share *share = &shares->at[i];
        json_open_object(json);
        json_add_number(json, "limitation", share->number);
        json_add_text(json, "unit", share->unit.code);
        json_add_text(json, "title", share->title);
        json_add_text(json, "state", text_from(limitation_state_code(share->state)));
        json_close_object(json);
    }
    json_close_array(json);
}

static void add_line(struct buffer *to, const struct limitation_line *line, const struct personnel *people)
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
    add_person(&json, "found_by", people, limitation->person);
    json_add_moment(&json, "since", limitation->since);
    json_add_text(&json, "state", text_from(limitation_state_code(line->state)));
    json_add_number(&json, "age_days", line->age_days);
    json_add_number(&json, "returns", (int64_t)limitation->returns);
    add_causes(&json, &limitation->causes, people);
    add_remedies(&json, line, people);
    add_closing(&json, limitation, people);
    add_shares(&json, &line->shares);
    json_close_object(&json);
    buffer_add_byte(to, '\n');
}

void limitation_lines_print_json(struct buffer *to, const struct limitation_lines *lines)
{
    for (size_t i = 0; i < lines->count; i++)
        add_line(to, &lines->at[i], &lines->people);
}

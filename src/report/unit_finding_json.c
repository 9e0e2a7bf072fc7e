#include "model/unit_relation.h"
#include "report/json_member.h"
#include "report/unit_finding_report.h"

enum { SUCCESSIONS = 8 };

static void add_day(struct json_writer *json, const char *key, struct date day)
{
    char printed[DATE_BYTES];
    json_add_text(json, key, date_is_set(day) ? text_from(date_print(day, printed)) : TEXT_NONE);
}

/* The names of a unit and of what stands above it. */
static void add_within(struct json_writer *json, const struct unit *above)
{
    json_key(json, "within");
    json_open_array(json);
    for (; above; above = above->parent)
        json_text(json, above->name);
    json_close_array(json);
}

static void add_unit(struct json_writer *json, const struct unit *unit)
{
    json_add_text(json, "code", unit->id);
    json_add_text(json, "name", unit->name);
    json_add_text(json, "type", unit_type_words(unit->type));
    add_within(json, unit->parent);
    add_day(json, "since", unit->since);
    add_day(json, "until", unit->until);
    json_add_text(json, "basis", unit->basis);
}

static void add_former(struct json_writer *json, const struct unit *unit)
{
    if (!unit->former_parent)
        return;
    json_key(json, "former");
    json_open_object(json);
    add_within(json, unit->former_parent);
    add_day(json, "until", unit->former_until);
    json_close_object(json);
}

static void add_whole(struct json_writer *json, bool is_whole)
{
    json_add_bool(json, "whole", is_whole);
}

static void add_successors(struct json_writer *json, const struct unit *unit, int depth)
{
    json_key(json, "successors");
    json_open_array(json);
    for (size_t i = 0; i < unit->successor_count && depth < SUCCESSIONS; i++) {
        json_open_object(json);
        add_unit(json, unit->successors[i]);
        add_whole(json, unit_went_whole(unit));
        if (date_is_set(unit->successors[i]->until))
            add_successors(json, unit->successors[i], depth + 1);
        json_close_object(json);
    }
    json_close_array(json);
}

static void add_predecessors(struct json_writer *json, const struct unit *unit)
{
    json_key(json, "predecessors");
    json_open_array(json);
    for (size_t i = 0; i < unit->predecessor_count; i++) {
        json_open_object(json);
        add_unit(json, unit->predecessors[i]);
        add_whole(json, unit_went_whole(unit->predecessors[i]));
        json_close_object(json);
    }
    json_close_array(json);
}

static void add_territory(struct json_writer *json, const struct unit_list *territory)
{
    json_key(json, "territory");
    json_open_array(json);
    for (size_t i = 0; i < territory->count; i++) {
        json_open_object(json);
        add_unit(json, territory->at[i]);
        json_close_object(json);
    }
    json_close_array(json);
}

void unit_findings_print_json(struct buffer *to, const struct unit_findings *findings)
{
    for (size_t i = 0; i < findings->count; i++) {
        const struct unit *unit = findings->at[i].unit;
        struct json_writer json = json_writer_to(to);
        json_open_object(&json);
        add_unit(&json, unit);
        add_former(&json, unit);
        add_successors(&json, unit, 0);
        add_predecessors(&json, unit);
        add_territory(&json, &findings->at[i].territory);
        json_close_object(&json);
        buffer_add_byte(to, '\n');
    }
}

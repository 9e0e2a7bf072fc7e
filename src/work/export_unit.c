#include "work/export_unit.h"

#include "base/arena.h"
#include "base/moment.h"
#include "codec/json.h"

static void add_text(struct json_writer *json, const char *key, struct text text)
{
    json_key(json, key);
    json_text(json, text);
}

/* What is not there is left out. */
static void add_word(struct json_writer *json, const char *key, struct text text)
{
    if (text.len > 0)
        add_text(json, key, text);
}

static void add_day(struct json_writer *json, const char *key, int32_t day)
{
    char printed[DATE_BYTES];
    add_text(json, key, text_from(date_print(date_from_day(day), printed)));
}

static void add_unit(struct json_writer *json, const char *key, int64_t number)
{
    json_key(json, key);
    if (number == NO_NUMBER)
        json_null(json);
    else
        json_number(json, (uint64_t)number);
}

/* What a change and an establishment have in common. */
static void add_form(struct json_writer *json, const struct event *event)
{
    add_word(json, "head", event_text(event, FIELD_HEAD));
    add_word(json, "branch", unit_branch_code((enum unit_branch)event_number(event, FIELD_BRANCH)));
    add_word(json, "tier", unit_tier_code((enum unit_tier)event_number(event, FIELD_TIER)));
    add_word(json, "basis", event_text(event, FIELD_BASIS));
}

static void add_establishment(struct json_writer *json, const struct event *event)
{
    add_text(json, "type", TEXT("unit"));
    add_unit(json, "id", event_number(event, FIELD_UNIT));
    add_text(json, "code", event_text(event, FIELD_CODE));
    add_text(json, "name", event_text(event, FIELD_NAME));
    add_unit(json, "parent", event_number(event, FIELD_PARENT));
    add_form(json, event);
    if (event_number(event, FIELD_OUTSIDE) == 1) {
        json_key(json, "outside");
        json_bool(json, true);
    }
    if (event_has(event, FIELD_FROM))
        add_unit(json, "from", event_number(event, FIELD_FROM));
    if (event_has(event, FIELD_SINCE))
        add_day(json, "since", (int32_t)event_number(event, FIELD_SINCE));
}

/* "renamed" of "unit-renamed". */
static struct text word_of(enum event_kind kind)
{
    return text_from_offset(text_from(event_kind_code(kind)), sizeof "unit-" - 1);
}

static void add_change(struct json_writer *json, const struct event *event)
{
    enum event_kind kind = event_kind(event);
    add_text(json, "type", TEXT("unit-change"));
    add_unit(json, "unit", event_number(event, FIELD_UNIT));
    add_text(json, "change", word_of(kind));
    add_day(json, "on", moment_day(event_number(event, FIELD_AT)));
    add_word(json, "name", event_text(event, FIELD_NAME));
    add_form(json, event);
    if (kind == EVENT_UNIT_TRANSFERRED)
        add_unit(json, "parent", event_number(event, FIELD_PARENT));
    if (kind == EVENT_UNIT_MERGED || kind == EVENT_UNIT_DISSOLVED)
        add_unit(json, "successor", event_number(event, FIELD_SUCCESSOR));
}

static void print_event(struct buffer *to, const struct event *event)
{
    struct json_writer json = json_writer_to(to);
    json_open_object(&json);
    if (event_kind(event) == EVENT_UNIT_ESTABLISHED)
        add_establishment(&json, event);
    else
        add_change(&json, event);
    json_close_object(&json);
    buffer_add_byte(to, '\n');
}

bool export_unit_print_all(struct book_reader *reader, struct buffer *to, struct error *error)
{
    struct number_list events;
    if (!question_unit_events(reader, to->arena, &events, error))
        return false;
    for (size_t i = 0; i < events.count; i++) {
        SCRATCH(scratch, to->arena);
        struct event event;
        if (!question_event(reader, scratch, events.at[i], &event, error))
            return false;
        print_event(to, &event);
    }
    return true;
}

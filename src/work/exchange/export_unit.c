#include "work/exchange/export_unit.h"

#include "base/moment.h"
#include "model/unit_branch.h"
#include "work/exchange/export_line.h"

/* What a change and an establishment have in common. */
static void add_form(struct json_writer *json, const struct event *event)
{
    export_add_words(json, "head", event_text(event, FIELD_HEAD));
    export_add_words(json, "branch", unit_branch_code((enum unit_branch)event_number(event, FIELD_BRANCH)));
    export_add_words(json, "tier", unit_tier_code((enum unit_tier)event_number(event, FIELD_TIER)));
    export_add_words(json, "basis", event_text(event, FIELD_BASIS));
}

static void add_establishment(struct json_writer *json, const struct event *event)
{
    export_add_text(json, "type", TEXT("unit"));
    export_add_number(json, "id", event_number(event, FIELD_UNIT));
    export_add_text(json, "code", event_text(event, FIELD_CODE));
    export_add_text(json, "name", event_text(event, FIELD_NAME));
    export_add_number(json, "parent", event_number(event, FIELD_PARENT));
    add_form(json, event);
    if (event_number(event, FIELD_OUTSIDE) == 1) {
        json_key(json, "outside");
        json_bool(json, true);
    }
    if (event_has(event, FIELD_FROM))
        export_add_number(json, "from", event_number(event, FIELD_FROM));
    if (event_has(event, FIELD_SINCE))
        export_add_day(json, "since", (int32_t)event_number(event, FIELD_SINCE));
}

/* "renamed" of "unit-renamed". */
static struct text word_of(enum event_kind kind)
{
    return text_from_offset(text_from(event_kind_code(kind)), sizeof "unit-" - 1);
}

static void add_change(struct json_writer *json, const struct event *event)
{
    enum event_kind kind = event_kind(event);
    export_add_text(json, "type", TEXT("unit-change"));
    export_add_number(json, "unit", event_number(event, FIELD_UNIT));
    export_add_text(json, "change", word_of(kind));
    export_add_day(json, "on", moment_day(event_number(event, FIELD_AT)));
    export_add_words(json, "name", event_text(event, FIELD_NAME));
    add_form(json, event);
    if (kind == EVENT_UNIT_TRANSFERRED)
        export_add_number(json, "parent", event_number(event, FIELD_PARENT));
    if (kind == EVENT_UNIT_MERGED || kind == EVENT_UNIT_DISSOLVED)
        export_add_number(json, "successor", event_number(event, FIELD_SUCCESSOR));
}

void export_unit_print(struct buffer *to, const struct event *event)
{
    struct json_writer json = json_writer_to(to);
    json_open_object(&json);
    if (event_kind(event) == EVENT_UNIT_ESTABLISHED)
        add_establishment(&json, event);
    else
        add_change(&json, event);
    export_add_author(&json, event);
    json_close_object(&json);
    buffer_add_byte(to, '\n');
}

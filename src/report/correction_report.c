#include "report/correction_report.h"

#include "base/arena.h"
#include "base/decimal.h"
#include "base/seen.h"
#include "model/task_correction.h"
#include "report/json_member.h"

static const char *label_of(enum event_field field)
{
    switch ((int)field) {
    case FIELD_HAPPENED:
        return N_("Happened");
    case FIELD_START:
        return N_("Begins");
    case FIELD_DUE:
        return N_("Due");
    case FIELD_PERCENT:
        return N_("Progress");
    case FIELD_QUANTITY:
        return N_("Quantity");
    case FIELD_TITLE:
        return N_("Title");
    case FIELD_DESCRIPTION:
        return N_("Content");
    case FIELD_SOURCE:
        return N_("Comes from");
    case FIELD_PRODUCT:
        return N_("Product");
    case FIELD_URGENCY:
        return N_("Urgency");
    case FIELD_QUALITY:
        return N_("Quality required");
    default:
        return N_("Decides or receives");
    }
}

/* What an event says in a field, in one line. */
static struct text value_of(struct arena *arena, const struct event *event, enum event_field field,
                            enum language language)
{
    char day[DATE_BYTES], moment[MOMENT_BYTES], decimal[DECIMAL_BYTES];
    if (!event || !event_has(event, field))
        return text_from(message_translate(language, N_("not said")));
    int64_t number = event_number(event, field);
    if (event_field_is_text(field))
        return seen_line(arena, event_text(event, field));
    if (field == FIELD_HAPPENED)
        return text_copy(arena, text_from(message_moment(language, number, moment)));
    if (event_field_type(field) == FIELD_TYPE_DAY)
        return text_copy(arena, text_from(message_day(language, date_from_day((int32_t)number), day)));
    if (field == FIELD_QUANTITY)
        return text_copy(arena, text_from(decimal_print(number, decimal)));
    return text_print(arena, "%lld%%", (long long)number);
}

static bool gives(const struct logged_event *event, enum event_field field)
{
    return event_kind(&event->event) == EVENT_TASK_CORRECTED && event_has(&event->event, field);
}

void correction_print(struct buffer *to, const struct logged_event *event, size_t indent, enum language language)
{
    for (size_t i = 0; i < TASK_CORRECTION_FIELD_COUNT; i++) {
        SCRATCH(scratch, to->arena);
        enum event_field field = task_correction_fields[i];
        if (!gives(event, field))
            continue;
        struct text before = value_of(scratch, event->before, field, language),
                    after = value_of(scratch, &event->event, field, language);
        buffer_print(to, "%*s%s: %.*s → %.*s\n", (int)indent, "", message_translate(language, label_of(field)),
                     TEXT_ARG(before), TEXT_ARG(after));
    }
}

static void add_value(struct json_writer *json, const char *key, const struct event *event, enum event_field field)
{
    if (event_field_is_text(field)) {
        json_add_text(json, key, event ? event_text(event, field) : TEXT_NONE);
        return;
    }
    int64_t number = event ? event_number(event, field) : 0;
    if (!event || !event_has(event, field)) {
        json_key(json, key);
        json_null(json);
    } else if (field == FIELD_HAPPENED) {
        json_add_moment(json, key, number);
    } else if (event_field_type(field) == FIELD_TYPE_DAY) {
        json_add_day(json, key, (int32_t)number);
    } else if (field == FIELD_QUANTITY) {
        json_key(json, key);
        json_thousandths(json, (uint64_t)number);
    } else {
        json_add_number(json, key, number);
    }
}

void correction_add_json(struct json_writer *json, const struct logged_event *event)
{
    json_key(json, "changes");
    json_open_array(json);
    for (size_t i = 0; i < TASK_CORRECTION_FIELD_COUNT; i++) {
        enum event_field field = task_correction_fields[i];
        if (!gives(event, field))
            continue;
        json_open_object(json);
        json_add_text(json, "field", event_field_key(field));
        add_value(json, "before", event->before, field);
        add_value(json, "after", &event->event, field);
        json_close_object(json);
    }
    json_close_array(json);
}

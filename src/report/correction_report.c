#include "report/correction_report.h"

#include "base/arena.h"
#include "base/decimal.h"
#include "base/seen.h"
#include "model/task_correction.h"
#include "model/task_level.h"
#include "report/json_member.h"
#include "report/table_words.h"

static const char *label_of(enum event_field field)
{
    switch ((int)field) {
    case FIELD_HAPPENED:
        return N_("Happened");
    case FIELD_PARENT:
        return N_("Below task");
    case FIELD_LEVEL:
        return N_("Level");
    case FIELD_PRODUCT_CODE:
        return N_("Product of the catalogue");
    case FIELD_COEFFICIENT:
        return N_("Coefficient");
    case FIELD_RULE:
        return N_("Recurs");
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

static bool is_thousandths(enum event_field field)
{
    return field == FIELD_QUANTITY || field == FIELD_COEFFICIENT;
}

/* A number that is none of a day, a moment or a quantity. */
static struct text plain_value(struct arena *arena, enum event_field field, int64_t number, enum language language)
{
    if (field == FIELD_LEVEL)
        return text_from(message_translate(language, task_level_title((enum task_level)number)));
    if (field == FIELD_PARENT)
        return number == NO_NUMBER ? text_from(message_translate(language, N_("none")))
                                   : text_print(arena, "%lld", (long long)number);
    return text_print(arena, "%lld%%", (long long)number);
}

/* What an event says in a field, in one line. An assignment that names no task above says that there is none. */
static struct text value_of(struct arena *arena, const struct event *event, enum event_field field,
                            enum language language)
{
    char day[DATE_BYTES], moment[MOMENT_BYTES], decimal[DECIMAL_BYTES];
    if (!event || (!event_has(event, field) && field != FIELD_PARENT))
        return text_from(message_translate(language, N_("not said")));
    if (event_field_is_text(field))
        return seen_line(arena, event_text(event, field));
    int64_t number = event_number(event, field);
    if (field == FIELD_HAPPENED)
        return text_copy(arena, text_from(message_moment(language, number, moment)));
    if (event_field_type(field) == FIELD_TYPE_DAY)
        return text_copy(arena, text_from(message_day(language, date_from_day((int32_t)number), day)));
    if (is_thousandths(field))
        return text_copy(arena, text_from(decimal_print(number, decimal)));
    return plain_value(arena, field, number, language);
}

static bool gives(const struct logged_event *event, enum event_field field)
{
    return event_kind(&event->event) == EVENT_TASK_CORRECTED &&
           (event_has(&event->event, field) || task_correction_clears(&event->event, field));
}

void correction_print(struct buffer *to, const struct logged_event *event, size_t indent, enum language language)
{
    for (size_t i = 0; i < TASK_CORRECTION_FIELD_COUNT; i++) {
        SCRATCH(scratch, to->arena);
        enum event_field field = task_correction_fields[i];
        if (!gives(event, field))
            continue;
        bool is_erased = event->before_erased >> field & 1;
        struct text before = is_erased ? table_said(language, TEXT_NONE)
                                       : value_of(scratch, event->before, field, language),
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
    } else if (is_thousandths(field)) {
        json_key(json, key);
        json_thousandths(json, (uint64_t)number);
    } else if (field == FIELD_LEVEL) {
        json_add_text(json, key, text_from(task_level_code((enum task_level)number)));
    } else if (field == FIELD_PARENT) {
        json_add_number_or_null(json, key, number);
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

#include "report/policy_report.h"

#include "base/date.h"
#include "report/json_member.h"
#include "report/table_words.h"

enum { LONGEST_KEY_BYTES = 400 };

static void add_key(struct buffer *to, const struct policy_line *line)
{
    policy_key_print(to, &line->standing.key);
    if (line->unit.len > 0)
        buffer_print(to, " (%.*s)", TEXT_ARG(line->unit));
}

static void add_message(struct buffer *to, enum language language, const char *message, struct text place)
{
    message_fill(to, text_from(message_translate(language, message)), &place, 1);
}

static void add_value(struct buffer *to, const struct policy_line *line, enum language language)
{
    const struct policy_standing *standing = &line->standing;
    if (standing->value.len > 0)
        table_add_seen(to, " = ", standing->value, "");
    else if (standing->event != NO_EVENT)
        buffer_add(to, text_from(message_translate(language, N_(": the default again"))));
    else
        buffer_add(to, text_from(message_translate(language, N_(": none by default"))));
}

/* "from 2026-01-01 on, by 12/QĐ-UBND", "default, by Nghị định …", "default, not verified". */
static void add_origin(struct buffer *to, const struct policy_line *line, enum language language)
{
    const struct policy_standing *standing = &line->standing;
    char since[DATE_BYTES], until[DATE_BYTES];
    if (standing->since == NO_DAY)
        buffer_add(to, text_from(message_translate(language, N_("default"))));
    else
        add_message(to, language, N_("from {1} on"),
                    text_from(message_day(language, date_from_day(standing->since), since)));
    if (standing->source.len > 0)
        add_message(to, language, N_(", by {1}"), standing->source);
    else
        buffer_add(to, text_from(message_translate(language, N_(", a suggestion that no text we know lays down"))));
    if (line->until != NO_DAY && standing->event != NO_EVENT)
        add_message(to, language, N_("; its last day was {1}, with which the unit ended"),
                    text_from(message_day(language, date_from_day(line->until), until)));
}

void policy_lines_print(struct buffer *to, const struct policy_lines *lines, enum language language)
{
    for (size_t i = 0; i < lines->count; i++) {
        const struct policy_line *line = &lines->at[i];
        buffer_add(to, line->is_in_force ? TEXT("* ") : TEXT("  "));
        add_key(to, line);
        add_value(to, line, language);
        buffer_print(to, "\n    %s\n    ", message_translate(language, policy_title(line->standing.key.policy)));
        add_origin(to, line, language);
        buffer_add_byte(to, '\n');
    }
}

static void add_line(struct buffer *to, const struct policy_line *line)
{
    const struct policy_standing *standing = &line->standing;
    struct json_writer json = json_writer_to(to);
    struct buffer key = buffer_open(to->arena, LONGEST_KEY_BYTES);
    char since[DATE_BYTES];
    bool is_default = standing->event == NO_EVENT;
    policy_key_print(&key, &standing->key);
    json_open_object(&json);
    json_add_text(&json, "policy", buffer_text(&key));
    json_add_text(&json, "unit", line->unit);
    json_add_text(&json, "value", standing->value);
    json_add_text(&json, "since",
                  is_default ? TEXT_NONE : text_from(date_print(date_from_day(standing->since), since)));
    json_add_day(&json, "until", is_default ? NO_DAY : line->until);
    json_add_text(&json, "source", standing->source);
    json_add_bool(&json, "in_force", line->is_in_force);
    json_add_bool(&json, "default", is_default);
    json_add_bool(&json, "verified", standing->source.len > 0);
    json_key(&json, "event");
    if (is_default)
        json_null(&json);
    else
        json_number(&json, (uint64_t)standing->event);
    json_add_text(&json, "title", text_from(policy_title(standing->key.policy)));
    json_close_object(&json);
    buffer_add_byte(to, '\n');
}

void policy_lines_print_json(struct buffer *to, const struct policy_lines *lines)
{
    for (size_t i = 0; i < lines->count; i++)
        add_line(to, &lines->at[i]);
}

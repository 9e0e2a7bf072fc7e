#include "work/exchange/import_fields.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/message.h"

enum { LONGEST_LINES_BYTES = 1 << 26 };

/* What every line says with keys of its own, and what each book says anew. */
static bool is_set_elsewhere(enum event_field field)
{
    switch ((int)field) {
    case FIELD_ABSENT:
    case FIELD_AT:
    case FIELD_AUTHOR:
    case FIELD_BATCH:
    case FIELD_BOOK:
    case FIELD_BY:
    case FIELD_KEY:
    case FIELD_KIND:
    case FIELD_ON:
        return true;
    default:
        return false;
    }
}

/* A list of texts, none of which has a line end. */
static bool read_lines(struct json_reader *json, struct text *lines)
{
    struct buffer joined = buffer_open(json->arena, LONGEST_LINES_BYTES);
    bool is_first = true, is_sound = true;
    json_enter(json, JSON_ARRAY);
    for (; json_next_item(json); is_first = false) {
        struct text line = json_read_text(json);
        is_sound = is_sound && text_find_byte(line, '\n') == TEXT_NOT_FOUND;
        if (!is_first)
            buffer_add_byte(&joined, '\n');
        buffer_add(&joined, line);
    }
    *lines = buffer_text(&joined);
    return is_sound && lines->len > 0;
}

static bool read_value(struct json_reader *json, enum event_field field, struct event *event)
{
    struct text text;
    switch (event_field_type(field)) {
    case FIELD_TYPE_NUMBER:
        event_set_number(event, field, json_read_number(json));
        return true;
    case FIELD_TYPE_TEXT:
    case FIELD_TYPE_PROSE:
        event_set_text(event, field, json_read_text(json));
        return true;
    case FIELD_TYPE_LINES:
        if (!read_lines(json, &text))
            return false;
        event_set_text(event, field, text);
        return true;
    case FIELD_TYPE_DAY:
    case FIELD_TYPE_MOMENT:
    case FIELD_TYPE_KIND:
    case FIELD_TYPE_LEVEL:
    case FIELD_TYPE_BRANCH:
    case FIELD_TYPE_TIER:
        break;
    }
    return event_set_code(event, field, json_read_text(json));
}

bool import_fields_read(struct json_reader *json, bool are_words, struct event *event, struct error *error)
{
    struct text key;
    json_enter(json, JSON_OBJECT);
    while (json_next_key(json, &key)) {
        enum event_field field;
        if (!event_field_find(key, &field) || event_field_is_word(field) != are_words || is_set_elsewhere(field))
            return error_set_with(error, ERROR_USAGE,
                                  are_words ? N_("“{1}” is none of the words of an event")
                                            : N_("“{1}” is none of the facts of an event"),
                                  key);
        if (!read_value(json, field, event) && !json->is_broken)
            return error_set_with(error, ERROR_USAGE, N_("“{1}” has a value it cannot have"), key);
    }
    return true;
}

bool import_fields_lack(const struct event *event, const enum event_field *fields, size_t count, struct error *error)
{
    for (size_t i = 0; i < count; i++)
        if (event_has(event, fields[i]))
            return error_set_with(error, ERROR_USAGE, N_("“{1}” has a key of its own on the line"),
                                  event_field_key(fields[i]));
    return true;
}

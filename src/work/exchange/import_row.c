#include "work/exchange/import_row.h"

#include <stddef.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/list.h"
#include "base/message.h"
#include "base/moment.h"
#include "base/utf8.h"
#include "work/exchange/import_fields.h"

enum { LONGEST_LIST_BYTES = 1 << 16 };

enum value_type {
    VALUE_NUMBER,
    VALUE_TEXT,
    VALUE_DAY,
    VALUE_MOMENT,
    VALUE_LEVEL,
    VALUE_STATE,
    VALUE_BRANCH,
    VALUE_TIER,
    VALUE_FLAG,
    VALUE_NUMBERS,
    VALUE_STEPS,
    VALUE_FACTS,
    VALUE_WORDS
};

/* Where the value of a key belongs in its struct. */
struct value_row {
    struct text key;
    enum value_type type;
    size_t offset;
};

static const struct value_row row_values[] = {
    {TEXT_INIT("id"), VALUE_NUMBER, offsetof(struct import_row, id)},
    {TEXT_INIT("parent"), VALUE_NUMBER, offsetof(struct import_row, parent)},
    {TEXT_INIT("code"), VALUE_TEXT, offsetof(struct import_row, code)},
    {TEXT_INIT("name"), VALUE_TEXT, offsetof(struct import_row, name)},
    {TEXT_INIT("head"), VALUE_TEXT, offsetof(struct import_row, head)},
    {TEXT_INIT("basis"), VALUE_TEXT, offsetof(struct import_row, basis)},
    {TEXT_INIT("branch"), VALUE_BRANCH, offsetof(struct import_row, branch)},
    {TEXT_INIT("tier"), VALUE_TIER, offsetof(struct import_row, tier)},
    {TEXT_INIT("outside"), VALUE_FLAG, offsetof(struct import_row, is_outside)},
    {TEXT_INIT("from"), VALUE_NUMBER, offsetof(struct import_row, origin)},
    {TEXT_INIT("since"), VALUE_DAY, offsetof(struct import_row, since)},
    {TEXT_INIT("change"), VALUE_TEXT, offsetof(struct import_row, change)},
    {TEXT_INIT("unit"), VALUE_NUMBER, offsetof(struct import_row, unit)},
    {TEXT_INIT("successor"), VALUE_NUMBER, offsetof(struct import_row, successor)},
    {TEXT_INIT("on"), VALUE_DAY, offsetof(struct import_row, on)},
    {TEXT_INIT("kind"), VALUE_LEVEL, offsetof(struct import_row, level)},
    {TEXT_INIT("title"), VALUE_TEXT, offsetof(struct import_row, title)},
    {TEXT_INIT("desc"), VALUE_TEXT, offsetof(struct import_row, description)},
    {TEXT_INIT("source"), VALUE_TEXT, offsetof(struct import_row, source)},
    {TEXT_INIT("product"), VALUE_TEXT, offsetof(struct import_row, product)},
    {TEXT_INIT("urgency"), VALUE_TEXT, offsetof(struct import_row, urgency)},
    {TEXT_INIT("lead"), VALUE_NUMBER, offsetof(struct import_row, lead)},
    {TEXT_INIT("coord"), VALUE_NUMBERS, offsetof(struct import_row, partners)},
    {TEXT_INIT("start"), VALUE_DAY, offsetof(struct import_row, start)},
    {TEXT_INIT("due"), VALUE_DAY, offsetof(struct import_row, due)},
    {TEXT_INIT("status"), VALUE_STATE, offsetof(struct import_row, state)},
    {TEXT_INIT("progress"), VALUE_NUMBER, offsetof(struct import_row, percent)},
    {TEXT_INIT("created"), VALUE_MOMENT, offsetof(struct import_row, assigned_at)},
    {TEXT_INIT("journal"), VALUE_STEPS, offsetof(struct import_row, steps)},
    {TEXT_INIT("event"), VALUE_TEXT, offsetof(struct import_row, event)},
    {TEXT_INIT("at"), VALUE_MOMENT, offsetof(struct import_row, at)},
    {TEXT_INIT("by"), VALUE_NUMBER, offsetof(struct import_row, author)},
    {TEXT_INIT("facts"), VALUE_FACTS, offsetof(struct import_row, details)},
    {TEXT_INIT("words"), VALUE_WORDS, offsetof(struct import_row, details)},
};

static const struct value_row step_values[] = {
    {TEXT_INIT("ts"), VALUE_MOMENT, offsetof(struct import_step, at)},
    {TEXT_INIT("unit"), VALUE_NUMBER, offsetof(struct import_step, unit)},
    {TEXT_INIT("from"), VALUE_STATE, offsetof(struct import_step, from)},
    {TEXT_INIT("to"), VALUE_STATE, offsetof(struct import_step, to)},
    {TEXT_INIT("p0"), VALUE_NUMBER, offsetof(struct import_step, percent_before)},
    {TEXT_INIT("p1"), VALUE_NUMBER, offsetof(struct import_step, percent)},
    {TEXT_INIT("note"), VALUE_TEXT, offsetof(struct import_step, note)},
    {TEXT_INIT("event"), VALUE_TEXT, offsetof(struct import_step, event)},
    {TEXT_INIT("by"), VALUE_NUMBER, offsetof(struct import_step, author)},
    {TEXT_INIT("facts"), VALUE_FACTS, offsetof(struct import_step, details)},
    {TEXT_INIT("words"), VALUE_WORDS, offsetof(struct import_step, details)},
};

static bool read_steps(struct json_reader *json, struct import_step_list *steps, struct error *error);

static struct text read_numbers(struct json_reader *json)
{
    struct buffer lines = buffer_open(json->arena, LONGEST_LIST_BYTES);
    json_enter(json, JSON_ARRAY);
    while (json_next_item(json))
        buffer_print(&lines, "%s%lld", lines.len ? "\n" : "", (long long)json_read_number(json));
    return buffer_text(&lines);
}

static bool read_day(struct text words, int32_t *day)
{
    struct date date;
    if (!date_parse(words, &date))
        return false;
    *day = date_to_day(date);
    return true;
}

/* Facts and words of one event go to the same place. */
static bool read_details(struct json_reader *json, enum value_type type, struct event **details, struct error *error)
{
    if (!*details)
        *details = arena_new(json->arena, struct event);
    return import_fields_read(json, type == VALUE_WORDS, *details, error);
}

/* Reads a value that is not null to where it belongs. */
static bool read_value(struct json_reader *json, enum value_type type, void *at, struct error *error)
{
    switch (type) {
    case VALUE_NUMBER:
        *(int64_t *)at = json_read_number(json);
        return true;
    case VALUE_TEXT:
        *(struct text *)at = json_read_text(json);
        return true;
    case VALUE_NUMBERS:
        *(struct text *)at = read_numbers(json);
        return true;
    case VALUE_STEPS:
        return read_steps(json, at, error);
    case VALUE_FACTS:
    case VALUE_WORDS:
        return read_details(json, type, at, error);
    case VALUE_DAY:
        return read_day(json_read_text(json), at);
    case VALUE_MOMENT:
        return moment_parse(json_read_text(json), at);
    case VALUE_LEVEL:
        return task_level_parse(json_read_text(json), at);
    case VALUE_STATE:
        return task_state_parse(json_read_text(json), at);
    case VALUE_BRANCH:
        return unit_branch_parse(json_read_text(json), at);
    case VALUE_TIER:
        return unit_tier_parse(json_read_text(json), at);
    case VALUE_FLAG:
        *(bool *)at = json_read_bool(json);
        return true;
    }
    return false;
}

static const struct value_row *find_value(const struct value_row *values, size_t count, struct text key)
{
    for (size_t i = 0; i < count; i++)
        if (text_equal(values[i].key, key))
            return &values[i];
    return NULL;
}

static enum json_kind kind_of(enum value_type type)
{
    switch (type) {
    case VALUE_NUMBER:
        return JSON_NUMBER;
    case VALUE_FLAG:
        return JSON_BOOL;
    case VALUE_NUMBERS:
    case VALUE_STEPS:
        return JSON_ARRAY;
    case VALUE_FACTS:
    case VALUE_WORDS:
        return JSON_OBJECT;
    case VALUE_TEXT:
    case VALUE_DAY:
    case VALUE_MOMENT:
    case VALUE_LEVEL:
    case VALUE_STATE:
    case VALUE_BRANCH:
    case VALUE_TIER:
        break;
    }
    return JSON_TEXT;
}

/* `given` is the value as it stands in the line. */
static bool cannot_be(const struct value_row *value, struct text given, struct error *error)
{
    if (text_equal(value->key, TEXT("lead")))
        return error_set(error, ERROR_USAGE, N_("a task has one lead: “lead” is the number of one unit"));
    error_set_with(error, ERROR_USAGE, N_("“{1}” cannot be {2}"), value->key);
    return error_add_argument(error, 2, given);
}

/* Reads the value of a key into `to`; one that is null leaves it as it is. */
static bool read_key(struct json_reader *json, const struct value_row *value, void *to, struct error *error)
{
    error->message = NULL;
    enum json_kind kind = json_kind(json);
    if (!value || kind == JSON_NULL) {
        json_skip(json);
        return true;
    }
    struct text from = json->rest;
    bool is_kind = kind == JSON_NOTHING || kind == kind_of(value->type);
    if (!is_kind)
        json_skip(json);
    else if (read_value(json, value->type, (char *)to + value->offset, error) || json->is_broken)
        return true;
    struct text given = text_trim(text_slice(from, 0, from.len - json->rest.len));
    return error->message ? false : cannot_be(value, given, error);
}

static struct import_step *add_step(struct arena *arena, struct import_step_list *steps)
{
    LIST_ADD(arena, steps, ((struct import_step){.at = NO_MOMENT}));
    return &steps->at[steps->count - 1];
}

static bool read_steps(struct json_reader *json, struct import_step_list *steps, struct error *error)
{
    json_enter(json, JSON_ARRAY);
    while (json_next_item(json)) {
        struct import_step *step = add_step(json->arena, steps);
        struct text key;
        json_enter(json, JSON_OBJECT);
        while (json_next_key(json, &key))
            if (!read_key(json, find_value(step_values, COUNT_OF(step_values), key), step, error))
                return false;
    }
    return true;
}

static const struct text types[] = {
    [ROW_UNIT] = TEXT_INIT("unit"),
    [ROW_UNIT_CHANGE] = TEXT_INIT("unit-change"),
    [ROW_TASK] = TEXT_INIT("task"),
    [ROW_EVENT] = TEXT_INIT("event"),
};

static bool read_type(struct json_reader *json, struct import_row *row)
{
    struct text type = json_read_text(json);
    for (size_t i = 0; i < COUNT_OF(types); i++) {
        if (!text_equal(types[i], type))
            continue;
        row->kind = (enum row_kind)i;
        return true;
    }
    return false;
}

bool import_row_parse(struct arena *arena, struct text line, struct import_row *row, struct error *error)
{
    struct import_row parsed = {.start = NO_DAY,
                                .due = NO_DAY,
                                .since = NO_DAY,
                                .on = NO_DAY,
                                .assigned_at = NO_MOMENT,
                                .at = NO_MOMENT,
                                .level = LEVEL_TASK};
    bool has_type = false;
    struct text key;
    if (!utf8_is_valid(line))
        return error_set(error, ERROR_USAGE, N_("the words are not UTF-8"));
    struct json_reader json = json_reader_of(arena, utf8_compose(arena, line));
    json_enter(&json, JSON_OBJECT);
    while (json_next_key(&json, &key)) {
        if (text_equal(key, TEXT("type")))
            has_type = read_type(&json, &parsed);
        else if (!read_key(&json, find_value(row_values, COUNT_OF(row_values), key), &parsed, error))
            return false;
    }
    if (!json_is_whole(&json))
        return error_set(error, ERROR_USAGE, N_("the line is not a JSON object"));
    if (!has_type)
        return error_set(error, ERROR_USAGE, N_("“type” is none of “unit”, “unit-change”, “task” and “event”"));
    *row = parsed;
    return true;
}

#include "model/event.h"

#include <assert.h>

#include "base/message.h"
#include "base/moment.h"
#include "model/canonical.h"
#include "model/task_level.h"
#include "model/unit_branch.h"

struct kind_row {
    struct text code;
    enum event_subject subject;
    event_fields needs;
    const char *title;
};

#define HAS(name) ((event_fields)1 << FIELD_##name)
static const event_fields needed_by_all = HAS(KIND) | HAS(BOOK) | HAS(AT) | HAS(ON) | HAS(BY);
static const struct kind_row kinds[] = {
#define EVENT_KIND(name, number, subject, code, fields, title)                                                         \
    [EVENT_##name] = {TEXT_INIT(code), SUBJECT_##subject, fields, title},
#include "model/event-kinds.def"
#undef EVENT_KIND
};

static event_fields bit(enum event_field field)
{
    return (event_fields)1 << field;
}

struct event event_of(enum event_kind kind)
{
    struct event event = {0};
    event_set_number(&event, FIELD_KIND, kind);
    return event;
}

enum event_kind event_kind(const struct event *event)
{
    return (enum event_kind)event->values[FIELD_KIND].number;
}

void event_set_number(struct event *event, enum event_field field, int64_t number)
{
    assert(!event_field_is_text(field));
    event->values[field].number = number;
    event->has |= bit(field);
}

void event_set_number_unless(struct event *event, enum event_field field, int64_t number, int64_t absent)
{
    if (number != absent)
        event_set_number(event, field, number);
}

void event_set_text(struct event *event, enum event_field field, struct text text)
{
    assert(event_field_is_text(field));
    event->values[field].text = text;
    if (text.len)
        event->has |= bit(field);
    else
        event->has &= ~bit(field);
}

void event_clear(struct event *event, enum event_field field)
{
    event->values[field] = (struct event_value){0};
    event->has &= ~bit(field);
}

bool event_has(const struct event *event, enum event_field field)
{
    return (event->has & bit(field)) != 0;
}

int64_t event_number(const struct event *event, enum event_field field)
{
    return event->values[field].number;
}

struct text event_text(const struct event *event, enum event_field field)
{
    return event->values[field].text;
}

static bool kind_is_known(int64_t kind)
{
    return kind > 0 && kind < (int64_t)COUNT_OF(kinds) && kinds[kind].code.len > 0;
}

bool event_lacks(const struct event *event, enum event_field *field)
{
    event_fields lacking = kinds[event_kind(event)].needs & ~event->has;
    for (size_t i = 0; i < EVENT_FIELD_COUNT; i++) {
        if ((lacking >> i & 1) == 0)
            continue;
        *field = (enum event_field)i;
        return true;
    }
    return false;
}

bool event_is_whole(const struct event *event)
{
    if (!kind_is_known(event->values[FIELD_KIND].number))
        return false;
    event_fields needed = needed_by_all | kinds[event_kind(event)].needs;
    return (event->has & needed) == needed;
}

static void print_value(struct canonical_writer *writer, enum event_field field, const struct event_value *value)
{
    struct text key = event_field_key(field);
    char printed[MOMENT_BYTES];
    switch (event_field_type(field)) {
    case FIELD_TYPE_TEXT:
    case FIELD_TYPE_PROSE:
        canonical_add_text(writer, key, value->text);
        break;
    case FIELD_TYPE_LINES:
        canonical_add_lines(writer, key, value->text);
        break;
    case FIELD_TYPE_NUMBER:
        canonical_add_number(writer, key, value->number);
        break;
    case FIELD_TYPE_DAY:
        canonical_add_text(writer, key, text_from(date_print(date_from_day((int32_t)value->number), printed)));
        break;
    case FIELD_TYPE_MOMENT:
        canonical_add_text(writer, key, text_from(moment_print(value->number, printed)));
        break;
    case FIELD_TYPE_KIND:
        canonical_add_text(writer, key, kinds[value->number].code);
        break;
    case FIELD_TYPE_LEVEL:
        canonical_add_text(writer, key, text_from(task_level_code((enum task_level)value->number)));
        break;
    case FIELD_TYPE_BRANCH:
        canonical_add_text(writer, key, unit_branch_code((enum unit_branch)value->number));
        break;
    case FIELD_TYPE_TIER:
        canonical_add_text(writer, key, unit_tier_code((enum unit_tier)value->number));
        break;
    }
}

static void print_place(struct buffer *to, const struct event *event, bool is_word)
{
    struct canonical_writer writer = canonical_open(to);
    for (size_t i = 0; i < EVENT_FIELD_COUNT; i++)
        if ((event->has >> i & 1) != 0 && event_field_is_word((enum event_field)i) == is_word)
            print_value(&writer, (enum event_field)i, &event->values[i]);
    canonical_close(&writer);
}

void event_print_facts(struct buffer *to, const struct event *event)
{
    print_place(to, event, false);
}

bool event_has_words(const struct event *event)
{
    for (size_t i = 0; i < EVENT_FIELD_COUNT; i++)
        if ((event->has >> i & 1) != 0 && event_field_is_word((enum event_field)i))
            return true;
    return false;
}

void event_print_words(struct buffer *to, const struct event *event)
{
    print_place(to, event, true);
}

bool event_kind_parse(struct text code, enum event_kind *kind)
{
    for (size_t i = 0; i < COUNT_OF(kinds); i++) {
        if (kinds[i].code.len == 0 || !text_equal(kinds[i].code, code))
            continue;
        *kind = (enum event_kind)i;
        return true;
    }
    return false;
}

/* The value of a code that stands as a text: a day, a moment, a kind, a level, a branch, a tier. */
static bool parse_code(enum event_field_type type, struct text code, int64_t *number)
{
    struct date date;
    enum task_level level;
    enum unit_branch branch;
    enum unit_tier tier;
    enum event_kind kind;
    if (type == FIELD_TYPE_MOMENT)
        return moment_parse(code, number);
    if (type == FIELD_TYPE_KIND && event_kind_parse(code, &kind)) {
        *number = kind;
        return true;
    }
    if (type == FIELD_TYPE_DAY && date_parse(code, &date)) {
        *number = date_to_day(date);
        return true;
    }
    if (type == FIELD_TYPE_LEVEL && task_level_parse(code, &level)) {
        *number = level;
        return true;
    }
    if (type == FIELD_TYPE_BRANCH && unit_branch_parse(code, &branch)) {
        *number = branch;
        return true;
    }
    if (type == FIELD_TYPE_TIER && unit_tier_parse(code, &tier)) {
        *number = tier;
        return true;
    }
    return false;
}

bool event_set_code(struct event *event, enum event_field field, struct text code)
{
    int64_t number;
    if (!parse_code(event_field_type(field), code, &number))
        return false;
    event_set_number(event, field, number);
    return true;
}

static bool parse_value(struct canonical_reader *reader, enum event_field field, struct event *event)
{
    enum event_field_type type = event_field_type(field);
    struct event_value *value = &event->values[field];
    event->has |= bit(field);
    if (type == FIELD_TYPE_NUMBER)
        value->number = canonical_number(reader);
    else if (type == FIELD_TYPE_LINES)
        value->text = canonical_lines(reader);
    else
        value->text = canonical_text(reader);
    if (type == FIELD_TYPE_NUMBER)
        return true;
    if (event_field_is_text(field))
        return value->text.len > 0;
    return parse_code(type, value->text, &value->number);
}

/* Both keys and fields are sorted, so one walk finds every field. */
static bool parse_place(struct arena *arena, struct text bytes, bool is_word, struct event *event)
{
    struct canonical_reader reader = canonical_reader_of(arena, bytes);
    size_t field = 0;
    for (struct text key; canonical_next(&reader, &key); field++) {
        while (field < EVENT_FIELD_COUNT && !text_equal(event_field_key((enum event_field)field), key))
            field++;
        if (field == EVENT_FIELD_COUNT || event_field_is_word((enum event_field)field) != is_word ||
            !parse_value(&reader, (enum event_field)field, event))
            return false;
    }
    return canonical_is_whole(&reader);
}

bool event_parse(struct arena *arena, struct text facts, struct text words, struct event *event)
{
    struct event parsed = {0};
    if (!parse_place(arena, facts, false, &parsed) || !event_is_whole(&parsed) ||
        (words.len && (!parse_place(arena, words, true, &parsed) || !event_has_words(&parsed))))
        return false;
    *event = parsed;
    return true;
}

enum event_subject event_subject(enum event_kind kind)
{
    return kinds[kind].subject;
}

const char *event_kind_code(enum event_kind kind)
{
    return kinds[kind].code.at;
}

const char *event_kind_title(enum event_kind kind)
{
    return kinds[kind].title;
}

#include "work/exchange/export_line.h"

#include "base/arena.h"
#include "base/moment.h"
#include "model/personnel.h"

enum { LONGEST_FIELDS_BYTES = 1 << 26 };

void export_add_text(struct json_writer *json, const char *key, struct text text)
{
    json_key(json, key);
    json_text(json, text);
}

void export_add_words(struct json_writer *json, const char *key, struct text words)
{
    if (words.len > 0)
        export_add_text(json, key, words);
}

void export_add_number(struct json_writer *json, const char *key, int64_t number)
{
    json_key(json, key);
    if (number == NO_NUMBER)
        json_null(json);
    else
        json_number(json, (uint64_t)number);
}

void export_add_count(struct json_writer *json, const char *key, int64_t count)
{
    json_key(json, key);
    json_number(json, (uint64_t)count);
}

void export_add_day(struct json_writer *json, const char *key, int32_t day)
{
    char printed[DATE_BYTES];
    json_key(json, key);
    json_text_or_null(json, day == NO_DAY ? TEXT_NONE : text_from(date_print(date_from_day(day), printed)));
}

void export_add_moment(struct json_writer *json, const char *key, int64_t moment)
{
    char printed[MOMENT_BYTES];
    json_key(json, key);
    json_text_or_null(json, moment == NO_MOMENT ? TEXT_NONE : text_from(moment_print(moment, printed)));
}

void export_add_author(struct json_writer *json, const struct event *event)
{
    int64_t author = event_author(event);
    if (author != NO_NUMBER)
        export_add_number(json, "by", author);
}

/* Files that did not come along are named as they were where they are. */
static struct event fields_left(const struct event *event, event_fields told)
{
    static const event_fields told_anew = EXPORT_FIELD(KIND) | EXPORT_FIELD(BOOK) | EXPORT_FIELD(AT) |
                                          EXPORT_FIELD(ON) | EXPORT_FIELD(BY) | EXPORT_FIELD(AUTHOR) |
                                          EXPORT_FIELD(BATCH) | EXPORT_FIELD(ABSENT);
    struct event left = *event;
    event_set_text(&left, FIELD_ATTACHMENTS,
                   event_text(event, event_has(event, FIELD_ABSENT) ? FIELD_ABSENT : FIELD_ATTACHMENTS));
    left.has &= ~(told | told_anew);
    return left;
}

void export_add_fields(struct json_writer *json, const struct event *event, event_fields told)
{
    SCRATCH(scratch, json->to->arena);
    struct event left = fields_left(event, told);
    struct buffer facts = buffer_open(scratch, LONGEST_FIELDS_BYTES),
                  words = buffer_open(scratch, LONGEST_FIELDS_BYTES);
    event_print_facts(&facts, &left);
    event_print_words(&words, &left);
    if (!text_equal(buffer_text(&facts), TEXT("{}"))) {
        json_key(json, "facts");
        json_ready(json, buffer_text(&facts));
    }
    if (event_has_words(&left)) {
        json_key(json, "words");
        json_ready(json, buffer_text(&words));
    }
}

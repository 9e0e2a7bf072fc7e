/*
 * event.h: a fact that was recorded: a kind, and typed fields.
 *
 * Every event has the moment it happened (AT), the moment it was recorded (ON), the book and who recorded it. What
 * else a kind has is in event-kinds.def. An event is printed as two canonical JSON objects: its facts, and its words,
 * which can be erased one day while every proof holds. Printing and parsing are inverse.
 */
#ifndef MODEL_EVENT_H
#define MODEL_EVENT_H

#include "base/buffer.h"
#include "model/event_field.h"

/* No moment, no day, no such number. */
#define NO_MOMENT INT64_MIN
#define NO_DAY INT32_MIN
enum { NO_NUMBER = 0 };

enum event_kind {
#define EVENT_KIND(name, number, subject, code, fields, title) EVENT_##name = (number),
#include "model/event-kinds.def"
#undef EVENT_KIND
};

/* What an event is about: each has a fold of its own. */
enum event_subject {
    SUBJECT_BOOK,
    SUBJECT_UNIT,
    SUBJECT_TASK,
    SUBJECT_PERSON,
    SUBJECT_POSITION,
    SUBJECT_APPOINTMENT,
    SUBJECT_ROLE,
    SUBJECT_DOCUMENT,
    SUBJECT_POLICY,
    SUBJECT_TARGET,
    SUBJECT_LIMITATION
};

/* Numbers, days (as day numbers), moments and codes are numbers; the others are texts. */
struct event_value {
    int64_t number;
    struct text text;
};

/* A set of fields: bit i is field i. */
__extension__ typedef unsigned __int128 event_fields;

struct event {
    event_fields has;
    struct event_value values[EVENT_FIELD_COUNT];
};

struct event event_of(enum event_kind kind);
enum event_kind event_kind(const struct event *event);

void event_set_number(struct event *event, enum event_field field, int64_t number);

/* The same for what may not be given: of a number that is `absent` the event says nothing. */
void event_set_number_unless(struct event *event, enum event_field field, int64_t number, int64_t absent);
void event_set_text(struct event *event, enum event_field field, struct text text); /* an empty text is no field */
MUST_USE bool event_set_code(struct event *event, enum event_field field, struct text code); /* "2026-03-20", "plan" */
void event_clear(struct event *event, enum event_field field);
bool event_has(const struct event *event, enum event_field field);
int64_t event_number(const struct event *event, enum event_field field); /* 0 where it is absent */
struct text event_text(const struct event *event, enum event_field field);

/* Whether its kind cannot do without a field that it has not; the first one. What is added when an event is recorded
 * does not count. */
bool event_lacks(const struct event *event, enum event_field *field);

/* Whether it has all that its kind, and every event, cannot do without. */
bool event_is_whole(const struct event *event);

void event_print_facts(struct buffer *to, const struct event *event);
bool event_has_words(const struct event *event);
void event_print_words(struct buffer *to, const struct event *event);

/* Reads both objects; `words` is empty where there are none, or none any more. False for any other spelling, an unknown
 * key, kind or level, and an event that is not whole. */
MUST_USE bool event_parse(struct arena *arena, struct text facts, struct text words, struct event *event);

enum event_subject event_subject(enum event_kind kind);
MUST_USE bool event_kind_parse(struct text code, enum event_kind *kind);
const char *event_kind_code(enum event_kind kind);
const char *event_kind_title(enum event_kind kind); /* msgid */

#endif

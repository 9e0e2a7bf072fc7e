/*
 * event_field.h: the fields of events (event-fields.def): how each is called, what it holds, where it stands.
 */
#ifndef MODEL_EVENT_FIELD_H
#define MODEL_EVENT_FIELD_H

#include "base/text.h"

enum event_field {
#define EVENT_FIELD(name, key, type, place) FIELD_##name,
#include "model/event-fields.def"
#undef EVENT_FIELD
    EVENT_FIELD_COUNT
};

enum event_field_type {
    FIELD_TYPE_TEXT,
    FIELD_TYPE_PROSE,
    FIELD_TYPE_NUMBER,
    FIELD_TYPE_DAY,
    FIELD_TYPE_MOMENT,
    FIELD_TYPE_LINES,
    FIELD_TYPE_KIND,
    FIELD_TYPE_LEVEL,
    FIELD_TYPE_BRANCH,
    FIELD_TYPE_TIER
};

struct text event_field_key(enum event_field field);
enum event_field_type event_field_type(enum event_field field);

/* Whether it is a name or free text, which can be erased; else it is a fact. */
bool event_field_is_word(enum event_field field);

/* Whether its value is a text: TEXT, PROSE and LINES are, all else are numbers. */
bool event_field_is_text(enum event_field field);

/* False when no field has the key. */
MUST_USE bool event_field_find(struct text key, enum event_field *field);

#endif

#include "model/event_field.h"

struct field_row {
    struct text key;
    enum event_field_type type;
    bool is_word;
};

static const struct field_row rows[] = {
#define FACT false
#define WORD true
#define EVENT_FIELD(name, key, type, place) [FIELD_##name] = {TEXT_INIT(key), FIELD_TYPE_##type, place},
#include "model/event-fields.def"
#undef EVENT_FIELD
#undef FACT
#undef WORD
};

struct text event_field_key(enum event_field field)
{
    return rows[field].key;
}

enum event_field_type event_field_type(enum event_field field)
{
    return rows[field].type;
}

bool event_field_is_word(enum event_field field)
{
    return rows[field].is_word;
}

bool event_field_is_text(enum event_field field)
{
    enum event_field_type type = rows[field].type;
    return type == FIELD_TYPE_TEXT || type == FIELD_TYPE_PROSE || type == FIELD_TYPE_LINES;
}

bool event_field_find(struct text key, enum event_field *field)
{
    for (size_t i = 0; i < EVENT_FIELD_COUNT; i++) {
        if (!text_equal(rows[i].key, key))
            continue;
        *field = (enum event_field)i;
        return true;
    }
    return false;
}

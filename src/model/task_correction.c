#include "model/task_correction.h"

const enum event_field task_correction_fields[TASK_CORRECTION_FIELD_COUNT] = {
    FIELD_HAPPENED, FIELD_PARENT,   FIELD_LEVEL,        FIELD_START,       FIELD_DUE,
    FIELD_PERCENT,  FIELD_QUANTITY, FIELD_PRODUCT_CODE, FIELD_COEFFICIENT, FIELD_RULE,
#define TASK_WORDS(name, field) FIELD_##field,
#include "model/task-words.def"
#undef TASK_WORDS
};

#define BIT(name) ((event_fields)1 << FIELD_##name)
const event_fields task_correction_clearable = BIT(START) | BIT(DUE) | BIT(QUANTITY) | BIT(PRODUCT_CODE) | BIT(RULE) |
                                               BIT(DESCRIPTION) | BIT(SOURCE) | BIT(PRODUCT) | BIT(URGENCY) |
                                               BIT(QUALITY) | BIT(COMPETENCE);
#undef BIT

struct event task_correction_before(const struct event *mended)
{
    struct event said = *mended;
    event_set_number(&said, FIELD_HAPPENED, event_number(mended, FIELD_AT));
    return said;
}

bool task_correction_clears(const struct event *correction, enum event_field field)
{
    struct text cleared = event_text(correction, FIELD_CLEARED);
    for (struct text key; text_split(&cleared, '\n', &key);)
        if (text_equal(key, event_field_key(field)))
            return true;
    return false;
}

void task_correction_apply(struct event *said, const struct event *correction)
{
    for (size_t i = 0; i < TASK_CORRECTION_FIELD_COUNT; i++) {
        enum event_field field = task_correction_fields[i];
        if (task_correction_clears(correction, field))
            event_clear(said, field);
        if (!event_has(correction, field))
            continue;
        if (event_field_is_text(field))
            event_set_text(said, field, event_text(correction, field));
        else
            event_set_number(said, field, event_number(correction, field));
    }
}

event_fields task_correction_erased(event_fields erased, const struct event *said)
{
    enum event_kind kind = event_kind(said);
    bool is_erased = !event_has_words(said) && (kind == EVENT_TASK_ASSIGNED || kind == EVENT_TASK_CORRECTED);
    for (size_t i = 0; i < TASK_CORRECTION_FIELD_COUNT; i++) {
        enum event_field field = task_correction_fields[i];
        event_fields bit = (event_fields)1 << field;
        if (event_has(said, field) || task_correction_clears(said, field))
            erased &= ~bit;
        else if (is_erased && event_field_is_word(field))
            erased |= bit;
    }
    return erased;
}

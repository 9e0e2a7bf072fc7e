#include "model/task_words.h"

#include "model/task_correction.h"

static void take(struct text *words, const struct event *event, enum event_field field)
{
    if (task_correction_clears(event, field))
        *words = TEXT_NONE;
    if (event_has(event, field))
        *words = event_text(event, field);
}

void task_words_apply(struct task_words *words, const struct event *event)
{
    if (event_kind(event) != EVENT_TASK_ASSIGNED && event_kind(event) != EVENT_TASK_CORRECTED)
        return;
    take(&words->title, event, FIELD_TITLE);
    take(&words->description, event, FIELD_DESCRIPTION);
    take(&words->source, event, FIELD_SOURCE);
    take(&words->product, event, FIELD_PRODUCT);
    take(&words->urgency, event, FIELD_URGENCY);
    take(&words->quality, event, FIELD_QUALITY);
    take(&words->competence, event, FIELD_COMPETENCE);
}

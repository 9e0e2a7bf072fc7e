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
#define TASK_WORDS(name, field) take(&words->name, event, FIELD_##field);
#include "model/task-words.def"
#undef TASK_WORDS
}

void task_words_say(const struct task_words *words, struct event *event)
{
#define TASK_WORDS(name, field) event_set_text(event, FIELD_##field, words->name);
#include "model/task-words.def"
#undef TASK_WORDS
}

bool task_words_are_none(const struct task_words *words)
{
    size_t len = 0;
#define TASK_WORDS(name, field) len += words->name.len;
#include "model/task-words.def"
#undef TASK_WORDS
    return len == 0;
}

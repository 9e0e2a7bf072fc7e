#include "work/task/task_preview.h"

#include "base/arena.h"
#include "base/list.h"
#include "store/question/lookup.h"

void task_preview_begin(struct task_preview *preview)
{
    if (preview)
        preview->effects = (struct task_effects){0};
}

static bool read_lead(struct acting *acting, struct arena *arena, const struct task_record *record, struct text *code,
                      struct error *error)
{
    struct unit_line unit;
    *code = TEXT_NONE;
    if (record->assigned_at == NO_MOMENT)
        return true;
    if (!transaction_unit_line(acting->transaction, arena, record->lead, &unit, error))
        return false;
    *code = unit.code;
    return true;
}

bool task_preview_add(struct acting *acting, struct task_preview *preview, int64_t task,
                      const struct task_record *before, struct error *error)
{
    struct task_effect effect = {.before = task_record_before(task, NO_NUMBER, LEVEL_TASK)};
    struct task_words words;
    if (!preview)
        return true;
    if (before)
        effect.before = *before;
    if (!transaction_task(acting->transaction, task, &effect.after, error) ||
        !lookup_words(acting->transaction, preview->arena, task, &words, error) ||
        !read_lead(acting, preview->arena, &effect.before, &effect.lead_before, error) ||
        !read_lead(acting, preview->arena, &effect.after, &effect.lead_after, error))
        return false;
    effect.title = words.title;
    LIST_ADD(preview->arena, &preview->effects, effect);
    return true;
}

#include "extract/task/clarity.h"

#include "extract/name/names.h"

/* An action of fewer words has a verb and no object. */
enum { FEWEST_ACTION_WORDS = 3 };

static bool has_object(struct text action)
{
    struct text part;
    size_t count = 0;
    while (count < FEWEST_ACTION_WORDS && text_split(&action, ' ', &part))
        count += !text_is_empty(part);
    return count == FEWEST_ACTION_WORDS;
}

void clarity_judge(struct task *task)
{
    bool has_group = false;
    for (size_t i = 0; i < task->lead.count; i++)
        has_group = has_group || name_is_group(task->lead.at[i].words);
    task->clear[CLARITY_PERSON] = task->lead.count > 0 && !has_group;
    task->clear[CLARITY_WORK] = has_object(task->action.words);
    task->clear[CLARITY_TIME] = task->deadline.kind != DEADLINE_NONE;
    task->clear[CLARITY_RESPONSIBILITY] = task->lead.count == 1 && !has_group;
    task->clear[CLARITY_PRODUCT] = task->product.words.len > 0;
    task->clear[CLARITY_COMPETENCE] = task->competence.words.len > 0;
}

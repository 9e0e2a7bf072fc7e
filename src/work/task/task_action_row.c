#include "work/task/task_action_row.h"

#include "work/task/task_parts.h"

#define HAS(name) (unsigned)PART_##name
#define IS(name) (unsigned)SPECIAL_##name
#define NOTHING 0
static const struct task_action_row rows[] = {
#define TASK_ACTION(name, word, kind, permission, needs, may, special)                                                 \
    [ACTION_##name] = {word, EVENT_##kind, PERMISSION_##permission, needs, may, special},
#include "work/task/task-actions.def"
#undef TASK_ACTION
};

const struct task_action_row *task_action_row(enum task_action action)
{
    return &rows[action];
}

const char *task_action_word(enum task_action action)
{
    return rows[action].word;
}

enum permission task_action_permission(enum task_action action)
{
    return rows[action].permission;
}

bool task_action_parse(struct text word, enum task_action *action)
{
    for (size_t i = 0; i < TASK_ACTION_COUNT; i++) {
        if (!text_equal(text_from(rows[i].word), word))
            continue;
        *action = (enum task_action)i;
        return true;
    }
    return false;
}

#include "model/task_level.h"

#include "base/message.h"

struct level_row {
    struct text code;
    const char *title;
};

static const struct level_row rows[] = {
#define TASK_LEVEL(name, number, code, title) [LEVEL_##name] = {TEXT_INIT(code), title},
#include "model/task-levels.def"
#undef TASK_LEVEL
};

const char *task_level_code(enum task_level level)
{
    return rows[level].code.at;
}

const char *task_level_title(enum task_level level)
{
    return rows[level].title;
}

bool task_level_parse(struct text code, enum task_level *level)
{
    for (size_t i = 1; i < COUNT_OF(rows); i++) {
        if (!text_equal(rows[i].code, code))
            continue;
        *level = (enum task_level)i;
        return true;
    }
    return false;
}

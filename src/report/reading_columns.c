#include "report/reading_columns.h"

#include "base/arena.h"
#include "model/clarity_policy.h"
#include "report/deadline_words.h"

struct column_row {
    const char *heading;
    size_t width;
};

static const struct column_row columns[] = {
#define READING_COLUMN(name, heading, width) [COLUMN_##name] = {heading, width},
#include "report/reading-columns.def"
#undef READING_COLUMN
};

const char *reading_column_heading(enum reading_column column)
{
    return columns[column].heading;
}

size_t reading_column_width(enum reading_column column)
{
    return columns[column].width;
}

static struct text join_names(struct arena *arena, const struct field_list *names)
{
    struct text *words = arena_array(arena, struct text, names->count);
    for (size_t i = 0; i < names->count; i++)
        words[i] = names->at[i].words;
    return text_join(arena, words, names->count, TEXT("; "));
}

struct text task_unclear_marks(struct arena *arena, const struct clarity_policy *policy, const struct task *task,
                               enum language language)
{
    struct text titles[CLARITY_MARK_COUNT];
    size_t count = 0;
    for (size_t mark = 0; mark < CLARITY_MARK_COUNT; mark++)
        if (clarity_policy_misses(policy, task, (enum clarity_mark)mark))
            titles[count++] = text_from(message_translate(language, clarity_mark_title((enum clarity_mark)mark)));
    return text_join(arena, titles, count, TEXT(", "));
}

static struct text copied_path(struct arena *arena, const struct reading *reading, int clause)
{
    char path[CLAUSE_PATH_BYTES];
    return text_copy(arena, clause_path(reading, clause, path));
}

struct text reading_column_cell(struct arena *arena, const struct reading *reading, size_t task,
                                enum reading_column column, enum language language)
{
    const struct task *at = &reading->tasks.at[task];
    switch (column) {
    case COLUMN_NUMBER:
        return text_print(arena, "%zu", task + 1);
    case COLUMN_CLAUSE:
        return copied_path(arena, reading, at->clause);
    case COLUMN_ACTION:
        return at->action.words;
    case COLUMN_LEAD:
        return join_names(arena, &at->lead);
    case COLUMN_PARTNERS:
        return join_names(arena, &at->coordinate);
    case COLUMN_DEADLINE:
        return deadline_words(arena, &at->deadline, language);
    case COLUMN_PRODUCT:
        return at->product.words;
    case COLUMN_COMPETENCE:
        return at->competence.words;
    case COLUMN_CLARITY:
        return text_print(arena, "%zu/%d", task_count_clear(at), CLARITY_MARK_COUNT);
    case COLUMN_UNCLEAR:
        return task_unclear_marks(arena, &reading->policy, at, language);
    case COLUMN_COUNT:
        break;
    }
    return TEXT_NONE;
}

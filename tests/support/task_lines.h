/*
 * task_lines.h: the tasks of a text as lines that a test can compare: "lead + lead | partners | action | deadline".
 */
#ifndef SUPPORT_TASK_LINES_H
#define SUPPORT_TASK_LINES_H

#include "support/test.h"

#include "calendar/calendar.h"
#include "extract/extract.h"
#include "support/lines.h"

static inline const struct reading *reading_of(struct arena *arena, const char *words)
{
    struct extract_context context = {.on = {2025, 11, 20}, .calendar = &calendar_vietnam};
    struct reading *reading = arena_new(arena, struct reading);
    extract_reading(arena, read_text_of(arena, words, LINE_WRAPPED), &context, reading);
    return reading;
}

/* The names of a list, parted by " + ". */
static inline struct text names_of(struct arena *arena, const struct field_list *list)
{
    struct text *names = arena_array(arena, struct text, list->count + 1);
    for (size_t i = 0; i < list->count; i++)
        names[i] = list->at[i].words;
    return text_join(arena, names, list->count, TEXT(" + "));
}

/* One task as "lead | partners | action | deadline". */
static inline struct text task_line(struct arena *arena, const struct task *task)
{
    struct text parts[] = {names_of(arena, &task->lead), names_of(arena, &task->coordinate), task->action.words,
                           task->deadline.value};
    return text_join(arena, parts, COUNT_OF(parts), TEXT(" | "));
}

static inline void assert_tasks(const char *words, const char *const *expected)
{
    TEST_ARENA(arena);
    const struct reading *reading = reading_of(arena, words);
    size_t count = 0;
    for (; expected[count]; count++) {
        assert_true(count < reading->tasks.count);
        const struct task *task = &reading->tasks.at[count];
        assert_text_equal(task_line(arena, task), text_from(expected[count]));
        assert_int_not_equal(task->clause, CLAUSE_NONE);
    }
    assert_int_equal(reading->tasks.count, count);
}
#define ASSERT_TASKS(words, ...) assert_tasks(words, (const char *const[]){__VA_ARGS__, NULL})

#endif

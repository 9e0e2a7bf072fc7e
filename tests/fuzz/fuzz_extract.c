/*
 * fuzz_extract.c: any text as the lines of a document: no crash, and every field stands inside the text.
 *
 * The first byte chooses the kind of the lines. What is no UTF-8 is left alone: text is known good inside.
 */
#include <stdlib.h>

#include "base/arena.h"
#include "base/utf8.h"
#include "calendar/calendar.h"
#include "extract/extract.h"
#include "extract/head/secrecy.h"
#include "support/lines.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len);

enum { ARENA_BYTES = 512 << 20, LONGEST_INPUT = 64 << 10 };

static void ran_out(void *owner)
{
    (void)owner;
    abort();
}

static void check_field(const struct read_text *text, const struct field *field)
{
    if (field->span.start > field->span.end || field->span.end > text->words.len)
        abort();
}

static void check_task(const struct reading *reading, const struct task *task)
{
    const struct read_text *text = reading->text;
    check_field(text, &task->action);
    check_field(text, &task->deadline.field);
    check_field(text, &task->product);
    check_field(text, &task->competence);
    for (size_t i = 0; i < task->lead.count; i++)
        check_field(text, &task->lead.at[i]);
    for (size_t i = 0; i < task->coordinate.count; i++)
        check_field(text, &task->coordinate.at[i]);
    bool has_clause = task->clause >= 0 && (size_t)task->clause < reading->clauses.count;
    if (!has_clause || text_is_empty(task->action.words) || task->confidence > 100)
        abort();
}

static void check_reading(const struct reading *reading)
{
    for (size_t i = 0; i < reading->clauses.count; i++)
        if (reading->clauses.at[i].parent >= (int)i || reading->clauses.at[i].span.end > reading->text->words.len)
            abort();
    for (size_t i = 0; i < reading->tasks.count; i++)
        check_task(reading, &reading->tasks.at[i]);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
    if (len < 1 || len > LONGEST_INPUT || !utf8_is_valid((struct text){(const char *)bytes + 1, len - 1}))
        return 0;
    struct arena *arena = arena_open(ARENA_BYTES, 0, ran_out, NULL);
    struct text copy = {(const char *)bytes + 1, len - 1};
    const struct read_text *text = read_text_of(arena, text_terminated(arena, copy),
                                                bytes[0] % 2 ? LINE_PARAGRAPH : LINE_WRAPPED);
    struct extract_context context = {.on = {2025, 11, 20}, .calendar = &calendar_vietnam};
    struct reading reading = {.file = TEXT_NONE};
    struct span mark;
    extract_reading(arena, text, &context, &reading);
    check_reading(&reading);
    if (secrecy_find(arena, text, &mark) && mark.end > text->words.len)
        abort();
    arena_close(arena);
    return 0;
}

/*
 * reading.h: reads bytes with one format's reader, for its tests: into words and lines, into a sentence, and with every
 * allocation failing once.
 */
#ifndef SUPPORT_READING_H
#define SUPPORT_READING_H

#include "support/test.h"

#include "base/buffer.h"
#include "base/job.h"
#include "document/format.h"
#include "document/refusal.h"

static inline bool try_reading(struct arena *arena, format_read *read, struct text bytes, struct read_text *text,
                               struct error *error)
{
    struct format_input input = {.arena = arena, .bytes = bytes, .limits = READER_LIMITS_DEFAULT};
    struct text_builder builder = text_builder_open(arena, FORMAT_TXT, input.limits.text_bytes);
    return read(&input, &builder, error) && text_builder_take(&builder, text, error);
}

static inline struct read_text reading_of(struct arena *arena, format_read *read, struct text bytes)
{
    struct read_text text;
    struct error error;
    if (!try_reading(arena, read, bytes, &text, &error))
        fail_msg("refused: %s", error.message);
    return text;
}

static inline enum refusal refusal_to(struct arena *arena, format_read *read, struct text bytes)
{
    struct read_text text;
    struct error error;
    return try_reading(arena, read, bytes, &text, &error) ? REFUSAL_COUNT : refusal_of(&error);
}

static inline const struct read_line *line_at(const struct read_text *text, size_t line)
{
    if (line >= text->line_count)
        fail_msg("there are only %zu lines", text->line_count);
    return &text->lines[line];
}

static inline struct text words_of(const struct read_text *text, size_t line)
{
    return span_text(text->words, line_at(text, line)->span);
}

/* "row,column row_span×column_span words", as a test writes a cell down. */
static inline struct text cell_of(struct arena *arena, const struct read_text *text, size_t line)
{
    const struct read_line *cell = line_at(text, line);
    assert_int_equal(cell->kind, LINE_CELL);
    struct text words = span_text(text->words, cell->span);
    return text_print(arena, "%d,%d %dx%d %.*s", cell->row, cell->column, cell->row_span, cell->column_span,
                      TEXT_ARG(words));
}

/* One reading as a job, so that memory may run out in it. */
struct failing_reading {
    format_read *read;
    struct text bytes;
};

static inline bool read_as_job(struct arena *arena, void *argument, struct error *error)
{
    const struct failing_reading *failing = argument;
    struct read_text text;
    return try_reading(arena, failing->read, failing->bytes, &text, error);
}

/* Lets the first allocation fail, then the second, until a reading is done without failing. */
static inline void fail_every_allocation(format_read *read, struct text bytes)
{
    struct failing_reading failing = {read, bytes};
    enum { MOST_ALLOCATIONS = 20000 };
    for (size_t fail_at = 1; fail_at < MOST_ALLOCATIONS; fail_at++) {
        struct error error;
        struct job job = {.memory_bytes = 64 << 20, .fail_at = fail_at};
        if (job_run(job, read_as_job, &failing, &error))
            return;
        assert_int_equal(error.kind, ERROR_TOO_LARGE);
    }
    fail_msg("more allocations than a small input should need");
}

/* Reads every prefix, and the bytes with every one of them flipped in turn; a fault is for the sanitizer to see. */
static inline void read_damaged(format_read *read, struct text bytes)
{
    TEST_ARENA(arena);
    for (size_t i = 0; i < bytes.len; i++) {
        SCRATCH(scratch, arena);
        struct read_text text;
        struct error error;
        (void)!try_reading(scratch, read, text_copy(scratch, text_slice(bytes, 0, i)), &text, &error);
        char *flipped = (char *)(uintptr_t)text_copy(scratch, bytes).at;
        flipped[i] = (char)(flipped[i] ^ (1 << i % 8));
        (void)!try_reading(scratch, read, (struct text){flipped, bytes.len}, &text, &error);
    }
}

#endif

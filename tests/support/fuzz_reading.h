/*
 * fuzz_reading.h: any bytes through one format's reader: no crash, and what is read is sound.
 */
#ifndef SUPPORT_FUZZ_READING_H
#define SUPPORT_FUZZ_READING_H

#include "base/arena.h"
#include "base/job.h"
#include "base/utf8.h"
#include "document/format.h"

struct fuzz_reading {
    format_read *read;
    struct text bytes;
};

/* Whether the text is valid UTF-8 and its lines stand in it in order. */
static inline bool fuzz_is_sound(const struct read_text *text)
{
    size_t last_end = 0;
    for (size_t i = 0; i < text->line_count; i++) {
        struct span span = text->lines[i].span;
        if (span.start < last_end || span.end < span.start || span.end > text->words.len)
            return false;
        last_end = span.end;
    }
    return utf8_is_valid(text->words);
}

/* Touches every byte of the pictures. */
static inline bool fuzz_look(const struct format_input *input, const struct format_picture *pictures, size_t count,
                             struct text_builder *builder, struct error *error)
{
    (void)builder, (void)error;
    for (size_t i = 0; i < count; i++)
        (void)text_copy(input->arena, pictures[i].bytes);
    return true;
}

static inline bool fuzz_read_as_job(struct arena *arena, void *argument, struct error *error)
{
    const struct fuzz_reading *fuzz = argument;
    struct format_sight sight = {.look = fuzz_look, .read_pages = fuzz_look};
    struct format_input input = {
        .arena = arena, .bytes = fuzz->bytes, .limits = READER_LIMITS_DEFAULT, .sight = &sight};
    struct text_builder builder = text_builder_open(arena, FORMAT_TXT, input.limits.text_bytes);
    struct read_text text;
    if (!fuzz->read(&input, &builder, error) || !text_builder_take(&builder, &text, error))
        return false;
    if (!fuzz_is_sound(&text))
        abort();
    return true;
}

/* Exhausted memory ends the job, as it does in the child. */
static inline void fuzz_read(format_read *read, const uint8_t *bytes, size_t len)
{
    struct fuzz_reading fuzz = {read, {(const char *)bytes, len}};
    struct error error;
    (void)!job_run((struct job){.memory_bytes = (size_t)1 << 28}, fuzz_read_as_job, &fuzz, &error);
}

#endif

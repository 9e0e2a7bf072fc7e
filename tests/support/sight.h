/*
 * sight.h: stands for recognition in tests: a picture that is looked at becomes a paragraph "(150 × 50 bytes)" before
 * the text, its size in hundredths of an inch; pages that are read become one, "[bytes; bytes]".
 */
#ifndef SUPPORT_SIGHT_H
#define SUPPORT_SIGHT_H

#include "base/arena.h"
#include "document/format.h"

static inline bool sight_look(const struct format_input *input, const struct format_picture *pictures, size_t count,
                              struct text_builder *builder, struct error *error)
{
    (void)error;
    for (size_t i = count; i-- > 0;)
        text_builder_put_first(builder, text_print(input->arena, "(%.0f × %.0f %.*s)", 100 * pictures[i].width,
                                                   100 * pictures[i].height, TEXT_ARG(pictures[i].bytes)));
    return true;
}

static inline bool sight_read_pages(const struct format_input *input, const struct format_picture *pictures,
                                    size_t count, struct text_builder *builder, struct error *error)
{
    (void)error;
    struct text words = TEXT("");
    for (size_t i = 0; i < count; i++)
        words = text_print(input->arena, "%s%s%.*s", words.at, i ? "; " : "", TEXT_ARG(pictures[i].bytes));
    text_builder_paragraph(builder, LINE_PARAGRAPH, text_print(input->arena, "[%s]", words.at));
    return true;
}

/* Reads with a reader as the child that recognises letters does; the words. */
static inline struct text sight_read(struct arena *arena, format_read *read, struct text bytes, struct read_text *text)
{
    struct error error;
    struct format_sight sight = {.look = sight_look, .read_pages = sight_read_pages};
    struct format_input input = {.arena = arena, .bytes = bytes, .limits = READER_LIMITS_DEFAULT, .sight = &sight};
    struct text_builder builder = text_builder_open(arena, FORMAT_TXT, input.limits.text_bytes);
    if (!read(&input, &builder, &error) || !text_builder_take(&builder, text, &error))
        return text_from(error.message);
    return text->words;
}

#endif

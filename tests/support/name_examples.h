/*
 * name_examples.h: sentences with the names that stand at their start, for the tests of names.
 */
#ifndef SUPPORT_NAME_EXAMPLES_H
#define SUPPORT_NAME_EXAMPLES_H

#include "support/test.h"

#include "extract/name/names.h"
#include "support/lines.h"

/* Reads the names at the start of `sentence` and joins them by " | "; what follows them stands after " >> ". */
static inline struct text names_of(struct arena *arena, const char *sentence, enum names_place place)
{
    struct block block = {.kind = CLAUSE_PARAGRAPH, .words = text_from(sentence)};
    block.pieces = &(struct block_piece){0};
    block.piece_count = 1;
    struct words words = words_read(arena, word_memory_open(arena), &block);
    const struct names_context context = {arena, {2025, 11, 20}, names_memory_open(arena)};
    struct field_list names = {0};
    size_t end = names_read(&context, &words, 0, place, &names);
    assert_int_equal(end > 0, names.count > 0);
    assert_int_equal(names_start(&words, 0, place), end > 0);
    struct text_array {
        struct text *at;
        size_t count, capacity;
    } parts = {0};
    for (size_t i = 0; i < names.count; i++)
        LIST_ADD(arena, &parts, names.at[i].words);
    struct text joined = text_join(arena, parts.at, parts.count, TEXT(" | "));
    return text_print(arena, "%.*s >> %.*s", TEXT_ARG(joined), TEXT_ARG(words_text(&words, end, words.count)));
}

struct name_example {
    const char *sentence, *expected;
};

static inline void names_check(const struct name_example *examples, size_t count, enum names_place place)
{
    TEST_ARENA(arena);
    for (size_t i = 0; i < count; i++)
        assert_text_equal(names_of(arena, examples[i].sentence, place), text_from(examples[i].expected));
}

#endif

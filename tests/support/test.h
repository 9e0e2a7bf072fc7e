/*
 * test.h: what every unit test includes: cmocka, and an arena for one test.
 */
#ifndef SUPPORT_TEST_H
#define SUPPORT_TEST_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/arena.h"
#include "base/text.h"

enum { TEST_ARENA_BYTES = 256 << 20 };

static inline void test_memory_ran_out(void *owner)
{
    (void)owner;
    fail_msg("the arena of the test is exhausted");
}

/* TEST_ARENA(arena); declares an arena that is closed at the end of the test. */
static inline void test_arena_close(struct arena **arena)
{
    arena_close(*arena);
}
#define TEST_ARENA(name)                                                                                               \
    struct arena *name CLEANUP(test_arena_close) = arena_open(TEST_ARENA_BYTES, 0, test_memory_ran_out, NULL)

#define assert_text_equal(actual, expected)                                                                            \
    do {                                                                                                               \
        struct text checked_text = (actual), checked_expected = (expected);                                            \
        if (!text_equal(checked_text, checked_expected))                                                               \
            fail_msg("\"%.*s\" is not \"%.*s\"", TEXT_ARG(checked_text), TEXT_ARG(checked_expected));                  \
    } while (0)

#endif

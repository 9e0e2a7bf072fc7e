/*
 * test_reader_damage.c: whole files of every kind, cut off and with bytes changed, through the helper and its children:
 * each is read or refused with a sentence, and none is refused because the child died of it.
 * test_reader_damage FILE...
 */
#include "support/test.h"

#include <stdio.h>

#include "base/file.h"
#include "document/reader.h"
#include "document/refusal.h"

enum { TRIES_A_FILE = 10 };

static const char *const *files;

/* A seeded stream of numbers: a failure comes back. */
static uint32_t next_random(uint32_t *seed)
{
    *seed = *seed * 1664525 + 1013904223;
    return *seed >> 8;
}

static struct text damage(struct arena *arena, struct text bytes, uint32_t *seed)
{
    char *damaged = (char *)(uintptr_t)text_copy(arena, bytes).at;
    size_t len = next_random(seed) % 2 ? bytes.len : 1 + next_random(seed) % bytes.len;
    for (uint32_t changes = next_random(seed) % 8; changes > 0; changes--)
        damaged[next_random(seed) % len] = (char)next_random(seed);
    return (struct text){damaged, len};
}

/* Libraries that parse PDF may die of a file; our own readers must not. */
static bool may_crash(const char *path)
{
    return text_ends(text_from(path), TEXT(".pdf"));
}

static void read_damaged(struct reader *reader, struct arena *arena, const char *path, struct text bytes)
{
    struct reader_request request = {.bytes = bytes, .limits = READER_LIMITS_DEFAULT};
    struct read_text text;
    struct error error;
    if (reader_read(reader, arena, &request, &text, &error))
        return;
    enum refusal refusal = refusal_of(&error);
    bool is_sound = refusal != REFUSAL_COUNT && refusal != REFUSAL_NO_HELPER && refusal != REFUSAL_TIMEOUT &&
                    (refusal != REFUSAL_CRASHED || may_crash(path));
    if (!is_sound)
        fail_msg("%s, damaged: %s", path, error.message);
}

static void a_damaged_file_is_read_or_refused(void **state)
{
    TEST_ARENA(arena);
    uint32_t seed = 20251120;
    for (const char *const *path = files; *path; path++) {
        SCRATCH(scratch, arena);
        struct text bytes;
        struct error error;
        if (!file_read(scratch, *path, 1 << 24, &bytes, &error))
            fail_msg("%s: %s", *path, error.message);
        for (int i = 0; i < TRIES_A_FILE; i++)
            read_damaged(*state, scratch, *path, damage(scratch, bytes, &seed));
    }
}

static int open_reader(void **state)
{
    struct error error;
    return reader_open(2, (struct reader **)state, &error) ? 0 : -1;
}

static int close_reader(void **state)
{
    reader_close(*state);
    return 0;
}

int main(int argc, char **argv)
{
    (void)argc;
    files = (const char *const *)argv + 1;
    const struct CMUnitTest tests[] = {cmocka_unit_test(a_damaged_file_is_read_or_refused)};
    return cmocka_run_group_tests(tests, open_reader, close_reader);
}

#include "support/test.h"

#include "ledger/growth.h"
#include "support/log.h"

static const struct sign_secret secret = {{7}};
static const struct text origin = TEXT_INIT("roviec.example/book/thu");

static struct note_key log_key(void)
{
    struct sign_public public = sign_public_of(&secret);
    return note_key_of(origin, NOTE_ED25519, &public);
}

/* A log of 20 entries, what it was at 7, and the proof between the two. */
struct grown {
    struct tree_head seen;
    struct growth growth;
};

static struct grown grow(struct arena *arena, uint64_t seen)
{
    struct test_log log = {.arena = arena};
    struct grown grown = {.growth.old_size = seen};
    for (uint64_t i = 0; i < 20; i++) {
        if (i == seen)
            grown.seen = (struct tree_head){seen, tree_root(&log.tree)};
        test_log_add(&log, text_print(arena, "entry %llu", (unsigned long long)i));
    }
    struct checkpoint checkpoint = {.origin = origin, .head = {20, tree_root(&log.tree)}};
    grown.growth.checkpoint = checkpoint_sign(arena, &checkpoint, &secret);
    assert_true(tree_prove_consistency(test_log_source(&log), seen, 20, &grown.growth.proof));
    return grown;
}

static enum growth_answer check(struct arena *arena, struct text words, struct tree_head seen)
{
    struct growth growth;
    struct checkpoint checkpoint;
    struct note_key key = log_key();
    return growth_parse(arena, words, &growth) ? growth_check(arena, &growth, &key, seen, &checkpoint)
                                               : GROWTH_UNSIGNED;
}

static void a_log_that_grew_is_believed(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    for (uint64_t seen = 0; seen < 20; seen++) {
        struct grown grown = grow(arena, seen);
        assert_int_equal(check(arena, growth_print(arena, &grown.growth), grown.seen), GROWTH_HOLDS);
    }
}

static void what_was_seen_must_be_its_beginning(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct grown grown = grow(arena, 7);
    struct text words = growth_print(arena, &grown.growth);
    struct tree_head other = grown.seen;
    other.root.at[3] ^= 1;
    assert_int_equal(check(arena, words, other), GROWTH_WRONG);
    other = grown.seen;
    other.size = 8;
    assert_int_equal(check(arena, words, other), GROWTH_OTHER);
}

static void any_changed_byte_breaks_the_proof(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct grown grown = grow(arena, 7);
    struct text words = growth_print(arena, &grown.growth);
    char *bytes = (char *)(uintptr_t)words.at;
    for (size_t i = 0; i < words.len; i++) {
        SCRATCH(scratch, arena);
        bytes[i] ^= 2;
        if (check(scratch, words, grown.seen) == GROWTH_HOLDS)
            fail_msg("byte %zu", i);
        bytes[i] ^= 2;
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_log_that_grew_is_believed),
        cmocka_unit_test(what_was_seen_must_be_its_beginning),
        cmocka_unit_test(any_changed_byte_breaks_the_proof),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

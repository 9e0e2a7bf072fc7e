#include "support/test.h"

#include "ledger/commitment.h"
#include "ledger/tree.h"

/* Worked out with Python's hashlib and base64 from the words of the header. */
static const struct text facts = TEXT_INIT("{\"kind\":\"book-opened\"}"), words = TEXT_INIT("{\"name\":\"Sổ\"}");

static struct commitment a_commitment(bool has_words)
{
    struct salt one, other;
    memset(one.at, 1, sizeof one.at);
    memset(other.at, 2, sizeof other.at);
    return (struct commitment){commitment_digest(&one, facts), commitment_digest(&other, words), has_words};
}

static void an_entry_says_both_digests(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct commitment commitment = a_commitment(true);
    assert_text_equal(commitment_entry(arena, &commitment),
                      TEXT("{\"f\":\"Xiwhvr7a6xintKGMy81niqjiE4TVo5g6FOkfwL98w5w=\",\"v\":1,\"w\":\"Ieio+"
                           "xlQTWI1g9jEEllfcJVIwQIMQVAMTJEl/IJ2Rsg=\"}"));
    commitment = a_commitment(false);
    assert_text_equal(commitment_entry(arena, &commitment),
                      TEXT("{\"f\":\"Xiwhvr7a6xintKGMy81niqjiE4TVo5g6FOkfwL98w5w=\",\"v\":1}"));
}

static void the_leaf_is_that_of_the_entry(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct commitment commitment = a_commitment(true);
    assert_true(digest_equal(commitment_leaf(&commitment), tree_leaf(commitment_entry(arena, &commitment))));
}

static void two_salts_are_never_the_same(void **state)
{
    (void)state;
    struct salt one = salt_random(), other = salt_random();
    assert_memory_not_equal(one.at, other.at, SALT_BYTES);
    assert_false(digest_equal(commitment_digest(&one, facts), commitment_digest(&other, facts)));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_entry_says_both_digests),
        cmocka_unit_test(the_leaf_is_that_of_the_entry),
        cmocka_unit_test(two_salts_are_never_the_same),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

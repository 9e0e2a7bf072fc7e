#include "support/test.h"

#include "ledger/proof_file.h"
#include "support/tiny_log.h"

static struct trust *trust_of(struct arena *arena, const char *quorum)
{
    struct trust *trust = arena_new(arena, struct trust);
    size_t line;
    struct text words = text_print(arena, "log %s\nwitness w1 %s\nquorum %s\n", tiny_key, tiny_witness_key, quorum);
    assert_true(trust_parse(arena, words, trust, &line));
    return trust;
}

static struct text whole_proof(struct arena *arena, const char *cosignature)
{
    return text_print(arena, "%s%s%s", tiny_proof, tiny_checkpoint, cosignature);
}

static enum proof_answer check(struct arena *arena, struct text words, const struct trust *trust, struct text entry)
{
    struct proof_file file;
    struct checkpoint checkpoint;
    assert_true(proof_file_parse(arena, words, &file));
    return proof_file_check(arena, &file, trust, tree_leaf(entry), &checkpoint);
}

static void a_proof_holds_for_its_entry_alone(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct trust *trust = trust_of(arena, "none");
    assert_int_equal(check(arena, whole_proof(arena, ""), trust, TEXT("bar\n")), PROOF_HOLDS);
    assert_int_equal(check(arena, whole_proof(arena, ""), trust, TEXT("baz\n")), PROOF_WRONG);
}

static void a_quorum_asks_for_its_witness(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct trust *trust = trust_of(arena, "w1");
    assert_int_equal(check(arena, whole_proof(arena, ""), trust, TEXT("bar\n")), PROOF_QUORUM_MISSED);
    assert_int_equal(check(arena, whole_proof(arena, tiny_cosignature), trust, TEXT("bar\n")), PROOF_HOLDS);
}

static void a_log_that_is_not_believed_proves_nothing(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct trust *trust = arena_new(arena, struct trust);
    size_t line;
    assert_true(trust_parse(arena,
                            TEXT("log PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW\nquorum none"),
                            trust, &line));
    assert_int_equal(check(arena, whole_proof(arena, ""), trust, TEXT("bar\n")), PROOF_LOG_UNKNOWN);
}

static void printing_gives_back_what_was_parsed(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct proof_file file;
    struct text words = whole_proof(arena, tiny_cosignature);
    assert_true(proof_file_parse(arena, words, &file));
    assert_text_equal(proof_file_print(arena, &file), words);
    file.has_extra = true;
    file.extra = TEXT("seal");
    struct proof_file again;
    assert_true(proof_file_parse(arena, proof_file_print(arena, &file), &again));
    assert_text_equal(again.extra, TEXT("seal"));
    assert_int_equal(again.index, 1);
}

static void any_changed_byte_breaks_the_proof(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct trust *trust = trust_of(arena, "w1");
    struct text words = whole_proof(arena, tiny_cosignature);
    char *bytes = (char *)(uintptr_t)words.at;
    for (size_t i = 0; i < words.len; i++) {
        SCRATCH(scratch, arena);
        struct proof_file file;
        struct checkpoint checkpoint;
        bytes[i] ^= 2;
        bool holds = proof_file_parse(scratch, words, &file) &&
                     proof_file_check(scratch, &file, trust, tree_leaf(TEXT("bar\n")), &checkpoint) == PROOF_HOLDS;
        if (holds)
            fail_msg("byte %zu", i);
        bytes[i] ^= 2;
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_proof_holds_for_its_entry_alone),
        cmocka_unit_test(a_quorum_asks_for_its_witness),
        cmocka_unit_test(a_log_that_is_not_believed_proves_nothing),
        cmocka_unit_test(printing_gives_back_what_was_parsed),
        cmocka_unit_test(any_changed_byte_breaks_the_proof),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

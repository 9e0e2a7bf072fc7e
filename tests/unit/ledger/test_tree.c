#include "support/test.h"

#include "ledger/tree.h"
#include "support/log.h"

static struct digest from_hex(const char *hex)
{
    struct digest digest;
    for (size_t i = 0; i < SHA256_BYTES; i++) {
        char pair[3] = {hex[2 * i], hex[2 * i + 1], 0};
        digest.at[i] = (uint8_t)strtoul(pair, NULL, 16);
    }
    return digest;
}

/* The published inputs and roots of transparency-dev/merkle (also Certificate Transparency's own tests). */
static const struct text inputs[] = {
    TEXT_INIT(""),
    TEXT_INIT("\x00"),
    TEXT_INIT("\x10"),
    TEXT_INIT("\x20\x21"),
    TEXT_INIT("\x30\x31"),
    TEXT_INIT("\x40\x41\x42\x43"),
    TEXT_INIT("\x50\x51\x52\x53\x54\x55\x56\x57"),
    TEXT_INIT("\x60\x61\x62\x63\x64\x65\x66\x67\x68\x69\x6a\x6b\x6c\x6d\x6e\x6f"),
};
static const char *const roots[] = {
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
};

/* Of the tests of Go's sumdb/tlog: TszzRgjTG6xce+z2AG31kAXYKBgQVtCSCE40HmuwBb0= in base64. */
static void the_published_leaf_comes_out(void **state)
{
    (void)state;
    assert_true(digest_equal(tree_leaf(TEXT("hello world")),
                             from_hex("4eccf34608d31bac5c7becf6006df59005d828181056d092084e341e6bb005bd")));
}

static void the_published_roots_come_out(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct test_log log = {.arena = arena};
    for (size_t size = 0; size < COUNT_OF(roots); size++) {
        struct digest root;
        assert_true(digest_equal(tree_root(&log.tree), from_hex(roots[size])));
        assert_true(tree_root_of(test_log_source(&log), size, &root));
        assert_true(digest_equal(root, from_hex(roots[size])));
        if (size < COUNT_OF(inputs))
            test_log_add(&log, inputs[size]);
    }
}

static void the_published_proofs_come_out(void **state)
{
    (void)state;
    static const char *const expected[] = {
        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
    };
    TEST_ARENA(arena);
    struct test_log log = {.arena = arena};
    for (size_t i = 0; i < COUNT_OF(inputs); i++)
        test_log_add(&log, inputs[i]);
    struct tree_proof inclusion, consistency;
    assert_true(tree_prove_inclusion(test_log_source(&log), 0, 8, &inclusion));
    assert_true(tree_prove_consistency(test_log_source(&log), 1, 8, &consistency));
    assert_int_equal(inclusion.count, COUNT_OF(expected));
    assert_int_equal(consistency.count, COUNT_OF(expected));
    for (size_t i = 0; i < COUNT_OF(expected); i++) {
        assert_true(digest_equal(inclusion.hashes[i], from_hex(expected[i])));
        assert_true(digest_equal(consistency.hashes[i], from_hex(expected[i])));
    }
}

enum { LARGEST = 70 };

static struct test_log *grown_log(struct arena *arena, struct digest root_of[LARGEST + 1])
{
    struct test_log *log = arena_new(arena, struct test_log);
    log->arena = arena;
    for (size_t size = 0; size <= LARGEST; size++) {
        root_of[size] = tree_root(&log->tree);
        test_log_add(log, text_print(arena, "entry %zu", size));
    }
    return log;
}

/* Turns each byte of each hash in turn, drops the last hash, adds one more. */
static void assert_any_change_breaks_it(struct tree_proof *proof,
                                        bool (*holds)(const struct tree_proof *, const void *), const void *claim)
{
    for (size_t byte = 0; byte < proof->count * SHA256_BYTES; byte += 7) {
        uint8_t *at = &proof->hashes[byte / SHA256_BYTES].at[byte % SHA256_BYTES];
        *at ^= 0x40;
        assert_false(holds(proof, claim));
        *at ^= 0x40;
    }
    if (proof->count > 0) {
        proof->count--;
        assert_false(holds(proof, claim));
        proof->count++;
    }
    proof->hashes[proof->count++] = (struct digest){{1}};
    assert_false(holds(proof, claim));
    proof->count--;
}

struct inclusion_claim {
    uint64_t index, size;
    struct digest leaf, root;
};

static bool inclusion_holds(const struct tree_proof *proof, const void *argument)
{
    const struct inclusion_claim *claim = argument;
    return tree_verify_inclusion(proof, claim->index, claim->size, claim->leaf, claim->root);
}

static void every_inclusion_is_proved_and_no_changed_proof_holds(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct digest root_of[LARGEST + 1];
    struct test_log *log = grown_log(arena, root_of);
    for (uint64_t size = 1; size <= LARGEST; size++)
        for (uint64_t index = 0; index < size; index++) {
            struct inclusion_claim claim = {index, size, log->levels[0].at[index], root_of[size]};
            struct tree_proof proof;
            assert_true(tree_prove_inclusion(test_log_source(log), index, size, &proof));
            assert_true(inclusion_holds(&proof, &claim));
            if (index % 5 == 0)
                assert_any_change_breaks_it(&proof, inclusion_holds, &claim);
            claim.index = (index + 1) % size;
            assert_true(size == 1 || !inclusion_holds(&proof, &claim));
        }
    struct tree_proof none;
    assert_false(tree_prove_inclusion(test_log_source(log), 5, 5, &none));
}

struct consistency_claim {
    struct tree_head old, new;
};

static bool consistency_holds(const struct tree_proof *proof, const void *argument)
{
    const struct consistency_claim *claim = argument;
    return tree_verify_consistency(proof, claim->old, claim->new);
}

static void every_growth_is_proved_and_no_changed_proof_holds(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct digest root_of[LARGEST + 1];
    struct test_log *log = grown_log(arena, root_of);
    for (uint64_t size = 0; size <= LARGEST; size++)
        for (uint64_t old = 0; old <= size; old++) {
            struct consistency_claim claim = {{old, root_of[old]}, {size, root_of[size]}};
            struct tree_proof proof;
            assert_true(tree_prove_consistency(test_log_source(log), old, size, &proof));
            assert_true(consistency_holds(&proof, &claim));
            if (old % 5 == 1)
                assert_any_change_breaks_it(&proof, consistency_holds, &claim);
            claim.old.root.at[3] ^= 1;
            assert_false(consistency_holds(&proof, &claim));
        }
    struct tree_proof none;
    assert_false(tree_prove_consistency(test_log_source(log), 9, 8, &none));
}

static void a_missing_hash_is_no_proof(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct digest root_of[LARGEST + 1];
    struct test_log *log = grown_log(arena, root_of);
    log->levels[1].count = 3;
    struct tree_proof proof;
    assert_false(tree_prove_inclusion(test_log_source(log), 9, 70, &proof));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_published_leaf_comes_out),
        cmocka_unit_test(the_published_roots_come_out),
        cmocka_unit_test(the_published_proofs_come_out),
        cmocka_unit_test(every_inclusion_is_proved_and_no_changed_proof_holds),
        cmocka_unit_test(every_growth_is_proved_and_no_changed_proof_holds),
        cmocka_unit_test(a_missing_hash_is_no_proof),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

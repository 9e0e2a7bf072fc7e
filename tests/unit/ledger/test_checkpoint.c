#include "support/test.h"

#include "base/base64.h"
#include "ledger/checkpoint.h"
#include "ledger/cosignature.h"
#include "support/tiny_log.h"

static struct note_key key_of(struct arena *arena, const char *vkey)
{
    struct note_key key;
    assert_true(note_key_parse(arena, text_from(vkey), &key));
    return key;
}

static void a_signed_checkpoint_opens(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct note *note = arena_new(arena, struct note);
    struct note_key key = key_of(arena, tiny_key);
    struct checkpoint checkpoint;
    assert_true(checkpoint_open(arena, text_from(tiny_checkpoint), &key, note, &checkpoint));
    assert_text_equal(checkpoint.origin, TEXT("example.com/log/testdata"));
    assert_int_equal(checkpoint.head.size, 3);
    assert_text_equal(checkpoint_print(arena, &checkpoint), note->text);
}

static void signing_gives_the_same_bytes(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct text type_and_seed;
    assert_true(base64_parse(arena, TEXT("AeymY/SZAX0jZcJ8enZ5FY1Dz+wTML2yWSkK+9DSF3eg"), &type_and_seed));
    struct sign_secret secret;
    memcpy(secret.seed, type_and_seed.at + 1, SIGN_SEED_BYTES);
    struct tree tree = {0};
    static const struct text entries[] = {TEXT_INIT("foo\n"), TEXT_INIT("bar\n"), TEXT_INIT("baz\n")};
    for (size_t i = 0; i < COUNT_OF(entries); i++)
        tree_append(&tree, tree_leaf(entries[i]), NULL, NULL);
    struct checkpoint checkpoint = {.origin = TEXT("example.com/log/testdata"), .head = {tree.size, tree_root(&tree)}};
    assert_text_equal(checkpoint_sign(arena, &checkpoint, &secret), text_from(tiny_checkpoint));
}

static void malformed_checkpoints_are_refused(void **state)
{
    (void)state;
#define ROOT "L5C9rGNNp+d8GRMze/q8N1BUoHG/KyLgHBIpG1Qkzxk="
    static const char *const wrong[] = {
        "",
        "origin\n3\n",
        "\n3\n" ROOT "\n",
        "origin\n03\n" ROOT "\n",
        "origin\n-3\n" ROOT "\n",
        "origin\n9223372036854775808\n" ROOT "\n",
        "origin\n3\nL5C9rGNNp+d8GRMze/q8N1BUoHG/KyLgHBIpG1Qkzw==\n",
        "origin\n3\n" ROOT,
        "origin\n3\n" ROOT "\n\nmore\n",
    };
    TEST_ARENA(arena);
    struct checkpoint checkpoint;
    for (size_t i = 0; i < COUNT_OF(wrong); i++)
        if (checkpoint_parse(arena, text_from(wrong[i]), &checkpoint))
            fail_msg("%s", wrong[i]);
    assert_true(checkpoint_parse(arena, TEXT("origin\n0\n" ROOT "\nmore\n"), &checkpoint));
    assert_text_equal(checkpoint.more, TEXT("more\n"));
}

static void another_logs_key_opens_nothing(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct note *note = arena_new(arena, struct note);
    struct note_key key = key_of(arena, "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
    struct checkpoint checkpoint;
    assert_false(checkpoint_open(arena, text_from(tiny_checkpoint), &key, note, &checkpoint));
}

static struct text cosigned(struct arena *arena)
{
    return text_print(arena, "%s%s", tiny_checkpoint, tiny_cosignature);
}

static void a_witness_is_believed_with_its_time(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct note *note = arena_new(arena, struct note);
    struct note_key witness = key_of(arena, tiny_witness_key);
    uint64_t time_s = 0;
    assert_true(note_parse(arena, cosigned(arena), note));
    assert_int_equal(cosignature_check(arena, note, &witness, &time_s), NOTE_SIGNED);
    assert_int_equal(time_s, TINY_COSIGNED_S);
    assert_true(note_parse(arena, text_from(tiny_checkpoint), note));
    assert_int_equal(cosignature_check(arena, note, &witness, &time_s), NOTE_UNSIGNED);
}

static void cosigning_gives_the_same_line(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct note *note = arena_new(arena, struct note);
    struct sign_secret secret;
    memset(secret.seed, 1, sizeof secret.seed);
    assert_true(note_parse(arena, text_from(tiny_checkpoint), note));
    struct buffer line = buffer_open(arena, 1000);
    cosignature_add(arena, &line, note->text, TEXT("witness.example/w1"), &secret, TINY_COSIGNED_S);
    assert_text_equal(buffer_text(&line), text_from(tiny_cosignature));
}

static void a_cosignature_of_another_checkpoint_is_forged(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct note *note = arena_new(arena, struct note);
    struct note_key witness = key_of(arena, tiny_witness_key);
    uint64_t time_s;
    struct text other = text_print(arena, "example.com/log/testdata\n4\n" ROOT "\n\n%s", tiny_cosignature);
    assert_true(note_parse(arena, other, note));
    assert_int_equal(cosignature_check(arena, note, &witness, &time_s), NOTE_FORGED);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_signed_checkpoint_opens),
        cmocka_unit_test(signing_gives_the_same_bytes),
        cmocka_unit_test(malformed_checkpoints_are_refused),
        cmocka_unit_test(another_logs_key_opens_nothing),
        cmocka_unit_test(a_witness_is_believed_with_its_time),
        cmocka_unit_test(cosigning_gives_the_same_line),
        cmocka_unit_test(a_cosignature_of_another_checkpoint_is_forged),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

#include "support/test.h"

#include "base/base64.h"
#include "ledger/note.h"

/* The vector of C2SP signed-note. */
static const char example[] = "This is an example message.\n\n"
                              "— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3m"
                              "FXmRKuwHjG1Yu72IneyaQM=\n";
static const char example_key[] = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";

static struct note_key key_of(struct arena *arena, const char *vkey)
{
    struct note_key key;
    assert_true(note_key_parse(arena, text_from(vkey), &key));
    return key;
}

static enum note_answer check(struct arena *arena, const char *bytes, const char *vkey)
{
    struct note *note = arena_new(arena, struct note);
    struct note_key key = key_of(arena, vkey);
    assert_true(note_parse(arena, text_from(bytes), note));
    return note_check(note, &key);
}

static void the_published_note_is_signed(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    assert_int_equal(check(arena, example, example_key), NOTE_SIGNED);
    struct note_key key = key_of(arena, example_key);
    assert_text_equal(note_key_print(arena, &key), text_from(example_key));
}

/* The vector of Go's x/mod/sumdb/note. */
static void the_published_signature_comes_out(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct text type_and_seed;
    struct sign_secret secret;
    assert_true(base64_parse(arena, TEXT("AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"), &type_and_seed));
    memcpy(secret.seed, type_and_seed.at + 1, SIGN_SEED_BYTES);
    struct text text = TEXT("If you think cryptography is the answer to your problem,\n"
                            "then you don't know what your problem is.\n");
    struct text note = note_sign(arena, text, TEXT("PeterNeumann"), &secret);
    assert_text_equal(
        text_from_offset(note, text.len + 1),
        TEXT("— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb"
             "6KE6RyyBwJnAM=\n"));
    struct sign_public public = sign_public_of(&secret);
    struct note_key key = note_key_of(TEXT("PeterNeumann"), NOTE_ED25519, &public);
    assert_text_equal(note_key_print(arena, &key),
                      TEXT("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"));
}

static void a_changed_text_is_forged_and_another_key_passed_over(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    char *changed = arena_array(arena, char, sizeof example);
    memcpy(changed, example, sizeof example);
    changed[3] = 'S';
    assert_int_equal(check(arena, changed, example_key), NOTE_FORGED);
    assert_int_equal(check(arena, example, "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"),
                     NOTE_UNSIGNED);
}

static void malformed_notes_are_refused(void **state)
{
    (void)state;
    static const char *const wrong[] = {
        "",
        "text\n",
        "text\n\n",
        "text\n\n— name AAAAAAAA",
        "text\n\n-- name AAAAAAAA\n",
        "text\n\n— na+me AAAAAAAA\n",
        "text\n\n—  AAAAAAAA\n",
        "text\n\n— name AAAAAA\n",
        "text\n\n— name AAAAAB==\n",
        "text\n\n— name AAAA\n",
        "te\rxt\n\n— name AAAAAAAA\n",
        "te\xFFxt\n\n— name AAAAAAAA\n",
        "text\n\n— name AAAAAAAA\n\n",
    };
    TEST_ARENA(arena);
    struct note *note = arena_new(arena, struct note);
    for (size_t i = 0; i < COUNT_OF(wrong); i++)
        if (note_parse(arena, text_from(wrong[i]), note))
            fail_msg("%s", wrong[i]);
    assert_true(note_parse(arena, TEXT("text\n\nmore\n\n— name AAAAAAAA\n"), note));
    assert_text_equal(note->text, TEXT("text\n\nmore\n"));
}

static void a_key_must_have_the_id_it_claims(void **state)
{
    (void)state;
    static const char *const wrong[] = {
        "example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/foo+530D903A+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/fop+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U0=",
        "+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/foo",
    };
    TEST_ARENA(arena);
    struct note_key key;
    for (size_t i = 0; i < COUNT_OF(wrong); i++)
        if (note_key_parse(arena, text_from(wrong[i]), &key))
            fail_msg("%s", wrong[i]);
}

static void base64_has_one_spelling(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct text bytes;
    assert_true(base64_parse(arena, TEXT("/w=="), &bytes));
    assert_text_equal(bytes, TEXT("\xff"));
    assert_text_equal(base64_print(arena, TEXT("\xff\xfe")), TEXT("//4="));
    assert_true(base64_parse(arena, TEXT(""), &bytes) && bytes.len == 0);
    static const char *const wrong[] = {"/w", "/w=", "/x==", "_w==", "/w==\n", "/ w==", "====", "/w==/w=="};
    for (size_t i = 0; i < COUNT_OF(wrong); i++)
        if (base64_parse(arena, text_from(wrong[i]), &bytes))
            fail_msg("%s", wrong[i]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_published_note_is_signed),
        cmocka_unit_test(the_published_signature_comes_out),
        cmocka_unit_test(a_changed_text_is_forged_and_another_key_passed_over),
        cmocka_unit_test(malformed_notes_are_refused),
        cmocka_unit_test(a_key_must_have_the_id_it_claims),
        cmocka_unit_test(base64_has_one_spelling),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

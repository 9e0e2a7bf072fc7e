#include "support/test.h"

#include "base/arena.h"
#include "base/hash.h"

static void count_stretch(void *listener, size_t done)
{
    size_t *last = listener;
    assert_true(done > last[0] && done - last[0] <= 1 << 20);
    last[0] = done;
    last[1]++;
}

/* FIPS 180-4: the digest of one million times "a". */
static void a_long_text_has_the_digest_of_the_whole(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    static const char known[] = "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0";
    enum { MILLION = 1000000, LONG = 2500000 };
    char *letters = arena_array(arena, char, LONG), whole[SHA256_HEX_BYTES], parts[SHA256_HEX_BYTES];
    size_t told[2] = {0};
    memset(letters, 'a', LONG);
    hash_sha256_hex((struct text){letters, MILLION}, whole);
    assert_string_equal(whole, known);
    hash_sha256_hex((struct text){letters, LONG}, whole);
    hash_sha256_hex_long((struct text){letters, LONG}, count_stretch, told, parts);
    assert_string_equal(parts, whole);
    assert_int_equal(told[0], LONG);
    assert_int_equal(told[1], 3);
    hash_sha256_hex(TEXT_NONE, whole);
    hash_sha256_hex_long(TEXT_NONE, count_stretch, told, parts);
    assert_string_equal(parts, whole);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(a_long_text_has_the_digest_of_the_whole)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}

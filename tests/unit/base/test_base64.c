#include "support/test.h"

#include "base/base64.h"

static void what_is_printed_is_read(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    static const struct {
        struct text bytes, letters;
    } rows[] = {
        {TEXT_INIT(""), TEXT_INIT("")},
        {TEXT_INIT("f"), TEXT_INIT("Zg==")},
        {TEXT_INIT("fo"), TEXT_INIT("Zm8=")},
        {TEXT_INIT("foobar"), TEXT_INIT("Zm9vYmFy")},
        {TEXT_INIT("\xff\xef\xbe"), TEXT_INIT("/+++")},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct text bytes;
        char letters[16];
        assert_text_equal(base64_print(arena, rows[i].bytes), rows[i].letters);
        size_t len = (size_t)(base64_put(letters, rows[i].bytes) - letters);
        assert_int_equal(len, BASE64_LETTERS(rows[i].bytes.len));
        assert_text_equal(((struct text){letters, len}), rows[i].letters);
        assert_true(base64_parse(arena, rows[i].letters, &bytes));
        assert_text_equal(bytes, rows[i].bytes);
    }
}

static void each_value_has_one_spelling(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    static const struct text sound = TEXT_INIT("/+8A");
    struct text bytes, other;
    assert_true(base64_parse(arena, sound, &bytes));
    for (size_t at = 0; at < sound.len; at++)
        for (int byte = 0; byte < 256; byte++) {
            char letters[4];
            memcpy(letters, sound.at, sizeof letters);
            letters[at] = (char)byte;
            bool is_read = base64_parse(arena, (struct text){letters, sizeof letters}, &other);
            if (is_read && text_equal(bytes, other) && letters[at] != sound.at[at])
                fail_msg("byte %d at %zu reads as %c", byte, at, sound.at[at]);
        }
    assert_false(base64_parse(arena, TEXT("Zg"), &bytes));
    assert_false(base64_parse(arena, TEXT("Zh=="), &bytes));
    assert_false(base64_parse(arena, TEXT("Zm9v\n"), &bytes));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_printed_is_read),
        cmocka_unit_test(each_value_has_one_spelling),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

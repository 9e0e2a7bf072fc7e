#include "support/test.h"

#include "base/seen.h"

static void spaces_and_what_has_no_width_are_nothing(void **state)
{
    (void)state;
    assert_true(seen_is_blank(TEXT_NONE));
    assert_true(seen_is_blank(TEXT(" \t\n")));
    assert_true(seen_is_blank(TEXT("\u200b\ufeff\u00a0\u3164")));
    assert_false(seen_is_blank(TEXT("\u200bx")));
    assert_true(seen_is_whole(TEXT("Rà soát chợ")));
    assert_false(seen_is_whole(TEXT("Rà\u200b soát")));
}

static void what_turns_a_line_or_a_screen_is_not_clean(void **state)
{
    (void)state;
    static const char *const harmful[] = {"\033[31m", "a\u2028b", "a\u202eb", "a\u2066b", "a\x7f", "a\xc2\x85z"};
    for (size_t i = 0; i < COUNT_OF(harmful); i++)
        if (seen_is_clean(text_from(harmful[i])))
            fail_msg("%d is clean", (int)i);
    assert_true(seen_is_clean(TEXT("“Rà soát”\r\n\tchợ – 50%")));
}

static void no_words_begin_a_line_of_their_own(void **state)
{
    (void)state;
    struct arena *arena = arena_open(TEST_ARENA_BYTES, 0, test_memory_ran_out, NULL);
    struct buffer to = buffer_open(arena, 200);
    seen_add_lines(&to, TEXT("xong\r\n#9 giả\rmạo\033"), 4);
    assert_text_equal(buffer_text(&to), TEXT("xong\n    #9 giả mạo\ufffd"));
    assert_text_equal(seen_line(arena, TEXT("xong\n#9")), TEXT("xong #9"));
    arena_close(arena);
}

static void what_cannot_be_seen_is_left_out(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    assert_text_equal(seen_only(arena, TEXT("kế\u202Excod.ẹ\u2069 \x01hoạch\n\tA\u00AD")), TEXT("kếxcod.ẹ hoạch\n\tA"));
    struct text plain = TEXT("Kế hoạch — “7” 🙂");
    assert_ptr_equal(seen_only(arena, plain).at, plain.at);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_cannot_be_seen_is_left_out),
        cmocka_unit_test(spaces_and_what_has_no_width_are_nothing),
        cmocka_unit_test(what_turns_a_line_or_a_screen_is_not_clean),
        cmocka_unit_test(no_words_begin_a_line_of_their_own),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

#include "support/test.h"

#include "base/visible.h"

static void signs_that_show_nothing_are_left_out(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct buffer words = buffer_open(arena, 100);
    visible_add(
        &words,
        TEXT("\xef\xbb\xbfrà\xc2\xad so\xe2\x80\x8bát\xe2\x81\xa0 \xe2\x80\x9c\xc2\xa7\xe2\x80\x9d \xef\xbc\x81\xc2"));
    assert_text_equal(buffer_text(&words), TEXT("rà soát “§” ！\xc2"));
}

static void a_line_has_no_line_ends_and_no_space_around_it(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct buffer words = buffer_open(arena, 100);
    buffer_add(&words, TEXT("trước\n"));
    visible_add_line(&words, TEXT(" \n Sở\r\nY\ttế \xc2\xa0"));
    assert_text_equal(buffer_text(&words), TEXT("trước\nSở  Y tế"));
}

static void nothing_adds_nothing(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct buffer words = buffer_open(arena, 100);
    visible_add(&words, TEXT_NONE);
    visible_add_line(&words, TEXT("\xc2\xad"));
    assert_int_equal(words.len, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(signs_that_show_nothing_are_left_out),
        cmocka_unit_test(a_line_has_no_line_ends_and_no_space_around_it),
        cmocka_unit_test(nothing_adds_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

#include "support/test.h"

#include "base/utf8.h"

static void broken_sequences_are_refused(void **state)
{
    (void)state;
    assert_true(utf8_is_valid(TEXT("Ủy ban nhân dân")));
    assert_false(utf8_is_valid(TEXT("\xC3")));
    assert_false(utf8_is_valid(TEXT("\xC0\xAF")));
    assert_false(utf8_is_valid(TEXT("\xED\xA0\x80")));
    assert_false(utf8_is_valid(TEXT("a\0b")));
    assert_false(utf8_is_valid(TEXT("\xF5\x80\x80\x80")));
}

static void marks_are_composed(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    assert_text_equal(utf8_compose(arena, TEXT("e\xCC\x82\xCC\xA3")), TEXT("ệ"));
    struct text composed = TEXT("hệ thống");
    assert_ptr_equal(utf8_compose(arena, composed).at, composed.at);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(broken_sequences_are_refused),
        cmocka_unit_test(marks_are_composed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

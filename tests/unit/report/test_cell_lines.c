#include "support/test.h"

#include "report/cell_lines.h"

static void words_wrap_at_spaces_and_breaks(void **state)
{
    (void)state;
    assert_int_equal(cell_lines(TEXT_NONE, 10), 1);
    assert_int_equal(cell_lines(TEXT("rà soát"), 10), 1);
    assert_int_equal(cell_lines(TEXT("rà soát danh"), 10), 2);
    assert_int_equal(cell_lines(TEXT("a\nb\n"), 10), 3);
}

static void capitals_need_more_room_and_long_words_are_cut(void **state)
{
    (void)state;
    assert_int_equal(cell_lines(TEXT("kế hoạch"), 9), 1);
    assert_int_equal(cell_lines(TEXT("KẾ HOẠCH"), 9), 2);
    assert_int_equal(cell_lines(TEXT("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"), 11), 3);
    assert_int_equal(cell_lines(TEXT("một hai"), 0), 6);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(words_wrap_at_spaces_and_breaks),
                                       cmocka_unit_test(capitals_need_more_room_and_long_words_are_cut)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}

#include "support/test.h"

#include "codec/cell_error.h"

static void a_cell_that_shows_an_error_is_one(void **state)
{
    (void)state;
    assert_true(cell_is_error(TEXT("#REF!")));
    assert_true(cell_is_error(TEXT("#N/A")));
    assert_true(cell_is_error(TEXT("#DIV/0!")));
}

static void words_with_such_a_sign_are_words(void **state)
{
    (void)state;
    assert_false(cell_is_error(TEXT("")));
    assert_false(cell_is_error(TEXT("#REF")));
    assert_false(cell_is_error(TEXT("Sửa #N/A")));
    assert_false(cell_is_error(TEXT("#1")));
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_cell_that_shows_an_error_is_one),
        cmocka_unit_test(words_with_such_a_sign_are_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

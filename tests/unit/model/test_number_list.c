#include "support/test.h"

#include "model/number_list.h"

static void a_set_is_in_order_and_has_each_number_once(void **state)
{
    (void)state;
    int64_t at[] = {7, -2, 7, 1, 7, 1};
    static const int64_t set[] = {-2, 1, 7};
    struct number_list numbers = {at, COUNT_OF(at), COUNT_OF(at)};
    number_list_settle(&numbers);
    assert_int_equal(numbers.count, COUNT_OF(set));
    assert_memory_equal(numbers.at, set, sizeof set);
    assert_true(number_list_has(&numbers, 7));
    assert_false(number_list_has(&numbers, 2));
}

static void nothing_is_a_set_that_has_nothing(void **state)
{
    (void)state;
    struct number_list none = {0};
    number_list_settle(&none);
    assert_int_equal(none.count, 0);
    assert_false(number_list_has(&none, 0));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_set_is_in_order_and_has_each_number_once),
        cmocka_unit_test(nothing_is_a_set_that_has_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

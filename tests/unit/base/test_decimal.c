#include "support/test.h"

#include "base/decimal.h"

static void numbers_are_read_with_either_mark(void **state)
{
    (void)state;
    static const struct {
        struct text text;
        int64_t thousandths;
    } rows[] = {
        {TEXT_INIT("0"), 0},        {TEXT_INIT("12"), 12000}, {TEXT_INIT("12,75"), 12750},
        {TEXT_INIT("-0.5"), -500},  {TEXT_INIT("0.001"), 1},  {TEXT_INIT("1000000000000"), DECIMAL_MOST},
        {TEXT_INIT("2.700"), 2700},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        int64_t thousandths = 7;
        assert_true(decimal_parse(rows[i].text, &thousandths));
        assert_int_equal(thousandths, rows[i].thousandths);
    }
}

static void what_is_no_number_or_too_fine_or_too_large_is_refused(void **state)
{
    (void)state;
    static const struct text texts[] = {
        TEXT_INIT(""),      TEXT_INIT("-"),   TEXT_INIT(".5"),      TEXT_INIT("5."),  TEXT_INIT("1.2345"),
        TEXT_INIT("1.2.3"), TEXT_INIT("--1"), TEXT_INIT("1.000,5"), TEXT_INIT("1e3"), TEXT_INIT("1000000000000.001")};
    for (size_t i = 0; i < COUNT_OF(texts); i++) {
        int64_t thousandths;
        if (decimal_parse(texts[i], &thousandths))
            fail_msg("%.*s was read", TEXT_ARG(texts[i]));
    }
}

static void printing_and_reading_are_inverse(void **state)
{
    (void)state;
    unsigned seed = 335;
    for (int i = 0; i < 2000; i++) {
        char printed[DECIMAL_BYTES];
        int64_t number = (int64_t)rand_r(&seed) * (i % 3 - 1) * (i % 2 ? 1 : 1000), read;
        assert_true(decimal_parse(text_from(decimal_print(number, printed)), &read));
        assert_int_equal(read, number);
    }
    char printed[DECIMAL_BYTES];
    assert_string_equal(decimal_print(-500, printed), "-0.5");
    assert_string_equal(decimal_print(120000, printed), "120");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_are_read_with_either_mark),
        cmocka_unit_test(what_is_no_number_or_too_fine_or_too_large_is_refused),
        cmocka_unit_test(printing_and_reading_are_inverse),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

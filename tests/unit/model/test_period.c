#include "support/test.h"

#include "model/period.h"

static void years_and_quarters_are_read_and_printed(void **state)
{
    (void)state;
    static const char *const texts[] = {"2026", "2026-Q1", "2026-Q4", "1000"};
    static const char *const others[] = {"",         "26",     "2026-Q0", "2026-Q5", "2026-Q",
                                         "2026-Q11", "2026-1", "2026Q1",  "0999"};
    for (size_t i = 0; i < COUNT_OF(texts); i++) {
        struct period period;
        char printed[PERIOD_BYTES];
        assert_true(period_parse(text_from(texts[i]), &period));
        assert_string_equal(period_print(period, printed), texts[i]);
    }
    for (size_t i = 0; i < COUNT_OF(others); i++) {
        struct period period;
        if (period_parse(text_from(others[i]), &period))
            fail_msg("%s was read", others[i]);
    }
}

static void a_year_comes_after_its_last_quarter(void **state)
{
    (void)state;
    static const struct period periods[] = {{2025, 4}, {2025, 0}, {2026, 1}, {2026, 3},
                                            {2026, 4}, {2026, 0}, {2027, 1}};
    for (size_t i = 0; i < COUNT_OF(periods); i++)
        for (size_t j = 0; j < COUNT_OF(periods); j++)
            assert_int_equal(period_compare(periods[i], periods[j]), (i > j) - (i < j));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(years_and_quarters_are_read_and_printed),
        cmocka_unit_test(a_year_comes_after_its_last_quarter),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

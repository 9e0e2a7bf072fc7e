#include "support/test.h"

#include "base/moment.h"

static void a_moment_reads_back_as_it_was_printed(void **state)
{
    (void)state;
    static const char *const moments[] = {"1970-01-01T00:00:00", "2026-03-20T08:05:09", "2024-02-29T23:59:59",
                                          "1945-09-02T14:00:00"};
    for (size_t i = 0; i < COUNT_OF(moments); i++) {
        int64_t moment;
        char printed[MOMENT_BYTES];
        assert_true(moment_parse(text_from(moments[i]), &moment));
        assert_string_equal(moment_print(moment, printed), moments[i]);
    }
}

static void a_moment_belongs_to_its_civil_day(void **state)
{
    (void)state;
    int64_t moment;
    assert_true(moment_parse(TEXT("1969-12-31T23:59:59"), &moment));
    assert_int_equal(moment, -1);
    assert_int_equal(moment_day(moment), -1);
    assert_int_equal(moment_day(0), 0);
    assert_int_equal(moment_day(moment_of_day(20532) + DAY_SECONDS - 1), 20532);
}

static void other_spellings_are_no_moment(void **state)
{
    (void)state;
    static const char *const others[] = {"",
                                         "2026-03-20",
                                         "2026-03-20 08:05:09",
                                         "2026-03-20T24:00:00",
                                         "2026-03-20T08:60:00",
                                         "2026-02-30T08:05:09",
                                         "2026-03-20T08:05:09Z",
                                         "2026-03-20T8:05:009"};
    for (size_t i = 0; i < COUNT_OF(others); i++) {
        int64_t moment;
        assert_false(moment_parse(text_from(others[i]), &moment));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_moment_reads_back_as_it_was_printed),
        cmocka_unit_test(a_moment_belongs_to_its_civil_day),
        cmocka_unit_test(other_spellings_are_no_moment),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

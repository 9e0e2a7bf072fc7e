#include "support/test.h"

#include "base/date.h"

static void days_and_dates_are_one_to_one(void **state)
{
    (void)state;
    struct date last = date_from_day(-719162);
    assert_int_equal(last.year, 1);
    for (int32_t day = -719161; day < 400000; day++) {
        struct date date = date_from_day(day);
        assert_true(date_is_valid(date));
        assert_true(date_compare(last, date) < 0);
        assert_int_equal(date_to_day(date), day);
        last = date;
    }
}

static void weekdays_are_those_of_the_calendar(void **state)
{
    (void)state;
    assert_int_equal(date_weekday((struct date){1970, 1, 1}), THURSDAY);
    assert_int_equal(date_weekday((struct date){2025, 7, 1}), TUESDAY);
    assert_int_equal(date_weekday((struct date){1945, 9, 2}), SUNDAY);
}

static void months_end_on_their_last_day(void **state)
{
    (void)state;
    struct date moved = date_add_months((struct date){2024, 1, 31}, 1);
    assert_int_equal(moved.month, 2);
    assert_int_equal(moved.day, 29);
    moved = date_add_months((struct date){2025, 3, 31}, -13);
    assert_int_equal(moved.year, 2024);
    assert_int_equal(moved.day, 29);
}

static void only_whole_valid_dates_are_parsed(void **state)
{
    (void)state;
    struct date date;
    char printed[DATE_BYTES];
    assert_true(date_parse(TEXT("2026-03-20"), &date));
    assert_string_equal(date_print(date, printed), "2026-03-20");
    assert_false(date_parse(TEXT("2025-02-29"), &date));
    assert_false(date_parse(TEXT("2026-3-20"), &date));
    assert_false(date_parse(TEXT("2026-03-20 "), &date));
    assert_false(date_parse(TEXT(""), &date));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(days_and_dates_are_one_to_one),
        cmocka_unit_test(weekdays_are_those_of_the_calendar),
        cmocka_unit_test(months_end_on_their_last_day),
        cmocka_unit_test(only_whole_valid_dates_are_parsed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

#include "support/test.h"

#include "calendar/holiday.h"
#include "calendar/workday.h"

static struct date day(int year, int month, int of_month)
{
    return (struct date){year, month, of_month};
}

static bool is_worked(int year, int month, int of_month)
{
    return workday_is(&calendar_vietnam, day(year, month, of_month));
}

static void weekends_are_off_and_weekdays_are_worked(void **state)
{
    (void)state;
    assert_true(is_worked(2025, 11, 20));
    assert_false(is_worked(2025, 11, 22));
    assert_false(is_worked(2025, 11, 23));
    assert_false(is_worked(2028, 1, 2)); /* the Sunday a year begins with */
}

static void the_yearly_notice_decides(void **state)
{
    (void)state;
    assert_false(is_worked(2026, 1, 2));
    assert_true(is_worked(2026, 1, 10)); /* a Saturday worked in exchange */
    assert_false(is_worked(2026, 2, 20));
    assert_true(is_worked(2026, 2, 23));
    assert_false(is_worked(2026, 8, 31));
    assert_true(is_worked(2024, 5, 4));
}

static void a_year_without_notice_is_computed(void **state)
{
    (void)state;
    assert_false(is_worked(2027, 1, 1));
    assert_false(is_worked(2027, 2, 5));  /* the last day of the old year; Tết is Saturday 6/2 */
    assert_false(is_worked(2027, 2, 9));  /* the fourth day of the new year */
    assert_false(is_worked(2027, 2, 11)); /* for the holidays that fell on Saturday and Sunday */
    assert_true(is_worked(2027, 2, 12));
    assert_false(is_worked(2027, 4, 16)); /* Giỗ Tổ */
    assert_false(is_worked(2027, 5, 3));  /* 1/5 is a Saturday */
    assert_false(is_worked(2027, 9, 2));
    assert_false(is_worked(2027, 9, 3)); /* 2/9 is a Thursday: joined to the weekend */
    assert_true(is_worked(2027, 9, 1));
}

static void the_day_of_culture_is_off_only_once_the_policy_says_so(void **state)
{
    (void)state;
    struct calendar with_culture = {.culture_day_since = 2027};
    assert_true(is_worked(2027, 11, 24));
    assert_false(workday_is(&with_culture, day(2027, 11, 24)));
}

static void own_rows_of_a_year_take_the_place_of_the_built_in_ones(void **state)
{
    (void)state;
    const struct official_days rows[] = {{{2026, 3, 2}, {2026, 3, 3}, false, "lễ hội"}};
    struct calendar own = {.own = rows, .own_count = COUNT_OF(rows)};
    assert_false(workday_is(&own, day(2026, 3, 2)));
    assert_true(workday_is(&own, day(2026, 1, 2)));
    assert_false(workday_is(&own, day(2025, 5, 2)));
}

static void periods_do_not_count_their_first_day(void **state)
{
    (void)state;
    struct date end = workday_add(&calendar_vietnam, day(2025, 12, 30), 3);
    assert_int_equal(date_compare(end, day(2026, 1, 6)), 0); /* 31/12, 5/1, 6/1 */
    assert_int_equal(date_compare(workday_add(&calendar_vietnam, day(2025, 12, 30), 0), day(2025, 12, 30)), 0);
    assert_int_equal(date_compare(workday_on_or_after(&calendar_vietnam, day(2026, 2, 14)), day(2026, 2, 23)), 0);
}

static void a_later_start_never_ends_earlier(void **state)
{
    (void)state;
    struct date last = day(2023, 12, 31);
    for (int32_t number = date_to_day(day(2024, 1, 1)); number < date_to_day(day(2029, 1, 1)); number++) {
        struct date start = date_from_day(number);
        struct date end = workday_add(&calendar_vietnam, start, 5);
        assert_true(date_compare(end, last) >= 0);
        assert_true(workday_is(&calendar_vietnam, end));
        int worked = 0;
        for (int32_t after = number + 1; after <= date_to_day(end); after++)
            worked += workday_is(&calendar_vietnam, date_from_day(after));
        assert_int_equal(worked, 5);
        last = end;
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(weekends_are_off_and_weekdays_are_worked),
        cmocka_unit_test(the_yearly_notice_decides),
        cmocka_unit_test(a_year_without_notice_is_computed),
        cmocka_unit_test(the_day_of_culture_is_off_only_once_the_policy_says_so),
        cmocka_unit_test(own_rows_of_a_year_take_the_place_of_the_built_in_ones),
        cmocka_unit_test(periods_do_not_count_their_first_day),
        cmocka_unit_test(a_later_start_never_ends_earlier),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

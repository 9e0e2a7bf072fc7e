#include "support/test.h"

#include "calendar/calendar.h"
#include "calendar/deadline.h"

static void assert_recurs(const char *words, const char *rule)
{
    struct deadline found = {0};
    assert_true(
        deadline_find(text_from(words), (struct date){2025, 11, 20}, &calendar_vietnam, DEADLINE_IN_FIELD, &found));
    assert_int_equal(found.kind, DEADLINE_RECURRING);
    assert_string_equal(found.value, rule);
    assert_int_equal(found.end, strlen(words));
}

static void the_last_day_of_a_stretch_counts(void **state)
{
    (void)state;
    assert_recurs("từ ngày 25 đến hết ngày 30 hằng tháng", "FREQ=MONTHLY;BYMONTHDAY=30");
    assert_recurs("từ ngày 15 đến hết ngày 20 tháng cuối quý", "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=20");
    assert_recurs("hằng tháng (từ ngày 25 đến ngày 30)", "FREQ=MONTHLY;BYMONTHDAY=30");
    assert_recurs("từ thứ Hai đến thứ Sáu hằng tuần", "FREQ=WEEKLY;BYDAY=FR");
}

static void an_hour_hides_no_day(void **state)
{
    (void)state;
    assert_recurs("trước 17h00 thứ Sáu hằng tuần", "FREQ=WEEKLY;BYDAY=FR");
    assert_recurs("hằng tuần, trước 17h00 thứ Sáu", "FREQ=WEEKLY;BYDAY=FR");
    assert_recurs("định kỳ hằng tuần trước 15h00 ngày thứ Năm", "FREQ=WEEKLY;BYDAY=TH");
    assert_recurs("hằng tháng trước 17h00 ngày 25", "FREQ=MONTHLY;BYMONTHDAY=25");
    assert_recurs("hằng ngày trước 16h00", "FREQ=DAILY");
}

static void months_tell_which_of_a_cycle_is_meant(void **state)
{
    (void)state;
    assert_recurs("định kỳ 06 tháng một lần (tháng 01 và tháng 6 hằng năm)", "FREQ=YEARLY;BYMONTH=1,6");
    assert_recurs("định kỳ 6 tháng (trước ngày 15/6 và 15/12)", "FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=15");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_last_day_of_a_stretch_counts),
        cmocka_unit_test(an_hour_hides_no_day),
        cmocka_unit_test(months_tell_which_of_a_cycle_is_meant),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

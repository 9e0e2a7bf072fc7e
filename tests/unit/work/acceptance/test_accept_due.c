#include "support/test.h"

#include "model/event.h"
#include "work/acceptance/accept_due.h"

static int32_t day_of(int year, int month, int day)
{
    return date_to_day((struct date){year, month, day});
}

static void a_length_of_time_counts_from_the_day_that_its_words_name(void **state)
{
    (void)state;
    struct accept_days days = {day_of(2026, 2, 9), day_of(2026, 2, 11)}, undated = {NO_DAY, NO_DAY};
    struct task_deadline deadline = {.kind = DEADLINE_DURATION, .value = TEXT("P10WD")};
    assert_int_equal(accept_due(&deadline, &days, &calendar_vietnam), NO_DAY);
    deadline.count.start = START_UNTOLD; /* whoever accepts it sees the day */
    assert_int_equal(accept_due(&deadline, &days, &calendar_vietnam), day_of(2026, 3, 2));
    deadline.count.start = START_WRITTEN;
    assert_int_equal(accept_due(&deadline, &days, &calendar_vietnam), day_of(2026, 3, 2));
    deadline.count.start = START_RECEIVED;
    assert_int_equal(accept_due(&deadline, &days, &calendar_vietnam), day_of(2026, 3, 4));
    assert_int_equal(accept_due(&deadline, &undated, &calendar_vietnam), NO_DAY);
    deadline.count = (struct deadline_count){.start = START_NAMED, .from = {2025, 12, 1}};
    assert_int_equal(accept_due(&deadline, &undated, &calendar_vietnam), day_of(2025, 12, 15));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_length_of_time_counts_from_the_day_that_its_words_name),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

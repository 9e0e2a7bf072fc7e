#include "support/test.h"

#include "model/due_days.h"
#include "support/chance.h"

enum { DAYS = 60, FIRST_DAY = -20, ROUNDS = 200, MOST_CHANGES = 12 };

static void days_are_written_in_few_bytes(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    static const struct due_day changes[] = {{20440, 3}, {20441, 2}, {20471, 1}};
    static const struct due_day later[] = {{20439, 1}, {20440, -3}, {20441, 10}, {20471, -1}};
    struct text days = due_days_add(arena, TEXT_NONE, changes, COUNT_OF(changes));
    assert_text_equal(days, TEXT("\xb0\xbf\x02\x06\x02\x04\x3c\x02"));
    assert_text_equal(due_days_add(arena, days, later, COUNT_OF(later)), TEXT("\xae\xbf\x02\x02\x04\x18"));
}

/* Counted beside, in an array. */
static void any_changes_add_up(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct chance chance = chance_of(7);
    int64_t counts[DAYS] = {0};
    struct text days = TEXT_NONE;
    for (int round = 0; round < ROUNDS; round++) {
        struct due_day changes[DAYS];
        size_t count = 0;
        for (int day = 0; day < DAYS; day++) {
            if (chance_below(&chance, DAYS) >= MOST_CHANGES)
                continue;
            int64_t tasks = counts[day] > 0 && chance_below(&chance, 2) ? -counts[day]
                                                                        : (int64_t)chance_below(&chance, 5);
            changes[count++] = (struct due_day){FIRST_DAY + day, tasks};
            counts[day] += tasks;
        }
        days = due_days_add(arena, days, changes, count);
        int first = (int)chance_below(&chance, DAYS), last = (int)chance_below(&chance, DAYS);
        int64_t expected = 0;
        for (int day = first; day <= last; day++)
            expected += counts[day];
        assert_int_equal(due_days_sum(days, FIRST_DAY + first, FIRST_DAY + last), expected);
        assert_text_equal(due_days_add(arena, days, NULL, 0), days);
    }
}

/* A day far back, the last one there is, and fewer than none. */
static void any_day_and_any_number_is_written(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    static const struct due_day all[] = {{INT32_MIN, 1}, {-1, -5},  {0, INT32_MAX},
                                         {63, -64},      {127, 64}, {INT32_MAX, 7}};
    struct text days = due_days_add(arena, TEXT_NONE, all, COUNT_OF(all));
    struct due_day day = {0};
    for (size_t i = 0; i < COUNT_OF(all); i++) {
        assert_true(due_days_next(&days, &day));
        assert_int_equal(day.day, all[i].day);
        assert_int_equal(day.tasks, all[i].tasks);
    }
    assert_false(due_days_next(&days, &day));
    assert_int_equal(days.len, 0);
}

static void what_is_no_day_ends_the_string(void **state)
{
    (void)state;
    static const struct text others[] = {TEXT_INIT(""),
                                         TEXT_INIT("\x02"),
                                         TEXT_INIT("\x82\x80"),
                                         TEXT_INIT("\x02\x82"),
                                         TEXT_INIT("\x80\x80\x80\x80\x80\x01\x02"),
                                         TEXT_INIT("\x02\xff\xff\xff\xff\xff\xff"),
                                         TEXT_INIT("\xfe\xff\xff\xff\x7f\x02")};
    for (size_t i = 0; i < COUNT_OF(others); i++)
        assert_int_equal(due_days_sum(others[i], INT32_MIN, INT32_MAX), 0);
    assert_int_equal(due_days_sum(TEXT("\x02\x02\xfe\xff\xff\xff\x0f\x02\x02\x02"), INT32_MIN, INT32_MAX), 1);
}

static void both_sums_are_taken_in_one_go(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    static const struct due_day all[] = {{10, 1}, {20, 2}, {30, 4}};
    struct text days = due_days_add(arena, TEXT_NONE, all, COUNT_OF(all));
    for (int32_t first = 5; first < 35; first++)
        for (int32_t second = first; second < 35; second++) {
            struct due_sums sums = due_days_before(days, first, second);
            assert_int_equal(sums.before_first, due_days_sum(days, INT32_MIN, first - 1));
            assert_int_equal(sums.before_second, due_days_sum(days, INT32_MIN, second - 1));
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(days_are_written_in_few_bytes),     cmocka_unit_test(any_changes_add_up),
        cmocka_unit_test(any_day_and_any_number_is_written), cmocka_unit_test(what_is_no_day_ends_the_string),
        cmocka_unit_test(both_sums_are_taken_in_one_go),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

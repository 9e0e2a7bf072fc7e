#include "support/test.h"

#include "model/due_days.h"
#include "support/chance.h"

enum { DAYS = 60, FIRST_DAY = -20, ROUNDS = 200, MOST_CHANGES = 12 };

static void days_are_written_as_steps(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    static const struct due_day changes[] = {{20440, 3}, {20441, 2}, {20471, 1}};
    static const struct due_day later[] = {{20439, 1}, {20440, -3}, {20441, 10}, {20471, -1}};
    struct text days = due_days_add(arena, TEXT_NONE, changes, COUNT_OF(changes));
    assert_text_equal(days, TEXT("20440:3 1:2 30:1"));
    assert_text_equal(due_days_add(arena, days, later, COUNT_OF(later)), TEXT("20439:1 2:12"));
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

static void what_is_no_day_ends_the_text(void **state)
{
    (void)state;
    static const char *const others[] = {
        "", ":", "5", "5:", "x:1", "-:1", "99999999999999999999:1", "5:99999999999999"};
    for (size_t i = 0; i < COUNT_OF(others); i++)
        assert_int_equal(due_days_sum(text_from(others[i]), INT32_MIN, INT32_MAX), 0);
    assert_int_equal(due_days_sum(TEXT("5:1 2147483647:1 9:9"), INT32_MIN, INT32_MAX), 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(days_are_written_as_steps),
        cmocka_unit_test(any_changes_add_up),
        cmocka_unit_test(what_is_no_day_ends_the_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

#include "support/test.h"

#include "model/result_days.h"
#include "support/chance.h"

enum { DAYS = 40, FIRST_DAY = -10, ROUNDS = 200, MOST_CHANGES = 8 };

static void days_are_written_in_few_bytes(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    static const struct result_day changes[] = {{20440, {.in_time = 1, .original_too_late = 1, .original_days = 3}},
                                                {20471, {.too_late = 1, .days = 64}}};
    static const struct result_day back[] = {{20440, {.in_time = -1, .original_too_late = -1, .original_days = -3}}};
    struct text days = result_days_add(arena, TEXT_NONE, changes, COUNT_OF(changes));
    assert_text_equal(days, ((struct text){"\xb0\xbf\x02\x02\0\0\0\x02\x06\x3e\0\x02\x80\x01\0\0\0", 17}));
    days = result_days_add(arena, days, back, COUNT_OF(back));
    assert_text_equal(days, ((struct text){"\xee\xbf\x02\0\x02\x80\x01\0\0\0", 10}));
}

static struct result_tally any_results(struct chance *chance)
{
    struct result_tally results;
#define COLUMN(name) results.name = (int64_t)chance_below(chance, 200) - 100;
#include "model/result-columns.def"
#undef COLUMN
    return results;
}

/* Counted beside, in an array. */
static void any_changes_add_up(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    static const struct result_tally nothing = {0};
    struct chance chance = chance_of(11);
    struct result_tally counts[DAYS] = {0};
    struct text days = TEXT_NONE;
    for (int round = 0; round < ROUNDS; round++) {
        struct result_day changes[DAYS];
        size_t count = 0;
        for (int at = 0; at < DAYS; at++)
            if (chance_below(&chance, DAYS) < MOST_CHANGES) {
                changes[count] = (struct result_day){FIRST_DAY + at, any_results(&chance)};
                result_tally_add(&counts[at], &changes[count++].results);
            }
        days = result_days_add(arena, days, changes, count);
        struct text rest = days;
        struct result_day day = {0};
        for (int at = 0; at < DAYS; at++) {
            if (memcmp(&counts[at], &nothing, sizeof nothing) == 0)
                continue;
            assert_true(result_days_next(&rest, &day));
            assert_int_equal(day.day, FIRST_DAY + at);
            assert_memory_equal(&day.results, &counts[at], sizeof counts[at]);
        }
        assert_false(result_days_next(&rest, &day));
        assert_int_equal(rest.len, 0);
    }
}

static void what_is_no_day_ends_the_string(void **state)
{
    (void)state;
    static const struct text others[] = {TEXT_INIT(""), TEXT_INIT("\x02"), TEXT_INIT("\x02\x02\x02\x02\x02\x02"),
                                         TEXT_INIT("\xfe\xff\xff\xff\x7f\x02\x02\x02\x02\x02\x02")};
    for (size_t i = 0; i < COUNT_OF(others); i++) {
        struct text days = others[i];
        struct result_day day = {0};
        assert_false(result_days_next(&days, &day));
        assert_int_equal(day.day, 0);
        assert_text_equal(days, others[i]);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(days_are_written_in_few_bytes),
        cmocka_unit_test(any_changes_add_up),
        cmocka_unit_test(what_is_no_day_ends_the_string),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

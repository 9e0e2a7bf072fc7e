#include "support/test.h"

#include "base/moment.h"
#include "model/task_share.h"
#include "model/task_stay.h"

static struct task_fact fact_of(enum event_kind kind, int32_t day, int64_t unit)
{
    static int64_t number;
    return (struct task_fact){.event = ++number,
                              .kind = kind,
                              .at = moment_of_day(day),
                              .unit = unit,
                              .other = unit,
                              .start = NO_DAY,
                              .due = 40,
                              .quantity = NO_QUANTITY,
                              .percent = NO_PERCENT,
                              .happened_at = NO_MOMENT};
}

static void the_clock_is_charged_to_whom_the_task_waited_for(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    const struct task_fact facts[] = {
        fact_of(EVENT_TASK_ASSIGNED, 10, 5),
        fact_of(EVENT_TASK_ACKNOWLEDGED, 12, 5),
        fact_of(EVENT_TASK_WAITED, 15, 7),
        fact_of(EVENT_TASK_PROGRESSED, 18, 5),
        fact_of(EVENT_TASK_WAIT_ENDED, 21, 5),
        fact_of(EVENT_TASK_DIFFICULTY_RAISED, 22, 8),
        fact_of(EVENT_TASK_DIFFICULTY_ANSWERED, 22, 5),
        fact_of(EVENT_TASK_SUBMITTED, 30, 5),
    };
    static const struct {
        enum task_wait waits_for;
        int64_t unit;
        int32_t days;
    } expected[] = {
        {WAITS_FOR_ACKNOWLEDGEMENT, 5, 2},
        {WAITS_FOR_UNIT, 7, 6},
        {WAITS_FOR_DIFFICULTY, 8, 0},
        {WAITS_FOR_CONFIRMATION, NO_NUMBER, 3},
    };
    struct task_stay_list stays;
    task_stays_fold(arena, facts, COUNT_OF(facts), INT64_MAX, &stays);
    assert_int_equal(stays.count, COUNT_OF(expected));
    for (size_t i = 0; i < stays.count; i++) {
        assert_int_equal(stays.at[i].waits_for, expected[i].waits_for);
        assert_int_equal(stays.at[i].unit, expected[i].unit);
        assert_int_equal(task_stay_days(&stays.at[i], 33), expected[i].days);
    }
    task_stays_fold(arena, facts, COUNT_OF(facts), moment_of_day(17), &stays);
    assert_int_equal(stays.count, 2);
    assert_int_equal(stays.at[1].until, NO_MOMENT);
    assert_int_equal(task_stay_days(&stays.at[1], 17), 2);
}

static void the_days_of_a_pause_are_counted_and_those_taken_back_are_not(void **state)
{
    (void)state;
    struct task_fact facts[] = {
        fact_of(EVENT_TASK_ASSIGNED, 10, 5), fact_of(EVENT_TASK_ACKNOWLEDGED, 12, 5), fact_of(EVENT_TASK_PAUSED, 15, 5),
        fact_of(EVENT_TASK_RESUMED, 21, 5),  fact_of(EVENT_TASK_PAUSED, 25, 5),
    };
    assert_int_equal(task_paused_days(facts, COUNT_OF(facts), INT64_MAX, 30), 11);
    assert_int_equal(task_paused_days(facts, COUNT_OF(facts), moment_of_day(17), 17), 2);
    assert_int_equal(task_paused_days(facts, COUNT_OF(facts), moment_of_day(22), 22), 6);
    facts[2].is_void = facts[3].is_void = true;
    assert_int_equal(task_paused_days(facts, COUNT_OF(facts), INT64_MAX, 30), 5);
}

static void share(struct arena *arena, struct task_share_list *shares, enum event_kind kind, int64_t unit)
{
    struct event event = event_of(kind);
    event_set_number(&event, FIELD_OTHER, unit);
    event_set_number(&event, FIELD_AT, 9);
    event_set_text(&event, FIELD_DUTY, TEXT("Cung cấp số liệu"));
    if (kind == EVENT_TASK_PARTNER_SET)
        event_set_number(&event, FIELD_DUE, 20);
    task_shares_apply(arena, shares, &event, event_number(&event, FIELD_AT));
}

static void shares_are_set_answered_and_released(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct task_share_list shares = {0};
    struct event assigned = event_of(EVENT_TASK_ASSIGNED);
    event_set_text(&assigned, FIELD_PARTNERS, TEXT("3\n4"));
    task_shares_apply(arena, &shares, &assigned, event_number(&assigned, FIELD_AT));
    assert_int_equal(shares.count, 2);
    assert_int_equal(shares.at[0].due, NO_DAY);
    share(arena, &shares, EVENT_TASK_PARTNER_SET, 4);
    share(arena, &shares, EVENT_TASK_PARTNER_ANSWERED, 4);
    assert_int_equal(shares.at[1].due, 20);
    assert_int_equal(shares.at[1].answered_at, 9);
    share(arena, &shares, EVENT_TASK_PARTNER_SET, 4);
    assert_int_equal(shares.at[1].answered_at, NO_MOMENT);
    share(arena, &shares, EVENT_TASK_PARTNER_RELEASED, 3);
    assert_int_equal(shares.count, 1);
    assert_int_equal(shares.at[0].unit, 4);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_days_of_a_pause_are_counted_and_those_taken_back_are_not),
        cmocka_unit_test(the_clock_is_charged_to_whom_the_task_waited_for),
        cmocka_unit_test(shares_are_set_answered_and_released),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

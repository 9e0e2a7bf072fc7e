#include "support/task_desk.h"

static void who_takes_part_does_not_lead_as_well(void **state)
{
    (void)state;
    struct desk desk = {0};
    int64_t task = desk_open_with_task(&desk);
    struct task_request request = desk_about(ACTION_PARTNER, &task);
    request.unit = TEXT("VH");
    desk_must(&desk, &request);
    struct task_request over = desk_noted(ACTION_HAND_OVER, &task, "Phân công lại");
    over.unit = TEXT("VH");
    desk_refused(&desk, &over, ERROR_CONFLICT, "the unit takes part in the task; release it first");
    request.action = ACTION_RELEASE;
    desk_must(&desk, &request);
    desk_must(&desk, &over);
    desk_close(&desk);
}

static int32_t share_days_late(struct desk *desk, int64_t task, int32_t day)
{
    return desk_story(desk, task, (struct as_of){.on = date_from_day(day)}).partners[0].days_late;
}

static void the_clock_of_a_share_stops_with_the_result(void **state)
{
    (void)state;
    struct desk desk = {0};
    int64_t task = desk_open_with_task(&desk);
    struct task_request request = desk_about(ACTION_PARTNER, &task);
    request.unit = TEXT("VH");
    request.due = START + 10;
    desk_must(&desk, &request);
    desk_must_plainly(&desk, ACTION_ACKNOWLEDGE, task);
    desk.day = START + 12;
    assert_int_equal(share_days_late(&desk, task, START + 12), 2);
    desk_must_plainly(&desk, ACTION_SUBMIT, task);
    assert_int_equal(share_days_late(&desk, task, START + 12), 0);
    desk_close(&desk);
}

static void a_unit_takes_part_with_a_clock_of_its_own(void **state)
{
    (void)state;
    struct desk desk = {0};
    int64_t task = desk_open_with_task(&desk);
    struct task_request request = desk_about(ACTION_PARTNER, &task);
    request.unit = TEXT("VH");
    request.duty = TEXT("Cung cấp số liệu");
    request.due = START + 31;
    desk_refused(&desk, &request, ERROR_CONFLICT, "a share cannot be due after the task itself");
    request.due = START + 10;
    desk_must(&desk, &request);
    desk.day = START + 13;
    assert_int_equal(share_days_late(&desk, task, START + 13), 3);
    assert_int_equal(share_days_late(&desk, task, START + 10), 0);
    request = desk_about(ACTION_PARTNER_DONE, &task);
    request.unit = TEXT("VP");
    desk_refused(&desk, &request, ERROR_CONFLICT, "the unit does not take part in the task");
    request.unit = TEXT("VH");
    desk_must(&desk, &request);
    desk.day = START + 20;
    assert_int_equal(share_days_late(&desk, task, START + 20), 3); /* for ever */
    request = desk_about(ACTION_RELEASE, &task);
    request.unit = TEXT("VH");
    desk_must(&desk, &request);
    assert_int_equal(desk_story(&desk, task, (struct as_of){0}).partner_count, 0);
    desk_close(&desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(who_takes_part_does_not_lead_as_well),
        cmocka_unit_test(the_clock_of_a_share_stops_with_the_result),
        cmocka_unit_test(a_unit_takes_part_with_a_clock_of_its_own),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

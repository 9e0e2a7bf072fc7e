#include "support/task_desk.h"

static void a_later_day_is_asked_for_in_time_and_the_first_stays(void **state)
{
    (void)state;
    struct desk desk = {0};
    int64_t task = desk_open_with_task(&desk);
    desk_set_policy(&desk, "extension.most", "1");
    desk_must_plainly(&desk, ACTION_ACKNOWLEDGE, task);
    struct task_request request = desk_extension(&task, START + 20);
    desk_refused(&desk, &request, ERROR_CONFLICT, "the day asked for is not later than the due day");
    request.due = START + 45;
    desk_must(&desk, &request);
    assert_int_equal(desk_story(&desk, task, (struct as_of){0}).line.standing.waits_for, WAITS_FOR_EXTENSION);
    desk_must_plainly(&desk, ACTION_GRANT, task);
    struct task_record record = desk_record(&desk, task);
    assert_int_equal(record.due, START + 45);
    assert_int_equal(record.original_due, START + 30);
    request.due = START + 60;
    desk_refused(&desk, &request, ERROR_CONFLICT, "the due day was moved {1} times, as often as may be");
    desk_set_policy(&desk, "extension.most", "none");
    desk.day = START + 45;
    desk_refused(&desk, &request, ERROR_CONFLICT, "a later day has to be asked for {1} days before the due day");
    desk_close(&desk);
}

static void a_later_day_is_asked_for_and_decided_on_once(void **state)
{
    (void)state;
    struct desk desk = {0};
    int64_t task = desk_open_with_task(&desk);
    struct task_request extend = desk_extension(&task, START + 40), grant = desk_about(ACTION_GRANT, &task),
                        refuse = desk_noted(ACTION_REFUSE, &task, "Còn đủ thời gian");
    desk_must_plainly(&desk, ACTION_ACKNOWLEDGE, task);
    grant.due = START + 50;
    desk_refused(&desk, &grant, ERROR_CONFLICT, "nobody has asked for a later day");
    desk_refused(&desk, &refuse, ERROR_CONFLICT, "nobody has asked for a later day");
    desk_must(&desk, &extend);
    extend.due = START + 45;
    desk_refused(&desk, &extend, ERROR_CONFLICT, "a later day has been asked for already; decide on that first");
    grant.due = NO_DAY;
    desk_must(&desk, &grant);
    desk_refused(&desk, &grant, ERROR_CONFLICT, "nobody has asked for a later day");
    desk_refused(&desk, &refuse, ERROR_CONFLICT, "nobody has asked for a later day");
    assert_int_equal(desk_record(&desk, task).due, START + 40);
    assert_int_equal(desk_record(&desk, task).extensions, 1);
    desk_close(&desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_later_day_is_asked_for_in_time_and_the_first_stays),
        cmocka_unit_test(a_later_day_is_asked_for_and_decided_on_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

#include "support/task_desk.h"

static void no_task_waits_for_the_unit_that_leads_it(void **state)
{
    (void)state;
    struct desk desk = {0};
    int64_t task = desk_open_with_task(&desk);
    desk_must_plainly(&desk, ACTION_ACKNOWLEDGE, task);
    struct task_request request = desk_about(ACTION_WAIT, &task);
    request.unit = TEXT("KT");
    desk_refused(&desk, &request, ERROR_CONFLICT, "the unit leads the task already");
    request.unit = TEXT("VH");
    desk_must(&desk, &request);
    request = desk_noted(ACTION_HAND_OVER, &task, "Phân công lại");
    request.unit = TEXT("VH");
    desk_refused(&desk, &request, ERROR_CONFLICT, "the task waits for this unit; say first that it waits no more");
    desk_must_plainly(&desk, ACTION_GO_ON, task);
    desk_must(&desk, &request);
    desk_close(&desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_task_waits_for_the_unit_that_leads_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

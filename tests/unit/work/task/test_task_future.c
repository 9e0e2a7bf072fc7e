#include "support/task_desk.h"

#include "base/moment.h"

static const char *const in_the_future =
    "that lies in the future: say when it happened with “roviec task correct”, or take it back with “roviec task void”";

/* A clock that is wrong for a while: what is recorded then lies in the future afterwards. */
enum { SLIP = 40 };

static void check_day(int64_t moment, int32_t day)
{
    assert_int_equal(moment_day(moment), day);
}

static void slip_and_submit(struct desk *desk, int64_t task)
{
    desk->day = START + SLIP;
    desk_must_plainly(desk, ACTION_ACKNOWLEDGE, task);
    desk_must_plainly(desk, ACTION_SUBMIT, task);
    desk->day = START + 1;
}

static void what_lies_in_the_future_is_corrected_one_by_one(void **state)
{
    (void)state;
    struct desk desk = {0};
    int64_t task = desk_open_with_task(&desk);
    slip_and_submit(&desk, task);
    int64_t submitted = desk_record(&desk, task).version;
    struct task_request request = desk_noted(ACTION_PAUSE, &task, "Chờ");
    desk_refused(&desk, &request, ERROR_CONFLICT,
                 "what happened last to the task was on {1}; nothing can be recorded before");
    assert_string_equal(desk.error.hint, in_the_future);
    for (int64_t event = submitted - 1; event <= submitted; event++) {
        request = desk_noted(ACTION_CORRECT, &task, "Đồng hồ sai");
        request.event = event;
        request.moment = moment_of_day(START + 1);
        desk_must(&desk, &request);
    }
    struct task_record record = desk_record(&desk, task);
    check_day(record.acknowledged_at, START + 1);
    check_day(record.submitted_at, START + 1);
    check_day(record.last_at, START + 1);
    desk_must_plainly(&desk, ACTION_CONFIRM, task);
    desk_close(&desk);
}

static void what_lies_in_the_future_is_taken_back(void **state)
{
    (void)state;
    struct desk desk = {0};
    int64_t task = desk_open_with_task(&desk);
    slip_and_submit(&desk, task);
    int64_t submitted = desk_record(&desk, task).version;
    struct task_request request = desk_noted(ACTION_VOID, &task, "Đồng hồ sai");
    request.event = submitted;
    desk_must(&desk, &request);
    assert_int_equal(desk_record(&desk, task).submitted_at, NO_MOMENT);
    request.event = submitted - 1;
    desk_must(&desk, &request);
    assert_int_equal(desk_record(&desk, task).acknowledged_at, NO_MOMENT);
    desk_must_plainly(&desk, ACTION_ACKNOWLEDGE, task);
    check_day(desk_record(&desk, task).acknowledged_at, START + 1);
    desk_close(&desk);
}

/* Assigned, with a unit that takes part, done and confirmed: all of it still to come. */
static void a_task_of_the_future_is_cancelled(void **state)
{
    (void)state;
    struct desk desk = {0};
    desk_open(&desk);
    desk.day = START + SLIP;
    int64_t task = desk_assign_to(&desk, "KT");
    struct task_request request = desk_about(ACTION_PARTNER, &task);
    request.unit = TEXT("VH");
    desk_must(&desk, &request);
    request = desk_noted(ACTION_HAND_OVER, &task, "Chuyển");
    request.unit = TEXT("VP");
    desk_must(&desk, &request);
    desk_must_plainly(&desk, ACTION_ACKNOWLEDGE, task);
    desk_must_plainly(&desk, ACTION_SUBMIT, task);
    desk_must_plainly(&desk, ACTION_CONFIRM, task);
    desk.day = START + 1;
    request = desk_noted(ACTION_CANCEL, &task, "Nhập nhầm năm");
    desk_must(&desk, &request);
    struct task_record record = desk_record(&desk, task);
    check_day(record.assigned_at, START + 1);
    check_day(record.cancelled_at, START + 1);
    assert_int_equal(record.confirmed_at, NO_MOMENT);
    check_day(record.last_at, START + 1);
    desk_close(&desk);
}

static void a_share_done_in_the_future_is_put_where_it_was_done(void **state)
{
    (void)state;
    struct desk desk = {0};
    int64_t task = desk_open_with_task(&desk);
    struct task_request request = desk_about(ACTION_PARTNER, &task);
    request.unit = TEXT("VH");
    desk_must(&desk, &request);
    desk.day = START + SLIP;
    request.action = ACTION_PARTNER_DONE;
    desk_must(&desk, &request);
    int64_t answered = desk_record(&desk, task).version;
    desk.day = START + 1;
    request = desk_noted(ACTION_CORRECT, &task, "Đồng hồ sai");
    request.event = answered;
    request.moment = moment_of_day(START + 1);
    desk_must(&desk, &request);
    check_day(desk_story(&desk, task, (struct as_of){0}).partners[0].answered_at, START + 1);
    struct task_story story = desk_story(&desk, task, (struct as_of){.on = date_from_day(START + 1)});
    check_day(story.partners[0].answered_at, START + 1);
    desk_close(&desk);
}

static void a_change_of_many_in_the_future_is_undone(void **state)
{
    (void)state;
    struct desk desk = {0};
    int64_t tasks[] = {desk_open_with_task(&desk), desk_assign_to(&desk, "VH")};
    struct task_request request = task_request_of(ACTION_ACKNOWLEDGE, tasks, COUNT_OF(tasks));
    desk.day = START + SLIP;
    desk_must(&desk, &request);
    desk.day = START + 1;
    struct task_undoing undoing = {.batch = desk.report.batch, .note = TEXT("Đồng hồ sai")};
    const struct book_command now = {0};
    assert_true(book_task_undo(desk.book, &now, &undoing, &desk.report, &desk.error));
    assert_int_equal(desk.report.tasks, 2);
    assert_int_equal(desk_record(&desk, tasks[1]).acknowledged_at, NO_MOMENT);
    desk_close(&desk);
}

/* The advice does not lead in a circle: it is the correction itself that is given a day. */
static void a_correction_on_an_earlier_day_is_told_to_leave_it_out(void **state)
{
    (void)state;
    struct desk desk = {0};
    int64_t task = desk_open_with_task(&desk);
    desk.day = START + 5;
    desk_must_plainly(&desk, ACTION_ACKNOWLEDGE, task);
    struct task_request request = desk_noted(ACTION_CORRECT, &task, "Nhầm");
    request.due = START + 20;
    const struct book_command earlier = {.at = moment_of_day(START + 2)};
    assert_false(book_task_act(desk.book, &earlier, &request, &desk.report, &desk.error));
    assert_string_equal(desk.error.hint, "leave out the day: what is mended is mended now");
    desk_must(&desk, &request);
    desk_close(&desk);
}

static void a_clock_far_away_needs_a_word(void **state)
{
    (void)state;
    static const int32_t away[] = {61, -61, 3650};
    struct desk desk = {0};
    int64_t task = desk_open_with_task(&desk);
    struct task_request request = desk_about(ACTION_ACKNOWLEDGE, &task);
    for (size_t i = 0; i < COUNT_OF(away); i++) {
        desk.day = START + away[i];
        desk_refused(&desk, &request, ERROR_CONFLICT,
                     "this machine's clock says that it is {1}, and what was recorded last was recorded on {2}");
        const struct book_command wrong = {.today = START};
        assert_false(book_task_act(desk.book, &wrong, &request, &desk.report, &desk.error));
    }
    desk.day = START + 60;
    desk_must(&desk, &request);
    desk.day = START + 60 + 61;
    const struct book_command said = {.today = START + 60 + 61};
    request = desk_about(ACTION_SUBMIT, &task);
    assert_true(book_task_act(desk.book, &said, &request, &desk.report, &desk.error));
    desk_must_plainly(&desk, ACTION_CONFIRM, task); /* once is enough */
    desk_close(&desk);
}

static void a_clock_that_stands_before_is_told(void **state)
{
    (void)state;
    struct desk desk = {0};
    int64_t task = desk_open_with_task(&desk);
    assert_false(book_clock_is_behind(desk.book));
    desk.day = START - 1;
    int64_t other = desk_assign_to(&desk, "VH");
    assert_true(book_clock_is_behind(desk.book));
    assert_true(other > task);
    desk.day = START;
    desk_must_plainly(&desk, ACTION_ACKNOWLEDGE, task);
    assert_false(book_clock_is_behind(desk.book));
    desk_close(&desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_lies_in_the_future_is_corrected_one_by_one),
        cmocka_unit_test(what_lies_in_the_future_is_taken_back),
        cmocka_unit_test(a_task_of_the_future_is_cancelled),
        cmocka_unit_test(a_share_done_in_the_future_is_put_where_it_was_done),
        cmocka_unit_test(a_change_of_many_in_the_future_is_undone),
        cmocka_unit_test(a_correction_on_an_earlier_day_is_told_to_leave_it_out),
        cmocka_unit_test(a_clock_far_away_needs_a_word),
        cmocka_unit_test(a_clock_that_stands_before_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

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

/* The last of a story. */
static const struct event *told_before(struct desk *desk, int64_t task)
{
    struct task_story story = desk_story(desk, task, (struct as_of){0});
    const struct logged_event *last = &story.events[story.event_count - 1];
    assert_non_null(last->before);
    return last->before;
}

static void a_correction_keeps_what_it_replaced(void **state)
{
    (void)state;
    struct desk desk = {0};
    desk_open(&desk);
    int64_t task = desk_assign_to(&desk, "KT");
    struct task_request request = desk_about(ACTION_CORRECT, &task);
    request.note = TEXT("Gõ nhầm");
    request.due = START + 20;
    request.words.product = TEXT("Tờ trình");
    desk_must(&desk, &request);
    assert_int_equal(event_number(told_before(&desk, task), FIELD_DUE), START + 30);
    assert_text_equal(event_text(told_before(&desk, task), FIELD_PRODUCT), TEXT("Báo cáo"));
    request.due = START + 25;
    request.words.product = TEXT_NONE;
    desk_must(&desk, &request);
    assert_int_equal(event_number(told_before(&desk, task), FIELD_DUE), START + 20);
    assert_text_equal(event_text(told_before(&desk, task), FIELD_PRODUCT), TEXT("Tờ trình"));
    struct logged_events log;
    struct log_request last = {.first = -1, .count = 1};
    assert_true(book_log(desk.book, desk.arena, &last, &log, &desk.error));
    assert_int_equal(event_number(log.at[0].before, FIELD_DUE), START + 20);
    desk_close(&desk);
}

static void what_was_given_by_mistake_is_taken_away(void **state)
{
    (void)state;
    struct desk desk = {0};
    int64_t task = desk_open_with_task(&desk);
    struct task_request away = desk_noted(ACTION_CORRECT, &task, "Văn bản không nêu");
    desk.day = START + 40;
    away.clears = (event_fields)1 << FIELD_DUE | (event_fields)1 << FIELD_PRODUCT;
    assert_true(desk_story(&desk, task, (struct as_of){0}).line.standing.is_late);
    desk_must(&desk, &away);
    struct task_story story = desk_story(&desk, task, (struct as_of){0});
    assert_int_equal(story.line.record.due, NO_DAY);
    assert_int_equal(story.line.record.original_due, NO_DAY);
    assert_false(story.line.standing.is_late);
    assert_text_equal(story.product, TEXT_NONE);
    assert_text_equal(event_text(told_before(&desk, task), FIELD_PRODUCT), TEXT("Báo cáo"));
    assert_int_equal(event_number(told_before(&desk, task), FIELD_DUE), START + 30);
    assert_false(desk_story(&desk, task, (struct as_of){.on = date_from_day(START + 35)}).line.standing.is_late);
    assert_true(desk_story(&desk, task, (struct as_of){.known = date_from_day(START + 39)}).line.record.due != NO_DAY);
    away = desk_noted(ACTION_CORRECT, &task, "Có nêu");
    away.due = START + 50;
    desk_must(&desk, &away);
    assert_int_equal(desk_record(&desk, task).due, START + 50);
    assert_false(event_has(told_before(&desk, task), FIELD_DUE));
    away.due = NO_DAY;
    away.clears = (event_fields)1 << FIELD_DUE;
    away.event = desk_record(&desk, task).version;
    desk_refused(&desk, &away, ERROR_CONFLICT, "a correction is not corrected; correct again what it corrected");
    desk_close(&desk);
}

static void what_a_task_was_not_to_have_is_taken_away(void **state)
{
    (void)state;
    struct desk desk = {0};
    struct task_assignment assignment;
    int64_t task;
    desk_open(&desk);
    assignment = desk_clear_task("KT");
    assignment.quantity = 3000;
    assignment.rule = TEXT("FREQ=MONTHLY;BYMONTHDAY=15");
    assert_true(desk_assign(&desk, &assignment, &task));
    struct task_request away = desk_noted(ACTION_CORRECT, &task, "Văn bản không nêu");
    desk.day = START + 3;
    away.clears = (event_fields)1 << FIELD_QUANTITY | (event_fields)1 << FIELD_RULE;
    desk_must(&desk, &away);
    assert_int_equal(desk_record(&desk, task).quantity, NO_QUANTITY);
    assert_int_equal(event_number(told_before(&desk, task), FIELD_QUANTITY), 3000);
    struct as_of before = {.known = date_from_day(START + 2)};
    assert_int_equal(desk_story(&desk, task, before).line.record.quantity, 3000);
    struct task_recurring recurring = {.until = date_from_day(START + 90)};
    struct task_recurred made;
    struct book_command command = {0};
    assert_true(book_task_recur(desk.book, &command, &recurring, &made, &desk.error));
    assert_int_equal(made.tasks, 0);
    away.clears = 0;
    away.quantity = 5000;
    desk_must(&desk, &away);
    assert_int_equal(desk_record(&desk, task).quantity, 5000);
    desk_close(&desk);
}

static void a_task_is_not_due_before_what_others_do_for_it(void **state)
{
    (void)state;
    struct desk desk = {0};
    desk_open(&desk);
    int64_t task = desk_assign_to(&desk, "KT");
    struct task_request share = desk_about(ACTION_PARTNER, &task), correct = desk_about(ACTION_CORRECT, &task);
    share.unit = TEXT("VH");
    share.due = START + 20;
    desk_must(&desk, &share);
    correct.due = START + 10;
    correct.note = TEXT("Gõ nhầm");
    desk_refused(&desk, &correct, ERROR_CONFLICT,
                 "a unit that takes part is to have done its share on {1}; move that day first");
    assert_string_equal(desk.error.arguments[0], "2026-03-08");
    share.due = START + 10;
    desk_must(&desk, &share);
    desk_must(&desk, &correct);
    desk_close(&desk);
}

static void what_a_unit_takes_part_in_is_set_anew_and_not_corrected(void **state)
{
    (void)state;
    struct desk desk = {0};
    desk_open(&desk);
    int64_t task = desk_assign_to(&desk, "KT");
    struct task_request share = desk_about(ACTION_PARTNER, &task);
    struct task_request correct = desk_noted(ACTION_CORRECT, &task, "Gõ nhầm");
    share.unit = TEXT("VH");
    share.due = START + 10;
    desk_must(&desk, &share);
    correct.event = desk_record(&desk, task).version;
    correct.due = START + 15;
    desk_refused(&desk, &correct, ERROR_CONFLICT,
                 "what a unit takes part in is not corrected; set or release it again");
    desk_close(&desk);
}

static void what_an_assignment_has_to_say_is_not_taken_away(void **state)
{
    (void)state;
    struct desk desk = {0};
    desk_open(&desk);
    int64_t task = desk_assign_to(&desk, "KT");
    struct task_request correct = desk_noted(ACTION_CORRECT, &task, "Gõ nhầm");
    correct.clears = (event_fields)1 << FIELD_TITLE;
    desk_refused(&desk, &correct, ERROR_USAGE, "say what is right");
    correct.clears = (event_fields)1 << FIELD_DUE;
    desk_must(&desk, &correct);
    assert_int_equal(desk_record(&desk, task).due, NO_DAY);
    desk_close(&desk);
}

static void a_pause_that_the_task_above_does_not_give_back_is_told(void **state)
{
    (void)state;
    struct desk desk = {0};
    struct task_assignment below = desk_clear_task("VH");
    int64_t task;
    desk_open(&desk);
    below.parent = desk_assign_to(&desk, "KT");
    assert_true(desk_assign(&desk, &below, &task));
    struct task_request pause = desk_about(ACTION_PAUSE, &task);
    pause.note = TEXT("Chờ hướng dẫn");
    desk_must_plainly(&desk, ACTION_ACKNOWLEDGE, task);
    desk_must(&desk, &pause);
    desk.day += 20;
    desk_must_plainly(&desk, ACTION_RESUME, task);
    assert_int_equal(desk.report.held, 1);
    assert_int_equal(desk_record(&desk, task).due, START + 30);
    desk_close(&desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_a_task_was_not_to_have_is_taken_away),
        cmocka_unit_test(a_task_is_not_due_before_what_others_do_for_it),
        cmocka_unit_test(what_a_unit_takes_part_in_is_set_anew_and_not_corrected),
        cmocka_unit_test(what_an_assignment_has_to_say_is_not_taken_away),
        cmocka_unit_test(a_pause_that_the_task_above_does_not_give_back_is_told),
        cmocka_unit_test(a_correction_keeps_what_it_replaced),
        cmocka_unit_test(what_was_given_by_mistake_is_taken_away),
        cmocka_unit_test(no_task_waits_for_the_unit_that_leads_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

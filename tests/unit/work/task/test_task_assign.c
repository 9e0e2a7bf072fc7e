#include "support/task_desk.h"

#include "base/moment.h"

#include "work/document/document.h"
#include "work/question/list.h"

static void what_is_not_clear_is_assigned_with_a_reason_alone(void **state)
{
    (void)state;
    struct desk desk = {0};
    int64_t task;
    desk_open(&desk);
    struct task_assignment unclear = desk_clear_task("KT");
    unclear.due = NO_DAY;
    assert_false(desk_assign(&desk, &unclear, &task));
    assert_int_equal(desk.error.kind, ERROR_CONFLICT);
    assert_string_equal(desk.error.arguments[0], "by when is not clear");
    unclear.product = TEXT_NONE;
    assert_false(desk_assign(&desk, &unclear, &task));
    assert_string_equal(desk.error.message, "the task is not clear: {1}; {2}");
    assert_string_equal(desk.error.arguments[1], "what is handed in is not clear");
    unclear.product = TEXT("Báo cáo");
    unclear.unclear = TEXT("Chờ tỉnh định thời hạn");
    assert_true(desk_assign(&desk, &unclear, &task));
    struct task_story story = desk_story(&desk, task, (struct as_of){0});
    assert_text_equal(event_text(&story.events[0].event, FIELD_LACKS), TEXT("time"));
    assert_text_equal(event_text(&story.events[0].event, FIELD_UNCLEAR), TEXT("Chờ tỉnh định thời hạn"));
    desk_close(&desk);
}

static void a_due_day_that_is_past_is_a_slip_unless_it_was_set_elsewhere(void **state)
{
    (void)state;
    struct desk desk = {0};
    struct book_command now = {0};
    struct document_given directive = {.symbol = TEXT("12-NQ/ĐU"), .issuer = TEXT("VP"), .issued = {2026, 1, 5}};
    struct task_assignment assignment = desk_clear_task("KT");
    int64_t task, above;
    desk_open(&desk);
    above = desk_assign_to(&desk, "KT");
    desk.day = START + 31;
    assert_false(desk_assign(&desk, &assignment, &task));
    assert_int_equal(desk.error.kind, ERROR_CONFLICT);
    assert_string_equal(desk.error.arguments[0], "2026-03-18");
    assert_string_equal(desk.error.arguments[1], "2026-03-19");
    assignment.parent = above; /* as late as that */
    assert_true(desk_assign(&desk, &assignment, &task));
    assignment.parent = NO_NUMBER;
    assert_true(book_document_register(desk.book, &now, &directive, &assignment.document, &desk.error));
    assert_true(desk_assign(&desk, &assignment, &task));
    desk_close(&desk);
}

static void one_lead_answers_and_several_get_a_task_each(void **state)
{
    (void)state;
    struct desk desk = {0};
    int64_t task;
    desk_open(&desk);
    struct task_assignment joint = desk_clear_task("KT\nVH");
    joint.level = LEVEL_PLAN;
    joint.partners = TEXT("VP\nSXD");
    assert_true(desk_assign(&desk, &joint, &task));
    assert_int_equal(desk_record(&desk, task).level, LEVEL_PLAN);
    struct task_record below = desk_record(&desk, task + 2);
    assert_int_equal(below.parent, task);
    assert_int_equal(below.level, LEVEL_TASK);
    assert_int_not_equal(below.lead, desk_record(&desk, task + 1).lead);
    assert_int_equal(desk_story(&desk, task, (struct as_of){0}).partner_count, 2);
    struct task_assignment outside = desk_clear_task("SXD");
    assert_false(desk_assign(&desk, &outside, &task));
    assert_string_equal(desk.error.message, "“{1}” is outside this body and leads no task of it");
    struct task_assignment own_partner = desk_clear_task("KT");
    own_partner.partners = TEXT("KT");
    assert_false(desk_assign(&desk, &own_partner, &task));
    desk_close(&desk);
}

static void what_is_written_twice_or_over_lines_is_refused(void **state)
{
    (void)state;
    struct desk desk = {0};
    int64_t task;
    desk_open(&desk);
    struct task_assignment twice = desk_clear_task("KT\nVH\nKT");
    assert_false(desk_assign(&desk, &twice, &task));
    assert_string_equal(desk.error.message, "the unit “{1}” is named twice");
    struct task_assignment lines = desk_clear_task("KT");
    lines.title = TEXT("Rà soát\nchợ tạm");
    assert_false(desk_assign(&desk, &lines, &task));
    assert_string_equal(desk.error.message, "a title is one line");
    desk_close(&desk);
}

static void sent_twice_a_command_acts_once(void **state)
{
    (void)state;
    struct desk desk = {0};
    desk_open(&desk);
    struct task_assignment assignment = desk_clear_task("KT");
    struct book_command command = {.key = TEXT("biểu mẫu 5")};
    int64_t first, second;
    assert_true(book_task_assign(desk.book, &command, &assignment, &first, &desk.error));
    assert_true(book_task_assign(desk.book, &command, &assignment, &second, &desk.error));
    assert_int_equal(first, second);
    struct task_lines list;
    struct list_request all = {0};
    assert_true(book_list(desk.book, desk.arena, &all, &list, &desk.error));
    assert_int_equal(list.count, 1);
    desk_close(&desk);
}

static void a_key_serves_one_command(void **state)
{
    (void)state;
    struct desk desk = {0};
    desk_open(&desk);
    struct task_assignment assignment = desk_clear_task("KT");
    struct book_command command = {.key = TEXT("biểu mẫu 6"), .request = TEXT("assign Rà soát")};
    int64_t first, second;
    assert_true(book_task_assign(desk.book, &command, &assignment, &first, &desk.error));
    assert_true(book_task_assign(desk.book, &command, &assignment, &second, &desk.error));
    assert_int_equal(first, second);
    command.request = TEXT("assign Kiểm tra");
    assert_false(book_task_assign(desk.book, &command, &assignment, &second, &desk.error));
    assert_int_equal(desk.error.kind, ERROR_CONFLICT);
    assert_string_equal(desk.error.message, "the key “{1}” was given to another command; take another one");
    desk_close(&desk);
}

static void no_task_is_due_after_the_one_above(void **state)
{
    (void)state;
    struct desk desk = {0};
    int64_t below;
    desk_open(&desk);
    int64_t above = desk_assign_to(&desk, "KT");
    struct task_assignment assignment = desk_clear_task("VH");
    assignment.parent = above;
    assignment.due = START + 31;
    assert_false(desk_assign(&desk, &assignment, &below));
    assert_string_equal(desk.error.message, "the task above is due on {1}; this one cannot be due after it");
    assignment.due = START + 30;
    assert_true(desk_assign(&desk, &assignment, &below));
    desk_must_plainly(&desk, ACTION_ACKNOWLEDGE, below);
    struct task_request request = desk_extension(&below, START + 31);
    desk_refused(&desk, &request, ERROR_CONFLICT, "the task above is due on {1}; this one cannot be due after it");
    request = desk_about(ACTION_CORRECT, &above);
    request.due = START + 29;
    request.note = TEXT("Gõ nhầm");
    desk_refused(&desk, &request, ERROR_CONFLICT, "a task below is due on {1}; this one cannot be due before it");
    desk_must_plainly(&desk, ACTION_ACKNOWLEDGE, above);
    desk_must_plainly(&desk, ACTION_SUBMIT, above);
    request = desk_about(ACTION_CONFIRM, &above);
    desk_refused(&desk, &request, ERROR_CONFLICT, "task {1} below it is not over");
    desk_close(&desk);
}

static void tasks_stand_only_so_deep(void **state)
{
    (void)state;
    struct desk desk = {0};
    int64_t task;
    desk_open(&desk);
    struct task_assignment assignment = desk_clear_task("KT");
    for (int depth = 1; depth <= TASK_MOST_DEEP; depth++) {
        if (!desk_assign(&desk, &assignment, &task))
            fail_msg("%d: %s", depth, desk.error.message);
        assignment.parent = task;
    }
    assert_false(desk_assign(&desk, &assignment, &task));
    assert_int_equal(desk.error.kind, ERROR_CONFLICT);
    assert_string_equal(desk.error.arguments[0], "64");
    desk_close(&desk);
}

static struct task_recurred recur(struct desk *desk, struct date until)
{
    const struct book_command command = {.at = moment_of_day(desk->day)};
    const struct task_recurring recurring = {.until = until};
    struct task_recurred made;
    assert_true(book_task_recur(desk->book, &command, &recurring, &made, &desk->error));
    return made;
}

static void a_recurring_task_makes_those_of_its_days_once(void **state)
{
    (void)state;
    struct desk desk = {0};
    int64_t task;
    desk_open(&desk);
    struct task_assignment series = desk_clear_task("KT");
    series.due = NO_DAY;
    series.rule = TEXT("FREQ=MONTHLY;BYMONTHDAY=15");
    assert_true(desk_assign(&desk, &series, &task));
    assert_int_equal(recur(&desk, (struct date){2026, 5, 20}).tasks, 3);
    assert_int_equal(recur(&desk, (struct date){2026, 6, 20}).tasks, 1);
    struct task_record made = desk_record(&desk, task + 1);
    assert_int_equal(made.parent, task);
    assert_int_equal(made.due, date_to_day((struct date){2026, 3, 15}));
    series.rule = TEXT("hằng tháng");
    assert_false(desk_assign(&desk, &series, &task));
    assert_int_equal(desk.error.kind, ERROR_USAGE);
    desk_close(&desk);
}

static void a_day_that_went_by_gets_its_task_when_that_is_asked_for(void **state)
{
    (void)state;
    struct desk desk = {0};
    int64_t task;
    desk_open(&desk);
    struct task_assignment series = desk_clear_task("KT");
    series.due = NO_DAY;
    series.rule = TEXT("FREQ=MONTHLY;BYMONTHDAY=15");
    assert_true(desk_assign(&desk, &series, &task));
    desk.day = date_to_day((struct date){2026, 5, 10});
    struct task_recurred made = recur(&desk, (struct date){2026, 6, 20});
    assert_int_equal(made.tasks, 2);
    assert_int_equal(made.past, 2);
    const struct book_command command = {.at = moment_of_day(desk.day)};
    const struct task_recurring recurring = {.from = {2026, 4, 1}, .until = {2026, 6, 20}};
    assert_true(book_task_recur(desk.book, &command, &recurring, &made, &desk.error));
    assert_int_equal(made.tasks, 1);
    assert_int_equal(desk_record(&desk, task + 3).due, date_to_day((struct date){2026, 4, 15}));
    assert_true(book_task_recur(desk.book, &command, &recurring, &made, &desk.error));
    assert_int_equal(made.tasks, 0);
    desk_close(&desk);
}

static void what_recurs_is_bounded_and_taken_back_as_a_whole(void **state)
{
    (void)state;
    struct desk desk = {0};
    int64_t task;
    desk_open(&desk);
    struct task_assignment series = desk_clear_task("KT");
    series.due = NO_DAY;
    series.rule = TEXT("FREQ=MONTHLY;BYMONTHDAY=15");
    assert_true(desk_assign(&desk, &series, &task));
    const struct book_command command = {.at = moment_of_day(desk.day)};
    const struct task_recurring for_ever = {.until = {2126, 12, 31}};
    struct task_recurred made;
    assert_false(book_task_recur(desk.book, &command, &for_ever, &made, &desk.error));
    assert_int_equal(desk.error.kind, ERROR_TOO_LARGE);
    made = recur(&desk, (struct date){2026, 6, 20});
    assert_int_equal(made.tasks, 4);
    const struct task_undoing undoing = {.batch = made.batch, .note = TEXT("Nhầm")};
    assert_true(book_task_undo(desk.book, &command, &undoing, &desk.report, &desk.error));
    assert_int_equal(desk.report.tasks, 4);
    const struct task_recurring again = {.from = {2026, 3, 1}, .until = {2026, 6, 20}};
    assert_true(book_task_recur(desk.book, &command, &again, &made, &desk.error));
    assert_int_equal(made.tasks, 4);
    desk_close(&desk);
}

static void a_series_is_ended_while_tasks_that_it_made_are_open(void **state)
{
    (void)state;
    struct desk desk = {0};
    int64_t task, other = 0;
    desk_open(&desk);
    struct task_assignment series = desk_clear_task("KT");
    series.due = NO_DAY;
    series.rule = TEXT("FREQ=MONTHLY;BYMONTHDAY=15");
    assert_true(desk_assign(&desk, &series, &task));
    assert_int_equal(recur(&desk, (struct date){2026, 4, 20}).tasks, 2);
    struct task_request end = desk_about(ACTION_END_SERIES, &task);
    end.due = date_to_day((struct date){2026, 5, 31});
    end.note = TEXT("Đã có phần mềm");
    desk_must(&desk, &end);
    desk_refused(&desk, &end, ERROR_CONFLICT, "it recurs until that day already");
    assert_int_equal(recur(&desk, (struct date){2026, 9, 20}).tasks, 1);
    assert_true(desk_record(&desk, task + 1).cancelled_at == NO_MOMENT);
    struct task_request back = desk_about(ACTION_VOID, &task);
    back.event = desk_record(&desk, task).version;
    back.note = TEXT("Nhầm");
    desk_must(&desk, &back);
    assert_int_equal(recur(&desk, (struct date){2026, 7, 20}).tasks, 2);
    other = desk_assign_to(&desk, "KT");
    end.tasks = &other;
    desk_refused(&desk, &end, ERROR_CONFLICT, "the task does not recur");
    desk_close(&desk);
}

static void a_stricter_rule_does_not_stop_a_series_assigned_before(void **state)
{
    (void)state;
    struct desk desk = {0};
    int64_t task, other;
    desk_open(&desk);
    desk_set_policy(&desk, "clarity.required", "person, work, time");
    struct task_assignment series = desk_clear_task("KT");
    series.due = NO_DAY;
    series.rule = TEXT("FREQ=MONTHLY;BYMONTHDAY=15");
    series.competence = TEXT_NONE;
    assert_true(desk_assign(&desk, &series, &task));
    desk_set_policy(&desk, "clarity.required", "person, work, time, competence");
    assert_false(desk_assign(&desk, &series, &other));
    assert_int_equal(recur(&desk, (struct date){2026, 3, 20}).tasks, 1);
    struct task_story story = desk_story(&desk, task + 1, (struct as_of){0});
    assert_text_equal(event_text(&story.events[0].event, FIELD_LACKS), TEXT("competence"));
    desk_close(&desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_not_clear_is_assigned_with_a_reason_alone),
        cmocka_unit_test(a_due_day_that_is_past_is_a_slip_unless_it_was_set_elsewhere),
        cmocka_unit_test(one_lead_answers_and_several_get_a_task_each),
        cmocka_unit_test(what_is_written_twice_or_over_lines_is_refused),
        cmocka_unit_test(sent_twice_a_command_acts_once),
        cmocka_unit_test(a_key_serves_one_command),
        cmocka_unit_test(no_task_is_due_after_the_one_above),
        cmocka_unit_test(tasks_stand_only_so_deep),
        cmocka_unit_test(a_recurring_task_makes_those_of_its_days_once),
        cmocka_unit_test(a_day_that_went_by_gets_its_task_when_that_is_asked_for),
        cmocka_unit_test(what_recurs_is_bounded_and_taken_back_as_a_whole),
        cmocka_unit_test(a_series_is_ended_while_tasks_that_it_made_are_open),
        cmocka_unit_test(a_stricter_rule_does_not_stop_a_series_assigned_before),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

#include "support/task_desk.h"

#include "base/moment.h"
#include "work/personnel/personnel.h"

/* On the 15th of every month. */
static struct task_assignment monthly(void)
{
    struct task_assignment series = desk_clear_task("KT");
    series.due = NO_DAY;
    series.rule = TEXT("FREQ=MONTHLY;BYMONTHDAY=15");
    return series;
}

static struct task_recurred recur_now(struct desk *desk, struct date until)
{
    const struct book_command command = {.at = moment_of_day(desk->day), .today = desk->day};
    const struct task_recurring recurring = {.until = until};
    struct task_recurred made;
    assert_true(book_task_recur(desk->book, &command, &recurring, &made, &desk->error));
    return made;
}

/* From a day on, though it went by. */
static int64_t make_up(struct desk *desk, struct date from, struct date until)
{
    const struct book_command command = {.at = moment_of_day(desk->day)};
    const struct task_recurring recurring = {.from = from, .until = until};
    struct task_recurred made;
    assert_true(book_task_recur(desk->book, &command, &recurring, &made, &desk->error));
    return made.tasks;
}

static int64_t make_until(struct desk *desk, struct date until)
{
    return recur_now(desk, until).tasks;
}

static void a_recurring_task_makes_those_of_its_days_once(void **state)
{
    (void)state;
    struct desk desk = {0};
    int64_t task;
    desk_open(&desk);
    struct task_assignment series = monthly();
    assert_true(desk_assign(&desk, &series, &task));
    assert_int_equal(make_until(&desk, (struct date){2026, 5, 20}), 3);
    assert_int_equal(make_until(&desk, (struct date){2026, 6, 20}), 1);
    struct task_record made = desk_record(&desk, task + 1);
    assert_int_equal(made.parent, task);
    assert_int_equal(made.due, date_to_day((struct date){2026, 3, 15}));
    series.rule = TEXT("hằng tháng");
    assert_false(desk_assign(&desk, &series, &task));
    assert_int_equal(desk.error.kind, ERROR_USAGE);
    desk_close(&desk);
}

static void tasks_that_are_made_under_a_key_are_told_again(void **state)
{
    (void)state;
    struct desk desk = {0};
    int64_t task, batch = NO_NUMBER;
    desk_open(&desk);
    struct task_assignment series = monthly();
    assert_true(desk_assign(&desk, &series, &task));
    const struct book_command command = {.key = TEXT("tháng 5")};
    const struct task_recurring recurring = {.until = {2026, 5, 20}};
    for (int sent = 0; sent < 2; sent++) {
        struct task_recurred made;
        memset(&made, 0x55, sizeof made);
        assert_true(book_task_recur(desk.book, &command, &recurring, &made, &desk.error));
        assert_int_equal(made.tasks, 3);
        assert_int_equal(made.past + made.skipped + made.still, 0);
        batch = sent ? batch : made.batch;
        assert_true(made.batch == batch && batch != NO_NUMBER);
    }
    assert_int_equal(make_until(&desk, (struct date){2026, 5, 20}), 0);
    desk_close(&desk);
}

static void a_series_begins_on_the_day_that_was_said(void **state)
{
    (void)state;
    struct desk desk = {0};
    int64_t task;
    desk_open(&desk);
    struct task_assignment series = monthly();
    series.start = date_to_day((struct date){2026, 3, 2});
    series.rule = TEXT("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE"); /* 2 March 2026 is a Monday */
    assert_true(desk_assign(&desk, &series, &task));
    assert_int_equal(make_until(&desk, (struct date){2026, 3, 15}), 2);
    assert_int_equal(desk_record(&desk, task + 1).due, date_to_day((struct date){2026, 3, 2}));
    assert_int_equal(desk_record(&desk, task + 2).due, date_to_day((struct date){2026, 3, 4}));
    assert_int_equal(make_until(&desk, (struct date){2026, 3, 18}), 2); /* and go on in the second week after it */
    assert_int_equal(make_up(&desk, (struct date){2026, 3, 1}, (struct date){2026, 3, 18}), 0);
    desk_close(&desk);
}

static void what_is_due_on_a_day_off_is_told(void **state)
{
    (void)state;
    struct desk desk = {0};
    int64_t task;
    desk_open(&desk);
    struct task_assignment series = monthly();
    series.rule = TEXT("FREQ=WEEKLY;BYDAY=FR"); /* 20 February 2026 is in Tết, and 1 May is a holiday */
    assert_true(desk_assign(&desk, &series, &task));
    struct task_recurred made = recur_now(&desk, (struct date){2026, 2, 27});
    assert_int_equal(made.tasks, 2);
    assert_int_equal(made.off, 1);
    assert_int_equal(desk_record(&desk, task + 1).due, date_to_day((struct date){2026, 2, 20}));
    assert_int_equal(recur_now(&desk, (struct date){2026, 5, 8}).off, 1);
    desk_close(&desk);
}

static void a_rule_without_a_day_is_refused(void **state)
{
    (void)state;
    struct desk desk = {0};
    int64_t task, other;
    desk_open(&desk);
    struct task_assignment series = monthly(), never = monthly();
    never.rule = TEXT("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30");
    assert_false(desk_assign(&desk, &never, &other));
    assert_int_equal(desk.error.kind, ERROR_USAGE);
    assert_true(desk_assign(&desk, &series, &task));
    struct task_request correct = desk_noted(ACTION_CORRECT, &task, "Gõ nhầm");
    correct.rule = TEXT("FREQ=DAILY;UNTIL=20251231");
    desk_refused(&desk, &correct, ERROR_USAGE, "the rule of recurrence “{1}” gives no day");
    desk_close(&desk);
}

static void a_day_that_went_by_gets_its_task_when_that_is_asked_for(void **state)
{
    (void)state;
    struct desk desk = {0};
    int64_t task;
    desk_open(&desk);
    struct task_assignment series = monthly();
    assert_true(desk_assign(&desk, &series, &task));
    desk.day = date_to_day((struct date){2026, 5, 10});
    struct task_recurred made = recur_now(&desk, (struct date){2026, 6, 20});
    assert_int_equal(made.tasks, 2);
    assert_int_equal(made.past, 2);
    assert_int_equal(make_up(&desk, (struct date){2026, 4, 1}, (struct date){2026, 6, 20}), 1);
    assert_int_equal(desk_record(&desk, task + 3).due, date_to_day((struct date){2026, 4, 15}));
    assert_int_equal(make_up(&desk, (struct date){2026, 4, 1}, (struct date){2026, 6, 20}), 0);
    desk_close(&desk);
}

static void days_that_a_corrected_rule_leaves_out_are_told(void **state)
{
    (void)state;
    struct desk desk = {0};
    int64_t task;
    desk_open(&desk);
    struct task_assignment series = monthly();
    assert_true(desk_assign(&desk, &series, &task));
    assert_int_equal(make_until(&desk, (struct date){2026, 4, 20}), 2);
    struct task_request request = desk_noted(ACTION_CORRECT, &task, "Gõ nhầm ngày trong tháng");
    request.rule = TEXT("FREQ=MONTHLY;BYMONTHDAY=15,25");
    desk_must(&desk, &request);
    struct task_story story = desk_story(&desk, task, (struct as_of){0});
    assert_text_equal(story.rule, TEXT("FREQ=MONTHLY;BYMONTHDAY=15,25"));
    struct task_recurred made = recur_now(&desk, (struct date){2026, 4, 30});
    assert_int_equal(made.tasks, 1);
    assert_int_equal(made.skipped, 2); /* 25 February and 25 March */
    assert_int_equal(make_up(&desk, (struct date){2026, 2, 16}, (struct date){2026, 4, 30}), 2);
    assert_int_equal(recur_now(&desk, (struct date){2026, 4, 30}).skipped, 0);
    desk_close(&desk);
}

static void what_is_paused_or_given_back_makes_no_tasks(void **state)
{
    (void)state;
    struct desk desk = {0};
    int64_t task;
    desk_open(&desk);
    struct task_assignment series = monthly();
    const struct date may = {2026, 5, 20};
    assert_true(desk_assign(&desk, &series, &task));
    struct task_request back = desk_noted(ACTION_RETURN, &task, "Không thuộc chức năng"),
                        answer = desk_noted(ACTION_ANSWER, &task, "Vẫn do phòng chủ trì"),
                        pause = desk_noted(ACTION_PAUSE, &task, "Chờ chủ trương");
    desk_must(&desk, &back);
    struct task_recurred made = recur_now(&desk, may);
    assert_int_equal(made.tasks, 0);
    assert_int_equal(made.still, 1);
    desk_must(&desk, &answer);
    desk_must_plainly(&desk, ACTION_ACKNOWLEDGE, task);
    desk_must(&desk, &pause);
    assert_int_equal(recur_now(&desk, may).tasks, 0);
    desk_must_plainly(&desk, ACTION_RESUME, task);
    assert_int_equal(recur_now(&desk, may).tasks, 3);
    desk_close(&desk);
}

static void what_recurs_is_bounded_and_taken_back_as_a_whole(void **state)
{
    (void)state;
    struct desk desk = {0};
    int64_t task;
    desk_open(&desk);
    struct task_assignment series = monthly();
    assert_true(desk_assign(&desk, &series, &task));
    const struct book_command command = {.at = moment_of_day(desk.day)};
    const struct task_recurring for_ever = {.until = {2126, 12, 31}};
    struct task_recurred made;
    assert_false(book_task_recur(desk.book, &command, &for_ever, &made, &desk.error));
    assert_int_equal(desk.error.kind, ERROR_TOO_LARGE);
    made = recur_now(&desk, (struct date){2026, 6, 20});
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
    struct task_assignment series = monthly();
    assert_true(desk_assign(&desk, &series, &task));
    assert_int_equal(make_until(&desk, (struct date){2026, 4, 20}), 2);
    struct task_request end = desk_noted(ACTION_END_SERIES, &task, "Đã có phần mềm");
    end.due = date_to_day((struct date){2026, 5, 31});
    desk_must(&desk, &end);
    desk_refused(&desk, &end, ERROR_CONFLICT, "it recurs until that day already");
    assert_int_equal(make_until(&desk, (struct date){2026, 9, 20}), 1);
    assert_true(desk_record(&desk, task + 1).cancelled_at == NO_MOMENT);
    struct task_request back = desk_noted(ACTION_VOID, &task, "Nhầm");
    back.event = desk_record(&desk, task).version;
    desk_must(&desk, &back);
    assert_int_equal(make_until(&desk, (struct date){2026, 7, 20}), 2);
    other = desk_assign_to(&desk, "KT");
    end.tasks = &other;
    desk_refused(&desk, &end, ERROR_CONFLICT, "the task does not recur");
    desk_close(&desk);
}

static void register_person(struct desk *desk, const char *code)
{
    struct book_command command = {0};
    const struct person_change change = {.person = text_from(code)};
    size_t count;
    assert_true(book_person_register(desk->book, &command, &change, &count, &desk->error));
}

static void what_is_made_has_all_that_the_series_has(void **state)
{
    (void)state;
    struct desk desk = {0};
    int64_t task;
    desk_open(&desk);
    register_person(&desk, "CB01");
    register_person(&desk, "CB02");
    desk_set_policy(&desk, "coefficient.BC1", "1.5");
    const struct share_given shares[] = {{TEXT("VP"), TEXT("gửi số liệu"), date_to_day((struct date){2026, 3, 12})},
                                         {TEXT("VH"), TEXT("rà soát"), NO_DAY}};
    struct task_assignment series = monthly();
    series.partners = TEXT("SXD");
    series.shares = shares;
    series.share_count = COUNT_OF(shares);
    series.person = TEXT("CB01");
    series.monitor = TEXT("CB02");
    series.product_code = TEXT("BC1");
    series.quantity = 2000;
    series.words.quality = TEXT("đủ số liệu");
    series.words.urgency = TEXT("khẩn");
    assert_true(desk_assign(&desk, &series, &task));
    struct task_request title = desk_noted(ACTION_CORRECT, &task, "Gõ nhầm");
    title.words.title = TEXT("Báo cáo tháng");
    desk_must(&desk, &title);
    assert_int_equal(make_until(&desk, (struct date){2026, 4, 20}), 2);
    struct task_story made = desk_story(&desk, task + 2, (struct as_of){0});
    assert_text_equal(made.line.title, TEXT("Báo cáo tháng"));
    assert_int_equal(made.occurrence, date_to_day((struct date){2026, 4, 15}));
    assert_true(text_is_empty(made.rule));
    assert_text_equal(made.product_code, TEXT("BC1"));
    assert_int_equal(made.coefficient, 1500);
    assert_text_equal(made.person, TEXT("CB01"));
    assert_text_equal(made.monitor, TEXT("CB02"));
    assert_text_equal(made.quality, TEXT("đủ số liệu"));
    assert_text_equal(made.urgency, TEXT("khẩn"));
    assert_int_equal(made.line.record.quantity, 2000);
    assert_int_equal(event_number(&made.events[0].event, FIELD_COEFFICIENT), 1500);
    assert_int_equal(made.partner_count, 3);
    assert_text_equal(made.partners[0].unit.code, TEXT("SXD"));
    assert_text_equal(made.partners[1].unit.code, TEXT("VH"));
    assert_text_equal(made.partners[1].duty, TEXT("rà soát"));
    assert_int_equal(made.partners[1].due, NO_DAY);
    assert_text_equal(made.partners[2].duty, TEXT("gửi số liệu"));
    assert_int_equal(made.partners[2].due, date_to_day((struct date){2026, 4, 12}));
    desk_close(&desk);
}

static void a_series_goes_on_without_those_who_are_done_or_gone(void **state)
{
    (void)state;
    struct desk desk = {0};
    struct book_command command = {0};
    int64_t task;
    desk_open(&desk);
    register_person(&desk, "CB01");
    struct task_assignment series = monthly();
    series.partners = TEXT("VP\nVH");
    series.monitor = TEXT("CB01");
    series.product_code = TEXT("BC1");
    desk_set_policy(&desk, "coefficient.BC1", "1.5");
    assert_true(desk_assign(&desk, &series, &task));
    desk_set_policy(&desk, "coefficient.BC1", "");
    struct task_request release = desk_about(ACTION_RELEASE, &task), done = desk_about(ACTION_PARTNER_DONE, &task);
    release.unit = TEXT("VP");
    done.unit = TEXT("VH");
    desk_must(&desk, &release);
    desk_must(&desk, &done);
    desk.day++;
    const struct person_change gone = {.person = TEXT("CB01")};
    size_t steps;
    assert_true(book_person_leave(desk.book, &command, &gone, &steps, &desk.error));
    assert_int_equal(make_until(&desk, (struct date){2026, 3, 20}), 1);
    struct task_story made = desk_story(&desk, task + 1, (struct as_of){0});
    assert_int_equal(made.partner_count, 0);
    assert_true(text_is_empty(made.monitor));
    desk_close(&desk);
}

static void a_stricter_rule_does_not_stop_a_series_assigned_before(void **state)
{
    (void)state;
    struct desk desk = {0};
    int64_t task, count;
    desk_open(&desk);
    desk_set_policy(&desk, "clarity.required", "person, work, time");
    struct task_assignment series = monthly();
    series.words.competence = TEXT_NONE;
    assert_true(desk_assign(&desk, &series, &task));
    desk_set_policy(&desk, "clarity.required", "person, work, time, competence");
    assert_false(desk_assign(&desk, &series, &count));
    assert_int_equal(make_until(&desk, (struct date){2026, 3, 20}), 1);
    struct task_story story = desk_story(&desk, task + 1, (struct as_of){0});
    assert_text_equal(event_text(&story.events[0].event, FIELD_LACKS), TEXT("competence"));
    desk_close(&desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(days_that_a_corrected_rule_leaves_out_are_told),
        cmocka_unit_test(what_is_paused_or_given_back_makes_no_tasks),
        cmocka_unit_test(a_series_begins_on_the_day_that_was_said),
        cmocka_unit_test(what_is_due_on_a_day_off_is_told),
        cmocka_unit_test(a_rule_without_a_day_is_refused),
        cmocka_unit_test(a_recurring_task_makes_those_of_its_days_once),
        cmocka_unit_test(tasks_that_are_made_under_a_key_are_told_again),
        cmocka_unit_test(a_day_that_went_by_gets_its_task_when_that_is_asked_for),
        cmocka_unit_test(what_recurs_is_bounded_and_taken_back_as_a_whole),
        cmocka_unit_test(a_series_is_ended_while_tasks_that_it_made_are_open),
        cmocka_unit_test(what_is_made_has_all_that_the_series_has),
        cmocka_unit_test(a_series_goes_on_without_those_who_are_done_or_gone),
        cmocka_unit_test(a_stricter_rule_does_not_stop_a_series_assigned_before),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

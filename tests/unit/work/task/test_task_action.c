#include "support/task_desk.h"

#include "base/moment.h"
#include "model/judgement.h"
#include "work/question/list.h"

static void a_task_goes_its_way_and_is_judged(void **state)
{
    (void)state;
    struct desk desk = {0};
    int64_t task = desk_open_with_task(&desk);
    desk_must_plainly(&desk, ACTION_ACKNOWLEDGE, task);
    struct task_request request = desk_about(ACTION_PROGRESS, &task);
    request.percent = 40;
    desk_must(&desk, &request);
    desk.day = START + 30;
    desk_must_plainly(&desk, ACTION_SUBMIT, task);
    request = desk_about(ACTION_CONFIRM, &task);
    request.judged = JUDGED_LATE;
    desk_refused(&desk, &request, ERROR_CONFLICT, "the result was submitted on {1} and due on {2}: it is not late");
    assert_string_equal(desk.error.arguments[0], "2026-03-18");
    request = desk_noted(ACTION_SEND_BACK, &task, "Số liệu chưa đủ");
    request.judged = JUDGED_FAULTY;
    desk_must(&desk, &request);
    assert_int_equal(desk_record(&desk, task).percent, 40);
    desk.day = START + 35;
    desk_must_plainly(&desk, ACTION_SUBMIT, task);
    request = desk_about(ACTION_CONFIRM, &task);
    request.judged = JUDGED_LATE | JUDGED_LATE_EXCUSED;
    desk_refused(&desk, &request, ERROR_USAGE, "the same failure cannot be counted and excused");
    request.judged = 0;
    request.quantity = 800;
    desk_must(&desk, &request);
    struct task_record record = desk_record(&desk, task);
    assert_int_equal(record.percent, 100);
    assert_int_equal(record.faults, 1);
    assert_int_equal(record.latenesses, 1);
    assert_int_equal(record.done, 800);
    assert_int_equal(record.percent, 100); /* submitted without one */
    assert_int_equal(desk_story(&desk, task, (struct as_of){0}).line.standing.days_late, 5);
    desk_refused(&desk, &request, ERROR_CONFLICT, "task {1} stands at “{2}”; this cannot happen to it now: {3}");
    desk_close(&desk);
}

static void a_request_says_what_it_lacks_and_what_has_no_place(void **state)
{
    (void)state;
    struct desk desk = {0};
    int64_t task = desk_open_with_task(&desk);
    struct task_request request = desk_about(ACTION_RETURN, &task);
    desk_refused(&desk, &request, ERROR_USAGE, "say why, or what, in a note");
    request = desk_about(ACTION_ACKNOWLEDGE, &task);
    request.percent = 3;
    desk_refused(&desk, &request, ERROR_USAGE, "a percentage has no place here");
    int64_t nothing = 77;
    request = desk_about(ACTION_ACKNOWLEDGE, &nothing);
    desk_refused(&desk, &request, ERROR_NOT_FOUND, "there is no task {1}");
    assert_string_equal(desk.error.arguments[0], "77");
    request = desk_about(ACTION_WAIT, &task);
    request.unit = TEXT("XX");
    desk_refused(&desk, &request, ERROR_NOT_FOUND, "there is no unit with the code “{1}”");
    desk_close(&desk);
}

static void what_has_to_happen_first_is_told(void **state)
{
    (void)state;
    struct desk desk = {0};
    int64_t task = desk_open_with_task(&desk);
    struct task_request submit = desk_about(ACTION_SUBMIT, &task), pause = desk_noted(ACTION_PAUSE, &task, "Chờ"),
                        back = desk_noted(ACTION_RETURN, &task, "Không đúng chức năng");
    assert_false(desk_act(&desk, &submit));
    assert_string_equal(desk.error.hint, "acknowledge it first");
    desk_must(&desk, &back);
    assert_false(desk_act(&desk, &pause));
    assert_string_equal(desk.error.hint, "it was given back: answer first");
    struct task_request answer = desk_noted(ACTION_ANSWER, &task, "Vẫn do phòng chủ trì");
    desk_must(&desk, &answer);
    desk_must_plainly(&desk, ACTION_ACKNOWLEDGE, task);
    desk_must(&desk, &pause);
    assert_false(desk_act(&desk, &submit));
    assert_string_equal(desk.error.hint, "resume it first");
    struct task_request cancel = desk_noted(ACTION_CANCEL, &task, "Không còn cần");
    desk_must(&desk, &cancel);
    assert_false(desk_act(&desk, &submit));
    assert_null(desk.error.hint);
    desk_close(&desk);
}

static void a_stale_command_is_told_what_came(void **state)
{
    (void)state;
    struct desk desk = {0};
    int64_t task = desk_open_with_task(&desk), seen = desk_record(&desk, task).version;
    desk_must_plainly(&desk, ACTION_ACKNOWLEDGE, task);
    struct task_request request = desk_about(ACTION_PROGRESS, &task);
    request.percent = 10;
    request.seen = seen;
    desk_refused(&desk, &request, ERROR_STALE,
                 "task {1} has changed since it was seen; the last that happened to it: {2}");
    assert_string_equal(desk.error.arguments[1], "acknowledged");
    request.seen = desk_record(&desk, task).version;
    desk_must(&desk, &request);
    desk_close(&desk);
}

static void how_soon_is_soon_is_a_policy(void **state)
{
    (void)state;
    struct desk desk = {0};
    struct list_request soon = {.due_soon = true};
    struct task_lines list;
    desk_open(&desk);
    desk_assign_to(&desk, "KT");
    assert_true(book_list(desk.book, desk.arena, &soon, &list, &desk.error));
    assert_int_equal(list.count, 0);
    desk.day = START + 1;
    desk_set_policy(&desk, "due-soon.days", "30");
    assert_true(book_list(desk.book, desk.arena, &soon, &list, &desk.error));
    assert_int_equal(list.count, 1);
    soon.as_of.known = date_from_day(START); /* and what was known then stays what it was */
    assert_true(book_list(desk.book, desk.arena, &soon, &list, &desk.error));
    assert_int_equal(list.count, 0);
    desk_close(&desk);
}

static void a_pause_moves_the_due_day_when_it_ends(void **state)
{
    (void)state;
    struct desk desk = {0};
    int64_t task = desk_open_with_task(&desk);
    struct task_request request = desk_noted(ACTION_PAUSE, &task, "Chờ bố trí vốn");
    desk_must(&desk, &request);
    desk.day = START + 12;
    desk_must_plainly(&desk, ACTION_RESUME, task);
    assert_int_equal(desk_record(&desk, task).due, START + 42);
    desk_set_policy(&desk, "pause.moves-due", "no");
    desk_must(&desk, &request);
    desk.day = START + 15;
    desk_must_plainly(&desk, ACTION_RESUME, task);
    assert_int_equal(desk_record(&desk, task).due, START + 42);
    desk_close(&desk);
}

static void a_correction_is_no_extension_and_both_stay_visible(void **state)
{
    (void)state;
    struct desk desk = {0};
    int64_t task = desk_open_with_task(&desk);
    desk_must_plainly(&desk, ACTION_ACKNOWLEDGE, task);
    desk.day = START + 40;
    struct as_of then = {.on = date_from_day(START + 35)};
    assert_int_equal(desk_story(&desk, task, then).line.standing.days_late, 5);
    struct task_request request = desk_noted(ACTION_CORRECT, &task, "Gõ nhầm tháng");
    request.due = START + 60;
    request.words.title = TEXT("Rà soát chợ tạm, chợ cóc");
    desk_must(&desk, &request);
    struct task_story story = desk_story(&desk, task, (struct as_of){0});
    assert_int_equal(story.line.record.due, START + 60);
    assert_int_equal(story.line.record.original_due, START + 60);
    assert_int_equal(story.line.record.extensions, 0);
    assert_text_equal(story.line.title, TEXT("Rà soát chợ tạm, chợ cóc"));
    assert_int_equal(desk_story(&desk, task, then).line.standing.days_late, 0);
    then.known = date_from_day(START + 39);
    assert_int_equal(desk_story(&desk, task, then).line.standing.days_late, 5);
    request = desk_noted(ACTION_CORRECT, &task, "Gõ nhầm tiến độ");
    request.percent = 20;
    desk_refused(&desk, &request, ERROR_CONFLICT, "the event does not say what is corrected");
    struct list_request found = {.words = TEXT("chợ cóc")};
    struct task_lines list;
    assert_true(book_list(desk.book, desk.arena, &found, &list, &desk.error));
    assert_int_equal(list.count, 1);
    desk_close(&desk);
}

/* The fact itself, and what mends it, are recorded after the past day that is asked about. */
static void what_is_mended_since_holds_for_a_past_day(void **state)
{
    (void)state;
    struct desk desk = {0};
    const struct as_of then = {.on = date_from_day(START + 5)};
    int64_t task = desk_open_with_task(&desk);
    desk.day = START + 4;
    desk_must_plainly(&desk, ACTION_ACKNOWLEDGE, task);
    struct task_request mend = desk_noted(ACTION_CORRECT, &task, "Gõ nhầm ngày");
    mend.event = desk_record(&desk, task).version;
    desk.day = START + 10;
    mend.moment = moment_of_day(START + 6);
    desk_must(&desk, &mend);
    assert_int_equal(desk_story(&desk, task, then).line.standing.state, TASK_ASSIGNED);
    mend.moment = moment_of_day(START + 5);
    desk_must(&desk, &mend);
    assert_int_equal(desk_story(&desk, task, then).line.standing.state, TASK_DOING);
    mend.moment = moment_of_day(START + 9);
    desk_must(&desk, &mend);
    assert_int_equal(desk_story(&desk, task, then).line.standing.state, TASK_ASSIGNED);
    mend = desk_noted(ACTION_VOID, &task, "Ghi nhầm nhiệm vụ");
    mend.event = desk_record(&desk, task).version - 3;
    desk_must(&desk, &mend);
    assert_int_equal(desk_story(&desk, task, then).line.standing.state, TASK_ASSIGNED);
    desk_close(&desk);
}

static void what_is_taken_back_leaves_a_possible_story(void **state)
{
    (void)state;
    struct desk desk = {0};
    int64_t task = desk_open_with_task(&desk);
    desk_must_plainly(&desk, ACTION_ACKNOWLEDGE, task);
    int64_t acknowledged = desk_record(&desk, task).version;
    desk_must_plainly(&desk, ACTION_SUBMIT, task);
    int64_t submitted = desk_record(&desk, task).version;
    struct task_request request = desk_noted(ACTION_VOID, &task, "Trình nhầm nhiệm vụ");
    request.event = acknowledged;
    desk_refused(&desk, &request, ERROR_CONFLICT, "what was recorded after it could then not have happened");
    request.event = submitted;
    desk_must(&desk, &request);
    assert_int_equal(desk_record(&desk, task).submitted_at, NO_MOMENT);
    request.event = 0;
    desk_refused(&desk, &request, ERROR_CONFLICT, "the event is not one of this task");
    desk_close(&desk);
}

static void what_was_corrected_is_corrected_again_and_not_its_correction(void **state)
{
    (void)state;
    struct desk desk = {0};
    int64_t task = desk_open_with_task(&desk);
    struct task_request request = desk_noted(ACTION_CORRECT, &task, "Gõ nhầm ngày");
    request.due = START + 20;
    desk_must(&desk, &request);
    request.event = desk_record(&desk, task).version;
    request.due = START + 25;
    desk_refused(&desk, &request, ERROR_CONFLICT, "a correction is not corrected; correct again what it corrected");
    request.event = NO_EVENT_NUMBER;
    desk_must(&desk, &request);
    assert_int_equal(desk_record(&desk, task).due, START + 25);
    request.due = NO_DAY;
    request.start = START + 26;
    desk_refused(&desk, &request, ERROR_USAGE, "the task begins after it is due");
    desk_close(&desk);
}

static void what_is_taken_back_leaves_the_tasks_above_and_below_in_order(void **state)
{
    (void)state;
    struct desk desk = {0};
    desk_open(&desk);
    int64_t above = desk_assign_to(&desk, "KT"), below;
    desk_must_plainly(&desk, ACTION_ACKNOWLEDGE, above);
    struct task_request request = desk_extension(&above, START + 45);
    desk_must(&desk, &request);
    desk_must_plainly(&desk, ACTION_GRANT, above);
    struct task_request back = desk_noted(ACTION_VOID, &above, "Ghi nhầm");
    back.event = desk_record(&desk, above).version;
    struct task_assignment part = desk_clear_task("KT");
    part.parent = above;
    part.due = START + 40;
    assert_true(desk_assign(&desk, &part, &below));
    desk_refused(&desk, &back, ERROR_CONFLICT, "a task below is due on {1}; this one cannot be due before it");
    request = desk_noted(ACTION_CANCEL, &below, "Không còn cần");
    desk_must(&desk, &request);
    back.event = desk_record(&desk, below).version;
    back.tasks = &below;
    request.tasks = &above;
    desk_must(&desk, &request);
    desk_refused(&desk, &back, ERROR_CONFLICT, "the task above is over");
    desk_close(&desk);
}

/* What is answered "recorded" has happened: a share and corrected words do not come back by themselves, and nobody is
 * told that they would. */
static void what_has_no_opposite_is_not_taken_back_with_many(void **state)
{
    (void)state;
    struct desk desk = {0};
    desk_open(&desk);
    int64_t tasks[] = {desk_assign_to(&desk, "KT"), desk_assign_to(&desk, "KT")};
    struct task_request request = task_request_of(ACTION_PARTNER, tasks, COUNT_OF(tasks));
    struct book_command command = {0};
    struct task_report report;
    request.unit = TEXT("VH");
    desk_must(&desk, &request);
    assert_int_equal(desk.report.batch, desk_record(&desk, tasks[0]).version);
    request.action = ACTION_RELEASE;
    desk_must(&desk, &request);
    assert_int_equal(desk.report.batch, NO_EVENT_NUMBER);
    struct task_undoing undoing = {.batch = desk_record(&desk, tasks[0]).version, .note = TEXT("Nhầm đơn vị")};
    assert_false(book_task_undo(desk.book, &command, &undoing, &report, &desk.error));
    assert_string_equal(desk.error.message, "what a unit takes part in is not taken back; set or release it again");
    request = task_request_of(ACTION_CORRECT, tasks, COUNT_OF(tasks));
    request.words.title = TEXT("Rà soát chợ cóc");
    request.note = TEXT("Gõ thiếu");
    desk_must(&desk, &request);
    assert_int_equal(desk.report.batch, NO_EVENT_NUMBER);
    undoing.batch = desk_record(&desk, tasks[0]).version;
    assert_false(book_task_undo(desk.book, &command, &undoing, &report, &desk.error));
    assert_string_equal(desk.error.message, "a correction is not taken back; correct again");
    desk_close(&desk);
}

static void many_are_changed_and_taken_back_as_one(void **state)
{
    (void)state;
    struct desk desk = {0};
    desk_open(&desk);
    int64_t tasks[3];
    for (size_t i = 0; i < COUNT_OF(tasks); i++)
        tasks[i] = desk_assign_to(&desk, "KT");
    struct task_request request = task_request_of(ACTION_HAND_OVER, tasks, COUNT_OF(tasks));
    struct book_command trial = {.is_trial = true}, command = {0};
    struct task_report report;
    request.unit = TEXT("VH");
    request.note = TEXT("Phân công lại");
    assert_true(book_task_act(desk.book, &trial, &request, &report, &desk.error));
    assert_int_equal(report.tasks, 3);
    int64_t before = desk_record(&desk, tasks[2]).lead;
    desk_must(&desk, &request);
    assert_int_not_equal(desk_record(&desk, tasks[2]).lead, before);
    struct task_undoing undoing = {.batch = desk.report.batch, .note = TEXT("Nhầm đơn vị")};
    assert_true(book_task_undo(desk.book, &command, &undoing, &report, &desk.error));
    assert_int_equal(report.tasks, 3);
    for (size_t i = 0; i < COUNT_OF(tasks); i++)
        assert_int_equal(desk_record(&desk, tasks[i]).lead, before);
    undoing.batch = 2;
    assert_false(book_task_undo(desk.book, &command, &undoing, &report, &desk.error));
    assert_int_equal(desk.error.kind, ERROR_NOT_FOUND);
    tasks[1] = tasks[0];
    desk_refused(&desk, &request, ERROR_USAGE, "task {1} is named twice");
    tasks[1] = 99;
    assert_false(desk_act(&desk, &request));
    assert_int_equal(desk_record(&desk, tasks[0]).lead, before);
    desk_close(&desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_task_goes_its_way_and_is_judged),
        cmocka_unit_test(a_request_says_what_it_lacks_and_what_has_no_place),
        cmocka_unit_test(what_has_to_happen_first_is_told),
        cmocka_unit_test(a_stale_command_is_told_what_came),
        cmocka_unit_test(how_soon_is_soon_is_a_policy),
        cmocka_unit_test(a_pause_moves_the_due_day_when_it_ends),
        cmocka_unit_test(a_correction_is_no_extension_and_both_stay_visible),
        cmocka_unit_test(what_is_mended_since_holds_for_a_past_day),
        cmocka_unit_test(what_is_taken_back_leaves_a_possible_story),
        cmocka_unit_test(what_was_corrected_is_corrected_again_and_not_its_correction),
        cmocka_unit_test(what_is_taken_back_leaves_the_tasks_above_and_below_in_order),
        cmocka_unit_test(what_has_no_opposite_is_not_taken_back_with_many),
        cmocka_unit_test(many_are_changed_and_taken_back_as_one),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

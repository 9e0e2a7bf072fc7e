#include "support/task_desk.h"

#include "base/file.h"
#include "work/exchange/import.h"
#include "work/organisation/organisation.h"

static bool undo(struct desk *desk)
{
    struct book_command command = {0};
    struct task_report report;
    struct task_undoing undoing = {.batch = desk->report.batch, .note = TEXT("Nhầm")};
    return book_task_undo(desk->book, &command, &undoing, &report, &desk->error);
}

static void cancel(struct desk *desk, const int64_t *tasks, size_t count)
{
    struct task_request request = task_request_of(ACTION_CANCEL, tasks, count);
    request.note = TEXT("Không còn cần");
    desk_must(desk, &request);
}

static int64_t assign_below(struct desk *desk, int64_t above)
{
    struct task_assignment part = desk_clear_task("KT");
    int64_t task = 0;
    part.parent = above;
    assert_true(desk_assign(desk, &part, &task));
    return task;
}

static void tasks_above_and_below_that_were_cancelled_together_come_back_together(void **state)
{
    (void)state;
    struct desk desk = {0};
    desk_open(&desk);
    int64_t above = desk_assign_to(&desk, "KT"), below = assign_below(&desk, above);
    const int64_t tasks[] = {below, above};
    cancel(&desk, tasks, COUNT_OF(tasks));
    assert_true(undo(&desk));
    assert_int_equal(desk_record(&desk, above).cancelled_at, NO_MOMENT);
    assert_int_equal(desk_record(&desk, below).cancelled_at, NO_MOMENT);
    desk_close(&desk);
}

/* What was asked of the unit before stands again, with its day. */
/* A task of KT, assigned and acknowledged some days ago. */
static void take_in_task(struct desk *desk)
{
    const char *path = text_print(desk->arena, "%s/in.jsonl", desk->folder.path).at;
    struct import_request request = {.path = path};
    struct import_report report;
    assert_true(file_replace(path,
                             TEXT("{\"type\":\"unit\",\"id\":1,\"code\":\"KT\",\"name\":\"Phòng Kinh tế\"}\n"
                                  "{\"type\":\"task\",\"id\":1,\"lead\":1,\"title\":\"Rà soát\",\"status\":\"doing\","
                                  "\"created\":\"2026-02-10T08:00:00\",\"journal\":[{\"ts\":\"2026-02-11T08:00:00\","
                                  "\"unit\":1,\"from\":\"new\",\"to\":\"doing\",\"p0\":0,\"p1\":0}]}\n"),
                             &desk->error));
    assert_true(book_import(desk->book, &request, &report, &desk->error));
    desk->report.batch = report.batch;
}

/* What should not have been taken in is on no day before; what was known then shows it. */
static void undone_imports_stand_on_no_day(void **state)
{
    (void)state;
    struct desk desk = {0};
    struct task_story story;
    desk_open(&desk);
    take_in_task(&desk);
    desk.day += 5;
    assert_true(undo(&desk));
    struct as_of then = {.on = date_from_day(START)};
    assert_false(book_show(desk.book, desk.arena, 1, &then, &story, &desk.error));
    assert_int_equal(desk.error.kind, ERROR_NOT_FOUND);
    then.known = then.on;
    assert_int_equal(desk_story(&desk, 1, then).line.standing.state, TASK_DOING);
    assert_int_equal(desk_story(&desk, 1, (struct as_of){0}).line.standing.state, TASK_CANCELLED);
    desk_close(&desk);
}

static void an_undone_share_is_what_it_was(void **state)
{
    (void)state;
    struct desk desk = {0};
    desk_open(&desk);
    const int64_t tasks[] = {desk_assign_to(&desk, "KT"), desk_assign_to(&desk, "KT")};
    struct task_request share = desk_about(ACTION_PARTNER, &tasks[0]);
    share.unit = TEXT("VH");
    share.duty = TEXT("Lập danh sách");
    share.due = START + 10;
    desk_must(&desk, &share);
    struct task_request both = task_request_of(ACTION_PARTNER, tasks, COUNT_OF(tasks));
    both.unit = TEXT("VH");
    both.duty = TEXT("Rà soát");
    desk_must(&desk, &both);
    assert_true(undo(&desk));
    struct task_story first = desk_story(&desk, tasks[0], (struct as_of){0});
    assert_int_equal(first.partner_count, 1);
    assert_text_equal(first.partners[0].duty, TEXT("Lập danh sách"));
    assert_int_equal(first.partners[0].due, START + 10);
    assert_int_equal(desk_story(&desk, tasks[1], (struct as_of){0}).partner_count, 0);
    assert_false(undo(&desk));
    assert_string_equal(desk.error.message, "it has been taken back already");
    desk_close(&desk);
}

static void what_was_taken_back_is_not_taken_back_again(void **state)
{
    (void)state;
    struct desk desk = {0};
    desk_open(&desk);
    const int64_t tasks[] = {desk_assign_to(&desk, "KT"), desk_assign_to(&desk, "KT")};
    cancel(&desk, tasks, COUNT_OF(tasks));
    int64_t batch = desk.report.batch;
    struct task_request back = desk_about(ACTION_VOID, &tasks[1]);
    back.note = TEXT("Nhầm");
    back.event = desk_record(&desk, tasks[1]).version;
    desk_must(&desk, &back);
    int64_t version = desk_record(&desk, tasks[1]).version;
    desk_refused(&desk, &back, ERROR_CONFLICT, "it has been taken back already");
    desk.report.batch = batch;
    assert_true(undo(&desk));
    assert_int_equal(desk_record(&desk, tasks[0]).cancelled_at, NO_MOMENT);
    assert_int_equal(desk_record(&desk, tasks[1]).version, version);
    assert_false(undo(&desk));
    assert_string_equal(desk.error.message, "it has been taken back already");
    desk_close(&desk);
}

static void a_unit_that_takes_part_no_more_is_not_released_again(void **state)
{
    (void)state;
    struct desk desk = {0};
    desk_open(&desk);
    const int64_t tasks[] = {desk_assign_to(&desk, "KT"), desk_assign_to(&desk, "KT")};
    struct task_request request = task_request_of(ACTION_PARTNER, tasks, COUNT_OF(tasks));
    request.unit = TEXT("VH");
    desk_must(&desk, &request);
    assert_true(undo(&desk));
    int64_t version = desk_record(&desk, tasks[1]).version;
    assert_false(undo(&desk));
    assert_string_equal(desk.error.message, "it has been taken back already");
    assert_int_equal(desk_record(&desk, tasks[1]).version, version);
    desk_close(&desk);
}

static void nothing_comes_back_below_what_is_over(void **state)
{
    (void)state;
    struct desk desk = {0};
    desk_open(&desk);
    int64_t above = desk_assign_to(&desk, "KT");
    const int64_t tasks[] = {assign_below(&desk, above), assign_below(&desk, above)};
    cancel(&desk, tasks, COUNT_OF(tasks));
    int64_t batch = desk.report.batch;
    cancel(&desk, &above, 1);
    desk.report.batch = batch;
    assert_false(undo(&desk));
    assert_string_equal(desk.error.message, "the task above is over");
    assert_int_not_equal(desk_record(&desk, tasks[0]).cancelled_at, NO_MOMENT);
    desk_close(&desk);
}

static void nothing_is_due_later_than_what_stands_above_it_when_many_are_taken_back(void **state)
{
    (void)state;
    struct desk desk = {0};
    desk_open(&desk);
    int64_t above = desk_assign_to(&desk, "KT"), other = desk_assign_to(&desk, "KT");
    const int64_t tasks[] = {above, other};
    for (size_t i = 0; i < COUNT_OF(tasks); i++) {
        desk_must_plainly(&desk, ACTION_ACKNOWLEDGE, tasks[i]);
        struct task_request later = desk_extension(&tasks[i], START + 60);
        desk_must(&desk, &later);
    }
    struct task_request grant = task_request_of(ACTION_GRANT, tasks, COUNT_OF(tasks));
    desk_must(&desk, &grant);
    int64_t batch = desk.report.batch;
    struct task_assignment part = desk_clear_task("KT");
    int64_t below = 0;
    part.parent = above;
    part.due = START + 50;
    assert_true(desk_assign(&desk, &part, &below));
    desk.report.batch = batch;
    assert_false(undo(&desk));
    assert_string_equal(desk.error.message, "a task below is due on {1}; this one cannot be due before it");
    desk_close(&desk);
}

static void nothing_comes_back_to_a_unit_that_has_ended(void **state)
{
    (void)state;
    struct desk desk = {0};
    struct unit_change_report report;
    desk_open(&desk);
    const int64_t tasks[] = {desk_assign_to(&desk, "VH"), desk_assign_to(&desk, "VH")};
    cancel(&desk, tasks, COUNT_OF(tasks));
    int64_t batch = desk.report.batch;
    struct task_request back = desk_about(ACTION_VOID, &tasks[1]);
    back.note = TEXT("Nhầm");
    back.event = desk_record(&desk, tasks[1]).version;
    struct unit_change merge = {
        .code = TEXT("VH"), .other = TEXT("KT"), .basis = TEXT("2/QĐ"), .on = date_from_day(START)};
    assert_true(book_unit_merge(desk.book, &merge, &report, &desk.error));
    desk.report.batch = batch;
    assert_false(undo(&desk));
    assert_string_equal(desk.error.message, "the unit “{1}” has ended");
    desk_refused(&desk, &back, ERROR_CONFLICT, "the unit “{1}” has ended");
    desk_close(&desk);
}

static void what_is_taken_back_under_a_key_is_told_again(void **state)
{
    (void)state;
    struct desk desk = {0};
    desk_open(&desk);
    const int64_t tasks[] = {desk_assign_to(&desk, "VH"), desk_assign_to(&desk, "VH")};
    cancel(&desk, tasks, COUNT_OF(tasks));
    const struct task_undoing undoing = {.batch = desk.report.batch, .note = TEXT("Nhầm")};
    const struct book_command command = {.key = TEXT("lấy lại 1")};
    for (int sent = 0; sent < 2; sent++) {
        memset(&desk.report, 0x55, sizeof desk.report);
        assert_true(book_task_undo(desk.book, &command, &undoing, &desk.report, &desk.error));
        assert_int_equal(desk.report.tasks, COUNT_OF(tasks));
        assert_int_equal(desk.report.batch, undoing.batch);
        assert_int_equal(desk.report.held + desk.report.said_later, 0);
    }
    desk_close(&desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(undone_imports_stand_on_no_day),
        cmocka_unit_test(tasks_above_and_below_that_were_cancelled_together_come_back_together),
        cmocka_unit_test(an_undone_share_is_what_it_was),
        cmocka_unit_test(what_was_taken_back_is_not_taken_back_again),
        cmocka_unit_test(a_unit_that_takes_part_no_more_is_not_released_again),
        cmocka_unit_test(nothing_comes_back_below_what_is_over),
        cmocka_unit_test(nothing_is_due_later_than_what_stands_above_it_when_many_are_taken_back),
        cmocka_unit_test(nothing_comes_back_to_a_unit_that_has_ended),
        cmocka_unit_test(what_is_taken_back_under_a_key_is_told_again),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

#include "support/desk.h"

#include "base/file.h"
#include "work/exchange/export.h"
#include "work/exchange/export_sheet.h"
#include "work/exchange/import.h"
#include "work/personnel/personnel.h"
#include "work/question/story.h"
#include "work/task/task_action.h"

static const char sheet[] = "Tên nhiệm vụ,Đơn vị chủ trì,Ngày giao,Thời hạn,Trạng thái\r\n"
                            "Việc A,Công an phường,5/1/2026,1/2/2026,Hoàn thành\r\n"
                            "Việc B,Công an phường,5/1/2026,1/12/2026,Đang thực hiện\r\n";
static const char with_a_new_unit[] = "Tên nhiệm vụ,Đơn vị chủ trì,Ngày giao,Thời hạn\r\n"
                                      "Việc C,Ban Quản lý chợ,5/1/2026,1/12/2026\r\n";

static const char *path_of(struct desk *desk, const char *name)
{
    return text_print(desk->arena, "%s/%s", desk->folder.path, name).at;
}

static struct import_request request_of(struct desk *desk, const char *name, const char *rows)
{
    struct import_request request = {.work = desk->work, .path = path_of(desk, name)};
    assert_true(file_replace(request.path, text_from(rows), &desk->error));
    return request;
}

static bool take_in(struct desk *desk, struct import_request request, struct import_report *report)
{
    return book_import(desk->book, &request, report, &desk->error);
}

static struct task_story story_of(struct desk *desk, int64_t task)
{
    struct task_story story;
    assert_true(book_show(desk->book, desk->arena, task, &(struct as_of){0}, &story, &desk->error));
    return story;
}

static void the_same_file_comes_in_once(void **state)
{
    (void)state;
    struct desk desk;
    struct import_report report;
    desk_open(&desk);
    struct import_request request = request_of(&desk, "một.csv", sheet), other = request_of(&desk, "hai.csv", sheet);
    struct import_request trial = request;
    trial.command.is_trial = true;
    assert_true(take_in(&desk, trial, &report));
    assert_true(take_in(&desk, request, &report));
    size_t events = desk_verify(&desk).events;
    assert_false(take_in(&desk, other, &report));
    assert_int_equal(desk.error.kind, ERROR_CONFLICT);
    assert_string_equal(desk.error.arguments[1], "2");
    assert_false(take_in(&desk, trial, &report));
    assert_int_equal(desk_verify(&desk).events, events);
    other.again = true;
    assert_true(take_in(&desk, other, &report));
    assert_int_equal(report.tasks, 2);
    desk_close(&desk);
}

static void a_key_makes_an_import_act_once(void **state)
{
    (void)state;
    struct desk desk;
    struct import_report first, second;
    desk_open(&desk);
    struct import_request request = request_of(&desk, "một.csv", sheet);
    request.command.key = TEXT("lần 1");
    assert_true(take_in(&desk, request, &first));
    assert_true(take_in(&desk, request, &second));
    assert_int_equal(second.tasks, 2);
    assert_int_equal(second.events, first.events);
    assert_int_equal(second.batch, first.batch);
    desk_close(&desk);
}

static void what_a_file_brought_says_so_and_is_taken_back(void **state)
{
    (void)state;
    struct desk desk;
    struct import_report report;
    struct task_report undone;
    const struct book_command now = {0};
    desk_open(&desk);
    assert_true(take_in(&desk, request_of(&desk, "một.csv", sheet), &report));
    struct task_story story = story_of(&desk, 1);
    assert_int_equal(story.line.standing.state, TASK_DONE);
    for (size_t i = 0; i < story.event_count; i++)
        assert_int_equal(story.events[i].imported, report.batch + (int64_t)report.events);
    struct task_undoing undoing = {.batch = report.batch, .note = TEXT("nhập nhầm")};
    if (!book_task_undo(desk.book, &now, &undoing, &undone, &desk.error))
        desk_fail(&desk);
    assert_int_equal(undone.tasks, 2);
    assert_int_equal(story_of(&desk, 1).line.standing.state, TASK_CANCELLED);
    assert_int_equal(story_of(&desk, 2).line.standing.state, TASK_CANCELLED);
    assert_false(book_task_undo(desk.book, &now, &undoing, &undone, &desk.error));
    assert_int_equal(desk.error.kind, ERROR_CONFLICT);
    desk_verify(&desk);
    desk_close(&desk);
}

static bool write_line(void *listener, struct text line)
{
    struct buffer *lines = listener;
    buffer_add(lines, line);
    return true;
}

static void what_this_book_wrote_is_not_new_to_it(void **state)
{
    (void)state;
    struct desk desk;
    struct import_report report;
    desk_open(&desk);
    assert_true(take_in(&desk, request_of(&desk, "một.csv", sheet), &report));
    struct buffer lines = buffer_open(desk.arena, 1 << 20);
    struct export_request request = {.sink = write_line, .listener = &lines};
    assert_true(book_export(desk.book, desk.arena, &request, &desk.error));
    size_t events = desk_verify(&desk).events;
    assert_false(
        take_in(&desk, request_of(&desk, "sổ.jsonl", text_print(desk.arena, "%.*s", TEXT_ARG(buffer_text(&lines))).at),
                &report));
    assert_int_equal(report.problem_count, 2);
    static const char own[] =
        "Tên nhiệm vụ,Đơn vị chủ trì,Thời hạn,Số trong sổ\r\nViệc A mới,Công an phường,1/12/2026,1\r\n";
    assert_false(take_in(&desk, request_of(&desk, "sổ.csv", own), &report));
    assert_int_equal(report.problem_count, 1);
    assert_string_equal(report.problems[0].error.arguments[0], "1");
    assert_int_equal(report.problems[0].place.column, 4);
    assert_int_equal(desk_verify(&desk).events, events);
    desk_close(&desk);
}

static void a_clerk_imports_tasks_and_founds_no_units(void **state)
{
    (void)state;
    struct desk desk;
    struct import_report report;
    const struct book_command now = {0};
    struct person_change clerk = {.person = TEXT("VT"), .role = TEXT("clerk")};
    size_t count;
    desk_open(&desk);
    assert_true(book_person_register(desk.book, &now, &clerk, &count, &desk.error));
    assert_true(book_person_grant(desk.book, &now, &clerk, &count, &desk.error));
    struct import_request request = request_of(&desk, "một.csv", sheet);
    request.command.as = TEXT("VT");
    assert_true(take_in(&desk, request, &report));
    assert_text_equal(story_of(&desk, 1).events[0].by, TEXT("VT"));
    size_t events = desk_verify(&desk).events;
    request = request_of(&desk, "mới.csv", with_a_new_unit);
    request.command.as = TEXT("VT");
    assert_false(take_in(&desk, request, &report));
    assert_int_equal(desk.error.kind, ERROR_FORBIDDEN);
    assert_string_equal(desk.error.arguments[0], "Ban Quản lý chợ");
    assert_int_equal(desk_verify(&desk).events, events);
    desk_close(&desk);
}

static void tasks_of_a_file_stand_only_so_deep(void **state)
{
    (void)state;
    struct desk desk;
    struct import_report report;
    desk_open(&desk);
    struct buffer lines = buffer_open(desk.arena, 1 << 20);
    buffer_add(&lines, TEXT("{\"type\":\"unit\",\"id\":1,\"code\":\"CA\",\"name\":\"Công an\"}\n"));
    for (int id = 1; id <= TASK_MOST_DEEP + 1; id++)
        buffer_print(&lines,
                     "{\"type\":\"task\",\"id\":%d,\"kind\":\"task\",\"parent\":%d,\"title\":\"Việc\",\"lead\":1,"
                     "\"status\":\"new\",\"progress\":0,\"created\":\"2026-01-05T08:00:00\"}\n",
                     id, id - 1);
    struct text rows = text_print(desk.arena, "%.*s", TEXT_ARG(buffer_text(&lines)));
    assert_false(take_in(&desk, request_of(&desk, "sâu.jsonl", rows.at), &report));
    assert_int_equal(report.problem_count, 1);
    assert_int_equal(report.problems[0].place.row, TASK_MOST_DEEP + 2);
    desk_close(&desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_same_file_comes_in_once),
        cmocka_unit_test(a_key_makes_an_import_act_once),
        cmocka_unit_test(what_a_file_brought_says_so_and_is_taken_back),
        cmocka_unit_test(what_this_book_wrote_is_not_new_to_it),
        cmocka_unit_test(tasks_of_a_file_stand_only_so_deep),
        cmocka_unit_test(a_clerk_imports_tasks_and_founds_no_units),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

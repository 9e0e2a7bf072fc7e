#include "support/import_desk.h"

#include "base/moment.h"
#include "work/question/story.h"

#define SHEET "\xef\xbb\xbfTT,Tên nhiệm vụ,Đơn vị chủ trì,Đơn vị phối hợp,Ngày chỉ đạo,Thời hạn hoàn thành,Đánh giá\r\n"

static void a_tracking_sheet_becomes_tasks(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct desk desk = {0};
    struct task_story story;
    desk_open_for_sheets(&desk, arena);
    assert_true(take_in(&desk, UNITS));
    assert_true(take_in_sheet(&desk, "Sổ giao việc\r\n" SHEET "I,BÀN GIAO,,,,,\r\n"
                                     "1,Rà soát chợ,PHÒNG KINH TẾ,VP; Công an phường,5/1/2026,1/2/2026,Hoàn thành\r\n"
                                     "2,Kiểm kê,Công an phường,,5/1/2026,thường xuyên,\r\n"));
    assert_int_equal(desk.report.tasks, 2);
    assert_int_equal(desk.report.units, 1);
    assert_int_equal(count_events(&desk), 1 + 2 + 1 + 1 + 4 + 1 + 1);
    struct arena *scratch = arena_scratch(arena);
    assert_true(book_show(desk.book, scratch, 1, &(struct as_of){0}, &story, &desk.error));
    assert_text_equal(story.line.lead.code, TEXT("KT"));
    assert_int_equal(story.partner_count, 2);
    assert_int_equal(story.line.standing.state, TASK_DONE);
    assert_false(story.line.standing.is_late);
    assert_int_equal(moment_day(story.line.record.confirmed_at), story.line.record.due);
    assert_true(book_show(desk.book, scratch, 2, &(struct as_of){0}, &story, &desk.error));
    assert_int_equal(story.line.record.due, NO_DAY);
    assert_text_equal(story.line.lead.code, TEXT("DV3"));
    arena_close(scratch);
    desk_close(&desk);
}

static void a_row_of_a_sheet_that_cannot_be_leaves_nothing_behind(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    static const struct {
        const char *row, *message;
    } rows[] = {
        {"1,Rà soát,,VP,5/1/2026,1/2/2026,", "the row names no lead"},
        {"1,Rà soát,Văn phòng; Công an,,5/1/2026,1/2/2026,", "a task has one lead; “{1}” is a second one"},
        {"1,Rà soát,Văn phòng,,5/1/2026,31/2/2026,", "“{1}” gives no day"},
        {"1,Rà soát,Văn phòng,,hôm nào,1/2/2026,", "“{1}” gives no day"},
        {"1,Rà soát,Văn phòng,,5/1/2026,15/3/2026; 15/6/2026,",
         "“{1}” gives two days; write “gia hạn đến” before one that takes the place of the other"},
        {"1,Rà soát,Văn phòng,,5/1/2026,30/6/2026 → 30/3/2026,",
         "“{1}” gives two days; write “gia hạn đến” before one that takes the place of the other"},
        {"1,,Văn phòng,,5/1/2026,1/2/2026,", "a task has a title"},
        {"1,Rà soát,Văn phòng,,5/1/2062,1/2/2026,", "{1} is still to come; a sheet tells what has happened"},
    };
    struct desk desk = {0};
    desk_open_for_sheets(&desk, arena);
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct text sheet = text_print(arena, SHEET "%s\r\n2,Kiểm kê,Công an,,5/1/2026,,\r\n", rows[i].row);
        assert_false(take_in_sheet(&desk, sheet.at));
        assert_int_equal(desk.report.problem_count, 1);
        assert_string_equal(desk.report.problems[0].error.message, rows[i].message);
        assert_int_equal(desk.report.problems[0].place.row, 2);
        assert_int_equal(count_events(&desk), 1);
    }
    assert_false(take_in_sheet(&desk, "Kính gửi: Văn phòng,x\r\n"));
    assert_int_equal(desk.error.kind, ERROR_USAGE);
    desk_close(&desk);
}

#define PROGRESS "\xef\xbb\xbfTT,Tên nhiệm vụ,Đơn vị chủ trì,Trạng thái,Tiến độ\r\n1,Rà soát,Văn phòng,"

static void state_and_progress_do_not_contradict_each_other(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    static const struct {
        const char *row, *message;
        size_t column;
    } rows[] = {
        {PROGRESS "Hoàn thành,40%", "the row says that the task is done, and that it stands at {1}%", 5},
        {PROGRESS "Hoàn thành đúng hạn,0", "the row says that the task is done, and that it stands at {1}%", 5},
        {PROGRESS "Chưa thực hiện,80", "the row says that the task has not begun, and that it stands at {1}%", 5},
        {PROGRESS "Đang thực hiện,120%", "“{1}” is no progress from 0 to 100%", 5},
        {PROGRESS "Đang thực hiện,150", "“{1}” is no progress from 0 to 100%", 5},
        {PROGRESS "Đang thực hiện,8/10", "“{1}” is no progress from 0 to 100%", 5},
        {PROGRESS "Đang thực hiện,-5%", "“{1}” is no progress from 0 to 100%", 5},
        {PROGRESS "Đang thực hiện (120%),", "“{1}” is no progress from 0 to 100%", 4},
        {PROGRESS "\"Hoàn thành 99,9%\",\"99,9%\"\r\n2,Kiểm kê,Văn phòng,Hoàn thành 3/5,",
         "“{1}” can be a day or a share; write the day with its year, or the share as a percent", 4},
        {PROGRESS "Hoàn thành ngày 1/3/2026 và 2/3/2026,",
         "“{1}” gives two days; write “gia hạn đến” before one that takes the place of the other", 4},
        {PROGRESS "Chưa triển khai (đã đạt 20%),",
         "the row says that the task has not begun, and that it stands at {1}%", 4},
    };
    struct desk desk = {0};
    desk_open_for_sheets(&desk, arena);
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        assert_false(take_in_sheet(&desk, rows[i].row));
        assert_int_equal(desk.report.problem_count, 1);
        assert_string_equal(desk.report.problems[0].error.message, rows[i].message);
        assert_int_equal(desk.report.problems[0].place.row,
                         text_find(text_from(rows[i].row), TEXT("\n2,")) == TEXT_NOT_FOUND ? 2 : 3);
        assert_int_equal(desk.report.problems[0].place.column, rows[i].column);
        assert_int_equal(count_events(&desk), 1);
    }
    desk_close(&desk);
}

static void what_is_done_in_part_is_being_done(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct desk desk = {0};
    struct task_story story;
    desk_open_for_sheets(&desk, arena);
    assert_true(take_in_sheet(&desk, PROGRESS "Đã hoàn thành 70% khối lượng,\r\n2,Kiểm kê,Văn phòng,Chưa thực hiện,0"));
    struct arena *scratch = arena_scratch(arena);
    assert_true(book_show(desk.book, scratch, 1, &(struct as_of){0}, &story, &desk.error));
    assert_int_equal(story.line.standing.state, TASK_DOING);
    assert_int_equal(story.line.record.percent, 70);
    assert_true(book_show(desk.book, scratch, 2, &(struct as_of){0}, &story, &desk.error));
    assert_int_equal(story.line.standing.state, TASK_ASSIGNED);
    arena_close(scratch);
    desk_close(&desk);
}

static void a_day_of_completion_that_is_to_come_is_refused_where_it_stands(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct desk desk = {0};
    desk_open_for_sheets(&desk, arena);
    assert_false(take_in_sheet(&desk, "TT,Nhiệm vụ,Chủ trì,Ngày giao,Thời hạn,Trạng thái,Ngày hoàn thành\r\n"
                                      "1,Rà soát,Văn phòng,5/1/2026,30/3/2026,Hoàn thành,20/3/2062\r\n"));
    assert_int_equal(desk.report.problem_count, 1);
    assert_string_equal(desk.report.problems[0].error.message, "{1} is still to come; a sheet tells what has happened");
    assert_int_equal(desk.report.problems[0].place.column, 7);
    assert_int_equal(count_events(&desk), 1);
    desk_close(&desk);
}

static void a_task_due_before_it_was_assigned_is_told(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct desk desk = {0};
    desk_open_for_sheets(&desk, arena);
    assert_true(take_in_sheet(&desk, SHEET "1,Rà soát,Văn phòng,,5/1/2026,1/2/2025,\r\n"
                                           "2,Kiểm kê,Văn phòng,,5/1/2026,5/1/2026,\r\n"));
    assert_int_equal(desk.report.due_first, 1);
    desk_close(&desk);
}

static void a_task_that_is_carried_over_is_told(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct desk desk = {0};
    desk_open_for_sheets(&desk, arena);
    assert_true(take_in_sheet(&desk, SHEET "1,Rà soát,Văn phòng,,5/1/2026,1/2/2026,Đang thực hiện\r\n"
                                           "2,Rà soát,Văn phòng,,5/1/2026,1/3/2026,\r\n" SHEET
                                           "1,RÀ SOÁT,Văn phòng,,5/1/2026,1/2/2026,Hoàn thành\r\n"));
    assert_int_equal(desk.report.tasks, 3);
    assert_int_equal(desk.report.repeated, 1);
    desk_close(&desk);
}

static void a_sheet_that_bears_a_mark_of_secrecy_leaves_nothing_behind(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct desk desk = {0};
    desk_open_for_sheets(&desk, arena);
    assert_false(take_in_sheet(&desk, "TUYỆT MẬT,,,,,,\r\n" SHEET "1,Rà soát,Văn phòng,,5/1/2026,1/2/2026,\r\n"));
    assert_int_equal(desk.error.kind, ERROR_SECRET);
    assert_int_equal(count_events(&desk), 1);
    desk_close(&desk);
}

static void a_sheet_too_large_for_a_document_is_looked_at_too(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct desk desk = {.largest_file_bytes = 64};
    desk_open_for_sheets(&desk, arena);
    assert_false(take_in_sheet(&desk, "TUYỆT MẬT,,,,,,\r\n" SHEET "1,Rà soát,Văn phòng,,5/1/2026,1/2/2026,\r\n"));
    assert_int_equal(desk.error.kind, ERROR_SECRET);
    assert_int_equal(count_events(&desk), 1);
    assert_true(take_in(&desk, UNITS));
    assert_true(take_in_sheet(&desk, SHEET "1,Rà soát,Văn phòng,,5/1/2026,1/2/2026,\r\n"));
    desk_close(&desk);
}

/* A text with few letters beyond ASCII, whose head ends within one. */
static void the_head_of_a_sheet_is_cut_between_letters(void **state)
{
    (void)state;
    enum { HEAD_BYTES = 1 << 20 };
    static const char MARK[] = "TUYỆT MẬT,,\r\n", ROW[] = "a,b,c\r\n";
    for (size_t i = 1; i < sizeof "ậ" - 1; i++) {
        TEST_ARENA(arena);
        struct desk desk = {.largest_file_bytes = 64};
        struct buffer rows = buffer_open(arena, 2 * HEAD_BYTES);
        desk_open_for_sheets(&desk, arena);
        buffer_add(&rows, TEXT(MARK));
        while (rows.len < HEAD_BYTES - 2 * sizeof ROW)
            buffer_add(&rows, TEXT(ROW));
        while (rows.len < HEAD_BYTES - i)
            buffer_add_byte(&rows, 'a');
        buffer_add(&rows, TEXT("ậ,b,c\r\n"));
        buffer_add_byte(&rows, 0);
        assert_false(take_in_sheet(&desk, rows.at));
        assert_int_equal(desk.error.kind, ERROR_SECRET);
        desk_close(&desk);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_tracking_sheet_becomes_tasks),
        cmocka_unit_test(a_row_of_a_sheet_that_cannot_be_leaves_nothing_behind),
        cmocka_unit_test(a_sheet_that_bears_a_mark_of_secrecy_leaves_nothing_behind),
        cmocka_unit_test(a_sheet_too_large_for_a_document_is_looked_at_too),
        cmocka_unit_test(the_head_of_a_sheet_is_cut_between_letters),
        cmocka_unit_test(a_day_of_completion_that_is_to_come_is_refused_where_it_stands),
        cmocka_unit_test(a_task_that_is_carried_over_is_told),
        cmocka_unit_test(a_task_due_before_it_was_assigned_is_told),
        cmocka_unit_test(state_and_progress_do_not_contradict_each_other),
        cmocka_unit_test(what_is_done_in_part_is_being_done),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

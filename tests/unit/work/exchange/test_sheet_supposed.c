#include "support/desk.h"

#include "base/file.h"
#include "base/moment.h"
#include "work/exchange/import.h"
#include "work/organisation/organisation.h"
#include "work/question/story.h"

static bool take_in(struct desk *desk, struct text rows, struct import_report *report)
{
    const char *path = text_print(desk->arena, "%s/in.csv", desk->folder.path).at;
    struct import_request request = {.work = desk->work, .path = path};
    assert_true(file_replace(path, rows, &desk->error));
    return book_import(desk->book, &request, report, &desk->error);
}

static struct task_story story_of(struct desk *desk, size_t task)
{
    struct task_story story;
    if (!book_show(desk->book, desk->arena, (int64_t)task, &(struct as_of){0}, &story, &desk->error))
        desk_fail(desk);
    return story;
}

static void days_that_are_not_said_make_nothing_late(void **state)
{
    (void)state;
    static const struct {
        const char *row; /* title, lead, first day, due, done, state */
        enum task_state state;
        struct date assigned;
        int days_late;
    } rows[] = {
        {"Việc A,Công an phường,,1/2/2026,,Hoàn thành", TASK_DONE, {2026, 2, 1}, 0},
        {"Việc B,Công an phường,5/1/2026,1/2/2026,,Hoàn thành", TASK_DONE, {2026, 1, 5}, 0},
        {"Việc C,Công an phường,,1/2/2026,20/1/2026,Hoàn thành", TASK_DONE, {2026, 1, 20}, 0},
        {"Việc D,Công an phường,,1/2/2026,4/2/2026,Hoàn thành", TASK_DONE, {2026, 2, 1}, 3},
        {"Việc E,Công an phường,,1/2/2026,,Hoàn thành (quá hạn)", TASK_DONE, {2026, 2, 1}, 1},
        {"Việc G,Công an phường,,1/2/2026,,Chờ duyệt", TASK_SUBMITTED, {2026, 2, 1}, 0},
        {"Việc H,Công an phường,,1/12/2026,,Hoàn thành", TASK_DONE, {2026, 9, 21}, 0},
        {"Việc I,Công an phường,,20/4/2026,,Đã hoàn thành ngày 28/5/2026", TASK_DONE, {2026, 4, 20}, 38},
        {"Việc K,Công an phường,,20/4/2026,,Hoàn thành ngày 15/4", TASK_DONE, {2026, 4, 15}, 0},
        {"Việc L,Công an phường,,20/4/2026 (gia hạn đến 30/5/2026),,Hoàn thành", TASK_DONE, {2026, 4, 20}, 0},
        {"Việc M,Công an phường,,20/4/2026→30/5/2026,4/6/2026,Hoàn thành", TASK_DONE, {2026, 4, 20}, 5},
        {"Việc N,Công an phường,5/1/2026,Từ 5/1/2026 đến 31/8/2026,,Đang thực hiện", TASK_DOING, {2026, 1, 5}, 21},
    };
    struct desk desk;
    struct import_report report;
    desk_open(&desk);
    struct text sheet = TEXT("Tên nhiệm vụ,Đơn vị chủ trì,Ngày bắt đầu,Thời hạn,Ngày hoàn thành,Trạng thái\r\n");
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        sheet = text_print(desk.arena, "%.*s%s\r\n", TEXT_ARG(sheet), rows[i].row);
    if (!take_in(&desk, sheet, &report))
        desk_fail(&desk);
    assert_int_equal(report.supposed, COUNT_OF(rows));
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct task_story story = story_of(&desk, i + 1);
        assert_int_equal(story.line.standing.state, rows[i].state);
        assert_int_equal(story.line.standing.days_late, rows[i].days_late);
        assert_int_equal(moment_day(story.line.record.assigned_at), date_to_day(rows[i].assigned));
    }
    desk_close(&desk);
}

/* From 1 February an office is called otherwise; on 1 March another one is merged into it. */
static void reorganise(struct desk *desk)
{
    struct unit_change_report changed;
    struct unit_change renamed = {.code = TEXT("UBND.KT"), .name = TEXT("Phòng Kinh tế"), .on = {2026, 2, 1}},
                       merged = {.code = TEXT("UBND.VHXH"), .other = TEXT("UBND.KT"), .on = {2026, 3, 1}};
    renamed.basis = merged.basis = TEXT("5/NQ-HĐND");
    assert_true(book_unit_rename(desk->book, &renamed, &changed, &desk->error));
    assert_true(book_unit_merge(desk->book, &merged, &changed, &desk->error));
}

static void units_are_known_by_the_names_they_had(void **state)
{
    (void)state;
    static const char *const leads[] = {"UBND.KT", "UBND.VHXH", "UBND.KT", "UBND.KT", "DV21"};
    struct desk desk;
    struct import_report report;
    desk_open(&desk);
    reorganise(&desk);
    assert_true(take_in(&desk,
                        TEXT("Tên nhiệm vụ,Đơn vị chủ trì,Ngày giao,Thời hạn,Trạng thái\r\n"
                             "Việc A,\"Phòng Kinh tế, Hạ tầng và Đô thị\",5/1/2026,1/2/2026,Đang thực hiện\r\n"
                             "Việc B,Phòng Văn hóa - Xã hội,5/1/2026,1/2/2026,Hoàn thành\r\n"
                             "Việc C,Phòng Văn hóa - Xã hội,5/1/2026,1/12/2026,Đang thực hiện\r\n"
                             "Việc D,\"Phòng Kinh tế, Hạ tầng và Đô thị\",5/4/2026,1/12/2026,\r\n"
                             "Việc E,Phòng Kinh tế và Hạ tầng,5/4/2026,1/12/2026,\r\n"),
                        &report));
    assert_int_equal(report.units, 1);
    assert_int_equal(report.alike, 1);
    for (size_t i = 0; i < COUNT_OF(leads); i++)
        assert_text_equal(story_of(&desk, i + 1).line.lead.code, text_from(leads[i]));
    desk_verify(&desk);
    desk_close(&desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(days_that_are_not_said_make_nothing_late),
        cmocka_unit_test(units_are_known_by_the_names_they_had),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

#include "support/test.h"

#include "base/moment.h"
#include "work/exchange/sheet.h"
#include "work/exchange/sheet_value.h"

static struct csv_record record_of(struct arena *arena, const char *line)
{
    struct csv_reader reader = csv_reader_of(text_from(line), '|');
    struct csv_record record = {0};
    csv_next(arena, &reader, &record);
    return record;
}

static void a_sheet_is_told_by_its_headings(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct sheet sheet = {0};
    struct csv_record title = record_of(arena, "SỔ GIAO VIỆC||"),
                      heads = record_of(arena, "TT|Nội dung  công việc (tóm tắt)|CƠ QUAN CHỦ TRÌ|Thời hạn|Ghi chú"),
                      section = record_of(arena, "I|BÀN GIAO|||"), task = record_of(arena, "1|Rà soát|Phòng Kinh tế||");
    assert_false(sheet_read_headings(arena, &sheet, &title));
    assert_true(sheet_read_headings(arena, &sheet, &heads));
    assert_false(sheet_is_task(&sheet, &section));
    assert_true(sheet_is_task(&sheet, &task));
    assert_text_equal(sheet_cell(&sheet, &task, SHEET_TITLE), TEXT("Rà soát"));
    assert_text_equal(sheet_cell(&sheet, &task, SHEET_LEAD), TEXT("Phòng Kinh tế"));
    assert_text_equal(sheet_cell(&sheet, &task, SHEET_PRODUCT), TEXT_NONE);
}

static void several_units_are_parted(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    static const struct {
        const char *cell;
        const char *units[4];
    } rows[] = {
        {"Sở Văn hóa, Thể thao và Du lịch, Công an tỉnh", {"Sở Văn hóa, Thể thao và Du lịch", "Công an tỉnh"}},
        {"Phòng Nội vụ; UBND các xã, phường;", {"Phòng Nội vụ", "UBND các xã, phường"}},
        {" ; Hội Nông dân\nĐoàn Thanh niên", {"Hội Nông dân", "Đoàn Thanh niên"}},
        {"", {NULL}},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct text rest = text_from(rows[i].cell), unit;
        for (size_t j = 0; rows[i].units[j]; j++) {
            assert_true(sheet_next_unit(arena, &rest, &unit));
            assert_text_equal(unit, text_from(rows[i].units[j]));
        }
        assert_false(sheet_next_unit(arena, &rest, &unit));
    }
}

static void a_cell_gives_a_day_or_none(void **state)
{
    (void)state;
    static const struct {
        struct text cell;
        const char *day;
    } rows[] = {
        {TEXT_INIT("30/6/2026"), "2026-06-30"},   {TEXT_INIT("2026-06-05"), "2026-06-05"},
        {TEXT_INIT("Quý II/2026"), "2026-06-30"}, {TEXT_INIT("tháng 2/2026"), "2026-02-28"},
        {TEXT_INIT("năm 2026"), "2026-12-31"},    {TEXT_INIT("trước 15/3"), "2026-03-15"},
        {TEXT_INIT("thường xuyên"), ""},          {TEXT_INIT("31/02/2026"), NULL},
        {TEXT_INIT("13/13/2026"), NULL},          {TEXT_INIT("sớm"), NULL},
    };
    struct date on = {2026, 1, 5};
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        int32_t day = 0;
        char printed[DATE_BYTES];
        bool gives = sheet_value_day(rows[i].cell, on, &day);
        if (gives != (rows[i].day != NULL))
            fail_msg("%.*s", TEXT_ARG(rows[i].cell));
        if (gives)
            assert_string_equal(day == NO_DAY ? "" : date_print(date_from_day(day), printed), rows[i].day);
    }
}

static void words_of_state_are_understood(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    static const struct {
        struct text cell;
        enum task_state state;
        bool was_late;
    } rows[] = {
        {TEXT_INIT("Hoàn thành đúng hạn"), TASK_DONE, false},
        {TEXT_INIT("Đã hoàn thành (quá hạn)"), TASK_DONE, true},
        {TEXT_INIT("Đang thực hiện"), TASK_DOING, false},
        {TEXT_INIT("Chậm"), TASK_DOING, true},
        {TEXT_INIT("Chưa thực hiện"), TASK_ASSIGNED, false},
        {TEXT_INIT("Chưa hoàn thành"), TASK_DOING, false},
        {TEXT_INIT("Tạm dừng"), TASK_PAUSED, false},
        {TEXT_INIT("Huỷ"), TASK_CANCELLED, false},
        {TEXT_INIT("A"), TASK_ASSIGNED, false},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct sheet_state found = sheet_value_state(arena, rows[i].cell);
        if (found.state != rows[i].state || found.was_late != rows[i].was_late)
            fail_msg("%.*s", TEXT_ARG(rows[i].cell));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_sheet_is_told_by_its_headings),
        cmocka_unit_test(several_units_are_parted),
        cmocka_unit_test(a_cell_gives_a_day_or_none),
        cmocka_unit_test(words_of_state_are_understood),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

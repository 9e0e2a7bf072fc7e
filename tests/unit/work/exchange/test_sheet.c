#include "support/test.h"

#include "work/exchange/sheet.h"
#include "work/exchange/sheet_abbreviation.h"
#include "work/exchange/sheet_value.h"

/* A page of separated values: "a|b\nc|d". */
static struct sheet_page page_of(struct arena *arena, const char *lines)
{
    struct sheet_file file;
    struct error error;
    struct text bytes = text_print(arena, "sep=|\n%s", lines);
    assert_true(sheet_file_open(NULL, arena, bytes, NULL, &file, &error));
    struct sheet_pages *pages = sheet_pages_of(arena, &file);
    assert_true(sheet_pages_pass(pages, 0, &error));
    return *sheet_page_at_hand(pages);
}

static void a_sheet_is_told_by_its_headings(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct sheet sheet = {0};
    struct sheet_page page = page_of(arena, "SỔ GIAO VIỆC||\n"
                                            "TT|Nội dung  công việc (tóm tắt)|CƠ QUAN CHỦ TRÌ|Thời hạn|Ghi chú\n"
                                            "I|BÀN GIAO|||\n1|Rà soát|Phòng Kinh tế||\n");
    assert_int_equal(sheet_read_headings(arena, &sheet, &page, 0), 0);
    assert_int_equal(sheet_read_headings(arena, &sheet, &page, 1), 1);
    assert_int_equal(sheet_kind_of(arena, &sheet, &page.at[2]), SHEET_SECTION);
    assert_text_equal(sheet_section_words(&sheet, &page.at[2]), TEXT("BÀN GIAO"));
    assert_int_equal(sheet_kind_of(arena, &sheet, &page.at[3]), SHEET_TASK);
    assert_text_equal(sheet_words(&sheet, &page.at[3], TRACKING_TITLE), TEXT("Rà soát"));
    assert_text_equal(sheet_words(&sheet, &page.at[3], TRACKING_LEAD), TEXT("Phòng Kinh tế"));
    assert_text_equal(sheet_words(&sheet, &page.at[3], TRACKING_PRODUCT), TEXT_NONE);
    assert_int_equal(page.at[3].number, 4);
}

static void headings_stand_in_two_rows_and_columns_are_numbered(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct sheet sheet = {0};
    struct sheet_page page = page_of(arena, "STT|Nội dung nhiệm vụ|Đơn vị thực hiện||Thời gian||Kết quả thực hiện|||\n"
                                            "||Chủ trì|Phối hợp|Giao|Hoàn thành|Đã hoàn thành|Đang thực hiện|Quá hạn\n"
                                            "(1)|(2)|(3)|(4)|(5)|(6)|(7)|(8)|(9)\n"
                                            "1|Rà soát|Văn phòng||1/1/2026|1/3/2026|x||\n");
    assert_int_equal(sheet_read_headings(arena, &sheet, &page, 0), 3);
    assert_int_equal(sheet.column[TRACKING_LEAD], 3);
    assert_int_equal(sheet.column[TRACKING_PARTNERS], 4);
    assert_int_equal(sheet.column[TRACKING_DUE], 6);
    assert_int_equal(sheet.mark_count, 3);
    assert_int_equal(sheet.marks[0].state, TASK_DONE);
    assert_int_equal(sheet.marks[1].column, 7);
    assert_int_equal(sheet.marks[2].state, TASK_DOING);
    assert_true(sheet.marks[2].is_late);
}

static void a_stretch_of_time_has_a_beginning_and_an_end(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct sheet sheet = {0};
    struct sheet_page page = page_of(arena, "STT|Nội dung nhiệm vụ|Đơn vị chủ trì|Thời gian thực hiện||Tỷ lệ (%)\n"
                                            "|||Bắt đầu|Kết thúc|\n1|Rà soát|Văn phòng|1/1/2026|1/3/2026|50\n");
    assert_int_equal(sheet_read_headings(arena, &sheet, &page, 0), 2);
    assert_int_equal(sheet.column[TRACKING_START], 4);
    assert_int_equal(sheet.column[TRACKING_DUE], 5);
    assert_int_equal(sheet.column[TRACKING_PERCENT], 6);
}

static void a_line_is_a_task_or_something_else(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    static const struct {
        const char *line;
        enum sheet_line_kind kind;
    } rows[] = {
        {"1|Rà soát|Văn phòng|1/3/2026", SHEET_TASK},
        {"2|Rà soát||1/3/2026", SHEET_TASK},
        {"|Rà soát|Văn phòng|", SHEET_TASK},
        {"3|Rà soát||", SHEET_SECTION},
        {"II.|PHÒNG KINH TẾ||", SHEET_SECTION},
        {"I. VĂN PHÒNG|||", SHEET_SECTION},
        {"|Tổng cộng||25", SHEET_TOTAL},
        {"Tổng số: |||", SHEET_TOTAL},
        {"4|Tổng hợp số liệu|Văn phòng|", SHEET_TASK},
        {"|Người lập biểu|||Chủ tịch", SHEET_OTHER},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct sheet sheet = {0};
        struct text lines = text_print(arena, "TT|Nhiệm vụ|Chủ trì|Thời hạn|Khác\n%s\n", rows[i].line);
        struct sheet_page page = page_of(arena, lines.at);
        assert_int_equal(sheet_read_headings(arena, &sheet, &page, 0), 1);
        if (sheet_kind_of(arena, &sheet, &page.at[1]) != rows[i].kind)
            fail_msg("%s", rows[i].line);
    }
}

static void a_cell_gives_a_day_or_none(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    static const struct {
        struct text cell;
        const char *day;
    } rows[] = {
        {TEXT_INIT("30/6/2026"), "2026-06-30"},
        {TEXT_INIT("2026-06-05"), "2026-06-05"},
        {TEXT_INIT("01-03-26"), "2026-03-01"},
        {TEXT_INIT("01.03.2026"), "2026-03-01"},
        {TEXT_INIT("1/3/2026 17:00"), "2026-03-01"},
        {TEXT_INIT("30/6"), "2026-06-30"},
        {TEXT_INIT("30-6"), "2026-06-30"},
        {TEXT_INIT("3/2026"), "2026-03-31"},
        {TEXT_INIT("46082"), "2026-03-01"},
        {TEXT_INIT("Quý II/2026"), "2026-06-30"},
        {TEXT_INIT("tháng 2/2026"), "2026-02-28"},
        {TEXT_INIT("năm 2026"), "2026-12-31"},
        {TEXT_INIT("trước 15/3"), "2026-03-15"},
        {TEXT_INIT("trước\nngày 15/3/2026"), "2026-03-15"},
        {TEXT_INIT("thường xuyên"), ""},
        {TEXT_INIT("Hằng tháng"), ""},
        {TEXT_INIT("Theo yêu cầu"), ""},
        {TEXT_INIT("-"), ""},
        {TEXT_INIT("31/02/2026"), NULL},
        {TEXT_INIT("13/13/2026"), NULL},
        {TEXT_INIT("1/3/2026/4"), NULL},
        {TEXT_INIT("99999"), NULL},
        {TEXT_INIT("sớm"), NULL},
        {TEXT_INIT("2026-03"), "2026-03-31"},
        {TEXT_INIT("29/2"), NULL},
        {TEXT_INIT("-Thường xuyên"), ""},
        {TEXT_INIT("trước\n-ngày 15/3/2026"), "2026-03-15"},
        {TEXT_INIT("31/12/9999"), "9999-12-31"},
        {TEXT_INIT("31/6"), NULL},
        {TEXT_INIT("13/2026"), NULL},
        {TEXT_INIT("0/2026"), NULL},
        {TEXT_INIT("30/6/1026"), NULL},
        {TEXT_INIT("30/6/206"), NULL},
        {TEXT_INIT("30/6/20206"), NULL},
        {TEXT_INIT("30/6/2026 15/7/2026"), NULL},
        {TEXT_INIT("tháng 13/2026"), NULL},
        {TEXT_INIT("Quý V/2026"), NULL},
        {TEXT_INIT("30-Jun-2026"), NULL},
    };
    struct date on = {2026, 1, 5};
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        int32_t day = 0;
        char printed[DATE_BYTES];
        bool gives = sheet_value_day(arena, rows[i].cell, on, &day);
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
        bool was_late, is_known;
    } rows[] = {
        {TEXT_INIT("Hoàn thành đúng hạn"), TASK_DONE, false, true},
        {TEXT_INIT("Đã hoàn thành (quá hạn)"), TASK_DONE, true, true},
        {TEXT_INIT("HT"), TASK_DONE, false, true},
        {TEXT_INIT("Đang thực hiện"), TASK_DOING, false, true},
        {TEXT_INIT("Chậm"), TASK_DOING, true, true},
        {TEXT_INIT("Chưa thực hiện"), TASK_ASSIGNED, false, true},
        {TEXT_INIT("Chưa hoàn thành"), TASK_DOING, false, true},
        {TEXT_INIT("Không hoàn thành"), TASK_DOING, false, true},
        {TEXT_INIT("Cơ bản hoàn thành"), TASK_DOING, false, true},
        {TEXT_INIT("Hoàn thành một phần"), TASK_DOING, false, true},
        {TEXT_INIT("Hoàn thành 50%"), TASK_DOING, false, true},
        {TEXT_INIT("Đã thực hiện được 60%"), TASK_DOING, false, true},
        {TEXT_INIT("Đã hoàn thành khoảng 99 %"), TASK_DOING, false, true},
        {TEXT_INIT("Hoàn thành 100%"), TASK_DONE, false, true},
        {TEXT_INIT("Hoàn thành 12 nhà"), TASK_DONE, false, true},
        {TEXT_INIT("Hoàn thành, giải ngân 95%"), TASK_DONE, false, true},
        {TEXT_INIT("Tạm dừng"), TASK_PAUSED, false, true},
        {TEXT_INIT("Huỷ"), TASK_CANCELLED, false, true},
        {TEXT_INIT("Chờ xác nhận, quá hạn"), TASK_SUBMITTED, true, true},
        {TEXT_INIT("Hoàn thành dự thảo"), TASK_DOING, false, true},
        {TEXT_INIT("Hoàn thành bước 1"), TASK_DOING, false, true},
        {TEXT_INIT("Hoàn thành 3/5 chỉ tiêu"), TASK_DOING, false, true},
        {TEXT_INIT("Hoàn thành 5/5 chỉ tiêu"), TASK_DONE, false, true},
        {TEXT_INIT("Hoàn thành (Báo cáo số 12/BC-UBND)"), TASK_DONE, false, true},
        {TEXT_INIT("Xong đợt 1"), TASK_DOING, false, true},
        {TEXT_INIT("Hoàn thành hồ sơ, đang trình"), TASK_DOING, false, true},
        {TEXT_INIT("Hoàn thành (chờ xác nhận)"), TASK_SUBMITTED, false, true},
        {TEXT_INIT("Hoàn thành phần mềm"), TASK_DONE, false, true},
        {TEXT_INIT("Dừng"), TASK_CANCELLED, false, true},
        {TEXT_INIT("Đúng hạn"), TASK_DONE, false, true},
        {TEXT_INIT("Bãi bỏ"), TASK_CANCELLED, false, true},
        {TEXT_INIT("Không thực hiện"), TASK_CANCELLED, false, true},
        {TEXT_INIT("Không thực hiện được"), TASK_DOING, false, true},
        {TEXT_INIT("HTX Bình Minh"), TASK_ASSIGNED, false, false},
        {TEXT_INIT("A"), TASK_ASSIGNED, false, false},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct sheet_state found = sheet_value_state(arena, rows[i].cell);
        if (found.state != rows[i].state || found.was_late != rows[i].was_late || found.is_known != rows[i].is_known)
            fail_msg("%.*s", TEXT_ARG(rows[i].cell));
    }
}

static void days_stand_in_words(void **state)
{
    (void)state;
    static const struct {
        const char *words;
        bool is_for_days;
        size_t count;
        struct date last;
    } rows[] = {
        {"Đã hoàn thành ngày 28/5/2026", false, 1, {2026, 5, 28}},
        {"Hoàn thành 28/5", false, 1, {2026, 5, 28}},
        {"Hoàn thành ngày 3/5", false, 1, {2026, 5, 3}},
        {"Hoàn thành 3/5 chỉ tiêu", false, 0, {0}},
        {"Báo cáo số 12/2026/BC-UBND", false, 0, {0}},
        {"Xong trong tháng 5/2026", false, 1, {2026, 5, 31}},
        {"30/3/2026→30/6/2026", true, 2, {2026, 6, 30}},
        {"15/3; 15/6/2026", true, 2, {2026, 6, 15}},
        {"15/3/2026, tức 15-03-2026", true, 1, {2026, 3, 15}},
        {"31/2/2026", true, 0, {0}},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct sheet_days days = sheet_value_days(text_from(rows[i].words), (struct date){2026, 1, 5},
                                                  rows[i].is_for_days);
        if (days.count != rows[i].count)
            fail_msg("%s: %zu", rows[i].words, days.count);
        if (days.count > 0 && days.at[days.count - 1] != date_to_day(rows[i].last))
            fail_msg("%s", rows[i].words);
    }
}

static void progress_is_a_share_of_a_hundred(void **state)
{
    (void)state;
    static const struct {
        struct text cell;
        int64_t percent; /* -1: none */
    } rows[] = {
        {TEXT_INIT("70%"), 70},   {TEXT_INIT("70"), 70},   {TEXT_INIT("70,4 %"), 70}, {TEXT_INIT("0.7"), 70},
        {TEXT_INIT("0"), 0},      {TEXT_INIT("0.0"), 0},   {TEXT_INIT("100%"), 100},  {TEXT_INIT("0,5%"), 1},
        {TEXT_INIT("33,5"), 34},  {TEXT_INIT("101"), -1},  {TEXT_INIT("-5"), -1},     {TEXT_INIT("7/10"), -1},
        {TEXT_INIT(""), -1},      {TEXT_INIT("1e1"), -1},  {TEXT_INIT("inf"), -1},    {TEXT_INIT("đang"), -1},
        {TEXT_INIT("1.0.1"), -1}, {TEXT_INIT("101%"), -1}, {TEXT_INIT("99,9%"), 99},  {TEXT_INIT("99.6"), 99},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        int64_t percent = -1;
        enum sheet_scale scale = SHEET_SCALE_UNKNOWN;
        bool found = sheet_value_progress(rows[i].cell, &scale, &percent) == SHEET_NUMBER;
        if (found != (rows[i].percent >= 0) || (found && percent != rows[i].percent))
            fail_msg("%.*s", TEXT_ARG(rows[i].cell));
    }
}

static void what_one_is_the_numbers_before_it_tell(void **state)
{
    (void)state;
    static const struct {
        const char *cells[3];
        enum sheet_number last;
        int64_t percent;
    } columns[] = {
        {{"0.5", "0", "1"}, SHEET_NUMBER, 100},       {{"50", "100", "1"}, SHEET_NUMBER, 1},
        {{"0", "70%", "1"}, SHEET_NUMBER_UNCLEAR, 0}, {{"0,25", "1", "30"}, SHEET_NUMBER_MIXED, 0},
        {{"30", "1", "0.3"}, SHEET_NUMBER_MIXED, 0},  {{"30", "0", "0.3%"}, SHEET_NUMBER, 0},
    };
    for (size_t i = 0; i < COUNT_OF(columns); i++) {
        int64_t percent = 0;
        enum sheet_scale scale = SHEET_SCALE_UNKNOWN;
        for (size_t j = 0; j < 2; j++)
            assert_int_equal(sheet_value_progress(text_from(columns[i].cells[j]), &scale, &percent), SHEET_NUMBER);
        assert_int_equal(sheet_value_progress(text_from(columns[i].cells[2]), &scale, &percent), columns[i].last);
        if (columns[i].last == SHEET_NUMBER)
            assert_int_equal(percent, columns[i].percent);
    }
}

static void names_are_shortened_as_offices_do(void **state)
{
    (void)state;
    static const struct {
        const char *cell, *name;
        bool is_short;
    } rows[] = {
        {"VP", "Văn phòng", true},
        {"VP HĐND&UBND", "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân", true},
        {"P. KTHT&ĐT", "Phòng Kinh tế, Hạ tầng và Đô thị", true},
        {"KTHTĐT", "Phòng Kinh tế, Hạ tầng và Đô thị", true},
        {"CA phường", "Công an phường", true},
        {"CA", "Công an phường", true},
        {"Công an", "Công an xã", true},
        {"Phòng VHXH", "Phòng Văn hóa - Xã hội", true},
        {"BCHQS", "Ban Chỉ huy Quân sự", true},
        {"TTPVHCC", "Trung tâm Phục vụ hành chính công", true},
        {"VP", "Văn phòng Đảng ủy", false},
        {"KT", "Phòng Kế hoạch", false},
        {"Văn", "Văn phòng", false},
        {"CA xã Kỳ Hà", "Công an xã", false},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        if (sheet_is_short_for(text_from(rows[i].cell), text_from(rows[i].name)) != rows[i].is_short)
            fail_msg("%s: %s", rows[i].cell, rows[i].name);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_sheet_is_told_by_its_headings),
        cmocka_unit_test(headings_stand_in_two_rows_and_columns_are_numbered),
        cmocka_unit_test(a_stretch_of_time_has_a_beginning_and_an_end),
        cmocka_unit_test(a_line_is_a_task_or_something_else),
        cmocka_unit_test(a_cell_gives_a_day_or_none),
        cmocka_unit_test(words_of_state_are_understood),
        cmocka_unit_test(days_stand_in_words),
        cmocka_unit_test(progress_is_a_share_of_a_hundred),
        cmocka_unit_test(what_one_is_the_numbers_before_it_tell),
        cmocka_unit_test(names_are_shortened_as_offices_do),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

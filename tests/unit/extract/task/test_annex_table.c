#include "support/task_lines.h"

#include "base/buffer.h"

#define TITLE "Số: 12/KH-UBND\n\nKẾ HOẠCH\n\nGIẢM NGHÈO\n\nII. PHÂN CÔNG\n\n"
#define HEADS "| TT | Nhiệm vụ | Chủ trì | Phối hợp | Thời hạn\n"

static void an_empty_cell_takes_nothing_from_the_row_above(void **state)
{
    (void)state;
    ASSERT_TASKS(TITLE HEADS "| 1 | Rà soát hộ nghèo | Công an xã | Trạm Y tế | 15/12/2025\n"
                             "| 2 | Thống kê hộ nghèo | Công an xã | | \n",
                 "Công an xã | Trạm Y tế | Rà soát hộ nghèo | 2025-12-15", "Công an xã |  | Thống kê hộ nghèo | ");
}

static void a_row_printed_with_bars_takes_what_was_merged(void **state)
{
    (void)state;
    ASSERT_TASKS(TITLE
                 "TT | Nhiệm vụ | Chủ trì | Phối hợp | Thời hạn\n"
                 "1 | Rà soát hộ nghèo | Công an xã | Trạm Y tế | 15/12/2025\n2 | Thống kê hộ nghèo | Công an xã\n",
                 "Công an xã | Trạm Y tế | Rà soát hộ nghèo | 2025-12-15",
                 "Công an xã | Trạm Y tế | Thống kê hộ nghèo | 2025-12-15");
}

static void heads_said_again_are_no_task(void **state)
{
    (void)state;
    ASSERT_TASKS(TITLE HEADS "| 1 | Rà soát hộ nghèo | Công an xã | Trạm Y tế | 15/12/2025\n" HEADS
                             "| 2 | Thống kê hộ nghèo | Trạm Y tế | Công an xã | tháng 12/2025\n",
                 "Công an xã | Trạm Y tế | Rà soát hộ nghèo | 2025-12-15",
                 "Trạm Y tế | Công an xã | Thống kê hộ nghèo | 2025-12");
}

static void a_table_goes_on_over_a_page(void **state)
{
    (void)state;
    ASSERT_TASKS(TITLE HEADS "| 1 | Rà soát hộ nghèo | Công an xã | Trạm Y tế | 15/12/2025\n\n"
                             "| 2 | Thống kê hộ nghèo | Trạm Y tế | Công an xã | tháng 12/2025\n",
                 "Công an xã | Trạm Y tế | Rà soát hộ nghèo | 2025-12-15",
                 "Trạm Y tế | Công an xã | Thống kê hộ nghèo | 2025-12");
}

static void a_narrower_table_below_is_another(void **state)
{
    (void)state;
    ASSERT_TASKS(TITLE HEADS "| 1 | Rà soát hộ nghèo | Công an xã | Trạm Y tế | 15/12/2025\n\n"
                             "| 2 | Hộ nghèo | 12 hộ\n",
                 "Công an xã | Trạm Y tế | Rà soát hộ nghèo | 2025-12-15");
}

static void what_stands_among_units_is_a_unit_or_goes_on_with_one(void **state)
{
    (void)state;
    ASSERT_TASKS(TITLE HEADS
                 "| 1 | Rà soát hộ nghèo | Viện Chiến lược, Chính sách biển; Nguyệt san Biển | Công an xã | \n",
                 "Viện Chiến lược, Chính sách biển + Nguyệt san Biển | Công an xã | Rà soát hộ nghèo | ");
}

static void a_document_may_begin_with_its_table(void **state)
{
    (void)state;
    static const char row[] = "| 1 | Rà soát hộ nghèo | Công an xã | Trạm Y tế | 15/12/2025\n",
                      task[] = "Công an xã | Trạm Y tế | Rà soát hộ nghèo | 2025-12-15";
    const char *ways[] = {"", "Số: 12/KH-UBND\n\nKẾ HOẠCH\n\nGIẢM NGHÈO\n\n",
                          "PHỤ LỤC\n(Kèm theo Kế hoạch số 12/KH-UBND)\n\n"};
    for (size_t i = 0; i < COUNT_OF(ways); i++) {
        TEST_ARENA(arena);
        ASSERT_TASKS(text_print(arena, "%s" HEADS "%s", ways[i], row).at, task);
    }
}

struct cell {
    uint16_t row, column, row_span, column_span;
    const char *words;
};

/* The first task of a table whose cells a file says were merged; its pages may be known. */
static struct text first_task(struct arena *arena, const struct cell *cells, size_t count, uint16_t page)
{
    struct buffer words = buffer_open(arena, 4096);
    struct read_line *lines = arena_array(arena, struct read_line, count);
    for (size_t i = 0; i < count; i++) {
        size_t start = words.len;
        buffer_add(&words, text_from(cells[i].words));
        lines[i] = (struct read_line){.span = {start, words.len},
                                      .kind = LINE_CELL,
                                      .page = page,
                                      .table = 1,
                                      .row = cells[i].row,
                                      .column = cells[i].column,
                                      .row_span = cells[i].row_span,
                                      .column_span = cells[i].column_span,
                                      .confidence = 100};
        buffer_add(&words, TEXT(" | "));
    }
    struct read_text text = {.words = buffer_text(&words), .lines = lines, .line_count = count, .confidence = 100};
    struct extract_context context = {.on = {2025, 11, 20}, .calendar = &calendar_vietnam};
    struct reading *reading = arena_new(arena, struct reading);
    extract_reading(arena, &text, &context, reading);
    assert_int_not_equal(reading->tasks.count, 0);
    return task_line(arena, &reading->tasks.at[reading->tasks.count - 1]);
}

static void heads_of_two_rows_are_merged_cells(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    const struct cell cells[] = {
        {0, 0, 2, 1, "TT"},        {0, 1, 2, 1, "Nội dung"},         {0, 2, 1, 2, "Đơn vị thực hiện"},
        {0, 4, 1, 2, "Thời gian"}, {0, 6, 2, 1, "Sản phẩm"},         {1, 2, 1, 1, "Chủ trì"},
        {1, 3, 1, 1, "Phối hợp"},  {1, 4, 1, 1, "Bắt đầu"},          {1, 5, 1, 1, "Hoàn thành"},
        {2, 0, 1, 1, "1"},         {2, 1, 1, 1, "Rà soát hộ nghèo"}, {2, 2, 1, 1, "Công an xã"},
        {2, 3, 1, 1, "Trạm Y tế"}, {2, 4, 1, 1, "01/12/2025"},       {2, 5, 1, 1, "15/12/2025"},
    };
    assert_text_equal(first_task(arena, cells, COUNT_OF(cells), 0),
                      TEXT("Công an xã | Trạm Y tế | Rà soát hộ nghèo | 2025-12-15"));
    struct cell across[COUNT_OF(cells) - 1];
    memcpy(across, cells, sizeof across);
    across[COUNT_OF(across) - 1] = (struct cell){2, 4, 1, 2, "Tháng 12/2025"};
    assert_text_equal(first_task(arena, across, COUNT_OF(across), 0),
                      TEXT("Công an xã | Trạm Y tế | Rà soát hộ nghèo | 2025-12"));
}

static void the_number_of_a_row_is_no_number_of_a_page(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    const struct cell cells[] = {
        {0, 0, 1, 1, "TT"}, {0, 1, 1, 1, "Nhiệm vụ"},          {0, 2, 1, 1, "Chủ trì"},    {0, 3, 1, 1, "Thời hạn"},
        {1, 0, 1, 1, "7"},  {1, 1, 1, 1, "Rà soát hộ nghèo"},  {1, 2, 1, 1, "Công an xã"}, {1, 3, 1, 1, "15/12/2025"},
        {2, 0, 1, 1, "8"},  {2, 1, 1, 1, "Rà soát chợ tạm"},   {2, 2, 1, 1, "Trạm Y tế"},  {2, 3, 1, 1, "Tháng 12"},
        {3, 0, 1, 1, "9"},  {3, 1, 1, 1, "Thống kê hộ nghèo"}, {3, 2, 1, 1, "như mục 7"},  {3, 3, 1, 1, "nt"},
    };
    assert_text_equal(first_task(arena, cells, COUNT_OF(cells), 3),
                      TEXT("Công an xã |  | Thống kê hộ nghèo | 2025-12"));
}

static void tables_that_follow_one_another_have_heads_of_their_own(void **state)
{
    (void)state;
    ASSERT_TASKS(TITLE "| TT | Chỉ tiêu | Đơn vị tính | Năm 2026\n| 1 | Hộ nghèo | % | 2\n"
                       "| 2 | Thu ngân sách | tỷ đồng | 9\n| 3 | Trường đạt chuẩn | trường | 4\n" HEADS
                       "| 1 | Rà soát hộ nghèo | Công an xã | Trạm Y tế | 15/12/2025\n"
                       "| TT | Thời hạn | Nội dung | Cơ quan chủ trì\n| 1 | tháng 12/2025 | Trồng cây | Trạm Y tế\n",
                 "Công an xã | Trạm Y tế | Rà soát hộ nghèo | 2025-12-15", "Trạm Y tế |  | Trồng cây | 2025-12");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_empty_cell_takes_nothing_from_the_row_above),
        cmocka_unit_test(a_row_printed_with_bars_takes_what_was_merged),
        cmocka_unit_test(heads_said_again_are_no_task),
        cmocka_unit_test(a_table_goes_on_over_a_page),
        cmocka_unit_test(a_narrower_table_below_is_another),
        cmocka_unit_test(a_document_may_begin_with_its_table),
        cmocka_unit_test(heads_of_two_rows_are_merged_cells),
        cmocka_unit_test(the_number_of_a_row_is_no_number_of_a_page),
        cmocka_unit_test(tables_that_follow_one_another_have_heads_of_their_own),
        cmocka_unit_test(what_stands_among_units_is_a_unit_or_goes_on_with_one),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

#include "support/task_lines.h"

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

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_empty_cell_takes_nothing_from_the_row_above),
        cmocka_unit_test(a_row_printed_with_bars_takes_what_was_merged),
        cmocka_unit_test(heads_said_again_are_no_task),
        cmocka_unit_test(a_table_goes_on_over_a_page),
        cmocka_unit_test(a_narrower_table_below_is_another),
        cmocka_unit_test(a_document_may_begin_with_its_table),
        cmocka_unit_test(what_stands_among_units_is_a_unit_or_goes_on_with_one),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

#include "support/task_lines.h"
#include "support/test.h"

#define COUNCIL                                                                                                                     \
    "HĐND TỈNH LAM GIANG\n-------\nSố: 37/NQ-HĐND\n\nLam Giang, ngày 04 tháng 5 năm 2026\n\nNGHỊ QUYẾT\n\nVề phát " \
    "triển cây chè\n\nHỘI ĐỒNG NHÂN DÂN TỈNH LAM GIANG\n\nQUYẾT NGHỊ\n\n"

static void a_programme_that_a_council_passes_is_work(void **state)
{
    (void)state;
    ASSERT_TASKS(COUNCIL "Điều 1. Nhất trí thông qua Chương trình phát triển cây chè với những nội dung sau:\n\n1. "
                         "Trồng mới 600 ha chè.\n\n2. Hỗ trợ giống chè.\n\nĐiều 2. Giao UBND tỉnh tổ chức thực hiện.\n",
                 " |  | Trồng mới 600 ha chè | ", " |  | Hỗ trợ giống chè | ", "UBND tỉnh |  | tổ chức thực hiện | ");
    ASSERT_TASKS(COUNCIL "Điều 1. Thông qua nội dung các dự thảo sau đây:\n\n1. Báo cáo đánh giá vùng chè.\n\n2. Điều "
                         "chỉnh giá chè giống.\n\nĐiều 2. Giao UBND tỉnh tổ chức thực hiện.\n",
                 "UBND tỉnh |  | tổ chức thực hiện | ");
}

static void goals_with_a_colon_stay_goals(void **state)
{
    (void)state;
    ASSERT_TASKS(COUNCIL "Điều 1. Nhất trí thông qua Chương trình phát triển cây chè với những nội dung sau:\n\nI - "
                         "MỤC TIÊU:\n\n1. Giải quyết việc làm.\n\nTạo việc làm cho 1.000 lao động.\n\nII - NHIỆM "
                         "VỤ:\n\n1. Xây dựng vùng chè sạch tại ba xã.\n",
                 " |  | Xây dựng vùng chè sạch tại ba xã | ");
}

static void a_title_in_capitals_is_known_by_its_second_half(void **state)
{
    (void)state;
    ASSERT_TASKS(COUNCIL
                 "I. BI CẢNH, TÌNH HÌNH\n\nỨng phó với hạn hán dần chuyển sang chủ động.\n\nII. NHIỆM VỤ\n\n1. Xây "
                 "dựng giếng tại các bản vùng cao.\n\n8. Tổ chức thực hiện.\n\n- Thành lập ban chỉ đạo các cấp.\n",
                 " |  | Xây dựng giếng tại các bản vùng cao | ", " |  | Thành lập ban chỉ đạo các cấp | ");
}

static void a_lettered_title_above_its_text_is_no_work(void **state)
{
    (void)state;
    ASSERT_TASKS(COUNCIL "I. NHIỆM VỤ\n\n1. Về vùng chè\n\na) Xây dựng nội dung tập huấn\n\nTổ chức lựa chọn giống chè "
                         "hợp với đất của từng xã vùng cao. Giao Sở Nông nghiệp và Môi trường lập danh sách các giống "
                         "chè.\n\nb) In tài liệu cho các xã.\n",
                 " |  | Tổ chức lựa chọn giống chè hợp với đất của từng xã vùng cao | ",
                 "Sở Nông nghiệp và Môi trường |  | lập danh sách các giống chè | ", " |  | In tài liệu cho các xã | ");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_programme_that_a_council_passes_is_work),
        cmocka_unit_test(goals_with_a_colon_stay_goals),
        cmocka_unit_test(a_title_in_capitals_is_known_by_its_second_half),
        cmocka_unit_test(a_lettered_title_above_its_text_is_no_work),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

#include "support/test.h"

#include "support/task_lines.h"

#define HEAD                                                                                                                         \
    "ỦY BAN NHÂN DÂN\nTỈNH LAM GIANG\n-------\nSố: 37/KH-UBND\n\nLam Giang, ngày 04 tháng 5 năm 2026\n\nKẾ HOẠCH\n\n" \
    "NÂNG CAO CHẤT LƯỢNG PHỤC VỤ\n\n"

static void the_stretch_of_a_plan_is_no_deadline_of_its_work(void **state)
{
    (void)state;
    ASSERT_TASKS(HEAD "II. PHONG TRÀO\n\n1. Nội dung\n\na) Vận động nhân dân trồng cây ven đường.\n\nb) Dọn vệ sinh "
                      "kênh mương.\n\n2. Thời gian tổ chức: Từ tháng 6 đến tháng 9/2026.\n",
                 " |  | Vận động nhân dân trồng cây ven đường | ", " |  | Dọn vệ sinh kênh mương | ");
    ASSERT_TASKS(HEAD "II. PHONG TRÀO\n\n1. Nội dung\n\na) Vận động nhân dân trồng cây ven đường.\n\n2. Cơ quan phối "
                      "hợp: Công an xã.\n\n3. Thời gian tổ chức: Từ tháng 6 đến tháng 9/2026.\n",
                 " | Công an xã | Vận động nhân dân trồng cây ven đường | 2026-06/2026-09");
}

static void the_time_of_what_an_order_is_about_is_no_deadline(void **state)
{
    (void)state;
    ASSERT_TASKS(HEAD "II. NHIỆM VỤ\n\n1. Đối với các việc phát sinh trong năm 2026, Sở Tài chính bố trí kinh phí.\n\n"
                      "2. Căn cứ kết quả trong năm 2026, Sở Nội vụ đề xuất khen thưởng trong quý I năm 2027.\n\n"
                      "3. Đối với các xã ven sông, trước ngày 15/6/2026, Sở Y tế tổ chức phun khử khuẩn.\n",
                 "Sở Tài chính |  | bố trí kinh phí | ", "Sở Nội vụ |  | đề xuất khen thưởng | 2027-Q1",
                 "Sở Y tế |  | tổ chức phun khử khuẩn | 2026-06-15");
}

static void a_session_may_be_the_time_of_what_stands_below(void **state)
{
    (void)state;
    ASSERT_TASKS(
        HEAD "II. GIÁM SÁT\n\n1. Tại kỳ họp thường lệ giữa năm 2026:\n\na) Xem xét báo cáo của Ủy ban nhân dân "
             "tỉnh.\n\n2. Tại kỳ họp thứ Mười:\n\na) Xem xét báo cáo của Tòa án nhân dân tỉnh.\n",
        " |  | Xem xét báo cáo của Ủy ban nhân dân tỉnh | 2026", " |  | Xem xét báo cáo của Tòa án nhân dân tỉnh | ");
}

static void a_work_to_be_completed_may_end_with_its_time(void **state)
{
    (void)state;
    ASSERT_TASKS(HEAD
                 "II. NHIỆM VỤ\n\n1. Hoàn thành cải tạo các trạm bơm tháng 9/2026; đồng thời rà soát quy hoạch.\n\n"
                 "2. Hoàn thành các việc của kế hoạch tháng 9/2026.\n",
                 " |  | Hoàn thành cải tạo các trạm bơm | 2026-09", " |  | rà soát quy hoạch | ",
                 " |  | Hoàn thành các việc của kế hoạch tháng 9/2026 | ");
}

static void a_rhythm_may_stand_between_units_and_their_work(void **state)
{
    (void)state;
    ASSERT_TASKS(HEAD "II. NHIỆM VỤ\n\n1. UBND các xã, hằng năm, tổ chức đối thoại với nhân dân.\n",
                 "UBND các xã |  | tổ chức đối thoại với nhân dân | FREQ=YEARLY");
}

static void that_the_work_is_done_by_a_day_is_its_time_however_it_is_said(void **state)
{
    (void)state;
    static const char *const sentences[] = {
        "Hoàn thành xong",          "Phải hoàn thành", "Hoàn thành dứt điểm",        "Yêu cầu hoàn thành",
        "Việc này phải hoàn thành", "Thực hiện xong",  "Các nội dung trên hoàn tất",
    };
    for (size_t i = 0; i < COUNT_OF(sentences); i++) {
        TEST_ARENA(arena);
        struct text words = text_print(
            arena, HEAD "II. NHIỆM VỤ\n\n1. Giao Sở Y tế rà soát các trạm. %s trước ngày 15/6/2026.\n", sentences[i]);
        ASSERT_TASKS(text_terminated(arena, words), "Sở Y tế |  | rà soát các trạm | 2026-06-15");
    }
    ASSERT_TASKS(HEAD "II. NHIỆM VỤ\n\n1. Giao Sở Y tế rà soát các trạm. Hoàn thành trạm số 2 trước ngày 15/6/2026.\n",
                 "Sở Y tế |  | rà soát các trạm | ", "Sở Y tế |  | Hoàn thành trạm số 2 | 2026-06-15");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_stretch_of_a_plan_is_no_deadline_of_its_work),
        cmocka_unit_test(the_time_of_what_an_order_is_about_is_no_deadline),
        cmocka_unit_test(a_session_may_be_the_time_of_what_stands_below),
        cmocka_unit_test(a_work_to_be_completed_may_end_with_its_time),
        cmocka_unit_test(that_the_work_is_done_by_a_day_is_its_time_however_it_is_said),
        cmocka_unit_test(a_rhythm_may_stand_between_units_and_their_work),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

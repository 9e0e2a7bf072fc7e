#include "support/test.h"

#include "support/task_lines.h"

#define HEAD                                                                                                                                   \
    "ỦY BAN NHÂN DÂN\nPHƯỜNG BẾN ĐÁ\n-------\nSố: 31/TB-UBND\n\nBến Đá, ngày 20 tháng 11 năm 2025\n\nTHÔNG BÁO\n\nVề " \
    "việc ứng phó với mưa lớn\n\n"

static void a_heading_about_people_and_a_team_is_about_two(void **state)
{
    (void)state;
    ASSERT_TASKS(HEAD
                 "II. GIẢI PHÁP\n\n1. Đối với đội ngũ giáo viên\n\nTăng cường giáo dục kỹ năng sống.\n\n2. Đối với "
                 "giáo viên phụ trách công tác Đoàn và Tổ Tư vấn tâm lý\n\nTổ chức tư vấn tâm lý.\n",
                 "đội ngũ giáo viên |  | Tăng cường giáo dục kỹ năng sống | ",
                 "giáo viên phụ trách công tác Đoàn + Tổ Tư vấn tâm lý |  | Tổ chức tư vấn tâm lý | ");
}

#define SIGNED "Điều 1. Giao Phòng Kinh tế rà soát các thủ tục.\n\nNơi nhận:\n- Như Điều 1;\n- Lưu: VT.\n\n"

static void a_catalogue_of_procedures_is_no_work(void **state)
{
    (void)state;
    ASSERT_TASKS(HEAD SIGNED "PHỤ LỤC I\n\nDANH MỤC THỦ TỤC HÀNH CHÍNH\n\nI. Thủ tục cấp xã\n\n(1) Đăng ký, cấp Giấy "
                             "chứng nhận.\n\n(2) Điều chỉnh quyết định giao đất.\n",
                 "Phòng Kinh tế |  | rà soát các thủ tục | ");
    ASSERT_TASKS(HEAD SIGNED "PHỤ LỤC I\n\nDANH MỤC NHIỆM VỤ\n\nI. Nhiệm vụ\n\n1. Điều chỉnh bảng giá.\n",
                 "Phòng Kinh tế |  | rà soát các thủ tục | ", " |  | Điều chỉnh bảng giá | ");
}

static void the_title_of_a_report_stays_in_its_outline(void **state)
{
    (void)state;
    ASSERT_TASKS(HEAD SIGNED "PHỤ LỤC II ĐỀ CƯƠNG BÁO CÁO PHỤC VỤ KIỂM TRA\n\nBÁO CÁO\n\n1. Hồ sơ\n\n- Quyết định "
                             "giao đất.\n\n- Thông báo nổ mìn.\n\nPHỤ LỤC III\n\nNHIỆM VỤ\n\n1. Điều chỉnh bảng giá.\n",
                 "Phòng Kinh tế |  | rà soát các thủ tục | ", " |  | Điều chỉnh bảng giá | ");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_heading_about_people_and_a_team_is_about_two),
        cmocka_unit_test(a_catalogue_of_procedures_is_no_work),
        cmocka_unit_test(the_title_of_a_report_stays_in_its_outline),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

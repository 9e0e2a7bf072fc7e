#include "support/task_lines.h"
#include "support/test.h"

#define HEAD                                                                                                                         \
    "ỦY BAN NHÂN DÂN\nTỈNH LAM GIANG\n-------\nSố: 37/KH-UBND\n\nLam Giang, ngày 04 tháng 5 năm 2026\n\nKẾ HOẠCH\n\n" \
    "Nâng cao chất lượng phục vụ\n\nII. TỔ CHỨC THỰC HIỆN\n\n"

static void an_adverb_may_be_linked_to_whom_one_works_with(void **state)
{
    (void)state;
    ASSERT_TASKS(HEAD "1. Sở Y tế chủ động và phối hợp với Sở Nội vụ trong công tác tuyên truyền pháp luật.\n\n2. Sở "
                      "Tư pháp chủ động, phối hợp với Sở Y tế kiểm tra các nhà thuốc.\n",
                 "Sở Y tế | Sở Nội vụ | tuyên truyền pháp luật | ", "Sở Tư pháp | Sở Y tế | kiểm tra các nhà thuốc | ");
}

static void who_puts_work_upon_others_is_told_nothing(void **state)
{
    (void)state;
    ASSERT_TASKS(HEAD "1. Sở Y tế\n\n- Thực hiện các nhiệm vụ khác do Ban Chỉ đạo, Trưởng ban giao.\n\n- Cung cấp số "
                      "liệu khi UBND tỉnh, Sở Nội vụ yêu cầu.\n\n2. Trưởng ban giao Sở Nội vụ lập danh sách.\n",
                 "Sở Y tế |  | Thực hiện các nhiệm vụ khác do Ban Chỉ đạo, Trưởng ban giao | ",
                 "Sở Y tế |  | Cung cấp số liệu khi UBND tỉnh, Sở Nội vụ yêu cầu | ",
                 "Sở Nội vụ |  | lập danh sách | ");
}

static void what_is_demanded_is_a_noun_among_grounds(void **state)
{
    (void)state;
    ASSERT_TASKS(
        HEAD "1. Sở Y tế căn cứ yêu cầu công tác của mình, thành lập bộ phận giúp việc.\n\n2. Các xã căn cứ tình hình, "
             "yêu cầu, nhiệm vụ để bố trí kinh phí.\n\n3. Sở Nội vụ căn cứ Kế hoạch này, yêu cầu các xã báo cáo.\n",
        "Sở Y tế |  | thành lập bộ phận giúp việc | ", "Các xã |  | bố trí kinh phí | ",
        "Sở Nội vụ |  | yêu cầu các xã báo cáo | ");
}

static void what_units_have_to_do_with_stands_before_their_work(void **state)
{
    (void)state;
    ASSERT_TASKS(
        HEAD "1. Yêu cầu các tổ chức, cá nhân liên quan đến vật liệu nổ trên địa bàn nghiêm túc thực hiện quy định về "
             "an toàn.\n\n2. Giao Sở Y tế và các cơ quan, đơn vị có liên quan đến các thủ tục nêu trên, có trách nhiệm "
             "theo dõi thời hạn giải quyết.\n",
        "các tổ chức, cá nhân liên quan |  | nghiêm túc thực hiện quy định về an toàn | ",
        "Sở Y tế + các cơ quan, đơn vị có liên quan |  | theo dõi thời hạn giải quyết | ");
}

static void at_the_same_time_behind_a_verb_says_how(void **state)
{
    (void)state;
    ASSERT_TASKS(HEAD "1. Sở Xây dựng tiến hành đồng thời việc lắp đặt cáp và lát vỉa hè.\n\n2. Sở Công Thương kiểm "
                      "tra các chợ, đồng thời thống kê các hộ kinh doanh.\n",
                 "Sở Xây dựng |  | tiến hành đồng thời việc lắp đặt cáp và lát vỉa hè | ",
                 "Sở Công Thương |  | kiểm tra các chợ | ", "Sở Công Thương |  | thống kê các hộ kinh doanh | ");
}

static void what_must_be_done_stands_behind_all_that_a_condition_counts_up(void **state)
{
    (void)state;
    ASSERT_TASKS(HEAD "1. Sở Xây dựng\n\n- Khi lập quy hoạch khu dân cư, kế hoạch di dời phải xác định rõ nguồn "
                      "vốn.\n\n- Nếu hồ sơ đủ điều kiện theo quy định, đề xuất phương án di dời.\n",
                 "Sở Xây dựng |  | xác định rõ nguồn vốn | ", "Sở Xây dựng |  | đề xuất phương án di dời | ");
}

static void a_report_that_a_condition_asks_for_is_a_duty_of_its_own(void **state)
{
    (void)state;
    ASSERT_TASKS(HEAD
                 "1. Sở Y tế tổ chức triển khai Kế hoạch, trong quá trình thực hiện có vướng mắc phải báo cáo UBND "
                 "tỉnh.\n\n2. Sở Nội vụ tổ chức triển khai Kế hoạch, trong quá trình thực hiện chú ý tiết kiệm.\n",
                 "Sở Y tế |  | tổ chức triển khai Kế hoạch | ", "Sở Y tế |  | báo cáo UBND tỉnh | ",
                 "Sở Nội vụ |  | tổ chức triển khai Kế hoạch, trong quá trình thực hiện chú ý tiết kiệm | ");
}

static void parts_behind_a_colon_are_no_part_of_the_work(void **state)
{
    (void)state;
    ASSERT_TASKS(HEAD
                 "1. Sở Nội vụ\n\n- Cử cán bộ tham gia đào tạo: quản trị, tiếp nhận chuyển giao công nghệ, sử dụng "
                 "và khai thác phần mềm.\n",
                 "Sở Nội vụ |  | Cử cán bộ tham gia đào tạo | ");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_adverb_may_be_linked_to_whom_one_works_with),
        cmocka_unit_test(who_puts_work_upon_others_is_told_nothing),
        cmocka_unit_test(what_is_demanded_is_a_noun_among_grounds),
        cmocka_unit_test(what_units_have_to_do_with_stands_before_their_work),
        cmocka_unit_test(at_the_same_time_behind_a_verb_says_how),
        cmocka_unit_test(what_must_be_done_stands_behind_all_that_a_condition_counts_up),
        cmocka_unit_test(a_report_that_a_condition_asks_for_is_a_duty_of_its_own),
        cmocka_unit_test(parts_behind_a_colon_are_no_part_of_the_work),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

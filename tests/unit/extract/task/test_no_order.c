#include "support/task_lines.h"
#include "support/test.h"

#define HEAD                                                                                                                         \
    "ỦY BAN NHÂN DÂN\nTỈNH LAM GIANG\n-------\nSố: 37/KH-UBND\n\nLam Giang, ngày 04 tháng 5 năm 2026\n\nKẾ HOẠCH\n\n" \
    "Nâng cao chất lượng phục vụ\n\nII. TỔ CHỨC THỰC HIỆN\n\n"

static void what_matters_most_is_no_work_of_its_own(void **state)
{
    (void)state;
    ASSERT_TASKS(HEAD "1. Sở Y tế\n\n- Kiểm tra các bếp ăn tập thể; chú trọng bếp ăn của trường học; lập biên bản.\n\n"
                      "- Chú trọng công tác tập huấn.\n",
                 "Sở Y tế |  | Kiểm tra các bếp ăn tập thể | ", "Sở Y tế |  | lập biên bản | ",
                 "Sở Y tế |  | Chú trọng công tác tập huấn | ");
}

static void what_the_work_is_good_for_is_no_work(void **state)
{
    (void)state;
    ASSERT_TASKS(HEAD "1. Sở Xây dựng\n\n- Lắp đặt đèn tín hiệu; giúp người dân đi lại dễ dàng; cho phép theo dõi từ "
                      "xa.\n",
                 "Sở Xây dựng |  | Lắp đặt đèn tín hiệu | ");
}

static void who_is_told_what_is_forbidden_has_a_task(void **state)
{
    (void)state;
    ASSERT_TASKS(HEAD "1. Sở Y tế\n\n- Kiểm tra các nhà thuốc. Nghiêm cấm bán thuốc quá hạn.\n\n- Nghiêm cấm việc bán "
                      "thuốc kê đơn qua mạng.\n\n2. Sở Công Thương\n\n- Thống kê các cửa hàng xăng dầu trên địa bàn "
                      "tỉnh, nghiêm cấm để sót.\n",
                 "Sở Y tế |  | Kiểm tra các nhà thuốc | ", "Sở Y tế |  | Nghiêm cấm bán thuốc quá hạn | ",
                 "Sở Y tế |  | Nghiêm cấm việc bán thuốc kê đơn qua mạng | ",
                 "Sở Công Thương |  | Thống kê các cửa hàng xăng dầu trên địa bàn tỉnh | ");
}

static void who_may_only_do_so_is_told(void **state)
{
    (void)state;
    ASSERT_TASKS(HEAD "1. Sở Xây dựng\n\n- Thẩm định thiết kế các cầu; chỉ cấp giấy phép khi đủ hồ sơ.\n",
                 "Sở Xây dựng |  | Thẩm định thiết kế các cầu | ",
                 "Sở Xây dựng |  | chỉ cấp giấy phép khi đủ hồ sơ | ");
}

static void sending_is_work_behind_a_semicolon(void **state)
{
    (void)state;
    ASSERT_TASKS(HEAD "1. Sở Nội vụ\n\n- Rà soát đề án vị trí việc làm; trình Ban Thường vụ Tỉnh ủy trước ngày "
                      "15/6/2026.\n\n- Xây dựng kế hoạch; gửi về Sở Tài chính trước ngày 20/6/2026.\n",
                 "Sở Nội vụ |  | Rà soát đề án vị trí việc làm | 2026-06-15",
                 "Sở Nội vụ |  | trình Ban Thường vụ Tỉnh ủy | 2026-06-15",
                 "Sở Nội vụ |  | Xây dựng kế hoạch | 2026-06-20", "Sở Nội vụ |  | gửi về Sở Tài chính | 2026-06-20");
}

static void a_noun_that_begins_like_a_verb_is_no_work(void **state)
{
    (void)state;
    ASSERT_TASKS(HEAD "1. Sở Nội vụ\n\n- Rà soát những chồng chéo về thẩm quyền; trình tự, thủ tục rườm rà.\n\n"
                      "- Thống kê số lượng viên chức; trình độ chuyên môn của viên chức.\n",
                 "Sở Nội vụ |  | Rà soát những chồng chéo về thẩm quyền | ",
                 "Sở Nội vụ |  | Thống kê số lượng viên chức | ");
}

static void attending_is_work_of_who_is_told(void **state)
{
    (void)state;
    ASSERT_TASKS(HEAD "1. Ban Thường trực Ủy ban Mặt trận Tổ quốc xã\n\n- Tham dự các cuộc họp của Ủy ban bầu cử xã.\n",
                 "Ban Thường trực Ủy ban Mặt trận Tổ quốc xã |  | Tham dự các cuộc họp của Ủy ban bầu cử xã | ");
}

static void what_the_state_provides_is_work(void **state)
{
    (void)state;
    ASSERT_TASKS(HEAD "1. Công an tỉnh\n\n- Tuần tra các tuyến đường; bảo đảm an ninh trật tự tại lễ hội; bảo đảm "
                      "đúng tiến độ.\n",
                 "Công an tỉnh |  | Tuần tra các tuyến đường | ",
                 "Công an tỉnh |  | bảo đảm an ninh trật tự tại lễ hội | ");
}

static void fields_of_something_are_no_work(void **state)
{
    (void)state;
    ASSERT_TASKS(HEAD
                 "1. Các dự án tập trung vào các lĩnh vực:\n\n- Chế biến nông sản.\n\n- Sản xuất hàng thủ công.\n\n"
                 "2. Nội dung tập huấn\n\n- Quản trị tài khoản.\n\n3. Sở Công Thương tập trung vào các nội dung:\n\n"
                 "- Rà soát quy hoạch chợ.\n\n- Lập đề án khuyến công.\n",
                 "Sở Công Thương |  | Rà soát quy hoạch chợ | ", "Sở Công Thương |  | Lập đề án khuyến công | ");
}

static void nothing_is_asked_before_then(void **state)
{
    (void)state;
    ASSERT_TASKS(HEAD "1. Trường hợp tỉnh giảm lãi suất do thiên tai, dịch bệnh hoặc hỏa hoạn thì lãi suất được giảm "
                      "tương ứng.\n\n2. Trường hợp có dịch, gây quá tải thì Sở Y tế điều động nhân lực.\n\n"
                      "3. Khi có dịch, Trạm Y tế lập danh sách, nếu vượt khả năng thì báo cáo ngay.\n\n"
                      "4. Thời gian tuyên truyền: Thực hiện theo lộ trình của Kế hoạch này.\n",
                 "Sở Y tế |  | điều động nhân lực | ",
                 "Trạm Y tế |  | lập danh sách, nếu vượt khả năng thì báo cáo ngay | ");
}

static void units_told_at_once_are_no_list_of_fields(void **state)
{
    (void)state;
    ASSERT_TASKS(HEAD "1. Đối với các sở, ngành: Chủ động cân đối, bố trí kinh phí.\n",
                 "các sở, ngành |  | Chủ động cân đối, bố trí kinh phí | ");
}

static void what_will_be_is_asked_of_nobody(void **state)
{
    (void)state;
    ASSERT_TASKS(HEAD
                 "1. Sở Nội vụ\n\n- Lập danh sách. Sau đó Chính phủ sẽ phân công nhiệm vụ cho các bộ.\n\n- Đối với "
                 "hồ sơ khác sẽ giải quyết sau.\n\n2. Các trường điểm sẽ là hình mẫu cho cả tỉnh.\n\n"
                 "3. Trong năm học Phòng Giáo dục sẽ thành lập đoàn kiểm tra.\n",
                 "Sở Nội vụ |  | Lập danh sách | ", "Phòng Giáo dục |  | thành lập đoàn kiểm tra | ");
}

static void what_something_is_asks_for_nothing(void **state)
{
    (void)state;
    ASSERT_TASKS(HEAD "1. Sở Giáo dục và Đào tạo\n\n- Dạy học trực tuyến là hình thức dạy học qua mạng.\n\n"
                      "- Tổng hợp nhu cầu sử dụng đất dự kiến là 40 ha.\n\n- Lập kế hoạch năm học.\n",
                 "Sở Giáo dục và Đào tạo |  | Lập kế hoạch năm học | ");
}

static void a_team_that_will_do_it_is_told(void **state)
{
    (void)state;
    ASSERT_TASKS(HEAD "1. Tổ kiểm phiếu sẽ kiểm đếm kết quả biểu quyết.\n\n2. Đoàn kiểm tra làm việc với các xã; lập "
                      "biên bản.\n",
                 "Tổ kiểm phiếu |  | kiểm đếm kết quả biểu quyết | ", "Đoàn kiểm tra |  | làm việc với các xã | ",
                 "Đoàn kiểm tra |  | lập biên bản | ");
}

static void a_rule_asks_nothing_of_anybody(void **state)
{
    (void)state;
    ASSERT_TASKS(HEAD "1. Địa phương nhận bổ sung trên 70% dự toán thì ngân sách trung ương hỗ trợ 100%.\n\n2. Nếu số "
                      "điểm bằng nhau thì đơn vị nào có tỷ lệ cao hơn thì xếp hạng cao hơn.\n\n3. Nếu phát hiện vi "
                      "phạm thì Sở Y tế xử phạt theo quy định.\n",
                 "Sở Y tế |  | xử phạt theo quy định | ");
}

static void a_sum_is_no_work(void **state)
{
    (void)state;
    ASSERT_TASKS(HEAD "1. Hỗ trợ 40 triệu đồng/hộ đối với hộ nghèo.\n\n2. Hỗ trợ tối đa 70% chi phí đối với hộ cận "
                      "nghèo.\n\n3. Hỗ trợ 500 hộ nghèo xây nhà.\n",
                 " |  | Hỗ trợ 500 hộ nghèo xây nhà | ");
}

static void what_is_done_with_a_report_is_no_work(void **state)
{
    (void)state;
    ASSERT_TASKS(HEAD "1. Sở Nội vụ\n\n- Báo cáo của các thành viên được gửi tới Trưởng ban.\n\n- Báo cáo kết quả khảo "
                      "sát gửi Trưởng ban.\n\n2. Địa phương có thành tích sẽ được cộng điểm thi đua.\n",
                 "Sở Nội vụ |  | Báo cáo kết quả khảo sát gửi Trưởng ban | ");
}

static void a_verb_and_nothing_that_is_done_to_is_no_work(void **state)
{
    (void)state;
    ASSERT_TASKS(
        HEAD
        "1. Sở Xây dựng\n\n- Trên cơ sở kết quả khảo sát, lập bản đồ ngập.\n\n- Rà soát; thống kê các cống bị hỏng.\n",
        "Sở Xây dựng |  | lập bản đồ ngập | ", "Sở Xây dựng |  | thống kê các cống bị hỏng | ");
}

static void the_title_of_a_step_is_no_work(void **state)
{
    (void)state;
    ASSERT_TASKS(HEAD "1. Quy trình\n\n- Bước 1: Phân rã mục tiêu. Căn cứ kế hoạch, Sở Nội vụ lập danh sách chỉ "
                      "tiêu.\n\n- Bước 2: Công bố kết quả trên trang thông tin.\n",
                 "Sở Nội vụ |  | lập danh sách chỉ tiêu | ", " |  | Công bố kết quả trên trang thông tin | ");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_matters_most_is_no_work_of_its_own),
        cmocka_unit_test(what_the_work_is_good_for_is_no_work),
        cmocka_unit_test(who_is_told_what_is_forbidden_has_a_task),
        cmocka_unit_test(who_may_only_do_so_is_told),
        cmocka_unit_test(sending_is_work_behind_a_semicolon),
        cmocka_unit_test(a_noun_that_begins_like_a_verb_is_no_work),
        cmocka_unit_test(what_the_state_provides_is_work),
        cmocka_unit_test(fields_of_something_are_no_work),
        cmocka_unit_test(nothing_is_asked_before_then),
        cmocka_unit_test(units_told_at_once_are_no_list_of_fields),
        cmocka_unit_test(what_will_be_is_asked_of_nobody),
        cmocka_unit_test(what_something_is_asks_for_nothing),
        cmocka_unit_test(a_team_that_will_do_it_is_told),
        cmocka_unit_test(a_rule_asks_nothing_of_anybody),
        cmocka_unit_test(a_sum_is_no_work),
        cmocka_unit_test(what_is_done_with_a_report_is_no_work),
        cmocka_unit_test(a_verb_and_nothing_that_is_done_to_is_no_work),
        cmocka_unit_test(the_title_of_a_step_is_no_work),
        cmocka_unit_test(attending_is_work_of_who_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

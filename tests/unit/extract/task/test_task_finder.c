#include "support/test.h"

#include "support/task_lines.h"

#define HEAD                                                                                                                                   \
    "ỦY BAN NHÂN DÂN\nPHƯỜNG BẾN ĐÁ\n-------\nSố: 31/TB-UBND\n\nBến Đá, ngày 20 tháng 11 năm 2025\n\nTHÔNG BÁO\n\nVề " \
    "việc ứng phó với mưa lớn\n\n"

static void those_told_in_an_introduction_may_be_parted_by_a_semicolon(void **state)
{
    (void)state;
    ASSERT_TASKS(HEAD "Để ứng phó với mưa lớn, Văn phòng Thường trực đề nghị UBND các huyện, thị xã; các sở, ban, "
                      "ngành trong tỉnh triển khai các nội dung sau:\n\n1. Rà soát các khu vực ngập sâu.\n",
                 "UBND các huyện, thị xã + các sở, ban, ngành trong tỉnh |  | Rà soát các khu vực ngập sâu | ");
    ASSERT_TASKS(HEAD
                 "Thực hiện Công văn số 12/UBND; Chủ tịch UBND huyện yêu cầu thủ trưởng cơ quan, đơn vị trên địa bàn "
                 "huyện; chủ tịch UBND các xã thực hiện các việc sau:\n\n1. Dừng các lễ hội.\n",
                 "thủ trưởng cơ quan, đơn vị trên địa bàn huyện + chủ tịch UBND các xã |  | Dừng các lễ hội | ");
    ASSERT_TASKS(HEAD "I. NHIỆM VỤ\n\n1. Phòng Y tế lập danh sách hộ ngập; Trạm Y tế thực hiện các việc sau:\n\n"
                      "- Cấp phát thuốc.\n",
                 "Phòng Y tế |  | lập danh sách hộ ngập | ", "Trạm Y tế |  | Cấp phát thuốc | ");
}

static void addressees_and_what_is_asked_of_them_may_share_a_paragraph(void **state)
{
    (void)state;
    ASSERT_TASKS("Kính gửi: Hiệu trưởng các đơn vị trực thuộc. Thực hiện Kế hoạch số 12/KH-UBND ngày 13 tháng 4 năm "
                 "2025, Phòng Giáo dục yêu cầu các trường tiểu học thực hiện các nội dung sau:\n\n1. Tổng vệ sinh sân "
                 "trường.\n",
                 "các trường tiểu học |  | Tổng vệ sinh sân trường | ");
}

static void who_makes_a_plan_is_not_told_what_stands_in_it(void **state)
{
    (void)state;
    ASSERT_TASKS(HEAD "Thực hiện Quyết định số 12/QĐ-UBND ngày 6/3/2025, Trưởng đoàn kiểm tra lập kế hoạch kiểm tra "
                      "như sau:\n\n1. Yêu cầu\n\n- Kiểm tra đúng trình tự.\n\n2. Nội dung\n\n- Kiểm tra kho hàng.\n",
                 " |  | Kiểm tra kho hàng | ");
}

static void what_a_team_demands_of_others_is_its_own_work(void **state)
{
    (void)state;
    ASSERT_TASKS(HEAD "Điều 3. Nhiệm vụ và quyền hạn của Đoàn kiểm tra\n\nĐoàn kiểm tra thực hiện các nhiệm vụ "
                      "sau:\n\n1. Yêu cầu các hộ kinh doanh xuất trình hồ sơ.\n\n2. Lập biên bản kiểm tra.\n",
                 "Đoàn kiểm tra |  | Yêu cầu các hộ kinh doanh xuất trình hồ sơ | ",
                 "Đoàn kiểm tra |  | Lập biên bản kiểm tra | ");
}

static void a_heading_about_people_and_a_team_is_about_two(void **state)
{
    (void)state;
    ASSERT_TASKS(HEAD
                 "II. GIẢI PHÁP\n\n1. Đối với đội ngũ giáo viên\n\nTăng cường giáo dục kỹ năng sống.\n\n2. Đối với "
                 "giáo viên phụ trách công tác Đoàn và Tổ Tư vấn tâm lý\n\nTổ chức tư vấn tâm lý.\n",
                 "đội ngũ giáo viên |  | Tăng cường giáo dục kỹ năng sống | ",
                 "giáo viên phụ trách công tác Đoàn + Tổ Tư vấn tâm lý |  | Tổ chức tư vấn tâm lý | ");
}

static void numbered_letters_stand_below_their_letter(void **state)
{
    (void)state;
    ASSERT_TASKS(HEAD
                 "8. Giáo viên\n\na. Giáo viên bộ môn:\n\na.1. Soạn thảo đề cương ôn tập.\n\na.2.Tham gia dự giờ.\n\n"
                 "b. Giáo viên chủ nhiệm:\n\nb.1 Liên hệ với gia đình học sinh.\n",
                 "Giáo viên bộ môn |  | Soạn thảo đề cương ôn tập | ", "Giáo viên bộ môn |  | Tham gia dự giờ | ",
                 "Giáo viên chủ nhiệm |  | Liên hệ với gia đình học sinh | ");
}

static void the_letter_d_with_a_bar_stands_beside_the_others(void **state)
{
    (void)state;
    ASSERT_TASKS(HEAD "1. Trạm Y tế\n\nd) Xây dựng kế hoạch kiểm tra\n\nđ) Rà soát các kho\n\ne) Lập danh sách\n",
                 "Trạm Y tế |  | Xây dựng kế hoạch kiểm tra | ", "Trạm Y tế |  | Rà soát các kho | ",
                 "Trạm Y tế |  | Lập danh sách | ");
}

static void sentences_without_a_last_full_stop_are_no_heading(void **state)
{
    (void)state;
    ASSERT_TASKS(
        HEAD "II. NHIỆM VỤ\n\n1. Tuyên truyền Luật Phòng, chống ma túy đến từng hộ dân, từng cơ quan, đơn vị, "
             "trường học. Rà soát các cơ sở kinh doanh có điều kiện về an ninh, trật tự, các nhà trọ, quán "
             "ăn, bến xe, bến tàu, chợ và khu vui chơi\n\nCông an phường lập danh sách.\n",
        " |  | Tuyên truyền Luật Phòng, chống ma túy đến từng hộ dân, từng cơ quan, đơn vị, trường học | ",
        " |  | Rà soát các cơ sở kinh doanh có điều kiện về an ninh, trật tự, các nhà trọ, quán ăn, bến xe, bến "
        "tàu, chợ và khu vui chơi | ",
        "Công an phường |  | lập danh sách | ");
}

static void a_heading_may_say_in_many_ways_whose_the_work_is(void **state)
{
    (void)state;
    static const char *const headings[] = {
        "Công an phường",
        "Công an phường:",
        "Công an phường chịu trách nhiệm",
        "Công an phường chủ trì thực hiện:",
        "Công an phường thực hiện tốt các nội dung sau",
        "Đối với Công an phường, đề nghị tập trung thực hiện các nội dung:",
        "Yêu cầu đối với Công an phường:",
        "Phân công nhiệm vụ cho Công an phường:",
        "Giao nhiệm vụ cho Công an phường:",
        "Nhiệm vụ giao Công an phường:",
        "Về trách nhiệm của Công an phường:",
        "Nhiệm vụ cụ thể của Công an phường như sau:",
    };
    for (size_t i = 0; i < COUNT_OF(headings); i++) {
        TEST_ARENA(arena);
        struct text words = text_print(
            arena, HEAD "III. TỔ CHỨC THỰC HIỆN\n\n1. %s\n\n- Rà soát các hộ.\n\n2. Trạm Y tế\n\n- Cấp thuốc.\n",
            headings[i]);
        ASSERT_TASKS(text_terminated(arena, words), "Công an phường |  | Rà soát các hộ | ",
                     "Trạm Y tế |  | Cấp thuốc | ");
    }
}

static void dashes_stand_below_stars_where_a_star_comes_first(void **state)
{
    (void)state;
    ASSERT_TASKS(HEAD "Yêu cầu các đơn vị:\n\n* Công an phường:\n\n- Rà soát các hộ.\n\n* Trạm Y tế:\n\n- Cấp thuốc.\n",
                 "Công an phường |  | Rà soát các hộ | ", "Trạm Y tế |  | Cấp thuốc | ");
    ASSERT_TASKS(HEAD "1. Công an phường:\n\n- Trạm Y tế:\n\n* Rà soát các hộ.\n\n- Lập danh sách.\n",
                 "Trạm Y tế |  | Rà soát các hộ | ", "Công an phường |  | Lập danh sách | ");
}

static void what_is_told_above_the_first_number_is_work(void **state)
{
    (void)state;
    ASSERT_TASKS(HEAD
                 "Để ứng phó với mưa lớn, Chủ tịch UBND phường yêu cầu:\n\nCông an phường:\n\n- Rà soát các hộ.\n\n"
                 "2. Trạm Y tế cấp thuốc cho các hộ.\n",
                 "Công an phường |  | Rà soát các hộ | ", "Trạm Y tế |  | cấp thuốc cho các hộ | ");
}

static void either_spelling_of_a_vowel_is_read(void **state)
{
    (void)state;
    ASSERT_TASKS(HEAD
                 "1. Ban Quản lí chợ phối hợp với Đội Quản lí thị trường xử lí nghiêm vi phạm trong quí IV/2025.\n",
                 "Ban Quản lí chợ | Đội Quản lí thị trường | xử lí nghiêm vi phạm | 2025-Q4");
}

static void what_is_asked_behind_the_work_is_work(void **state)
{
    (void)state;
    ASSERT_TASKS(HEAD "I. PHÂN CÔNG NHIỆM VỤ\n\n1. Tổ Văn phòng\n\n- Lập sổ tài sản.\n\nII. YÊU CẦU\n\nToàn thể nhân "
                      "viên trong trường nghiêm túc thực hiện Quyết định này.\n",
                 "Tổ Văn phòng |  | Lập sổ tài sản | ",
                 "Toàn thể nhân viên trong trường |  | nghiêm túc thực hiện Quyết định này | ");
    ASSERT_TASKS(HEAD
                 "I. MỤC ĐÍCH\n\n- Nâng cao nhận thức.\n\nII. YÊU CẦU\n\nToàn thể nhân viên trong trường nghiêm túc "
                 "thực hiện Quyết định này.\n\nIII. NỘI DUNG\n\n1. Tổ Văn phòng\n\n- Lập sổ tài sản.\n",
                 "Tổ Văn phòng |  | Lập sổ tài sản | ");
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

static void what_is_done_with_findings_is_done_alone(void **state)
{
    (void)state;
    ASSERT_TASKS(
        HEAD "I. NHIỆM VỤ\n\n1. Phòng Kinh tế\n\n- Chủ trì, phối hợp với Công an xã kiểm tra các bến bãi; "
             "lập danh sách vi phạm; kịp thời xử lý các hộ vi phạm; chấm dứt việc lấn đường.\n",
        "Phòng Kinh tế | Công an xã | kiểm tra các bến bãi | ", "Phòng Kinh tế | Công an xã | lập danh sách vi phạm | ",
        "Phòng Kinh tế |  | kịp thời xử lý các hộ vi phạm | ", "Phòng Kinh tế |  | chấm dứt việc lấn đường | ");
}

static void those_who_are_directed_have_partners_of_their_own(void **state)
{
    (void)state;
    ASSERT_TASKS(HEAD "I. NHIỆM VỤ\n\n1. Phòng Kinh tế\n\n- Xác nhận danh sách các hộ được hỗ trợ trên địa bàn phường "
                      "theo quy định, chỉ đạo các tổ dân phố phối hợp với Công an phường giữ trật tự.\n",
                 "Phòng Kinh tế |  | Xác nhận danh sách các hộ được hỗ trợ trên địa bàn phường | ");
    ASSERT_TASKS(HEAD
                 "I. NHIỆM VỤ\n\n1. Phòng Kinh tế\n\n- Thành lập Tổ công tác do một lãnh đạo làm Tổ trưởng để phối "
                 "hợp với các cơ quan đầu mối.\n",
                 "Phòng Kinh tế |  | Thành lập Tổ công tác do một lãnh đạo làm Tổ trưởng | ");
}

static void whoever_a_guide_is_for_does_what_it_lists(void **state)
{
    (void)state;
    ASSERT_TASKS(HEAD
                 "Thực hiện Chỉ thị số 3/CT-UBND, Phòng Giáo dục và Đào tạo hướng dẫn các trường trực thuộc thực hiện "
                 "nhiệm vụ năm học, cụ thể như sau:\n\nI. NHIỆM VỤ\n\n1. Quán triệt các văn bản chỉ đạo.\n\n2. "
                 "Rà soát phòng máy.\n",
                 "các trường trực thuộc |  | Quán triệt các văn bản chỉ đạo | ",
                 "các trường trực thuộc |  | Rà soát phòng máy | ");
}

static void what_units_have_may_end_with_where_they_are(void **state)
{
    (void)state;
    ASSERT_TASKS(HEAD
                 "Phòng Kinh tế yêu cầu các tổ chức, doanh nghiệp có hoạt động liên quan đến nổ mìn trên địa bàn thực "
                 "hiện một số nội dung sau:\n\n1. Kiểm tra kho bãi.\n",
                 "các tổ chức, doanh nghiệp có hoạt động liên quan đến nổ mìn trên địa bàn |  | Kiểm tra kho bãi | ");
    ASSERT_TASKS(HEAD
                 "Trường yêu cầu các tổ chuyên môn, tổ văn phòng, giáo viên chủ nhiệm thực hiện các nội dung sau:\n\n"
                 "1. Kiểm tra bếp ăn.\n",
                 "các tổ chuyên môn + tổ văn phòng + giáo viên chủ nhiệm |  | Kiểm tra bếp ăn | ");
}

static void who_leads_with_whom_over_a_list_is_no_label(void **state)
{
    (void)state;
    ASSERT_TASKS(HEAD "IV. TỔ CHỨC THỰC HIỆN\n\n1. Phòng Kinh tế chủ trì, phối hợp với Công an xã:\n\na) Kiểm tra bến "
                      "bãi.\n\nb) Lập danh sách vi phạm.\n",
                 "Phòng Kinh tế | Công an xã | Kiểm tra bến bãi | ",
                 "Phòng Kinh tế | Công an xã | Lập danh sách vi phạm | ");
}

static void units_may_stand_behind_the_colon_of_a_request(void **state)
{
    (void)state;
    ASSERT_TASKS(HEAD "IV. TỔ CHỨC THỰC HIỆN\n\n1. Đề nghị: Hội Nông dân xã, Hội Phụ nữ xã\n\na) Vận động hội viên.\n",
                 "Hội Nông dân xã + Hội Phụ nữ xã |  | Vận động hội viên | ");
    ASSERT_TASKS(HEAD "IV. TỔ CHỨC THỰC HIỆN\n\na) Phòng Kinh tế kiểm tra bến bãi.\n\nb) Các phòng khác: Rà soát biên "
                      "chế.\n\nc) Lãnh đạo các đơn vị có trách nhiệm kiểm tra nội bộ.\n",
                 "Phòng Kinh tế |  | kiểm tra bến bãi | ", "Các phòng khác |  | Rà soát biên chế | ",
                 "Lãnh đạo các đơn vị |  | kiểm tra nội bộ | ");
}

static void two_directives_put_the_list_upon_all(void **state)
{
    (void)state;
    ASSERT_TASKS(
        HEAD "Để ứng phó với mưa lớn, Chủ tịch UBND phường yêu cầu các phòng, ban (sau đây gọi là các đơn vị) và đề "
             "nghị cộng đồng doanh nghiệp:\n\n1. Kiểm tra kho bãi.\n",
        "các phòng, ban + cộng đồng doanh nghiệp |  | Kiểm tra kho bãi | ");
}

static void a_time_before_a_colon_holds_for_all_sentences(void **state)
{
    (void)state;
    ASSERT_TASKS(HEAD "I. NHIỆM VỤ\n\n1. Phòng Kinh tế\n\n- Từ tháng 4 đến tháng 5/2026: Đánh giá đợt thí điểm. Đồng "
                      "thời, tổ chức tập huấn cho cán bộ; hoàn thiện phần mềm quản lý.\n",
                 "Phòng Kinh tế |  | Đánh giá đợt thí điểm | 2026-04/2026-05",
                 "Phòng Kinh tế |  | tổ chức tập huấn cho cán bộ | 2026-04/2026-05",
                 "Phòng Kinh tế |  | hoàn thiện phần mềm quản lý | 2026-04/2026-05");
}

static void each_cycle_begins_a_clause_and_the_first_holds_on(void **state)
{
    (void)state;
    ASSERT_TASKS(HEAD "I. NHIỆM VỤ\n\n1. Phòng Kinh tế\n\n- Hằng tháng báo cáo nhanh, 3 tháng một lần có báo cáo kết "
                      "quả thực hiện.\n\n- Hằng năm, xây dựng kế hoạch quảng bá; tổ chức hội chợ nông sản.\n",
                 "Phòng Kinh tế |  | Hằng tháng báo cáo nhanh | FREQ=MONTHLY",
                 "Phòng Kinh tế |  | 3 tháng một lần có báo cáo kết quả thực hiện | FREQ=MONTHLY;INTERVAL=3",
                 "Phòng Kinh tế |  | xây dựng kế hoạch quảng bá | FREQ=YEARLY",
                 "Phòng Kinh tế |  | tổ chức hội chợ nông sản | FREQ=YEARLY");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(those_told_in_an_introduction_may_be_parted_by_a_semicolon),
        cmocka_unit_test(addressees_and_what_is_asked_of_them_may_share_a_paragraph),
        cmocka_unit_test(who_makes_a_plan_is_not_told_what_stands_in_it),
        cmocka_unit_test(what_a_team_demands_of_others_is_its_own_work),
        cmocka_unit_test(a_heading_about_people_and_a_team_is_about_two),
        cmocka_unit_test(numbered_letters_stand_below_their_letter),
        cmocka_unit_test(the_letter_d_with_a_bar_stands_beside_the_others),
        cmocka_unit_test(sentences_without_a_last_full_stop_are_no_heading),
        cmocka_unit_test(a_heading_may_say_in_many_ways_whose_the_work_is),
        cmocka_unit_test(dashes_stand_below_stars_where_a_star_comes_first),
        cmocka_unit_test(what_is_told_above_the_first_number_is_work),
        cmocka_unit_test(either_spelling_of_a_vowel_is_read),
        cmocka_unit_test(what_is_asked_behind_the_work_is_work),
        cmocka_unit_test(a_catalogue_of_procedures_is_no_work),
        cmocka_unit_test(the_title_of_a_report_stays_in_its_outline),
        cmocka_unit_test(what_is_done_with_findings_is_done_alone),
        cmocka_unit_test(those_who_are_directed_have_partners_of_their_own),
        cmocka_unit_test(whoever_a_guide_is_for_does_what_it_lists),
        cmocka_unit_test(what_units_have_may_end_with_where_they_are),
        cmocka_unit_test(who_leads_with_whom_over_a_list_is_no_label),
        cmocka_unit_test(units_may_stand_behind_the_colon_of_a_request),
        cmocka_unit_test(two_directives_put_the_list_upon_all),
        cmocka_unit_test(a_time_before_a_colon_holds_for_all_sentences),
        cmocka_unit_test(each_cycle_begins_a_clause_and_the_first_holds_on),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

#include "support/test.h"

#include "base/buffer.h"
#include "model/unit_index.h"
#include "support/task_lines.h"

#define HEAD                                                                                                                                 \
    "ỦY BAN NHÂN DÂN\nXÃ ĐÔNG HẢI\n-------\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n" \
    "---------------\nSố: 12/KH-UBND\n\nĐông Hải, ngày 20 tháng 11 năm 2025\n\nKẾ HOẠCH\n\nDỌN VỆ SINH BỜ BIỂN\n\n"

static void a_unit_heading_leads_all_items_below_it(void **state)
{
    (void)state;
    ASSERT_TASKS(HEAD "II. TỔ CHỨC THỰC HIỆN\n\n1. Phòng Kinh tế\n\na) Rà soát các điểm tập kết rác trên bãi biển.\n\n"
                      "b) Xây dựng phương án thu gom rác, hoàn thành trước ngày 15/12/2025.\n",
                 "Phòng Kinh tế |  | Rà soát các điểm tập kết rác trên bãi biển | ",
                 "Phòng Kinh tế |  | Xây dựng phương án thu gom rác | 2025-12-15");
}

static void the_party_of_a_committee_is_not_the_committee(void **state)
{
    (void)state;
    ASSERT_TASKS("TỈNH ỦY LAM GIANG\nĐẢNG ỦY ỦY BAN NHÂN DÂN TỈNH\n*\nSố 12-CV/ĐU\n\nLam Giang, ngày 20 tháng 11 năm "
                 "2025\n\nKính gửi: Các chi bộ trực thuộc\n\n1. Ủy ban nhân dân tỉnh chỉ đạo các cơ quan liên "
                 "quan:\n\n- Rà soát các điểm tập kết rác.\n",
                 "Ủy ban nhân dân tỉnh |  | Rà soát các điểm tập kết rác | ");
}

static void nobody_takes_part_in_rules_that_are_drawn_up(void **state)
{
    (void)state;
    ASSERT_TASKS(HEAD
                 "II. NHIỆM VỤ\n\n1. Xây dựng quy chế phối hợp với Công an xã.\n\n2. Xây dựng kế hoạch phối hợp với "
                 "Công an xã.\n",
                 " |  | Xây dựng quy chế phối hợp với Công an xã | ",
                 " | Công an xã | Xây dựng kế hoạch phối hợp với Công an xã | ");
}

static void a_subject_leads_its_own_clause(void **state)
{
    (void)state;
    ASSERT_TASKS(HEAD "II. TỔ CHỨC THỰC HIỆN\n\n1. Giao Công an xã chủ trì, phối hợp với Trạm Y tế xã kiểm tra các cơ "
                      "sở thu mua phế liệu; đề nghị Đoàn Thanh niên xã vận động thanh niên tham gia.\n",
                 "Công an xã | Trạm Y tế xã | kiểm tra các cơ sở thu mua phế liệu | ",
                 "Đoàn Thanh niên xã |  | vận động thanh niên tham gia | ");
}

static void goals_are_no_tasks(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    const struct reading *reading = reading_of(arena, HEAD "I. MỤC ĐÍCH, YÊU CẦU\n\n1. Mục đích\n\n- Nâng cao nhận "
                                                           "thức của người dân.\n\n2. Yêu cầu\n\n- Huy động nhiều "
                                                           "lực lượng tham gia.\n");
    assert_int_equal(reading->tasks.count, 0);
}

static void labels_govern_the_work_before_them(void **state)
{
    (void)state;
    ASSERT_TASKS(HEAD
                 "II. NHIỆM VỤ\n\n1. Về rác thải\n\n- Tổ chức thu gom rác tại các bãi tắm.\n\n- Lắp đặt thùng rác "
                 "dọc bờ kè.\n\n- Đơn vị chủ trì: Phòng Kinh tế.\n\n- Đơn vị phối hợp: Công an xã.\n\n- Thời gian: "
                 "Quý I/2026.\n",
                 "Phòng Kinh tế | Công an xã | Tổ chức thu gom rác tại các bãi tắm | 2026-Q1",
                 "Phòng Kinh tế | Công an xã | Lắp đặt thùng rác dọc bờ kè | 2026-Q1");
}

static void a_table_gives_one_task_a_row(void **state)
{
    (void)state;
    ASSERT_TASKS(HEAD
                 "II. PHÂN CÔNG\n\nTT | Nhiệm vụ | Chủ trì | Phối hợp | Thời hạn\n1 | Khảo sát bãi tắm | Phòng "
                 "Kinh tế | Công an xã | 30/11/2025\n2 | Mua thùng rác | Văn phòng HĐND và UBND xã | Phòng Kinh tế "
                 "| Tháng 12/2025\n",
                 "Phòng Kinh tế | Công an xã | Khảo sát bãi tắm | 2025-11-30",
                 "Văn phòng HĐND và UBND xã | Phòng Kinh tế | Mua thùng rác | 2025-12");
}

static void an_introduction_is_no_task_but_gives_the_lead(void **state)
{
    (void)state;
    ASSERT_TASKS(HEAD
                 "II. NHIỆM VỤ\n\nỦy ban nhân dân xã yêu cầu Trưởng các thôn thực hiện các nhiệm vụ sau:\n\n- Tuyên "
                 "truyền trên loa truyền thanh của thôn.\n",
                 "Trưởng các thôn |  | Tuyên truyền trên loa truyền thanh của thôn | ");
}

static void a_deadline_before_counted_parts_holds_for_each(void **state)
{
    (void)state;
    ASSERT_TASKS(HEAD "II. NHIỆM VỤ\n\n1. Các phòng\n\na) Các phòng khẩn trương khắc phục lỗi của phần mềm, hoàn thành "
                      "trong tháng 12 năm 2025, cụ thể:\n\n(1) Phòng Kinh tế xử lý hai lỗi còn lại: (i)\nKết nối "
                      "phần mềm thu phí với kho dữ liệu; (ii) Nhập lại số liệu quý III.\n\n(2) Phòng Văn hóa - Xã hội "
                      "hoàn thành nâng cấp phần mềm quản lý hộ nghèo.\n",
                 "Phòng Kinh tế |  | Kết nối phần mềm thu phí với kho dữ liệu | 2025-12",
                 "Phòng Kinh tế |  | Nhập lại số liệu quý III | 2025-12",
                 "Phòng Văn hóa - Xã hội |  | hoàn thành nâng cấp phần mềm quản lý hộ nghèo | 2025-12");
}

static void a_short_action_ends_before_its_deadline(void **state)
{
    (void)state;
    ASSERT_TASKS(HEAD "II. NHIỆM VỤ\n\n1. Phòng Kinh tế\n\na) Rà soát chợ tạm trước ngày 15/8/2026.\n",
                 "Phòng Kinh tế |  | Rà soát chợ tạm | 2026-08-15");
}

static void no_action_ends_after_a_negation(void **state)
{
    (void)state;
    ASSERT_TASKS(HEAD "II. NHIỆM VỤ\n\n1. Phòng Kinh tế\n\na) Không cho người và phương tiện qua ngầm khi chưa bảo đảm "
                      "an toàn.\n",
                 "Phòng Kinh tế |  | Không cho người và phương tiện qua ngầm khi chưa bảo đảm an toàn | ");
}

static void a_product_keeps_the_document_it_is_about(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    const struct reading *reading = reading_of(
        arena, HEAD "II. NHIỆM VỤ\n\n1. Phòng Kinh tế\n\na) Xây dựng dự thảo Kế hoạch thực hiện Chương trình "
                    "nước sạch.\n\nb) Bồi dưỡng người làm công tác xây dựng chính sách, pháp luật.\n");
    assert_int_equal(reading->tasks.count, 2);
    assert_text_equal(reading->tasks.at[0].product.words, TEXT("dự thảo Kế hoạch thực hiện Chương trình nước sạch"));
    assert_true(text_is_empty(reading->tasks.at[1].product.words));
}

static void units_of_the_list_are_named_in_tasks(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct unit_index *units = unit_index_open(arena);
    (void)unit_index_add(units, &(struct unit_row){.id = TEXT("90001"), .name = TEXT("Đông Hải"), .type = TEXT("xã")});
    (void)unit_index_add(
        units, &(struct unit_row){.id = TEXT("KT"), .name = TEXT("Phòng Kinh tế"), .parent_id = TEXT("90001")});
    unit_index_seal(units);
    struct extract_context context = {.on = {2025, 11, 20}, .units = units, .calendar = &calendar_vietnam};
    struct reading reading = {0};
    const char *words = HEAD "II. NHIỆM VỤ\n\n1. Phòng Kinh tế chủ trì, phối hợp với Công an xã, Ủy ban nhân dân xã "
                             "Đông Hải rà soát các điểm tập kết rác.\n";
    extract_reading(arena, read_text_of(arena, words, LINE_WRAPPED), &context, &reading);
    assert_int_equal(reading.tasks.count, 1);
    const struct task *task = &reading.tasks.at[0];
    assert_text_equal(task->lead_units[0].id, TEXT("KT"));
    assert_int_equal(task->coordinate.count, 2);
    assert_true(text_is_empty(task->coordinate_units[0].id));
    assert_text_equal(task->coordinate_units[1].id, TEXT("90001"));
    assert_null(reading_of(arena, words)->tasks.at[0].lead_units);
}

/* A letter that lost its head is read years later: what it asked for was not over when it was written. */
static void a_document_without_a_date_is_as_old_as_what_it_cites(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    const char *words =
        "Kính gửi: Các phòng, ban.\n\nThực hiện Quyết định số 12/QĐ-UBND ngày 10/3/2019 của UBND tỉnh, UBND "
        "huyện yêu cầu:\n\n1. Phòng Y tế rà soát các cơ sở, hoàn thành trong tháng 4/2019.\n";
    struct extract_context context = {.today = {2026, 1, 5}, .calendar = &calendar_vietnam};
    struct reading reading = {0};
    extract_reading(arena, read_text_of(arena, words, LINE_WRAPPED), &context, &reading);
    assert_int_equal(reading.tasks.count, 1);
    assert_text_equal(reading.tasks.at[0].deadline.value, TEXT("2019-04"));
    context.on = (struct date){2020, 1, 1};
    reading = (struct reading){0};
    extract_reading(arena, read_text_of(arena, words, LINE_WRAPPED), &context, &reading);
    assert_int_equal(reading.tasks.at[0].deadline.kind, DEADLINE_NONE);
}

static void a_document_that_cites_nothing_is_of_the_year_it_names(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    static const char *const words[] = {
        "1. Giao Sở Nội vụ tổng hợp, trình Ủy ban nhân dân tỉnh trong quý II năm 2026.\n",
        "1. Giao Sở Nội vụ tổng hợp, trình Ủy ban nhân dân tỉnh trong tháng 6/2026.\n"};
    static const char *const values[] = {"2026-Q2", "2026-06"};
    struct extract_context context = {.today = {2026, 11, 30}, .calendar = &calendar_vietnam};
    for (size_t i = 0; i < COUNT_OF(words); i++) {
        struct reading reading = {0};
        extract_reading(arena, read_text_of(arena, words[i], LINE_WRAPPED), &context, &reading);
        assert_int_equal(reading.tasks.count, 1);
        assert_text_equal(reading.tasks.at[0].deadline.value, text_from(values[i]));
    }
}

static void a_document_that_asks_for_work_in_two_years_is_of_the_first(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    const char *words = "1. Giao Sở Xây dựng sửa chữa kè, đưa vào sử dụng trong tháng 7/2017.\n\n"
                        "2. Giao Sở Tài chính quyết toán công trình trong quý I năm 2018.\n";
    struct extract_context context = {.today = {2026, 11, 30}, .calendar = &calendar_vietnam};
    struct reading reading = {0};
    extract_reading(arena, read_text_of(arena, words, LINE_WRAPPED), &context, &reading);
    assert_int_equal(reading.tasks.count, 2);
    assert_text_equal(reading.tasks.at[0].deadline.value, TEXT("2017-07"));
    assert_text_equal(reading.tasks.at[1].deadline.value, TEXT("2018-Q1"));
}

static void an_open_group_is_less_sure_than_a_named_unit(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    const struct reading *reading = reading_of(arena, HEAD "II. TỔ CHỨC THỰC HIỆN\n\n1. Phòng Kinh tế khảo sát lại "
                                                           "toàn bộ các bãi tắm công cộng ven biển.\n\n2. Các đơn vị "
                                                           "liên quan khảo sát lại toàn bộ các bãi tắm công cộng ven "
                                                           "biển.\n");
    assert_int_equal(reading->tasks.count, 2);
    assert_true(reading->tasks.at[0].confidence > reading->tasks.at[1].confidence);
}

static void an_empty_text_has_no_tasks(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    assert_int_equal(reading_of(arena, "")->tasks.count, 0);
    assert_int_equal(reading_of(arena, "\n-\n\n|\n1.\n")->tasks.count, 0);
}

/* Each of these took minutes: a part of the line was read again at every word. */
static void a_megabyte_of_one_word_is_read_in_time(void **state)
{
    (void)state;
    static const char *const words[] = {"Giao: ", ";", "1. \n"};
    enum { BYTES = 1 << 20 };
    for (size_t i = 0; i < COUNT_OF(words); i++) {
        TEST_ARENA(arena);
        struct buffer document = buffer_open(arena, BYTES + 16);
        while (document.len < BYTES)
            buffer_add(&document, text_from(words[i]));
        const char *terminated = text_terminated(arena, buffer_text(&document));
        struct extract_context context = {.on = {2026, 1, 5}, .calendar = &calendar_vietnam};
        struct reading reading = {.file = TEXT_NONE};
        extract_reading(arena, read_text_of(arena, terminated, LINE_WRAPPED), &context, &reading);
        assert_int_equal(reading.tasks.count, 0);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_megabyte_of_one_word_is_read_in_time),
        cmocka_unit_test(a_unit_heading_leads_all_items_below_it),
        cmocka_unit_test(the_party_of_a_committee_is_not_the_committee),
        cmocka_unit_test(nobody_takes_part_in_rules_that_are_drawn_up),
        cmocka_unit_test(a_subject_leads_its_own_clause),
        cmocka_unit_test(goals_are_no_tasks),
        cmocka_unit_test(labels_govern_the_work_before_them),
        cmocka_unit_test(a_table_gives_one_task_a_row),
        cmocka_unit_test(an_introduction_is_no_task_but_gives_the_lead),
        cmocka_unit_test(a_deadline_before_counted_parts_holds_for_each),
        cmocka_unit_test(a_short_action_ends_before_its_deadline),
        cmocka_unit_test(no_action_ends_after_a_negation),
        cmocka_unit_test(a_product_keeps_the_document_it_is_about),
        cmocka_unit_test(units_of_the_list_are_named_in_tasks),
        cmocka_unit_test(a_document_without_a_date_is_as_old_as_what_it_cites),
        cmocka_unit_test(a_document_that_asks_for_work_in_two_years_is_of_the_first),
        cmocka_unit_test(a_document_that_cites_nothing_is_of_the_year_it_names),
        cmocka_unit_test(an_open_group_is_less_sure_than_a_named_unit),
        cmocka_unit_test(an_empty_text_has_no_tasks),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

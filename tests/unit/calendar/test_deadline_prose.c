#include "support/test.h"

#include "calendar/calendar.h"
#include "calendar/deadline.h"

static bool find(const char *words, struct deadline *found)
{
    return deadline_find(text_from(words), (struct date){2025, 11, 20}, &calendar_vietnam, DEADLINE_IN_PROSE, found);
}

static void a_time_that_belongs_to_a_noun_is_no_deadline(void **state)
{
    static const char *const SENTENCES[] = {
        "lồng ghép vào chương trình đầu tư trung hạn và hằng năm",
        "lồng ghép vào kế hoạch phát triển ngành 5 năm, hằng năm của xã",
        "bố trí trong chỉ tiêu được giao hằng năm",
        "hàng hóa phục vụ nhu cầu hằng ngày của nhân dân",
        "giải quyết công việc thường xuyên của đơn vị",
        "đưa vào sinh hoạt thường xuyên của chi bộ",
        "cắm biển tại khu vực thường xuyên ngập",
        "tổ chức kiểm tra thường xuyên và đột xuất các bến",
        "bồi dưỡng cán bộ để thường xuyên nắm tình hình",
        "xây dựng kế hoạch phát triển giao thông và thủy lợi hằng năm",
        "bố trí từ nguồn chi được giao bổ sung hàng năm cho Sở Xây dựng",
        "gắn với bình xét danh hiệu hằng năm của đơn vị",
        "chi trả chế độ trợ cấp hàng tháng đối với đối tượng",
        "thanh toán không dùng tiền mặt trong đời sống hàng ngày",
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(SENTENCES); i++) {
        struct deadline found;
        if (find(SENTENCES[i], &found))
            fail_msg("\"%s\" gives %s %s", SENTENCES[i], deadline_kind_code(found.kind), found.value);
    }
}

static void how_often_a_report_is_made_is_a_deadline(void **state)
{
    struct deadline found;
    (void)state;
    assert_true(find("báo cáo kết quả thực hiện Kế hoạch về Sở Xây dựng hằng quý", &found));
    assert_string_equal(found.value, "FREQ=MONTHLY;INTERVAL=3");
    assert_true(find("gửi báo cáo hằng tháng của xã", &found));
    assert_string_equal(found.value, "FREQ=MONTHLY");
}

static void the_year_of_a_target_is_no_deadline(void **state)
{
    struct deadline found;
    (void)state;
    assert_false(find("góp phần đạt mục tiêu 90% hộ dùng nước sạch vào năm 2030", &found));
    assert_false(find("đưa phát thải ròng về 0 trước năm 2050", &found));
    assert_true(find("hoàn thành mục tiêu phủ sóng trong năm 2026", &found));
    assert_string_equal(found.value, "2026");
    assert_true(find("đạt mục tiêu 20 trạm bơm đến hết năm 2026", &found));
    assert_string_equal(found.value, "2026");
}

static void a_year_that_opens_a_sentence_is_its_deadline(void **state)
{
    struct deadline found;
    (void)state;
    assert_true(find("Đến năm 2027, hoàn thành kiên cố hóa trường học", &found));
    assert_string_equal(found.value, "2027");
    assert_true(find("rà soát quy hoạch; đến năm 2030: hoàn thành đường vành đai", &found));
    assert_string_equal(found.value, "2030");
}

static void what_is_done_often_is_ongoing(void **state)
{
    struct deadline found;
    (void)state;
    assert_true(find("kiểm tra thường xuyên việc lưu hồ sơ", &found));
    assert_int_equal(found.kind, DEADLINE_ONGOING);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_time_that_belongs_to_a_noun_is_no_deadline),
        cmocka_unit_test(how_often_a_report_is_made_is_a_deadline),
        cmocka_unit_test(the_year_of_a_target_is_no_deadline),
        cmocka_unit_test(a_year_that_opens_a_sentence_is_its_deadline),
        cmocka_unit_test(what_is_done_often_is_ongoing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

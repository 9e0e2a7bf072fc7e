#include "support/test.h"

#include "calendar/calendar.h"
#include "calendar/deadline.h"

#include <string.h>

static void feasts_and_lunar_days_are_computed(void **state)
{
    static const struct {
        const char *words;
        struct date on;
        const char *kind, *value;
    } EXPRESSIONS[] = {
        {"ngày 15 tháng 6 nhuận năm Ất Tỵ", {2025, 6, 1}, "date", "2025-08-08"},
        {"ngày 10/6 nhuận âm lịch", {2025, 6, 1}, "date", "2025-08-03"},
        {"ngày 10/6 âm lịch", {2025, 6, 1}, "date", "2025-07-04"},
        {"rằm tháng 6 nhuận", {2025, 7, 1}, "date", "2025-08-08"},
        {"rằm tháng 6 (nhuận)", {2025, 7, 1}, "date", "2025-08-08"},
        {"tháng 6 nhuận âm lịch năm 2025", {2025, 6, 1}, "date", "2025-07-25/2025-08-22"},
        {"trước tháng 6 nhuận", {2025, 6, 1}, "date", "2025-07-24"},
        {"trong tháng Chạp năm Ất Tỵ", {2026, 1, 25}, "date", "2026-01-19/2026-02-16"},
        {"tháng 6 nhuận năm 2026", {2026, 1, 1}, "none", ""},
        {"mùng 3 Tết Bính Ngọ", {2025, 11, 20}, "date", "2026-02-19"},
        {"ngày mùng 3 Tết", {2025, 11, 20}, "date", "2026-02-19"},
        {"28 Tết", {2025, 11, 20}, "date", "2026-02-15"},
        {"ngày 28 Tết Bính Ngọ", {2025, 11, 20}, "date", "2026-02-15"},
        {"30 Tết", {2025, 11, 20}, "none", ""},
        {"từ 28 Tết đến mùng 5 Tết", {2025, 11, 20}, "date", "2026-02-15/2026-02-21"},
        {"ngày 29 tháng Chạp năm Ất Tỵ", {2026, 1, 10}, "date", "2026-02-16"},
        {"ngày 30 tháng Chạp năm Ất Tỵ", {2025, 11, 20}, "none", ""},
        {"ngày 30/2 âm lịch năm 2024", {2024, 1, 1}, "date", "2024-04-08"},
        {"trước Tết Nguyên đán Bính Ngọ", {2025, 11, 20}, "date", "2026-02-17"},
        {"trước Tết Đinh Mùi", {2025, 11, 20}, "date", "2027-02-06"},
        {"trước Tết Dương lịch", {2025, 11, 20}, "date", "2026-01-01"},
        {"trước ngày 23 tháng Chạp", {2025, 11, 20}, "date", "2026-02-10"},
        {"trước Rằm tháng Giêng", {2025, 11, 20}, "date", "2026-03-03"},
        {"mùng 10 tháng 3 âm lịch", {2025, 11, 20}, "date", "2026-04-26"},
        {"trước Giỗ Tổ Hùng Vương", {2025, 11, 20}, "date", "2026-04-26"},
        {"trước dịp Quốc khánh", {2025, 11, 20}, "date", "2026-09-02"},
        {"trước Tết Trung thu 2026", {2025, 11, 20}, "date", "2026-09-25"},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(EXPRESSIONS); i++) {
        struct deadline found;
        assert_true(deadline_find(text_from(EXPRESSIONS[i].words), EXPRESSIONS[i].on, &calendar_vietnam,
                                  DEADLINE_IN_FIELD, &found));
        if (strcmp(deadline_kind_code(found.kind), EXPRESSIONS[i].kind) || strcmp(found.value, EXPRESSIONS[i].value))
            fail_msg("\"%s\" gives %s %s", EXPRESSIONS[i].words, deadline_kind_code(found.kind), found.value);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(feasts_and_lunar_days_are_computed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

#include "support/test.h"

#include "model/share_words.h"

static void words_name_units_a_duty_and_a_day(void **state)
{
    (void)state;
    static const struct {
        const char *words, *units, *duty, *due;
        bool has_due;
    } rows[] = {
        {"VH", "VH", "", "", false},
        {" VH, KT ", "VH, KT", "", "", false},
        {"VH: cung cấp số liệu, hình ảnh", "VH", "cung cấp số liệu, hình ảnh", "", false},
        {"VH: rà soát; tổng hợp; hạn 15/3/2026", "VH", "rà soát; tổng hợp", "hạn 15/3/2026", true},
        {"VH; 2026-03-15", "VH", "", "2026-03-15", true},
        {"VH: gửi báo cáo: 2 bản", "VH", "gửi báo cáo: 2 bản", "", false},
        {"VH;", "VH", "", "", true},
        {": rà soát", "", "rà soát", "", false},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct share_words share;
        struct error error;
        assert_true(share_words_read(text_from(rows[i].words), &share, &error));
        assert_text_equal(share.units, text_from(rows[i].units));
        assert_text_equal(share.duty, text_from(rows[i].duty));
        assert_text_equal(share.due, text_from(rows[i].due));
        assert_true(share.has_due == rows[i].has_due);
    }
}

static void a_duty_that_is_announced_is_said(void **state)
{
    (void)state;
    struct share_words share;
    struct error error;
    assert_false(share_words_read(TEXT("VH: ; 15/3/2026"), &share, &error));
    assert_int_equal(error.kind, ERROR_USAGE);
    assert_false(share_words_read(TEXT("VH:"), &share, &error));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_name_units_a_duty_and_a_day),
        cmocka_unit_test(a_duty_that_is_announced_is_said),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

#include "support/test.h"

#include "base/fold.h"

static void both_placements_of_the_tone_mark_are_equal(void **state)
{
    (void)state;
    assert_true(fold_equal(TEXT("Hoà Bình"), TEXT("HÒA BÌNH")));
    assert_true(fold_equal(TEXT("Thuỷ"), TEXT("thủy")));
    assert_true(fold_equal(TEXT("UỶ BAN"), TEXT("Ủy ban")));
    assert_true(fold_equal(TEXT("khoẻ"), TEXT("khỏe")));
    assert_false(fold_equal(TEXT("hoa"), TEXT("hòa")));
    assert_false(fold_equal(TEXT("hòa"), TEXT("hòa b")));
}

static void marks_that_cannot_move_stay_where_they_are(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    assert_text_equal(fold_case(arena, TEXT("Quý HOÀN toàn")), TEXT("quý hoàn toàn"));
    assert_text_equal(fold_case(arena, TEXT("quỹ, HOÀ.")), TEXT("quỹ, hòa."));
}

static void folding_marks_leaves_plain_letters(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    assert_text_equal(fold_marks(arena, TEXT("ĐỀ NGHỊ khắc phục hạn chế, Ưu tiên")),
                      TEXT("de nghi khac phuc han che, uu tien"));
}

static void capitals_are_shown_of_every_letter(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    assert_text_equal(upper_case(arena, TEXT("tuyệt mật, đề án 06/ĐA")), TEXT("TUYỆT MẬT, ĐỀ ÁN 06/ĐA"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(both_placements_of_the_tone_mark_are_equal),
        cmocka_unit_test(marks_that_cannot_move_stay_where_they_are),
        cmocka_unit_test(folding_marks_leaves_plain_letters),
        cmocka_unit_test(capitals_are_shown_of_every_letter),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

#include "support/test.h"

#include "model/unit_name.h"

static void names_come_down_to_words_with_abbreviations_written_out(void **state)
{
    (void)state;
    static const char *const cases[][2] = {
        {"UBND TP. Huế", "ủy ban nhân dân thành phố huế"},
        {"Văn phòng HĐND và UBND thị xã", "văn phòng hội đồng nhân dân và ủy ban nhân dân thị xã"},
        {"Phường Hoà  Thuỷ", "phường hòa thủy"},
        {"Phòng Văn hóa – Xã hội,", "phòng văn hóa xã hội"},
        {"TỔ DÂN PHỐ 3", "tổ dân phố 3"},
        {" - ", ""},
    };
    TEST_ARENA(arena);
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        assert_text_equal(unit_words_of(arena, text_from(cases[i][0])).key, text_from(cases[i][1]));
}

static void a_word_knows_where_it_stood(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct unit_words words = unit_words_of(arena, TEXT("UBND – xã Đồng"));
    assert_int_equal(words.count, 3);
    assert_int_equal(words.at[0].source, 0);
    assert_int_equal(words.at[1].source, strlen("UBND – "));
    assert_text_equal(unit_words_slice(&words, 1, 3), TEXT("xã đồng"));
    assert_text_equal(unit_words_slice(&words, 0, 1), TEXT("ủy ban nhân dân"));
    assert_true(text_is_empty(unit_words_slice(&words, 1, 4)));
}

static void the_word_of_a_type_is_told_from_the_name(void **state)
{
    (void)state;
    size_t len;
    assert_int_equal(unit_type_starting(TEXT("thị xã kỳ anh"), &len), UNIT_TOWN);
    assert_int_equal(len, strlen("thị xã "));
    assert_int_equal(unit_type_starting(TEXT("xã"), &len), UNIT_COMMUNE);
    assert_int_equal(len, strlen("xã"));
    assert_int_equal(unit_type_starting(TEXT("xãi"), &len), UNIT_ORGAN);
    assert_int_equal(unit_type_starting(TEXT("sở nội vụ"), &len), UNIT_ORGAN);
}

static void a_word_without_marks_matches_any_marks_and_no_others(void **state)
{
    (void)state;
    bool is_exact;
    assert_true(unit_key_matches(TEXT("đồng hóa"), TEXT("đồng hóa"), &is_exact));
    assert_true(is_exact);
    assert_true(unit_key_matches(TEXT("đồng hóa"), TEXT("dong hóa"), &is_exact));
    assert_false(is_exact);
    assert_false(unit_key_matches(TEXT("đồng hóa"), TEXT("đống hóa"), &is_exact));
    assert_false(unit_key_matches(TEXT("đồng hóa"), TEXT("đồng"), &is_exact));
    assert_false(unit_key_matches(TEXT("đồng"), TEXT("đồng hóa"), &is_exact));
    assert_int_equal(unit_key_hash(TEXT("đồng hóa")), unit_key_hash(TEXT("dong hoa")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_come_down_to_words_with_abbreviations_written_out),
        cmocka_unit_test(a_word_knows_where_it_stood),
        cmocka_unit_test(the_word_of_a_type_is_told_from_the_name),
        cmocka_unit_test(a_word_without_marks_matches_any_marks_and_no_others),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

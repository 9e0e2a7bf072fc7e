#include "support/test.h"

#include "base/buffer.h"
#include "base/message.h"

static void splitting_gives_every_part_once(void **state)
{
    (void)state;
    struct text rest = TEXT("a||b|"), part;
    static const char *const expected[] = {"a", "", "b", ""};
    for (size_t i = 0; i < COUNT_OF(expected); i++) {
        assert_true(text_split(&rest, '|', &part));
        assert_text_equal(part, text_from(expected[i]));
    }
    assert_false(text_split(&rest, '|', &part));
}

static void trimming_knows_the_spaces_of_office_files(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    assert_text_equal(text_trim(TEXT("\xC2\xA0\t Điều 1. \xE2\x80\x8B\n")), TEXT("Điều 1."));
    assert_text_equal(text_trim(TEXT(" \n ")), TEXT(""));
    assert_text_equal(text_collapse(arena, TEXT("  kinh\n tế \xC2\xA0 - xã  ")), TEXT("kinh tế - xã"));
}

static void numbers_are_whole_or_nothing(void **state)
{
    (void)state;
    uint64_t number = 7;
    assert_true(text_to_number(TEXT("0099"), 99, &number));
    assert_int_equal(number, 99);
    assert_false(text_to_number(TEXT("100"), 99, &number));
    assert_false(text_to_number(TEXT("18446744073709551616"), UINT64_MAX, &number));
    assert_false(text_to_number(TEXT("1a"), 99, &number));
    assert_false(text_to_number(TEXT(""), 99, &number));
    assert_int_equal(number, 99);
}

static void places_of_a_message_are_filled_in_any_order(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct buffer filled = buffer_open(arena, 100);
    struct text arguments[] = {TEXT("một"), TEXT("hai")};
    message_fill(&filled, TEXT("{2}, {1} {3} {"), arguments, 2);
    assert_text_equal(buffer_text(&filled), TEXT("hai, một {3} {"));
}

static void points_are_counted_not_bytes(void **state)
{
    (void)state;
    assert_int_equal(text_count_points(TEXT("đề nghị")), 7);
    struct text rest = TEXT("đ");
    assert_int_equal(text_next_point(&rest), 0x111);
    assert_int_equal(text_next_point(&rest), -1);
}

static void a_cut_never_parts_a_letter(void **state)
{
    (void)state;
    struct text words = TEXT("đến");
    assert_text_equal(text_cut(words, 6), words);
    assert_text_equal(text_cut(words, 5), TEXT("đế"));
    assert_text_equal(text_cut(words, 4), TEXT("đ"));
    assert_text_equal(text_cut(words, 1), TEXT(""));
    assert_text_equal(text_cut(words, 0), TEXT(""));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_cut_never_parts_a_letter),
        cmocka_unit_test(splitting_gives_every_part_once),
        cmocka_unit_test(trimming_knows_the_spaces_of_office_files),
        cmocka_unit_test(numbers_are_whole_or_nothing),
        cmocka_unit_test(places_of_a_message_are_filled_in_any_order),
        cmocka_unit_test(points_are_counted_not_bytes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

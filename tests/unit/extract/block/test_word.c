#include "support/test.h"

#include "extract/block/word.h"
#include "support/lines.h"

static struct words words_of(struct arena *arena, const char *words)
{
    struct block_list blocks;
    blocks_read(arena, read_text_of(arena, words, LINE_PARAGRAPH), &blocks);
    return words_read(arena, word_memory_open(arena), &blocks.at[0]);
}

static void marks_are_words_of_their_own(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct words words = words_of(arena, "Các xã, phường (nếu có) báo cáo số 12/BC-UBND trước 11:00 ngày 3/6.");
    assert_int_equal(words_mark(&words, 2), ',');
    assert_int_equal(words_mark(&words, 4), '(');
    assert_text_equal(words_text(&words, 11, 12), TEXT("12/BC-UBND"));
    assert_text_equal(words_text(&words, 13, 14), TEXT("11:00"));
    assert_text_equal(words_text(&words, 15, 16), TEXT("3/6"));
    assert_int_equal(words_mark(&words, 16), '.');
    assert_int_equal(words.count, 17);
}

static void a_phrase_is_found_in_any_case_and_tone_placement(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct words words = words_of(arena, "RÀ SOÁT, chuẩn hoá dữ liệu");
    assert_int_equal(words_phrase(&words, 0, LEX_VERB), 2);
    assert_int_equal(words_phrase(&words, 3, LEX_VERB), 2);
    assert_int_equal(words_phrase(&words, 5, LEX_VERB), 0);
    assert_false(words_start(&words, words.count, LEX_VERB));
}

static void a_phrase_is_known_by_what_a_scan_is_misread_as(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct words words = words_of(arena, "Đây mạnh, khân trương, bỗ sung; đây là");
    assert_int_equal(words_phrase(&words, 0, LEX_VERB), 2);
    assert_int_equal(words_phrase(&words, 3, LEX_ADVERB), 2);
    assert_int_equal(words_phrase(&words, 6, LEX_VERB), 2);
    assert_int_equal(words_phrase(&words, 9, LEX_VERB), 0);
}

static void an_i_may_stand_for_a_y(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct words words = words_of(arena, "Quản lí, xử lí, kí kết; kì lạ");
    assert_int_equal(words_phrase(&words, 0, LEX_VERB), 2);
    assert_int_equal(words_phrase(&words, 3, LEX_VERB), 2);
    assert_int_equal(words_phrase(&words, 6, LEX_VERB), 2);
    assert_int_equal(words_phrase(&words, 9, LEX_VERB), 0);
}

static void the_longest_phrase_counts(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct words words = words_of(arena, "Ủy ban nhân dân xã");
    assert_int_equal(words_phrase(&words, 0, LEX_UNIT_HEAD), 4);
}

static void words_missing_their_space_are_parted(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct words words = words_of(arena, "liên quan,các thôn.Thực hiện TP.HCM");
    assert_text_equal(words_text(&words, 3, 4), TEXT("các"));
    assert_text_equal(words_text(&words, 6, 7), TEXT("Thực"));
    assert_text_equal(words_text(&words, 8, 9), TEXT("TP.HCM"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(marks_are_words_of_their_own),
        cmocka_unit_test(a_phrase_is_found_in_any_case_and_tone_placement),
        cmocka_unit_test(a_phrase_is_known_by_what_a_scan_is_misread_as),
        cmocka_unit_test(an_i_may_stand_for_a_y),
        cmocka_unit_test(the_longest_phrase_counts),
        cmocka_unit_test(words_missing_their_space_are_parted),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

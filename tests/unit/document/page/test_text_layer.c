#include "support/test.h"

#include "document/page/text_layer.h"

static enum text_layer judge(const char *words, double picture_share)
{
    TEST_ARENA(arena);
    struct page page = {.number = 1, .width = 595, .height = 842, .picture_share = picture_share};
    struct text rest = text_from(words), word;
    while (text_split(&rest, ' ', &word))
        if (!text_is_empty(word))
            LIST_ADD(arena, &page.words, ((struct page_word){.words = word, .size = 14}));
    return text_layer_judge(&page);
}

static const char GOOD[] =
    "Giao Sở Nông nghiệp và Môi trường chủ trì, phối hợp với các sở, ban, ngành rà soát, báo cáo UBND tỉnh "
    "(qua Văn phòng) trước ngày 25/4/2026; b) thực hiện Công văn số 14/UBND-VP; hỏi: ai làm?";

static void vietnamese_words_are_a_good_layer(void **state)
{
    (void)state;
    assert_int_equal(judge(GOOD, 0), TEXT_LAYER_GOOD);
    assert_int_equal(judge(GOOD, 1), TEXT_LAYER_GOOD);
}

static void words_without_marks_are_good_unless_a_picture_shows_more(void **state)
{
    (void)state;
    static const char PLAIN[] =
        "Giao So Nong nghiep va Moi truong chu tri phoi hop voi cac so ban nganh ra soat bao cao tinh "
        "truoc ngay hai muoi lam thang tu nam nay de tong hop trinh";
    assert_int_equal(judge(PLAIN, 0), TEXT_LAYER_GOOD);
    assert_int_equal(judge(PLAIN, 0.95), TEXT_LAYER_WORTHLESS);
}

static void english_is_a_good_layer(void **state)
{
    (void)state;
    assert_int_equal(
        judge("The parties shall report on the progress of the programme before the end of each quarter", 0),
        TEXT_LAYER_GOOD);
}

static void a_page_with_nothing_is_absent_and_a_picture_alone_worthless(void **state)
{
    (void)state;
    assert_int_equal(judge("", 0), TEXT_LAYER_ABSENT);
    assert_int_equal(judge("", 1), TEXT_LAYER_WORTHLESS);
    assert_int_equal(judge("12", 0.9), TEXT_LAYER_WORTHLESS);
}

static void a_signature_stamp_is_no_text_of_a_scanned_page(void **state)
{
    (void)state;
    assert_int_equal(
        judge("Người ký: Ủy ban nhân dân phường Cơ quan: tỉnh Đông Hải Thời gian ký: 17.03.2026 15:42:10 và bốn mươi "
              "chữ khác nữa để vượt quá hai mươi lăm chữ trên trang này cho đủ",
              0.9),
        TEXT_LAYER_WORTHLESS);
}

static void missing_letters_wrong_letters_and_foreign_letters_are_worthless(void **state)
{
    (void)state;
    assert_int_equal(judge("Giao S Nông nghi p và Môi tr ng ch trì ph i h p v i các s ban ngành rà soát báo cáo", 0),
                     TEXT_LAYER_WORTHLESS);
    assert_int_equal(judge("Giao Sá»Ÿ NÃ´ng nghiá»‡p vÃ  MÃ´i trÆ°á»ng chá»§ trÃ¬ phá»‘i há»£p vá»›i cÃ¡c sá»Ÿ ban", 0),
                     TEXT_LAYER_WORTHLESS);
    assert_int_equal(judge("Gi?o S? N?ng nghi?p v? M?i tr??ng ch? tr? ph?i h?p v?i c?c s? ban ng?nh r? so?t", 0),
                     TEXT_LAYER_WORTHLESS);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(vietnamese_words_are_a_good_layer),
        cmocka_unit_test(words_without_marks_are_good_unless_a_picture_shows_more),
        cmocka_unit_test(english_is_a_good_layer),
        cmocka_unit_test(a_page_with_nothing_is_absent_and_a_picture_alone_worthless),
        cmocka_unit_test(a_signature_stamp_is_no_text_of_a_scanned_page),
        cmocka_unit_test(missing_letters_wrong_letters_and_foreign_letters_are_worthless),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

#include "support/test.h"

#include "base/utf8.h"
#include "document/letters/legacy_font.h"
#include "document/letters/syllable.h"

static void a_font_is_known_by_its_name(void **state)
{
    (void)state;
    assert_int_equal(legacy_font_of(TEXT(".VnTime")), LEGACY_TCVN3);
    assert_int_equal(legacy_font_of(TEXT(" .vnArial ")), LEGACY_TCVN3);
    assert_int_equal(legacy_font_of(TEXT(".VnTimeH")), LEGACY_TCVN3_CAPITALS);
    assert_int_equal(legacy_font_of(TEXT("VNI-Times")), LEGACY_VNI);
    assert_int_equal(legacy_font_of(TEXT("Times New Roman")), LEGACY_NONE);
    assert_int_equal(legacy_font_of(TEXT(".Vn")), LEGACY_NONE);
    assert_int_equal(legacy_font_of(TEXT_NONE), LEGACY_NONE);
}

static void tcvn3_has_one_letter_for_another(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    assert_text_equal(legacy_font_convert(arena, LEGACY_TCVN3, TEXT("ñy ban nh©n d©n x· §«ng S¬n")),
                      TEXT("ủy ban nhân dân xã Đông Sơn"));
    assert_text_equal(legacy_font_convert(arena, LEGACY_TCVN3_CAPITALS, TEXT("kÕ ho¹ch 5/2016")),
                      TEXT("KẾ HOẠCH 5/2016"));
    assert_text_equal(legacy_font_convert(arena, LEGACY_TCVN3_CAPITALS,
                                          TEXT("c«ng nghÖ sè vµ ®\xC3\xB3ng \xC2\xAD\xC3\xAD"
                                               "c")),
                      TEXT("CÔNG NGHỆ SỐ VÀ ĐÚNG ƯỚC"));
}

static void vni_writes_marks_after_letters(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    assert_text_equal(legacy_font_convert(arena, LEGACY_VNI, TEXT("Uûy ban nhaân daân xaõ Ñoâng Sôn")),
                      TEXT("Ủy ban nhân dân xã Đông Sơn"));
    assert_text_equal(legacy_font_convert(arena, LEGACY_VNI, TEXT("KEÁ HOAÏCH naêm, tröôùc ngaøy, kyø hoïp, thò xaõ")),
                      TEXT("KẾ HOẠCH năm, trước ngày, kỳ họp, thị xã"));
    assert_text_equal(legacy_font_convert(arena, LEGACY_VNI, TEXT("baûo ñaûm, chæ ñaïo, lónh vöïc, Ôn, ñöôïc, kî")),
                      TEXT("bảo đảm, chỉ đạo, lĩnh vực, Ơn, được, kỵ"));
}

/* Every letter that a small VNI word can carry, made from the table backwards. */
static void every_tone_of_every_vowel_has_a_form_in_tcvn3(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct text letters = TEXT("àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđ");
    for (struct text rest = letters; rest.len > 0;) {
        int32_t letter = text_next_point(&rest);
        size_t found = 0;
        for (int32_t byte = 0xA1; byte <= 0xFF; byte++) {
            char written[4];
            size_t len = utf8_encode(byte, written);
            struct text shown = legacy_font_convert(arena, LEGACY_TCVN3, (struct text){written, len});
            found += text_next_point(&shown) == letter;
        }
        assert_int_equal(found, 1);
    }
}

static void unicode_in_a_font_of_an_old_name_stays(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    assert_text_equal(legacy_font_convert(arena, LEGACY_TCVN3, TEXT("Kế hoạch")), TEXT("Kế hoạch"));
    assert_text_equal(legacy_font_convert(arena, LEGACY_VNI, TEXT("Điều 1")), TEXT("Điều 1"));
    assert_text_equal(legacy_font_convert(arena, LEGACY_NONE, TEXT("ñy")), TEXT("ñy"));
}

static void bytes_that_word_took_for_pictures_are_letters(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    assert_text_equal(legacy_font_convert(arena, LEGACY_TCVN3, TEXT("\xEF\x83\xB1y")), TEXT("ủy"));
}

static void a_syllable_is_told_from_other_letters(void **state)
{
    (void)state;
    const char *const good[] = {"người", "Nghị", "quyết", "giờ",  "gì",    "ĐƯỢC", "khuỷu",
                                "hoà",   "hòa",  "ương",  "quốc", "khoản", "giữa", "thuế"};
    const char *const bad[] = {"ñy", "nh©n", "Brno", "xyz", "ngườiii", "áà", "hoạchk", "", "bcd", "Kûa"};
    for (size_t i = 0; i < COUNT_OF(good); i++)
        if (!syllable_is_vietnamese(text_from(good[i])))
            fail_msg("%s is a syllable", good[i]);
    for (size_t i = 0; i < COUNT_OF(bad); i++)
        if (syllable_is_vietnamese(text_from(bad[i])))
            fail_msg("%s is no syllable", bad[i]);
}

static void a_font_is_guessed_from_the_words_alone(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    assert_int_equal(legacy_font_guess(arena, TEXT("Giao Phßng Kinh tÕ chñ tr×, phèi hîp víi c¸c th«n")), LEGACY_TCVN3);
    assert_int_equal(legacy_font_guess(arena, TEXT("Giao Phoøng Kinh teá chuû trì, phoái hôïp vôùi caùc thoân")),
                     LEGACY_VNI);
    assert_int_equal(legacy_font_guess(arena, TEXT("Giao Phòng Kinh tế chủ trì, phối hợp với các thôn")), LEGACY_NONE);
    assert_int_equal(legacy_font_guess(arena, TEXT("El niño señor mañana está aquí también allí")), LEGACY_NONE);
    assert_int_equal(legacy_font_guess(arena, TEXT("ñy ban")), LEGACY_NONE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_font_is_known_by_its_name),
        cmocka_unit_test(tcvn3_has_one_letter_for_another),
        cmocka_unit_test(vni_writes_marks_after_letters),
        cmocka_unit_test(every_tone_of_every_vowel_has_a_form_in_tcvn3),
        cmocka_unit_test(unicode_in_a_font_of_an_old_name_stays),
        cmocka_unit_test(bytes_that_word_took_for_pictures_are_letters),
        cmocka_unit_test(a_syllable_is_told_from_other_letters),
        cmocka_unit_test(a_font_is_guessed_from_the_words_alone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

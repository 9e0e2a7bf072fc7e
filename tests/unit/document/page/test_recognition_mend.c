#include "support/test.h"

#include "document/page/recognition_mend.h"

static void assert_mends(const char *read, const char *expected)
{
    TEST_ARENA(arena);
    struct page_word_list words = {0};
    struct text rest = text_from(read), word;
    while (text_split(&rest, ' ', &word))
        LIST_ADD(arena, &words, ((struct page_word){.words = word}));
    recognition_mend(arena, &words);
    struct text *parts = arena_array(arena, struct text, words.count);
    for (size_t i = 0; i < words.count; i++)
        parts[i] = words.at[i].words;
    assert_text_equal(text_join(arena, parts, words.count, TEXT(" ")), text_from(expected));
}

static void what_cannot_stand_is_put_right(void **state)
{
    (void)state;
    assert_mends("ÙY BAN NHÂN DÂN PHƯƠNG SÔNG TRÍ Sô: 412/UBND", "ỦY BAN NHÂN DÂN PHƯỜNG SÔNG TRÍ Số: 412/UBND");
    assert_mends("Đôc lập Noi nhận: Chủ tịch Úy ban", "Độc lập Nơi nhận: Chủ tịch Ủy ban");
}

static void quarters_read_as_letters_are_numbers_again(void **state)
{
    (void)state;
    assert_mends("trong quý H/2026 và quý lV, Quý IH", "trong quý II/2026 và quý IV, Quý III");
}

static void what_may_stand_stays(void **state)
{
    (void)state;
    static const char WELL[] = "PHƯƠNG ÁN theo phương pháp của quý Hội quý I/2026 Uy tín Sô: không số";
    assert_mends(WELL, WELL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_cannot_stand_is_put_right),
        cmocka_unit_test(quarters_read_as_letters_are_numbers_again),
        cmocka_unit_test(what_may_stand_stays),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

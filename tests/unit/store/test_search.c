#include "support/test.h"

#include "base/buffer.h"
#include "store/search.h"

static void what_people_type_becomes_a_query(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    static const struct {
        struct text typed, query;
    } rows[] = {
        {TEXT_INIT("chuyen doi so"), TEXT_INIT("\"chuyen\" \"doi\" \"so\"")},
        {TEXT_INIT("\"chuyen doi so\""), TEXT_INIT("\"chuyen doi so\"")},
        {TEXT_INIT("  bao   cao \"quý IV\" chuy*"), TEXT_INIT("\"bao\" \"cao\" \"quý IV\" \"chuy\"*")},
        {TEXT_INIT("15/KH-UBND"), TEXT_INIT("\"15 KH UBND\"")},
        {TEXT_INIT("\"chưa đóng"), TEXT_INIT("\"chưa đóng\"")},
        {TEXT_INIT("a OR b) NEAR(c"), TEXT_INIT("\"a\" \"OR\" \"b\" \"NEAR c\"")},
        {TEXT_INIT("*"), TEXT_INIT("")},
        {TEXT_INIT("\"\" - ..."), TEXT_INIT("")},
        {TEXT_INIT(""), TEXT_INIT("")},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        assert_text_equal(search_query(arena, rows[i].typed), rows[i].query);
}

static bool add_token(void *listener, const struct search_token *token)
{
    struct buffer *words = listener;
    buffer_add_byte(words, token->is_colocated ? '=' : ' ');
    buffer_add(words, token->word);
    return true;
}

static void a_word_stands_with_and_without_its_marks(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct buffer words = buffer_open(arena, 4096);
    assert_true(search_split(TEXT("Kế hoạch 15/KH: hoà giải ở Đông Hoà, cho 2026."), add_token, &words));
    assert_text_equal(buffer_text(&words),
                      TEXT(" kế=ke hoạch=hoach 15 kh hòa=hoa giải=giai ở=o đông=dong hòa=hoa cho 2026"));
}

static void a_very_long_word_is_cut(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct buffer words = buffer_open(arena, 4096);
    char letters[1000];
    memset(letters, 'x', sizeof letters);
    assert_true(search_split((struct text){letters, sizeof letters}, add_token, &words));
    assert_true(words.len > 100 && words.len < 140);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_people_type_becomes_a_query),
        cmocka_unit_test(a_word_stands_with_and_without_its_marks),
        cmocka_unit_test(a_very_long_word_is_cut),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

#include "support/test.h"

#include "base/date.h"
#include "model/document_clause.h"
#include "model/document_symbol.h"

static void symbols_are_compared_without_what_people_write_differently(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    static const char *const alike[] = {"47/KH-UBND", "Số: 47/KH-UBND", "047 / kh-ubnd", "số 47/KH-UBND "};
    for (size_t i = 0; i < COUNT_OF(alike); i++)
        assert_text_equal(document_symbol_key(arena, text_from(alike[i])), TEXT("47/kh-ubnd"));
    assert_text_equal(document_symbol_key(arena, TEXT("05-NQ/ĐU")), TEXT("5-nq/đu"));
    assert_text_equal(document_symbol_key(arena, TEXT("470/KH-UBND")), TEXT("470/kh-ubnd"));
}

static void those_of_the_party_have_a_hyphen_first(void **state)
{
    (void)state;
    assert_true(document_symbol_is_party(TEXT("05-NQ/ĐU")));
    assert_true(document_symbol_is_party(TEXT("127 -QĐ/TW")));
    assert_false(document_symbol_is_party(TEXT("47/KH-UBND")));
    assert_false(document_symbol_is_party(TEXT("NQ-05")));
    assert_false(document_symbol_is_party(TEXT("")));
}

static int32_t day(int year, int month, int of_month)
{
    return date_to_day((struct date){year, month, of_month});
}

static void numbers_run_per_year_or_per_term(void **state)
{
    (void)state;
    struct text state_symbol = TEXT("1/QĐ-UBND"), party_symbol = TEXT("1-QĐ/ĐU");
    assert_true(document_symbol_shares_period(state_symbol, day(2025, 1, 1), day(2025, 12, 31)));
    assert_false(document_symbol_shares_period(state_symbol, day(2025, 12, 31), day(2026, 1, 1)));
    assert_true(document_symbol_shares_period(party_symbol, day(2025, 9, 1), day(2029, 1, 1)));
    assert_false(document_symbol_shares_period(party_symbol, day(2025, 8, 30), day(2025, 8, 31)));
}

static void a_clause_is_printed_and_read_alike(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct document_clause clause = {.first = 12, .end = 80, .asks = true, .label = TEXT("II.3.a")}, parsed;
    struct buffer line = buffer_open(arena, 100);
    document_clause_print(&line, &clause);
    assert_text_equal(buffer_text(&line), TEXT("12-80 1 II.3.a"));
    assert_true(document_clause_parse(buffer_text(&line), &parsed));
    assert_int_equal(parsed.first, 12);
    assert_int_equal(parsed.end, 80);
    assert_text_equal(parsed.label, clause.label);
    static const char *const broken[] = {"", "12", "12-80", "80-12 1 I", "a-b 1 I", "12-80 2 I", "-1-2 0 ", "12-80 "};
    for (size_t i = 0; i < COUNT_OF(broken); i++)
        assert_false(document_clause_parse(text_from(broken[i]), &parsed));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(symbols_are_compared_without_what_people_write_differently),
        cmocka_unit_test(those_of_the_party_have_a_hyphen_first),
        cmocka_unit_test(numbers_run_per_year_or_per_term),
        cmocka_unit_test(a_clause_is_printed_and_read_alike),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

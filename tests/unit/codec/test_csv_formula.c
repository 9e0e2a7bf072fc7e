#include "support/test.h"

#include "codec/csv_formula.h"

static void no_words_begin_a_formula_and_all_come_back(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    static const struct {
        const char *words, *field;
    } rows[] = {
        {"=SUM(A1)", "'=SUM(A1)"},
        {"+84 là mã vùng", "'+84 là mã vùng"},
        {"- Rà soát", "'- Rà soát"},
        {"@phòng", "'@phòng"},
        {"\tRà soát", "'\tRà soát"},
        {"'=1", "''=1"},
        {"'-", "''-"},
        {"-", "-"},
        {"'Đường' của dân", "'Đường' của dân"},
        {"1=1", "1=1"},
        {"'", "'"},
        {"", ""},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        assert_text_equal(csv_formula_guard(arena, text_from(rows[i].words)), text_from(rows[i].field));
        assert_text_equal(csv_formula_bare(text_from(rows[i].field)), text_from(rows[i].words));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_words_begin_a_formula_and_all_come_back),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

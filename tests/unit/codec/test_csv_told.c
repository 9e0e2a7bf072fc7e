#include "support/test.h"

#include "codec/csv_told.h"

static void the_first_line_tells_what_parts_the_values(void **state)
{
    (void)state;
    static const struct {
        const char *words;
        size_t len;
        char separator;
    } CASES[] = {
        {"sep=;\nTT", 6, ';'},  {"SEP=,\r\nTT", 7, ','}, {"\"sep=;\"\r\nTT", 9, ';'},
        {"sep=|\rTT", 6, '|'},  {"sep=\t\nTT", 6, '\t'}, {"sep=;;;;\nTT", 9, ';'},
        {"sep=; \nTT", 7, ';'}, {"sep= là gì?\n", 0, 0}, {"sep=a\n", 0, 0},
        {"sep=", 0, 0},         {"sep=;", 0, 0},         {"sep=;TT\n", 0, 0},
        {"TT;Việc\n", 0, 0},
    };
    for (size_t i = 0; i < COUNT_OF(CASES); i++) {
        char separator = 0;
        size_t len = csv_told_separator(text_from(CASES[i].words), &separator);
        if (len != CASES[i].len || (len && separator != CASES[i].separator))
            fail_msg("%s: %zu", CASES[i].words, len);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(the_first_line_tells_what_parts_the_values)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}

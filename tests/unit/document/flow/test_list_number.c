#include "support/test.h"

#include "document/flow/list_number.h"

static void check(const char *form, int32_t number, const char *expected)
{
    TEST_ARENA(arena);
    struct buffer printed = buffer_open(arena, 1000);
    list_number_print(&printed, list_number_form_of(text_from(form)), number);
    assert_text_equal(buffer_text(&printed), text_from(expected));
}

static void romans_are_built_from_the_largest_sign(void **state)
{
    (void)state;
    check("upperRoman", 4, "IV");
    check("lowerRoman", 19, "xix");
    check("upperRoman", 1994, "MCMXCIV");
}

static void letters_go_on_doubled_after_z(void **state)
{
    (void)state;
    check("lowerLetter", 4, "d");
    check("lowerLetter", 26, "z");
    check("lowerLetter", 27, "aa");
    check("upperLetter", 53, "AAA");
}

static void digits_may_be_filled(void **state)
{
    (void)state;
    check("decimal", 7, "7");
    check("decimalZero", 7, "07");
    check("decimalZero", 12, "12");
}

static void what_has_no_number_prints_none(void **state)
{
    (void)state;
    check("bullet", 3, "");
    check("none", 3, "");
}

static void numbers_no_form_can_show_are_digits(void **state)
{
    (void)state;
    check("upperRoman", 0, "0");
    check("upperRoman", 40000, "40000");
    check("lowerLetter", 2000000000, "2000000000");
    check("chineseCounting", 3, "3");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(romans_are_built_from_the_largest_sign),
        cmocka_unit_test(letters_go_on_doubled_after_z),
        cmocka_unit_test(digits_may_be_filled),
        cmocka_unit_test(what_has_no_number_prints_none),
        cmocka_unit_test(numbers_no_form_can_show_are_digits),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

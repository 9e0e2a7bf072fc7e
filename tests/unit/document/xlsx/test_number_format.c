#include "support/test.h"

#include "document/xlsx/number_format.h"

static void check(const char *code, double value, bool from_1904, const char *expected)
{
    TEST_ARENA(arena);
    struct number_format format = number_format_parse(arena, text_from(code));
    struct buffer shown = buffer_open(arena, 1000);
    number_format_print(&shown, &format, value, from_1904);
    assert_text_equal(buffer_text(&shown), text_from(expected));
}

static void numbers_as_typed_bear_no_noise_of_floating_point(void **state)
{
    (void)state;
    check("General", 0.1 + 0.2, false, "0.3");
    check("General", 12, false, "12");
    check("General", 1.1, false, "1.1");
    check("", -0.0, false, "0");
    check("General", 1234567890123, false, "1234567890123");
    check("@", 7, false, "7");
    check("0.00E+00", 1e300, false, "1e+300");
}

static void formats_round_group_and_fill(void **state)
{
    (void)state;
    check("0", 2.7, false, "3");
    check("00", 3, false, "03");
    check("0.00", 2, false, "2.00");
    check("#,##0", 1234567.4, false, "1,234,567");
    check("#,##0.0", -1250.46, false, "-1,250.5");
    check("0%", 0.5, false, "50%");
    check("0.0", -0.01, false, "0.0");
}

static void dates_come_out_as_written_in_viet_nam(void **state)
{
    (void)state;
    static const char *const codes[] = {
        "dd/mm/yyyy", "m/d/yy", "[$-42A]dd mmmm yyyy;@", "yyyy-mm-dd", "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy",
        "\"\"dd-mmm"};
    for (size_t i = 0; i < COUNT_OF(codes); i++)
        check(codes[i], 46101, false, "20/03/2026");
    check("mm/yyyy", 46101, false, "03/2026");
    check("yyyy", 46101, false, "2026");
    check("\"Ngày \"dd/mm/yyyy", 46101, false, "Ngày 20/03/2026");
}

static void the_lost_leap_day_of_1900_and_the_years_from_1904_are_known(void **state)
{
    (void)state;
    check("dd/mm/yyyy", 1, false, "01/01/1900");
    check("dd/mm/yyyy", 59, false, "28/02/1900");
    check("dd/mm/yyyy", 61, false, "01/03/1900");
    check("dd/mm/yyyy", 46101 - 1462, true, "20/03/2026");
    check("dd/mm/yyyy", 0, true, "01/01/1904");
}

static void times_stand_after_dates_or_alone(void **state)
{
    (void)state;
    check("dd/mm/yyyy hh:mm", 46101.354166667, false, "20/03/2026 08:30");
    check("h:mm AM/PM", 0.75, false, "18:00");
    check("[h]:mm", 1.5, false, "36:00");
    check("mm:ss", 0.5, false, "12:00:00");
    check("hh:mm dd/mm/yyyy", 46101.999999999, false, "21/03/2026 00:00");
}

static void words_of_a_format_stand_around_the_number(void **state)
{
    (void)state;
    check("\"Quý \"0", 2, false, "Quý 2");
    check("#,##0\\ \"đồng\"", 5000, false, "5,000 đồng");
    check("#,##0 [$₫-42A]", 5000, false, "5,000 ₫");
    check("General\" việc\"", 7, false, "7 việc");
    check("[Red]0;-0", 7, false, "7");
    check("[Magenta]0", 7, false, "7");
}

static void a_day_that_no_calendar_has_is_shown_as_a_number(void **state)
{
    (void)state;
    check("dd/mm/yyyy", -5, false, "-5");
    check("dd/mm/yyyy", 1e300, false, "1e+300");
    check("0", 1e300, false, "1e+300");
}

static void every_code_can_be_read(void **state)
{
    (void)state;
    static const char *const codes[] = {"\"", "[",  "\\", "_",      "*", "[$", "[$-",
                                        ";",  "0;", "y",  "\"\"\"", "%", ".",  ","};
    for (size_t i = 0; i < COUNT_OF(codes); i++) {
        TEST_ARENA(arena);
        struct number_format format = number_format_parse(arena, text_from(codes[i]));
        struct buffer shown = buffer_open(arena, 1000);
        number_format_print(&shown, &format, 46101.5, false);
        assert_true(shown.len > 0);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_as_typed_bear_no_noise_of_floating_point),
        cmocka_unit_test(formats_round_group_and_fill),
        cmocka_unit_test(dates_come_out_as_written_in_viet_nam),
        cmocka_unit_test(the_lost_leap_day_of_1900_and_the_years_from_1904_are_known),
        cmocka_unit_test(times_stand_after_dates_or_alone),
        cmocka_unit_test(words_of_a_format_stand_around_the_number),
        cmocka_unit_test(a_day_that_no_calendar_has_is_shown_as_a_number),
        cmocka_unit_test(every_code_can_be_read),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

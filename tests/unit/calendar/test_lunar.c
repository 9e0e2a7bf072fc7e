#include "support/test.h"

#include "calendar/lunar.h"

struct known_year {
    struct date tet, kings; /* 1/1 and 10/3 */
};

/* Dates kept by families and offices, the years apart from the Chinese calendar (1985, 2007, 2030) among them. */
static const struct known_year KNOWN[] = {
    {{1968, 1, 29}, {1968, 4, 7}},  {{1985, 1, 21}, {1985, 4, 29}}, {{1990, 1, 27}, {1990, 4, 5}},
    {{2000, 2, 5}, {2000, 4, 14}},  {{2004, 1, 22}, {2004, 4, 28}}, {{2007, 2, 17}, {2007, 4, 26}},
    {{2012, 1, 23}, {2012, 3, 31}}, {{2020, 1, 25}, {2020, 4, 2}},  {{2023, 1, 22}, {2023, 4, 29}},
    {{2025, 1, 29}, {2025, 4, 7}},  {{2026, 2, 17}, {2026, 4, 26}}, {{2030, 2, 2}, {2030, 4, 12}},
    {{2033, 1, 31}, {2033, 4, 9}},
};

struct leap_year {
    int year, month;
};

static const struct leap_year LEAPS[] = {{1984, 0}, {1985, 2}, {2012, 4}, {2014, 9}, {2017, 6},  {2020, 4}, {2023, 2},
                                         {2024, 0}, {2025, 6}, {2026, 0}, {2028, 5}, {2033, 11}, {2034, 0}};

static void known_days_are_found(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT_OF(KNOWN); i++) {
        int year = KNOWN[i].tet.year;
        struct date kings;
        assert_int_equal(date_compare(lunar_new_year(year), KNOWN[i].tet), 0);
        assert_true(lunar_to_date((struct lunar_date){.year = year, .month = 3, .day = 10}, &kings));
        assert_int_equal(date_compare(kings, KNOWN[i].kings), 0);
    }
}

static int leap_month_of(int year)
{
    struct date ignored;
    int month = 12;
    while (month > 0 &&
           !lunar_to_date((struct lunar_date){.year = year, .month = month, .day = 1, .leap = true}, &ignored))
        month--;
    return month;
}

static void leap_months_are_those_of_the_vietnamese_calendar(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT_OF(LEAPS); i++)
        assert_int_equal(leap_month_of(LEAPS[i].year), LEAPS[i].month);
}

static void the_way_there_and_back_is_one_for_every_day(void **state)
{
    (void)state;
    struct lunar_date last = lunar_from_date((struct date){1949, 12, 31});
    for (int32_t day = date_to_day((struct date){1950, 1, 1}); day < date_to_day((struct date){2060, 1, 1}); day++) {
        struct date date = date_from_day(day), back;
        struct lunar_date lunar = lunar_from_date(date);
        assert_true(lunar_to_date(lunar, &back));
        assert_int_equal(date_compare(date, back), 0);
        assert_true(lunar.day == last.day + 1 || (lunar.day == 1 && last.day >= 29));
        last = lunar;
    }
}

static void a_month_or_day_that_is_not_there_is_refused(void **state)
{
    (void)state;
    struct date date;
    assert_false(lunar_to_date((struct lunar_date){2024, 4, 1, true}, &date));
    assert_false(lunar_to_date((struct lunar_date){2024, 13, 1, false}, &date));
    assert_false(lunar_to_date((struct lunar_date){2026, 1, 31, false}, &date));
    assert_false(lunar_to_date((struct lunar_date){2024, 12, 30, false}, &date)); /* a year without 30 Tết */
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(known_days_are_found),
        cmocka_unit_test(leap_months_are_those_of_the_vietnamese_calendar),
        cmocka_unit_test(the_way_there_and_back_is_one_for_every_day),
        cmocka_unit_test(a_month_or_day_that_is_not_there_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

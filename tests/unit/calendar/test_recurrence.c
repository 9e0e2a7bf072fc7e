#include "support/test.h"

#include "calendar/recurrence.h"

static const char *const RULES[] = {
    "FREQ=DAILY",
    "FREQ=WEEKLY;INTERVAL=2",
    "FREQ=WEEKLY;BYDAY=MO,TH",
    "FREQ=MONTHLY;BYDAY=-1FR",
    "FREQ=MONTHLY;INTERVAL=3",
    "FREQ=WEEKLY;BYDAY=FR;COUNT=10",
    "FREQ=DAILY;UNTIL=20261231",
    "FREQ=MONTHLY;BYMONTHDAY=15,-1",
    "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=10",
    "FREQ=YEARLY;BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12;BYMONTHDAY=-31,-30,-29,-28,-27,-26",
};

static const char *const BROKEN[] = {
    "",
    "FREQ",
    "FREQ=",
    "FREQ=HOURLY",
    "INTERVAL=2",
    "FREQ=DAILY;INTERVAL=0",
    "FREQ=DAILY;INTERVAL=-1",
    "FREQ=YEARLY;BYMONTH=13",
    "FREQ=YEARLY;BYMONTH=",
    "FREQ=MONTHLY;BYMONTHDAY=32",
    "FREQ=WEEKLY;BYDAY=XX",
    "FREQ=MONTHLY;BYMONTHDAY=1,2,3,4,5,6,7",
    "FREQ=DAILY;COUNT=0",
    "FREQ=DAILY;COUNT=-3",
    "FREQ=DAILY;UNTIL=2026",
    "FREQ=DAILY;UNTIL=20260231",
    "FREQ=DAILY;UNTIL=20260228Z",
    "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=-1",
    "FREQ=MONTHLY;BYDAY=1MO,2TU",
};

/* Read, since older books may hold them, and given to nobody any more. */
static const char *const NOT_ALLOWED[] = {
    "FREQ=DAILY;FREQ=WEEKLY", "FREQ=DAILY;INTERVAL=2;INTERVAL=3", "FREQ=DAILY;COUNT=3;UNTIL=20261231",
    "FREQ=WEEKLY;BYDAY=2MO",  "FREQ=WEEKLY;BYMONTHDAY=5",         "FREQ=YEARLY;BYDAY=1MO",
};

static void what_the_standard_forbids_is_read_and_not_allowed(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT_OF(NOT_ALLOWED); i++) {
        struct recurrence rule;
        assert_true(recurrence_parse(text_from(NOT_ALLOWED[i]), &rule));
        if (recurrence_is_allowed(text_from(NOT_ALLOWED[i])))
            fail_msg("\"%s\" was allowed", NOT_ALLOWED[i]);
    }
    for (size_t i = 0; i < COUNT_OF(RULES); i++)
        assert_true(recurrence_is_allowed(text_from(RULES[i])));
    assert_true(recurrence_is_allowed(TEXT("FREQ=YEARLY;BYMONTH=9;BYDAY=1MO")));
    assert_false(recurrence_is_allowed(TEXT("FREQ=HOURLY")));
}

static void rules_print_as_they_were_read(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT_OF(RULES); i++) {
        struct recurrence rule;
        char bytes[RECURRENCE_BYTES];
        assert_true(recurrence_parse(text_from(RULES[i]), &rule));
        assert_text_equal(recurrence_print(&rule, bytes), text_from(RULES[i]));
    }
}

static void broken_rules_are_refused(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT_OF(BROKEN); i++) {
        struct recurrence rule;
        if (recurrence_parse(text_from(BROKEN[i]), &rule))
            fail_msg("\"%s\" was read", BROKEN[i]);
    }
}

struct next_case {
    const char *rule;
    struct date after, next;
};

static const struct next_case NEXT[] = {
    {"FREQ=DAILY", {2025, 12, 31}, {2026, 1, 1}},
    {"FREQ=WEEKLY", {2025, 11, 20}, {2025, 11, 23}},
    {"FREQ=WEEKLY;BYDAY=TH", {2025, 11, 20}, {2025, 11, 27}},
    {"FREQ=WEEKLY;INTERVAL=2", {2025, 11, 20}, {2025, 12, 7}},
    {"FREQ=MONTHLY", {2026, 2, 3}, {2026, 2, 28}},
    {"FREQ=MONTHLY;BYMONTHDAY=15", {2025, 11, 15}, {2025, 12, 15}},
    {"FREQ=MONTHLY;BYMONTHDAY=31", {2026, 2, 1}, {2026, 3, 31}},
    {"FREQ=MONTHLY;BYDAY=-1FR", {2025, 11, 20}, {2025, 11, 28}},
    {"FREQ=MONTHLY;BYDAY=1MO", {2025, 11, 20}, {2025, 12, 1}},
    {"FREQ=MONTHLY;INTERVAL=3", {2025, 11, 20}, {2025, 12, 31}},
    {"FREQ=MONTHLY;INTERVAL=6", {2026, 1, 1}, {2026, 6, 30}},
    {"FREQ=YEARLY", {2025, 11, 20}, {2025, 12, 31}},
    {"FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=10", {2025, 12, 10}, {2026, 3, 10}},
    {"FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", {2025, 1, 1}, {0}},
};

static void the_next_day_of_a_rule_is_found(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT_OF(NEXT); i++) {
        struct recurrence rule;
        struct date next = {0};
        assert_true(recurrence_parse(text_from(NEXT[i].rule), &rule));
        const struct recurrence_start start = {.day = NEXT[i].after};
        assert_int_equal(recurrence_next(&rule, &start, NEXT[i].after, &next), date_is_set(NEXT[i].next));
        if (date_is_set(NEXT[i].next) && date_compare(next, NEXT[i].next))
            fail_msg("%s gives %d-%d-%d", NEXT[i].rule, next.year, next.month, next.day);
    }
}

/* The days of a rule, from the day on which people said it begins: what RFC 5545 gives, with Tết of 2026 among them. */
struct days_case {
    const char *rule;
    struct date start;
    const char *days;
};

static const struct days_case DAYS[] = {
    {"FREQ=WEEKLY;BYDAY=MO", {2026, 3, 2}, "2026-03-02 2026-03-09 2026-03-16 2026-03-23"},
    {"FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH", {2026, 1, 5}, "2026-01-05 2026-01-08 2026-01-19 2026-01-22"},
    {"FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH", {2026, 1, 6}, "2026-01-08 2026-01-19 2026-01-22 2026-02-02"},
    {"FREQ=DAILY;INTERVAL=3", {2026, 2, 14}, "2026-02-14 2026-02-17 2026-02-20 2026-02-23"},
    {"FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR", {2026, 2, 13}, "2026-02-13 2026-02-16 2026-02-17 2026-02-18"},
    {"FREQ=MONTHLY;BYMONTHDAY=31", {2026, 1, 31}, "2026-01-31 2026-03-31 2026-05-31 2026-07-31"},
    {"FREQ=MONTHLY;BYMONTHDAY=-1", {2026, 1, 31}, "2026-01-31 2026-02-28 2026-03-31 2026-04-30"},
    {"FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=15", {2026, 1, 15}, "2026-01-15 2026-04-15 2026-07-15 2026-10-15"},
    {"FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", {2026, 1, 1}, "2026-02-13 2026-03-13 2026-11-13 2027-08-13"},
    {"FREQ=MONTHLY;INTERVAL=3", {2026, 2, 10}, "2026-03-31 2026-06-30 2026-09-30 2026-12-31"}, /* quarters */
    {"FREQ=YEARLY;INTERVAL=2;BYMONTH=9;BYMONTHDAY=2", {2026, 1, 1}, "2026-09-02 2028-09-02 2030-09-02 2032-09-02"},
    {"FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", {2026, 1, 1}, "2028-02-29 2032-02-29 2036-02-29 2040-02-29"},
    {"FREQ=WEEKLY;BYDAY=FR;COUNT=3", {2026, 2, 12}, "2026-02-13 2026-02-20 2026-02-27"},
    {"FREQ=WEEKLY;BYDAY=FR;UNTIL=20260220T235959Z", {2026, 2, 12}, "2026-02-13 2026-02-20"},
    {"FREQ=WEEKLY;BYMONTH=3;BYDAY=FR;COUNT=2", {2026, 2, 12}, "2026-03-06 2026-03-13"},
};

static void the_days_of_a_rule_are_those_of_rfc_5545_from_its_beginning(void **state)
{
    (void)state;
    enum { MOST = 4 };
    for (size_t i = 0; i < COUNT_OF(DAYS); i++) {
        struct recurrence rule;
        const struct recurrence_start start = {DAYS[i].start, true};
        struct date day = date_add_days(start.day, -1);
        char days[MOST * DATE_BYTES] = "", *end = days, one[DATE_BYTES];
        assert_true(recurrence_parse(text_from(DAYS[i].rule), &rule));
        assert_true(recurrence_gives_a_day(&rule, &start));
        for (int count = 0; count < MOST && recurrence_next(&rule, &start, day, &day); count++)
            end += snprintf(end, DATE_BYTES + 1, "%s%s", count ? " " : "", date_print(day, one));
        if (strcmp(days, DAYS[i].days) != 0)
            fail_msg("%s gives %s", DAYS[i].rule, days);
    }
}

static void a_rule_that_never_comes_is_known(void **state)
{
    (void)state;
    static const char *const NEVER[] = {"FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=DAILY;UNTIL=20251231",
                                        "FREQ=MONTHLY;BYDAY=1MO;BYMONTHDAY=20"};
    const struct recurrence_start start = {{2026, 1, 1}, true};
    for (size_t i = 0; i < COUNT_OF(NEVER); i++) {
        struct recurrence rule;
        assert_true(recurrence_parse(text_from(NEVER[i]), &rule));
        assert_false(recurrence_gives_a_day(&rule, &start));
    }
    struct recurrence once;
    assert_true(recurrence_parse(TEXT("FREQ=DAILY;COUNT=1"), &once));
    assert_true(recurrence_gives_a_day(&once, &start));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rules_print_as_they_were_read),
        cmocka_unit_test(broken_rules_are_refused),
        cmocka_unit_test(what_the_standard_forbids_is_read_and_not_allowed),
        cmocka_unit_test(the_next_day_of_a_rule_is_found),
        cmocka_unit_test(the_days_of_a_rule_are_those_of_rfc_5545_from_its_beginning),
        cmocka_unit_test(a_rule_that_never_comes_is_known),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

#include "support/test.h"

#include "calendar/recurrence.h"

static const char *const RULES[] = {
    "FREQ=DAILY",
    "FREQ=WEEKLY;INTERVAL=2",
    "FREQ=WEEKLY;BYDAY=MO,TH",
    "FREQ=MONTHLY;BYDAY=-1FR",
    "FREQ=MONTHLY;INTERVAL=3",
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
    "FREQ=DAILY;COUNT=3",
    "FREQ=MONTHLY;BYDAY=1MO,2TU",
};

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
        assert_int_equal(recurrence_next(&rule, NEXT[i].after, &next), date_is_set(NEXT[i].next));
        if (date_is_set(NEXT[i].next) && date_compare(next, NEXT[i].next))
            fail_msg("%s gives %d-%d-%d", NEXT[i].rule, next.year, next.month, next.day);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rules_print_as_they_were_read),
        cmocka_unit_test(broken_rules_are_refused),
        cmocka_unit_test(the_next_day_of_a_rule_is_found),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

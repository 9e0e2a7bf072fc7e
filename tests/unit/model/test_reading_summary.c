#include "support/test.h"

#include "model/reading_summary.h"

static struct task due(enum deadline_kind kind, const char *value)
{
    return (struct task){.deadline = {.kind = kind, .value = text_from(value)}};
}

static struct reading reading_of(struct task *tasks, size_t count)
{
    return (struct reading){.header.day = {2026, 3, 9}, .tasks = {tasks, count, count}};
}

static void the_summary_counts_what_is_missing_and_what_is_clear(void **state)
{
    (void)state;
    struct task tasks[2] = {{.clear[CLARITY_WORK] = true}, {.clear[CLARITY_TIME] = true}};
    struct reading reading = reading_of(tasks, 2);
    reading.policy.asks_for[CLARITY_TIME] = true;
    struct reading_summary summary;
    reading_summarise(&reading, &summary);
    assert_int_equal(summary.task_count, 2);
    assert_int_equal(summary.clear_count, 1);
    assert_int_equal(summary.missing[CLARITY_TIME], 1);
    assert_int_equal(summary.missing[CLARITY_PRODUCT], 0);
}

static void the_first_and_last_day_are_found_among_periods(void **state)
{
    (void)state;
    struct task tasks[] = {
        due(DEADLINE_QUARTER, "2026-Q2"), due(DEADLINE_DATE, "2026-06-15"),      due(DEADLINE_YEAR, "2026"),
        due(DEADLINE_MONTH, "2026-05"),   due(DEADLINE_RECURRING, "FREQ=DAILY"), due(DEADLINE_NONE, "")};
    struct reading reading = reading_of(tasks, COUNT_OF(tasks));
    struct reading_summary summary;
    reading_summarise(&reading, &summary);
    assert_int_equal(summary.dated_count, 4);
    assert_text_equal(summary.first_due, TEXT("2026-05"));
    assert_text_equal(summary.last_due, TEXT("2026"));
}

static void a_period_is_past_only_when_its_end_is(void **state)
{
    (void)state;
    static const struct {
        enum deadline_kind kind;
        const char *value;
        bool is_past;
    } cases[] = {
        {DEADLINE_DATE, "2026-03-08", true},  {DEADLINE_DATE, "2026-03-09", false},
        {DEADLINE_MONTH, "2026-02", true},    {DEADLINE_MONTH, "2026-03", false},
        {DEADLINE_QUARTER, "2025-Q4", true},  {DEADLINE_QUARTER, "2026-Q1", false},
        {DEADLINE_YEAR, "2025", true},        {DEADLINE_YEAR, "2026", false},
        {DEADLINE_YEAR, "2024/2026", false},  {DEADLINE_DATE, "2026-03-08T17:00", true},
        {DEADLINE_ONGOING, "2025/..", false}, {DEADLINE_DURATION, "P5D", false},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct task task = due(cases[i].kind, cases[i].value);
        struct reading reading = reading_of(&task, 1);
        if (task_has_flaw(&reading, &task, FLAW_PAST_DUE) != cases[i].is_past)
            fail_msg("%s", cases[i].value);
    }
}

static void several_leads_open_groups_and_days_that_are_none_are_flaws(void **state)
{
    (void)state;
    struct field names[2] = {{.words = TEXT("Sở A")}, {.words = TEXT("các đơn vị liên quan")}};
    struct task both = {.lead = {names, 2, 2}, .clear[CLARITY_PERSON] = true};
    struct task group = {.lead = {names + 1, 1, 1}};
    struct task none = {0};
    struct task no_day = {.deadline.is_impossible = true};
    struct reading reading = reading_of(&both, 1);
    assert_true(task_has_flaw(&reading, &both, FLAW_SEVERAL_LEADS));
    assert_false(task_has_flaw(&reading, &both, FLAW_OPEN_GROUP));
    assert_true(task_has_flaw(&reading, &group, FLAW_OPEN_GROUP));
    assert_false(task_has_flaw(&reading, &none, FLAW_OPEN_GROUP));
    assert_true(task_has_flaw(&reading, &no_day, FLAW_NO_SUCH_DAY));
    assert_false(task_has_flaw(&reading, &none, FLAW_NO_SUCH_DAY));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_summary_counts_what_is_missing_and_what_is_clear),
        cmocka_unit_test(the_first_and_last_day_are_found_among_periods),
        cmocka_unit_test(a_period_is_past_only_when_its_end_is),
        cmocka_unit_test(several_leads_open_groups_and_days_that_are_none_are_flaws),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

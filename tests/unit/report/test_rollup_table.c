#include "support/test.h"

#include "report/rollup_report.h"

static void assert_holds(struct text printed, const char *words)
{
    if (text_find(printed, text_from(words)) == TEXT_NOT_FOUND)
        fail_msg("“%s” is not in “%.*s”", words, TEXT_ARG(printed));
}

static struct punctuality_line line_of(struct punctuality punctuality)
{
    return (struct punctuality_line){.number = 1, .code = TEXT("KT"), .current = punctuality, .original = punctuality};
}

static struct text printed(struct arena *arena, struct punctuality punctuality)
{
    struct punctuality_line line = line_of(punctuality);
    const struct punctuality_lines lines = {.at = &line, .count = 1, .total = line};
    struct buffer to = buffer_open(arena, 1 << 12);
    punctuality_lines_print(&to, &lines, LANGUAGE_ENGLISH);
    return buffer_text(&to);
}

static struct text printed_json(struct arena *arena, struct punctuality punctuality)
{
    struct punctuality_line line = line_of(punctuality);
    const struct punctuality_lines lines = {.at = &line, .count = 1, .total = line};
    struct buffer to = buffer_open(arena, 1 << 12);
    punctuality_lines_print_json(&to, &lines);
    return buffer_text(&to);
}

static void a_rate_of_nothing_is_not_told(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    const struct punctuality not_due = {.open = 3}, late = {.late_open = 3};
    const char *row = "KT                    0             0             –             0             3             –";
    assert_holds(printed(arena, not_due), row);
    row = "KT                    0             0             –             3             0             0";
    assert_holds(printed(arena, late), row);
    assert_holds(printed_json(arena, not_due), "\"percent_in_time\":null");
    assert_holds(printed_json(arena, late), "\"percent_in_time\":0");
}

static void the_progress_of_nothing_is_not_told(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct group_line cancelled = {.code = TEXT("KT"), .rollup.tally.cancelled = 2, .limit = NO_LIMIT};
    const struct group_lines lines = {.at = &cancelled, .count = 1, .total = cancelled.rollup};
    struct buffer table = buffer_open(arena, 1 << 12), json = buffer_open(arena, 1 << 12);
    group_lines_print(&table, &lines, LANGUAGE_ENGLISH);
    group_lines_print_json(&json, &lines);
    assert_holds(buffer_text(&table), "–");
    assert_holds(buffer_text(&json), "\"progress\":null");
}

static void a_long_code_does_not_run_into_the_day(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct change_line line = {.task = 2, .unit.code = TEXT("UBND.VHXH"), .title = TEXT("Rà soát")};
    struct buffer table = buffer_open(arena, 1 << 12);
    line.fact = (struct task_fact){.kind = EVENT_TASK_ASSIGNED, .due = 20500};
    change_line_print(&table, &line, LANGUAGE_ENGLISH);
    assert_holds(buffer_text(&table), "UBND.VHXH     2026-02-16  Rà soát");
    buffer_cut(&table, 0);
    line.unit.code = TEXT("UBND.VHXH.TO1.A");
    change_line_print(&table, &line, LANGUAGE_ENGLISH);
    assert_holds(buffer_text(&table), "UBND.VHXH.TO1.A  2026-02-16  Rà soát");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_long_code_does_not_run_into_the_day),
        cmocka_unit_test(a_rate_of_nothing_is_not_told),
        cmocka_unit_test(the_progress_of_nothing_is_not_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

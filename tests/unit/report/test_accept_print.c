#include "support/test.h"

#include "report/accept_print.h"

/* Where one task stands in the way, the others are shown too: nobody mends what they do not see. */
static void all_tasks_are_told_where_one_is_refused(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct task tasks[] = {{.action.words = TEXT("rà soát chợ tạm")}, {.action.words = TEXT("báo cáo kết quả")}};
    struct accept_line lines[] = {
        {.task = &tasks[0], .fate = ACCEPT_ASSIGNED, .due = NO_DAY, .leads = TEXT("UBND.KT")},
        {.task = &tasks[1], .fate = ACCEPT_REFUSED, .due = NO_DAY},
    };
    struct accept_report report = {.lines = lines, .count = COUNT_OF(lines)};
    struct buffer output = buffer_open(arena, 1 << 16);
    error_set(&lines[1].error, ERROR_USAGE, N_("“{1}” is no unit of the book"));
    accept_report_print(&output, &report, false, true, LANGUAGE_ENGLISH);
    struct text told = buffer_text(&output);
    assert_true(text_find(told, TEXT("in order    UBND.KT")) != TEXT_NOT_FOUND);
    assert_true(text_find(told, TEXT("refused")) != TEXT_NOT_FOUND);
    assert_true(text_find(told, TEXT("assigned")) == TEXT_NOT_FOUND);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(all_tasks_are_told_where_one_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

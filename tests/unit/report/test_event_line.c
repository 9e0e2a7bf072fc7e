#include "support/test.h"

#include "base/moment.h"
#include "report/task_report.h"

static struct logged_event logged(enum event_kind kind)
{
    struct logged_event logged = {.number = 12, .event = event_of(kind)};
    event_set_number(&logged.event, FIELD_TASK, 7);
    event_set_number(&logged.event, FIELD_AT, moment_of_day(20500) + 9 * 3600);
    return logged;
}

static void a_note_does_not_forge_a_line(void **state)
{
    (void)state;
    struct arena *arena = arena_open(TEST_ARENA_BYTES, 0, test_memory_ran_out, NULL);
    struct buffer to = buffer_open(arena, 1000);
    struct logged_event event = logged(EVENT_TASK_PROGRESSED);
    event_set_text(&event.event, FIELD_NOTE, TEXT("xong\n#999      task 10: confirmed"));
    logged_event_print(&to, &event, LANGUAGE_ENGLISH);
    assert_text_equal(buffer_text(&to), TEXT("#12       2026-02-16 09:00  task 7: progress was reported – xong\n"
                                             "                            #999      task 10: confirmed\n"));
    arena_close(arena);
}

static void assert_has(const struct buffer *printed, const char *part)
{
    if (text_find(buffer_text(printed), text_from(part)) == TEXT_NOT_FOUND)
        fail_msg("%s is not in %.*s", part, TEXT_ARG(buffer_text(printed)));
}

static void a_correction_says_what_was_said_before(void **state)
{
    (void)state;
    struct arena *arena = arena_open(TEST_ARENA_BYTES, 0, test_memory_ran_out, NULL);
    struct buffer to = buffer_open(arena, 1000);
    struct logged_event event = logged(EVENT_TASK_CORRECTED);
    struct event before = event_of(EVENT_TASK_ASSIGNED);
    event_set_number(&before, FIELD_DUE, 20510);
    event_set_number(&event.event, FIELD_MENDS, 3);
    event_set_number(&event.event, FIELD_DUE, 20520);
    event_set_text(&event.event, FIELD_PRODUCT, TEXT("Báo cáo"));
    event.before = &before;
    logged_event_print(&to, &event, LANGUAGE_ENGLISH);
    assert_text_equal(buffer_text(&to), TEXT("#12       2026-02-16 09:00  task 7: a mistyped fact was corrected (#3)\n"
                                             "                            Due: 2026-02-26 → 2026-03-08\n"
                                             "                            Product: not said → Báo cáo\n"));
    arena_close(arena);
}

static void what_was_said_before_in_words_that_were_erased_is_not_called_unsaid(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct buffer to = buffer_open(arena, 1000);
    struct logged_event event = logged(EVENT_TASK_CORRECTED);
    struct event before = event_of(EVENT_TASK_ASSIGNED);
    event_set_number(&event.event, FIELD_MENDS, 3);
    event_set_text(&event.event, FIELD_CLEARED, TEXT("description"));
    event_set_text(&event.event, FIELD_PRODUCT, TEXT("Báo cáo"));
    event.before = &before;
    event.before_erased = (event_fields)1 << FIELD_DESCRIPTION;
    logged_event_print(&to, &event, LANGUAGE_ENGLISH);
    assert_has(&to, "Content: [words erased] → not said\n");
    assert_has(&to, "Product: not said → Báo cáo\n");
}

static void a_change_of_units_says_of_which_and_under_which_act(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct buffer to = buffer_open(arena, 1000);
    struct logged_event event = {.number = 12, .event = event_of(EVENT_UNIT_MERGED)};
    event.unit = TEXT("KT");
    event.other = TEXT("VP");
    event_set_number(&event.event, FIELD_AT, moment_of_day(20500));
    event_set_text(&event.event, FIELD_BASIS, TEXT("13/NQ-HĐND"));
    logged_event_print(&to, &event, LANGUAGE_ENGLISH);
    assert_has(&to, "a unit was merged into another (KT → VP; under 13/NQ-HĐND)\n");
    struct logged_event handed_over = logged(EVENT_TASK_HANDED_OVER);
    handed_over.unit = TEXT("VP");
    event_set_number(&handed_over.event, FIELD_LEAD, 3);
    event_set_text(&handed_over.event, FIELD_BASIS, TEXT("13/NQ-HĐND"));
    logged_event_print(&to, &handed_over, LANGUAGE_ENGLISH);
    assert_has(&to, "handed over (VP; under 13/NQ-HĐND)\n");
}

static void a_joint_task_is_told_to_be_one(void **state)
{
    (void)state;
    struct arena *arena = arena_open(TEST_ARENA_BYTES, 0, test_memory_ran_out, NULL);
    struct buffer to = buffer_open(arena, 1000);
    struct logged_event event = logged(EVENT_TASK_ASSIGNED);
    event.unit = TEXT("KT");
    event_set_number(&event.event, FIELD_LEAD, 2);
    event_set_number(&event.event, FIELD_JOINT, 1);
    logged_event_print(&to, &event, LANGUAGE_ENGLISH);
    assert_text_equal(buffer_text(&to), TEXT("#12       2026-02-16 09:00  task 7: assigned (KT; joint)\n"));
    arena_close(arena);
}

static void programs_are_told_when_it_was_recorded_and_what_it_changed(void **state)
{
    (void)state;
    struct arena *arena = arena_open(TEST_ARENA_BYTES, 0, test_memory_ran_out, NULL);
    struct buffer to = buffer_open(arena, 4000);
    struct logged_event event = logged(EVENT_TASK_CORRECTED);
    struct event before = event_of(EVENT_TASK_SUBMITTED);
    event_set_number(&before, FIELD_HAPPENED, moment_of_day(20500));
    event_set_number(&event.event, FIELD_MENDS, 3);
    event_set_number(&event.event, FIELD_HAPPENED, moment_of_day(20490));
    event_set_number(&event.event, FIELD_ON, INT64_C(1780279200000));
    event.before = &before;
    const struct task_story story = {.on = {2026, 6, 1}, .events = &event, .event_count = 1};
    task_story_print_json(&to, &story);
    assert_has(&to, "\"recorded\":\"2026-06-01T09:00:00\"");
    assert_has(&to, "\"mends\":3,\"changes\":[{\"field\":\"happened\",\"before\":\"2026-02-16T00:00:00\",\"after\":"
                    "\"2026-02-06T00:00:00\"}]");
    arena_close(arena);
}

static void a_correction_of_the_assignment_says_where_a_task_stood(void **state)
{
    (void)state;
    struct arena *arena = arena_open(TEST_ARENA_BYTES, 0, test_memory_ran_out, NULL);
    struct buffer to = buffer_open(arena, 4000);
    struct logged_event event = logged(EVENT_TASK_CORRECTED);
    struct event before = event_of(EVENT_TASK_ASSIGNED);
    event_set_number(&before, FIELD_LEVEL, 4);
    event_set_number(&event.event, FIELD_MENDS, 3);
    event_set_number(&event.event, FIELD_PARENT, 5);
    event_set_number(&event.event, FIELD_LEVEL, 3);
    event_set_text(&event.event, FIELD_PRODUCT_CODE, TEXT("BC1"));
    event_set_number(&event.event, FIELD_COEFFICIENT, 1500);
    event_set_text(&event.event, FIELD_RULE, TEXT("FREQ=MONTHLY"));
    event.before = &before;
    logged_event_print(&to, &event, LANGUAGE_ENGLISH);
    assert_has(&to, "Below task: none → 5\n");
    assert_has(&to, "Level: task → plan\n");
    assert_has(&to, "Product of the catalogue: not said → BC1\n");
    assert_has(&to, "Coefficient: not said → 1.5\n");
    assert_has(&to, "Recurs: not said → FREQ=MONTHLY\n");
    event_set_number(&event.event, FIELD_PARENT, NO_NUMBER);
    const struct task_story story = {.on = {2026, 6, 1}, .events = &event, .event_count = 1};
    task_story_print_json(&to, &story);
    assert_has(&to, "{\"field\":\"parent\",\"before\":null,\"after\":null}");
    assert_has(&to, "{\"field\":\"level\",\"before\":\"task\",\"after\":\"plan\"}");
    assert_has(&to, "{\"field\":\"coefficient\",\"before\":null,\"after\":1.5}");
    arena_close(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(programs_are_told_when_it_was_recorded_and_what_it_changed),
        cmocka_unit_test(what_was_said_before_in_words_that_were_erased_is_not_called_unsaid),
        cmocka_unit_test(a_change_of_units_says_of_which_and_under_which_act),
        cmocka_unit_test(a_joint_task_is_told_to_be_one),
        cmocka_unit_test(a_note_does_not_forge_a_line),
        cmocka_unit_test(a_correction_says_what_was_said_before),
        cmocka_unit_test(a_correction_of_the_assignment_says_where_a_task_stood),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

#include "support/test.h"

#include "base/moment.h"
#include "model/target.h"

/* Events about one target, one a day, folded as they come. */
struct line {
    struct arena *arena;
    struct target target;
    int64_t number;
};

static struct event event_about(const struct line *line, enum event_kind kind)
{
    struct event event = event_of(kind);
    event_set_number(&event, FIELD_TARGET, 1);
    event_set_number(&event, FIELD_AT, moment_of_day(20500 + (int32_t)line->number));
    return event;
}

static bool add(struct line *line, struct event event)
{
    if (!target_event_is_sound(&event) || !target_allows(&line->target, &event))
        return false;
    target_apply(&line->target, line->arena, &event, line->number++);
    return true;
}

static bool set(struct line *line, bool rises)
{
    struct event event = event_about(line, EVENT_TARGET_SET);
    event_set_text(&event, FIELD_CODE, TEXT("CT01"));
    event_set_number(&event, FIELD_UNIT, 1);
    event_set_number(&event, FIELD_RISES, rises);
    return add(line, event);
}

static bool figure(struct line *line, enum event_kind kind, const char *period, int64_t amount)
{
    struct event event = event_about(line, kind);
    event_set_text(&event, FIELD_PERIOD, text_from(period));
    event_set_number(&event, FIELD_AMOUNT, amount);
    return add(line, event);
}

static bool tie(struct line *line, enum event_kind kind, int64_t task)
{
    struct event event = event_about(line, kind);
    event_set_number(&event, FIELD_TASK, task);
    return add(line, event);
}

static struct target_standing standing(const struct line *line)
{
    return target_standing_of(&line->target, date_to_day((struct date){2026, 5, 1}));
}

static void the_last_figure_is_held_against_the_plan_of_its_period(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct line line = {.arena = arena};
    assert_true(set(&line, true));
    assert_null(standing(&line).plan);
    assert_true(figure(&line, EVENT_TARGET_PLANNED, "2026", 90000));
    assert_int_equal(standing(&line).plan->amount, 90000);
    assert_true(figure(&line, EVENT_TARGET_MEASURED, "2026-Q1", 40000));
    assert_int_equal(standing(&line).gap, -50000);
    assert_false(standing(&line).is_met);
    assert_true(figure(&line, EVENT_TARGET_PLANNED, "2026-Q1", 35000));
    assert_int_equal(standing(&line).gap, 5000);
    assert_true(standing(&line).is_met);
    assert_int_equal(standing(&line).plan->event, 3);
    assert_true(figure(&line, EVENT_TARGET_MEASURED, "2025", 99000));
    assert_int_equal(standing(&line).actual->amount, 40000);
    assert_true(figure(&line, EVENT_TARGET_MEASURED, "2026-Q1", 30000));
    assert_int_equal(standing(&line).gap, -5000);
    assert_int_equal(standing(&line).actual->event, 5);
}

static void less_is_better_where_a_target_falls(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct line line = {.arena = arena};
    assert_true(set(&line, false));
    assert_true(figure(&line, EVENT_TARGET_PLANNED, "2026", 3000));
    assert_true(figure(&line, EVENT_TARGET_MEASURED, "2026", 3000));
    assert_true(standing(&line).is_met);
    assert_true(figure(&line, EVENT_TARGET_MEASURED, "2026", 3100));
    assert_false(standing(&line).is_met);
    assert_true(set(&line, true));
    assert_true(standing(&line).is_met);
}

static void a_task_is_tied_once_and_untied_where_it_is_tied(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct line line = {.arena = arena};
    assert_false(tie(&line, EVENT_TARGET_TIED, 7));
    assert_true(set(&line, true));
    assert_false(tie(&line, EVENT_TARGET_UNTIED, 7));
    assert_true(tie(&line, EVENT_TARGET_TIED, 7));
    assert_true(tie(&line, EVENT_TARGET_TIED, 8));
    assert_false(tie(&line, EVENT_TARGET_TIED, 7));
    assert_true(tie(&line, EVENT_TARGET_UNTIED, 7));
    assert_false(target_has_task(&line.target, 7));
    assert_true(target_has_task(&line.target, 8));
}

static void what_no_command_writes_is_refused(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct line line = {.arena = arena};
    assert_true(set(&line, true));
    assert_false(figure(&line, EVENT_TARGET_PLANNED, "soon", 1));
    struct event event = event_about(&line, EVENT_TARGET_SET);
    event_set_number(&event, FIELD_RISES, 2);
    assert_false(target_event_is_sound(&event));
    event_set_number(&event, FIELD_RISES, 1);
    event_set_text(&event, FIELD_PERIOD, TEXT("2025"));
    assert_false(target_event_is_sound(&event));
    event_set_number(&event, FIELD_BASELINE, 1);
    assert_true(target_event_is_sound(&event));
    event_set_number(&event, FIELD_AT, line.target.last_at - 1);
    assert_false(target_allows(&line.target, &event));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_last_figure_is_held_against_the_plan_of_its_period),
        cmocka_unit_test(less_is_better_where_a_target_falls),
        cmocka_unit_test(a_task_is_tied_once_and_untied_where_it_is_tied),
        cmocka_unit_test(what_no_command_writes_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

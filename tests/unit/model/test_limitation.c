#include "support/test.h"

#include "base/moment.h"
#include "model/limitation.h"

/* Events about one limitation, one a day, folded as they come. */
struct line {
    struct arena *arena;
    struct limitation limitation;
    int64_t number;
};

static struct event event_about(const struct line *line, enum event_kind kind)
{
    struct event event = event_of(kind);
    event_set_number(&event, FIELD_LIMITATION, 1);
    event_set_number(&event, FIELD_UNIT, 3);
    event_set_number(&event, FIELD_AT, moment_of_day(20500 + (int32_t)line->number));
    return event;
}

static bool add(struct line *line, enum event_kind kind, int64_t task)
{
    struct event event = event_about(line, kind);
    if (task != NO_NUMBER)
        event_set_number(&event, FIELD_TASK, task);
    if (!limitation_allows(&line->limitation, &event))
        return false;
    limitation_apply(&line->limitation, line->arena, &event, line->number++);
    return true;
}

static enum limitation_state state_with(const struct line *line, size_t all, size_t confirmed)
{
    return limitation_state_of(&line->limitation, &(struct remedy_counts){.all = all, .confirmed = confirmed});
}

static void how_it_stands_follows_from_its_remedies_and_its_closing(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct line line = {.arena = arena};
    assert_true(add(&line, EVENT_LIMITATION_RECORDED, NO_NUMBER));
    assert_int_equal(state_with(&line, 0, 0), LIMITATION_WITHOUT_REMEDY);
    assert_int_equal(state_with(&line, 2, 1), LIMITATION_BEING_REMEDIED);
    assert_int_equal(state_with(&line, 2, 2), LIMITATION_REMEDIED);
    assert_true(add(&line, EVENT_LIMITATION_CLOSED, NO_NUMBER));
    assert_int_equal(state_with(&line, 2, 2), LIMITATION_CLOSED);
    assert_int_equal(limitation_age(&line.limitation, 20600), 1);
    assert_true(add(&line, EVENT_LIMITATION_REOPENED, NO_NUMBER));
    assert_int_equal(line.limitation.returns, 1);
    assert_int_equal(limitation_age(&line.limitation, 20510), 8);
    assert_int_equal(state_with(&line, 0, 0), LIMITATION_WITHOUT_REMEDY);
}

static void one_that_came_back_needs_new_remedies(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct line line = {.arena = arena};
    assert_true(add(&line, EVENT_LIMITATION_RECORDED, NO_NUMBER));
    assert_true(add(&line, EVENT_LIMITATION_TIED, 7));
    assert_true(add(&line, EVENT_LIMITATION_CLOSED, NO_NUMBER));
    assert_true(add(&line, EVENT_LIMITATION_REOPENED, NO_NUMBER));
    assert_true(line.limitation.remedies.at[0].is_spent);
    assert_false(add(&line, EVENT_LIMITATION_UNTIED, 7));
    assert_true(add(&line, EVENT_LIMITATION_TIED, 7));
    assert_int_equal(line.limitation.remedies.count, 2);
    assert_true(add(&line, EVENT_LIMITATION_UNTIED, 7));
    assert_int_equal(line.limitation.remedies.count, 1);
}

static void only_what_can_follow_is_allowed(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct line line = {.arena = arena};
    assert_false(add(&line, EVENT_LIMITATION_CAUSE_FOUND, NO_NUMBER));
    assert_true(add(&line, EVENT_LIMITATION_RECORDED, NO_NUMBER));
    assert_false(add(&line, EVENT_LIMITATION_RECORDED, NO_NUMBER));
    assert_false(add(&line, EVENT_LIMITATION_REOPENED, NO_NUMBER));
    assert_true(add(&line, EVENT_LIMITATION_TIED, 7));
    assert_false(add(&line, EVENT_LIMITATION_TIED, 7));
    assert_false(add(&line, EVENT_LIMITATION_UNTIED, 8));
    assert_true(add(&line, EVENT_LIMITATION_CAUSE_FOUND, NO_NUMBER));
    assert_true(add(&line, EVENT_LIMITATION_CLOSED, NO_NUMBER));
    assert_false(add(&line, EVENT_LIMITATION_CLOSED, NO_NUMBER));
    assert_false(add(&line, EVENT_LIMITATION_TIED, 8));
    assert_false(add(&line, EVENT_LIMITATION_CAUSE_FOUND, NO_NUMBER));
    struct event late = event_about(&line, EVENT_LIMITATION_REOPENED);
    event_set_number(&late, FIELD_AT, line.limitation.last_at - 1);
    assert_false(limitation_allows(&line.limitation, &late));
}

static void a_wider_one_knows_its_open_shares(void **state)
{
    (void)state;
    struct limitation all[] = {{.number = 1, .closed_at = NO_MOMENT}, {.number = 2, .parent = 1, .closed_at = 5}};
    struct limitations limitations = {all, COUNT_OF(all), COUNT_OF(all)};
    assert_false(limitations_have_open_share(&limitations, 1));
    all[1].closed_at = NO_MOMENT;
    assert_true(limitations_have_open_share(&limitations, 1));
    assert_false(limitations_have_open_share(&limitations, 2));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(how_it_stands_follows_from_its_remedies_and_its_closing),
        cmocka_unit_test(one_that_came_back_needs_new_remedies),
        cmocka_unit_test(only_what_can_follow_is_allowed),
        cmocka_unit_test(a_wider_one_knows_its_open_shares),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

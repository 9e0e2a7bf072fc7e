#include "support/test.h"

#include "web/body.h"

static void a_body_is_gathered_up_to_its_limit(void **state)
{
    (void)state;
    struct body_limits limits = {.each = 10, .together = 100};
    struct body body = {.limits = &limits};
    assert_true(body_add(&body, "01234", 5));
    assert_true(body_add(&body, "56789", 5));
    assert_memory_equal(body.bytes, "0123456789", 10);
    assert_int_equal(atomic_load(&limits.now), 10);
    body_drop(&body);
    assert_int_equal(atomic_load(&limits.now), 0);
}

static void what_is_too_large_is_drained_for_a_while_and_then_cut_off(void **state)
{
    (void)state;
    struct body_limits limits = {.each = 10, .together = 100};
    struct body body = {.limits = &limits};
    size_t taken = 0;
    while (body_add(&body, "01234", 5))
        taken += 5;
    assert_true(body.is_too_large);
    assert_null(body.bytes);
    assert_int_equal(atomic_load(&limits.now), 0);
    assert_true(taken > 10 * limits.each && taken < 100 * limits.each);
}

static void bodies_share_what_all_may_hold_together(void **state)
{
    (void)state;
    struct body_limits limits = {.each = 10, .together = 15};
    struct body first = {.limits = &limits}, second = {.limits = &limits};
    assert_true(body_add(&first, "0123456789", 10));
    assert_true(body_add(&second, "0123456789", 10));
    assert_true(second.has_no_room);
    body_drop(&first);
    struct body third = {.limits = &limits};
    assert_true(body_add(&third, "0123456789", 10));
    assert_false(third.has_no_room);
    body_drop(&second);
    body_drop(&third);
    assert_int_equal(atomic_load(&limits.now), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_body_is_gathered_up_to_its_limit),
        cmocka_unit_test(what_is_too_large_is_drained_for_a_while_and_then_cut_off),
        cmocka_unit_test(bodies_share_what_all_may_hold_together),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

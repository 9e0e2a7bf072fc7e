#include "support/test.h"

#include "model/clarity_policy.h"

static void marks_are_read_by_their_codes(void **state)
{
    (void)state;
    struct clarity_policy policy;
    struct error error;
    assert_true(clarity_policy_parse(TEXT("person, time"), &policy, &error));
    struct task task = {.clear[CLARITY_PERSON] = true};
    assert_false(clarity_policy_misses(&policy, &task, CLARITY_PERSON));
    assert_true(clarity_policy_misses(&policy, &task, CLARITY_TIME));
    assert_false(clarity_policy_misses(&policy, &task, CLARITY_PRODUCT));
    assert_false(clarity_policy_holds(&policy, &task));
    task.clear[CLARITY_TIME] = true;
    assert_true(clarity_policy_holds(&policy, &task));
}

static void an_unknown_mark_is_named_in_the_error(void **state)
{
    (void)state;
    struct clarity_policy policy;
    struct error error;
    assert_false(clarity_policy_parse(TEXT("person,colour"), &policy, &error));
    assert_int_equal(error.kind, ERROR_USAGE);
    assert_string_equal(error.arguments[0], "colour");
    assert_false(clarity_policy_parse(TEXT(""), &policy, &error));
    assert_int_equal(error.kind, ERROR_USAGE);
}

static void all_six_are_asked_for_where_nothing_is_set(void **state)
{
    (void)state;
    struct clarity_policy none = {{false}}, all = clarity_policy_default();
    struct task task = {0};
    assert_false(clarity_policy_is_set(&none));
    assert_true(clarity_policy_is_set(&all));
    for (size_t mark = 0; mark < CLARITY_MARK_COUNT; mark++)
        assert_true(clarity_policy_misses(&all, &task, (enum clarity_mark)mark));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(marks_are_read_by_their_codes),
        cmocka_unit_test(an_unknown_mark_is_named_in_the_error),
        cmocka_unit_test(all_six_are_asked_for_where_nothing_is_set),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

#include "support/test.h"

#include "model/mandate.h"

/* Units: 1 above 2 and 3; 2 above 4. Persons: 7 and others. */
static int64_t path_1[] = {1}, path_2[] = {2, 1}, path_3[] = {3, 1}, path_4[] = {4, 2, 1};
#define PATH(units) ((struct unit_path){(units), COUNT_OF(units), COUNT_OF(units)})
#define POSTS(...) .posts = (struct mandate_post[]){__VA_ARGS__}, .post_count = 1
#define ROLES(...) .roles = (struct mandate_role[]){__VA_ARGS__}, .role_count = 1

static struct matter task_of_2(void)
{
    return (struct matter){.is_task = true, .lead = PATH(path_2)};
}

static void the_head_of_the_lead_is_no_assigner_of_its_task(void **state)
{
    (void)state;
    struct mandate mandate = {.person = 7, POSTS({true, PATH(path_2)})};
    struct matter matter = task_of_2();
    assert_int_equal(mandate_capacities(&mandate, &matter),
                     CAPACITY_PUBLIC | CAPACITY_OFFICER | CAPACITY_HEAD | CAPACITY_LEAD_HEAD);
    matter.assigner = 2; /* the task above it is led by the same unit */
    assert_true(mandate_capacities(&mandate, &matter) & CAPACITY_ASSIGNER);
}

static void whoever_heads_a_unit_above_the_lead_assigned_its_task(void **state)
{
    (void)state;
    struct mandate mandate = {.person = 7, POSTS({true, PATH(path_1)})};
    struct matter matter = task_of_2();
    assert_int_equal(mandate_capacities(&mandate, &matter), CAPACITY_PUBLIC | CAPACITY_HEAD | CAPACITY_ASSIGNER);
}

static void whoever_assigned_it_need_not_stand_above_the_lead(void **state)
{
    (void)state;
    struct mandate mandate = {.person = 7, POSTS({true, PATH(path_3)})};
    struct matter matter = task_of_2();
    assert_int_equal(mandate_capacities(&mandate, &matter), CAPACITY_PUBLIC);
    matter.assigner = 3;
    assert_int_equal(mandate_capacities(&mandate, &matter), CAPACITY_PUBLIC | CAPACITY_ASSIGNER);
}

static void a_role_holds_for_its_unit_and_below(void **state)
{
    (void)state;
    struct mandate mandate = {.person = 7, ROLES({ROLE_LEADER, 2})};
    struct matter inside = {.is_task = true, .lead = PATH(path_4)}, beside = {.is_task = true, .lead = PATH(path_3)};
    struct matter above = {.is_task = true, .lead = PATH(path_1)}, book = {0};
    assert_int_equal(mandate_capacities(&mandate, &inside), CAPACITY_PUBLIC | CAPACITY_LEADER | CAPACITY_ASSIGNER);
    assert_int_equal(mandate_capacities(&mandate, &beside), CAPACITY_PUBLIC);
    assert_int_equal(mandate_capacities(&mandate, &above), CAPACITY_PUBLIC);
    assert_int_equal(mandate_capacities(&mandate, &book), CAPACITY_PUBLIC);
    mandate.roles[0].unit = NO_NUMBER;
    assert_true(mandate_capacities(&mandate, &book) & CAPACITY_LEADER);
    assert_true(mandate_capacities(&mandate, &above) & CAPACITY_LEADER);
}

static void a_role_has_to_reach_both_units(void **state)
{
    (void)state;
    struct mandate leader = {.person = 7, ROLES({ROLE_LEADER, 2})}, head = {.person = 8, POSTS({true, PATH(path_2)})};
    struct matter matter = {.is_task = true, .lead = PATH(path_4), .other = PATH(path_3)};
    assert_false(mandate_capacities(&leader, &matter) & CAPACITY_LEADER);
    assert_false(mandate_capacities(&head, &matter) & CAPACITY_HEAD);
    matter.other = PATH(path_2);
    assert_true(mandate_capacities(&leader, &matter) & CAPACITY_LEADER);
    assert_true(mandate_capacities(&head, &matter) & CAPACITY_HEAD);
    assert_true(mandate_capacities(&head, &matter) & CAPACITY_UNIT_HEAD);
}

static void who_serves_below_is_an_officer_of_what_is_above(void **state)
{
    (void)state;
    struct mandate mandate = {.person = 7, POSTS({false, PATH(path_4)})};
    struct matter matter = task_of_2(), unit = {.other = PATH(path_1)}, other = {.other = PATH(path_3)};
    assert_int_equal(mandate_capacities(&mandate, &matter), CAPACITY_PUBLIC | CAPACITY_OFFICER);
    assert_int_equal(mandate_capacities(&mandate, &unit), CAPACITY_PUBLIC | CAPACITY_OFFICER);
    assert_int_equal(mandate_capacities(&mandate, &other), CAPACITY_PUBLIC);
}

static void relations_are_to_the_person(void **state)
{
    (void)state;
    struct mandate mandate = {.person = 7};
    struct matter matter = {.is_task = true, .lead = PATH(path_2), .doer = 7, .submitter = 7};
    assert_int_equal(mandate_capacities(&mandate, &matter), CAPACITY_PUBLIC | CAPACITY_DOER | CAPACITY_SUBMITTER);
    matter = (struct matter){.is_task = true, .lead = PATH(path_2), .monitor = 7, .requester = 7};
    assert_int_equal(mandate_capacities(&mandate, &matter), CAPACITY_PUBLIC | CAPACITY_MONITOR | CAPACITY_REQUESTER);
    mandate.person = NO_NUMBER;
    matter.monitor = matter.requester = NO_NUMBER;
    assert_int_equal(mandate_capacities(&mandate, &matter), CAPACITY_PUBLIC);
}

static void who_supervises_does_not_decide(void **state)
{
    (void)state;
    assert_true(roles_conflict(ROLE_SUPERVISOR, ROLE_LEADER));
    assert_true(roles_conflict(ROLE_LEADER, ROLE_SUPERVISOR));
    assert_true(roles_conflict(ROLE_ADMINISTRATOR, ROLE_PERSONNEL));
    assert_false(roles_conflict(ROLE_CLERK, ROLE_LEADER));
    assert_false(roles_conflict(ROLE_LEADER, ROLE_LEADER));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_head_of_the_lead_is_no_assigner_of_its_task),
        cmocka_unit_test(whoever_heads_a_unit_above_the_lead_assigned_its_task),
        cmocka_unit_test(whoever_assigned_it_need_not_stand_above_the_lead),
        cmocka_unit_test(a_role_holds_for_its_unit_and_below),
        cmocka_unit_test(a_role_has_to_reach_both_units),
        cmocka_unit_test(who_serves_below_is_an_officer_of_what_is_above),
        cmocka_unit_test(relations_are_to_the_person),
        cmocka_unit_test(who_supervises_does_not_decide),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

#include "support/test.h"

#include "work/acting/permission.h"

struct grid_row {
    const char *code, *signs;
};

static const struct grid_row grid[] = {
#define GRID(code, signs) {code, signs},
#include "permission-grid.def"
#undef GRID
};

enum { CAPACITY_COUNT = 15, COLUMN_WIDTH = 3 };

/* Told by the grid alone: one capacity may, and none of them may not. */
static bool grid_allows(const struct grid_row *row, unsigned capacities)
{
    bool may = false;
    for (size_t i = 0; i < CAPACITY_COUNT; i++) {
        char sign = row->signs[i * COLUMN_WIDTH];
        if ((capacities >> i & 1) == 0 || sign == '.')
            continue;
        if (sign == '-')
            return false;
        may = true;
    }
    return may;
}

static void the_table_says_what_the_grid_says_for_every_set_of_capacities(void **state)
{
    (void)state;
    const char *why;
    assert_int_equal(COUNT_OF(grid), PERMISSION_COUNT);
    for (int permission = 0; permission < PERMISSION_COUNT; permission++) {
        assert_string_equal(grid[permission].code, permission_code((enum permission)permission));
        for (unsigned set = 0; set < 1U << CAPACITY_COUNT; set++)
            if (permission_allows((enum permission)permission, set, &why) != grid_allows(&grid[permission], set))
                fail_msg("%s with the capacities %x", grid[permission].code, set);
    }
}

static void whoever_may_not_is_told_who_may_or_what_stands_in_the_way(void **state)
{
    (void)state;
    const char *why;
    assert_false(permission_allows(PERMISSION_TASK_CONFIRM, CAPACITY_DOER, &why));
    assert_string_equal(why, "only whoever assigned the task may confirm its result");
    assert_false(permission_allows(PERMISSION_TASK_CONFIRM, CAPACITY_ASSIGNER | CAPACITY_SUBMITTER, &why));
    assert_string_equal(why, "whoever submitted a result neither confirms it nor changes what was recorded");
    assert_true(permission_allows(PERMISSION_TASK_CONFIRM, CAPACITY_ASSIGNER, &why));
    assert_null(why);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_table_says_what_the_grid_says_for_every_set_of_capacities),
        cmocka_unit_test(whoever_may_not_is_told_who_may_or_what_stands_in_the_way),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

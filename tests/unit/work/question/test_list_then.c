#include "support/task_desk.h"

#include "base/moment.h"
#include "work/organisation/organisation.h"
#include "work/question/list.h"
#include "work/question/rollup.h"

/*
 * Lists as of a past day, once a unit has ended: what it led and took part in then.
 */

static void end_unit(struct desk *desk, const char *code, const char *to)
{
    struct unit_change change = {.code = text_from(code), .other = text_from(to), .basis = TEXT("9/NQ-HĐND")};
    struct unit_change_report report;
    desk->day += 7;
    if (!book_unit_merge(desk->book, &change, &report, &desk->error))
        fail_msg("%s", desk->error.message);
}

static void take_part(struct desk *desk, enum task_action action, int64_t task, const char *unit)
{
    struct task_request request = desk_about(action, &task);
    request.unit = text_from(unit);
    desk_must(desk, &request);
}

static size_t count(struct desk *desk, const struct list_request *request)
{
    struct task_lines list;
    if (!book_list(desk->book, desk->arena, request, &list, &desk->error))
        fail_msg("%s", desk->error.message);
    return list.count;
}

static struct date day_of(int32_t days)
{
    return date_from_day(START + days);
}

static void what_a_unit_took_part_in_is_found_as_of_a_past_day(void **state)
{
    (void)state;
    struct desk desk = {0};
    desk_open(&desk);
    int64_t task = desk_assign_to(&desk, "VP"), other = desk_assign_to(&desk, "VP");
    take_part(&desk, ACTION_PARTNER, task, "KT");
    int32_t shared = desk.day - START;
    desk.day += 3;
    take_part(&desk, ACTION_RELEASE, task, "KT");
    take_part(&desk, ACTION_PARTNER, other, "KT");
    int32_t moved = desk.day - START;
    end_unit(&desk, "KT", "VH");
    struct list_request request = {.partner = TEXT("KT"), .as_of.on = day_of(shared)};
    assert_int_equal(count(&desk, &request), 1);
    request.unit = TEXT("VP");
    assert_int_equal(count(&desk, &request), 1);
    request.as_of.on = day_of(moved);
    assert_int_equal(count(&desk, &request), 1);
    request.partner = TEXT("VH");
    assert_int_equal(count(&desk, &request), 0);
    request.as_of.on = (struct date){0};
    assert_int_equal(count(&desk, &request), 1);
    desk_close(&desk);
}

/* Every figure by unit opens in a list of the same unit, day and organisation. */
static void compare(struct desk *desk, struct as_of as_of)
{
    struct rollup_request asked = {.by = ROLLUP_UNITS, .as_organised_now = true, .as_of = as_of};
    struct group_lines groups;
    assert_true(book_rollup(desk->book, desk->arena, &asked, &groups, &desk->error));
    for (size_t i = 0; i < groups.count; i++) {
        struct list_request request = {.unit = groups.at[i].code, .as_organised_now = true, .as_of = as_of};
        assert_int_equal(count(desk, &request), tally_tasks(&groups.at[i].rollup.tally));
        request.late = true;
        assert_int_equal(count(desk, &request), groups.at[i].rollup.late);
    }
}

static void what_an_ended_unit_led_is_listed_as_its_successors(void **state)
{
    (void)state;
    struct desk desk = {0};
    desk_open(&desk);
    int64_t done = desk_assign_to(&desk, "KT");
    desk_assign_to(&desk, "KT");
    desk_assign_to(&desk, "VH");
    desk_must_plainly(&desk, ACTION_ACKNOWLEDGE, done);
    desk_must_plainly(&desk, ACTION_SUBMIT, done);
    desk_must_plainly(&desk, ACTION_CONFIRM, done);
    int32_t before = desk.day - START;
    end_unit(&desk, "KT", "VH");
    struct list_request then = {.unit = TEXT("VH"), .as_of.on = day_of(before)}, now = then;
    now.as_organised_now = true;
    assert_int_equal(count(&desk, &then), 1);
    assert_int_equal(count(&desk, &now), 3);
    now.as_of.on = (struct date){0};
    assert_int_equal(count(&desk, &now), 3);
    then.as_of.on = (struct date){0};
    assert_int_equal(count(&desk, &then), 2);
    compare(&desk, (struct as_of){.on = day_of(before)});
    compare(&desk, (struct as_of){0});
    desk_close(&desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_a_unit_took_part_in_is_found_as_of_a_past_day),
        cmocka_unit_test(what_an_ended_unit_led_is_listed_as_its_successors),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

#include "support/task_desk.h"

#include "work/personnel/personnel.h"
#include "work/question/list.h"
#include "work/question/punctuality.h"
#include "work/question/rollup.h"
#include "work/question/waiting.h"

/* A task of KT and VH: what each of them does stands below it. */
enum { JOINT = 1, OF_KT = 2, OF_VH = 3 };

static void open_with_joint(struct desk *desk)
{
    struct book_command command = {0};
    const struct person_change change = {.person = TEXT("CB01")};
    struct task_assignment assignment = desk_clear_task("KT\nVH");
    size_t count;
    int64_t task;
    desk_open(desk);
    assert_true(book_person_register(desk->book, &command, &change, &count, &desk->error));
    assignment.person = TEXT("CB01");
    assert_true(desk_assign(desk, &assignment, &task));
    assert_int_equal(task, JOINT);
}

static struct as_of as_of_later(const struct desk *desk)
{
    return (struct as_of){.on = date_from_day(desk->day - 1)};
}

static struct group_lines rollup_by(struct desk *desk, struct rollup_request request)
{
    struct group_lines lines;
    assert_true(book_rollup(desk->book, desk->arena, &request, &lines, &desk->error));
    return lines;
}

static void each_lead_has_one(struct desk *desk, struct as_of as_of)
{
    struct group_lines units = rollup_by(desk, (struct rollup_request){.by = ROLLUP_UNITS, .as_of = as_of});
    struct group_lines persons = rollup_by(desk, (struct rollup_request){.by = ROLLUP_PERSONS, .as_of = as_of});
    struct group_lines tree = rollup_by(desk, (struct rollup_request){.by = ROLLUP_TREE, .as_of = as_of});
    assert_int_equal(units.count, 2);
    assert_int_equal(tally_tasks(&units.at[0].rollup.tally), 1);
    assert_int_equal(tally_tasks(&units.at[1].rollup.tally), 1);
    assert_int_equal(tally_tasks(&units.total.tally), 2);
    assert_int_equal(persons.count, 1);
    assert_int_equal(tally_tasks(&persons.at[0].rollup.tally), 2);
    assert_int_equal(tally_tasks(&persons.total.tally), 2);
    assert_int_equal(tally_tasks(&tree.total.tally), 3); /* where each has its place, like a plan */
}

static void what_leads_do_counts_in_their_own_tasks(void **state)
{
    (void)state;
    struct desk desk = {0};
    open_with_joint(&desk);
    desk.day += 5;
    each_lead_has_one(&desk, (struct as_of){0});
    each_lead_has_one(&desk, as_of_later(&desk));
    desk_close(&desk);
}

static struct punctuality_lines punctuality(struct desk *desk, bool by_month, struct as_of as_of)
{
    struct punctuality_request request = {.by_month = by_month, .as_of = as_of};
    struct punctuality_lines lines;
    assert_true(book_punctuality(desk->book, desk->arena, &request, &lines, &desk->error));
    return lines;
}

static void one_in_time_and_one_late(struct desk *desk, struct as_of as_of)
{
    for (int by_month = 0; by_month < 2; by_month++) {
        struct punctuality_lines lines = punctuality(desk, by_month, as_of);
        assert_int_equal(lines.count, by_month ? 1 : 2);
        assert_int_equal(lines.total.current.in_time, 1);
        assert_int_equal(lines.total.current.late_open, 1);
        assert_int_equal(lines.total.current.open, 0);
        assert_int_equal(lines.total.original.in_time, 1);
        assert_int_equal(lines.total.original.late_open, 1);
    }
}

static void what_came_in_time_came_once(void **state)
{
    (void)state;
    struct desk desk = {0};
    open_with_joint(&desk);
    desk_must_plainly(&desk, ACTION_ACKNOWLEDGE, OF_KT);
    desk_must_plainly(&desk, ACTION_SUBMIT, OF_KT);
    desk.day = START + 40;
    one_in_time_and_one_late(&desk, (struct as_of){0});
    one_in_time_and_one_late(&desk, as_of_later(&desk));
    desk_close(&desk);
}

static int64_t waiting(struct desk *desk)
{
    struct as_of as_of = {0};
    struct wait_lines lines;
    int64_t tasks = 0;
    assert_true(book_waiting(desk->book, desk->arena, &as_of, &lines, &desk->error));
    for (size_t i = 0; i < lines.count; i++)
        tasks += lines.at[i].tasks;
    return tasks;
}

static void each_lead_is_waited_for_once(void **state)
{
    (void)state;
    struct desk desk = {0};
    int64_t joint = JOINT;
    open_with_joint(&desk);
    assert_int_equal(waiting(&desk), 2);
    struct task_request ask = desk_noted(ACTION_ASK, &joint, "Ai tổng hợp?");
    desk_must(&desk, &ask); /* of the joint task alone */
    assert_int_equal(waiting(&desk), 3);
    desk_close(&desk);
}

static void listed(struct desk *desk, struct list_request request, size_t count)
{
    struct task_lines whole, first;
    assert_true(book_list(desk->book, desk->arena, &request, &whole, &desk->error));
    assert_int_equal(whole.count, count);
    request.most = 1;
    assert_true(book_list(desk->book, desk->arena, &request, &first, &desk->error));
    assert_int_equal(first.total, count);
    assert_true(whole.at[0].record.is_joint);
    assert_false(whole.at[1].record.is_joint);
}

static void lists_show_it_beside_them(void **state)
{
    (void)state;
    struct desk desk = {0};
    open_with_joint(&desk);
    listed(&desk, (struct list_request){.unit = TEXT("KT")}, 2);
    listed(&desk, (struct list_request){.person = TEXT("CB01")}, 3);
    desk.day = START + 40;
    listed(&desk, (struct list_request){.unit = TEXT("KT"), .late = true}, 2);
    listed(&desk, (struct list_request){.late = true}, 3);
    desk_close(&desk);
}

static void what_no_lead_does_has_no_result(void **state)
{
    (void)state;
    struct desk desk = {0};
    int64_t parts[] = {OF_KT, OF_VH}, joint = JOINT;
    open_with_joint(&desk);
    desk_must_plainly(&desk, ACTION_ACKNOWLEDGE, JOINT);
    struct task_request request = task_request_of(ACTION_CANCEL, parts, COUNT_OF(parts));
    request.note = TEXT("Giao nhầm");
    desk_must(&desk, &request);
    request = desk_about(ACTION_SUBMIT, &joint);
    desk_refused(&desk, &request, ERROR_CONFLICT, "the tasks of all its leads were cancelled; cancel this one as well");
    request = desk_noted(ACTION_CANCEL, &joint, "Giao nhầm");
    desk_must(&desk, &request);
    desk_close(&desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_leads_do_counts_in_their_own_tasks),
        cmocka_unit_test(what_came_in_time_came_once),
        cmocka_unit_test(each_lead_is_waited_for_once),
        cmocka_unit_test(lists_show_it_beside_them),
        cmocka_unit_test(what_no_lead_does_has_no_result),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

#include "support/task_desk.h"

#include "base/moment.h"
#include "model/joint_parts.h"
#include "model/task_state.h"
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

static void cancel(struct desk *desk, int64_t task)
{
    struct task_request request = desk_noted(ACTION_CANCEL, &task, "Giao nhầm");
    desk_must(desk, &request);
}

static void finish(struct desk *desk, int64_t task)
{
    desk_must_plainly(desk, ACTION_ACKNOWLEDGE, task);
    desk_must_plainly(desk, ACTION_SUBMIT, task);
    desk_must_plainly(desk, ACTION_CONFIRM, task);
}

static struct task_record joint_as_of(struct desk *desk, struct as_of as_of)
{
    return desk_story(desk, JOINT, as_of).line.record;
}

/* In the story, and counted so in the tree beside its parts. */
static void stands_at(struct desk *desk, struct as_of as_of, enum task_state state)
{
    struct group_lines tree = rollup_by(desk, (struct rollup_request){.by = ROLLUP_TREE, .as_of = as_of});
    int64_t done = 0, cancelled = 0;
    for (int64_t task = JOINT; task <= OF_VH; task++) {
        struct task_record record = desk_story(desk, task, as_of).line.record;
        done += task_state_of(&record) == TASK_DONE;
        cancelled += task_state_of(&record) == TASK_CANCELLED;
        if (task == JOINT)
            assert_int_equal(task_state_of(&record), state);
    }
    assert_int_equal(tree.total.tally.done, done);
    assert_int_equal(tree.total.tally.cancelled, cancelled);
}

/* So it did at the end of this day, by the facts and by the record of now. */
static void stands_now_at(struct desk *desk, enum task_state state)
{
    stands_at(desk, (struct as_of){0}, state);
    stands_at(desk, (struct as_of){.on = date_from_day(desk->day)}, state);
}

static void it_is_cancelled_with_the_last_of_its_parts(void **state)
{
    (void)state;
    struct desk desk = {0};
    int64_t joint = JOINT;
    open_with_joint(&desk);
    desk.day++;
    cancel(&desk, OF_KT);
    stands_now_at(&desk, TASK_ASSIGNED);
    desk.day++;
    cancel(&desk, OF_VH);
    stands_now_at(&desk, TASK_CANCELLED);
    stands_at(&desk, as_of_later(&desk), TASK_ASSIGNED);
    assert_true(joint_as_of(&desk, (struct as_of){0}).ends_with_parts);
    struct task_request request = desk_about(ACTION_ACKNOWLEDGE, &joint);
    desk_refused(&desk, &request, ERROR_CONFLICT, "task {1} stands at “{2}”; this cannot happen to it now: {3}");
    cancel(&desk, JOINT);
    assert_false(joint_as_of(&desk, (struct as_of){0}).ends_with_parts);
    desk_close(&desk);
}

static void it_is_done_with_the_last_of_its_parts(void **state)
{
    (void)state;
    struct desk desk = {0};
    open_with_joint(&desk);
    finish(&desk, OF_KT);
    stands_now_at(&desk, TASK_ASSIGNED);
    desk.day++;
    finish(&desk, OF_VH);
    stands_now_at(&desk, TASK_DONE);
    stands_at(&desk, as_of_later(&desk), TASK_ASSIGNED);
    struct task_record record = joint_as_of(&desk, (struct as_of){0});
    assert_int_equal(moment_day(record.submitted_at), desk.day);
    assert_int_equal(record.percent, 100);
    desk_close(&desk);
}

/* What was cancelled counts for nothing beside what was done. */
static void a_cancelled_part_counts_for_nothing_beside_a_done_one(void **state)
{
    (void)state;
    struct desk desk = {0};
    open_with_joint(&desk);
    finish(&desk, OF_KT);
    desk.day++;
    cancel(&desk, OF_VH);
    stands_now_at(&desk, TASK_DONE);
    stands_at(&desk, as_of_later(&desk), TASK_ASSIGNED);
    desk_close(&desk);
}

static void a_part_taken_up_again_takes_it_up_again(void **state)
{
    (void)state;
    struct desk desk = {0};
    int64_t of_vh = OF_VH;
    open_with_joint(&desk);
    desk_must_plainly(&desk, ACTION_ACKNOWLEDGE, JOINT);
    finish(&desk, OF_KT);
    cancel(&desk, OF_VH);
    struct task_story story = desk_story(&desk, OF_VH, (struct as_of){0});
    struct task_request request = desk_noted(ACTION_VOID, &of_vh, "Nhầm");
    request.event = story.events[story.event_count - 1].number;
    desk.day++;
    desk_must(&desk, &request);
    stands_now_at(&desk, TASK_DOING);
    stands_at(&desk, (struct as_of){.known = date_from_day(desk.day - 1)}, TASK_DONE);
    finish(&desk, OF_VH);
    stands_now_at(&desk, TASK_DONE);
    desk_close(&desk);
}

static void without_parts_it_is_over(void **state)
{
    (void)state;
    struct desk desk = {0};
    open_with_joint(&desk);
    desk.day++;
    for (int64_t part = OF_KT; part <= OF_VH; part++) {
        struct task_request request = desk_noted(ACTION_CORRECT, &part, "Không thuộc việc chung");
        request.parent = NO_NUMBER;
        stands_now_at(&desk, TASK_ASSIGNED);
        desk_must(&desk, &request);
    }
    stands_now_at(&desk, TASK_CANCELLED);
    stands_at(&desk, (struct as_of){.known = date_from_day(desk.day - 1)}, TASK_ASSIGNED);
    desk_close(&desk);
}

static void put_below(struct desk *desk, int64_t task, int64_t parent)
{
    struct task_request request = desk_noted(ACTION_CORRECT, &task, "Không thuộc việc chung");
    request.parent = parent;
    desk_must(desk, &request);
}

/* Two of several leads, of which one stood below the other, and both were put elsewhere themselves. */
static void joint_tasks_that_were_put_elsewhere_are_asked_of_a_day_before(void **state)
{
    (void)state;
    struct desk desk = {0};
    struct task_assignment assignment = desk_clear_task("KT\nVH");
    int64_t inner;
    open_with_joint(&desk);
    assignment.parent = JOINT;
    assert_true(desk_assign(&desk, &assignment, &inner));
    desk.day++;
    finish(&desk, OF_KT);
    finish(&desk, OF_VH);
    cancel(&desk, inner + 1);
    cancel(&desk, inner + 2);
    desk.day++;
    put_below(&desk, inner, NO_NUMBER);
    put_below(&desk, JOINT, NO_NUMBER);
    for (int days = 0; days < 3; days++) {
        struct as_of as_of = {.known = date_from_day(desk.day - days)};
        struct task_record joint = joint_as_of(&desk, as_of), below = desk_story(&desk, inner, as_of).line.record;
        assert_int_equal(task_state_of(&joint), days < 2 ? TASK_DONE : TASK_ASSIGNED);
        assert_int_equal(task_state_of(&below), days < 2 ? TASK_CANCELLED : TASK_ASSIGNED);
        assert_int_equal(below.parent, days == 0 ? NO_NUMBER : JOINT);
    }
    desk_close(&desk);
}

/* A word of its own goes before what its parts make of it, whenever it was said. */
static void what_was_said_of_it_itself_goes_before(void **state)
{
    (void)state;
    struct joint_parts parts = joint_parts_none();
    struct task_record done = task_record_before(2, 1, LEVEL_TASK), joint = task_record_before(1, 0, LEVEL_TASK);
    joint.is_joint = true;
    joint.assigned_at = 1;
    done.assigned_at = done.acknowledged_at = 1;
    done.submitted_at = done.confirmed_at = 5;
    joint_parts_add(&parts, &done);
    joint.cancelled_at = 9;
    joint_parts_end(&parts, &joint);
    assert_int_equal(task_state_of(&joint), TASK_CANCELLED);
    assert_false(joint.ends_with_parts);
    joint.cancelled_at = NO_MOMENT;
    joint_parts_end(&parts, &joint);
    assert_int_equal(joint.confirmed_at, 5);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_leads_do_counts_in_their_own_tasks),
        cmocka_unit_test(what_came_in_time_came_once),
        cmocka_unit_test(each_lead_is_waited_for_once),
        cmocka_unit_test(lists_show_it_beside_them),
        cmocka_unit_test(it_is_cancelled_with_the_last_of_its_parts),
        cmocka_unit_test(it_is_done_with_the_last_of_its_parts),
        cmocka_unit_test(a_cancelled_part_counts_for_nothing_beside_a_done_one),
        cmocka_unit_test(a_part_taken_up_again_takes_it_up_again),
        cmocka_unit_test(without_parts_it_is_over),
        cmocka_unit_test(joint_tasks_that_were_put_elsewhere_are_asked_of_a_day_before),
        cmocka_unit_test(what_was_said_of_it_itself_goes_before),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

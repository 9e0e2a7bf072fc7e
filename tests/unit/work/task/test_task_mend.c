#include "support/task_desk.h"

#include "work/question/list.h"
#include "work/question/rollup.h"

/* Two plans, and a task with one below it under the first; put below the second ten days later. */
enum { FIRST = 1, SECOND = 2, MOVED = 3, BELOW = 4 };

static const struct as_of now = {0}, then = {.known = {2026, 2, 20}}, since = {.on = {2026, 2, 20}};

static int64_t assign_below(struct desk *desk, int64_t parent, int32_t due)
{
    struct task_assignment assignment = desk_clear_task("KT");
    int64_t task;
    assignment.parent = parent;
    assignment.due = due;
    assert_true(desk_assign(desk, &assignment, &task));
    return task;
}

static void open_with_tree(struct desk *desk)
{
    desk_open(desk);
    assert_int_equal(assign_below(desk, NO_NUMBER, START + 60), FIRST);
    assert_int_equal(assign_below(desk, NO_NUMBER, START + 40), SECOND);
    assert_int_equal(assign_below(desk, FIRST, START + 30), MOVED);
    assert_int_equal(assign_below(desk, MOVED, START + 20), BELOW);
}

static struct task_request put_below(const int64_t *task, int64_t parent)
{
    struct task_request request = desk_noted(ACTION_CORRECT, task, "Gõ nhầm việc cấp trên");
    request.parent = parent;
    return request;
}

static int64_t tasks_below(struct desk *desk, int64_t task, struct as_of as_of)
{
    struct rollup_request tree = {.by = ROLLUP_TREE, .task = task, .as_of = as_of};
    struct group_lines lines;
    assert_true(book_rollup(desk->book, desk->arena, &tree, &lines, &desk->error));
    return tally_tasks(&lines.total.tally);
}

static size_t listed_below(struct desk *desk, int64_t task, struct as_of as_of)
{
    struct list_request right_below = {.parent = task, .as_of = as_of};
    struct task_lines list;
    assert_true(book_list(desk->book, desk->arena, &right_below, &list, &desk->error));
    return list.count;
}

/* The parts of the whole book: what stands at the top, each with all below it. */
static size_t parts_at_top(struct desk *desk, struct as_of as_of)
{
    struct rollup_request tree = {.by = ROLLUP_TREE, .as_of = as_of};
    struct group_lines lines;
    assert_true(book_rollup(desk->book, desk->arena, &tree, &lines, &desk->error));
    assert_int_equal(tally_tasks(&lines.total.tally), BELOW);
    return lines.count;
}

static void what_stands_below_goes_along(void **state)
{
    (void)state;
    struct desk desk = {0};
    int64_t moved = MOVED;
    open_with_tree(&desk);
    desk.day += 10;
    struct task_request request = put_below(&moved, SECOND);
    desk_must(&desk, &request);
    assert_int_equal(desk_record(&desk, MOVED).parent, SECOND);
    for (int i = 0; i < 2; i++) { /* a corrected parent holds for every day since the assignment */
        struct as_of as_of = i == 0 ? now : since;
        assert_int_equal(tasks_below(&desk, FIRST, as_of), 0);
        assert_int_equal(tasks_below(&desk, SECOND, as_of), 2);
        assert_int_equal(listed_below(&desk, FIRST, as_of), 0);
        assert_int_equal(listed_below(&desk, SECOND, as_of), 1);
    }
    assert_int_equal(tasks_below(&desk, FIRST, then), 2);
    assert_int_equal(tasks_below(&desk, SECOND, then), 0);
    assert_int_equal(listed_below(&desk, FIRST, then), 1);
    assert_int_equal(listed_below(&desk, SECOND, then), 0);
    assert_int_equal(desk_story(&desk, MOVED, then).line.record.parent, FIRST);
    desk_close(&desk);
}

static void a_task_is_put_at_the_top(void **state)
{
    (void)state;
    struct desk desk = {0};
    int64_t moved = MOVED;
    open_with_tree(&desk);
    desk.day += 10;
    struct task_request request = put_below(&moved, NO_NUMBER);
    desk_must(&desk, &request);
    assert_int_equal(parts_at_top(&desk, now), 3);
    assert_int_equal(parts_at_top(&desk, since), 3);
    assert_int_equal(parts_at_top(&desk, then), 2);
    assert_int_equal(tasks_below(&desk, FIRST, now), 0);
    assert_int_equal(tasks_below(&desk, MOVED, now), 1);
    desk_close(&desk);
}

static void what_assigning_refuses_is_refused(void **state)
{
    (void)state;
    struct desk desk = {0};
    int64_t moved = MOVED;
    open_with_tree(&desk);
    struct task_request request = put_below(&moved, 99);
    desk_refused(&desk, &request, ERROR_NOT_FOUND, "there is no task {1}");
    request.parent = MOVED;
    desk_refused(&desk, &request, ERROR_CONFLICT,
                 "task {1} was put into the book later than this one, and cannot stand above it");
    request.parent = BELOW;
    desk_refused(&desk, &request, ERROR_CONFLICT,
                 "task {1} was put into the book later than this one, and cannot stand above it");
    request = desk_noted(ACTION_CORRECT, &moved, "Gõ nhầm");
    request.due = START + 50;
    desk_must(&desk, &request);
    request = put_below(&moved, SECOND);
    desk_refused(&desk, &request, ERROR_CONFLICT, "the task above is due on {1}; this one cannot be due after it");
    request.due = START + 40;
    desk_must(&desk, &request);
    desk_must_plainly(&desk, ACTION_ACKNOWLEDGE, FIRST);
    desk_must_plainly(&desk, ACTION_SUBMIT, FIRST);
    desk_must_plainly(&desk, ACTION_CONFIRM, FIRST);
    request = put_below(&moved, FIRST);
    desk_refused(&desk, &request, ERROR_CONFLICT, "the task above is over");
    desk_close(&desk);
}

static void nothing_stands_below_what_was_assigned_later(void **state)
{
    (void)state;
    struct desk desk = {0};
    desk_open(&desk);
    int64_t above = desk_assign_to(&desk, "KT"), below = desk_assign_to(&desk, "VH");
    desk.day += 5;
    struct task_request request = desk_noted(ACTION_CORRECT, &above, "Gõ nhầm ngày giao");
    request.moment = INT64_C(86400) * (START + 3);
    desk_must(&desk, &request);
    request = put_below(&below, above);
    desk_refused(&desk, &request, ERROR_CONFLICT,
                 "the task above was assigned on {1}; this one was not assigned before it");
    desk_close(&desk);
}

static void no_branch_grows_too_deep(void **state)
{
    (void)state;
    struct desk desk = {0};
    desk_open(&desk);
    int64_t deepest = NO_NUMBER;
    for (int depth = 1; depth < TASK_MOST_DEEP; depth++)
        deepest = assign_below(&desk, deepest, START + 30);
    int64_t branch = assign_below(&desk, NO_NUMBER, START + 30), leaf = assign_below(&desk, branch, START + 30);
    struct task_request request = put_below(&branch, deepest);
    desk_refused(&desk, &request, ERROR_CONFLICT, task_too_deep);
    request = put_below(&leaf, deepest);
    desk_must(&desk, &request);
    request = put_below(&branch, deepest);
    desk_must(&desk, &request);
    desk_close(&desk);
}

static struct logged_event last_event(struct desk *desk, int64_t task)
{
    struct task_story story = desk_story(desk, task, now);
    return story.events[story.event_count - 1];
}

static void the_terms_of_an_assignment_are_corrected(void **state)
{
    (void)state;
    struct desk desk = {0};
    desk_open(&desk);
    desk_set_policy(&desk, "coefficient.BC1", "1.5");
    struct task_assignment assignment = desk_clear_task("KT");
    int64_t task;
    assert_true(desk_assign(&desk, &assignment, &task));
    desk.day += 10;
    desk_set_policy(&desk, "coefficient.BC1", "2");
    desk_set_policy(&desk, "coefficient.BC2", "3");
    struct task_request request = desk_noted(ACTION_CORRECT, &task, "Chọn nhầm sản phẩm");
    request.product_code = TEXT("BC2");
    desk_refused(&desk, &request, ERROR_NOT_FOUND, "the catalogue has no product “{1}” in force");
    request.product_code = TEXT("BC1");
    request.level = LEVEL_PLAN;
    desk_must(&desk, &request);
    struct logged_event correction = last_event(&desk, task);
    assert_int_equal(event_number(&correction.event, FIELD_COEFFICIENT), 1500);
    assert_false(event_has(correction.before, FIELD_PRODUCT_CODE));
    assert_int_equal(event_number(correction.before, FIELD_LEVEL), LEVEL_TASK);
    assert_int_equal(desk_record(&desk, task).level, LEVEL_PLAN);
    assert_int_equal(desk_story(&desk, task, then).line.record.level, LEVEL_TASK);
    request = desk_noted(ACTION_CORRECT, &task, "Gõ nhầm");
    request.rule = TEXT("FREQ=THỈNH THOẢNG");
    desk_refused(
        &desk, &request, ERROR_USAGE,
        "“{1}” is no rule of recurrence; one is written with FREQ, INTERVAL, BYDAY, BYMONTH, BYMONTHDAY, COUNT and "
        "UNTIL, as FREQ=MONTHLY;BYMONTHDAY=15");
    request = desk_noted(ACTION_URGE, &task, "Nhắc");
    request.level = LEVEL_PLAN;
    desk_refused(&desk, &request, ERROR_USAGE,
                 "a level, a task above, a product of the catalogue or a rule has no place here");
    desk_close(&desk);
}

static int64_t recur(struct desk *desk, struct date until)
{
    struct book_command command = {0};
    struct task_recurring recurring = {.until = until};
    struct task_recurred made;
    assert_true(book_task_recur(desk->book, &command, &recurring, &made, &desk->error));
    return made.tasks;
}

static void a_series_goes_on_by_its_corrected_rule(void **state)
{
    (void)state;
    struct desk desk = {0};
    desk_open(&desk);
    desk_set_policy(&desk, "coefficient.BC1", "1.5");
    struct task_assignment series = desk_clear_task("KT");
    int64_t task;
    series.due = date_to_day((struct date){2026, 6, 30});
    series.rule = TEXT("FREQ=MONTHLY;BYMONTHDAY=15");
    assert_true(desk_assign(&desk, &series, &task));
    assert_int_equal(recur(&desk, (struct date){2026, 3, 20}), 1);
    int64_t made = task + 1, next = task + 2;
    struct task_request request = desk_noted(ACTION_CORRECT, &task, "Gõ nhầm ngày trong tháng");
    request.rule = TEXT("FREQ=MONTHLY;BYMONTHDAY=25");
    request.product_code = TEXT("BC1");
    desk_must(&desk, &request);
    assert_int_equal(recur(&desk, (struct date){2026, 3, 31}), 1);
    assert_int_equal(desk_record(&desk, made).due, date_to_day((struct date){2026, 3, 15}));
    assert_int_equal(desk_record(&desk, next).due, date_to_day((struct date){2026, 3, 25}));
    struct task_story story = desk_story(&desk, next, now);
    assert_text_equal(event_text(&story.events[0].event, FIELD_PRODUCT_CODE), TEXT("BC1"));
    request = put_below(&made, NO_NUMBER);
    desk_refused(&desk, &request, ERROR_CONFLICT, "a recurring task has made this one; it stays below it");
    request = desk_noted(ACTION_CORRECT, &made, "Gõ nhầm");
    request.rule = TEXT("FREQ=WEEKLY");
    desk_refused(&desk, &request, ERROR_CONFLICT, "a recurring task has made this one; correct the rule of that one");
    desk_close(&desk);
}

/* Due on START + 30; paused for five days. */
static int64_t open_with_pause(struct desk *desk)
{
    int64_t task;
    desk_open(desk);
    task = assign_below(desk, NO_NUMBER, START + 30);
    desk->day++;
    struct task_request request = desk_noted(ACTION_PAUSE, &task, "Chờ vốn");
    desk_must(desk, &request);
    desk->day += 5;
    desk_must_plainly(desk, ACTION_RESUME, task);
    assert_int_equal(desk_record(desk, task).due, START + 35);
    return task;
}

static void the_day_that_a_pause_moved_follows_its_correction(void **state)
{
    (void)state;
    struct desk desk = {0};
    int64_t task = open_with_pause(&desk);
    struct task_request request = desk_noted(ACTION_CORRECT, &task, "Gõ nhầm ngày");
    request.due = START + 50;
    desk_must(&desk, &request);
    assert_int_equal(desk_record(&desk, task).original_due, START + 50);
    assert_int_equal(desk_record(&desk, task).due, START + 55);
    request.due = NO_DAY;
    request.clears = (event_fields)1 << FIELD_DUE;
    desk_must(&desk, &request);
    assert_int_equal(desk_record(&desk, task).due, NO_DAY);
    desk_close(&desk);
}

/* The pause moved a day that was granted. */
static void a_pause_after_an_extension_moves_what_was_granted(void **state)
{
    (void)state;
    struct desk desk = {0};
    int64_t task = open_with_pause(&desk);
    struct task_request request = desk_extension(&task, START + 60);
    desk_must(&desk, &request);
    request = desk_about(ACTION_GRANT, &task);
    desk_must(&desk, &request);
    request = desk_noted(ACTION_PAUSE, &task, "Chờ vốn");
    desk_must(&desk, &request);
    desk.day += 2;
    desk_must_plainly(&desk, ACTION_RESUME, task);
    request = desk_noted(ACTION_CORRECT, &task, "Gõ nhầm ngày");
    request.due = START + 40;
    desk_must(&desk, &request);
    assert_int_equal(desk_record(&desk, task).due, START + 62);
    request.due = START + 58; /* five days later is after what was granted */
    desk_refused(&desk, &request, ERROR_CONFLICT, "what was recorded after it could then not have happened");
    desk_close(&desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_stands_below_goes_along),
        cmocka_unit_test(a_task_is_put_at_the_top),
        cmocka_unit_test(what_assigning_refuses_is_refused),
        cmocka_unit_test(nothing_stands_below_what_was_assigned_later),
        cmocka_unit_test(no_branch_grows_too_deep),
        cmocka_unit_test(the_terms_of_an_assignment_are_corrected),
        cmocka_unit_test(a_series_goes_on_by_its_corrected_rule),
        cmocka_unit_test(the_day_that_a_pause_moved_follows_its_correction),
        cmocka_unit_test(a_pause_after_an_extension_moves_what_was_granted),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

#include "support/task_desk.h"

#include "base/moment.h"
#include "work/document/document.h"
#include "work/question/list.h"

static void what_is_not_clear_is_assigned_with_a_reason_alone(void **state)
{
    (void)state;
    struct desk desk = {0};
    int64_t task;
    desk_open(&desk);
    struct task_assignment unclear = desk_clear_task("KT");
    unclear.due = NO_DAY;
    assert_false(desk_assign(&desk, &unclear, &task));
    assert_int_equal(desk.error.kind, ERROR_CONFLICT);
    assert_string_equal(desk.error.arguments[0], "by when is not clear");
    unclear.words.product = TEXT_NONE;
    assert_false(desk_assign(&desk, &unclear, &task));
    assert_string_equal(desk.error.message, "the task is not clear: {1}; {2}");
    assert_string_equal(desk.error.arguments[1], "what is handed in is not clear");
    unclear.words.product = TEXT("Báo cáo");
    unclear.unclear = TEXT("Chờ tỉnh định thời hạn");
    assert_true(desk_assign(&desk, &unclear, &task));
    struct task_story story = desk_story(&desk, task, (struct as_of){0});
    assert_text_equal(event_text(&story.events[0].event, FIELD_LACKS), TEXT("time"));
    assert_text_equal(event_text(&story.events[0].event, FIELD_UNCLEAR), TEXT("Chờ tỉnh định thời hạn"));
    desk_close(&desk);
}

static void a_due_day_that_is_past_is_a_slip_unless_it_was_set_elsewhere(void **state)
{
    (void)state;
    struct desk desk = {0};
    struct book_command now = {0};
    struct document_given directive = {.symbol = TEXT("12-NQ/ĐU"), .issuer = TEXT("VP"), .issued = {2026, 1, 5}};
    struct task_assignment assignment = desk_clear_task("KT");
    int64_t task, above;
    desk_open(&desk);
    above = desk_assign_to(&desk, "KT");
    desk.day = START + 31;
    assert_false(desk_assign(&desk, &assignment, &task));
    assert_int_equal(desk.error.kind, ERROR_CONFLICT);
    assert_string_equal(desk.error.arguments[0], "2026-03-18");
    assert_string_equal(desk.error.arguments[1], "2026-03-19");
    assignment.parent = above; /* as late as that */
    assert_true(desk_assign(&desk, &assignment, &task));
    assignment.parent = NO_NUMBER;
    assert_true(book_document_register(desk.book, &now, &directive, &assignment.document, &desk.error));
    assert_true(desk_assign(&desk, &assignment, &task));
    desk_close(&desk);
}

static void one_lead_answers_and_several_get_a_task_each(void **state)
{
    (void)state;
    struct desk desk = {0};
    int64_t task;
    desk_open(&desk);
    struct task_assignment joint = desk_clear_task("KT\nVH");
    joint.level = LEVEL_PLAN;
    joint.partners = TEXT("VP\nSXD");
    assert_true(desk_assign(&desk, &joint, &task));
    assert_int_equal(desk_record(&desk, task).level, LEVEL_PLAN);
    struct task_record below = desk_record(&desk, task + 2);
    assert_int_equal(below.parent, task);
    assert_int_equal(below.level, LEVEL_TASK);
    assert_int_not_equal(below.lead, desk_record(&desk, task + 1).lead);
    assert_int_equal(desk_story(&desk, task, (struct as_of){0}).partner_count, 2);
    struct task_assignment outside = desk_clear_task("SXD");
    assert_false(desk_assign(&desk, &outside, &task));
    assert_string_equal(desk.error.message, "“{1}” is outside this body and leads no task of it");
    struct task_assignment own_partner = desk_clear_task("KT");
    own_partner.partners = TEXT("KT");
    assert_false(desk_assign(&desk, &own_partner, &task));
    desk_close(&desk);
}

static void whoever_takes_part_has_a_duty_and_a_due_day_from_the_first_day_on(void **state)
{
    (void)state;
    struct desk desk = {0};
    int64_t task;
    desk_open(&desk);
    const struct share_given shares[] = {{TEXT("VP"), TEXT("cung cấp số liệu"), START + 10},
                                         {TEXT("VH"), TEXT_NONE, START + 30}};
    struct task_assignment shared = desk_clear_task("KT");
    shared.partners = TEXT("SXD");
    shared.shares = shares;
    shared.share_count = COUNT_OF(shares);
    assert_true(desk_assign(&desk, &shared, &task));
    struct task_story story = desk_story(&desk, task, (struct as_of){0});
    assert_int_equal(story.partner_count, 3);
    assert_text_equal(story.partners[0].unit.code, TEXT("SXD"));
    assert_int_equal(story.partners[0].due, NO_DAY);
    assert_text_equal(story.partners[1].unit.code, TEXT("VP"));
    assert_text_equal(story.partners[1].duty, TEXT("cung cấp số liệu"));
    assert_int_equal(story.partners[1].due, START + 10);
    assert_int_equal(story.partners[2].due, START + 30);
    assert_int_equal(story.event_count, 3);
    desk_close(&desk);
}

static void a_share_keeps_to_the_days_and_the_units_of_its_task(void **state)
{
    (void)state;
    struct desk desk = {0};
    int64_t task;
    struct share_given share = {TEXT("VP"), TEXT("cung cấp số liệu"), START + 31};
    struct task_assignment shared = desk_clear_task("KT");
    desk_open(&desk);
    shared.shares = &share;
    shared.share_count = 1;
    assert_false(desk_assign(&desk, &shared, &task));
    assert_string_equal(desk.error.message, "a share cannot be due after the task itself");
    share.due = START - 1;
    assert_false(desk_assign(&desk, &shared, &task));
    assert_string_equal(desk.error.message, "the due day, {1}, is past on the day on which the task is assigned, {2}");
    share.due = START;
    share.unit = TEXT("KT");
    assert_false(desk_assign(&desk, &shared, &task));
    assert_string_equal(desk.error.message, "“{1}” leads the task and does not take part beside");
    share.unit = TEXT("VP");
    shared.partners = TEXT("VH\nVP");
    assert_false(desk_assign(&desk, &shared, &task));
    assert_string_equal(desk.error.message, "the unit “{1}” is named twice");
    shared.partners = TEXT("VH");
    assert_true(desk_assign(&desk, &shared, &task));
    assert_int_equal(task, 1); /* nothing was left of what was refused */
    desk_close(&desk);
}

static void what_is_written_twice_or_over_lines_is_refused(void **state)
{
    (void)state;
    struct desk desk = {0};
    int64_t task;
    desk_open(&desk);
    struct task_assignment twice = desk_clear_task("KT\nVH\nKT");
    assert_false(desk_assign(&desk, &twice, &task));
    assert_string_equal(desk.error.message, "the unit “{1}” is named twice");
    struct task_assignment lines = desk_clear_task("KT");
    lines.words.title = TEXT("Rà soát\nchợ tạm");
    assert_false(desk_assign(&desk, &lines, &task));
    assert_string_equal(desk.error.message, "a title is one line");
    struct task_assignment nothing = desk_clear_task("KT");
    nothing.quantity = 0;
    assert_false(desk_assign(&desk, &nothing, &task));
    assert_string_equal(desk.error.message, "a quantity of none is no task");
    nothing = desk_clear_task("KT");
    nothing.words.title = TEXT("\u200b");
    assert_false(desk_assign(&desk, &nothing, &task));
    assert_string_equal(desk.error.message, "these words hold nothing that can be seen");
    desk_close(&desk);
}

static void sent_twice_a_command_acts_once(void **state)
{
    (void)state;
    struct desk desk = {0};
    desk_open(&desk);
    struct task_assignment assignment = desk_clear_task("KT");
    struct book_command command = {.key = TEXT("biểu mẫu 5")};
    int64_t first, second;
    assert_true(book_task_assign(desk.book, &command, &assignment, &first, &desk.error));
    assert_true(book_task_assign(desk.book, &command, &assignment, &second, &desk.error));
    assert_int_equal(first, second);
    struct task_lines list;
    struct list_request all = {0};
    assert_true(book_list(desk.book, desk.arena, &all, &list, &desk.error));
    assert_int_equal(list.count, 1);
    desk_close(&desk);
}

static void a_key_serves_one_command(void **state)
{
    (void)state;
    struct desk desk = {0};
    desk_open(&desk);
    struct task_assignment assignment = desk_clear_task("KT");
    struct book_command command = {.key = TEXT("biểu mẫu 6"), .request = TEXT("assign Rà soát")};
    int64_t first, second;
    assert_true(book_task_assign(desk.book, &command, &assignment, &first, &desk.error));
    assert_true(book_task_assign(desk.book, &command, &assignment, &second, &desk.error));
    assert_int_equal(first, second);
    command.request = TEXT("assign Kiểm tra");
    assert_false(book_task_assign(desk.book, &command, &assignment, &second, &desk.error));
    assert_int_equal(desk.error.kind, ERROR_CONFLICT);
    assert_string_equal(desk.error.message, "the key “{1}” was given to another command; take another one");
    desk_close(&desk);
}

static void no_task_is_due_after_the_one_above(void **state)
{
    (void)state;
    struct desk desk = {0};
    int64_t below;
    desk_open(&desk);
    int64_t above = desk_assign_to(&desk, "KT");
    struct task_assignment assignment = desk_clear_task("VH");
    assignment.parent = above;
    assignment.due = START + 31;
    assert_false(desk_assign(&desk, &assignment, &below));
    assert_string_equal(desk.error.message, "the task above is due on {1}; this one cannot be due after it");
    assignment.due = START + 30;
    assert_true(desk_assign(&desk, &assignment, &below));
    desk_must_plainly(&desk, ACTION_ACKNOWLEDGE, below);
    struct task_request request = desk_extension(&below, START + 31);
    desk_refused(&desk, &request, ERROR_CONFLICT, "the task above is due on {1}; this one cannot be due after it");
    request = desk_noted(ACTION_CORRECT, &above, "Gõ nhầm");
    request.due = START + 29;
    desk_refused(&desk, &request, ERROR_CONFLICT, "a task below is due on {1}; this one cannot be due before it");
    desk_must_plainly(&desk, ACTION_ACKNOWLEDGE, above);
    desk_must_plainly(&desk, ACTION_SUBMIT, above);
    request = desk_about(ACTION_CONFIRM, &above);
    desk_refused(&desk, &request, ERROR_CONFLICT, "task {1} below it is not over");
    desk_close(&desk);
}

static void tasks_stand_only_so_deep(void **state)
{
    (void)state;
    struct desk desk = {0};
    int64_t task;
    desk_open(&desk);
    struct task_assignment assignment = desk_clear_task("KT");
    for (int depth = 1; depth <= TASK_MOST_DEEP; depth++) {
        if (!desk_assign(&desk, &assignment, &task))
            fail_msg("%d: %s", depth, desk.error.message);
        assignment.parent = task;
    }
    assert_false(desk_assign(&desk, &assignment, &task));
    assert_int_equal(desk.error.kind, ERROR_CONFLICT);
    assert_string_equal(desk.error.arguments[0], "64");
    desk_close(&desk);
}

static bool assign_on(struct desk *desk, int32_t day, const struct task_assignment *assignment, int64_t *task)
{
    struct book_command command = {.at = moment_of_day(day)};
    return book_task_assign(desk->book, &command, assignment, task, &desk->error);
}

static struct task_request moved_to(const int64_t *task, int32_t day)
{
    struct task_request request = desk_noted(ACTION_CORRECT, task, "Gõ nhầm ngày");
    request.moment = moment_of_day(day);
    return request;
}

static void no_task_is_assigned_before_the_one_above(void **state)
{
    (void)state;
    struct desk desk = {0};
    struct task_assignment assignment = desk_clear_task("KT");
    int64_t above, below;
    desk_open(&desk);
    desk.day = START + 10;
    assert_true(assign_on(&desk, START + 5, &assignment, &above));
    assignment.parent = above;
    assert_false(assign_on(&desk, START + 4, &assignment, &below));
    assert_string_equal(desk.error.message, "the task above was assigned on {1}; this one was not assigned before it");
    assert_string_equal(desk.error.arguments[0], "2026-02-21");
    assert_true(assign_on(&desk, START + 5, &assignment, &below));
    struct task_request request = moved_to(&below, START + 4);
    desk_refused(&desk, &request, ERROR_CONFLICT,
                 "the task above was assigned on {1}; this one was not assigned before it");
    request = moved_to(&above, START + 6);
    desk_refused(&desk, &request, ERROR_CONFLICT,
                 "a task below was assigned on {1}; this one was not assigned after it");
    request = moved_to(&above, START + 3);
    desk_must(&desk, &request);
    assert_true(assign_on(&desk, START + 4, &assignment, &below));
    desk_close(&desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_not_clear_is_assigned_with_a_reason_alone),
        cmocka_unit_test(a_due_day_that_is_past_is_a_slip_unless_it_was_set_elsewhere),
        cmocka_unit_test(one_lead_answers_and_several_get_a_task_each),
        cmocka_unit_test(whoever_takes_part_has_a_duty_and_a_due_day_from_the_first_day_on),
        cmocka_unit_test(a_share_keeps_to_the_days_and_the_units_of_its_task),
        cmocka_unit_test(what_is_written_twice_or_over_lines_is_refused),
        cmocka_unit_test(sent_twice_a_command_acts_once),
        cmocka_unit_test(a_key_serves_one_command),
        cmocka_unit_test(no_task_is_due_after_the_one_above),
        cmocka_unit_test(tasks_stand_only_so_deep),
        cmocka_unit_test(no_task_is_assigned_before_the_one_above),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

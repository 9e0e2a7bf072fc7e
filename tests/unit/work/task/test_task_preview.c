#include "support/task_desk.h"

static void a_trial_shows_what_it_does_to_each(void **state)
{
    (void)state;
    struct desk desk = {0};
    desk_open(&desk);
    int64_t tasks[] = {desk_assign_to(&desk, "KT"), desk_assign_to(&desk, "VP")};
    struct task_request request = task_request_of(ACTION_HAND_OVER, tasks, COUNT_OF(tasks));
    struct book_command trial = {.is_trial = true};
    struct task_preview preview = {.arena = desk.arena};
    struct task_report report;
    desk_must_plainly(&desk, ACTION_ACKNOWLEDGE, tasks[0]);
    request.unit = TEXT("VH");
    request.note = TEXT("Phân công lại");
    request.preview = &preview;
    assert_true(book_task_act(desk.book, &trial, &request, &report, &desk.error));
    assert_int_equal(preview.effects.count, 2);
    const struct task_effect *second = &preview.effects.at[1];
    assert_int_equal(second->after.number, tasks[1]);
    assert_text_equal(second->lead_before, TEXT("VP"));
    assert_text_equal(second->lead_after, TEXT("VH"));
    assert_true(second->title.len > 0);
    assert_int_equal(task_state_of(&preview.effects.at[0].before), TASK_DOING);
    assert_int_equal(task_state_of(&preview.effects.at[0].after), TASK_DOING);
    assert_int_equal(desk_record(&desk, tasks[0]).lead, preview.effects.at[0].before.lead);
    desk_must(&desk, &request);
    struct task_undoing undoing = {.batch = desk.report.batch, .note = TEXT("Nhầm"), .preview = &preview};
    assert_true(book_task_undo(desk.book, &trial, &undoing, &report, &desk.error));
    assert_int_equal(preview.effects.count, 2);
    assert_int_equal(preview.effects.at[0].after.number, tasks[0]);
    assert_text_equal(preview.effects.at[0].lead_before, TEXT("VH"));
    assert_text_equal(preview.effects.at[0].lead_after, TEXT("KT"));
    desk_close(&desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_trial_shows_what_it_does_to_each),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

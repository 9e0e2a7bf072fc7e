#include "support/test.h"

#include "small_draft.h"
#include "web/task_page.h"

static struct task_view show(struct arena *arena, const struct draft_view *draft, const char *task)
{
    struct request *request = arena_new(arena, struct request);
    request->arena = arena;
    request->parts[0] = TEXT("token");
    request->parts[1] = text_from(task);
    struct task_view view;
    struct error error;
    if (!task_page_show(request, draft, NULL, &view, &error))
        fail_msg("%s", error.message);
    return view;
}

static void a_task_can_be_split_at_its_joints(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct draft_view draft = small_draft(arena);
    struct draft_task tasks[3];
    memcpy(tasks, draft.tasks, sizeof tasks);
    tasks[1].task.action.words = TEXT("tuần tra, kiểm tra; xử lý và báo cáo");
    draft.tasks = tasks;
    struct task_view view = show(arena, &draft, "2");
    assert_text_equal(view.opening, TEXT("tuần tra, "));
    assert_int_equal(view.joints.count, 3);
    assert_int_equal(view.joints.at[0].at, text_count_points(TEXT("tuần tra, ")));
    assert_text_equal(view.joints.at[0].words, TEXT("kiểm tra; "));
    assert_text_equal(view.joints.at[2].words, TEXT("và báo cáo"));
}

/* One comma alone may stand in the middle of a list of places. */
static void where_joints_are_few_every_space_is_offered_and_they_stand_out(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct draft_view draft = small_draft(arena);
    struct task_view view = show(arena, &draft, "2");
    assert_text_equal(view.opening, TEXT("Theo "));
    assert_int_equal(view.joints.count, 6);
    assert_false(view.joints.at[0].is_likely);
    assert_int_equal(view.joints.at[1].at, text_count_points(TEXT("Theo dõi, ")));
    assert_true(view.joints.at[1].is_likely);
}

static void words_without_joints_can_be_split_at_any_space(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct draft_view draft = small_draft(arena);
    struct task_view view = show(arena, &draft, "3");
    assert_text_equal(view.opening, TEXT("tuyên "));
    assert_text_equal(view.joints.at[0].words, TEXT("truyền"));
}

static void the_whole_line_of_the_document_stands_beside_the_form(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct draft_view draft = small_draft(arena);
    struct task_view view = show(arena, &draft, "3");
    assert_text_equal(view.context, TEXT("3. Phòng B tuyên truyền."));
    assert_int_equal(view.card.number, 0);
}

static void a_task_that_is_not_there_is_not_found(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct draft_view draft = small_draft(arena);
    static const char *const names[] = {"4", "0", "-1", "x", "99999999999999999999"};
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        struct request request = {.arena = arena, .parts = {TEXT("token"), text_from(names[i])}};
        struct task_view view;
        struct error error;
        assert_false(task_page_show(&request, &draft, NULL, &view, &error));
        assert_int_equal(error.kind, ERROR_NOT_FOUND);
    }
}

static void a_difference_names_what_was_done_to_each_task(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct draft_view seen = small_draft(arena), current = small_draft(arena);
    struct draft_task tasks[3];
    memcpy(tasks, current.tasks, sizeof tasks);
    tasks[0].task.action.words = TEXT("rà soát");
    tasks[1] = tasks[2];
    tasks[1].is_dropped = false;
    tasks[2].id = 9;
    current.tasks = tasks;
    struct change_list changes = {0};
    draft_diff(arena, &seen, &current, &changes);
    assert_int_equal(changes.count, 4);
    assert_string_equal(changes.at[0].what, "edited");
    assert_text_equal(changes.at[0].before, TEXT("rà soát chợ tạm <trái phép>"));
    assert_string_equal(changes.at[1].what, "restored");
    assert_string_equal(changes.at[2].what, "new");
    assert_string_equal(changes.at[3].what, "merged into the one before");
    assert_int_equal(changes.at[3].id, 2);
}

static void fields_that_were_not_touched_follow_the_task(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct draft_view draft = small_draft(arena);
    struct task seen = draft.tasks[0].task, now = seen;
    seen.coordinate = (struct field_list){0};
    LIST_ADD(arena, &seen.coordinate, (struct field){.words = TEXT("Phòng B")});
    LIST_ADD(arena, &seen.coordinate, (struct field){.words = TEXT("Phòng C")});
    now.product.words = TEXT("báo cáo");
    now.deadline.field.words = TEXT("tháng 7");
    struct task_edit typed = {.lead = TEXT("Phòng D"),
                              .coordinate = TEXT("Phòng B\r\nPhòng C\r\n"),
                              .action = seen.action.words,
                              .deadline = TEXT("tháng 8")};
    struct task_edit followed = task_edit_follow(arena, &typed, &seen, &now);
    assert_text_equal(followed.lead, TEXT("Phòng D"));
    assert_text_equal(followed.coordinate, TEXT(""));
    assert_text_equal(followed.action, now.action.words);
    assert_text_equal(followed.deadline, TEXT("tháng 8"));
    assert_text_equal(followed.product, TEXT("báo cáo"));
    typed.coordinate = TEXT("Phòng B Phòng C");
    assert_text_equal(task_edit_follow(arena, &typed, &seen, &now).coordinate, typed.coordinate);
    typed.coordinate = TEXT("Phòng B\nPhòng C\nPhòng D");
    assert_text_equal(task_edit_follow(arena, &typed, &seen, &now).coordinate, typed.coordinate);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_task_can_be_split_at_its_joints),
        cmocka_unit_test(where_joints_are_few_every_space_is_offered_and_they_stand_out),
        cmocka_unit_test(words_without_joints_can_be_split_at_any_space),
        cmocka_unit_test(the_whole_line_of_the_document_stands_beside_the_form),
        cmocka_unit_test(a_task_that_is_not_there_is_not_found),
        cmocka_unit_test(fields_that_were_not_touched_follow_the_task),
        cmocka_unit_test(a_difference_names_what_was_done_to_each_task),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

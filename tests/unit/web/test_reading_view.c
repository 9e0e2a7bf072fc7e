#include "support/test.h"

#include "base/job.h"
#include "small_draft.h"
#include "web/pages.h"
#include "web/reading_view.h"

static struct request *ask(struct arena *arena, const char *unit, const char *unclear)
{
    struct request *request = arena_new(arena, struct request);
    request->arena = arena;
    request->language = LANGUAGE_ENGLISH;
    request->form_token = TEXT("form-token");
    request->query.at[0] = (struct parameter){TEXT("unit"), text_from(unit)};
    request->query.at[1] = (struct parameter){TEXT("unclear"), text_from(unclear)};
    request->query.count = 2;
    return request;
}

static void figures_count_what_is_not_dropped(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct draft_view draft = small_draft(arena);
    struct reading_view view = reading_view_of(ask(arena, "", ""), TEXT("token"), &draft);
    assert_int_equal(view.task_count, 2);
    assert_int_equal(view.clear_count, 0);
    assert_int_equal(view.dropped_count, 1);
    assert_int_equal(view.cards.count, 3);
    assert_int_equal(view.cards.at[1].number, 2);
    assert_int_equal(view.cards.at[2].number, 0);
    assert_text_equal(view.first_due, TEXT("30/6/2026"));
    assert_text_equal(view.frame.title, TEXT("công văn 7/UBND-VP"));
}

static void the_page_says_what_was_done_last(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct draft_view draft = small_draft(arena);
    assert_text_equal(reading_view_of(ask(arena, "", ""), TEXT("token"), &draft).done, TEXT(""));
    draft.last_step = DRAFT_STEP_DROP;
    draft.last_task = 3;
    struct reading_view view = reading_view_of(ask(arena, "", ""), TEXT("token"), &draft);
    assert_text_equal(view.done, TEXT("Task 3 was dropped."));
    assert_false(view.was_undone);
    draft.last_step = DRAFT_STEP_UNDO;
    view = reading_view_of(ask(arena, "", ""), TEXT("token"), &draft);
    assert_text_equal(view.done, TEXT("The change was undone."));
    assert_true(view.was_undone);
}

static void the_last_task_cannot_be_merged_with_a_dropped_one(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct draft_view draft = small_draft(arena);
    struct reading_view view = reading_view_of(ask(arena, "", ""), TEXT("token"), &draft);
    assert_true(view.cards.at[0].has_next);
    assert_false(view.cards.at[1].has_next);
}

static void a_filter_leaves_cards_and_marks_of_its_unit_alone(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct draft_view draft = small_draft(arena);
    struct reading_view view = reading_view_of(ask(arena, "Phòng A", ""), TEXT("token"), &draft);
    assert_int_equal(view.cards.count, 1);
    assert_int_equal(view.task_count, 2);
    assert_text_equal(view.query.encoded, TEXT("?unit=Ph%C3%B2ng%20A&unclear="));
    assert_int_not_equal(text_find(view.sheet.html, TEXT("data-task=\"1\"")), TEXT_NOT_FOUND);
    assert_int_equal(text_find(view.sheet.html, TEXT("data-task=\"2\"")), TEXT_NOT_FOUND);
}

static void a_unit_is_one_choice_however_it_is_written(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct draft_view draft = small_draft(arena);
    const char *names[] = {"UBND xã Bình Lâm", "Ủy ban nhân dân Xã Bình Lâm", "UBND xã Bình An"};
    struct draft_task *tasks = arena_array(arena, struct draft_task, COUNT_OF(names));
    for (size_t i = 0; i < COUNT_OF(names); i++)
        tasks[i] = small_task(arena, draft.reading->text, (unsigned)i + 1, names[i], "tuyên truyền");
    draft.tasks = tasks;
    struct reading_view view = reading_view_of(ask(arena, "uỷ ban nhân dân xã Bình Lâm", ""), TEXT("token"), &draft);
    assert_int_equal(view.units.count, 2);
    assert_text_equal(view.units.at[0].name, TEXT("UBND xã Bình Lâm"));
    assert_int_equal(view.units.at[0].count, 2);
    assert_true(view.units.at[0].is_chosen);
    assert_false(view.units.at[1].is_chosen);
    assert_int_equal(view.cards.count, 2);
}

static void a_sorted_list_begins_with_what_is_due_first(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct draft_view draft = small_draft(arena);
    struct draft_task tasks[3];
    memcpy(tasks, draft.tasks, sizeof tasks);
    tasks[1].task.deadline = (struct task_deadline){.kind = DEADLINE_MONTH, .value = TEXT("2026-05")};
    draft.tasks = tasks;
    struct request *request = ask(arena, "", "");
    request->query.at[request->query.count++] = (struct parameter){TEXT("sort"), TEXT("due")};
    struct reading_view view = reading_view_of(request, TEXT("token"), &draft);
    assert_int_equal(view.cards.at[0].id, 2);
    assert_int_equal(view.cards.at[0].number, 2);
    assert_int_equal(view.cards.at[1].id, 1);
    assert_int_equal(view.cards.at[2].id, 3);
    assert_false(view.cards.at[0].has_next);
    assert_false(view.is_filtered);
    assert_text_equal(view.query.encoded, TEXT("?unit=&unclear=&sort=due"));
}

static void a_list_sorted_by_unit_ends_with_what_nobody_leads(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct draft_view draft = small_draft(arena);
    struct request *request = ask(arena, "", "");
    request->query.at[request->query.count] = (struct parameter){TEXT("sort"), TEXT("unit")};
    request->query.count++;
    struct reading_view view = reading_view_of(request, TEXT("token"), &draft);
    assert_int_equal(view.cards.at[0].id, 1);
    assert_int_equal(view.cards.at[1].id, 3);
    assert_int_equal(view.cards.at[2].id, 2);
    request->query.at[2].value = TEXT("size");
    view = reading_view_of(request, TEXT("token"), &draft);
    assert_int_equal(view.cards.at[1].id, 2);
    assert_text_equal(view.query.encoded, TEXT(""));
}

static void a_filter_by_mark_keeps_what_lacks_it(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct draft_view draft = small_draft(arena);
    struct reading_view view = reading_view_of(ask(arena, "", "time"), TEXT("token"), &draft);
    assert_int_equal(view.shown_count, 1);
    assert_int_equal(view.cards.at[0].id, 2);
}

static struct text draw(struct arena *arena)
{
    struct draft_view draft = small_draft(arena);
    struct reading_view view = reading_view_of(ask(arena, "", ""), TEXT("to<ken"), &draft);
    struct page page = page_open(arena, LANGUAGE_ENGLISH);
    page_reading(&page, &view);
    return buffer_text(&page.to);
}

static void words_of_the_document_are_escaped_wherever_they_stand(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct text html = draw(arena);
    assert_int_equal(text_find(html, TEXT("<trái")), TEXT_NOT_FOUND);
    assert_int_equal(text_find(html, TEXT("to<ken")), TEXT_NOT_FOUND);
    assert_int_not_equal(text_find(html, TEXT("<p class=\"action\" lang=\"vi\">rà soát chợ tạm &lt;trái phép&gt;</p>")),
                         TEXT_NOT_FOUND);
    assert_int_not_equal(text_find(html, TEXT("/readings/to%3Cken/tasks/1/merge")), TEXT_NOT_FOUND);
}

static void a_caution_is_told_as_one_sentence(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct draft_view draft = small_draft(arena);
    struct reading reading = *draft.reading;
    struct read_text text = *reading.text;
    text.cautions[READ_CAUTION_STRUCK_ROW] = 1;
    reading.text = &text;
    draft.reading = &reading;
    struct reading_view view = reading_view_of(ask(arena, "", ""), TEXT("token"), &draft);
    assert_int_equal(view.cautions.count, 1);
    assert_text_equal(view.cautions.at[0].words, TEXT("1 row is struck out, and was read like the others"));
}

static bool draw_as_job(struct arena *arena, void *argument, struct error *error)
{
    (void)error;
    *(size_t *)argument = draw(arena).len;
    return true;
}

static void memory_that_runs_out_anywhere_is_an_ordinary_error(void **state)
{
    (void)state;
    size_t len = 0, failed = 0;
    struct error error;
    while (!job_run((struct job){.memory_bytes = 64 << 20, .fail_at = failed + 1}, draw_as_job, &len, &error)) {
        assert_int_equal(error.kind, ERROR_TOO_LARGE);
        failed++;
    }
    assert_true(failed > 20);
    assert_true(len > 1000);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(figures_count_what_is_not_dropped),
        cmocka_unit_test(the_page_says_what_was_done_last),
        cmocka_unit_test(the_last_task_cannot_be_merged_with_a_dropped_one),
        cmocka_unit_test(a_filter_leaves_cards_and_marks_of_its_unit_alone),
        cmocka_unit_test(a_unit_is_one_choice_however_it_is_written),
        cmocka_unit_test(a_sorted_list_begins_with_what_is_due_first),
        cmocka_unit_test(a_list_sorted_by_unit_ends_with_what_nobody_leads),
        cmocka_unit_test(a_filter_by_mark_keeps_what_lacks_it),
        cmocka_unit_test(words_of_the_document_are_escaped_wherever_they_stand),
        cmocka_unit_test(a_caution_is_told_as_one_sentence),
        cmocka_unit_test(memory_that_runs_out_anywhere_is_an_ordinary_error),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

#include "support/desk.h"

#include "work/acceptance/accept.h"
#include "work/document/document_question.h"
#include "work/question/list.h"
#include "work/question/rollup.h"
#include "work/task/task_action.h"

/* One task for one lead, one for two, one for a body elsewhere. */
static const char directive[] =
    "ỦY BAN NHÂN DÂN TỈNH HÀ TĨNH\n"
    "Số: 9/CT-UBND\n"
    "Hà Tĩnh, ngày 5 tháng 1 năm 2026\n\n"
    "CHỈ THỊ\n"
    "Về phòng, chống cháy chợ\n\n"
    "1. Giao Phòng Kinh tế, Hạ tầng và Đô thị và Công an phường lập danh sách các chợ trước ngày 31/12/2026.\n\n"
    "2. Giao Sở Công Thương chủ trì xây dựng phương án phòng cháy chợ trước ngày 31/12/2026.\n\n"
    "3. Giao Ủy ban nhân dân phường Sông Trí kiểm tra các chợ trên địa bàn trước ngày 15/6/2026.\n";

static bool accept_only(struct desk *desk, struct text only, struct accept_report *report)
{
    const struct book_command command = {0};
    struct accept_request request = {
        .document = {.work = desk->work, .file = TEXT("văn bản.txt"), .bytes = text_from(directive)},
        .only = only,
        .unclear = TEXT("văn bản không nêu"),
    };
    return book_accept(desk->book, desk->arena, &command, &request, report, &desk->error);
}

static bool accept(struct desk *desk, struct accept_report *report)
{
    const struct book_command command = {.key = TEXT("A1")};
    struct accept_request request = {
        .document = {.work = desk->work, .file = TEXT("văn bản.txt"), .bytes = text_from(directive)},
        .unclear = TEXT("văn bản không nêu"),
    };
    return book_accept(desk->book, desk->arena, &command, &request, report, &desk->error);
}

static void undo(struct desk *desk, int64_t batch)
{
    const struct book_command command = {0};
    const struct task_undoing undoing = {.batch = batch, .note = TEXT("nhầm đơn vị")};
    struct task_report report;
    if (!book_task_undo(desk->book, &command, &undoing, &report, &desk->error))
        desk_fail(desk);
}

static void cancel(struct desk *desk, int64_t task)
{
    const struct book_command command = {0};
    struct task_request request = task_request_of(ACTION_CANCEL, &task, 1);
    struct task_report report;
    request.note = TEXT("giao nhầm");
    if (!book_task_act(desk->book, &command, &request, &report, &desk->error))
        desk_fail(desk);
}

static size_t count_covered(struct desk *desk, int64_t document)
{
    struct document_request about = {.document = document};
    struct coverage coverage;
    assert_true(book_coverage(desk->book, desk->arena, &about, &coverage, &desk->error));
    return coverage.covered_count;
}

static void the_same_key_is_told_the_same(void **state)
{
    (void)state;
    struct desk desk;
    struct accept_report first, second;
    desk_open(&desk);
    assert_true(accept(&desk, &first));
    assert_int_equal(first.counts[ACCEPT_ASSIGNED], 2);
    size_t events = desk_verify(&desk).events;
    if (!accept(&desk, &second))
        desk_fail(&desk);
    assert_int_equal(desk_verify(&desk).events, events);
    assert_int_equal(second.document, first.document);
    assert_int_equal(second.count, first.count);
    assert_memory_equal(second.counts, first.counts, sizeof first.counts);
    for (size_t i = 0; i < first.count; i++) {
        assert_int_equal(second.lines[i].fate, first.lines[i].fate);
        assert_int_equal(second.lines[i].number, first.lines[i].number);
        assert_int_equal(second.lines[i].is_past, first.lines[i].is_past);
        if (first.lines[i].fate == ACCEPT_ASSIGNED)
            assert_int_equal(second.lines[i].due, first.lines[i].due);
    }
    desk_close(&desk);
}

static int64_t count_in_tree(struct desk *desk)
{
    const struct rollup_request request = {.by = ROLLUP_TREE};
    struct group_lines groups;
    assert_true(book_rollup(desk->book, desk->arena, &request, &groups, &desk->error));
    return tally_tasks(&groups.total.tally);
}

/* The task of two leads is one, and one more for each of them. */
static void tasks_are_counted_alike_everywhere(void **state)
{
    (void)state;
    struct desk desk;
    struct accept_report report;
    struct document_page page;
    struct task_lines list;
    desk_open(&desk);
    assert_true(accept_only(&desk, TEXT_NONE, &report));
    struct document_request about = {.document = report.document};
    assert_true(book_document(desk.book, desk.arena, &about, &page, &desk.error));
    assert_true(book_list(desk.book, desk.arena, &(struct list_request){0}, &list, &desk.error));
    assert_int_equal(report.tasks, 1 + 2 + 1);
    assert_int_equal(page.item.sum.count, report.tasks);
    assert_int_equal(count_in_tree(&desk), report.tasks);
    assert_int_equal(list.total, report.tasks);
    desk_close(&desk);
}

static void what_was_taken_back_is_accepted_again(void **state)
{
    (void)state;
    struct desk desk;
    struct accept_report first, second;
    desk_open(&desk);
    assert_true(accept_only(&desk, TEXT_NONE, &first));
    assert_int_equal(first.tasks, 1 + 2 + 1);
    assert_false(accept_only(&desk, TEXT_NONE, &second));
    assert_int_equal(desk.error.kind, ERROR_CONFLICT);
    undo(&desk, first.batch);
    assert_int_equal(count_covered(&desk, first.document), 0);
    if (!accept_only(&desk, TEXT_NONE, &second))
        desk_fail(&desk);
    assert_int_equal(second.document, first.document);
    assert_int_equal(second.counts[ACCEPT_ASSIGNED], 2);
    assert_int_equal(second.counts[ACCEPT_BEFORE], 0);
    assert_int_equal(second.tasks, 4);
    assert_true(second.batch > first.batch);
    assert_int_equal(count_covered(&desk, first.document), 2);
    desk_verify(&desk);
    desk_close(&desk);
}

static void the_rest_is_accepted_later(void **state)
{
    (void)state;
    struct desk desk;
    struct accept_report first, second;
    desk_open(&desk);
    assert_true(accept_only(&desk, TEXT("3"), &first));
    assert_int_equal(count_covered(&desk, first.document), 1);
    assert_false(accept_only(&desk, TEXT("3"), &second));
    assert_int_equal(desk.error.kind, ERROR_CONFLICT);
    if (!accept_only(&desk, TEXT_NONE, &second))
        desk_fail(&desk);
    assert_int_equal(second.lines[0].fate, ACCEPT_ASSIGNED);
    assert_int_equal(second.lines[2].fate, ACCEPT_BEFORE);
    assert_int_equal(second.lines[2].number, first.lines[2].number);
    assert_int_equal(second.tasks, 3);
    assert_int_equal(count_covered(&desk, first.document), 2);
    desk_verify(&desk);
    desk_close(&desk);
}

static void what_was_cancelled_alone_is_accepted_again(void **state)
{
    (void)state;
    struct desk desk;
    struct accept_report first, second;
    desk_open(&desk);
    assert_true(accept_only(&desk, TEXT_NONE, &first));
    cancel(&desk, first.lines[0].number + 1); /* one of two leads: the task stands */
    assert_false(accept_only(&desk, TEXT_NONE, &second));
    assert_int_equal(desk.error.kind, ERROR_CONFLICT);
    cancel(&desk, first.lines[2].number);
    assert_true(accept_only(&desk, TEXT_NONE, &second));
    assert_int_equal(second.lines[0].fate, ACCEPT_BEFORE);
    assert_int_equal(second.lines[2].fate, ACCEPT_ASSIGNED);
    assert_true(second.lines[2].number > first.lines[2].number);
    desk_verify(&desk);
    desk_close(&desk);
}

/* Or each would stand twice. */
static void a_cancellation_is_not_taken_back_beside_the_new_task(void **state)
{
    (void)state;
    struct desk desk;
    struct accept_report first, second;
    const struct book_command command = {0};
    struct task_report report;
    desk_open(&desk);
    assert_true(accept_only(&desk, TEXT_NONE, &first));
    int64_t tasks[] = {first.lines[0].number + 1, first.lines[0].number + 2, first.lines[0].number};
    struct task_request request = task_request_of(ACTION_CANCEL, tasks, COUNT_OF(tasks));
    request.note = TEXT("giao nhầm");
    assert_true(book_task_act(desk.book, &command, &request, &report, &desk.error));
    const struct task_undoing undoing = {.batch = report.batch, .note = TEXT("hủy nhầm")};
    assert_true(accept_only(&desk, TEXT_NONE, &second));
    assert_int_equal(second.tasks, 3);
    assert_false(book_task_undo(desk.book, &command, &undoing, &report, &desk.error));
    assert_string_equal(desk.error.message, "task {1} was accepted anew as task {2}; cancel that one first");
    assert_int_equal(count_in_tree(&desk), 4);
    undo(&desk, second.batch);
    undo(&desk, undoing.batch);
    assert_int_equal(count_in_tree(&desk), 4);
    desk_verify(&desk);
    desk_close(&desk);
}

static void what_no_lead_has_any_more_is_open_again(void **state)
{
    (void)state;
    struct desk desk;
    struct accept_report first, second;
    desk_open(&desk);
    assert_true(accept_only(&desk, TEXT("1"), &first));
    cancel(&desk, first.lines[0].number + 1);
    assert_int_equal(count_covered(&desk, first.document), 1);
    cancel(&desk, first.lines[0].number + 2);
    assert_int_equal(count_covered(&desk, first.document), 0);
    if (!accept_only(&desk, TEXT("1"), &second))
        desk_fail(&desk);
    assert_int_equal(second.tasks, 3);
    assert_int_equal(count_covered(&desk, first.document), 1);
    const struct book_command command = {0};
    int64_t part = first.lines[0].number + 1;
    struct task_request request = task_request_of(ACTION_VOID, &part, 1);
    struct task_report report;
    request.note = TEXT("hủy nhầm");
    request.event = second.batch - 2; /* the cancelling of the first part */
    assert_false(book_task_act(desk.book, &command, &request, &report, &desk.error));
    assert_string_equal(desk.error.message, "task {1} was accepted anew as task {2}; cancel that one first");
    desk_close(&desk);
}

/* Whatever has become of it since. */
static void the_same_key_is_told_its_own_acceptance(void **state)
{
    (void)state;
    struct desk desk;
    struct accept_report first, second, again;
    desk_open(&desk);
    assert_true(accept_only(&desk, TEXT("3"), &first));
    assert_true(accept(&desk, &second));
    cancel(&desk, first.lines[2].number);
    assert_true(accept_only(&desk, TEXT("3"), &first));
    if (!accept(&desk, &again))
        desk_fail(&desk);
    assert_int_equal(again.batch, second.batch);
    assert_int_equal(again.tasks, second.tasks);
    assert_int_equal(again.document, second.document);
    assert_memory_equal(again.counts, second.counts, sizeof second.counts);
    for (size_t i = 0; i < second.count; i++)
        assert_int_equal(again.lines[i].number, second.lines[i].number);
    desk_close(&desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tasks_are_counted_alike_everywhere),
        cmocka_unit_test(what_was_taken_back_is_accepted_again),
        cmocka_unit_test(the_rest_is_accepted_later),
        cmocka_unit_test(what_was_cancelled_alone_is_accepted_again),
        cmocka_unit_test(a_cancellation_is_not_taken_back_beside_the_new_task),
        cmocka_unit_test(what_no_lead_has_any_more_is_open_again),
        cmocka_unit_test(the_same_key_is_told_its_own_acceptance),
        cmocka_unit_test(the_same_key_is_told_the_same),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

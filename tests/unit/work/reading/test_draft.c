#include "support/test.h"

#include "base/clock.h"
#include "base/error.h"
#include "work/reading/draft.h"
#include "work/work.h"

/* A letter of our own, with three clear tasks. */
static const char letter[] =
    "ỦY BAN NHÂN DÂN PHƯỜNG SÔNG TRÍ\n"
    "Số: 7/UBND-VP\n\n"
    "Kính gửi: Các phòng, đơn vị thuộc phường.\n\n"
    "Ủy ban nhân dân phường yêu cầu:\n\n"
    "1. Giao Phòng Kinh tế, Hạ tầng và Đô thị chủ trì, phối hợp với Công an phường rà soát các điểm "
    "ngập úng; báo cáo Ủy ban nhân dân phường trước ngày 15/8/2026.\n\n"
    "2. Giao Phòng Văn hóa - Xã hội xây dựng kế hoạch truyền thông trong tháng 9 năm 2026.\n\n"
    "3. Giao Văn phòng HĐND và UBND theo dõi, đôn đốc việc thực hiện.\n\n"
    "Nơi nhận:\n- Như trên;\n- Lưu: VT.\n";

static int64_t now_ms;

static int64_t test_now_ms(void *self)
{
    (void)self;
    return now_ms;
}

static struct work *work;

static int open_work(void **state)
{
    (void)state;
    now_ms = 1780000000000;
    struct work_settings settings = {.clock = {.now_ms = test_now_ms}, .draft_keep_s = 3600};
    struct error error;
    return work_open(&settings, &work, &error) ? 0 : -1;
}

static int close_work(void **state)
{
    (void)state;
    work_close(work);
    return 0;
}

static struct text start(char token[TOKEN_BYTES])
{
    struct error error;
    struct draft_status status;
    if (!draft_start(work, TEXT("letter.txt"), text_from(letter), token, &error))
        fail_msg("%s", error.message);
    assert_true(draft_wait(work, text_from(token), 10000, &status, &error));
    assert_int_equal(status.state, DRAFT_READY);
    return text_from(token);
}

static struct draft_view look(struct arena *arena, struct text token)
{
    struct draft_view view;
    struct error error;
    assert_true(draft_look(work, arena, token, &view, &error));
    return view;
}

static void a_document_becomes_a_draft_of_its_tasks(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    char token[TOKEN_BYTES];
    struct draft_view view = look(arena, start(token));
    assert_true(view.task_count >= 3);
    assert_int_equal(view.version, 0);
    assert_int_equal(view.tasks[0].id, 1);
    assert_text_equal(view.tasks[0].task.lead.at[0].words, TEXT("Phòng Kinh tế, Hạ tầng và Đô thị"));
}

static void an_edit_can_be_undone_and_done_again(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    char token[TOKEN_BYTES];
    struct text name = start(token);
    struct draft_view before = look(arena, name);
    size_t count = before.task_count;
    struct task_edit edit = {.lead = TEXT("Phòng Văn hóa - Xã hội\n\n  Hội  Nông dân phường "),
                             .action = TEXT("xây dựng kế hoạch truyền thông"),
                             .deadline = TEXT("trước ngày 30/9/2026")};
    struct error error;
    assert_true(draft_edit(work, (struct draft_target){name, 0, before.tasks[count - 2].id}, &edit, &error));
    struct draft_view edited = look(arena, name);
    const struct draft_task *task = &edited.tasks[count - 2];
    assert_true(task->is_edited);
    assert_int_equal(task->task.lead.count, 2);
    assert_text_equal(task->task.lead.at[1].words, TEXT("Hội Nông dân phường"));
    assert_text_equal(task->task.deadline.value, TEXT("2026-09-30"));
    assert_false(task->task.clear[CLARITY_RESPONSIBILITY]);
    assert_true(draft_undo(work, (struct draft_target){name, 1, 0}, &error));
    struct draft_view undone = look(arena, name);
    assert_ptr_equal(undone.tasks, before.tasks);
    assert_int_equal(undone.redo_count, 1);
    assert_false(draft_undo(work, (struct draft_target){name, 2, 0}, &error));
    assert_int_equal(error.kind, ERROR_CONFLICT);
    assert_true(draft_redo(work, (struct draft_target){name, 2, 0}, &error));
    assert_ptr_equal(look(arena, name).tasks, edited.tasks);
}

static bool edit_first(struct text name, unsigned version, struct task_edit edit, struct error *error)
{
    return draft_edit(work, (struct draft_target){name, version, 1}, &edit, error);
}

static void a_day_that_the_calendar_lacks_is_refused(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    char token[TOKEN_BYTES];
    struct text name = start(token);
    struct error error;
    struct task_edit edit = {.action = TEXT("rà soát")};
    static const char *const missing[] = {
        "31/02/2026", "trước ngày 29/2/2026", "31.4.2026", "30-2-2026", "ngày 31 tháng 9 năm 2026",
        "31/4",       "15/13/2026",           "00/5/2026", "2026-02-31"};
    for (size_t i = 0; i < COUNT_OF(missing); i++) {
        edit.deadline = text_from(missing[i]);
        assert_false(edit_first(name, 0, edit, &error));
        assert_int_equal(error.kind, ERROR_USAGE);
    }
    static const char *const known[] = {"29/02/2028", "15-20/12/2026",           "quý III/2026",
                                        "29/2",       "Nghị định 30/2020/NĐ-CP", "ngày 30 tháng 4"};
    for (unsigned i = 0; i < COUNT_OF(known); i++) {
        edit.deadline = text_from(known[i]);
        assert_true(edit_first(name, i, edit, &error));
    }
}

static void a_field_has_a_limit_and_nothing_unseen(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    char token[TOKEN_BYTES];
    struct text name = start(token);
    struct error error;
    char *letters = arena_array(arena, char, 8002);
    for (size_t i = 0; i < 8002; i += 2)
        memcpy(letters + i, "đ", 2);
    assert_false(edit_first(name, 0, (struct task_edit){.action = {letters, 8002}}, &error));
    assert_false(edit_first(name, 0, (struct task_edit){.action = TEXT("a"), .lead = {letters, 8002}}, &error));
    assert_int_equal(error.kind, ERROR_USAGE);
    assert_true(edit_first(name, 0, (struct task_edit){.action = {letters, 8000}}, &error));
    assert_true(edit_first(name, 1, (struct task_edit){.action = TEXT("rà\u202E soát\u200F\x01")}, &error));
    assert_text_equal(look(arena, name).tasks[0].task.action.words, TEXT("rà soát"));
}

static void a_stale_command_is_refused_and_changes_nothing(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    char token[TOKEN_BYTES];
    struct text name = start(token);
    struct error error;
    assert_true(draft_drop(work, (struct draft_target){name, 0, 1}, &error));
    assert_false(draft_drop(work, (struct draft_target){name, 0, 2}, &error));
    assert_int_equal(error.kind, ERROR_STALE);
    struct draft_view view = look(arena, name);
    assert_true(view.tasks[0].is_dropped);
    assert_false(view.tasks[1].is_dropped);
    struct reading reading = draft_reading(arena, &view);
    assert_int_equal(reading.tasks.count, view.task_count - 1);
    assert_true(draft_restore(work, (struct draft_target){name, 1, 1}, &error));
    assert_false(look(arena, name).tasks[0].is_dropped);
}

static void a_split_task_keeps_both_places_in_the_document(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    char token[TOKEN_BYTES];
    struct text name = start(token);
    struct draft_view before = look(arena, name);
    size_t last = before.task_count - 1;
    struct text action = before.tasks[last].task.action.words;
    size_t comma = text_find(action, TEXT(","));
    assert_int_not_equal(comma, TEXT_NOT_FOUND);
    size_t at = text_count_points(text_slice(action, 0, comma));
    struct error error;
    struct draft_target target = {name, 0, before.tasks[last].id};
    assert_true(draft_split(work, target, at, &error));
    struct draft_view split = look(arena, name);
    assert_int_equal(split.task_count, before.task_count + 1);
    struct field head = split.tasks[last].task.action, tail = split.tasks[last + 1].task.action;
    struct text document = split.reading->text->words;
    assert_text_equal(span_text(document, head.span), head.words);
    assert_text_equal(span_text(document, tail.span), tail.words);
    assert_true(head.span.end < tail.span.start);
    assert_int_equal(split.tasks[last + 1].id, before.task_count + 1);
    target.version = 1;
    assert_false(draft_split(work, target, 0, &error));
    assert_int_equal(error.kind, ERROR_USAGE);
    assert_true(draft_merge(work, target, &error));
    struct draft_view merged = look(arena, name);
    assert_int_equal(merged.task_count, before.task_count);
    assert_text_equal(merged.tasks[last].task.action.words, action);
}

static void a_draft_is_forgotten_an_hour_after_its_last_use(void **state)
{
    (void)state;
    char token[TOKEN_BYTES];
    struct text name = start(token);
    struct draft_status status;
    struct error error;
    now_ms += 3599 * 1000;
    assert_true(draft_wait(work, name, 0, &status, &error));
    now_ms += 3599 * 1000;
    assert_true(draft_wait(work, name, 0, &status, &error));
    now_ms += 3601 * 1000;
    assert_false(draft_wait(work, name, 0, &status, &error));
    assert_int_equal(error.kind, ERROR_NOT_FOUND);
}

static void a_document_that_cannot_be_read_leaves_its_error(void **state)
{
    (void)state;
    char token[TOKEN_BYTES];
    struct draft_status status;
    struct error error;
    assert_true(draft_start(work, TEXT("empty.txt"), TEXT(""), token, &error));
    assert_true(draft_wait(work, text_from(token), 10000, &status, &error));
    assert_int_equal(status.state, DRAFT_FAILED);
    assert_int_equal(status.error.kind, ERROR_EMPTY);
    assert_true(draft_forget(work, text_from(token), &error));
    assert_false(draft_wait(work, text_from(token), 0, &status, &error));
}

static void a_secret_document_is_refused(void **state)
{
    (void)state;
    char token[TOKEN_BYTES];
    struct draft_status status;
    struct error error;
    struct text secret = TEXT("ỦY BAN NHÂN DÂN TỈNH\nSố: 1/UBND-NC\nTỐI MẬT\n\nGiao Công an tỉnh rà soát.\n");
    assert_true(draft_start(work, TEXT("secret.txt"), secret, token, &error));
    assert_true(draft_wait(work, text_from(token), 10000, &status, &error));
    assert_int_equal(status.state, DRAFT_FAILED);
    assert_int_equal(status.error.kind, ERROR_SECRET);
}

static void what_is_open_is_kept_and_no_more_is_taken_than_there_is_room_for(void **state)
{
    (void)state;
    enum { ROOM_FOR_TWO = 224 << 10 };
    char tokens[3][TOKEN_BYTES];
    struct error error;
    struct draft_status status;
    work_close(work);
    struct work_settings settings = {
        .clock = {.now_ms = test_now_ms}, .draft_keep_s = 3600, .drafts_bytes = ROOM_FOR_TWO};
    assert_true(work_open(&settings, &work, &error));
    for (size_t i = 0; i < 2; i++)
        start(tokens[i]);
    assert_false(draft_start(work, TEXT("letter.txt"), text_from(letter), tokens[2], &error));
    assert_int_equal(error.kind, ERROR_BUSY);
    assert_true(draft_wait(work, text_from(tokens[0]), 0, &status, &error));
    assert_true(draft_forget(work, text_from(tokens[0]), &error));
    start(tokens[2]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_document_becomes_a_draft_of_its_tasks),
        cmocka_unit_test(an_edit_can_be_undone_and_done_again),
        cmocka_unit_test(a_day_that_the_calendar_lacks_is_refused),
        cmocka_unit_test(a_field_has_a_limit_and_nothing_unseen),
        cmocka_unit_test(a_stale_command_is_refused_and_changes_nothing),
        cmocka_unit_test(a_split_task_keeps_both_places_in_the_document),
        cmocka_unit_test(a_document_that_cannot_be_read_leaves_its_error),
        cmocka_unit_test(a_secret_document_is_refused),
        cmocka_unit_test(a_draft_is_forgotten_an_hour_after_its_last_use),
        cmocka_unit_test(what_is_open_is_kept_and_no_more_is_taken_than_there_is_room_for),
    };
    return cmocka_run_group_tests(tests, open_work, close_work);
}

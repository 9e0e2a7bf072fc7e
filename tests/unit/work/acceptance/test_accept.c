#include "support/desk.h"

#include <dirent.h>

#include "base/buffer.h"
#include "base/moment.h"
#include "report/reading_export.h"
#include "work/acceptance/accept.h"
#include "work/document/document_question.h"
#include "work/question/story.h"
#include "work/reading/read.h"

/* A plan of the ward's own: a clear task, one for two leads, one for an open group, one for nobody. */
static const char plan[] =
    "ỦY BAN NHÂN DÂN PHƯỜNG SÔNG TRÍ\n"
    "Số: 47/KH-UBND\n"
    "Sông Trí, ngày 15 tháng 10 năm 2025\n\n"
    "KẾ HOẠCH\n"
    "Rà soát chợ tạm\n\n"
    "1. Giao Phòng Kinh tế, Hạ tầng và Đô thị chủ trì, phối hợp với Công an phường lập danh sách hộ kinh doanh; hoàn "
    "thành trước ngày 30/11/2025.\n\n"
    "2. Giao Phòng Văn hóa - Xã hội và Trung tâm Phục vụ hành chính công xây dựng kế hoạch tuyên truyền trong tháng "
    "12/2025.\n\n"
    "3. Giao các phòng chuyên môn báo cáo kết quả thực hiện trong thời hạn 05 ngày làm việc.\n";

/* One from above, for the whole province. */
static const char directive[] =
    "ỦY BAN NHÂN DÂN TỈNH HÀ TĨNH\n"
    "Số: 9/CT-UBND\n"
    "Hà Tĩnh, ngày 5 tháng 1 năm 2026\n\n"
    "CHỈ THỊ\n"
    "Về phòng, chống cháy chợ\n\n"
    "1. Giao Sở Công Thương chủ trì xây dựng phương án phòng cháy chợ trước ngày 31/3/2026.\n\n"
    "2. Giao Ủy ban nhân dân các xã, phường kiểm tra các chợ trên địa bàn trước ngày 15/02/2026.\n";

static const struct book_command now = {0}, trial = {.is_trial = true};

static struct accept_request request_of(struct desk *desk, const char *words)
{
    return (struct accept_request){
        .document = {.work = desk->work, .file = TEXT("văn bản.txt"), .bytes = text_from(words)},
        .unclear = TEXT("văn bản không nêu"),
    };
}

static bool accept(struct desk *desk, const struct book_command *command, struct accept_request request,
                   struct accept_report *report)
{
    return book_accept(desk->book, desk->arena, command, &request, report, &desk->error);
}

static struct document_page page_of(struct desk *desk, int64_t document)
{
    struct document_request request = {.document = document};
    struct document_page page;
    if (!book_document(desk->book, desk->arena, &request, &page, &desk->error))
        desk_fail(desk);
    return page;
}

static size_t count_documents(struct desk *desk)
{
    struct document_request request = {0};
    struct document_items items;
    assert_true(book_documents(desk->book, desk->arena, &request, &items, &desk->error));
    return items.count;
}

static bool has_attachments(const struct desk *desk)
{
    DIR *folder = opendir(text_print(desk->arena, "%s/attachments", desk->settings.folder).at);
    if (folder)
        closedir(folder);
    return folder != NULL;
}

static int32_t day_of(int year, int month, int day)
{
    return date_to_day((struct date){year, month, day});
}

static void tasks_come_with_their_places_in_the_document(void **state)
{
    (void)state;
    struct desk desk;
    struct accept_report report;
    desk_open(&desk);
    if (!accept(&desk, &now, request_of(&desk, plan), &report))
        desk_fail(&desk);
    assert_true(report.is_own);
    assert_int_equal(report.counts[ACCEPT_ASSIGNED], 3);
    struct document_page page = page_of(&desk, report.document);
    const struct document_task *first = &page.tasks.at[0];
    assert_text_equal(first->line.lead.code, TEXT("UBND.KT"));
    assert_int_equal(first->line.record.due, day_of(2025, 11, 30));
    assert_text_equal(first->origin.clause, TEXT("1"));
    struct text words = text_from(plan), title = first->line.title;
    for (int64_t i = 0; i < first->origin.first; i++)
        text_next_point(&words);
    assert_true(text_starts(words, text_slice(title, 0, 12)));
    assert_int_equal(desk_verify(&desk).attachments, 1);
    desk_close(&desk);
}

static void several_leads_and_groups_become_one_task_a_lead(void **state)
{
    (void)state;
    struct desk desk;
    struct accept_report report;
    desk_open(&desk);
    assert_true(accept(&desk, &now, request_of(&desk, plan), &report));
    assert_text_equal(report.lines[1].leads, TEXT("UBND.VHXH\nUBND.HCC"));
    assert_text_equal(report.lines[2].leads, TEXT("UBND.KT\nUBND.VHXH"));
    assert_int_equal(report.lines[2].due, day_of(2025, 10, 22));
    struct document_page page = page_of(&desk, report.document);
    assert_int_equal(page.tasks.count, 1 + 3 + 3);
    assert_int_equal(page.item.sum.count, 1 + 3 + 3);
    size_t below = 0;
    for (size_t i = 0; i < page.tasks.count; i++)
        below += page.tasks.at[i].line.record.parent == report.lines[1].number;
    assert_int_equal(below, 2);
    desk_verify(&desk);
    desk_close(&desk);
}

static void what_came_too_late_is_assigned_and_told(void **state)
{
    (void)state;
    struct desk desk;
    struct accept_report report;
    struct book_command in_time = {.at = moment_of_day(day_of(2025, 10, 22)), .is_trial = true},
                        too_late = {.at = moment_of_day(day_of(2025, 10, 23)), .is_trial = true};
    desk_open(&desk);
    assert_true(accept(&desk, &in_time, request_of(&desk, plan), &report));
    assert_false(report.lines[2].is_past);
    assert_true(accept(&desk, &too_late, request_of(&desk, plan), &report));
    assert_true(report.lines[2].is_past);
    assert_false(report.lines[0].is_past);
    assert_int_equal(report.counts[ACCEPT_ASSIGNED], 3);
    desk_close(&desk);
}

static void what_is_not_clear_needs_a_reason(void **state)
{
    (void)state;
    struct desk desk;
    struct accept_report report;
    desk_open(&desk);
    struct accept_request request = request_of(&desk, plan);
    request.unclear = TEXT_NONE;
    assert_false(accept(&desk, &now, request, &report));
    assert_int_equal(report.counts[ACCEPT_REFUSED], 3);
    assert_int_equal(count_documents(&desk), 0);
    assert_false(has_attachments(&desk));
    desk_verify(&desk);
    desk_close(&desk);
}

static void a_lead_that_is_not_known_is_told_with_those_called_alike(void **state)
{
    (void)state;
    struct desk desk;
    struct accept_report report;
    desk_open(&desk);
    static const char unknown[] =
        "ỦY BAN NHÂN DÂN PHƯỜNG SÔNG TRÍ\nSố: 48/KH-UBND\nSông Trí, ngày 15 tháng 10 năm 2025\n\nKẾ HOẠCH\nRà soát chợ "
        "tạm\n\n1. Giao Phòng Văn hóa và Thông tin xây dựng kế hoạch tuyên truyền trước ngày 30/11/2025.\n\n"
        "2. Giao Công an phường kiểm tra các chợ trước ngày 30/11/2025.\n";
    assert_false(accept(&desk, &now, request_of(&desk, unknown), &report));
    assert_int_equal(desk.error.kind, ERROR_USAGE);
    assert_int_equal(report.counts[ACCEPT_REFUSED], 1);
    assert_int_equal(report.lines[0].fate, ACCEPT_REFUSED);
    assert_string_equal(report.lines[0].error.arguments[0], "Phòng Văn hóa và Thông tin");
    assert_non_null(strstr(report.lines[0].error.arguments[1], "UBND.VHXH"));
    assert_int_equal(count_documents(&desk), 0);
    assert_false(has_attachments(&desk));
    desk_close(&desk);
}

static void of_a_directive_from_above_only_our_work_is_assigned(void **state)
{
    (void)state;
    struct desk desk;
    struct accept_report report;
    desk_open(&desk);
    if (!accept(&desk, &now, request_of(&desk, directive), &report))
        desk_fail(&desk);
    assert_false(report.is_own);
    assert_int_equal(report.counts[ACCEPT_ASSIGNED], 1);
    assert_int_equal(report.counts[ACCEPT_OTHERS], 1);
    assert_int_equal(report.lines[0].fate, ACCEPT_OTHERS);
    assert_text_equal(report.lines[1].leads, TEXT("UBND"));
    assert_int_equal(page_of(&desk, report.document).tasks.count, 1);
    desk_verify(&desk);
    desk_close(&desk);
}

static void the_tasks_of_a_document_are_accepted_once(void **state)
{
    (void)state;
    struct desk desk;
    struct accept_report report;
    int64_t document;
    desk_open(&desk);
    struct accept_request request = request_of(&desk, plan);
    assert_true(book_document_register(desk.book, &now, &request.document, &document, &desk.error));
    assert_true(accept(&desk, &now, request, &report));
    assert_int_equal(report.document, document);
    assert_false(accept(&desk, &now, request, &report));
    assert_int_equal(desk.error.kind, ERROR_CONFLICT);
    assert_int_equal(count_documents(&desk), 1);
    desk_verify(&desk);
    desk_close(&desk);
}

static void a_trial_tells_everything_and_keeps_nothing(void **state)
{
    (void)state;
    struct desk desk;
    struct accept_report report;
    desk_open(&desk);
    assert_true(accept(&desk, &trial, request_of(&desk, plan), &report));
    assert_int_equal(report.counts[ACCEPT_ASSIGNED], 3);
    assert_int_equal(report.lines[0].due, day_of(2025, 11, 30));
    assert_int_equal(count_documents(&desk), 0);
    assert_false(has_attachments(&desk));
    desk_close(&desk);
}

static void tasks_can_be_chosen_and_left_out(void **state)
{
    (void)state;
    struct desk desk;
    struct accept_report report;
    desk_open(&desk);
    struct accept_request request = request_of(&desk, plan);
    request.only = TEXT("1-2");
    request.dropped = TEXT("2");
    assert_true(accept(&desk, &trial, request, &report));
    assert_int_equal(report.counts[ACCEPT_ASSIGNED], 1);
    assert_int_equal(report.counts[ACCEPT_DROPPED], 2);
    static const char *const wrong[] = {"0", "4", "2-1", "x", "1-", ",", "2", "1,2", "2/tuyên truyền"};
    for (size_t i = 0; i < COUNT_OF(wrong); i++) {
        request.only = text_from(wrong[i]);
        assert_false(accept(&desk, &trial, request, &report));
        assert_int_equal(desk.error.kind, ERROR_USAGE);
    }
    assert_string_equal(desk.error.message, "“{1}” is named by “--only” and left out by “--drop”");
    assert_string_equal(desk.error.arguments[0], "2/tuyên truyền");
    desk_close(&desk);
}

static struct text proposals_of(struct desk *desk, const char *words)
{
    struct read_request request = {.file = TEXT("a.txt"), .bytes = text_from(words)};
    struct buffer json = buffer_open(desk->arena, 1 << 20);
    struct reading *reading;
    assert_true(work_read(desk->work, desk->arena, &request, &reading, &desk->error));
    reading_print_json(&json, reading);
    return buffer_text(&json);
}

/* The text with the first `old` in it replaced. */
static struct text replace(struct arena *arena, struct text text, const char *old, const char *new)
{
    size_t at = text_find(text, text_from(old));
    assert_true(at != TEXT_NOT_FOUND);
    const struct text parts[] = {text_slice(text, 0, at), text_from(new), text_from_offset(text, at + strlen(old))};
    return text_join(arena, parts, COUNT_OF(parts), TEXT(""));
}

static void mended_proposals_take_the_place_of_those_read(void **state)
{
    (void)state;
    struct desk desk;
    struct accept_report report;
    desk_open(&desk);
    struct accept_request request = request_of(&desk, plan);
    request.proposals = proposals_of(&desk, plan);
    request.proposals = replace(desk.arena, request.proposals, "\"Phòng Kinh tế, Hạ tầng và Đô thị\"",
                                "\"Công an phường\"");
    request.proposals = replace(desk.arena, request.proposals, "\"value\":\"2025-11-30\"", "\"value\":\"2025-12-05\"");
    if (!accept(&desk, &now, request, &report))
        desk_fail(&desk);
    struct document_page page = page_of(&desk, report.document);
    assert_text_equal(page.tasks.at[0].line.lead.code, TEXT("CA"));
    assert_int_equal(page.tasks.at[0].line.record.due, day_of(2025, 12, 5));
    assert_true(page.tasks.at[0].origin.end > page.tasks.at[0].origin.first);
    assert_text_equal(page.tasks.at[0].origin.clause, TEXT("1"));
    desk_verify(&desk);
    desk_close(&desk);
}

static void a_partner_has_the_duty_and_the_day_that_a_person_gave_it(void **state)
{
    (void)state;
    struct desk desk;
    struct accept_report report;
    desk_open(&desk);
    struct accept_request request = request_of(&desk, plan);
    struct text read = proposals_of(&desk, plan);
    request.proposals = replace(desk.arena, read, "\"Công an phường\"", "\"Công an phường: giữ trật tự; hằng tháng\"");
    assert_false(accept(&desk, &now, request, &report));
    assert_string_equal(report.lines[0].error.message, "“{1}” names no day");
    request.proposals = replace(desk.arena, read, "\"Công an phường\"",
                                "\"Công an phường: giữ trật tự; trước ngày 20/11/2025\",\"Công an phường\"");
    if (!accept(&desk, &now, request, &report))
        desk_fail(&desk);
    assert_int_equal(report.lines[0].partners.len, 0);
    assert_int_equal(report.lines[0].shares.count, 1);
    struct task_story story;
    assert_true(book_show(desk.book, desk.arena, report.lines[0].number, &(struct as_of){0}, &story, &desk.error));
    assert_text_equal(story.partners[0].duty, TEXT("giữ trật tự"));
    assert_int_equal(story.partners[0].due, day_of(2025, 11, 20));
    desk_close(&desk);
}

static void proposals_of_another_file_or_form_are_refused(void **state)
{
    (void)state;
    struct desk desk;
    struct accept_report report;
    desk_open(&desk);
    struct accept_request request = request_of(&desk, plan);
    request.proposals = proposals_of(&desk, directive);
    assert_false(accept(&desk, &now, request, &report));
    assert_int_equal(desk.error.kind, ERROR_CONFLICT);
    static const char *const broken[] = {"{", "[]", "{\"tasks\":{}}", "{\"tasks\":[{\"lead\":1}]}", "x"};
    for (size_t i = 0; i < COUNT_OF(broken); i++) {
        request.proposals = text_from(broken[i]);
        assert_false(accept(&desk, &now, request, &report));
        assert_int_equal(desk.error.kind, ERROR_USAGE);
    }
    assert_int_equal(count_documents(&desk), 0);
    desk_close(&desk);
}

static void coverage_tells_the_clauses_left_out(void **state)
{
    (void)state;
    struct desk desk;
    struct accept_report report;
    struct coverage coverage;
    desk_open(&desk);
    struct accept_request request = request_of(&desk, plan);
    request.dropped = TEXT("2");
    assert_true(accept(&desk, &now, request, &report));
    struct document_request about = {.document = report.document};
    assert_true(book_coverage(desk.book, desk.arena, &about, &coverage, &desk.error));
    assert_int_equal(coverage.clause_count, 3);
    assert_int_equal(coverage.open.count, 1);
    assert_text_equal(coverage.open.at[0].label, TEXT("2"));
    assert_true(coverage.open.at[0].asks);
    desk_close(&desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tasks_come_with_their_places_in_the_document),
        cmocka_unit_test(several_leads_and_groups_become_one_task_a_lead),
        cmocka_unit_test(what_came_too_late_is_assigned_and_told),
        cmocka_unit_test(what_is_not_clear_needs_a_reason),
        cmocka_unit_test(a_lead_that_is_not_known_is_told_with_those_called_alike),
        cmocka_unit_test(of_a_directive_from_above_only_our_work_is_assigned),
        cmocka_unit_test(the_tasks_of_a_document_are_accepted_once),
        cmocka_unit_test(a_trial_tells_everything_and_keeps_nothing),
        cmocka_unit_test(tasks_can_be_chosen_and_left_out),
        cmocka_unit_test(mended_proposals_take_the_place_of_those_read),
        cmocka_unit_test(a_partner_has_the_duty_and_the_day_that_a_person_gave_it),
        cmocka_unit_test(proposals_of_another_file_or_form_are_refused),
        cmocka_unit_test(coverage_tells_the_clauses_left_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

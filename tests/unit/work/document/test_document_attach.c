/*
 * test_document_attach.c: a document that was registered without its file gets it afterwards, and no other.
 */
#include "support/desk.h"

#include "base/file.h"
#include "support/exported.h"
#include "support/plan.h"
#include "work/acceptance/accept.h"
#include "work/document/attach.h"
#include "work/document/document.h"
#include "work/document/document_attach.h"
#include "work/document/document_mend.h"
#include "work/document/document_question.h"
#include "work/exchange/import.h"
#include "work/policy/policy.h"
#include "work/task/task_assign.h"

static const struct book_command now = {0};
static const struct date issued = {2025, 10, 15};

static int64_t enter(struct desk *desk, const char *symbol, struct date day)
{
    int64_t document;
    struct document_given given = {.work = desk->work, .symbol = text_from(symbol), .issued = day};
    if (!book_document_register(desk->book, &now, &given, &document, &desk->error))
        desk_fail(desk);
    return document;
}

static bool attach(struct desk *desk, int64_t document, const char *words)
{
    struct document_file_given given = {
        .document = document, .work = desk->work, .file = TEXT("kế hoạch.txt"), .bytes = text_from(words)};
    return book_document_attach(desk->book, &now, &given, &desk->error);
}

static bool accept(struct desk *desk, const char *words, struct accept_report *report)
{
    struct accept_request request = {
        .document = {.work = desk->work, .file = TEXT("kế hoạch.txt"), .bytes = text_from(words)},
        .unclear = TEXT("văn bản không nêu"),
    };
    return book_accept(desk->book, desk->arena, &now, &request, report, &desk->error);
}

static struct document_page page_of(struct desk *desk, int64_t document)
{
    struct document_request request = {.document = document};
    struct document_page page;
    if (!book_document(desk->book, desk->arena, &request, &page, &desk->error))
        desk_fail(desk);
    return page;
}

static size_t count_clauses(struct desk *desk, int64_t document)
{
    struct document_request request = {.document = document};
    struct coverage coverage;
    assert_true(book_coverage(desk->book, desk->arena, &request, &coverage, &desk->error));
    return coverage.clause_count;
}

static size_t count_found(struct desk *desk, const char *words)
{
    struct document_items items;
    struct document_request request = {.words = text_from(words)};
    assert_true(book_documents(desk->book, desk->arena, &request, &items, &desk->error));
    return items.count;
}

static void assign_from(struct desk *desk, int64_t document)
{
    int64_t task;
    struct task_assignment assignment = task_assignment_of(LEVEL_TASK, TEXT("rà soát chợ"), TEXT("UBND.KT"));
    assignment.document = document;
    assignment.unclear = TEXT("gấp");
    if (!book_task_assign(desk->book, &now, &assignment, &task, &desk->error))
        desk_fail(desk);
}

/* Though tasks come from it already. */
static void a_document_gets_its_file_and_its_clauses_afterwards(void **state)
{
    (void)state;
    struct desk desk;
    struct accept_report report;
    desk_open(&desk);
    int64_t document = enter(&desk, "47/KH-UBND", issued);
    assign_from(&desk, document);
    assert_false(accept(&desk, PLAN("12"), &report));
    assert_int_equal(count_found(&desk, "hộ kinh doanh"), 0);
    if (!attach(&desk, document, PLAN("12")))
        desk_fail(&desk);
    struct document_page page = page_of(&desk, document);
    assert_int_equal(page.files.count, 1);
    assert_text_equal(page.files.at[0].name, TEXT("kế hoạch.txt"));
    assert_int_equal(page.mend_count, 2);
    assert_int_equal(event_kind(&page.mends[1].event), EVENT_DOCUMENT_ATTACHED);
    assert_int_equal(count_clauses(&desk, document), 2);
    assert_int_equal(count_found(&desk, "hộ kinh doanh"), 1);
    if (!accept(&desk, PLAN("12"), &report))
        desk_fail(&desk);
    assert_int_equal(report.document, document);
    assert_int_equal(desk_verify(&desk).attachments, 1);
    desk_close(&desk);
}

/* A clock that a test moves. */
static int64_t moment_ms;

static int64_t clock_of_test(void *self)
{
    (void)self;
    return moment_ms;
}

static void what_was_known_before_shows_neither_file_nor_clauses(void **state)
{
    (void)state;
    enum { A_DAY_MS = 24 * 60 * 60 * 1000 };
    struct desk desk;
    desk_open(&desk);
    book_close(desk.book);
    moment_ms = desk_now(NULL);
    desk.settings.clock = (struct clock){clock_of_test, NULL};
    assert_true(book_open(&desk.settings, &desk.book, &desk.error));
    int64_t document = enter(&desk, "47/KH-UBND", issued);
    moment_ms += A_DAY_MS;
    assert_true(attach(&desk, document, PLAN("12")));
    struct document_request request = {.document = document, .as_of.known = {2026, 9, 21}};
    struct document_page page;
    struct coverage coverage;
    assert_true(book_document(desk.book, desk.arena, &request, &page, &desk.error));
    assert_true(book_coverage(desk.book, desk.arena, &request, &coverage, &desk.error));
    assert_int_equal(page.files.count, 0);
    assert_int_equal(coverage.clause_count, 0);
    request.as_of = (struct as_of){.on = {2026, 9, 21}};
    assert_true(book_document(desk.book, desk.arena, &request, &page, &desk.error));
    assert_int_equal(page.files.count, 1); /* it is the file of the document on every day */
    desk_close(&desk);
}

static void a_document_gets_one_file_and_no_two_documents_the_same(void **state)
{
    (void)state;
    struct desk desk;
    desk_open(&desk);
    int64_t document = enter(&desk, "47/KH-UBND", issued);
    int64_t other = enter(&desk, "48/KH-UBND", issued);
    assert_true(attach(&desk, document, PLAN("12")));
    assert_false(attach(&desk, document, PLAN("12")));
    assert_string_equal(desk.error.message, "“{1}” of {2}, document {3}, has this file already");
    assert_false(attach(&desk, document, PLAN("11")));
    assert_string_equal(desk.error.message, "“{1}” of {2} was registered with another file, as document {3}");
    struct document_file_given given = {.document = other,
                                        .work = desk.work,
                                        .file = TEXT("kế hoạch.txt"),
                                        .bytes = text_from(PLAN("12")),
                                        .anyway = true};
    assert_false(book_document_attach(desk.book, &now, &given, &desk.error));
    assert_string_equal(desk.error.message, "the file is that of “{1}” of {2}, document {3}");
    assert_int_equal(desk_verify(&desk).strays, 0);
    desk_close(&desk);
}

static void a_file_that_says_that_it_is_another_document_is_refused(void **state)
{
    (void)state;
    struct desk desk;
    desk_open(&desk);
    int64_t document = enter(&desk, "48/KH-UBND", issued),
            later = enter(&desk, "47/KH-UBND", (struct date){2025, 11, 1});
    const int64_t wrong[] = {document, later};
    for (size_t i = 0; i < COUNT_OF(wrong); i++) {
        assert_false(attach(&desk, wrong[i], PLAN("12")));
        assert_string_equal(desk.error.message, "the file says that it is “{1}” of {2}, and not what document {3} is");
        assert_string_equal(desk.error.arguments[0], "47/KH-UBND");
    }
    assert_int_equal(desk_verify(&desk).strays, 0);
    struct document_file_given given = {.document = document,
                                        .work = desk.work,
                                        .file = TEXT("kế hoạch.txt"),
                                        .bytes = text_from(PLAN("12")),
                                        .anyway = true};
    assert_true(book_document_attach(desk.book, &now, &given, &desk.error));
    desk_verify(&desk);
    desk_close(&desk);
}

static void set_most_bytes(struct desk *desk, const char *most)
{
    const struct policy_change change = {
        .key = TEXT("attachment.most-bytes"), .value = text_from(most), .source = TEXT("1/QĐ")};
    assert_true(book_policy_set(desk->book, &now, &change, &desk->error));
}

static void assert_too_large(bool done, struct desk *desk)
{
    assert_false(done);
    assert_int_equal(desk->error.kind, ERROR_TOO_LARGE);
    assert_string_equal(desk->error.arguments[2], "100");
}

static void a_file_has_no_more_bytes_than_the_policy_allows(void **state)
{
    (void)state;
    struct desk desk = {0};
    struct document_given given = {.work = NULL, .file = TEXT("kế hoạch.txt"), .bytes = text_from(PLAN("11"))};
    const struct file_given file = {.name = TEXT("ảnh.txt"), .bytes = text_from(PLAN("11"))};
    struct accept_report report;
    struct attached attached;
    int64_t document;
    desk_open(&desk);
    given.work = desk.work;
    set_most_bytes(&desk, "100");
    assert_too_large(book_document_register(desk.book, &now, &given, &document, &desk.error), &desk);
    assert_too_large(accept(&desk, PLAN("11"), &report), &desk);
    assert_too_large(book_attach(desk.book, desk.work, desk.arena, &file, 1, &attached, &desk.error), &desk);
    document = enter(&desk, "47/KH-UBND", issued);
    assert_too_large(attach(&desk, document, PLAN("11")), &desk);
    set_most_bytes(&desk, "100000");
    if (!attach(&desk, document, PLAN("11")) ||
        !book_attach(desk.book, desk.work, desk.arena, &file, 1, &attached, &desk.error))
        desk_fail(&desk);
    set_most_bytes(&desk, "100");
    assert_true(accept(&desk, PLAN("11"), &report)); /* its file is there */
    desk_close(&desk);
}

static void nothing_of_a_secret_file_is_kept(void **state)
{
    (void)state;
    struct desk desk;
    desk_open(&desk);
    int64_t document = enter(&desk, "47/KH-UBND", issued);
    assert_false(attach(&desk, document, "ỦY BAN NHÂN DÂN PHƯỜNG SÔNG TRÍ\nSố: 47/KH-UBND\nMẬT\n\nKẾ HOẠCH\nBảo vệ\n"));
    assert_int_equal(desk.error.kind, ERROR_SECRET);
    assert_int_equal(desk_verify(&desk).strays, 0);
    assert_int_equal(page_of(&desk, document).files.count, 0);
    desk_close(&desk);
}

/* A second book, to which all of the first came without its files. */
static struct book *open_imported(struct desk *desk, struct text lines)
{
    struct book *first = desk->book;
    struct import_report report;
    const char *path = text_print(desk->arena, "%s/in.jsonl", desk->folder.path).at;
    struct import_request request = {.path = path};
    struct book_settings settings = {text_print(desk->arena, "%s/other", desk->folder.path).at, NULL,
                                     desk->settings.clock};
    assert_true(file_replace(path, lines, &desk->error));
    assert_true(book_create(&settings, TEXT("example.vn/khac"), TEXT("Phường Sông Trí"), &desk->error));
    assert_true(book_open(&settings, &desk->book, &desk->error));
    if (!book_import(desk->book, &request, &report, &desk->error))
        fail_msg("row %zu: %s", report.problems[0].place.row, report.problems[0].error.message);
    return first;
}

/* Readers of both go back first. */
static void close_both(struct desk *desk, struct book *first)
{
    arena_close(desk->arena);
    book_close(first);
    book_close(desk->book);
    work_close(desk->work);
    test_folder_remove(&desk->folder);
}

static void a_document_from_another_book_is_known_by_its_file_and_gets_that_alone(void **state)
{
    (void)state;
    struct desk desk;
    struct accept_report report;
    desk_open(&desk);
    assert_true(accept(&desk, PLAN("12"), &report));
    struct book *first = open_imported(&desk, exported_text(desk.book, desk.arena));
    struct document_correction correction = {.document = 1, .symbol = TEXT("52/KH-UBND"), .note = TEXT("nhầm số")};
    assert_true(book_document_correct(desk.book, &now, &correction, &desk.error));
    assert_false(accept(&desk, PLAN("12"), &report));
    assert_string_equal(desk.error.message, "the tasks of “{1}”, document {2}, were accepted already");
    assert_false(attach(&desk, 1, PLAN("11")));
    assert_string_equal(desk.error.message, "“{1}” of {2} was registered with another file, as document {3}");
    assert_int_equal(page_of(&desk, 1).files.count, 0);
    if (!attach(&desk, 1, PLAN("12")))
        desk_fail(&desk);
    assert_int_equal(page_of(&desk, 1).files.count, 1);
    assert_int_equal(count_clauses(&desk, 1), 2);
    assert_int_equal(desk_verify(&desk).attachments, 1);
    close_both(&desk, first);
}

/* And so does one whose file came afterwards. */
static void an_attached_file_is_exported_and_imported(void **state)
{
    (void)state;
    struct desk desk;
    desk_open(&desk);
    assert_true(attach(&desk, enter(&desk, "47/KH-UBND", issued), PLAN("12")));
    struct text lines = exported_text(desk.book, desk.arena);
    struct book *first = open_imported(&desk, lines);
    assert_int_equal(count_clauses(&desk, 1), 2);
    assert_true(attach(&desk, 1, PLAN("12")));
    assert_int_equal(count_clauses(&desk, 1), 2);
    assert_int_equal(desk_verify(&desk).attachments, 1);
    close_both(&desk, first);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_document_gets_its_file_and_its_clauses_afterwards),
        cmocka_unit_test(what_was_known_before_shows_neither_file_nor_clauses),
        cmocka_unit_test(a_document_gets_one_file_and_no_two_documents_the_same),
        cmocka_unit_test(a_file_that_says_that_it_is_another_document_is_refused),
        cmocka_unit_test(a_file_has_no_more_bytes_than_the_policy_allows),
        cmocka_unit_test(nothing_of_a_secret_file_is_kept),
        cmocka_unit_test(a_document_from_another_book_is_known_by_its_file_and_gets_that_alone),
        cmocka_unit_test(an_attached_file_is_exported_and_imported),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

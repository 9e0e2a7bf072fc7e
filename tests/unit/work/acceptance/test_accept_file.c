/*
 * test_accept_file.c: a document is gone on with by the file that it was registered with, and by no other.
 */
#include "support/desk.h"

#include "support/plan.h"
#include "work/acceptance/accept.h"
#include "work/document/document_mend.h"
#include "work/document/document_question.h"

static const struct book_command now = {0};

static struct accept_request request_of(struct desk *desk, const char *words)
{
    return (struct accept_request){
        .document = {.work = desk->work, .file = TEXT("văn bản.txt"), .bytes = text_from(words)},
        .unclear = TEXT("văn bản không nêu"),
    };
}

static bool accept(struct desk *desk, struct accept_request request, struct accept_report *report)
{
    return book_accept(desk->book, desk->arena, &now, &request, report, &desk->error);
}

static size_t count_documents(struct desk *desk)
{
    struct document_request request = {0};
    struct document_items items;
    assert_true(book_documents(desk->book, desk->arena, &request, &items, &desk->error));
    return items.count;
}

/* Its tasks would stand under words that the registered file does not have. */
static void another_file_of_the_same_number_is_refused(void **state)
{
    (void)state;
    struct desk desk;
    struct accept_report report;
    desk_open(&desk);
    struct accept_request request = request_of(&desk, PLAN("12")), other = request_of(&desk, PLAN("11"));
    request.only = TEXT("1");
    assert_true(accept(&desk, request, &report));
    assert_false(accept(&desk, other, &report));
    assert_int_equal(desk.error.kind, ERROR_CONFLICT);
    assert_string_equal(desk.error.message, "“{1}” of {2} was registered with another file, as document {3}");
    assert_string_equal(desk.error.arguments[2], "1");
    assert_int_equal(desk_verify(&desk).attachments, 1);
    other.document.symbol = TEXT("47a/KH-UBND");
    assert_true(accept(&desk, other, &report));
    assert_int_equal(report.document, 2);
    desk_close(&desk);
}

static void a_document_without_its_file_is_not_gone_on_with(void **state)
{
    (void)state;
    struct desk desk;
    struct accept_report report;
    int64_t document;
    desk_open(&desk);
    struct document_given given = {.work = desk.work, .symbol = TEXT("47/KH-UBND"), .issued = {2025, 10, 15}};
    assert_true(book_document_register(desk.book, &now, &given, &document, &desk.error));
    assert_false(accept(&desk, request_of(&desk, PLAN("12")), &report));
    assert_string_equal(desk.error.message, "“{1}” of {2} was registered without its file, as document {3}");
    assert_string_equal(desk.error.hint, "attach the file first (“roviec document attach”), then accept it");
    assert_true(book_document_void(desk.book, &now, document, TEXT("chưa có tệp"), &desk.error));
    assert_true(accept(&desk, request_of(&desk, PLAN("12")), &report));
    desk_close(&desk);
}

static void a_file_is_recognised_whatever_its_number_was_corrected_to(void **state)
{
    (void)state;
    struct desk desk;
    struct accept_report report;
    int64_t document;
    desk_open(&desk);
    struct accept_request request = request_of(&desk, PLAN("12"));
    assert_true(accept(&desk, request, &report));
    struct document_correction correction = {
        .document = report.document, .symbol = TEXT("52/KH-UBND"), .note = TEXT("nhầm số")};
    if (!book_document_correct(desk.book, &now, &correction, &desk.error))
        desk_fail(&desk);
    assert_false(accept(&desk, request, &report));
    assert_string_equal(desk.error.message, "the tasks of “{1}”, document {2}, were accepted already");
    assert_false(book_document_register(desk.book, &now, &request.document, &document, &desk.error));
    assert_string_equal(desk.error.message, "“{1}” of {2} was registered already, as document {3}");
    assert_int_equal(count_documents(&desk), 1);
    desk_close(&desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(another_file_of_the_same_number_is_refused),
        cmocka_unit_test(a_document_without_its_file_is_not_gone_on_with),
        cmocka_unit_test(a_file_is_recognised_whatever_its_number_was_corrected_to),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

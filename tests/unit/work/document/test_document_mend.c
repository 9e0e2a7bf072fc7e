#include "support/desk.h"

#include "work/document/document.h"
#include "work/document/document_mend.h"
#include "work/document/document_question.h"
#include "work/task/task_assign.h"

static const struct book_command now = {0};

static int64_t enter(struct desk *desk, const char *symbol, const char *issuer, struct date issued)
{
    int64_t document;
    struct document_given given = {.symbol = text_from(symbol),
                                   .issuer = text_from(issuer),
                                   .issued = issued,
                                   .subject = TEXT("rà soát chợ tạm"),
                                   .work = desk->work};
    if (!book_document_register(desk->book, &now, &given, &document, &desk->error))
        desk_fail(desk);
    return document;
}

static bool correct(struct desk *desk, struct document_correction correction)
{
    if (text_is_empty(correction.note))
        correction.note = TEXT("gõ nhầm");
    return book_document_correct(desk->book, &now, &correction, &desk->error);
}

static bool take_back(struct desk *desk, int64_t document)
{
    return book_document_void(desk->book, &now, document, TEXT("vào sổ hai lần"), &desk->error);
}

static bool ask(struct desk *desk, int64_t document, struct as_of as_of, struct document_page *page)
{
    struct document_request request = {.document = document, .as_of = as_of};
    return book_document(desk->book, desk->arena, &request, page, &desk->error);
}

static size_t count_found(struct desk *desk, const char *words)
{
    struct document_items items;
    struct document_request request = {.words = text_from(words)};
    assert_true(book_documents(desk->book, desk->arena, &request, &items, &desk->error));
    return items.count;
}

static const struct date day = {2026, 1, 5}, today = {2026, 9, 21}, first = {2026, 9, 22}, second = {2026, 9, 23};

static void what_is_corrected_holds_for_every_day_since(void **state)
{
    (void)state;
    struct desk desk;
    struct document_page page;
    desk_open(&desk);
    int64_t document = enter(&desk, "74/KH-UBND", "UBND phường", day);
    struct document_correction right = {.document = document,
                                        .symbol = TEXT("47/KH-UBND"),
                                        .type = TEXT("kế hoạch"),
                                        .issuer = TEXT("Đảng ủy phường"),
                                        .subject = TEXT("tuyên truyền"),
                                        .issued = {2026, 1, 6},
                                        .received = {2026, 1, 7}};
    if (!correct(&desk, right))
        desk_fail(&desk);
    assert_true(ask(&desk, document, (struct as_of){0}, &page));
    assert_text_equal(page.item.line.symbol, right.symbol);
    assert_text_equal(page.item.line.type, right.type);
    assert_text_equal(page.item.unit.code, TEXT("DU"));
    assert_int_equal(page.item.line.issued, date_to_day(right.issued));
    assert_int_equal(page.item.line.received, date_to_day(right.received));
    assert_int_equal(page.mend_count, 2);
    assert_text_equal(event_text(&page.mends[0].event, FIELD_SYMBOL), TEXT("74/KH-UBND"));
    assert_text_equal(event_text(&page.mends[1].event, FIELD_NOTE), TEXT("gõ nhầm"));
    assert_int_equal(count_found(&desk, "tuyên truyền"), 1);
    assert_int_equal(count_found(&desk, "chợ tạm"), 0);
    desk_verify(&desk);
    desk_close(&desk);
}

/* A clock that a test moves. */
static int64_t moment_ms;

static int64_t clock_of_test(void *self)
{
    (void)self;
    return moment_ms;
}

static void what_was_known_before_a_correction_is_told_as_it_was_known(void **state)
{
    (void)state;
    struct desk desk;
    struct document_page page;
    const int64_t a_day = INT64_C(24) * 3600 * 1000;
    desk_open(&desk);
    book_close(desk.book);
    moment_ms = desk_now(NULL) + a_day;
    desk.settings.clock = (struct clock){clock_of_test, NULL};
    assert_true(book_open(&desk.settings, &desk.book, &desk.error));
    int64_t wrong = enter(&desk, "74/KH-UBND", "UBND phường", day), twice = enter(&desk, "9/KH-UBND", "HĐND", day);
    moment_ms += a_day;
    assert_true(correct(&desk, (struct document_correction){.document = wrong, .symbol = TEXT("47/KH-UBND")}));
    assert_true(take_back(&desk, twice));
    assert_true(ask(&desk, wrong, (struct as_of){.on = first}, &page));
    assert_text_equal(page.item.line.symbol, TEXT("47/KH-UBND"));
    assert_true(ask(&desk, wrong, (struct as_of){.known = first}, &page));
    assert_text_equal(page.item.line.symbol, TEXT("74/KH-UBND"));
    assert_true(ask(&desk, wrong, (struct as_of){.known = second}, &page));
    assert_text_equal(page.item.line.symbol, TEXT("47/KH-UBND"));
    assert_false(ask(&desk, twice, (struct as_of){.on = first}, &page));
    assert_string_equal(desk.error.message, "the registration was taken back");
    assert_true(ask(&desk, twice, (struct as_of){.known = first}, &page));
    desk_verify(&desk);
    desk_close(&desk);
}

static void a_number_that_another_document_has_is_told(void **state)
{
    (void)state;
    struct desk desk;
    desk_open(&desk);
    enter(&desk, "47/KH-UBND", "UBND phường", day);
    int64_t document = enter(&desk, "48/KH-UBND", "UBND phường", day);
    struct document_correction same = {.document = document, .symbol = TEXT("47/KH-UBND")};
    assert_false(correct(&desk, same));
    assert_string_equal(desk.error.arguments[2], "1");
    same.issued = (struct date){2026, 2, 1};
    assert_false(correct(&desk, same));
    assert_non_null(desk.error.hint);
    same.anyway = true;
    assert_true(correct(&desk, same));
    assert_true(correct(&desk, (struct document_correction){.document = document, .subject = TEXT("khác")}));
    desk_verify(&desk);
    desk_close(&desk);
}

static void a_correction_that_cannot_be_is_refused(void **state)
{
    (void)state;
    struct desk desk;
    desk_open(&desk);
    int64_t above = enter(&desk, "1-NQ/ĐU", "Đảng ủy phường", day);
    int64_t below = enter(&desk, "2/KH-UBND", "UBND phường", (struct date){2026, 2, 1});
    struct document_link_given link = {.document = below, .to = above, .link = LINK_IMPLEMENTS};
    assert_true(book_document_link(desk.book, &now, &link, &desk.error));
    const struct document_correction wrong[] = {
        {.document = below, .issued = {2026, 1, 1}},
        {.document = above, .issued = {2026, 3, 1}},
        {.document = below, .received = {2026, 1, 1}},
        {.document = below, .issued = {2027, 1, 1}},
        {.document = below},
        {.document = below, .symbol = TEXT("2/KH-UBND")},
        {.document = 99, .symbol = TEXT("3/KH-UBND")},
    };
    for (size_t i = 0; i < COUNT_OF(wrong); i++)
        assert_false(correct(&desk, wrong[i]));
    struct document_correction mute = {.document = below, .symbol = TEXT("3/KH-UBND")};
    assert_false(book_document_correct(desk.book, &now, &mute, &desk.error));
    assert_string_equal(desk.error.message, "say why with “--note”");
    desk_verify(&desk);
    desk_close(&desk);
}

static void a_deadline_that_was_given_does_not_move_with_the_day_of_its_document(void **state)
{
    (void)state;
    struct desk desk;
    struct document_page page;
    int64_t task;
    desk_open(&desk);
    int64_t document = enter(&desk, "47/KH-UBND", "UBND phường", day);
    struct task_assignment assignment = task_assignment_of(LEVEL_TASK, TEXT("Rà soát"), TEXT("UBND.KT"));
    assignment.due = date_to_day(today) + 9;
    assignment.words.product = TEXT("Báo cáo");
    assignment.words.competence = TEXT("Chủ tịch");
    assignment.document = document;
    assert_true(book_task_assign(desk.book, &now, &assignment, &task, &desk.error));
    assert_true(correct(&desk, (struct document_correction){.document = document, .issued = {2026, 3, 5}}));
    assert_true(ask(&desk, document, (struct as_of){0}, &page));
    assert_int_equal(page.tasks.at[0].line.record.due, date_to_day(today) + 9);
    assert_false(take_back(&desk, document));
    assert_int_equal(desk.error.kind, ERROR_CONFLICT);
    desk_verify(&desk);
    desk_close(&desk);
}

static void what_was_taken_back_is_no_document(void **state)
{
    (void)state;
    struct desk desk;
    struct document_page page;
    desk_open(&desk);
    int64_t document = enter(&desk, "47/KH-UBND", "UBND phường", day), other = enter(&desk, "1/QĐ", "HĐND", day);
    struct document_link_given link = {.document = document, .to = other, .link = LINK_AMENDS};
    assert_true(book_document_link(desk.book, &now, &link, &desk.error));
    assert_false(take_back(&desk, document));
    assert_false(take_back(&desk, other));
    link.is_mistaken = true;
    link.note = TEXT("nhầm");
    assert_true(book_document_link(desk.book, &now, &link, &desk.error));
    assert_false(book_document_void(desk.book, &now, document, TEXT_NONE, &desk.error));
    assert_true(take_back(&desk, document));
    assert_false(take_back(&desk, document));
    assert_false(ask(&desk, document, (struct as_of){0}, &page));
    assert_int_equal(count_found(&desk, "chợ tạm"), 1);
    link.is_mistaken = false;
    assert_false(book_document_link(desk.book, &now, &link, &desk.error));
    assert_int_equal(enter(&desk, "47/KH-UBND", "UBND phường", day), 3);
    desk_verify(&desk);
    desk_close(&desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_corrected_holds_for_every_day_since),
        cmocka_unit_test(what_was_known_before_a_correction_is_told_as_it_was_known),
        cmocka_unit_test(a_number_that_another_document_has_is_told),
        cmocka_unit_test(a_correction_that_cannot_be_is_refused),
        cmocka_unit_test(a_deadline_that_was_given_does_not_move_with_the_day_of_its_document),
        cmocka_unit_test(what_was_taken_back_is_no_document),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

#include "support/desk.h"

#include <dirent.h>

#include "work/document/document.h"
#include "work/document/document_question.h"
#include "work/personnel/personnel.h"

static const struct book_command now = {0};

/* A plan of the ward's, of our own. */
static const char plan[] = "ỦY BAN NHÂN DÂN PHƯỜNG SÔNG TRÍ\n"
                           "Số: 47/KH-UBND\n"
                           "Sông Trí, ngày 15 tháng 10 năm 2025\n\n"
                           "KẾ HOẠCH\n"
                           "Rà soát chợ tạm\n\n"
                           "1. Phòng Kinh tế, Hạ tầng và Đô thị lập danh sách hộ kinh doanh trước ngày 30/11/2025.\n\n"
                           "2. Phòng Văn hóa - Xã hội tuyên truyền trong tháng 12/2025.\n";

static bool add(struct desk *desk, struct document_given given, int64_t *document)
{
    given.work = desk->work;
    return book_document_register(desk->book, &now, &given, document, &desk->error);
}

static struct document_given typed(const char *symbol, const char *issuer, struct date issued)
{
    return (struct document_given){.symbol = text_from(symbol), .issuer = text_from(issuer), .issued = issued};
}

static bool tie(struct desk *desk, int64_t document, enum document_link link, int64_t to)
{
    struct document_link_given given = {.document = document, .to = to, .link = link};
    return book_document_link(desk->book, &now, &given, &desk->error);
}

static struct document_page page_of(struct desk *desk, int64_t document, struct date on)
{
    struct document_request request = {.document = document, .as_of.on = on};
    struct document_page page;
    if (!book_document(desk->book, desk->arena, &request, &page, &desk->error))
        desk_fail(desk);
    return page;
}

static const struct date today = {0};

static void what_is_not_typed_comes_from_the_file(void **state)
{
    (void)state;
    struct desk desk;
    int64_t document;
    desk_open(&desk);
    struct document_given given = {.file = TEXT("thư mục/kế hoạch.txt"), .bytes = text_from(plan)};
    given.received = (struct date){2025, 10, 20};
    if (!add(&desk, given, &document))
        desk_fail(&desk);
    struct document_page page = page_of(&desk, document, today);
    assert_text_equal(page.item.line.symbol, TEXT("47/KH-UBND"));
    assert_text_equal(page.item.line.type, TEXT("kế hoạch"));
    assert_int_equal(page.item.line.issued, date_to_day((struct date){2025, 10, 15}));
    assert_text_equal(page.item.unit.code, TEXT("UBND"));
    assert_int_equal(page.files.count, 1);
    assert_text_equal(page.files.at[0].name, TEXT("kế hoạch.txt"));
    assert_text_equal(page.files.at[0].type, TEXT("txt"));
    assert_int_equal(desk_verify(&desk).attachments, 1);
    desk_close(&desk);
}

static void the_same_document_arriving_twice_is_recognised(void **state)
{
    (void)state;
    struct desk desk;
    int64_t document;
    desk_open(&desk);
    struct date issued = {2025, 10, 15};
    struct document_given file = {.file = TEXT("a.txt"), .bytes = text_from(plan)};
    assert_true(add(&desk, file, &document));
    assert_false(add(&desk, file, &document));
    assert_int_equal(desk.error.kind, ERROR_CONFLICT);
    assert_string_equal(desk.error.arguments[0], "47/KH-UBND");
    assert_string_equal(desk.error.arguments[2], "1");
    assert_false(add(&desk, typed("047 / kh-ubnd", "UBND phường", issued), &document));
    assert_int_equal(desk.error.kind, ERROR_CONFLICT);
    struct document_given stubborn = typed("47/KH-UBND", "UBND phường Sông Trí", issued);
    stubborn.anyway = true;
    assert_false(add(&desk, stubborn, &document));
    assert_true(add(&desk, typed("47/KH-UBND", "UBND tỉnh Hà Tĩnh", issued), &document));
    assert_int_equal(document, 2);
    desk_verify(&desk);
    desk_close(&desk);
}

/* State documents are numbered per year, those of the Party per term. */
static void a_number_given_twice_in_a_period_is_told(void **state)
{
    (void)state;
    struct desk desk;
    int64_t document;
    desk_open(&desk);
    assert_true(add(&desk, typed("12/QĐ-UBND", "UBND phường", (struct date){2025, 2, 1}), &document));
    assert_false(add(&desk, typed("12/QĐ-UBND", "UBND phường", (struct date){2025, 12, 1}), &document));
    assert_non_null(desk.error.hint);
    assert_true(add(&desk, typed("12/QĐ-UBND", "UBND phường", (struct date){2026, 2, 1}), &document));
    struct document_given anyway = typed("12/QĐ-UBND", "UBND phường", (struct date){2025, 12, 1});
    anyway.anyway = true;
    assert_true(add(&desk, anyway, &document));
    assert_true(add(&desk, typed("05-NQ/ĐU", "Đảng ủy phường", (struct date){2025, 9, 18}), &document));
    assert_false(add(&desk, typed("05-NQ/ĐU", "Đảng ủy phường", (struct date){2026, 9, 18}), &document));
    assert_true(add(&desk, typed("05-NQ/ĐU", "Đảng ủy phường", (struct date){2024, 9, 18}), &document));
    desk_verify(&desk);
    desk_close(&desk);
}

static void impossible_days_are_refused(void **state)
{
    (void)state;
    struct desk desk;
    int64_t document;
    desk_open(&desk);
    assert_false(add(&desk, typed("1/QĐ-UBND", "UBND phường", (struct date){2027, 1, 1}), &document));
    assert_int_equal(desk.error.kind, ERROR_USAGE);
    struct document_given early = typed("1/QĐ-UBND", "UBND phường", (struct date){2026, 2, 1});
    early.received = (struct date){2026, 1, 31};
    assert_false(add(&desk, early, &document));
    assert_false(add(&desk, typed("", "UBND phường", (struct date){2026, 2, 1}), &document));
    assert_int_equal(desk_verify(&desk).strays, 0);
    desk_close(&desk);
}

static bool has_attachments(const struct desk *desk)
{
    DIR *folder = opendir(text_print(desk->arena, "%s/attachments", desk->settings.folder).at);
    if (folder)
        closedir(folder);
    return folder != NULL;
}

static void nothing_of_a_secret_document_is_kept(void **state)
{
    (void)state;
    struct desk desk;
    int64_t document;
    desk_open(&desk);
    struct document_given given = {.file = TEXT("m.txt"),
                                   .bytes = TEXT("ỦY BAN NHÂN DÂN\nMẬT\nSố: 1/BC-UBND\n\nBÁO CÁO\n")};
    assert_false(add(&desk, given, &document));
    assert_int_equal(desk.error.kind, ERROR_SECRET);
    assert_false(has_attachments(&desk));
    assert_int_equal(desk_verify(&desk).attachments, 0);
    desk_close(&desk);
}

static void fill(struct desk *desk)
{
    int64_t document;
    assert_true(add(desk, typed("05-NQ/ĐU", "Đảng ủy phường", (struct date){2025, 8, 18}), &document));
    assert_true(add(desk, typed("03-CTr/ĐU", "Đảng ủy phường", (struct date){2025, 9, 25}), &document));
    assert_true(add(desk, typed("47/KH-UBND", "UBND phường", (struct date){2025, 10, 15}), &document));
    assert_true(add(desk, typed("48/KH-UBND", "UBND phường", (struct date){2025, 10, 15}), &document));
}

static void links_lead_to_earlier_documents_and_never_in_a_circle(void **state)
{
    (void)state;
    struct desk desk;
    desk_open(&desk);
    fill(&desk);
    assert_true(tie(&desk, 2, LINK_IMPLEMENTS, 1));
    assert_true(tie(&desk, 3, LINK_IMPLEMENTS, 2));
    assert_false(tie(&desk, 3, LINK_IMPLEMENTS, 2));
    assert_int_equal(desk.error.kind, ERROR_CONFLICT);
    assert_false(tie(&desk, 1, LINK_IMPLEMENTS, 3));
    assert_false(tie(&desk, 1, LINK_AMENDS, 1));
    assert_false(tie(&desk, 1, LINK_AMENDS, 9));
    assert_int_equal(desk.error.kind, ERROR_NOT_FOUND);
    assert_true(tie(&desk, 4, LINK_IMPLEMENTS, 3));
    assert_false(tie(&desk, 3, LINK_IMPLEMENTS, 4));
    assert_int_equal(desk.error.kind, ERROR_CONFLICT);
    assert_int_equal(page_of(&desk, 2, today).relations.count, 2);
    desk_verify(&desk);
    desk_close(&desk);
}

static void a_mistaken_link_is_taken_back_with_its_reason(void **state)
{
    (void)state;
    struct desk desk;
    desk_open(&desk);
    fill(&desk);
    assert_true(tie(&desk, 3, LINK_AMENDS, 2));
    struct document_link_given given = {.document = 3, .to = 2, .link = LINK_AMENDS, .is_mistaken = true};
    assert_false(book_document_link(desk.book, &now, &given, &desk.error));
    given.note = TEXT("ghi nhầm số");
    assert_true(book_document_link(desk.book, &now, &given, &desk.error));
    assert_false(book_document_link(desk.book, &now, &given, &desk.error));
    assert_int_equal(page_of(&desk, 3, today).relations.count, 0);
    desk_verify(&desk);
    desk_close(&desk);
}

static void the_tree_goes_from_resolution_to_plan(void **state)
{
    (void)state;
    struct desk desk;
    struct tree_lines lines;
    struct document_request request = {0};
    desk_open(&desk);
    fill(&desk);
    assert_true(tie(&desk, 2, LINK_IMPLEMENTS, 1));
    assert_true(tie(&desk, 3, LINK_IMPLEMENTS, 2));
    assert_true(book_document_tree(desk.book, desk.arena, &request, &lines, &desk.error));
    static const struct {
        unsigned depth;
        int64_t document;
    } expected[] = {{0, 1}, {1, 2}, {2, 3}, {0, 4}};
    assert_int_equal(lines.count, COUNT_OF(expected));
    for (size_t i = 0; i < lines.count; i++) {
        assert_int_equal(lines.at[i].depth, expected[i].depth);
        assert_int_equal(lines.at[i].document.line.number, expected[i].document);
    }
    request.as_of.on = (struct date){2020, 1, 1};
    assert_true(book_document_tree(desk.book, desk.arena, &request, &lines, &desk.error));
    assert_int_equal(lines.count, 0);
    desk_close(&desk);
}

static void who_may_see_a_document_is_set_on_it(void **state)
{
    (void)state;
    struct desk desk;
    desk_open(&desk);
    fill(&desk);
    struct document_allowance allowance = {2, TEXT("UBND.VP\nDU\nUBND.VP"), TEXT("clerk")};
    assert_true(book_document_allow(desk.book, &now, &allowance, &desk.error));
    assert_int_equal(page_of(&desk, 2, today).viewer_count, 2);
    allowance.units = TEXT("XX");
    assert_false(book_document_allow(desk.book, &now, &allowance, &desk.error));
    allowance = (struct document_allowance){2, TEXT_NONE, TEXT("king")};
    assert_false(book_document_allow(desk.book, &now, &allowance, &desk.error));
    assert_int_equal(desk.error.kind, ERROR_USAGE);
    desk_verify(&desk);
    allowance = (struct document_allowance){.document = 2};
    assert_true(book_document_allow(desk.book, &now, &allowance, &desk.error));
    assert_int_equal(page_of(&desk, 2, today).viewer_count, 0);
    desk_verify(&desk);
    desk_close(&desk);
}

static void change(struct desk *desk, book_person_command *command, struct person_change change)
{
    size_t count;
    if (!command(desk->book, &now, &change, &count, &desk->error))
        desk_fail(desk);
}

/* A person with a position in a unit. */
static void seat(struct desk *desk, const char *person, const char *unit)
{
    change(desk, book_person_register, (struct person_change){.person = text_from(person)});
    change(
        desk, book_position_establish,
        (struct person_change){.position = text_from(person), .title = TEXT("Chuyên viên"), .unit = text_from(unit)});
    change(desk, book_person_appoint,
           (struct person_change){.person = text_from(person), .position = text_from(person)});
}

static size_t count_seen(struct desk *desk, const char *person)
{
    struct document_request request = {.as_of.as = text_from(person)};
    struct document_items items;
    if (!book_documents(desk->book, desk->arena, &request, &items, &desk->error))
        desk_fail(desk);
    return items.count;
}

static void people_see_the_documents_that_are_meant_for_them(void **state)
{
    (void)state;
    struct desk desk;
    desk_open(&desk);
    fill(&desk);
    seat(&desk, "KT01", "UBND.KT");
    seat(&desk, "VP01", "UBND.VP");
    seat(&desk, "VT01", "DU.VP");
    change(&desk, book_person_grant, (struct person_change){.person = TEXT("VT01"), .role = TEXT("clerk")});
    struct document_allowance allowance = {2, TEXT("UBND.VP"), TEXT_NONE};
    assert_true(book_document_allow(desk.book, &now, &allowance, &desk.error));
    assert_int_equal(count_seen(&desk, ""), 4);
    assert_int_equal(count_seen(&desk, "VP01"), 4);
    assert_int_equal(count_seen(&desk, "KT01"), 3);
    assert_int_equal(count_seen(&desk, "VT01"), 4);
    struct document_request request = {.as_of.as = TEXT("KT01"), .document = 2};
    struct document_page page;
    assert_false(book_document(desk.book, desk.arena, &request, &page, &desk.error));
    assert_int_equal(desk.error.kind, ERROR_FORBIDDEN);
    allowance = (struct document_allowance){2, TEXT("UBND"), TEXT_NONE};
    assert_true(book_document_allow(desk.book, &now, &allowance, &desk.error));
    assert_int_equal(count_seen(&desk, "KT01"), 4);
    desk_close(&desk);
}

static void only_a_clerk_registers_documents(void **state)
{
    (void)state;
    struct desk desk;
    int64_t document;
    desk_open(&desk);
    seat(&desk, "KT01", "UBND.KT");
    struct document_given given = typed("1/QĐ-UBND", "UBND phường", (struct date){2026, 1, 5});
    struct book_command command = {.as = TEXT("KT01")};
    given.work = desk.work;
    assert_false(book_document_register(desk.book, &command, &given, &document, &desk.error));
    assert_int_equal(desk.error.kind, ERROR_FORBIDDEN);
    change(&desk, book_person_grant, (struct person_change){.person = TEXT("KT01"), .role = TEXT("clerk")});
    assert_true(book_document_register(desk.book, &command, &given, &document, &desk.error));
    desk_verify(&desk);
    desk_close(&desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_not_typed_comes_from_the_file),
        cmocka_unit_test(the_same_document_arriving_twice_is_recognised),
        cmocka_unit_test(a_number_given_twice_in_a_period_is_told),
        cmocka_unit_test(impossible_days_are_refused),
        cmocka_unit_test(nothing_of_a_secret_document_is_kept),
        cmocka_unit_test(links_lead_to_earlier_documents_and_never_in_a_circle),
        cmocka_unit_test(a_mistaken_link_is_taken_back_with_its_reason),
        cmocka_unit_test(the_tree_goes_from_resolution_to_plan),
        cmocka_unit_test(who_may_see_a_document_is_set_on_it),
        cmocka_unit_test(people_see_the_documents_that_are_meant_for_them),
        cmocka_unit_test(only_a_clerk_registers_documents),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

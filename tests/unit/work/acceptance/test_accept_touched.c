#include "support/desk.h"

#include "work/acceptance/accept.h"
#include "work/document/document_question.h"

static const struct book_command now = {0};

/* A plan of the ward's own: a task of one lead, and one of two. */
static const char plan[] =
    "ỦY BAN NHÂN DÂN PHƯỜNG SÔNG TRÍ\n"
    "Số: 47/KH-UBND\n"
    "Sông Trí, ngày 15 tháng 10 năm 2025\n\n"
    "KẾ HOẠCH\n"
    "Rà soát chợ tạm\n\n"
    "1. Giao Phòng Kinh tế, Hạ tầng và Đô thị lập danh sách hộ kinh doanh; hoàn thành trước ngày 30/11/2025.\n\n"
    "2. Giao Phòng Văn hóa - Xã hội và Trung tâm Phục vụ hành chính công xây dựng kế hoạch tuyên truyền trong tháng "
    "12/2025.\n";

static size_t count_touched(struct desk *desk, const struct document_request *about)
{
    struct document_tasks tasks;
    assert_true(book_touched_tasks(desk->book, desk->arena, about, &tasks, &desk->error));
    return tasks.count;
}

static void an_amendment_lists_the_tasks_it_touches(void **state)
{
    (void)state;
    struct desk desk;
    struct accept_report report;
    int64_t amendment;
    desk_open(&desk);
    const struct accept_request request = {
        .document = {.work = desk.work, .file = TEXT("văn bản.txt"), .bytes = text_from(plan)},
        .unclear = TEXT("văn bản không nêu")};
    assert_true(book_accept(desk.book, desk.arena, &now, &request, &report, &desk.error));
    struct document_given given = {.work = desk.work, .symbol = TEXT("60/KH-UBND"), .issuer = TEXT("UBND phường")};
    given.issued = (struct date){2026, 1, 10};
    assert_true(book_document_register(desk.book, &now, &given, &amendment, &desk.error));
    struct document_link_given link = {.document = amendment, .to = report.document, .link = LINK_REPLACES};
    assert_true(book_document_link(desk.book, &now, &link, &desk.error));
    struct document_request about = {.document = amendment};
    assert_int_equal(count_touched(&desk, &about), 4);
    about.document = report.document; /* so does the document that was replaced */
    assert_int_equal(count_touched(&desk, &about), 4);
    struct task_lines without;
    assert_true(book_tasks_without_basis(desk.book, desk.arena, &about, &without, &desk.error));
    assert_int_equal(without.count, 0);
    desk_close(&desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_amendment_lists_the_tasks_it_touches),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

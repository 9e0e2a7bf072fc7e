#include "support/desk.h"

#include "work/acceptance/accept.h"

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

static bool accept(struct desk *desk, struct accept_report *report)
{
    const struct book_command command = {.key = TEXT("A1")};
    struct accept_request request = {
        .document = {.work = desk->work, .file = TEXT("văn bản.txt"), .bytes = text_from(directive)},
        .unclear = TEXT("văn bản không nêu"),
    };
    return book_accept(desk->book, desk->arena, &command, &request, report, &desk->error);
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

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_same_key_is_told_the_same),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

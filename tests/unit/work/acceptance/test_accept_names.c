#include "support/desk.h"

#include "work/acceptance/accept.h"
#include "work/organisation/organisation.h"

static const char plan[] =
    "ỦY BAN NHÂN DÂN PHƯỜNG SÔNG TRÍ\n"
    "Số: 47/KH-UBND\n"
    "Sông Trí, ngày 15 tháng 10 năm 2025\n\n"
    "KẾ HOẠCH\n"
    "Rà soát chợ tạm\n\n"
    "1. Giao Phòng Kinh tế, Hạ tầng và Đô thị chủ trì lập danh sách hộ kinh doanh; hoàn thành trước ngày "
    "30/11/2026.\n\n"
    "2. Giao Trung tâm Phục vụ hành chính công xây dựng kế hoạch tuyên truyền trong tháng 12/2026.\n";

static const char directive[] =
    "ỦY BAN NHÂN DÂN TỈNH HÀ TĨNH\n"
    "Số: 9/CT-UBND\n"
    "Hà Tĩnh, ngày 5 tháng 1 năm 2026\n\n"
    "CHỈ THỊ\n"
    "Về phòng, chống cháy chợ\n\n"
    "1. Giao Sở Công Thương chủ trì xây dựng phương án phòng cháy chợ trước ngày 31/12/2026.\n\n"
    "2. Giao Ủy ban nhân dân phường Sông Trí kiểm tra các chợ trên địa bàn trước ngày 15/12/2026.\n";

static bool accept(struct desk *desk, const char *words, struct accept_report *report)
{
    const struct book_command now = {0};
    struct accept_request request = {
        .document = {.work = desk->work, .file = TEXT("văn bản.txt"), .bytes = text_from(words)},
        .unclear = TEXT("văn bản không nêu"),
    };
    return book_accept(desk->book, desk->arena, &now, &request, report, &desk->error);
}

/* An office is renamed, another one merged into a third, and the ward's committee gets another name. */
static void reorganise(struct desk *desk)
{
    struct unit_change_report changed;
    struct unit_change renamed = {.code = TEXT("UBND.KT"), .name = TEXT("Phòng Kinh tế")},
                       committee = {.code = TEXT("UBND"), .name = TEXT("Ủy ban nhân dân phường mới")},
                       merged = {.code = TEXT("UBND.HCC"), .other = TEXT("UBND.VHXH")};
    renamed.basis = committee.basis = merged.basis = TEXT("5/NQ-HĐND");
    renamed.on = committee.on = merged.on = (struct date){2026, 3, 1};
    assert_true(book_unit_rename(desk->book, &renamed, &changed, &desk->error));
    assert_true(book_unit_rename(desk->book, &committee, &changed, &desk->error));
    assert_true(book_unit_merge(desk->book, &merged, &changed, &desk->error));
}

static void names_are_those_of_the_day_of_the_document(void **state)
{
    (void)state;
    struct desk desk;
    struct accept_report report;
    desk_open(&desk);
    reorganise(&desk);
    if (!accept(&desk, plan, &report))
        desk_fail(&desk);
    assert_true(report.is_own);
    assert_text_equal(report.lines[0].leads, TEXT("UBND.KT"));
    assert_text_equal(report.lines[0].former, TEXT("Phòng Kinh tế, Hạ tầng và Đô thị → Phòng Kinh tế (UBND.KT)"));
    assert_text_equal(report.lines[1].leads, TEXT("UBND.VHXH"));
    assert_text_equal(report.lines[1].former,
                      TEXT("Trung tâm Phục vụ hành chính công → Phòng Văn hóa - Xã hội (UBND.VHXH)"));
    desk_verify(&desk);
    desk_close(&desk);
}

static void a_directive_from_above_finds_us_by_the_name_we_had(void **state)
{
    (void)state;
    struct desk desk;
    struct accept_report report;
    desk_open(&desk);
    reorganise(&desk);
    assert_true(accept(&desk, directive, &report));
    assert_false(report.is_own);
    assert_int_equal(report.counts[ACCEPT_ASSIGNED], 1);
    assert_text_equal(report.lines[1].leads, TEXT("UBND"));
    desk_close(&desk);
}

static void open_book(struct desk *desk, enum body body, struct text name)
{
    size_t count;
    desk_open(desk);
    book_close(desk->book);
    desk->settings.folder = text_print(desk->arena, "%s/other", desk->folder.path).at;
    assert_true(book_create(&desk->settings, TEXT("example.vn/so"), name, &desk->error));
    assert_true(book_open(&desk->settings, &desk->book, &desk->error));
    assert_true(book_lay_out(desk->book, body, &count, &desk->error));
}

/* The book does not say which ward it is of: its own plan does. */
static void a_book_without_a_name_knows_its_own_plan(void **state)
{
    (void)state;
    struct desk desk;
    struct accept_report report;
    open_book(&desk, BODY_WARD, TEXT_NONE);
    reorganise(&desk);
    assert_true(accept(&desk, plan, &report));
    assert_true(report.is_own);
    assert_int_equal(report.counts[ACCEPT_ASSIGNED], 2);
    assert_true(accept(&desk, directive, &report));
    assert_false(report.is_own);
    assert_int_equal(report.counts[ACCEPT_ASSIGNED], 0);
    desk_close(&desk);
}

#define PROVINCE(issuer, symbol)                                                                                       \
    issuer "\n"                                                                                                        \
           "Số: " symbol "\n"                                                                                          \
           "Hà Tĩnh, ngày 5 tháng 1 năm 2026\n\n"                                                                 \
           "KẾ HOẠCH\n"                                                                                            \
           "Về phòng, chống cháy chợ\n\n"                                                                      \
           "1. Các sở, ban, ngành lập báo cáo kết quả thực hiện trước ngày 31/12/2026.\n"

/* Organs of the committee of the people, and what stands beside it; no boards of the Party and the Council. */
static void departments_and_sectors_are_those_of_the_issuer(void **state)
{
    (void)state;
    struct desk desk;
    struct accept_report report;
    open_book(&desk, BODY_PROVINCE, TEXT("Tỉnh Hà Tĩnh"));
    if (!accept(&desk, PROVINCE("ỦY BAN NHÂN DÂN TỈNH HÀ TĨNH", "9/KH-UBND"), &report))
        desk_fail(&desk);
    assert_text_equal(report.lines[0].leads, TEXT("UBND.VP\nUBND.NV\nUBND.TP\nUBND.TC\nUBND.CT\nUBND.NNMT\nUBND.XD\n"
                                                  "UBND.VHTTDL\nUBND.KHCN\nUBND.GDDT\nUBND.YT\nUBND.TTR\nCA\nQS"));
    desk_close(&desk);
}

static void the_sectors_of_a_province_are_nobody_of_a_ward(void **state)
{
    (void)state;
    struct desk desk;
    struct accept_report report;
    desk_open(&desk);
    assert_true(accept(&desk, PROVINCE("ỦY BAN NHÂN DÂN TỈNH HÀ TĨNH", "9/KH-UBND"), &report));
    assert_text_equal(report.lines[0].leads, TEXT_NONE);
    assert_int_equal(report.lines[0].fate, ACCEPT_OTHERS);
    desk_close(&desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_are_those_of_the_day_of_the_document),
        cmocka_unit_test(a_directive_from_above_finds_us_by_the_name_we_had),
        cmocka_unit_test(a_book_without_a_name_knows_its_own_plan),
        cmocka_unit_test(departments_and_sectors_are_those_of_the_issuer),
        cmocka_unit_test(the_sectors_of_a_province_are_nobody_of_a_ward),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

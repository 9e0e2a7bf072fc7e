#include "support/header_examples.h"

static void a_number_may_be_cut_before_its_stroke(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct header header = header_of(
        arena,
        "UBND HUYỆN A\nPHÒNG Y TẾ\n\nSố: 21\n\n/KH-PYT\n\nA, ngày 12 tháng 10 năm 2025\n\nKẾ HOẠCH\nPhun thuốc\n",
        LINE_WRAPPED);
    assert_text_equal(header.symbol.words, TEXT("21/KH-PYT"));
    assert_text_equal(header.number.words, TEXT("21"));
    assert_text_equal(header.authority.words, TEXT("UBND HUYỆN A PHÒNG Y TẾ"));
}

static void an_annex_line_is_of_its_document(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct header header = header_of(arena,
                                     "HƯỚNG DẪN\n\nXÂY DỰNG ĐỘI NGŨ\n\nCăn cứ Quy chế (ban hành kèm theo Quyết định số "
                                     "907-QĐ/ĐU, ngày 17/9/2025).\n\nNơi nhận:\n- Như trên.\n\nPHỤ LỤC\n(Kèm\ntheo "
                                     "Hướng dẫn số 40-HD/ĐU, ngày 27/11/2025 của Đảng ủy xã A)\n",
                                     LINE_WRAPPED);
    assert_text_equal(header.symbol.words, TEXT("40-HD/ĐU"));
    assert_day(header.day, 2025, 11, 27);
}

static void a_committee_issues_through_its_head(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct header header = header_of(
        arena,
        "QUYẾT ĐỊNH\n\nBan hành Quy chế\n\nTRƯỞNG BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ\n\nCăn cứ Luật A;"
        "\n\nĐiều 1. Ban hành Quy chế.\n",
        LINE_WRAPPED);
    assert_text_equal(header.authority.words, TEXT("BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ"));
}

static void grounds_may_be_a_list(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct header header = header_of(
        arena,
        "NGHỊ QUYẾT\nVỀ PHÁT TRIỂN RỪNG\nHỘI ĐỒNG NHÂN DÂN XÃ A\nKHÓA II, KỲ HỌP THỨ 3\n- Căn cứ "
        "Luật B;\n- Xét Tờ trình;\n",
        LINE_WRAPPED);
    assert_text_equal(header.authority.words, TEXT("HỘI ĐỒNG NHÂN DÂN XÃ A"));
}

static void the_comma_before_a_day_may_stand_apart(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct header header = header_of(
        arena,
        "SỞ Y TẾ\n-------\nSố: 84/SYT-VP\nV/v phun thuốc\nHà Nội , ngày 27 tháng 10 năm 2024\n\nKính gửi: UBND xã A\n",
        LINE_WRAPPED);
    assert_day(header.day, 2024, 10, 27);
    assert_text_equal(header.place.words, TEXT("Hà Nội"));
    assert_text_equal(header.subject.words, TEXT("phun thuốc"));
}

static void words_of_the_motto_may_stand_in_a_title(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct header header = header_of(arena, "NGHỊ QUYẾT\n\nVỀ TÁCH THÀNH DỰ ÁN ĐỘC LẬP\n\nCăn cứ Luật A;\n",
                                     LINE_WRAPPED);
    assert_text_equal(header.type.words, TEXT("nghị quyết"));
    assert_text_equal(header.subject.words, TEXT("VỀ TÁCH THÀNH DỰ ÁN ĐỘC LẬP"));
}

static void asterisks_part_words(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct header header = header_of(
        arena, "**KẾT LUẬN****CỦA BAN THƯỜNG VỤ****về sắp xếp tổ chức**\n\nTại phiên họp, Ban Thường vụ kết luận.\n",
        LINE_WRAPPED);
    assert_text_equal(header.type.words, TEXT("kết luận"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_number_may_be_cut_before_its_stroke),
        cmocka_unit_test(an_annex_line_is_of_its_document),
        cmocka_unit_test(a_committee_issues_through_its_head),
        cmocka_unit_test(grounds_may_be_a_list),
        cmocka_unit_test(the_comma_before_a_day_may_stand_apart),
        cmocka_unit_test(words_of_the_motto_may_stand_in_a_title),
        cmocka_unit_test(asterisks_part_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

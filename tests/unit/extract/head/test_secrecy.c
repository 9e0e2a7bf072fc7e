#include "support/test.h"

#include "base/buffer.h"
#include "extract/head/secrecy.h"
#include "model/composed.h"
#include "support/lines.h"

static bool is_secret(const char *words)
{
    TEST_ARENA(arena);
    struct read_text text = *read_text_of(arena, words, LINE_WRAPPED);
    struct span mark;
    read_text_compose(arena, &text);
    return secrecy_find(arena, &text, &mark);
}

static void a_mark_alone_in_its_line_is_found(void **state)
{
    (void)state;
    assert_true(is_secret("ỦY BAN NHÂN DÂN\nMẬT\nSố: 1/BC-UBND"));
    assert_true(is_secret("  TỐI MẬT  \nBÁO CÁO"));
    assert_true(is_secret("ĐẢNG ỦY XÃ        TUYỆT MẬT\nBÁO CÁO"));
    assert_true(is_secret("ĐẢNG ỦY XÃ\t\tTUYỆT MẬT\nBÁO CÁO"));
    assert_true(is_secret("Độ mật: Mật\nBÁO CÁO"));
}

static void a_mark_among_the_joined_paragraphs_of_a_cell_is_found(void **state)
{
    (void)state;
    assert_true(is_secret("|UBND TỈNH Số: 1/BC-UBND MẬT|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"));
    assert_true(is_secret("|ĐẢNG ỦY XÃ MẬT Số 12-BC/ĐU|ĐẢNG CỘNG SẢN VIỆT NAM"));
    assert_true(is_secret("|UBND TỈNH Số: 1/BC-UBND [MẬT]|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"));
    assert_true(is_secret("|UBND TỈNH Số: 1/BC-UBND Độ mật: Mật|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"));
    assert_true(is_secret("|UBND TỈNH Số: 1/BC-UBND|Hà Nội, ngày 5 tháng 3 năm 2026 TUYỆT MẬT"));
    assert_false(is_secret("|BAN CHỈ ĐẠO BẢO VỆ BÍ MẬT Số: 1/BC-BCĐ|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"));
    assert_false(is_secret("|Rà soát tài liệu độ MẬT|Phòng 5 MẬT mã"));
}

static void a_mark_is_found_however_it_is_written(void **state)
{
    (void)state;
    static const char *const marks[] = {"Mật",
                                        "Tuyệt mật",
                                        "T Ố I  M Ậ T",
                                        "“MẬT”",
                                        "★ MẬT ★",
                                        "MẬT (lần 1)",
                                        "HỎA TỐC - MẬT",
                                        "MẬT/KHẨN",
                                        "A — TUYỆT MẬT",
                                        "TÓI MẬT",
                                        "TOI MAT",
                                        "M\u1EACT",
                                        "MA\u0323\u0302T",
                                        "T\u00D4\u0301I\u00A0MẬT",
                                        "TÀI LIỆU MẬT",
                                        "Mức độ mật: Mật",
                                        "Độ mật (nếu có): tối mật",
                                        "BÍ MẬT NHÀ NƯỚC: TỐI MẬT",
                                        "Độ mật: A",
                                        "Độ mật:\nMật",
                                        "Độ mật\tMật",
                                        "BÍ MẬT NHÀ NƯỚC ĐỘ TỐI MẬT",
                                        "BÍ MẬT NHÀ NƯỚC - ĐỘ MẬT",
                                        "BẢN SAO BÍ MẬT NHÀ NƯỚC",
                                        "ĐỘ TỐI MẬT",
                                        "Cấp độ mật: Tuyệt mật",
                                        "Cấp mật: Mật",
                                        "Dấu: MẬT",
                                        "VĂN BẢN MẬT",
                                        "CÔNG VĂN MẬT",
                                        "T.MẬT",
                                        "MẬT   Số bản: 5",
                                        "Số 15/MẬT",
                                        "TOP SECRET",
                                        "KẾ HOẠCH TỐI MẬT",
                                        "TUYỆT MẬT - KẾ HOẠCH",
                                        "Văn bản này thuộc phạm vi bí mật nhà nước độ Mật."};
    for (size_t i = 0; i < COUNT_OF(marks); i++) {
        TEST_ARENA(arena);
        struct text words = text_print(arena, "UBND TỈNH\nSố: 1/BC-UBND\n%s\nGiao Công an tỉnh rà soát.", marks[i]);
        if (!is_secret(text_terminated(arena, words)))
            fail_msg("%s is missed", marks[i]);
    }
}

static void a_mark_is_found_beside_what_is_stamped_with_it(void **state)
{
    (void)state;
    static const char *const marks[] = {"MẬT KHẨN",
                                        "MẬT HỎA TỐC",
                                        "MẬT HOẢ TỐC HẸN GIỜ",
                                        "TUYỆT MẬT THƯỢNG KHẨN",
                                        "HỎA TỐC   TỐI MẬT",
                                        "TỐI MẬT - Bản số: 02",
                                        "Bản số: 02 TỐI MẬT",
                                        "Bản số 01 - MẬT",
                                        "Trang 2/5 - TỐI MẬT",
                                        "Số: 05-NQ/ĐU (MẬT)",
                                        "Số: 05-NQ/ĐU MẬT",
                                        "KẾ HOẠCH (TUYỆT MẬT)",
                                        "Thực hiện chuyển đổi số năm 2026 (Tối mật)",
                                        "Mức độ: Mật",
                                        "Loại: Mật",
                                        "Độ mật A",
                                        "MẬT A",
                                        "1. MẬT",
                                        "[1] TỐI MẬT",
                                        "tối mật",
                                        "TUYỆT ĐỐI MẬT",
                                        "Tài liệu mật, không phổ biến",
                                        "KHÔNG SAO CHỤP - MẬT",
                                        "\u041C\u1EAC\u0422",
                                        "\u0422ỐI \u041C\u0410\u0323\u0302\u0422",
                                        "\uFF2D\u1EAC\uFF34"};
    for (size_t i = 0; i < COUNT_OF(marks); i++) {
        TEST_ARENA(arena);
        struct text words = text_print(arena, "UBND TỈNH\n%s\nBÁO CÁO\nGiao Công an tỉnh rà soát.", marks[i]);
        if (!is_secret(text_terminated(arena, words)))
            fail_msg("%s is missed", marks[i]);
    }
}

static void a_mark_on_a_later_page_is_found_where_it_stands_alone(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct buffer words = buffer_open(arena, 1 << 16);
    for (size_t i = 0; i < 100; i++)
        buffer_add(&words, TEXT("Giao Sở Y tế rà soát.\n"));
    struct text body = buffer_text(&words);
    assert_true(is_secret(text_terminated(arena, text_print(arena, "%.*sPHỤ LỤC\nTUYỆT MẬT\n", TEXT_ARG(body)))));
    assert_true(is_secret(text_terminated(arena, text_print(arena, "%.*sTrang 2/5 - TỐI MẬT\n", TEXT_ARG(body)))));
    assert_true(is_secret(text_terminated(arena, text_print(arena, "%.*sPHỤ LỤC (MẬT)\n", TEXT_ARG(body)))));
    assert_false(is_secret(text_terminated(arena, text_print(arena, "%.*s|Mã|MẬT|\n", TEXT_ARG(body)))));
    assert_false(is_secret(text_terminated(arena, text_print(arena, "%.*sMật\n", TEXT_ARG(body)))));
}

static void a_line_of_many_columns_is_read_once(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    enum { COLUMNS = 1 << 19 };
    char *words = arena_array(arena, char, 2 * COLUMNS + 1);
    for (size_t i = 0; i < COLUMNS; i++)
        memcpy(words + 2 * i, "a\t", 2);
    assert_false(is_secret(words));
}

static const char *const OTHERS[] = {"Độ mật: Không",
                                     "Độ mật:",
                                     "BẢO MẬT",
                                     "MẬT ONG RỪNG",
                                     "MẬT ĐỘ DÂN SỐ",
                                     "CỤC MẬT MÃ",
                                     "TĂNG CƯỜNG BẢO\nMẬT",
                                     "BẢO VỆ BÍ\nMẬT",
                                     "Mật khẩu: 123",
                                     "NGUYỄN VĂN MẬT",
                                     "Tối mật thám",
                                     "Bí mật nhà nước",
                                     "BẢO VỆ BÍ MẬT NHÀ NƯỚC",
                                     "Bảo vệ bí mật nhà nước",
                                     "Phòng Bảo mật thông tin",
                                     "Mật độ dân số",
                                     "MẬT ĐỘ XÂY DỰNG",
                                     "Mật ong rừng",
                                     "MẬT ONG",
                                     "Thân mật",
                                     "Mật khẩu",
                                     "MẬT KHẨU",
                                     "Cơ mật viện",
                                     "MẬT MÃ",
                                     "Ban Cơ yếu - Mật mã",
                                     "Bỏ phiếu kín, bí mật",
                                     "Mật thiết",
                                     "giải mật",
                                     "GIẢI MẬT",
                                     "ĐÃ GIẢI MẬT",
                                     "GIẢI MẬT Từ: 01/7/2026",
                                     "Xã Mật Sơn",
                                     "PHƯỜNG MẬT SƠN",
                                     "Trưởng thôn Mật",
                                     "Không mật",
                                     "Mật mía",
                                     "Mặt trận Tổ quốc",
                                     "UỶ BAN MẶT TRẬN TỔ QUỐC",
                                     "MẶT BẰNG",
                                     "tối mặt",
                                     "Danh mục bí mật nhà nước độ Tối mật",
                                     "Danh mục bí mật nhà nước (Tối mật)",
                                     "Danh mục bí mật nhà nước độ\ntối mật",
                                     "Mỗi tài liệu mật, tối mật, tuyệt mật phải được đóng dấu.",
                                     "Tài liệu được chia theo độ mật A, B và C",
                                     "a) Tuyệt mật",
                                     "1. Mật",
                                     "Loại: A",
                                     "Loại: Mật ong",
                                     "Mức độ: Khẩn",
                                     "Bản số: 02",
                                     "HỎA TỐC",
                                     "Trang 2/5",
                                     "Số 12 MẬT MÃ",
                                     "12 Mật",
                                     "Bổ sung mật ong (mật mía)",
                                     "Cửa hàng (MẬT ONG)",
                                     "Có ba độ mật, gồm:\n- Tuyệt mật\n- Tối mật\n- Mật",
                                     "|TUYỆT MẬT|TỐI MẬT|MẬT|\n|30 năm|20 năm|10 năm|",
                                     "Văn bản có đóng dấu\nMẬT\nphải nộp lưu",
                                     "CHỦ TỊCH\nLê Văn\nMật",
                                     "CHỦ TỊCH\nHoàng Thị\nMật",
                                     "QUY CHẾ\n1. MẬT\nLà văn bản có nội dung sau:",
                                     "DANH MỤC\nBÍ MẬT NHÀ NƯỚC ĐỘ TỐI MẬT",
                                     "DANH MỤC BÍ MẬT NHÀ NƯỚC\nĐỘ TUYỆT MẬT",
                                     "Văn bản này quy định việc bảo vệ bí mật nhà nước ở các độ mật."};

static void words_about_secrets_are_no_mark(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT_OF(OTHERS); i++)
        if (is_secret(OTHERS[i]))
            fail_msg("%s is taken for a mark", OTHERS[i]);
    assert_false(is_secret("|UBND TỈNH Số: 1/BC-UBND MẬT ĐỘ DÂN SỐ|CỘNG HÒA"));
    assert_false(is_secret("|Số|Độ mật|\n|12|Mật|"));
    assert_false(is_secret("Thực hiện Luật Bảo vệ bí mật nhà nước; văn bản mật do văn thư giữ."));
    assert_false(is_secret("Mật\nong rừng"));
    assert_false(is_secret("TUYỆT MẬT LÀ ĐỘ CAO NHẤT"));
}

static void what_only_looks_like_a_sentence_is_a_mark(void **state)
{
    (void)state;
    static const char *const MARKS[] = {"Số: 12/KH-UBND\nTỐI MẬT\nMẬT\nKẾ HOẠCH",
                                        "V/v đóng dấu\nMẬT\nKính gửi: Sở A",
                                        "V/v triển khai kế hoạch\nMẬT\nphòng thủ dân sự",
                                        "CÔNG VĂN\nMẬT",
                                        "Công văn\nMật",
                                        "1. MẬT\nV/v phòng thủ dân sự"};
    for (size_t i = 0; i < COUNT_OF(MARKS); i++)
        if (!is_secret(MARKS[i]))
            fail_msg("%s is not taken for a mark", MARKS[i]);
}

static void a_list_of_the_degrees_is_no_mark(void **state)
{
    (void)state;
    static const char *const LISTS[] = {
        "Việc\nĐộ mật\nTuyệt mật\nTối mật\nMật\nKhông",
        "ĐỘ MẬT\nTUYỆT MẬT\nTỐI MẬT\nMẬT\nKHÔNG",
        "TUYỆT MẬT\nTỐI MẬT\nMẬT",
        "MẬT (C)\nTỐI MẬT (B)\nTUYỆT MẬT (A)",
        "|ĐỘ MẬT|SỐ VĂN BẢN\n|TUYỆT MẬT|0\n|TỐI MẬT|2\n|MẬT|15",
        "|STT|ĐỘ MẬT|Số lượng\n|1|TUYỆT MẬT|1250\n|2|TỐI MẬT|-\n|3|MẬT|15 văn bản",
        "|Độ|Hạn\n|TUYỆT MẬT|30 năm\n|TỐI MẬT|20 năm\n|MẬT|10 năm",
        "|Độ|Nghĩa\n|TUYỆT MẬT|Là tin quan trọng nhất\n|TỐI MẬT|Là tin rất quan trọng\n|MẬT|Là tin quan trọng",
    };
    static const char *const MARKS[] = {
        "MẬT\nTỐI MẬT\nSố: 1",
        "Độ mật\nTối mật\nSố: 1",
        "Độ mật: Tối mật\nMật\nSố: 1",
        "|Văn bản|ĐỘ MẬT\n|Kế hoạch A|MẬT\n|Kế hoạch B|TỐI MẬT\n|Kế hoạch C|MẬT",
        "|Văn bản|ĐỘ MẬT\n|Kế hoạch A|MẬT\n|Kế hoạch B|Thường",
        "|TUYỆT MẬT|Số: 1",
        "|Văn bản|ĐỘ MẬT\n|Kế hoạch A|MẬT\n|Kế hoạch B|TỐI MẬT",
        "|ĐỘ MẬT|Văn bản\n|TUYỆT MẬT|Kế hoạch A\n|TỐI MẬT|Kế hoạch B\n|MẬT|Kế hoạch C",
        "|ĐỘ MẬT|Số\n|TUYỆT MẬT|12/KH-UBND\n|TỐI MẬT|13/KH-UBND\n|MẬT|14/KH-UBND",
        "|ĐỘ MẬT|Ngày\n|TUYỆT MẬT|1/5\n|TỐI MẬT|05/3/2026\n|MẬT|6/3/2026",
        "|ĐỘ MẬT|Số\n|TỐI MẬT|12\n|MẬT|13",
        "|ĐỘ MẬT|Số\n|MẬT|12\n|TUYỆT MẬT|13\n|TỐI MẬT|14",
        "|ĐỘ MẬT|Số\n|TUYỆT MẬT|1\n|TỐI MẬT|2\n|MẬT|3\n|MẬT|4",
        "|Văn bản|Kế hoạch A|Kế hoạch B\n|Độ mật|TỐI MẬT|MẬT",
        "Độ mật\nTối mật\nMật",
        "Độ mật\n- Tối mật\n- Mật",
        "Kế hoạch A\nKế hoạch B\nKế hoạch C\nTUYỆT MẬT\nTỐI MẬT\nMẬT",
        "TUYỆT MẬT\nTỐI MẬT\nMẬT\nSố: 1",
        "TUYỆT MẬT (Kế hoạch A)\nTỐI MẬT (Kế hoạch B)\nMẬT (Kế hoạch C)",
    };
    for (size_t i = 0; i < COUNT_OF(LISTS); i++)
        if (is_secret(LISTS[i]))
            fail_msg("%s is taken for a mark", LISTS[i]);
    for (size_t i = 0; i < COUNT_OF(MARKS); i++)
        if (!is_secret(MARKS[i]))
            fail_msg("%s is not taken for a mark", MARKS[i]);
}

static void the_mark_is_shown_where_it_stands(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct span mark;
    const struct read_text *text = read_text_of(arena, "Số: 1\n- MẬT -", LINE_WRAPPED);
    assert_true(secrecy_find(arena, text, &mark));
    assert_text_equal(span_text(text->words, mark), TEXT("MẬT"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_mark_alone_in_its_line_is_found),
        cmocka_unit_test(a_mark_among_the_joined_paragraphs_of_a_cell_is_found),
        cmocka_unit_test(a_mark_is_found_however_it_is_written),
        cmocka_unit_test(a_mark_is_found_beside_what_is_stamped_with_it),
        cmocka_unit_test(a_mark_on_a_later_page_is_found_where_it_stands_alone),
        cmocka_unit_test(a_line_of_many_columns_is_read_once),
        cmocka_unit_test(words_about_secrets_are_no_mark),
        cmocka_unit_test(what_only_looks_like_a_sentence_is_a_mark),
        cmocka_unit_test(a_list_of_the_degrees_is_no_mark),
        cmocka_unit_test(the_mark_is_shown_where_it_stands),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

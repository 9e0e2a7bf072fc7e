#include "support/test.h"

#include "extract/secrecy.h"
#include "support/lines.h"

static bool is_secret(const char *words)
{
    TEST_ARENA(arena);
    struct span mark;
    return secrecy_find(read_text_of(arena, words, LINE_WRAPPED), &mark);
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
    assert_true(is_secret("|UBND TỈNH Số: 1/BC-UBND|Hà Nội, ngày 5 tháng 3 năm 2026 TUYỆT MẬT"));
    assert_false(is_secret("|BAN CHỈ ĐẠO BẢO VỆ BÍ MẬT Số: 1/BC-BCĐ|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"));
    assert_false(is_secret("|Rà soát tài liệu độ MẬT|Phòng 5 MẬT mã"));
}

static void words_about_secrets_are_no_mark(void **state)
{
    (void)state;
    assert_false(is_secret("Thực hiện Luật Bảo vệ bí mật nhà nước; văn bản mật do văn thư giữ."));
    assert_false(is_secret("Mật\nong rừng"));
    assert_false(is_secret("TUYỆT MẬT LÀ ĐỘ CAO NHẤT"));
}

static void the_mark_is_shown_where_it_stands(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct span mark;
    const struct read_text *text = read_text_of(arena, "Số: 1\n- MẬT -", LINE_WRAPPED);
    assert_true(secrecy_find(text, &mark));
    assert_text_equal(span_text(text->words, mark), TEXT("MẬT"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_mark_alone_in_its_line_is_found),
        cmocka_unit_test(a_mark_among_the_joined_paragraphs_of_a_cell_is_found),
        cmocka_unit_test(words_about_secrets_are_no_mark),
        cmocka_unit_test(the_mark_is_shown_where_it_stands),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

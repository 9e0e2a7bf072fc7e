#include "support/test.h"

#include "document/page/page_layout.h"

/* A page that is typed: each letter is 6 points wide, each line 18 points below the one before. */
static void type(struct arena *arena, struct page *page, double column, double line, const char *words)
{
    struct text rest = text_from(words), word;
    double left = 60 + 6 * column, top = 60 + 18 * line;
    while (text_split(&rest, ' ', &word)) {
        double width = 6 * (double)text_count_points(word);
        struct box box = {left, top, left + width, top + 12};
        if (word.len > 0)
            LIST_ADD(arena, &page->words,
                     ((struct page_word){.words = word, .box = box, .size = 12, .confidence = 100}));
        left += width + 6;
    }
}

static struct page page_open(unsigned number)
{
    return (struct page){.number = number, .width = 595, .height = 842};
}

static struct read_text print(struct arena *arena, struct page *pages, size_t count)
{
    struct page_list list = {.at = pages, .count = count, .capacity = count};
    struct text_builder builder = text_builder_open(arena, FORMAT_PDF, 1 << 20);
    struct read_text text;
    struct error error;
    pages_print(arena, &list, &builder);
    assert_true(text_builder_take(&builder, &text, &error));
    return text;
}

static const char FULL[] = "Các cơ quan, đơn vị chủ động phối hợp triển khai nhiệm vụ được phân công theo";
static const char OPENING[] = "Cơ quan, đơn vị chủ động phối hợp triển khai nhiệm vụ được phân công";

static void columns_side_by_side_are_read_one_after_the_other(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct page page = page_open(1);
    type(arena, &page, 2, 0, "SỞ NỘI VỤ");
    type(arena, &page, 36, 0, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    type(arena, &page, 2, 1, "Số: 5/BC-SNV");
    type(arena, &page, 40, 1, "Hà Tĩnh, ngày 2 tháng 3");
    type(arena, &page, 0, 4, FULL);
    assert_text_equal(print(arena, &page, 1).words,
                      text_print(arena,
                                 "SỞ NỘI VỤ\nSố: 5/BC-SNV\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nHà Tĩnh, ngày 2 tháng "
                                 "3\n\n%s\n",
                                 FULL));
}

static void a_long_issuer_is_parted_from_the_national_name_beside_it(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct page page = page_open(1);
    type(arena, &page, 0, 0, "UBND TỈNH QUẢNG NINH LỚN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    type(arena, &page, 4, 1, "SỞ XÂY DỰNG");
    type(arena, &page, 30, 1, "Độc lập - Tự do - Hạnh phúc");
    type(arena, &page, 2, 2, "Số: 5/BC-SXD");
    type(arena, &page, 30, 2, "Hạ Long, ngày 2 tháng 3 năm 2026");
    type(arena, &page, 0, 5, FULL);
    assert_true(
        text_starts(print(arena, &page, 1).words,
                    TEXT("UBND TỈNH QUẢNG NINH LỚN\nSỞ XÂY DỰNG\nSố: 5/BC-SXD\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT "
                         "NAM\nĐộc lập - Tự do - Hạnh phúc\n")));
}

static void blanks_to_be_filled_by_hand_part_no_columns(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct page page = page_open(1);
    type(arena, &page, 2, 0, "SỞ NỘI VỤ");
    type(arena, &page, 36, 0, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    type(arena, &page, 2, 1, "Số:");
    type(arena, &page, 12, 1, "/BC-SNV");
    type(arena, &page, 36, 1, "Hà Tĩnh, ngày");
    type(arena, &page, 56, 1, "tháng");
    type(arena, &page, 68, 1, "năm 2026");
    type(arena, &page, 0, 4, "Thực hiện Công văn số");
    type(arena, &page, 30, 4, "ngày 5 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh");
    type(arena, &page, 0, 5, FULL);
    assert_text_equal(
        print(arena, &page, 1).words,
        text_print(arena,
                   "SỞ NỘI VỤ\nSố: /BC-SNV\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nHà Tĩnh, ngày tháng năm "
                   "2026\n\nThực hiện Công văn số ngày 5 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh %s\n",
                   FULL));
}

static void columns_that_run_on_for_lines_are_a_table(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct page page = page_open(1);
    static const char *const ROWS[][3] = {
        {"Nhiệm vụ", "Chủ trì", "Thời hạn"}, {"Rà soát", "Sở Nội vụ", "Quý I"}, {"Báo cáo", "Văn phòng", "Quý II"}};
    for (int row = 0; row < 3; row++)
        for (int column = 0; column < 3; column++)
            type(arena, &page, 25 * column, 1.5 * row, ROWS[row][column]);
    struct read_text text = print(arena, &page, 1);
    assert_text_equal(text.words, TEXT("Nhiệm vụ | Chủ trì | Thời hạn\nRà soát | Sở Nội vụ | Quý I\n"
                                       "Báo cáo | Văn phòng | Quý II\n"));
    assert_int_equal(text.lines[8].kind, LINE_CELL);
    assert_int_equal(text.lines[8].row, 2);
    assert_int_equal(text.lines[8].column, 2);
}

static void an_indented_line_begins_a_paragraph(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct page page = page_open(1);
    for (int i = 0; i < 6; i++)
        type(arena, &page, i % 3 ? 0 : 5, i, i % 3 ? FULL : OPENING);
    struct read_text text = print(arena, &page, 1);
    assert_int_equal(text.line_count, 2);
    assert_int_equal(text.lines[0].kind, LINE_PARAGRAPH);
}

static void a_short_line_ends_a_paragraph(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct page page = page_open(1);
    type(arena, &page, 0, 0, FULL);
    type(arena, &page, 0, 1, "quy định.");
    type(arena, &page, 0, 2, FULL);
    type(arena, &page, 0, 3, "thẩm quyền.");
    assert_text_equal(print(arena, &page, 1).words, text_print(arena, "%s quy định.\n%s thẩm quyền.\n", FULL, FULL));
}

static void a_table_that_goes_on_overleaf_is_one_table_with_one_head(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct page pages[2] = {page_open(1), page_open(2)};
    for (int i = 0; i < 2; i++) {
        type(arena, &pages[i], 1, 0, "TT");
        type(arena, &pages[i], 21, 0, "Nhiệm vụ");
        type(arena, &pages[i], 1, 2, i ? "2" : "1");
        type(arena, &pages[i], 21, 2, i ? "Báo cáo" : "Rà soát");
        for (int row = 0; row < 3; row++)
            LIST_ADD(arena, &pages[i].rules, ((struct box){60, 55 + 36 * row, 301, 56 + 36 * row}));
        for (int column = 0; column < 3; column++)
            LIST_ADD(arena, &pages[i].rules, ((struct box){60 + 120 * column, 55, 61 + 120 * column, 128}));
    }
    struct read_text text = print(arena, pages, 2);
    assert_text_equal(text.words, TEXT("TT | Nhiệm vụ\n1 | Rà soát\n2 | Báo cáo\n"));
    assert_int_equal(text.lines[5].table, 1);
    assert_int_equal(text.lines[5].row, 2);
    assert_int_equal(text.lines[5].page, 2);
}

static void a_merged_cell_is_given_once(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct page page = page_open(1);
    type(arena, &page, 1, 0, "I. Nhiệm vụ chung của các đơn vị");
    type(arena, &page, 1, 2, "Rà soát");
    type(arena, &page, 31, 2, "Quý I");
    for (int row = 0; row < 3; row++)
        LIST_ADD(arena, &page.rules, ((struct box){60, 55 + 36 * row, 400, 56 + 36 * row}));
    LIST_ADD(arena, &page.rules, ((struct box){60, 55, 61, 128}));
    LIST_ADD(arena, &page.rules, ((struct box){400, 55, 401, 128}));
    LIST_ADD(arena, &page.rules, ((struct box){230, 91, 231, 128}));
    struct read_text text = print(arena, &page, 1);
    assert_int_equal(text.line_count, 3);
    assert_int_equal(text.lines[0].column_span, 2);
}

static void a_line_that_comes_back_is_furniture_unless_it_tells_of_secrecy(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct page pages[4];
    for (unsigned i = 0; i < COUNT_OF(pages); i++) {
        pages[i] = page_open(i + 1);
        type(arena, &pages[i], 30, -1, "MẬT");
        type(arena, &pages[i], 0, 42, "Tài liệu họp");
        type(arena, &pages[i], 0, 10 + i, FULL);
    }
    struct text words = print(arena, pages, COUNT_OF(pages)).words;
    size_t mark = text_find(words, TEXT("MẬT"));
    assert_true(mark != TEXT_NOT_FOUND);
    assert_true(text_find(text_from_offset(words, mark + 1), TEXT("MẬT")) == TEXT_NOT_FOUND);
    assert_true(text_find(words, TEXT("Tài liệu họp")) == TEXT_NOT_FOUND);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_line_that_comes_back_is_furniture_unless_it_tells_of_secrecy),
        cmocka_unit_test(columns_side_by_side_are_read_one_after_the_other),
        cmocka_unit_test(a_long_issuer_is_parted_from_the_national_name_beside_it),
        cmocka_unit_test(blanks_to_be_filled_by_hand_part_no_columns),
        cmocka_unit_test(columns_that_run_on_for_lines_are_a_table),
        cmocka_unit_test(an_indented_line_begins_a_paragraph),
        cmocka_unit_test(a_short_line_ends_a_paragraph),
        cmocka_unit_test(a_table_that_goes_on_overleaf_is_one_table_with_one_head),
        cmocka_unit_test(a_merged_cell_is_given_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

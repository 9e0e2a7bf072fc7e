#include "support/office.h"
#include "support/test.h"

#include "document/docx/docx.h"

static struct read_text read_body(struct arena *arena, const char *body)
{
    struct read_text text;
    struct error error;
    struct text bytes = office_docx(arena, (struct docx_parts){.body = body});
    if (!office_read(arena, docx_read, bytes, 0, &text, &error))
        fail_msg("%s {%s}", error.message, error.arguments[0]);
    return text;
}

#define P(words) "<w:p><w:r><w:t xml:space='preserve'>" words "</w:t></w:r></w:p>"
#define TC(content) "<w:tc>" content "</w:tc>"
#define SPAN(columns, content) "<w:tc><w:tcPr><w:gridSpan w:val='" columns "'/></w:tcPr>" content "</w:tc>"
#define RESTART(content) "<w:tc><w:tcPr><w:vMerge w:val='restart'/></w:tcPr>" content "</w:tc>"
#define GOES_ON "<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>"
#define TR(cells) "<w:tr>" cells "</w:tr>"
#define TBL(rows) "<w:tbl><w:tblGrid><w:gridCol/><w:gridCol/><w:gridCol/></w:tblGrid>" rows "</w:tbl>"

static void a_letterhead_is_cells_and_the_paragraphs_of_a_cell_are_joined(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct read_text text = read_body(arena, TBL(TR(TC(P("UBND TỈNH") P("SỞ NỘI VỤ")) TC(P("CỘNG HÒA XÃ HỘI"))))
                                                 P("KẾ HOẠCH"));
    assert_text_equal(text.words, TEXT("UBND TỈNH SỞ NỘI VỤ | CỘNG HÒA XÃ HỘI\nKẾ HOẠCH\n"));
    assert_int_equal(text.line_count, 3);
    assert_int_equal(text.lines[1].kind, LINE_CELL);
    assert_int_equal(text.lines[1].table, 1);
    assert_int_equal(text.lines[1].column, 1);
    assert_int_equal(text.lines[2].kind, LINE_PARAGRAPH);
}

static void merged_cells_are_given_once_with_their_spans(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct read_text text = read_body(
        arena, TBL(TR(TC(P("TT")) TC(P("Việc")) TC(P("Chủ trì"))) TR(TC(P("1")) TC(P("a")) RESTART(P("Sở X")))
                       TR(TC(P("2")) TC(P("b")) GOES_ON) TR(TC(P("3")) TC(P("c")) GOES_ON)
                           TR(SPAN("2", P("II. Chung")) TC(P("Sở Y")))));
    assert_text_equal(text.words, TEXT("TT | Việc | Chủ trì\n1 | a | Sở X\n2 | b\n3 | c\nII. Chung | Sở Y\n"));
    assert_int_equal(text.lines[5].row_span, 3);
    assert_int_equal(text.lines[5].row, 1);
    assert_int_equal(text.lines[10].column_span, 2);
    assert_int_equal(text.lines[11].column, 2);
    assert_int_equal(text.lines[11].row, 4);
}

static void an_empty_cell_is_a_line_without_words(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct read_text text = read_body(arena, TBL(TR(TC(P("a")) TC("<w:p/>") TC(P("c")))));
    assert_text_equal(text.words, TEXT("a |  | c\n"));
    assert_int_equal(text.line_count, 3);
    assert_false(span_is_set(text.lines[1].span));
}

static void cells_merged_across_in_the_old_way_are_one(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct read_text text = read_body(arena, TBL(TR("<w:tc><w:tcPr><w:hMerge w:val='restart'/></w:tcPr>" P(
                                                 "I. Chung") "</w:tc><w:tc><w:tcPr><w:hMerge/>"
                                                             "</w:tcPr><w:p/></w:tc>" TC(P("x")))));
    assert_int_equal(text.line_count, 2);
    assert_int_equal(text.lines[0].column_span, 2);
    assert_int_equal(text.lines[1].column, 2);
}

static void rows_that_begin_further_right_keep_their_columns(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct read_text text = read_body(arena,
                                      TBL("<w:tr><w:trPr><w:gridBefore w:val='2'/></w:trPr>" TC(P("cuối")) "</w:tr>"));
    assert_int_equal(text.lines[0].column, 2);
}

static void deleted_rows_are_out(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct read_text text = read_body(arena,
                                      TBL("<w:tr><w:trPr><w:del/></w:trPr>" TC(P("cũ")) "</w:tr>" TR(TC(P("mới")))));
    assert_text_equal(text.words, TEXT("mới\n"));
}

static void rows_and_cells_in_content_controls_are_found(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct read_text text = read_body(arena, TBL("<w:sdt><w:sdtContent>" TR(TC(P("a")) "<w:sdt><w:sdtContent>" TC(
                                                 P("b")) "</w:sdtContent></w:sdt>") "</w:sdtContent></w:sdt>"));
    assert_text_equal(text.words, TEXT("a | b\n"));
}

static void a_table_in_a_cell_as_wide_as_its_table_is_a_table(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct text text = read_body(arena, TBL(TR(TC(P("Đầu")) TC(P("cột")))
                                                TR(SPAN("3", P("Danh mục") TBL(TR(TC(P("TT")) TC(P("Nhiệm vụ"))) TR(
                                                                 TC(P("1")) TC(P("rà soát")))) P("Ghi chú")))
                                                    TR(TC(P("Nơi nhận:")) TC(P("CHỦ TỊCH")))))
                           .words;
    assert_text_equal(text, TEXT("Đầu | cột\nDanh mục\nTT | Nhiệm vụ\n1 | rà soát\nGhi chú\nNơi nhận: | CHỦ TỊCH\n"));
    text = read_body(arena, TBL(TR(SPAN("3", P("I. KINH TẾ"))) TR(TC(P("1")) TC(P("rà soát"))))).words;
    assert_text_equal(text, TEXT("I. KINH TẾ\n1 | rà soát\n"));
    text = read_body(arena, TBL(TR(SPAN("2", TBL(TR(TC(P("a")) TC(P("b"))))) TC(P("c"))))).words;
    assert_text_equal(text, TEXT("a b | c\n"));
    text = read_body(arena, TBL(TR("<w:trPr><w:del/></w:trPr>" SPAN("3", TBL(TR(TC(P("a"))))))) P("Sau")).words;
    assert_text_equal(text, TEXT("Sau\n"));
}

static void cells_beside_a_frame_lose_no_words(void **state)
{
    (void)state;
    TEST_ARENA(arena);
#define FRAMED TBL(TR(TC(P("1")) TC(P("rà soát"))))
    struct text text = read_body(arena, TBL(TR(SPAN("3", FRAMED) TC(P("TỐI") P("MẬT")) TC(TBL(TR(TC(P("bên"))))))
                                                TR(TC(P("Nơi nhận:")) TC(P("CHỦ TỊCH")))))
                           .words;
    assert_text_equal(text, TEXT("1 | rà soát\nTỐI MẬT\nbên\nNơi nhận: | CHỦ TỊCH\n"));
    text = read_body(arena, TBL(TR(SPAN("300", FRAMED) TC(P("TỐI MẬT"))))).words;
    assert_text_equal(text, TEXT("1 | rà soát\nTỐI MẬT\n"));
    text = read_body(arena, TBL(TR(SPAN("300", P("Mục")) TC(P("TỐI MẬT"))))).words;
    assert_text_equal(text, TEXT("Mục | TỐI MẬT\n"));
}

static void a_table_in_a_cell_is_read_as_words_of_that_cell(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct read_text text = read_body(arena,
                                      TBL(TR(TC(P("ngoài") TBL(TR(TC(P("trong")) TC(P("nữa")))) P("sau")) TC(P("b")))));
    assert_text_equal(text.words, TEXT("ngoài trong nữa sau | b\n"));
    assert_int_equal(text.line_count, 2);
}

static void a_frame_of_one_column_holds_paragraphs_and_tables(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct read_text text = read_body(arena, "<w:tbl><w:tblGrid><w:gridCol/></w:tblGrid>" TR(TC(P("I. MỤC ĐÍCH") TBL(
                                                 TR(TC(P("a")) TC(P("b")))) P("1. Rà soát"))) "</w:tbl>");
    assert_text_equal(text.words, TEXT("I. MỤC ĐÍCH\na | b\n1. Rà soát\n"));
    assert_int_equal(text.lines[0].kind, LINE_PARAGRAPH);
    assert_int_equal(text.lines[1].kind, LINE_CELL);
}

static void a_text_box_in_a_cell_stands_alone_after_the_row(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct read_text text = read_body(arena, TBL(TR(TC("<w:p><w:r><w:t>a</w:t><w:pict><v:textbox><w:txbxContent>" P(
                                                 "hộp") "</w:txbxContent></v:textbox>"
                                                        "</w:pict></w:r></w:p>") TC(P("b")))));
    assert_text_equal(text.words, TEXT("a | b\nhộp\n"));
}

static void a_cell_that_goes_on_from_nothing_is_read(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct read_text text = read_body(arena,
                                      TBL(TR("<w:tc><w:tcPr><w:vMerge/></w:tcPr>" P("mồ côi") "</w:tc>" TC(P("b")))));
    assert_text_equal(text.words, TEXT("mồ côi | b\n"));
}

static void a_row_wider_than_any_table_is_cut(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct buffer body = buffer_open(arena, 1 << 20);
    buffer_add(&body, TEXT("<w:tbl><w:tr>"));
    for (int i = 0; i < 5000; i++)
        buffer_add(&body, TEXT(SPAN("9", P("x"))));
    buffer_add(&body, TEXT("</w:tr></w:tbl>"));
    buffer_add_byte(&body, 0);
    struct read_text text = read_body(arena, body.at);
    assert_true(text.line_count > 0 && text.line_count < 256);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_letterhead_is_cells_and_the_paragraphs_of_a_cell_are_joined),
        cmocka_unit_test(merged_cells_are_given_once_with_their_spans),
        cmocka_unit_test(an_empty_cell_is_a_line_without_words),
        cmocka_unit_test(cells_merged_across_in_the_old_way_are_one),
        cmocka_unit_test(rows_that_begin_further_right_keep_their_columns),
        cmocka_unit_test(deleted_rows_are_out),
        cmocka_unit_test(rows_and_cells_in_content_controls_are_found),
        cmocka_unit_test(a_table_in_a_cell_as_wide_as_its_table_is_a_table),
        cmocka_unit_test(cells_beside_a_frame_lose_no_words),
        cmocka_unit_test(a_table_in_a_cell_is_read_as_words_of_that_cell),
        cmocka_unit_test(a_frame_of_one_column_holds_paragraphs_and_tables),
        cmocka_unit_test(a_text_box_in_a_cell_stands_alone_after_the_row),
        cmocka_unit_test(a_cell_that_goes_on_from_nothing_is_read),
        cmocka_unit_test(a_row_wider_than_any_table_is_cut),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

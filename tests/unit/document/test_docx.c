#include "support/office.h"
#include "support/test.h"

#include "document/docx.h"
#include "document/refusal.h"

static void check_words(struct text bytes, const char *expected)
{
    TEST_ARENA(arena);
    struct read_text text;
    struct error error;
    if (!office_read(arena, docx_read, bytes, 0, &text, &error))
        fail_msg("%s {%s}", error.message, error.arguments[0]);
    assert_text_equal(text.words, text_from(expected));
}

#define assert_body_reads(body_xml, expected)                                                                          \
    do {                                                                                                               \
        TEST_ARENA(body_arena);                                                                                        \
        check_words(office_docx(body_arena, (struct docx_parts){.body = (body_xml)}), (expected));                     \
    } while (0)

#define P(words) "<w:p><w:r><w:t xml:space='preserve'>" words "</w:t></w:r></w:p>"
#define R(words) "<w:r><w:t xml:space='preserve'>" words "</w:t></w:r>"
#define TC(content) "<w:tc>" content "</w:tc>"
#define GRID "<w:tblGrid><w:gridCol/><w:gridCol/><w:gridCol/></w:tblGrid>"

static void paragraphs_are_lines(void **state)
{
    (void)state;
    assert_body_reads(P("Điều 1. Phạm vi") "<w:p/>" P(" Điều 2. Đối tượng &amp; thời hạn "),
                      "Điều 1. Phạm vi\nĐiều 2. Đối tượng & thời hạn\n");
}

static void runs_tabs_hyphens_and_breaks_make_one_paragraph(void **state)
{
    (void)state;
    assert_body_reads("<w:p>" R("Bộ ") R("Nội vụ") "<w:r><w:tab/><w:t>kinh tế</w:t><w:noBreakHyphen/>"
                                                   "<w:t>xã h</w:t><w:softHyphen/><w:t>ội&#xAD;.</w:t></w:r></w:p>",
                      "Bộ Nội vụ\tkinh tế-xã hội.\n");
    assert_body_reads("<w:p>" R("Nơi nhận:") "<w:r><w:br/></w:r>" R("- Như trên;") "</w:p>",
                      "Nơi nhận:\n- Như trên;\n");
}

static void words_are_composed(void **state)
{
    (void)state;
    assert_body_reads("<w:p>" R("Nghi&#x323;") R(" quyê&#x301;t") "</w:p>", "Nghị quyết\n");
}

static void a_table_with_a_two_column_header_is_cells(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct read_text text;
    struct error error;
    struct text bytes = office_docx(
        arena, (struct docx_parts){.body = "<w:tbl><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid><w:tr>" TC(
                                       P("UBND TỈNH") P("SỞ NỘI VỤ")) TC(P("CỘNG HÒA XÃ HỘI")) "</w:tr></w:tbl>"});
    assert_true(office_read(arena, docx_read, bytes, 0, &text, &error));
    assert_text_equal(text.words, TEXT("UBND TỈNH SỞ NỘI VỤ | CỘNG HÒA XÃ HỘI\n"));
    assert_int_equal(text.line_count, 2);
    assert_int_equal(text.lines[1].kind, LINE_CELL);
    assert_int_equal(text.lines[1].table, 1);
    assert_int_equal(text.lines[1].column, 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(paragraphs_are_lines),
        cmocka_unit_test(runs_tabs_hyphens_and_breaks_make_one_paragraph),
        cmocka_unit_test(words_are_composed),
        cmocka_unit_test(a_table_with_a_two_column_header_is_cells),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

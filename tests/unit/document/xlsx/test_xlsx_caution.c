/*
 * test_xlsx_caution.c: what of a sheet is told of because it could not be taken as it stands.
 */
#include "support/sheet.h"

static void what_could_not_be_taken_as_it_stands_is_counted(void **state)
{
    (void)state;
    TEST_ARENA(arena);
#define STRUCK(name, words) "<c r='" name "' s='1' t='inlineStr'><is><t>" words "</t></is></c>"
    struct read_text text = read_sheet(
        arena,
        (struct xlsx_parts){
            .styles = "<fonts><font/><font><strike/></font><font><strike val='0'/></font></fonts>"
                      "<cellXfs><xf/><xf fontId='1'/><xf fontId='2'/></cellXfs>",
            .sheets = {HEAD "<row r='2'>" N("A2", "0", "1") STRUCK("B2", "Việc bỏ") STRUCK(
                "C2", "Sở A") "</row>"
                              "<row r='3'>" W("B3", "Việc") STRUCK(
                                  "C3", "Sở B") "</row>"
                                                "<row r='4'><c r='B4' t='e'><f>NA()</f><v>#N/A</v></c>"
                                                "<c r='C4'><f>DATE(2026,8,15)</f><v></v></c></row>"
                                                "<row r='5'><c r='B5' t='str'><f>\"\"</f><v></v></c><c r='C5' "
                                                "s='2'><v>7</v></c></row>"
                                                "<row r='6' hidden='1'>" STRUCK("B6", "Ẩn") "</row></sheetData>"}});
    assert_text_equal(text.words, TEXT("TT | Nhiệm vụ | Chủ trì\n1 | Việc bỏ | Sở A\n | Việc | Sở B\n |  | 7\n"));
    assert_int_equal(text.cautions[READ_CAUTION_STRUCK_ROW], 1);
    assert_int_equal(text.cautions[READ_CAUTION_ERROR_CELL], 1);
    assert_int_equal(text.cautions[READ_CAUTION_UNVALUED_CELL], 1);
}

static void what_is_not_read_is_not_told_of(void **state)
{
    (void)state;
    TEST_ARENA(arena);
#define ERRORS(name) "<c r='" name "' t='e'><v>#N/A</v></c><c r='" name "'><f>1</f></c>"
    static const char rows[] = HEAD "<row r='2'>" W("B2", "Việc") ERRORS("D2") "</row><row r='3'>" STRUCK("B3", "Bỏ")
        W("D3", "ghi chú") "</row>"
                           "<row r='4' hidden='1'>" STRUCK("B4", "Bỏ") ERRORS("C4") "</row></sheetData>";
    struct xlsx_parts parts = {.styles = "<fonts><font/><font><strike/></font></fonts>"
                                         "<cellXfs><xf/><xf fontId='1'/></cellXfs>",
                               .columns = "<cols><col min='4' max='4' hidden='1'/></cols>",
                               .sheets = {rows}};
    struct read_text text = read_sheet(arena, parts);
    assert_int_equal(text.cautions[READ_CAUTION_STRUCK_ROW], 1);
    assert_int_equal(text.cautions[READ_CAUTION_ERROR_CELL], 0);
    assert_int_equal(text.cautions[READ_CAUTION_UNVALUED_CELL], 0);
    parts.sheets[0] = text_print(arena, "%s<autoFilter><filterColumn/></autoFilter>", rows).at;
    text = read_sheet(arena, parts);
    assert_int_equal(text.cautions[READ_CAUTION_STRUCK_ROW], 2);
    assert_int_equal(text.cautions[READ_CAUTION_ERROR_CELL], 1);
    assert_int_equal(text.cautions[READ_CAUTION_UNVALUED_CELL], 1);
}

/* Each row as what it says, who, when. */
static void a_row_is_struck_out_where_what_it_says_is(void **state)
{
    (void)state;
    static const struct {
        const char *row;
        uint32_t count;
    } CASES[] = {
        {STRUCK("B2", "Rà soát chợ") W("C2", "Phòng Kinh tế, Hạ tầng và Đô thị") W("D2", "15/8/2026"), 1},
        {STRUCK("B2", "Rà soát chợ") STRUCK("C2", "Công an phường") W("D2", "15/8/2026"), 1},
        {W("B2", "Rà soát chợ tạm trên địa bàn") STRUCK("C2", "Công an phường") W("D2", "15/8/2026"), 0},
        {STRUCK("A2", "1") W("B2", "Rà soát chợ") W("C2", "Công an phường"), 0},
        {W("A2", "x") STRUCK("B2", "Rà soát chợ"), 1},
    };
    for (size_t i = 0; i < COUNT_OF(CASES); i++) {
        TEST_ARENA(arena);
        struct xlsx_parts parts = {
            .styles = "<fonts><font/><font><strike/></font></fonts>"
                      "<cellXfs><xf/><xf fontId='1'/></cellXfs>",
            .sheets = {text_print(arena, HEAD "<row r='2'>%s</row></sheetData>", CASES[i].row).at}};
        struct read_text text = read_sheet(arena, parts);
        if (text.cautions[READ_CAUTION_STRUCK_ROW] != CASES[i].count)
            fail_msg("row %zu", i);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_could_not_be_taken_as_it_stands_is_counted),
        cmocka_unit_test(what_is_not_read_is_not_told_of),
        cmocka_unit_test(a_row_is_struck_out_where_what_it_says_is),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

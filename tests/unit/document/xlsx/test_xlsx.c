#include "support/sheet.h"

#include "base/buffer.h"
#include "base/job.h"
#include "document/refusal.h"

static void check_words(struct xlsx_parts parts, const char *expected)
{
    TEST_ARENA(arena);
    assert_text_equal(read_sheet(arena, parts).words, text_from(expected));
}

static void a_sheet_is_a_table(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct read_text text = read_sheet(arena, (struct xlsx_parts){.sheets = {HEAD "<row r='2'>" N("A2", "0", "1")
                                                                                 W("C2", "Sở Nội vụ") "</row>"
                                                                                                      "</sheetData>"}});
    assert_text_equal(text.words, TEXT("TT | Nhiệm vụ | Chủ trì\n1 |  | Sở Nội vụ\n"));
    assert_int_equal(text.line_count, 5);
    assert_int_equal(text.lines[4].row, 1);
    assert_int_equal(text.lines[4].column, 2);
    assert_int_equal(text.lines[4].table, 1);
}

#define HEADER(words) "</sheetData><headerFooter><oddHeader>" words "</oddHeader></headerFooter>"
#define SHAPE(words) "<xdr:sp><xdr:txBody>" words "</xdr:txBody></xdr:sp>"
#define LINE(words) "<a:p><a:r><a:t>" words "</a:t></a:r></a:p>"

static void a_mark_beside_the_cells_is_read_before_them(void **state)
{
    (void)state;
    static const struct xlsx_parts marked[] = {
        {.sheets = {HEAD HEADER("&amp;LTrang &amp;P&amp;C&amp;\"Arial,Bold\"&amp;14&amp;KFF0000TỐI MẬT&amp;R2/5")}},
        {.sheets = {HEAD "</sheetData>"}, .name = "TỐI MẬT"},
        {.sheets = {HEAD "</sheetData>"}, .drawing = SHAPE(LINE("TỐI MẬT"))},
        {.sheets = {HEAD "</sheetData>"}, .drawing = SHAPE(LINE("TỐI") LINE("MẬT"))},
        {.sheets = {HEAD "</sheetData>"}, .drawing = "<v:shape><v:textpath string='TỐI MẬT'/></v:shape>"},
        {.sheets = {HEAD "</sheetData>"}, .comments = "<comment ref='A1'><text><r><t>TỐI MẬT</t></r></text></comment>"},
        {.sheets = {HEAD "</sheetData>", "<row r='9'>" W("D9", "TỐI MẬT") "</row></sheetData>"},
         .sheet_states = {NULL, "state='veryHidden'"}},
        {.sheets = {HEAD "<row r='2' hidden='1'>" W("A2", "TỐI MẬT") "</row></sheetData>"}},
        {.sheets = {HEAD "<row r='2'>" W("D2", "TỐI MẬT") "</row></sheetData>"},
         .columns = "<cols><col min='4' max='4' hidden='1'/></cols>"},
    };
    for (size_t i = 0; i < COUNT_OF(marked); i++)
        check_words(marked[i], "TỐI MẬT\nTT | Nhiệm vụ | Chủ trì\n");
}

/* So far down that opening the part does not tell. */
static void a_broken_part_beside_the_cells_is_refused(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct buffer far_down = buffer_open(arena, 1 << 20);
    for (int i = 0; i < 2000; i++)
        buffer_add(&far_down, TEXT(SHAPE(LINE("CHÚ THÍCH"))));
    buffer_add(&far_down, TEXT("<a:p></a:r>" SHAPE(LINE("TỐI MẬT"))));
    buffer_add_byte(&far_down, 0);
    const struct xlsx_parts broken[] = {
        {.sheets = {HEAD "</sheetData>"}, .drawing = far_down.at},
        {.sheets = {HEAD "</sheetData>"}, .comments = text_print(arena, "<!--%70000s--></comment>", "").at},
    };
    for (size_t i = 0; i < COUNT_OF(broken); i++) {
        struct read_text text;
        struct error error;
        assert_false(office_read(arena, xlsx_read, office_xlsx(arena, broken[i]), 0, &text, &error));
        assert_int_equal(refusal_of(&error), REFUSAL_DAMAGED_PART);
    }
}

static void other_words_beside_the_cells_are_not_read(void **state)
{
    (void)state;
    struct xlsx_parts parts = {.sheets = {HEAD "<row r='2' hidden='1'>" W("A2", "Mật") W("B2", "GHI CHÚ")
                                              W("C2", "Lập danh mục văn bản mật") "</row>" HEADER("BÁO CÁO"),
                                          "<row r='9'>" W("D9", "Mật") "</row></sheetData>"},
                               .sheet_states = {NULL, "state='hidden'"},
                               .name = "Nhiệm vụ",
                               .drawing = SHAPE(LINE("CHÚ THÍCH")),
                               .comments = "<comment ref='A1'><text><t>Bỏ mục mật độ dân số</t></text></comment>"};
    check_words(parts, "TT | Nhiệm vụ | Chủ trì\n");
}

static bool read_as_sheets(const struct format_input *input, struct text_builder *builder, struct error *error)
{
    struct format_input as_sheets = *input;
    as_sheets.as_sheets = true;
    return xlsx_read(&as_sheets, builder, error);
}

static void as_sheets_every_cell_stands_where_it_is(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct read_text text;
    struct error error;
    struct xlsx_parts parts = {
        .sheets = {"<row r='3'>" W("C3", "một&#13;&#10;hai") "</row><row r='65538'>" W(
                       "B65538", "ba") "</row></sheetData>"
                                       "<mergeCells><mergeCell ref='C3:D5'/></mergeCells>",
                   "<row r='2' hidden='1'>" W("A2", "ẩn") "</row><row r='4'>" W("A4", "bốn") "</row></sheetData>"}};
    assert_true(office_read(arena, read_as_sheets, office_xlsx(arena, parts), 0, &text, &error));
    static const struct {
        const char *words;
        unsigned page, table, row, column, row_span, column_span;
    } cells[] = {
        {"0", 1, 0, 0, 0, 0, 0}, {"một\nhai", 1, 1, 2, 2, 3, 2}, {"ba", 1, 2, 1, 1, 1, 1},
        {"1", 2, 0, 0, 0, 0, 0}, {"bốn", 2, 3, 3, 0, 1, 1},
    };
    assert_int_equal(text.line_count, COUNT_OF(cells));
    for (size_t i = 0; i < COUNT_OF(cells); i++) {
        const struct read_line *line = &text.lines[i];
        assert_text_equal(span_text(text.words, line->span), text_from(cells[i].words));
        assert_int_equal(line->page, cells[i].page);
        assert_int_equal(line->table, cells[i].table);
        assert_int_equal(line->row, cells[i].row);
        assert_int_equal(line->column, cells[i].column);
        assert_int_equal(line->row_span, cells[i].row_span);
        assert_int_equal(line->column_span, cells[i].column_span);
    }
}

static void rows_in_no_order_stand_nowhere(void **state)
{
    (void)state;
    static const char *const sheets[] = {
        "<row r='2'>" W("A2", "c") "</row><row r='1'>" W("A1", "a") "</row></sheetData>",
        "<row r='2'>" W("A2", "c") W("B3", "a") "</row></sheetData>",
        "<row r='2'>" W("A2", "c") W("B1", "a") "</row></sheetData>",
    };
    for (size_t i = 0; i < COUNT_OF(sheets); i++) {
        TEST_ARENA(arena);
        struct read_text text;
        struct error error;
        struct xlsx_parts parts = {.sheets = {sheets[i]}};
        assert_false(office_read(arena, read_as_sheets, office_xlsx(arena, parts), 0, &text, &error));
        assert_int_equal(refusal_of(&error), REFUSAL_DAMAGED_PART);
    }
}

static void what_a_merged_cell_covers_is_not_given(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct read_text text;
    struct error error;
    struct xlsx_parts parts = {.sheets = {"<row r='1'>" W("C1", "ba") W("B1", "rác")
                                              W("A1", "một") "</row><row r='2'>" W("A2", "bốn") W("B2", "hai")
                                                  W("C2", "rác") "</row><row r='3'>" W("A3", "bốn")
                                                      W("C3", "năm") "</row></sheetData><mergeCells>"
                                                                     "<mergeCell ref='C1:C2'/>"
                                                                     "<mergeCell ref='A1:B1'/>"
                                                                     "<mergeCell ref='A2:A3'/></mergeCells>"}};
    assert_true(office_read(arena, read_as_sheets, office_xlsx(arena, parts), 0, &text, &error));
    assert_text_equal(text.words, TEXT("0\nmột | ba\nbốn | hai\n |  | năm\n"));
}

/* A sheet whose cells are given away: how many of them came, and in how many pieces. */
struct many_rows {
    struct text bytes;
    size_t pieces, lines;
};

static bool count_piece(void *owner, const struct read_text *piece)
{
    struct many_rows *rows = owner;
    rows->pieces++;
    rows->lines += piece->line_count;
    return true;
}

static bool read_many_rows(struct arena *arena, void *argument, struct error *error)
{
    struct many_rows *rows = argument;
    struct format_input input = {
        .arena = arena, .bytes = rows->bytes, .limits = READER_LIMITS_DEFAULT, .as_sheets = true};
    struct text_builder builder = text_builder_open(arena, FORMAT_XLSX, input.limits.text_bytes);
    struct read_text rest;
    text_builder_give_to(&builder, count_piece, rows);
    if (!xlsx_read(&input, &builder, error) || !text_builder_take(&builder, &rest, error))
        return false;
    rows->lines += rest.line_count;
    return true;
}

static void a_long_sheet_is_held_row_by_row(void **state)
{
    (void)state;
    enum { ROWS = 50000, MEMORY_BYTES = 6 << 20 };
    TEST_ARENA(arena);
    struct buffer sheet = buffer_open(arena, 10 << 20);
    for (int i = 0; i < ROWS; i++)
        buffer_print(&sheet, "<row><c><v>%d</v></c><c t='inlineStr'><is><t>Rà soát hồ sơ</t></is></c></row>", i);
    buffer_print(&sheet, "</sheetData>%c", 0);
    struct many_rows rows = {.bytes = office_xlsx(arena, (struct xlsx_parts){.sheets = {sheet.at}})};
    struct error error;
    assert_true(job_run((struct job){.memory_bytes = MEMORY_BYTES}, read_many_rows, &rows, &error));
    assert_int_equal(rows.lines, 2 * ROWS + 1);
    assert_true(rows.pieces > 1);
}

static void strings_are_shared_rich_and_escaped(void **state)
{
    (void)state;
    check_words(
        (struct xlsx_parts){.sheets = {"<row><c t='s'><v>1</v></c><c t='s'><v>0</v></c><c t='s'><v>9</v></c>"
                                       "<c t='s'><v>2</v></c></row></sheetData>"},
                            .strings = "<si><t>Báo cáo</t></si>"
                                       "<si><r><t xml:space='preserve'>Rà </t></r><r><rPr><b/></rPr><t>soát</t></r>"
                                       "<rPh><t>x</t></rPh></si>"
                                       "<si><t>hai_x000D_\ndòng _x0041_ _xZZZZ_</t></si>"},
        "Rà soát | Báo cáo |  | hai  dòng A _xZZZZ_\n");
}

static void formulas_show_their_results(void **state)
{
    (void)state;
    check_words((struct xlsx_parts){.sheets = {"<row><c><f>1+1</f><v>2</v></c><c t='str'><f>A1</f><v>hai</v></c>"
                                               "<c t='b'><v>1</v></c><c t='b'><v>0</v></c>"
                                               "</row></sheetData>"}},
                "2 | hai | TRUE | FALSE\n");
}

static void dates_and_numbers_are_shown_in_their_formats(void **state)
{
    (void)state;
    static const char styles[] = "<numFmts><numFmt numFmtId='164' formatCode='dd/mm/yyyy;@'/></numFmts>"
                                 "<cellStyleXfs><xf numFmtId='9'/></cellStyleXfs>"
                                 "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/>"
                                 "<xf numFmtId='10'/></cellXfs>";
    static const char sheet[] = "<row>" N("A1", "0", "0.30000000000000004") N("B1", "1", "46101") N("C1", "2", "46102")
        N("D1", "3", "0.125") N("E1", "77", "5") "<c t='d'><v>2026-03-20T00:00:00</v></c></row></sheetData>";
    check_words((struct xlsx_parts){.sheets = {sheet}, .styles = styles},
                "0.3 | 20/03/2026 | 21/03/2026 | 12.50% | 5 | 20/03/2026\n");
    check_words((struct xlsx_parts){.sheets = {"<row>" N("A1", "1", "44639") "</row></sheetData>"},
                                    .styles = styles,
                                    .workbook = "<workbookPr date1904='1'/>"},
                "20/03/2026\n");
}

static void merged_cells_are_given_once_with_their_spans(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct read_text text = read_sheet(
        arena,
        (struct xlsx_parts){
            .sheets = {HEAD "<row r='2'>" N("A2", "0", "1") W("B2", "Một") W("C2", "Sở Nội vụ") "</row><row r='3'>" N(
                "A3", "0", "2") W("B3", "Hai") W("C3", "rác") "</row><row r='5'>" W("A5", "II")
                           W("B5", "Chung") "</row></sheetData>"
                                            "<mergeCells><mergeCell ref='B5:C5'/><mergeCell ref='C2:C4'/>"
                                            "<mergeCell ref='nonsense'/></mergeCells>"}});
    assert_text_equal(text.words, TEXT("TT | Nhiệm vụ | Chủ trì\n1 | Một | Sở Nội vụ\n2 | Hai\nII | Chung\n"));
    assert_int_equal(text.lines[5].row_span, 2);
    assert_int_equal(text.lines[5].column_span, 1);
    assert_int_equal(text.lines[9].column_span, 2);
    assert_int_equal(text.lines[9].row_span, 1);
}

static void titles_before_the_table_are_paragraphs_and_a_letterhead_is_a_table(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct read_text text = read_sheet(
        arena,
        (struct xlsx_parts){
            .sheets = {"<row r='1'>" W("A1", "UBND XÃ") W(
                "C1", "CỘNG HÒA XÃ HỘI") "</row>"
                                         "<row r='2'>" W(
                                             "B2", "SỔ THEO DÕI") "</row>"
                                                                  "<row r='4'>" W("A4", "TT") W("B4", "Việc")
                                                                      W("C4",
                                                                        "Hạn") "</row>"
                                                                               "<row r='5'>" W(
                                                                                   "B5",
                                                                                   "Rà soát") "</row></sheetData>"}});
    assert_text_equal(text.words, TEXT("UBND XÃ |  | CỘNG HÒA XÃ HỘI\nSỔ THEO DÕI\nTT | Việc | Hạn\n | Rà soát\n"));
    assert_int_equal(text.lines[0].table, 1);
    assert_int_equal(text.lines[2].kind, LINE_PARAGRAPH);
    assert_int_equal(text.lines[3].table, 2);
    assert_int_equal(text.lines[3].row, 0);
    assert_int_equal(text.lines[6].column, 1);
}

static void hidden_sheets_rows_and_columns_are_out(void **state)
{
    (void)state;
    check_words((struct xlsx_parts){.sheets = {"<row r='1'>" W("A1", "nháp") "</row></sheetData>",
                                               "<row r='1'>" W("A1", "nháp") "</row></sheetData>",
                                               "<row r='1'>" W("A1", "hiện") "</row></sheetData>"},
                                    .sheet_states = {"state='hidden'", "state='veryHidden'", "state='visible'"}},
                "hiện\n");
    check_words((struct xlsx_parts){.columns = "<cols><col min='2' max='2' hidden='1'/></cols>",
                                    .sheets = {"<row>" W("A1", "a") W("B1", "b") W(
                                        "C1", "c") "</row>"
                                                   "<row hidden='1'>" W("A2", "x") W("C2", "y") "</row></sheetData>"}},
                "a | c\n");
}

static void a_filter_left_on_hides_no_task(void **state)
{
    (void)state;
    static const char rows[] = HEAD "<row r='2' hidden='1'>" W("A2", "1") W("B2", "Một") "</row></sheetData>";
    TEST_ARENA(arena);
    struct text filtered = text_print(arena, "%s<autoFilter ref='A1:C2'><filterColumn colId='0'/></autoFilter>", rows);
    struct text unfiltered = text_print(arena, "%s<autoFilter ref='A1:C2'/>", rows);
    check_words((struct xlsx_parts){.sheets = {filtered.at}}, "TT | Nhiệm vụ | Chủ trì\n1 | Một\n");
    check_words((struct xlsx_parts){.sheets = {unfiltered.at}}, "TT | Nhiệm vụ | Chủ trì\n");
}

static void letters_of_old_fonts_are_read_as_they_are_drawn(void **state)
{
    (void)state;
    check_words(
        (struct xlsx_parts){.styles = "<fonts><font><name val='Times New Roman'/></font><font><name val='.VnTime'/>"
                                      "</font></fonts><cellXfs><xf/><xf fontId='1'/></cellXfs>",
                            .strings = "<si><t>NhiÖm vô</t></si><si><r><t>x· </t></r><r><rPr><rFont"
                                       " val='.VnTimeH'/></rPr><t>ñy ban</t></r></si>",
                            .sheets = {"<row><c t='s' s='1'><v>0</v></c><c t='s' s='0'><v>0</v></c><c t='s'><v>1</v>"
                                       "</c><c s='1' t='inlineStr'><is><t>chñ tr×</t></is></c></row></sheetData>"}},
        "Nhiệm vụ | NhiÖm vô | x· ỦY BAN | chủ trì\n");
}

static void a_lone_cell_far_out_costs_nothing(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct read_text text = read_sheet(
        arena,
        (struct xlsx_parts){.sheets = {"<row r='1'>" W("A1", "đầu") "</row><row r='1048576'>" W("XFD1048576", "cuối")
                                           W("A1048577", "ngoài") "</row></sheetData><mergeCells>"
                                                                  "<mergeCell ref='A1:XFC1048575'/></mergeCells>"}});
    assert_true(text.words.len < 1000);
    assert_int_not_equal(text_find(text.words, TEXT("cuối")), TEXT_NOT_FOUND);
}

static void cells_out_of_order_are_put_in_order(void **state)
{
    (void)state;
    check_words((struct xlsx_parts){.sheets = {"<row r='2'>" W("B2", "d") W("A2", "c") "</row><row r='1'>" W("A1", "a")
                                                   W("B1", "b") "</row></sheetData>"}},
                "a | b\nc | d\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_sheet_is_a_table),
        cmocka_unit_test(a_mark_beside_the_cells_is_read_before_them),
        cmocka_unit_test(a_broken_part_beside_the_cells_is_refused),
        cmocka_unit_test(other_words_beside_the_cells_are_not_read),
        cmocka_unit_test(as_sheets_every_cell_stands_where_it_is),
        cmocka_unit_test(rows_in_no_order_stand_nowhere),
        cmocka_unit_test(what_a_merged_cell_covers_is_not_given),
        cmocka_unit_test(a_long_sheet_is_held_row_by_row),
        cmocka_unit_test(strings_are_shared_rich_and_escaped),
        cmocka_unit_test(formulas_show_their_results),
        cmocka_unit_test(dates_and_numbers_are_shown_in_their_formats),
        cmocka_unit_test(merged_cells_are_given_once_with_their_spans),
        cmocka_unit_test(titles_before_the_table_are_paragraphs_and_a_letterhead_is_a_table),
        cmocka_unit_test(hidden_sheets_rows_and_columns_are_out),
        cmocka_unit_test(a_filter_left_on_hides_no_task),
        cmocka_unit_test(letters_of_old_fonts_are_read_as_they_are_drawn),
        cmocka_unit_test(a_lone_cell_far_out_costs_nothing),
        cmocka_unit_test(cells_out_of_order_are_put_in_order),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

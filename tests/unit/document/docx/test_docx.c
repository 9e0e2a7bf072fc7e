#include "support/office.h"
#include "support/test.h"

#include "base/buffer.h"
#include "document/docx/docx.h"

static struct read_text read_parts(struct arena *arena, struct docx_parts parts)
{
    struct read_text text;
    struct error error;
    if (!office_read(arena, docx_read, office_docx(arena, parts), 0, &text, &error))
        fail_msg("%s {%s}", error.message, error.arguments[0]);
    return text;
}

static void check_words(struct docx_parts parts, const char *expected)
{
    TEST_ARENA(arena);
    assert_text_equal(read_parts(arena, parts).words, text_from(expected));
}

static void check_body(const char *body, const char *expected)
{
    check_words((struct docx_parts){.body = body}, expected);
}

#define R(words) "<w:r><w:t xml:space='preserve'>" words "</w:t></w:r>"
#define P(words) "<w:p>" R(words) "</w:p>"

static void paragraphs_are_lines(void **state)
{
    (void)state;
    check_body(P("Điều 1. Phạm vi") "<w:p/>" P(" Điều 2. Đối tượng &amp; thời hạn "),
               "Điều 1. Phạm vi\nĐiều 2. Đối tượng & thời hạn\n");
}

static void runs_tabs_and_hyphens_make_one_paragraph(void **state)
{
    (void)state;
    check_body("<w:p>" R("Bộ ") R("Nội vụ") "<w:r><w:tab/><w:t>kinh tế</w:t><w:noBreakHyphen/><w:t>xã h</w:t>"
                                            "<w:softHyphen/><w:t>ội&#xAD; c&#x200B;ủa&#xFEFF;.</w:t></w:r></w:p>",
               "Bộ Nội vụ\tkinh tế-xã hội của.\n");
}

static void line_breaks_part_a_paragraph_into_wrapped_lines(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct read_text text = read_parts(
        arena, (struct docx_parts){.body = "<w:p>" R("Nơi nhận:") "<w:r><w:br/></w:r>" R("- Như trên;") "</w:p><w:p>" R(
                                       "- Lưu") "<w:r><w:cr/><w:t>VT.</w:t></w:r></w:p>"});
    assert_text_equal(text.words, TEXT("Nơi nhận:\n- Như trên;\n\n- Lưu\nVT.\n"));
    assert_int_equal(text.line_count, 5);
    for (size_t i = 0; i < text.line_count; i++)
        assert_int_equal(text.lines[i].kind, LINE_WRAPPED);
}

static void words_are_composed_over_the_ends_of_runs(void **state)
{
    (void)state;
    check_body("<w:p>" R("Nghi&#x323; quye") R("&#x302;") R("&#x301;t") "</w:p>", "Nghị quyết\n");
}

static void hidden_and_deleted_words_are_out_and_inserted_words_in(void **state)
{
    (void)state;
    check_body(
        "<w:p><w:del><w:r><w:delText>trước</w:delText></w:r>" R("cũ") "</w:del><w:ins>" R(
            "Giao ") "</w:ins>"
                     "<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r><w:moveFrom>" R(
                         "đi") "</w:moveFrom><w:moveTo>" R("Sở") "</w:moveTo><w:r><w:rPr><w:vanish "
                                                                 "w:val='0'/></w:rPr><w:t> Y tế</w:t></w:r></w:p>",
        "Giao Sở Y tế\n");
    check_words(
        (struct docx_parts){
            .styles = "<w:style w:type='character' w:styleId='An'><w:rPr><w:vanish/></w:rPr></w:style>"
                      "<w:style w:type='paragraph' w:styleId='Con'><w:basedOn w:val='Cha'/></w:style>"
                      "<w:style w:type='paragraph' w:styleId='Cha'><w:rPr><w:vanish/></w:rPr></w:style>",
            .body = "<w:p><w:r><w:rPr><w:rStyle w:val='An'/></w:rPr><w:t>ẩn</w:t></w:r>" R(
                "hiện") "</w:p><w:p><w:pPr><w:pStyle w:val='Con'/></w:pPr>" R("ẩn") "</w:p>"},
        "hiện\n");
}

static void words_shown_in_capitals_are_read_so(void **state)
{
    (void)state;
    check_body("<w:p><w:r><w:rPr><w:caps/></w:rPr><w:t>tuyệt mật</w:t></w:r></w:p>", "TUYỆT MẬT\n");
    check_words(
        (struct docx_parts){.styles = "<w:style w:type='paragraph' w:styleId='Dau'><w:rPr><w:caps/></w:rPr></w:style>",
                            .body = "<w:p><w:pPr><w:pStyle w:val='Dau'/></w:pPr>" R(
                                "đề án ") "<w:r><w:rPr><w:caps w:val='0'/></w:rPr><w:t>số 06</w:t></w:r></w:p>"},
        "ĐỀ ÁN số 06\n");
}

static void a_hidden_mark_of_secrecy_is_not_missed(void **state)
{
    (void)state;
    check_body("<w:p>" R("Giao") "<w:r><w:rPr><w:vanish/></w:rPr><w:t>TỐI MẬT</w:t></w:r></w:p>", "Giao\nTỐI MẬT\n");
    check_body("<w:p>" R("Giao") "<w:r><w:rPr><w:vanish/></w:rPr><w:t>Mật</w:t></w:r></w:p>", "Giao\nMật\n");
}

static void a_paragraph_whose_end_was_deleted_goes_on_in_the_next(void **state)
{
    (void)state;
    check_body("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" R("Giao Sở ") "</w:p>" P(
                   "Y tế rà soát") "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" R("cuối") "</w:p>",
               "Giao Sở Y tế rà soát\ncuối\n");
}

static void a_large_first_letter_belongs_to_its_word(void **state)
{
    (void)state;
    check_body("<w:p><w:pPr><w:framePr w:dropCap='drop'/></w:pPr>" R("T") "</w:p>" P("hực hiện"), "Thực hiện\n");
}

static void fields_show_their_results(void **state)
{
    (void)state;
#define FIELD(type) "<w:r><w:fldChar w:fldCharType='" type "'/></w:r>"
    check_body("<w:p>" R("Trang ") FIELD("begin") "<w:r><w:instrText> PAGE </w:instrText></w:r>" R("mã")
                   FIELD("separate") R("3") FIELD("end")
                       R("/") "<w:fldSimple w:instr='NUMPAGES'>" R("9") "</w:fldSimple>" R(", ") FIELD("begin")
                           FIELD("begin") FIELD("separate") R("trong lệnh") FIELD("end") FIELD("separate") R("ngoài")
                               FIELD("end") "<w:hyperlink>" R(" liên kết") "</w:hyperlink></w:p>",
               "Trang 3/9, ngoài liên kết\n");
}

static void signs_and_formulas_are_read(void **state)
{
    (void)state;
    check_body("<w:p><w:r><w:sym w:font='Wingdings' w:char='F0FE'/><w:t> Có</w:t><w:sym w:char='F000'/></w:r>"
               "<m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath></w:p>",
               "☑ Cóx+1\n");
}

static void text_boxes_that_are_stored_twice_are_read_once(void **state)
{
    (void)state;
    check_body("<w:p>" R("Kính gửi: ") "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>"
                                       "<w:txbxContent>" P("MẬT") P(
                                           "Hỏa tốc") "</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback>"
                                                      "<w:pict><v:textbox><w:txbxContent>" P("MẬT")
                                                          P("Hỏa tốc") "</w:txbxContent></v:textbox></w:pict>"
                                                                       "</mc:Fallback></mc:AlternateContent></w:r>" R(
                                                                           "Sở Nội vụ") "</w:p>" P("Sau"),
               "Kính gửi: Sở Nội vụ\nMẬT\nHỏa tốc\nSau\n");
    check_body("<w:p><w:r><mc:AlternateContent><mc:Choice Requires='x'/><mc:Fallback><w:t>cũ</w:t></mc:Fallback>"
               "</mc:AlternateContent></w:r></w:p>",
               "cũ\n");
}

static void words_drawn_as_a_picture_are_read(void **state)
{
    (void)state;
    check_body(
        "<w:p>" R("Một") "<w:r><w:pict><v:shape><v:textpath string='DU&#x323; THẢO'/></v:shape></w:pict></w:r></w:p>",
        "Một\nDỤ THẢO\n");
    check_words((struct docx_parts){.body = P("Một"),
                                    .header = "<w:p><w:r><w:pict><v:textpath string='MẬT'/></w:pict></w:r></w:p>"},
                "MẬT\nMột\n");
}

static void content_controls_and_smart_tags_are_looked_into(void **state)
{
    (void)state;
    check_body("<w:sdt><w:sdtPr><w:alias w:val='x'/></w:sdtPr><w:sdtContent>" P(
                   "Một") "</w:sdtContent></w:sdt><w:p>"
                          "<w:sdt><w:sdtContent>" R("Hai ") "</w:sdtContent></w:sdt><w:smartTag>" R(
                              "ba") "</w:smartTag></w:p>",
               "Một\nHai ba\n");
}

static void notes_are_marked_and_stand_after_the_text(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct read_text text = read_parts(
        arena, (struct docx_parts){
                   .body = "<w:p>" R("Theo Nghị quyết") "<w:r><w:endnoteReference w:id='2'/></w:r>" R(
                       " và Quyết định") "<w:r><w:footnoteReference w:id='5'/></w:r>" R(".") "</w:p>" P("Hết./."),
                   .footnotes = "<w:footnote w:id='0' w:type='separator'><w:p/></w:footnote><w:footnote w:id='5'>"
                                "<w:p><w:r><w:footnoteRef/></w:r>" R(" Số 2.") "</w:p>" P("Tiếp.") "</w:footnote>",
                   .endnotes = "<w:endnote w:id='2'>" P("Số 1.") "</w:endnote>"});
    assert_text_equal(text.words, TEXT("Theo Nghị quyết[1] và Quyết định[2].\nHết./.\n[1] Số 1.\n[2] Số 2. Tiếp.\n"));
    assert_int_equal(text.lines[2].kind, LINE_NOTE);
    assert_int_equal(text.lines[3].kind, LINE_NOTE);
}

static void a_note_with_a_mark_of_its_own_keeps_it(void **state)
{
    (void)state;
    check_words(
        (struct docx_parts){.body = "<w:p>" R("Biểu") "<w:r><w:footnoteReference w:customMarkFollows='1' w:id='1'/>"
                                                      "<w:t>*</w:t></w:r></w:p>",
                            .footnotes = "<w:footnote w:id='1'>" P("* Đơn vị: đồng") "</w:footnote>"},
        "Biểu*\n* Đơn vị: đồng\n");
}

static void of_a_page_header_or_footer_only_a_stamp_is_read(void **state)
{
    (void)state;
    check_words((struct docx_parts){.body = P("BÁO CÁO"),
                                    .header = P("TUYỆT MẬT") P("Trang 2") P("Báo cáo năm 2026") P("TUYỆT MẬT") P("II")
                                        P("TIÊU ĐỀ CỦA MỘT VĂN BẢN DÀI")},
                "TUYỆT MẬT\nBÁO CÁO\n");
    check_words((struct docx_parts){.body = P("BÁO CÁO"), .footer = P("Độ mật: Mật") P("Trang 2")},
                "Độ mật: Mật\nBÁO CÁO\n");
}

static void pages_are_counted_where_word_noted_them(void **state)
{
    (void)state;
    TEST_ARENA(arena);
#define PAGE "<w:r><w:lastRenderedPageBreak/></w:r>"
    struct read_text text = read_parts(arena, (struct docx_parts){.body = P("một") "<w:p>" R("vẫn một") PAGE R(
                                                                      "sang hai") "</w:p><w:p>" PAGE R("ba") "</w:p>"});
    assert_int_equal(text.page_count, 3);
    assert_int_equal(text.lines[0].page, 1);
    assert_int_equal(text.lines[1].page, 1);
    assert_int_equal(text.lines[2].page, 3);
    text = read_parts(arena, (struct docx_parts){.body = P("một")});
    assert_int_equal(text.page_count, 0);
    assert_int_equal(text.lines[0].page, 0);
}

static void letters_of_old_fonts_are_read_as_they_are_drawn(void **state)
{
    (void)state;
    static const char styles[] =
        "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii='.VnTime' w:hAnsi='.VnTime'/></w:rPr>"
        "</w:rPrDefault></w:docDefaults>";
    check_words(
        (struct docx_parts){
            .body = P(
                "§iÒu 1. NhiÖm vô") "<w:p><w:r><w:rPr><w:rFonts w:ascii='.VnTimeH'"
                                    " w:hAnsi='.VnTimeH'/></w:rPr><w:t>ñy ban</w:t></w:r><w:r><w:rPr><w:rFonts"
                                    " w:ascii='Times New Roman' w:hAnsi='Times New Roman'/></w:rPr><w:t> xã</w:t></w:r>"
                                    "<w:r><w:t> tr</w:t><w:softHyphen/><w:t>íc</w:t></w:r></w:p>",
            .styles = styles},
        "Điều 1. Nhiệm vụ\nỦY BAN xã trước\n");
}

static void letters_tell_an_old_font_that_is_named_nowhere(void **state)
{
    (void)state;
    check_body(P("§iÒu 1. Phßng Kinh tÕ chñ tr×, phèi hîp víi C«ng an x·") "<w:p><w:r><w:rPr><w:rFonts"
                                                                           " w:asciiTheme='minorHAnsi' "
                                                                           "w:hAnsiTheme='minorHAnsi'/></w:rPr><w:t>rµ "
                                                                           "so¸t</w:t></w:r></w:p>",
               "Điều 1. Phòng Kinh tế chủ trì, phối hợp với Công an xã\nrà soát\n");
    check_body(P("Le comité a décidé à l’unanimité où déposer les pièces, dès réception"),
               "Le comité a décidé à l’unanimité où déposer les pièces, dès réception\n");
    check_body(P("Giao các cá nhân và bà con có ô tô, các hộ làm nghề"),
               "Giao các cá nhân và bà con có ô tô, các hộ làm nghề\n");
    check_body(P("Phó Chủ tịch; §: Điều; ñ: đơn vị; ®: đã đăng ký"),
               "Phó Chủ tịch; §: Điều; ñ: đơn vị; ®: đã đăng ký\n");
}

static void strict_documents_read_like_transitional_ones(void **state)
{
    (void)state;
    check_words((struct docx_parts){.body = P("Chặt chẽ"), .word = "http://purl.oclc.org/ooxml/wordprocessingml/main"},
                "Chặt chẽ\n");
}

static void words_of_other_namespaces_are_not_text(void **state)
{
    (void)state;
    check_body("<w:p>" R("chữ") "<a:p xmlns:a='urn:x'><a:r><a:t>hình</a:t></a:r></a:p></w:p>", "chữ\n");
}

#define CONTROL(properties, content)                                                                                   \
    "<w:sdt><w:sdtPr>" properties "</w:sdtPr><w:sdtContent>" content "</w:sdtContent></w:sdt>"
#define EMPTY "<w:showingPlcHdr/>"

#define ASKED CONTROL(EMPTY, R("[Bấm để nhập ngày.]"))
#define FILLED CONTROL("<w:date/>", R("30/6/2026"))
#define NO_LONGER_ASKED CONTROL("<w:showingPlcHdr w:val='0'/>", R("30/6"))
#define ASKED_CELL CONTROL(EMPTY, "<w:tc>" P("Bấm") "</w:tc>")
#define ASKED_ROW CONTROL(EMPTY, "<w:tr><w:tc>" P("Bấm") "</w:tc><w:tc>" P("Bấm") "</w:tc></w:tr>")
#define TWO_COLUMNS "<w:tbl><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>"

static void a_content_control_that_nobody_filled_in_is_empty(void **state)
{
    (void)state;
    check_body("<w:p>" R("trước ngày ") ASKED R(";") "</w:p>", "trước ngày ;\n");
    check_body("<w:p>" FILLED R(".") "</w:p>", "30/6/2026.\n");
    check_body("<w:p>" NO_LONGER_ASKED "</w:p>", "30/6\n");
    check_body(P("Số: 12") CONTROL(EMPTY, P("TỐI MẬT") P("Chọn độ mật")), "Số: 12\nTỐI MẬT\n");
    check_body(CONTROL(EMPTY, P("Chọn một mục") CONTROL("", P("Bấm"))) P("Sau"), "Sau\n");
    check_body(TWO_COLUMNS "<w:tr>" ASKED_CELL "<w:tc>" P("Sở A") "</w:tc></w:tr>" ASKED_ROW "</w:tbl>",
               " | Sở A\n | \n");
}

static void a_mark_in_a_comment_is_not_missed(void **state)
{
    (void)state;
    check_words((struct docx_parts){.body = P("Số: 12"),
                                    .comments = "<w:comment w:id='1'>" P("ĐỒNG Ý") P("Xem lại mật độ")
                                        P("TỐI MẬT") "</w:comment>"},
                "TỐI MẬT\nSố: 12\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(paragraphs_are_lines),
        cmocka_unit_test(runs_tabs_and_hyphens_make_one_paragraph),
        cmocka_unit_test(line_breaks_part_a_paragraph_into_wrapped_lines),
        cmocka_unit_test(words_are_composed_over_the_ends_of_runs),
        cmocka_unit_test(hidden_and_deleted_words_are_out_and_inserted_words_in),
        cmocka_unit_test(words_shown_in_capitals_are_read_so),
        cmocka_unit_test(a_hidden_mark_of_secrecy_is_not_missed),
        cmocka_unit_test(a_paragraph_whose_end_was_deleted_goes_on_in_the_next),
        cmocka_unit_test(a_large_first_letter_belongs_to_its_word),
        cmocka_unit_test(fields_show_their_results),
        cmocka_unit_test(signs_and_formulas_are_read),
        cmocka_unit_test(text_boxes_that_are_stored_twice_are_read_once),
        cmocka_unit_test(words_drawn_as_a_picture_are_read),
        cmocka_unit_test(content_controls_and_smart_tags_are_looked_into),
        cmocka_unit_test(a_content_control_that_nobody_filled_in_is_empty),
        cmocka_unit_test(a_mark_in_a_comment_is_not_missed),
        cmocka_unit_test(notes_are_marked_and_stand_after_the_text),
        cmocka_unit_test(a_note_with_a_mark_of_its_own_keeps_it),
        cmocka_unit_test(of_a_page_header_or_footer_only_a_stamp_is_read),
        cmocka_unit_test(pages_are_counted_where_word_noted_them),
        cmocka_unit_test(letters_of_old_fonts_are_read_as_they_are_drawn),
        cmocka_unit_test(letters_tell_an_old_font_that_is_named_nowhere),
        cmocka_unit_test(strict_documents_read_like_transitional_ones),
        cmocka_unit_test(words_of_other_namespaces_are_not_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

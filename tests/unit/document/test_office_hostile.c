/* Word and Excel files against their worst: every allocation failed once, bytes changed, files cut off anywhere. */
#include "support/fuzz_reading.h"
#include "support/office.h"
#include "support/test.h"

#include "document/docx/docx.h"
#include "document/xlsx/xlsx.h"

/* Small files that touch every part of the readers. */
static struct text small_docx(struct arena *arena)
{
#define R(words) "<w:r><w:t>" words "</w:t></w:r>"
    return office_docx(
        arena,
        (struct docx_parts){
            .styles =
                "<w:style w:type='paragraph' w:default='1' w:styleId='N'><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr>"
                "</w:pPr></w:style>",
            .numbering =
                "<w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'><w:numFmt w:val='lowerRoman'/>"
                "<w:lvlText w:val='%1)'/></w:lvl></w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/>"
                "</w:num>",
            .footnotes = "<w:footnote w:id='1'><w:p>" R("chú thích") "</w:p></w:footnote>",
            .body = "<w:p>" R(
                "Giao Sở&#xAD;") "<w:r><w:rPr><w:rFonts w:hAnsi='.VnTime'/></w:rPr><w:t>NhiÖm</w:t>"
                                 "<w:footnoteReference w:id='1'/><w:br/><w:sym "
                                 "w:char='F0FE'/><w:pict><v:textbox><w:txbxContent><w:p>" R(
                                     "hộp") "</w:p></w:txbxContent></v:textbox></w:pict></w:r></"
                                            "w:p><w:tbl><w:tr><w:tc><w:tcPr><w:vMerge"
                                            " w:val='restart'/></w:tcPr><w:p>" R("a") "</w:p></w:tc><w:tc><w:p>" R(
                                                "e&#x301;") "</w:p></w:tc></w:tr>"
                                                            "<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc></"
                                                            "w:tr></w:tbl>"});
}

static struct text small_xlsx(struct arena *arena)
{
    return office_xlsx(
        arena, (struct xlsx_parts){
                   .sheets = {"<row><c t='s'><v>0</v></c><c s='1'><v>46101</v></c><c t='inlineStr'><is><r><rPr><rFont"
                              " val='.VnTime'/></rPr><t>NhiÖm</t></r></is></c></row><row><c><v>1</v></c></row>"
                              "</sheetData><mergeCells><mergeCell ref='B1:B2'/></mergeCells>"
                              "<headerFooter><oddHeader>&amp;C&amp;14MẬT</oddHeader></headerFooter>",
                              "<row><c t='inlineStr'><is><t>TỐI MẬT</t></is></c></row></sheetData>"},
                   .sheet_states = {NULL, "state='hidden'"},
                   .drawing = "<xdr:txBody><a:p><a:t>Độ mật: A</a:t></a:p></xdr:txBody>",
                   .comments = "<comment><text><t>MẬT</t></text></comment>",
                   .strings = "<si><t>hai_x000D_ e&#x301;</t></si>",
                   .styles = "<numFmts><numFmt numFmtId='164' formatCode='\"Ngày \"dd/mm/yyyy'/></numFmts><fonts><font>"
                             "<name val='Times'/></font></fonts><cellXfs><xf/><xf numFmtId='164'/></cellXfs>"});
}

static const struct {
    format_read *read;
    struct text (*make)(struct arena *arena);
} FILES[] = {{docx_read, small_docx}, {xlsx_read, small_xlsx}};

/* Reads what may be anything: a text that keeps its promises, or a sentence. */
static bool read_anything(format_read *read, struct text bytes, size_t fail_at)
{
    TEST_ARENA(arena);
    struct read_text text;
    struct error error = {0};
    if (!office_read(arena, read, bytes, fail_at, &text, &error)) {
        assert_non_null(error.message);
        return false;
    }
    assert_true(fuzz_is_sound(&text));
    return true;
}

static void every_allocation_may_fail(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    for (size_t i = 0; i < COUNT_OF(FILES); i++) {
        struct text bytes = FILES[i].make(arena);
        assert_true(read_anything(FILES[i].read, bytes, 0));
        size_t allocation = 1;
        while (!read_anything(FILES[i].read, bytes, allocation))
            allocation++;
        assert_true(allocation > 50);
    }
}

static uint32_t next_random(uint32_t *seed)
{
    *seed = *seed * 1664525 + 1013904223;
    return *seed >> 8;
}

static void any_changed_byte_gives_a_text_or_a_sentence(void **state)
{
    (void)state;
    enum { CHANGES = 300 };
    TEST_ARENA(arena);
    for (size_t i = 0; i < COUNT_OF(FILES); i++) {
        struct text bytes = FILES[i].make(arena);
        char *changed = arena_array(arena, char, bytes.len);
        uint32_t seed = 1;
        for (int change = 0; change < CHANGES; change++) {
            memcpy(changed, bytes.at, bytes.len);
            changed[next_random(&seed) % bytes.len] ^= (char)(1 + next_random(&seed) % 255);
            read_anything(FILES[i].read, (struct text){changed, bytes.len}, 0);
        }
    }
}

static void a_file_cut_off_anywhere_gives_a_sentence(void **state)
{
    (void)state;
    enum { CUTS = 100 };
    TEST_ARENA(arena);
    for (size_t i = 0; i < COUNT_OF(FILES); i++) {
        struct text bytes = FILES[i].make(arena);
        for (size_t cut = 0; cut < CUTS; cut++)
            assert_false(read_anything(FILES[i].read, text_slice(bytes, 0, bytes.len * cut / CUTS), 0));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_allocation_may_fail),
        cmocka_unit_test(any_changed_byte_gives_a_text_or_a_sentence),
        cmocka_unit_test(a_file_cut_off_anywhere_gives_a_sentence),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

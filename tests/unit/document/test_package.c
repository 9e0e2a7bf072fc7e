#include "support/office.h"
#include "support/test.h"

#include "document/docx/docx.h"
#include "document/refusal.h"
#include "document/xlsx/xlsx.h"

#define P(words) "<w:p><w:r><w:t>" words "</w:t></w:r></w:p>"
#define WORD "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
#define DOCUMENT "<w:document " WORD "><w:body>" P("chữ") "</w:body></w:document>"
#define OFFICE_TYPE "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
#define RELATIONS(content)                                                                                             \
    "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>" content "</Relationships>"
#define MAIN_RELATION(target)                                                                                          \
    RELATIONS("<Relationship Id='a' Type='" OFFICE_TYPE "officeDocument' Target='" target "'/>")

static void check_refusal(format_read *read, struct text bytes, enum refusal expected)
{
    TEST_ARENA(arena);
    struct read_text text;
    struct error error;
    assert_false(office_read(arena, read, bytes, 0, &text, &error));
    if (refusal_of(&error) != expected)
        fail_msg("refused as: %s {%s}", error.message, error.arguments[0]);
}

static void check_words(const struct office_part *parts, size_t count, const char *expected)
{
    TEST_ARENA(arena);
    struct read_text text;
    struct error error;
    if (!office_read(arena, docx_read, office_pack(arena, parts, count, NULL), 0, &text, &error))
        fail_msg("%s {%s}", error.message, error.arguments[0]);
    assert_text_equal(text.words, text_from(expected));
}

static void the_main_part_is_found_by_its_relation(void **state)
{
    (void)state;
    const struct office_part parts[] = {{"_rels/.rels", TEXT_INIT(MAIN_RELATION("/a/./b/../doc.xml"))},
                                        {"a/doc.xml", TEXT_INIT(DOCUMENT)},
                                        {"word/document.xml", TEXT_INIT("<no/>")}};
    check_words(parts, COUNT_OF(parts), "chữ\n");
}

static void a_package_without_relations_or_with_wrong_content_types_is_read(void **state)
{
    (void)state;
    const struct office_part parts[] = {{"word/document.xml", TEXT_INIT(DOCUMENT)},
                                        {"[Content_Types].xml", TEXT_INIT("<Types><Default Extension='xml'"
                                                                          " ContentType='image/png'/></Types>")}};
    check_words(parts, COUNT_OF(parts), "chữ\n");
}

static void relations_that_lead_out_of_the_package_lead_nowhere(void **state)
{
    (void)state;
    const struct office_part parts[] = {
        {"_rels/.rels", TEXT_INIT(MAIN_RELATION("../../../word/document.xml"))},
        {"word/document.xml", TEXT_INIT(DOCUMENT)},
        {"word/_rels/document.xml.rels",
         TEXT_INIT(RELATIONS("<Relationship Id='s' Type='" OFFICE_TYPE "styles'"
                             " Target='../../etc/passwd'/><Relationship Id='n' Type='" OFFICE_TYPE
                             "numbering' TargetMode='External'"
                             " Target='http://localhost/'/>"))}};
    check_words(parts, COUNT_OF(parts), "chữ\n");
}

static void a_workbook_is_no_document_and_the_reverse(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct text docx = office_docx(arena, (struct docx_parts){.body = P("chữ")});
    struct text xlsx = office_xlsx(arena, (struct xlsx_parts){.sheets = {"</sheetData>"}});
    check_refusal(docx_read, xlsx, REFUSAL_OTHER_ARCHIVE);
    check_refusal(xlsx_read, docx, REFUSAL_OTHER_ARCHIVE);
    struct text other = office_pack(arena, &(struct office_part){"a.txt", TEXT_INIT("x")}, 1, NULL);
    check_refusal(docx_read, other, REFUSAL_OTHER_ARCHIVE);
}

static void a_document_without_words_says_so(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    check_refusal(docx_read, office_docx(arena, (struct docx_parts){.body = "<w:p/>"}), REFUSAL_NO_WORDS);
    check_refusal(xlsx_read, office_xlsx(arena, (struct xlsx_parts){.sheets = {"</sheetData>"}}), REFUSAL_NO_WORDS);
}

static void an_encrypted_package_says_so(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    const struct office_part parts[] = {{"_rels/.rels", TEXT_INIT(MAIN_RELATION("word/document.xml"))},
                                        {"word/document.xml", TEXT_INIT(DOCUMENT)}};
    check_refusal(docx_read, office_pack(arena, parts, COUNT_OF(parts), "secret"), REFUSAL_ENCRYPTED);
}

static void what_is_cut_off_is_damaged(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct text whole = office_docx(arena, (struct docx_parts){.body = P("chữ")});
    check_refusal(docx_read, text_slice(whole, 0, whole.len / 2), REFUSAL_DAMAGED);
    check_refusal(docx_read, office_docx(arena, (struct docx_parts){.body = P("chữ") "<w:p>"}), REFUSAL_DAMAGED_PART);
}

static void a_damaged_part_is_named(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct read_text text;
    struct error error;
    struct text bytes = office_docx(arena, (struct docx_parts){.body = P("chữ"), .styles = "<w:style"});
    assert_false(office_read(arena, docx_read, bytes, 0, &text, &error));
    assert_int_equal(refusal_of(&error), REFUSAL_DAMAGED_PART);
    assert_string_equal(error.arguments[0], "word/styles.xml");
}

static void a_sheet_that_is_missing_is_damage(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    const struct office_part parts[] = {
        {"xl/workbook.xml", TEXT_INIT("<workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>"
                                      "<sheets><sheet name='a' id='r1'/></sheets></workbook>")},
        {"xl/_rels/workbook.xml.rels",
         TEXT_INIT(RELATIONS("<Relationship Id='r1' Type='" OFFICE_TYPE "worksheet' Target='sheet1.xml'/>"))}};
    check_refusal(xlsx_read, office_pack(arena, parts, 2, NULL), REFUSAL_DAMAGED_PART);
    check_refusal(xlsx_read, office_pack(arena, parts, 1, NULL), REFUSAL_DAMAGED);
}

static void bombs_are_not_read_further(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct buffer body = buffer_open(arena, 64 << 20);
    for (int i = 0; i < 1 << 19; i++)
        buffer_add(&body, TEXT("<w:p><w:r><w:t>a</w:t></w:r></w:p>"));
    buffer_add_byte(&body, 0);
    check_refusal(docx_read, office_docx(arena, (struct docx_parts){.body = body.at}), REFUSAL_BOMB);
}

static void tables_five_hundred_deep_are_refused(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct buffer body = buffer_open(arena, 1 << 20);
    for (int i = 0; i < 500; i++)
        buffer_add(&body, TEXT("<w:tbl><w:tr><w:tc>"));
    buffer_add(&body, TEXT(P("đáy")));
    for (int i = 0; i < 500; i++)
        buffer_add(&body, TEXT("</w:tc></w:tr></w:tbl>"));
    buffer_add_byte(&body, 0);
    check_refusal(docx_read, office_docx(arena, (struct docx_parts){.body = body.at}), REFUSAL_DAMAGED_PART);
}

static void entities_are_refused(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    const struct office_part parts[] = {
        {"word/document.xml", TEXT_INIT("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><w:document " WORD
                                        "><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>")}};
    check_refusal(docx_read, office_pack(arena, parts, 1, NULL), REFUSAL_DAMAGED_PART);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_main_part_is_found_by_its_relation),
        cmocka_unit_test(a_package_without_relations_or_with_wrong_content_types_is_read),
        cmocka_unit_test(relations_that_lead_out_of_the_package_lead_nowhere),
        cmocka_unit_test(a_workbook_is_no_document_and_the_reverse),
        cmocka_unit_test(a_document_without_words_says_so),
        cmocka_unit_test(an_encrypted_package_says_so),
        cmocka_unit_test(what_is_cut_off_is_damaged),
        cmocka_unit_test(a_damaged_part_is_named),
        cmocka_unit_test(a_sheet_that_is_missing_is_damage),
        cmocka_unit_test(bombs_are_not_read_further),
        cmocka_unit_test(tables_five_hundred_deep_are_refused),
        cmocka_unit_test(entities_are_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

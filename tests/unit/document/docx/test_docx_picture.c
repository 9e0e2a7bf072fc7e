#include "support/office.h"
#include "support/test.h"

#include "base/buffer.h"
#include "document/docx/docx.h"

#define P(words) "<w:p><w:r><w:t>" words "</w:t></w:r></w:p>"
#define PICTURE_RUN(id, cx, cy)                                                                                        \
    "<w:r><w:drawing><wp:inline><wp:extent cx='" cx "' cy='" cy "'/><a:blip embed='" id "'/></wp:inline></w:drawing>"  \
    "</w:r>"
#define PICTURE_OF(id, cx, cy) "<w:p>" PICTURE_RUN(id, cx, cy) "</w:p>"
#define PICTURE(cx, cy) PICTURE_OF("p", cx, cy)
#define PAGE_RUN PICTURE_RUN("p", "5500000", "7800000")
#define STAMP PICTURE("1500000", "583000")
#define PAGE PICTURE("5500000", "7800000")
#define PHOTOGRAPH PICTURE("4400000", "3300000")

static bool is_handed_over(struct docx_parts parts)
{
    TEST_ARENA(arena);
    struct error error;
    struct format_input input = {.arena = arena, .limits = READER_LIMITS_DEFAULT};
    struct text_builder builder = text_builder_open(arena, FORMAT_DOCX, input.limits.text_bytes);
    parts.picture = parts.picture.len ? parts.picture : TEXT("a picture");
    input.bytes = office_docx(arena, parts);
    assert_true(docx_read(&input, &builder, &error));
    assert_true(!builder.is_handed_over || builder.format == FORMAT_SCAN);
    return builder.is_handed_over;
}

static const char *far_down(struct arena *arena, const char *picture)
{
    struct buffer body = buffer_open(arena, 1 << 20);
    for (size_t i = 0; i < 100; i++)
        buffer_add(&body, TEXT(P("Giao Sở A rà soát.")));
    buffer_add(&body, text_from(picture));
    buffer_add_byte(&body, 0);
    return body.at;
}

static void a_document_with_a_picture_that_may_be_a_stamp_or_a_page_is_handed_over(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    static const char *const STAMPS[] = {
        P("Số: 12") STAMP, P("Số: 12") PAGE,
        "<w:p><w:r><w:pict><v:shape style='position:absolute;width:118.1pt;height:46pt'><v:imagedata id='p'/></v:shape>"
        "</w:pict></w:r></w:p>",
        "<w:p><w:r><w:drawing><a:blip embed='p'/></w:drawing></w:r></w:p>"};
    for (size_t i = 0; i < COUNT_OF(STAMPS); i++)
        assert_true(is_handed_over((struct docx_parts){.body = STAMPS[i]}));
    assert_true(is_handed_over((struct docx_parts){.body = far_down(arena, STAMP)}));
    assert_true(is_handed_over((struct docx_parts){.body = far_down(arena, PAGE)}));
}

static void a_document_with_other_pictures_is_not(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    assert_false(is_handed_over((struct docx_parts){.body = P("Số: 12")}));
    assert_false(is_handed_over((struct docx_parts){.body = PICTURE("90000", "90000")}));
    assert_false(is_handed_over((struct docx_parts){.body = far_down(arena, PHOTOGRAPH)}));
    assert_false(is_handed_over((struct docx_parts){.body = PAGE, .picture_part = "media/page.emf"}));
    assert_false(is_handed_over((struct docx_parts){.body = STAMP, .picture_part = "media/formula.wmf"}));
    assert_false(is_handed_over((struct docx_parts){.body = "<w:p><w:del><w:r><w:drawing><a:blip embed='p'/>"
                                                            "</w:drawing></w:r></w:del></w:p>"}));
    assert_false(is_handed_over((struct docx_parts){.body = "<w:p><w:r><w:drawing><a:blip embed='none'/></w:drawing>"
                                                            "</w:r></w:p>"}));
}

/* Reads as "[2]" two pages that follow one another. */
static bool tell_pages(const struct format_input *input, const struct format_picture *pictures, size_t count,
                       struct text_builder *builder, struct error *error)
{
    (void)error;
    assert_text_equal(pictures[0].bytes, TEXT("a picture"));
    text_builder_paragraph(builder, LINE_PARAGRAPH, text_print(input->arena, "[%zu]", count));
    return true;
}

static bool pass_over(const struct format_input *input, const struct format_picture *pictures, size_t count,
                      struct text_builder *builder, struct error *error)
{
    (void)input, (void)pictures, (void)count, (void)builder, (void)error;
    return true;
}

static bool read_seeing(const struct format_input *input, struct text_builder *builder, struct error *error)
{
    struct format_input seeing = *input;
    seeing.sight = &(struct format_sight){.look = pass_over, .read_pages = tell_pages};
    return docx_read(&seeing, builder, error);
}

#define CELL(content) "<w:tc>" content "</w:tc>"
#define TABLE(rows) "<w:tbl><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>" rows "</w:tbl>"
#define OTHER_PAGE PICTURE_OF("p1", "5500000", "7800000")

static void pages_stand_where_their_pictures_do(void **state)
{
    (void)state;
    static const struct {
        const char *body, *words;
    } CASES[] = {
        {P("Phụ lục") PAGE OTHER_PAGE PAGE P("Nơi nhận"), "Phụ lục\n[3]\nNơi nhận\n"},
        {PAGE P("Nơi nhận") OTHER_PAGE, "[1]\nNơi nhận\n[1]\n"},
        {PAGE "<w:p/>" OTHER_PAGE P("hết"), "[2]\nhết\n"},
        {"<w:p>" PAGE_RUN "<w:r><w:t>Kèm theo</w:t></w:r></w:p>", "Kèm theo\n[1]\n"},
        {TABLE("<w:tr>" CELL(PAGE) CELL(P("bên phải")) "</w:tr><w:tr>" CELL(P("dưới")) CELL(P("b")) "</w:tr>"),
         " | bên phải\n[1]\ndưới | b\n"},
        {PAGE TABLE("<w:tr>" CELL(P("a")) CELL(P("b")) "</w:tr>"), "[1]\na | b\n"},
        {P("Ảnh") PHOTOGRAPH, "Ảnh\n"},
    };
    for (size_t i = 0; i < COUNT_OF(CASES); i++) {
        TEST_ARENA(arena);
        struct read_text text;
        struct error error;
        struct docx_parts parts = {.body = CASES[i].body, .picture = TEXT("a picture"), .copies = 1};
        if (!office_read(arena, read_seeing, office_docx(arena, parts), 0, &text, &error))
            fail_msg("%s", error.message);
        assert_text_equal(text.words, text_from(CASES[i].words));
    }
}

static uint32_t cautions_of(struct docx_parts parts, enum read_caution caution)
{
    TEST_ARENA(arena);
    struct read_text text;
    struct error error;
    parts.picture = TEXT("a picture");
    if (!office_read(arena, read_seeing, office_docx(arena, parts), 0, &text, &error))
        fail_msg("%s", error.message);
    return text.cautions[caution];
}

/* Nothing here draws lines: whoever reads the result is told. */
static void a_page_that_is_drawn_or_lies_elsewhere_is_told(void **state)
{
    (void)state;
    struct docx_parts drawn = {.body = P("Phụ lục") PAGE, .picture_part = "media/page.emf"},
                      elsewhere = {.body = P("Phụ lục") PICTURE_OF("none", "5500000", "7800000")};
    assert_int_equal(cautions_of(drawn, READ_CAUTION_UNREAD_PAGE), 1);
    assert_int_equal(cautions_of(elsewhere, READ_CAUTION_UNREAD_PAGE), 1);
}

static uint32_t unseen_in(struct docx_parts parts)
{
    return cautions_of(parts, READ_CAUTION_UNSEEN_PICTURE);
}

static void a_picture_that_lies_elsewhere_is_told(void **state)
{
    (void)state;
    static const char *const LINKS[] = {"embed='none'", "link='none'", "embed='' link='none'"};
    for (size_t i = 0; i < COUNT_OF(LINKS); i++) {
        TEST_ARENA(arena);
        struct text body = text_print(arena, P("Số: 12") "<w:p><w:r><w:drawing><a:blip %s/></w:drawing></w:r></w:p>",
                                      LINKS[i]);
        assert_int_equal(unseen_in((struct docx_parts){.body = body.at}), 1);
    }
    assert_int_equal(
        unseen_in((struct docx_parts){.body = P("x") "<w:p><w:r><w:drawing><a:blip/></w:drawing></w:r></w:p>"}), 0);
}

static void pictures_beyond_as_many_as_are_kept_are_told(void **state)
{
    (void)state;
    enum { KEPT = 4096, MORE = 3 };
    TEST_ARENA(arena);
    struct buffer body = buffer_open(arena, 1 << 20);
    buffer_add(&body, TEXT(P("Số: 12")));
    for (size_t i = 0; i < KEPT + MORE; i++)
        buffer_add(&body, TEXT(STAMP));
    buffer_add_byte(&body, 0);
    assert_int_equal(unseen_in((struct docx_parts){.body = body.at}), MORE);
}

/* A drawing may show a stamp; formulas are drawn too, each as the view of an object. */
static void a_picture_that_nobody_looks_at_is_told(void **state)
{
    (void)state;
    enum { COPIES = 300, LOOKED_AT = 256 };
    TEST_ARENA(arena);
    const char *drawn = "media/stamp.emf";
    struct text many = TEXT(P("Số: 12"));
    for (unsigned i = 1; i <= COPIES; i++)
        many = text_print(arena, "%s<w:p><w:r><w:drawing><a:blip embed='p%u'/></w:drawing></w:r></w:p>", many.at, i);
    assert_int_equal(unseen_in((struct docx_parts){.body = P("Số: 12") STAMP}), 0);
    assert_int_equal(unseen_in((struct docx_parts){.body = P("Số: 12") STAMP, .picture_part = drawn}), 1);
    assert_int_equal(unseen_in((struct docx_parts){.body = P("x") "<w:p><w:r><w:object><v:shape style='width:30pt;"
                                                                  "height:12pt'><v:imagedata id='p'/></v:shape>"
                                                                  "</w:object></w:r></w:p>",
                                                   .picture_part = drawn}),
                     0);
    assert_int_equal(unseen_in((struct docx_parts){.body = many.at, .copies = COPIES}), COPIES - LOOKED_AT);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_document_with_a_picture_that_may_be_a_stamp_or_a_page_is_handed_over),
        cmocka_unit_test(a_document_with_other_pictures_is_not),
        cmocka_unit_test(pages_stand_where_their_pictures_do),
        cmocka_unit_test(a_page_that_is_drawn_or_lies_elsewhere_is_told),
        cmocka_unit_test(a_picture_that_nobody_looks_at_is_told),
        cmocka_unit_test(a_picture_that_lies_elsewhere_is_told),
        cmocka_unit_test(pictures_beyond_as_many_as_are_kept_are_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

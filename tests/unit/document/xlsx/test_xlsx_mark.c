#include "support/office.h"
#include "support/test.h"

#include "document/xlsx/xlsx.h"

#define BLIP "<xdr:blipFill><a:blip embed='p'><a:extLst><a:ext uri='{1}'/></a:extLst></a:blip></xdr:blipFill>"
#define PICTURE "<xdr:pic>" BLIP "</xdr:pic>"
#define FRAME(cx, cy) "<a:xfrm><a:off x='0' y='0'/><a:ext cx='" cx "' cy='" cy "'/></a:xfrm>"
#define SIZED(cx, cy) "<xdr:pic>" BLIP "<xdr:spPr>" FRAME(cx, cy) "</xdr:spPr></xdr:pic>"

/* Tells of the one picture that was found as "width × height", in hundredths of an inch. */
static bool tell_size(const struct format_input *input, const struct format_picture *pictures, size_t count,
                      struct text_builder *builder, struct error *error)
{
    (void)error;
    assert_int_equal(count, 1);
    text_builder_put_first(builder,
                           text_print(input->arena, "%.0f × %.0f", 100 * pictures[0].width, 100 * pictures[0].height));
    return true;
}

static bool tell_count(const struct format_input *input, const struct format_picture *pictures, size_t count,
                       struct text_builder *builder, struct error *error)
{
    (void)pictures, (void)error;
    text_builder_put_first(builder, text_print(input->arena, "%zu", count));
    return true;
}

static bool read_counting(const struct format_input *input, struct text_builder *builder, struct error *error)
{
    struct format_input looking = *input;
    looking.sight = &(struct format_sight){.look = tell_count};
    return xlsx_read(&looking, builder, error);
}

static bool read_looking(const struct format_input *input, struct text_builder *builder, struct error *error)
{
    struct format_input looking = *input;
    looking.sight = &(struct format_sight){.look = tell_size};
    return xlsx_read(&looking, builder, error);
}

static void a_picture_is_as_large_as_the_drawing_shows_it(void **state)
{
    (void)state;
    static const struct {
        const char *drawing, *size;
    } CASES[] = {
        {"<xdr:oneCellAnchor><xdr:ext cx='1371600' cy='457200'/>" PICTURE "</xdr:oneCellAnchor>", "150 × 50"},
        {"<xdr:absoluteAnchor><xdr:ext cx='1371600' cy='457200'/>" PICTURE "</xdr:absoluteAnchor>", "150 × 50"},
        {"<xdr:twoCellAnchor>" SIZED("1371600", "457200") "</xdr:twoCellAnchor>", "150 × 50"},
        {"<xdr:twoCellAnchor><xdr:sp><xdr:spPr>" FRAME("1371600", "457200") BLIP
         "</xdr:spPr></xdr:sp></xdr:twoCellAnchor>",
         "150 × 50"},
        {"<xdr:twoCellAnchor><xdr:grpSp><xdr:grpSpPr><a:xfrm><a:ext cx='1371600' cy='914400'/>"
         "<a:chExt cx='2743200' cy='1828800'/></a:xfrm></xdr:grpSpPr>" SIZED(
             "1828800", "914400") "</xdr:grpSp></xdr:twoCellAnchor>",
         "100 × 50"},
        {"<v:shape style='position:absolute;width:108pt;height:36pt'><v:imagedata id='p'/></v:shape>", "150 × 50"},
        {"<xdr:twoCellAnchor>" PICTURE "</xdr:twoCellAnchor>", "0 × 0"},
    };
    for (size_t i = 0; i < COUNT_OF(CASES); i++) {
        TEST_ARENA(arena);
        struct read_text text;
        struct error error;
        struct xlsx_parts parts = {.sheets = {"<row><c><v>1</v></c></row></sheetData>"},
                                   .drawing = CASES[i].drawing,
                                   .picture = TEXT("picture")};
        assert_true(office_read(arena, read_looking, office_xlsx(arena, parts), 0, &text, &error));
        assert_text_equal(text_slice(text.words, 0, text_find_byte(text.words, '\n')), text_from(CASES[i].size));
    }
}

/* A stamp may stand behind many. */
static void small_pictures_are_all_looked_at(void **state)
{
    (void)state;
    enum { PICTURES = 100 };
    TEST_ARENA(arena);
    struct read_text text;
    struct error error;
    struct text drawing = TEXT("");
    for (unsigned i = 1; i <= PICTURES; i++)
        drawing = text_print(arena, "%s<xdr:pic><a:blip embed='p%u'/></xdr:pic>", drawing.at, i);
    struct xlsx_parts parts = {.sheets = {"<row><c><v>1</v></c></row></sheetData>"},
                               .drawing = drawing.at,
                               .picture = TEXT("picture"),
                               .copies = PICTURES};
    assert_true(office_read(arena, read_counting, office_xlsx(arena, parts), 0, &text, &error));
    assert_text_equal(text_slice(text.words, 0, text_find_byte(text.words, '\n')), TEXT("100"));
}

#define VML(shapes) "<xml xmlns:v='urn:schemas-microsoft-com:vml'>" shapes "</xml>"
#define WORD_ART(before) VML(before "<v:shape><v:textpath string='TỐI MẬT'/></v:shape>")

/* Excel writes and shows drawings of old programs that are no XML. */
static void a_damaged_old_drawing_does_not_damage_the_workbook(void **state)
{
    (void)state;
    static const struct {
        const char *drawing, *words;
        uint32_t unseen;
    } CASES[] = {
        {WORD_ART(""), "TỐI MẬT\n1\n", 0},
        {WORD_ART("<v:shape><div>a<br>b</div></v:shape>"), "TỐI MẬT\n1\n", 0},
        {WORD_ART("<v:shape alt='a & b &amp; c'/>"), "TỐI MẬT\n1\n", 0},
        {"", "1\n", 1},
        {"no drawing", "1\n", 1},
        {VML("<v:shape></v:group>"), "1\n", 1},
    };
    for (size_t i = 0; i < COUNT_OF(CASES); i++) {
        TEST_ARENA(arena);
        struct read_text text;
        struct error error;
        struct xlsx_parts parts = {.sheets = {"<row><c><v>1</v></c></row></sheetData>"},
                                   .old_drawing = CASES[i].drawing};
        if (!office_read(arena, xlsx_read, office_xlsx(arena, parts), 0, &text, &error))
            fail_msg("%s: %s", CASES[i].drawing, error.message);
        assert_text_equal(text.words, text_from(CASES[i].words));
        assert_int_equal(text.cautions[READ_CAUTION_UNSEEN_PICTURE], CASES[i].unseen);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(a_picture_is_as_large_as_the_drawing_shows_it),
                                       cmocka_unit_test(small_pictures_are_all_looked_at),
                                       cmocka_unit_test(a_damaged_old_drawing_does_not_damage_the_workbook)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}

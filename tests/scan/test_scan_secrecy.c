/*
 * test_scan_secrecy.c: marks of secrecy stamped on scanned pages, in the colours, frames and at the angles they are
 * met.
 */
#include "support/office.h"
#include "support/paper.h"
#include "support/read_as.h"
#include "support/scanner.h"
#include "support/test.h"

#include <leptonica/allheaders.h>
#include <math.h>

#include "base/buffer.h"
#include "document/refusal.h"
#include "extract/head/secrecy.h"

struct stamp {
    const char *words;
    double red, green, blue;
    unsigned frames;
    double degrees, size;
};

static const struct stamp MARKS[] = {
    {.words = "MẬT", .red = 0.93, .size = 15},
    {.words = "TỐI MẬT", .red = 0.75, .size = 14},
    {.words = "TUYỆT MẬT", .red = 0.9, .green = 0.35, .blue = 0.4, .size = 16, .frames = 2},
    {.words = "MẬT", .red = 0.85, .size = 14, .frames = 2, .degrees = 3},
    {.words = "TỐI MẬT", .red = 0.8, .green = 0.1, .blue = 0.25, .size = 14, .frames = 1, .degrees = -4},
    {.words = "HỎA TỐC\nMẬT", .red = 0.9, .size = 14, .frames = 1},
    {.words = "MẬT", .size = 14, .frames = 1},
    {.words = "TUYỆT MẬT", .size = 14, .frames = 2},
};

static const struct stamp OTHERS[] = {
    {.words = "HỎA TỐC", .red = 0.9, .size = 14, .frames = 1},
    {.words = "GIẢI MẬT\nTừ: 01/7/2026", .red = 0.9, .size = 14, .frames = 2},
    {.words = "DỰ THẢO", .size = 13, .frames = 1},
    {.words = "CÔNG VĂN ĐẾN\nSố: 412\nNgày: 05/3/2026",
     .red = 0.85,
     .green = 0.1,
     .blue = 0.1,
     .size = 11,
     .frames = 1},
    {.words = "BẢO MẬT", .red = 0.9, .size = 13},
};

static void draw_lines(cairo_t *context, const char *words, double size)
{
    double y = 6;
    for (struct text rest = text_from(words), line; text_split(&rest, '\n', &line);) {
        char shown[64] = "";
        memcpy(shown, line.at, line.len);
        y += paper_words(context, shown, 8, y, 0, size);
    }
}

static cairo_status_t add_bytes(void *to, const unsigned char *bytes, unsigned len)
{
    buffer_add(to, (struct text){(const char *)bytes, len});
    return CAIRO_STATUS_SUCCESS;
}

/* Below the number of the document, as the rules have it. */
static void draw_stamp(cairo_t *context, const struct stamp *stamp)
{
    size_t letters = text_find_byte(text_from(stamp->words), '\n');
    double lines = letters == TEXT_NOT_FOUND ? 1 : 3;
    double width = 16 + 0.75 * stamp->size * (double)text_count_points(text_slice(text_from(stamp->words), 0, letters));
    double height = lines * stamp->size * 1.5;
    cairo_save(context);
    cairo_translate(context, 66, 122);
    cairo_rotate(context, stamp->degrees * M_PI / 180);
    cairo_set_source_rgb(context, stamp->red, stamp->green, stamp->blue);
    draw_lines(context, stamp->words, stamp->size);
    cairo_set_line_width(context, 1);
    for (unsigned i = 0; i < stamp->frames; i++)
        cairo_rectangle(context, 3 * i, 3 * i, width - 6 * i, height + 6 - 6 * i);
    cairo_stroke(context);
    cairo_restore(context);
}

static void draw_marked(cairo_t *context, unsigned page)
{
    paper_draw(context, 0, true);
    draw_stamp(context, &MARKS[page]);
}

static void draw_other(cairo_t *context, unsigned page)
{
    paper_draw(context, 0, true);
    draw_stamp(context, &OTHERS[page]);
}

/* A page of good words, its stamp a picture laid over them. */
static void draw_pictured(cairo_t *context, const struct stamp *stamp)
{
    enum { DOTS_A_POINT = 3 };
    cairo_surface_t *picture = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, DOTS_A_POINT * PAPER_WIDTH / 2,
                                                          DOTS_A_POINT * PAPER_HEIGHT / 4);
    cairo_t *onto = cairo_create(picture);
    cairo_scale(onto, DOTS_A_POINT, DOTS_A_POINT);
    draw_stamp(onto, stamp);
    cairo_destroy(onto);
    paper_draw(context, 0, true);
    cairo_scale(context, 1.0 / DOTS_A_POINT, 1.0 / DOTS_A_POINT);
    cairo_set_source_surface(context, picture, 0, 0);
    cairo_paint(context);
    cairo_surface_destroy(picture);
}

static void draw_pictured_mark(cairo_t *context, unsigned page)
{
    draw_pictured(context, &MARKS[page]);
}

static void draw_pictured_other(cairo_t *context, unsigned page)
{
    draw_pictured(context, &OTHERS[page]);
}

static bool is_secret(struct arena *arena, struct text picture)
{
    struct reading_result result = read_as(arena, FORMAT_SCAN, picture);
    struct span mark;
    if (!result.is_read)
        fail_msg("%s", result.error.message);
    return secrecy_find(arena, &result.text, &mark);
}

static void a_stamped_mark_is_found(void **state)
{
    (void)state;
    static const struct scan SCANS[] = {
        {.dpi = 300, .skew_degrees = 0.4, .noise = 6, .jpeg_quality = 75, .seed = 21},
        {.dpi = 200, .skew_degrees = -1, .noise = 8, .jpeg_quality = 60, .seed = 22},
    };
    for (unsigned i = 0; i < COUNT_OF(MARKS); i++) {
        TEST_ARENA(arena);
        if (!is_secret(arena, scan_of(arena, draw_marked, i, SCANS[i % COUNT_OF(SCANS)])))
            fail_msg("stamp %u, %s, is missed", i, MARKS[i].words);
    }
}

static void a_photographed_mark_is_found(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct scan scan = {.dpi = 250, .noise = 5, .jpeg_quality = 80, .seed = 23};
    assert_true(is_secret(arena, photograph_of(arena, draw_marked, 2, scan)));
}

static void other_stamps_are_no_marks(void **state)
{
    (void)state;
    struct scan scan = {.dpi = 300, .skew_degrees = -0.3, .noise = 6, .jpeg_quality = 75, .seed = 24};
    for (unsigned i = 0; i < COUNT_OF(OTHERS); i++) {
        TEST_ARENA(arena);
        if (is_secret(arena, scan_of(arena, draw_other, i, scan)))
            fail_msg("%s is taken for a mark", OTHERS[i].words);
    }
}

static void a_mark_laid_over_good_words_is_found(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct text marked = pdf_of(arena, draw_pictured_mark, 1), other = pdf_of(arena, draw_pictured_other, 1);
    assert_true(read_as(arena, FORMAT_PDF, marked).is_handed_over);
    assert_true(is_secret(arena, marked));
    assert_false(is_secret(arena, other));
    struct reading_result words = read_as(arena, FORMAT_SCAN, other);
    assert_float_equal(paper_error_percent(arena, words.text.words, paper_text(arena, 0)), 0, 0.001);
}

/* The stamp alone, cut out as a picture of so many dots an inch. */
static struct text picture_of(struct arena *arena, const struct stamp *stamp, double dpi)
{
    enum { LEFT = 50, TOP = 100, WIDTH = 180, HEIGHT = 90, POINTS_PER_INCH = 72 };
    struct buffer png = buffer_open(arena, 1 << 20);
    cairo_surface_t *surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, (int)(WIDTH * dpi / POINTS_PER_INCH),
                                                          (int)(HEIGHT * dpi / POINTS_PER_INCH));
    cairo_t *context = cairo_create(surface);
    cairo_set_source_rgb(context, 1, 1, 1);
    cairo_paint(context);
    cairo_scale(context, dpi / POINTS_PER_INCH, dpi / POINTS_PER_INCH);
    cairo_translate(context, -LEFT, -TOP);
    draw_stamp(context, stamp);
    cairo_destroy(context);
    assert_int_equal(cairo_surface_write_to_png_stream(surface, add_bytes, &png), CAIRO_STATUS_SUCCESS);
    cairo_surface_destroy(surface);
    return buffer_text(&png);
}

/* 180 by 90 points, shown as large as it is. */
static struct text pictured_docx(struct arena *arena, struct text picture)
{
    return office_docx(
        arena, (struct docx_parts){.picture = picture,
                                   .body = "<w:p><w:r><w:t>Số: 12/KH-UBND</w:t></w:r></w:p><w:p><w:r><w:drawing>"
                                           "<wp:inline><wp:extent cx='2286000' cy='1143000'/><a:blip embed='p'/>"
                                           "</wp:inline></w:drawing></w:r></w:p>"});
}

static void a_picture_of_a_mark_in_a_document_is_found(void **state)
{
    (void)state;
    static const double DPI[] = {300, 150, 110};
    for (size_t i = 0; i < COUNT_OF(MARKS); i++) {
        TEST_ARENA(arena);
        struct text picture = picture_of(arena, &MARKS[i], DPI[i % COUNT_OF(DPI)]);
        struct text docx = pictured_docx(arena, picture);
        assert_true(read_as(arena, FORMAT_DOCX, docx).is_handed_over);
        if (!is_secret(arena, docx))
            fail_msg("picture %zu, %s, is missed", i, MARKS[i].words);
    }
}

/* As wide as the words of a page, and far behind the head. */
static void a_mark_enlarged_to_a_strip_is_found(void **state)
{
    (void)state;
    enum { LINES = 80 };
    const struct stamp *const stamps[] = {&MARKS[4], &MARKS[0], &OTHERS[0]};
    for (size_t i = 0; i < COUNT_OF(stamps); i++) {
        TEST_ARENA(arena);
        struct text body = TEXT("");
        for (unsigned line = 0; line < LINES; line++)
            body = text_print(arena, "%s<w:p><w:r><w:t>Giao Phòng Nội vụ rà soát.</w:t></w:r></w:p>", body.at);
        body = text_print(arena,
                          "%s<w:p><w:r><w:drawing><wp:extent cx='4572000' cy='2286000'/><a:blip embed='p'/>"
                          "</w:drawing></w:r></w:p>",
                          body.at);
        struct text docx = office_docx(
            arena, (struct docx_parts){.body = body.at, .picture = picture_of(arena, stamps[i], 150)});
        assert_true(read_as(arena, FORMAT_DOCX, docx).is_handed_over);
        if (is_secret(arena, docx) != (stamps[i] != &OTHERS[0]))
            fail_msg("%s", stamps[i]->words);
    }
}

/* However many dots it has. */
static void a_picture_of_a_mark_on_a_sheet_is_found(void **state)
{
    (void)state;
    static const unsigned DPI[] = {100, 200, 400};
    for (size_t i = 0; i < COUNT_OF(DPI); i++) {
        TEST_ARENA(arena);
        struct text xlsx = office_xlsx(
            arena, (struct xlsx_parts){.sheets = {"<row><c><v>1</v></c></row></sheetData>"},
                                       .drawing = "<xdr:pic><xdr:blipFill><a:blip embed='p'/></xdr:blipFill></xdr:pic>",
                                       .picture = picture_of(arena, &MARKS[1], DPI[i])});
        assert_true(read_as(arena, FORMAT_XLSX, xlsx).is_handed_over);
        if (!is_secret(arena, xlsx))
            fail_msg("at %u dots an inch it is missed", DPI[i]);
    }
}

/* A marked page as a picture behind a line, which says that it is shown so large. */
static struct text scanned_docx(struct arena *arena, const char *extent)
{
    struct scan scan = {.dpi = 200, .skew_degrees = 0.5, .noise = 6, .jpeg_quality = 70, .seed = 27};
    struct text body = text_print(arena,
                                  "<w:p><w:r><w:t>Văn bản gửi kèm</w:t></w:r></w:p><w:p><w:r><w:drawing>"
                                  "<wp:extent %s/><a:blip embed='p'/></w:drawing></w:r></w:p>",
                                  extent);
    return office_docx(arena, (struct docx_parts){.picture = scan_of(arena, draw_marked, 1, scan),
                                                  .picture_part = "media/image1.jpg",
                                                  .body = body.at});
}

static void a_scan_laid_on_a_document_is_looked_at(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    assert_true(is_secret(arena, scanned_docx(arena, "cx='5500000' cy='7800000'")));
}

static void other_pictures_in_a_document_are_no_marks(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT_OF(OTHERS); i++) {
        TEST_ARENA(arena);
        if (is_secret(arena, pictured_docx(arena, picture_of(arena, &OTHERS[i], 200))))
            fail_msg("%s is taken for a mark", OTHERS[i].words);
    }
    TEST_ARENA(arena);
    struct reading_result result = read_as(arena, FORMAT_SCAN, pictured_docx(arena, TEXT("no picture")));
    assert_true(result.is_read);
    assert_int_equal(result.text.cautions[READ_CAUTION_UNSEEN_PICTURE], 1);
    assert_int_equal(result.text.format, FORMAT_DOCX);
    assert_int_equal(result.text.confidence, 100);
    assert_text_equal(result.text.words, TEXT("Số: 12/KH-UBND\n"));
}

/* What leptonica takes for the points of one picture: the most it was asked for, and the most it gets. */
static size_t asked_bytes, given_bytes;

static void *give_points(size_t bytes)
{
    asked_bytes = bytes > asked_bytes ? bytes : asked_bytes;
    return bytes <= given_bytes ? malloc(bytes) : NULL;
}

static void watch_points(size_t most)
{
    asked_bytes = 0;
    given_bytes = most;
    setPixMemoryManager(give_points, free);
}

static int unwatch_points(void **state)
{
    (void)state;
    setPixMemoryManager(malloc, free);
    return 0;
}

/* Sixty metres a side. */
static void a_picture_that_says_it_is_shown_huge_is_not_made_so(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct text docx = scanned_docx(arena, "cx='2147483647' cy='2147483647'");
    watch_points(100 << 20);
    assert_true(is_secret(arena, docx));
    assert_in_range(asked_bytes, 1, 100 << 20);
}

static void a_document_is_refused_where_a_mark_may_be_missed_for_want_of_memory(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct text docx = pictured_docx(arena, picture_of(arena, &MARKS[1], 100));
    watch_points(500 << 10);
    struct reading_result result = read_as(arena, FORMAT_SCAN, docx);
    assert_false(result.is_read);
    assert_int_equal(refusal_of(&result.error), REFUSAL_TEXT_TOO_LARGE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_stamped_mark_is_found),
        cmocka_unit_test(a_photographed_mark_is_found),
        cmocka_unit_test(other_stamps_are_no_marks),
        cmocka_unit_test(a_picture_of_a_mark_in_a_document_is_found),
        cmocka_unit_test(a_mark_enlarged_to_a_strip_is_found),
        cmocka_unit_test(a_picture_of_a_mark_on_a_sheet_is_found),
        cmocka_unit_test(a_scan_laid_on_a_document_is_looked_at),
        cmocka_unit_test(other_pictures_in_a_document_are_no_marks),
        cmocka_unit_test(a_mark_laid_over_good_words_is_found),
        cmocka_unit_test_teardown(a_picture_that_says_it_is_shown_huge_is_not_made_so, unwatch_points),
        cmocka_unit_test_teardown(a_document_is_refused_where_a_mark_may_be_missed_for_want_of_memory, unwatch_points),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

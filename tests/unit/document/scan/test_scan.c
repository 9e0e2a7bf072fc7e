#include "support/paper.h"
#include "support/read_as.h"
#include "support/scanner.h"
#include "support/test.h"

#include <leptonica/allheaders.h>

#include "base/job.h"
#include "document/reader.h"
#include "document/refusal.h"

static const struct scan CLEAN = {.dpi = 200, .skew_degrees = 1.5, .noise = 6, .jpeg_quality = 60, .seed = 11};

static const char WORDS[] = "Giao Phòng Nội vụ báo cáo trước ngày 25/4/2026.";

static void draw_words(cairo_t *context, unsigned page)
{
    (void)page;
    paper_words(context, WORDS, 85, 120, 0, 16);
}

static void draw_paper(cairo_t *context, unsigned page)
{
    paper_draw(context, page, true);
}

static struct text file_of(struct arena *arena, PIX *pix, l_int32 format)
{
    l_uint8 *bytes = NULL;
    size_t len = 0;
    assert_int_equal(pixWriteMem(&bytes, &len, pix, format), 0);
    struct text file = text_copy(arena, (struct text){(const char *)bytes, len});
    lept_free(bytes);
    return file;
}

static PIX *scanned_words(struct arena *arena)
{
    struct text jpeg = scan_of(arena, draw_words, 0, CLEAN);
    return pixReadMem((const l_uint8 *)jpeg.at, jpeg.len);
}

static void assert_reads_words(struct arena *arena, struct text file)
{
    struct reading_result result = read_as(arena, FORMAT_SCAN, file);
    if (!result.is_read)
        fail_msg("%s", result.error.message);
    assert_text_equal(text_trim(result.text.words), TEXT(WORDS));
}

static void every_kind_of_picture_is_read(void **state)
{
    (void)state;
    static const l_int32 KINDS[] = {IFF_PNG, IFF_BMP, IFF_TIFF_LZW, IFF_WEBP};
    TEST_ARENA(arena);
    PIX *pix = scanned_words(arena);
    PIX *grey = pixConvertTo8(pix, 0), *ink = pixThresholdToBinary(grey, 128);
    for (size_t i = 0; i < COUNT_OF(KINDS); i++)
        assert_reads_words(arena, file_of(arena, pix, KINDS[i]));
    assert_reads_words(arena, file_of(arena, ink, IFF_TIFF_G4));
    pixDestroy(&pix);
    pixDestroy(&grey);
    pixDestroy(&ink);
}

static void every_page_of_a_tiff_is_read(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    PIXA *pages = pixaCreate(2);
    l_uint8 *bytes = NULL;
    size_t len = 0;
    for (int i = 0; i < 2; i++)
        pixaAddPix(pages, scanned_words(arena), L_INSERT);
    assert_int_equal(pixaWriteMemMultipageTiff(&bytes, &len, pages), 0);
    struct reading_result result = read_as(arena, FORMAT_SCAN, (struct text){(const char *)bytes, len});
    assert_true(result.is_read);
    assert_int_equal(result.text.page_count, 2);
    assert_text_equal(text_trim(result.text.words), text_print(arena, "%s %s", WORDS, WORDS));
    lept_free(bytes);
    pixaDestroy(&pages);
}

static void a_scan_is_read_as_paragraphs_and_cells_and_says_how_sure_it_is(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    size_t cells = 0;
    struct reading_result result = read_as(arena, FORMAT_SCAN, scan_of(arena, draw_paper, 0, CLEAN));
    assert_true(result.is_read);
    assert_true(paper_error_percent(arena, result.text.words, paper_text(arena, 0)) <= 1);
    for (size_t i = 0; i < result.text.line_count; i++)
        cells += result.text.lines[i].kind == LINE_CELL;
    assert_int_equal(cells, 20);
    assert_in_range(result.text.confidence, 60, 99);
}

static void a_photograph_is_seen_from_above(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct scan held = {.dpi = 230, .skew_degrees = 1, .noise = 5, .jpeg_quality = 75, .seed = 12};
    struct reading_result result = read_as(arena, FORMAT_SCAN, photograph_of(arena, draw_paper, 1, held));
    assert_true(result.is_read);
    assert_true(paper_error_percent(arena, result.text.words, paper_text(arena, 1)) <= 3);
}

static void a_page_on_its_side_or_its_head_is_turned(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct text jpeg = scan_of(arena, draw_paper, 2, CLEAN);
    PIX *pix = pixReadMem((const l_uint8 *)jpeg.at, jpeg.len);
    for (int quarters = 2; quarters <= 3; quarters++) {
        PIX *turned = pixRotateOrth(pix, quarters);
        struct reading_result result = read_as(arena, FORMAT_SCAN, file_of(arena, turned, IFF_JFIF_JPEG));
        assert_true(result.is_read);
        assert_true(paper_error_percent(arena, result.text.words, paper_text(arena, 2)) <= 1);
        pixDestroy(&turned);
    }
    pixDestroy(&pix);
}

/* Two pages as a copier lays them on A3. */
static PIX *side_by_side(struct arena *arena)
{
    PIX *pages[2], *sheet = NULL;
    for (unsigned i = 0; i < 2; i++) {
        struct text jpeg = scan_of(arena, draw_paper, i, CLEAN);
        pages[i] = pixReadMem((const l_uint8 *)jpeg.at, jpeg.len);
    }
    l_int32 width = pixGetWidth(pages[0]), height = pixGetHeight(pages[0]);
    sheet = pixCreate(2 * width, height, pixGetDepth(pages[0]));
    for (int i = 0; i < 2; i++) {
        pixRasterop(sheet, i * width, 0, width, height, PIX_SRC, pages[i], 0, 0);
        pixDestroy(&pages[i]);
    }
    pixSetResolution(sheet, (l_int32)CLEAN.dpi, (l_int32)CLEAN.dpi);
    return sheet;
}

static void two_pages_side_by_side_are_read_one_after_the_other(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    PIX *sheet = side_by_side(arena);
    struct text parts[] = {paper_text(arena, 0), paper_text(arena, 1)};
    struct text expected = text_join(arena, parts, COUNT_OF(parts), TEXT("\n"));
    for (int quarters = 1; quarters < 3; quarters++) { /* on its side, on its head */
        PIX *turned = pixRotateOrth(sheet, quarters);
        struct reading_result result = read_as(arena, FORMAT_SCAN, file_of(arena, turned, IFF_JFIF_JPEG));
        assert_true(result.is_read);
        assert_int_equal(result.text.page_count, 2);
        assert_true(paper_error_percent(arena, result.text.words, expected) <= 1.5);
        pixDestroy(&turned);
    }
    pixDestroy(&sheet);
}

static PIX *lying_page(void)
{
    enum { DOTS_A_POINT = 2 };
    cairo_surface_t *surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, DOTS_A_POINT * PAPER_HEIGHT,
                                                          DOTS_A_POINT * PAPER_WIDTH);
    cairo_t *context = cairo_create(surface);
    cairo_set_source_rgb(context, 1, 1, 1);
    cairo_paint(context);
    cairo_set_source_rgb(context, 0, 0, 0);
    cairo_scale(context, DOTS_A_POINT, DOTS_A_POINT);
    paper_words(context, "ỦY BAN NHÂN DÂN XÃ A", 80, 60, 0, 14);
    paper_words(context, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 480, 60, 0, 14);
    paper_words(context, "PHỤ LỤC NHIỆM VỤ NĂM 2026", 310, 120, 0, 14);
    for (int row = 0; row < 12; row++) {
        paper_words(context, "Sở Nội vụ rà soát biên chế", 80, 160 + 26 * row, 0, 14);
        paper_words(context, "trước ngày 25/4/2026", 480, 160 + 26 * row, 0, 14);
    }
    cairo_destroy(context);
    cairo_surface_flush(surface);
    PIX *pix = pixCreate(DOTS_A_POINT * PAPER_HEIGHT, DOTS_A_POINT * PAPER_WIDTH, 8);
    for (l_int32 y = 0; y < pixGetHeight(pix); y++)
        for (l_int32 x = 0; x < pixGetWidth(pix); x++)
            pixSetPixel(pix, x, y,
                        cairo_image_surface_get_data(surface)[y * cairo_image_surface_get_stride(surface) + 4 * x]);
    cairo_surface_destroy(surface);
    return pix;
}

static void a_page_that_lies_on_its_side_is_one_page(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    PIX *pix = lying_page();
    struct reading_result result = read_as(arena, FORMAT_SCAN, file_of(arena, pix, IFF_PNG));
    assert_true(result.is_read);
    assert_int_equal(result.text.page_count, 1);
    pixDestroy(&pix);
}

static void a_picture_without_words_is_refused(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    PIX *white = pixCreate(800, 1000, 8);
    pixSetAll(white);
    struct reading_result result = read_as(arena, FORMAT_SCAN, file_of(arena, white, IFF_PNG));
    assert_false(result.is_read);
    assert_int_equal(refusal_of(&result.error), REFUSAL_NO_TEXT);
    pixDestroy(&white);
}

static void a_cut_picture_is_damaged_or_read_as_far_as_it_goes(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    PIX *pix = scanned_words(arena);
    struct text png = file_of(arena, pix, IFF_PNG);
    struct reading_result result = read_as(arena, FORMAT_SCAN, text_slice(png, 0, 300));
    assert_false(result.is_read);
    assert_int_equal(refusal_of(&result.error), REFUSAL_DAMAGED);
    pixDestroy(&pix);
}

/* A PNG that announces 60000 by 60000 points: 10 GB once unpacked. */
static void a_picture_that_says_it_is_huge_is_refused_unread(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    static const char HUGE_PNG[] = "\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\xEA\x60\0\0\xEA\x60\x08\x02\0\0\0\x51\x3C\x4B\x0B"
                                   "\0\0\0\0IDAT\0\0\0\0\0\0\0\0";
    struct reading_result result = read_as(arena, FORMAT_SCAN, TEXT(HUGE_PNG));
    assert_false(result.is_read);
    assert_int_equal(refusal_of(&result.error), REFUSAL_BOMB);
}

/* ---- through the helper: inside the cage ---- */

static void a_scan_and_a_pdf_are_read_inside_the_cage(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct reader *reader;
    struct error error;
    struct read_text text;
    assert_true(reader_open(1, &reader, &error));
    struct reader_request request = {.bytes = scan_of(arena, draw_words, 0, CLEAN), .limits = READER_LIMITS_DEFAULT};
    if (!reader_read(reader, arena, &request, &text, &error))
        fail_msg("%s {%s}", error.message, error.arguments[0]);
    assert_text_equal(text_trim(text.words), TEXT(WORDS));
    assert_int_equal(text.format, FORMAT_SCAN);
    request.bytes = scanned_pdf_of(arena, draw_words, CLEAN);
    if (!reader_read(reader, arena, &request, &text, &error))
        fail_msg("%s {%s}", error.message, error.arguments[0]);
    assert_text_equal(text_trim(text.words), TEXT(WORDS));
    request.bytes = pdf_of(arena, draw_paper, 1);
    if (!reader_read(reader, arena, &request, &text, &error))
        fail_msg("%s {%s}", error.message, error.arguments[0]);
    assert_int_equal(text.format, FORMAT_PDF);
    assert_true(paper_error_percent(arena, text.words, paper_text(arena, 0)) < 0.001);
    reader_close(reader);
}

/* ---- memory ---- */

static bool read_in_job(struct arena *arena, void *argument, struct error *error)
{
    struct reading_result result = read_as(arena, FORMAT_SCAN, *(const struct text *)argument);
    *error = result.error;
    return result.is_read;
}

/* Recognition takes its time, so the first allocations are all tried and then ever fewer. */
static void an_allocation_may_fail_anywhere(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct text bytes = scan_of(arena, draw_words, 0, (struct scan){.dpi = 120, .jpeg_quality = 80, .seed = 3});
    size_t tried = 0;
    for (size_t fail_at = 1;; fail_at += 1 + fail_at / 3) {
        struct error error;
        if (job_run((struct job){.memory_bytes = TEST_ARENA_BYTES, .fail_at = fail_at}, read_in_job, &bytes, &error))
            break;
        assert_int_equal(error.kind, ERROR_TOO_LARGE);
        tried++;
    }
    assert_true(tried > 8);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_kind_of_picture_is_read),
        cmocka_unit_test(every_page_of_a_tiff_is_read),
        cmocka_unit_test(a_scan_is_read_as_paragraphs_and_cells_and_says_how_sure_it_is),
        cmocka_unit_test(a_photograph_is_seen_from_above),
        cmocka_unit_test(a_page_on_its_side_or_its_head_is_turned),
        cmocka_unit_test(two_pages_side_by_side_are_read_one_after_the_other),
        cmocka_unit_test(a_page_that_lies_on_its_side_is_one_page),
        cmocka_unit_test(a_picture_without_words_is_refused),
        cmocka_unit_test(a_picture_that_says_it_is_huge_is_refused_unread),
        cmocka_unit_test(a_cut_picture_is_damaged_or_read_as_far_as_it_goes),
        cmocka_unit_test(a_scan_and_a_pdf_are_read_inside_the_cage),
        cmocka_unit_test(an_allocation_may_fail_anywhere),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

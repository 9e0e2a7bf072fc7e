#include "support/paper.h"
#include "support/read_as.h"
#include "support/scanner.h"
#include "support/test.h"

#include <leptonica/allheaders.h>

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

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_kind_of_picture_is_read),
        cmocka_unit_test(every_page_of_a_tiff_is_read),
        cmocka_unit_test(a_scan_is_read_as_paragraphs_and_cells_and_says_how_sure_it_is),
        cmocka_unit_test(a_photograph_is_seen_from_above),
        cmocka_unit_test(a_picture_without_words_is_refused),
        cmocka_unit_test(a_cut_picture_is_damaged_or_read_as_far_as_it_goes),
        cmocka_unit_test(a_scan_and_a_pdf_are_read_inside_the_cage),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

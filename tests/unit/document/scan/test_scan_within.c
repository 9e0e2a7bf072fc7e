/* Pages that are scans within a Word document. */
#include "support/office.h"
#include "support/paper.h"
#include "support/scanner.h"
#include "support/test.h"

#include <leptonica/allheaders.h>

#include "document/reader.h"

#define P(words) "<w:p><w:r><w:t>" words "</w:t></w:r></w:p>"
#define PAGE                                                                                                           \
    "<w:p><w:r><w:drawing><wp:inline><wp:extent cx='5760000' cy='8150000'/><a:blip "                                   \
    "embed='p'/></wp:inline></w:drawing>"                                                                              \
    "</w:r></w:p>"

static const struct scan CLEAN = {.dpi = 200, .skew_degrees = 1, .noise = 6, .jpeg_quality = 60, .seed = 31};

static void draw_paper(cairo_t *context, unsigned page)
{
    paper_draw(context, page, true);
}

/* A blurred view: no letter in it, and no ground either. */
static void draw_view(cairo_t *context, unsigned page)
{
    (void)page;
    cairo_pattern_t *sky = cairo_pattern_create_linear(0, 0, PAPER_WIDTH, PAPER_HEIGHT);
    cairo_pattern_add_color_stop_rgb(sky, 0, 0.1, 0.4, 0.8);
    cairo_pattern_add_color_stop_rgb(sky, 1, 0.3, 0.6, 0.1);
    cairo_set_source(context, sky);
    cairo_paint(context);
    cairo_pattern_destroy(sky);
}

/* A crowd of shapes of all sizes. */
static void draw_crowd(cairo_t *context, unsigned page)
{
    enum { SHAPES = 900, LARGEST = 90 };
    uint32_t state = 7 + page;
    for (int i = 0; i < SHAPES; i++) {
        double chance[5];
        for (size_t k = 0; k < COUNT_OF(chance); k++)
            chance[k] = (double)((state = state * 1664525 + 1013904223) >> 8) / (1 << 24);
        cairo_set_source_rgb(context, chance[3], chance[4], chance[3] * chance[4]);
        cairo_arc(context, chance[0] * PAPER_WIDTH, chance[1] * PAPER_HEIGHT, 1 + chance[2] * LARGEST, 0, 6.3);
        cairo_fill(context);
    }
}

static struct text turned(struct arena *arena, struct text jpeg)
{
    l_uint8 *bytes = NULL;
    size_t len = 0;
    PIX *pix = pixReadMem((const l_uint8 *)jpeg.at, jpeg.len), *lying = pixRotateOrth(pix, 1);
    assert_int_equal(pixWriteMem(&bytes, &len, lying, IFF_PNG), 0);
    struct text file = text_copy(arena, (struct text){(const char *)bytes, len});
    lept_free(bytes);
    pixDestroy(&pix);
    pixDestroy(&lying);
    return file;
}

static struct read_text read_document(struct arena *arena, struct docx_parts parts)
{
    struct reader *reader;
    struct reader_request request = {.bytes = office_docx(arena, parts), .limits = READER_LIMITS_DEFAULT};
    struct read_text text;
    struct error error;
    assert_true(reader_open(1, &reader, &error));
    bool is_read = reader_read(reader, arena, &request, &text, &error);
    reader_close(reader);
    if (!is_read)
        fail_msg("%s", error.message);
    return text;
}

static void a_scanned_page_is_read_between_the_words_around_it(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct text before = TEXT("Kính gửi các phòng"), after = TEXT("Nơi nhận: như trên");
    struct read_text text = read_document(
        arena, (struct docx_parts){.body = P("Kính gửi các phòng") PAGE P("Nơi nhận: như trên"),
                                   .picture = scan_of(arena, draw_paper, 0, CLEAN)});
    assert_int_equal(text.format, FORMAT_DOCX);
    assert_in_range(text.confidence, 70, 99);
    assert_true(text_starts(text.words, before));
    assert_true(text_ends(text_trim(text.words), after));
    assert_int_equal(text.lines[0].confidence, 100);
    assert_int_equal(text.lines[text.line_count - 1].confidence, 100);
    struct text read = text_slice(text.words, before.len, text_trim(text.words).len - after.len);
    assert_true(paper_error_percent(arena, read, paper_text(arena, 0)) < 2);
    assert_int_equal(text.cautions[READ_CAUTION_UNREAD_PAGE], 0);
}

/* As a telephone sees it, or turned on its side. */
static void a_page_is_known_however_it_lies(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct scan photograph = {.dpi = 250, .noise = 5, .jpeg_quality = 80, .seed = 23};
    struct text pictures[] = {photograph_of(arena, draw_paper, 0, photograph),
                              turned(arena, scan_of(arena, draw_paper, 0, CLEAN))};
    for (size_t i = 0; i < COUNT_OF(pictures); i++) {
        struct read_text text = read_document(arena, (struct docx_parts){.body = PAGE, .picture = pictures[i]});
        assert_true(paper_error_percent(arena, text.words, paper_text(arena, 0)) < 3);
    }
}

static void a_document_of_scans_alone_is_read(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct read_text text = read_document(
        arena, (struct docx_parts){.body = PAGE, .picture = scan_of(arena, draw_paper, 1, CLEAN)});
    assert_true(paper_error_percent(arena, text.words, paper_text(arena, 1)) < 2);
}

static void a_picture_of_no_page_adds_no_words(void **state)
{
    (void)state;
    draw_paper_page *const views[] = {draw_view, draw_crowd};
    for (size_t i = 0; i < COUNT_OF(views); i++) {
        TEST_ARENA(arena);
        struct read_text text = read_document(
            arena, (struct docx_parts){.body = P("Ảnh chụp") PAGE, .picture = scan_of(arena, views[i], 0, CLEAN)});
        assert_text_equal(text.words, TEXT("Ảnh chụp\n"));
        assert_int_equal(text.cautions[READ_CAUTION_UNREAD_PAGE], views[i] == draw_crowd); /* may have been text */
    }
}

static void a_page_that_cannot_be_unpacked_is_told(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct read_text text = read_document(
        arena, (struct docx_parts){.body = P("Ảnh chụp") PAGE, .picture = TEXT("no picture")});
    assert_text_equal(text.words, TEXT("Ảnh chụp\n"));
    assert_int_equal(text.cautions[READ_CAUTION_UNREAD_PAGE], 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_scanned_page_is_read_between_the_words_around_it),
        cmocka_unit_test(a_page_is_known_however_it_lies),
        cmocka_unit_test(a_document_of_scans_alone_is_read),
        cmocka_unit_test(a_picture_of_no_page_adds_no_words),
        cmocka_unit_test(a_page_that_cannot_be_unpacked_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

#include "support/paper.h"
#include "support/read_as.h"
#include "support/test.h"

#include <math.h>

#include "base/job.h"
#include "document/refusal.h"

static struct read_text read_pdf(struct arena *arena, draw_paper_page *draw, unsigned pages)
{
    struct reading_result result = read_as(arena, FORMAT_PDF, pdf_of(arena, draw, pages));
    if (!result.is_read)
        fail_msg("%s", result.error.message);
    assert_false(result.is_handed_over);
    return result.text;
}

static void assert_reads(draw_paper_page *draw, unsigned pages, const char *expected)
{
    TEST_ARENA(arena);
    assert_text_equal(read_pdf(arena, draw, pages).words, text_from(expected));
}

static void draw_paper(cairo_t *context, unsigned page)
{
    paper_draw(context, page, true);
}

static void every_word_of_a_paper_is_read_in_order(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct read_text text = read_pdf(arena, draw_paper, 1);
    assert_float_equal(paper_error_percent(arena, text.words, paper_text(arena, 0)), 0, 0.001);
    assert_int_equal(text.page_count, 1);
    assert_true(text_starts(text.words, TEXT("ỦY BAN NHÂN DÂN\nPHƯỜNG HẢI THỊNH\nSố: 128/KH-UBND\n\nCỘNG HÒA")));
}

static struct text words_of(const struct read_text *text, size_t line)
{
    return text_slice(text->words, text->lines[line].span.start, text->lines[line].span.end);
}

static void ruled_tables_are_cells_and_paragraphs_are_whole(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct read_text text = read_pdf(arena, draw_paper, 1);
    size_t cells = 0, paragraphs = 0;
    for (size_t i = 0; i < text.line_count; i++) {
        const struct read_line *line = &text.lines[i];
        if (line->kind == LINE_CELL && line->row == 2 && line->column == 2)
            assert_text_equal(words_of(&text, i), TEXT("Phòng Văn hóa - Xã hội"));
        cells += line->kind == LINE_CELL;
        paragraphs += line->kind == LINE_PARAGRAPH && text_starts(words_of(&text, i), TEXT("2. Giao Phòng Kinh tế")) &&
                      text_ends(words_of(&text, i), TEXT("ít nhất 40%."));
    }
    assert_int_equal(cells, 20);
    assert_int_equal(paragraphs, 1);
}

static const char LONG[] =
    "Các đơn vị căn cứ chức năng, nhiệm vụ được giao xây dựng kế hoạch cụ thể, chi tiết, tổ chức thực";

static void draw_two_pages(cairo_t *context, unsigned page)
{
    paper_words(context, page ? "- 2 -" : "- 1 -", 300, 30, 0, 12);
    if (page == 0) {
        paper_words(context, "Các đơn vị căn cứ chức năng, nhiệm vụ được giao xây dựng kế hoạch cụ", 121, 700, 0, 14);
        paper_words(context, "thể, phân công người theo dõi, đôn đốc, kiểm tra, báo cáo và tổ chức thực", 85, 720, 0,
                    14);
    } else {
        paper_words(context, "hiện nghiêm túc, đúng tiến độ theo từng tháng.", 85, 60, 0, 14);
        paper_words(context, LONG, 85, 80, 460, 14);
    }
}

static void a_paragraph_runs_over_the_end_of_a_page_without_its_number(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct read_text text = read_pdf(arena, draw_two_pages, 2);
    assert_int_equal(text.line_count, 2);
    assert_true(text_ends(words_of(&text, 0), TEXT("thực hiện nghiêm túc, đúng tiến độ theo từng tháng.")));
    assert_text_equal(words_of(&text, 1), TEXT(LONG));
    assert_int_equal(text.lines[1].page, 2);
}

static void draw_running_foot(cairo_t *context, unsigned page)
{
    static const char *const BODY[] = {LONG, "và có báo cáo.", "Hết."};
    paper_words(context, BODY[page], 85, 60, page ? 0 : 460, 14);
    paper_words(context, "Phần mềm quản lý văn bản", 85, 810, 0, 9);
}

static void lines_that_come_back_on_every_page_are_left_out(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct read_text text = read_pdf(arena, draw_running_foot, 3);
    assert_int_equal(text_find(text.words, TEXT("Phần mềm")), TEXT_NOT_FOUND);
    assert_int_equal(text.page_count, 3);
}

static void draw_notes(cairo_t *context, unsigned page)
{
    (void)page;
    double y = 60 + paper_words(context, LONG, 85, 60, 460, 14);
    paper_words(context, "Giao Sở Nội vụ", 85, y + 4, 0, 14);
    paper_words(context, "3", 85 + 93, y + 2, 0, 8);
    paper_words(context, "3", 85, 746, 0, 6);
    paper_words(context, "Theo Quyết định số 12/QĐ-UBND.", 90, 747, 0, 10);
}

static void raised_numbers_are_marks_and_notes_stand_at_the_end(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct read_text text = read_pdf(arena, draw_notes, 1);
    assert_int_not_equal(text_find(text.words, TEXT("Giao Sở Nội vụ[3]\n")), TEXT_NOT_FOUND);
    assert_int_equal(text.lines[text.line_count - 1].kind, LINE_NOTE);
    assert_text_equal(words_of(&text, text.line_count - 1), TEXT("[3] Theo Quyết định số 12/QĐ-UBND."));
}

static void draw_twice_and_aslant(cairo_t *context, unsigned page)
{
    (void)page;
    for (int i = 0; i < 3; i++)
        paper_words(context, "QUYẾT ĐỊNH về việc phân công nhiệm vụ", 85 + 0.3 * i, 60, 0, 14);
    cairo_save(context);
    cairo_translate(context, 100, 500);
    cairo_rotate(context, -M_PI / 3);
    paper_words(context, "ĐÃ BAN HÀNH", 0, 0, 0, 40);
    cairo_restore(context);
}

static void false_bold_is_read_once_and_a_stamp_aslant_not_at_all(void **state)
{
    (void)state;
    assert_reads(draw_twice_and_aslant, 1, "QUYẾT ĐỊNH về việc phân công nhiệm vụ\n");
}

/* ---- text that is worth nothing ---- */

static void draw_page_picture(cairo_t *context)
{
    cairo_surface_t *picture = cairo_image_surface_create(CAIRO_FORMAT_RGB24, 1700, 2400);
    cairo_t *onto = cairo_create(picture);
    cairo_set_source_rgb(onto, 1, 1, 1);
    cairo_paint(onto);
    cairo_scale(onto, 1700.0 / PAPER_WIDTH, 1700.0 / PAPER_WIDTH);
    paper_draw(onto, 0, false);
    cairo_destroy(onto);
    cairo_save(context);
    cairo_scale(context, PAPER_WIDTH / 1700.0, PAPER_WIDTH / 1700.0);
    cairo_set_source_surface(context, picture, 0, 0);
    cairo_paint(context);
    cairo_restore(context);
    cairo_surface_destroy(picture);
}

static void draw_only_a_picture(cairo_t *context, unsigned page)
{
    (void)page;
    draw_page_picture(context);
}

static void draw_a_signature_over_a_picture(cairo_t *context, unsigned page)
{
    (void)page;
    draw_page_picture(context);
    cairo_set_source_rgb(context, 0.7, 0, 0);
    paper_words(context, "Ký bởi: Ủy ban nhân dân phường Hải Thịnh", 330, 40, 0, 8);
    paper_words(context, "Cơ quan: Tỉnh Đông Hải; Email: vanthu@example.org", 330, 50, 0, 8);
    paper_words(context, "Thời gian ký: 17.03.2026 15:42:10 +07:00", 330, 60, 0, 8);
}

static void draw_letters_missing(cairo_t *context, unsigned page)
{
    (void)page;
    paper_words(
        context,
        "Th c hi n Quyết đ nh s 645 c a y ban nhân dân t nh v s hóa h s l u tr , y ban nhân dân ph ng xây d ng k "
        "ho ch v i các n i dung nh sau: rà soát toàn b h s đang l u t i kho, báo cáo k t qu tr c ngày 25.",
        85, 60, 460, 14);
}

static void draw_wrong_encoding(cairo_t *context, unsigned page)
{
    (void)page;
    paper_words(context,
                "Thá»±c hiá»‡n Quyáº¿t Ä‘á»‹nh sá»‘ 645 cá»§a á»¦y ban nhÃ¢n dÃ¢n tá»‰nh vÃ  sá»‘ hÃ³a há»“ sÆ¡ "
                "lÆ°u trá»¯, "
                "á»¦y ban nhÃ¢n dÃ¢n phÆ°Æ¡ng xÃ¢y dá»±ng káº¿ hoáº¡ch vá»›i cÃ¡c ná»™i dung nhÆ° sau",
                85, 60, 460, 14);
}

static void draw_poor_recognition_under_a_picture(cairo_t *context, unsigned page)
{
    (void)page;
    for (int i = 0; i < 5; i++)
        paper_words(
            context,
            "UY BAN NHAN DAN CQNG HOA XA HQI CHU NGHiA VlET NAM Dqc l$p - Tv do - Hanh phuc Thvc hi^n Quyet djnh sd "
            "645 ciia Uy ban nhan dan tinh ve s6 hoa h6 sa lvu tnr, bao cao ket qua trvac ngay 25",
            85, 60 + 80 * i, 460, 14);
    draw_page_picture(context);
}

static void a_worthless_layer_is_handed_over_to_recognition(void **state)
{
    (void)state;
    static draw_paper_page *const WORTHLESS[] = {draw_only_a_picture, draw_a_signature_over_a_picture,
                                                 draw_letters_missing, draw_wrong_encoding,
                                                 draw_poor_recognition_under_a_picture};
    for (size_t i = 0; i < COUNT_OF(WORTHLESS); i++) {
        TEST_ARENA(arena);
        struct reading_result result = read_as(arena, FORMAT_PDF, pdf_of(arena, WORTHLESS[i], 1));
        if (!result.is_handed_over)
            fail_msg("layer %zu was taken for good", i);
    }
}

static void draw_good_layer_under_a_picture(cairo_t *context, unsigned page)
{
    (void)page;
    paper_draw(context, 0, false);
    draw_page_picture(context);
}

/* What is stamped on it as a picture, no words of the layer say. */
static void a_page_with_a_picture_on_its_head_is_looked_at(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    assert_true(read_as(arena, FORMAT_PDF, pdf_of(arena, draw_good_layer_under_a_picture, 1)).is_handed_over);
}

/* Written by hand: cairo draws no remarks. */
#define REMARKED(remark) REMARKED_AT(remark, "[50 790 250 830]")
#define REMARKED_AT(remark, rectangle)                                                                                 \
    "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[6 0 R]>>>>\nendobj\n"                            \
    "2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n"                                                           \
    "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 5 0 R/Annots[6 0 R]"                            \
    "/Resources<</Font<</F 4 0 R>>>>>>\nendobj\n"                                                                      \
    "4 0 obj\n<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>\nendobj\n"                                               \
    "5 0 obj\n<</Length 100>>\nstream\n"                                                                               \
    "BT /F 13 Tf 60 600 Td (1. Giao Thanh tra theo trong cho khi nay trong ba ngay, hai tuan, ba thang) Tj ET        " \
    " \n"                                                                                                              \
    "endstream\nendobj\n"                                                                                              \
    "6 0 obj\n<</Type/Annot/F 4" remark "/Rect" rectangle ">>\nendobj\ntrailer\n<</Root 1 0 R/Size 7>>\n%%EOF\n"

/* TỐI MẬT */
#define TOP_SECRET "<FEFF00541ED000490020004D1EAC0054>"

static void stamps_laid_over_a_page_are_seen(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    static const char TYPED[] = REMARKED("/Subtype/FreeText/Contents(TOI MAT)");
    static const char NOTED[] = REMARKED("/Subtype/FreeText/Contents(Xem lai cau nay)");
    static const char DRAWN[] = REMARKED("/Subtype/Stamp/Name/TopSecret");
    static const char OPENED[] = REMARKED("/Subtype/Text/Contents" TOP_SECRET);
    static const char ASIDE[] = REMARKED("/Subtype/Text/Contents(XEM LAI)");
    static const char FILLED[] = REMARKED_AT("/Subtype/Widget/FT/Tx/T(a)/V" TOP_SECRET, "[50 100 250 130]");
    struct reading_result typed = read_as(arena, FORMAT_PDF, text_from(TYPED));
    assert_true(text_starts(typed.text.words, TEXT("TOI MAT\n")));
    struct reading_result noted = read_as(arena, FORMAT_PDF, text_from(NOTED));
    assert_true(text_starts(noted.text.words, TEXT("1. Giao")));
    assert_false(noted.is_handed_over);
    assert_true(read_as(arena, FORMAT_PDF, text_from(DRAWN)).is_handed_over);
    assert_true(text_starts(read_as(arena, FORMAT_PDF, text_from(OPENED)).text.words, TEXT("TỐI MẬT\n")));
    assert_true(text_starts(read_as(arena, FORMAT_PDF, text_from(ASIDE)).text.words, TEXT("1. Giao")));
    struct reading_result filled = read_as(arena, FORMAT_PDF, text_from(FILLED));
    assert_false(filled.is_handed_over);
    assert_true(text_find(filled.text.words, TEXT("\nTỐI MẬT\n")) != TEXT_NOT_FOUND);
}

/* ---- files that cannot be read ---- */

static void assert_refused(struct text bytes, enum refusal refusal)
{
    TEST_ARENA(arena);
    struct reading_result result = read_as(arena, FORMAT_PDF, bytes);
    assert_false(result.is_read);
    assert_int_equal(refusal_of(&result.error), refusal);
}

/* Written by hand: poppler and cairo encrypt nothing. The keys are those of no password that a person would guess. */
static const char ENCRYPTED[] =
    "%PDF-1.4\n"
    "1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"
    "2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n"
    "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>\nendobj\n"
    "4 0 obj\n<</Filter/Standard/V 2/R 3/Length 128/P -3904"
    "/O<8a1b3c5d7e9f00112233445566778899aabbccddeeff00112233445566778899>"
    "/U<00112233445566778899aabbccddeeff00000000000000000000000000000000>>>\nendobj\n"
    "trailer\n<</Root 1 0 R/Encrypt 4 0 R/ID[<0123456789abcdef0123456789abcdef><0123456789abcdef0123456789abcdef>]"
    "/Size 5>>\n%%EOF\n";

static void a_file_with_a_password_is_refused_as_such(void **state)
{
    (void)state;
    assert_refused(TEXT(ENCRYPTED), REFUSAL_ENCRYPTED);
}

static void what_is_no_more_than_a_beginning_is_damaged(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct text whole = pdf_of(arena, draw_paper, 1);
    assert_refused(TEXT("%PDF-1.4\n"), REFUSAL_DAMAGED);
    assert_refused(text_slice(whole, 0, whole.len / 3), REFUSAL_DAMAGED);
}

static void any_cut_or_changed_file_ends_in_words_or_a_refusal(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct text whole = pdf_of(arena, draw_notes, 1);
    for (size_t step = 1; step < 24; step++) {
        struct text bytes = text_copy(arena, whole);
        char *at = arena_array(arena, char, bytes.len);
        memcpy(at, bytes.at, bytes.len);
        for (size_t i = step * 37; i < bytes.len; i += 997 + step * 31)
            at[i] = (char)(at[i] ^ (char)(1u << (step % 8)));
        struct reading_result result = read_as(arena, FORMAT_PDF, (struct text){at, bytes.len - step * 11});
        assert_true(result.is_read || refusal_of(&result.error) != REFUSAL_COUNT);
    }
}

static void draw_nothing(cairo_t *context, unsigned page)
{
    (void)page;
    cairo_rectangle(context, 10, 10, 1, 1);
    cairo_fill(context);
}

static void too_many_pages_are_refused(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    assert_refused(pdf_of(arena, draw_nothing, 501), REFUSAL_TOO_MANY_PAGES);
}

/* ---- memory ---- */

static bool read_in_job(struct arena *arena, void *argument, struct error *error)
{
    struct reading_result result = read_as(arena, FORMAT_PDF, *(const struct text *)argument);
    *error = result.error;
    return result.is_read;
}

static void every_allocation_may_fail(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct text bytes = pdf_of(arena, draw_notes, 1);
    size_t fail_at = 1;
    for (;; fail_at++) {
        struct error error;
        if (job_run((struct job){.memory_bytes = TEST_ARENA_BYTES, .fail_at = fail_at}, read_in_job, &bytes, &error))
            break;
        assert_int_equal(error.kind, ERROR_TOO_LARGE);
    }
    assert_true(fail_at > 50);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_word_of_a_paper_is_read_in_order),
        cmocka_unit_test(ruled_tables_are_cells_and_paragraphs_are_whole),
        cmocka_unit_test(a_paragraph_runs_over_the_end_of_a_page_without_its_number),
        cmocka_unit_test(lines_that_come_back_on_every_page_are_left_out),
        cmocka_unit_test(raised_numbers_are_marks_and_notes_stand_at_the_end),
        cmocka_unit_test(false_bold_is_read_once_and_a_stamp_aslant_not_at_all),
        cmocka_unit_test(a_worthless_layer_is_handed_over_to_recognition),
        cmocka_unit_test(a_page_with_a_picture_on_its_head_is_looked_at),
        cmocka_unit_test(stamps_laid_over_a_page_are_seen),
        cmocka_unit_test(a_file_with_a_password_is_refused_as_such),
        cmocka_unit_test(what_is_no_more_than_a_beginning_is_damaged),
        cmocka_unit_test(any_cut_or_changed_file_ends_in_words_or_a_refusal),
        cmocka_unit_test(too_many_pages_are_refused),
        cmocka_unit_test(every_allocation_may_fail),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

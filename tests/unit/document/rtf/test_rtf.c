#include "support/reading.h"
#include "support/sight.h"

#include "document/rtf/rtf.h"

static struct read_text read_of(struct arena *arena, const char *rtf)
{
    return reading_of(arena, rtf_read, text_from(rtf));
}

static void paragraphs_are_lines(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct read_text text = read_of(arena,
                                    "{\\rtf1\\ansi Giao\r\n vi\\u7879?c\\par\\pard\\b Hai\\b0\\~ba\\emdash\\par}");
    assert_text_equal(text.words, TEXT("Giao việc\nHai\xC2\xA0"
                                       "ba—\n"));
    assert_int_equal(text.line_count, 2);
    assert_int_equal(text.lines[0].kind, LINE_PARAGRAPH);
}

static void a_line_break_makes_wrapped_lines(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct read_text text = read_of(arena, "{\\rtf1 a\\line b\\par c}");
    assert_int_equal(text.line_count, 3);
    assert_int_equal(text.lines[1].kind, LINE_WRAPPED);
    assert_text_equal(words_of(&text, 2), TEXT("c"));
}

static void what_is_not_seen_is_not_read(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct read_text text = read_of(
        arena,
        "{\\rtf1{\\stylesheet{\\s1 Heading;}}{\\*\\generator Me;}{\\info{\\title T}}{\\header H{\\field{\\*\\fldinst "
        "PAGE}{\\fldrslt 1}}}{\\pict\\bin3 }}}}x{\\v hidden}{\\field{\\*\\fldinst LINK}{\\fldrslt y}}"
        "{\\deleted old}{\\*\\listtext 1.\\tab}{\\listtext 2.\\tab}z\\par}");
    assert_text_equal(text.words, TEXT("2. xyz\n"));
}

static void drawn_numbers_stand_before_their_paragraph(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct read_text text = read_of(arena, "{\\rtf1{\\listtext\\pard 1.\\tab}one\\par{\\listtext\\u8211?\\tab}two\\par"
                                           "{\\pntext +\\tab}three\\par four\\par}");
    assert_text_equal(text.words, TEXT("1. one\n- two\n+ three\nfour\n"));
}

static void bytes_are_taken_by_the_character_set_of_their_font(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct read_text text = read_of(
        arena, "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset163 Times "
               "New Roman;}}\\f1 \\'f0\\'ea\\'cc {\\f0 caf\\'e9} ngh\\'f5\\par}");
    assert_text_equal(text.words, TEXT("đề café nghơ\n"));
}

static void fonts_from_before_unicode_are_converted(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct read_text text = read_of(
        arena, "{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 .VnTime;}{\\f1 VNI-Times;}{\\f2 .VnTimeH;}{\\f3 Arial;}}"
               "\\'f1y \\-ban {\\f1 xa\\u245?} {\\f2 k\\'d5}{\\f3  caf\\'e9}\\par}");
    assert_text_equal(text.words, TEXT("ủy ưban xã KẾ café\n"));
}

static void surrogates_make_one_point_and_alone_none(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    assert_text_equal(read_of(arena, "{\\rtf1 \\u-10179?\\u-8704?x\\u-8704?}").words, TEXT("\xF0\x9F\x98\x80"
                                                                                           "x\xEF\xBF\xBD\n"));
}

static void a_note_follows_the_text(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct read_text text = read_of(arena, "{\\rtf1 one{\\super\\chftn}{\\footnote\\pard first\\par note} two\\par}");
    assert_text_equal(words_of(&text, 0), TEXT("one[1] two"));
    assert_text_equal(words_of(&text, 1), TEXT("[1] first note"));
    assert_int_equal(text.lines[1].kind, LINE_NOTE);
    text = read_of(arena, "{\\rtf1{\\pntext 1.\\footnote b}x\\par}");
    assert_text_equal(text.words, TEXT("1.[1] x\n[1] b\n"));
}

static void of_a_page_header_only_a_stamp_is_read(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct read_text text = read_of(
        arena,
        "{\\rtf1 {\\header\\pard T\\u7888?I M\\u7852?T\\par Trang 2\\par}{\\footer\\trowd\\cellx9\\intbl II\\cell\\row}"
        "\\pard one\\par}");
    assert_text_equal(text.words, TEXT("TỐI MẬT\none\n"));
}

static void a_text_box_is_read_once_and_on_lines_of_its_own(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct read_text text = read_of(
        arena, "{\\rtf1 one{\\shp{\\*\\shpinst\\shpleft9{\\sp{\\sn x}{\\sv y}}{\\shptxt boxed\\par more}}"
               "{\\shprslt boxed\\par more}} two\\par}");
    assert_text_equal(text.words, TEXT("one\nboxed\nmore\ntwo\n"));
}

static void cells_stand_on_a_grid_of_their_edges(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct read_text text = read_of(
        arena,
        "{\\rtf1\\trowd\\cellx1000\\clvmgf\\cellx2000\\cellx3000\\pard\\intbl a\\cell b\\par c\\cell d\\cell\\row"
        "\\trowd\\cellx1010\\clvmrg\\cellx2000\\cellx3000\\intbl e\\cell\\cell f\\cell\\row"
        "\\trowd\\cellx2005\\cellx3000\\intbl g\\cell h\\cell\\row\\pard after\\par}");
    assert_int_equal(text.line_count, 8);
    assert_text_equal(cell_of(arena, &text, 0), TEXT("0,0 1x1 a"));
    assert_text_equal(cell_of(arena, &text, 1), TEXT("0,1 2x1 b c"));
    assert_text_equal(cell_of(arena, &text, 2), TEXT("0,2 1x1 d"));
    assert_text_equal(cell_of(arena, &text, 3), TEXT("1,0 1x1 e"));
    assert_text_equal(cell_of(arena, &text, 4), TEXT("1,2 1x1 f"));
    assert_text_equal(cell_of(arena, &text, 5), TEXT("2,0 1x2 g"));
    assert_text_equal(cell_of(arena, &text, 6), TEXT("2,2 1x1 h"));
    assert_text_equal(words_of(&text, 7), TEXT("after"));
}

static void a_table_of_one_column_is_a_frame(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct read_text text = read_of(arena, "{\\rtf1\\trowd\\cellx5000\\intbl a\\par b\\cell\\row\\pard c\\par}");
    assert_int_equal(text.line_count, 3);
    assert_int_equal(text.lines[0].kind, LINE_PARAGRAPH);
    assert_text_equal(words_of(&text, 1), TEXT("b"));
}

static void a_file_that_was_cut_off_is_damaged(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    assert_int_equal(refusal_to(arena, rtf_read, TEXT("{\\rtf1 words\\par")), REFUSAL_DAMAGED);
    assert_int_equal(refusal_to(arena, rtf_read, TEXT("{\\rtf1 words\\")), REFUSAL_DAMAGED);
    assert_int_equal(refusal_to(arena, rtf_read, TEXT("{\\rtf1}")), REFUSAL_NO_WORDS);
}

static void groups_may_be_deeper_than_anyone_writes(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct buffer deep = buffer_open(arena, 1 << 20);
    buffer_add(&deep, TEXT("{\\rtf1 "));
    for (int i = 0; i < 5000; i++)
        buffer_add_byte(&deep, '{');
    buffer_add_byte(&deep, 'x');
    for (int i = 0; i < 5000; i++)
        buffer_add_byte(&deep, '}');
    buffer_add(&deep, TEXT("y}"));
    assert_text_equal(reading_of(arena, rtf_read, buffer_text(&deep)).words, TEXT("xy\n"));
}

static const char SMALL[] =
    "{\\rtf1\\ansi\\ansicpg1258{\\fonttbl{\\f0\\fcharset163 Arial;}{\\f1 .VnTime;}{\\f2 VNI-Times;}}{\\*\\x y}"
    "\\f1 \\'f1y{\\footnote n\\'ec}\\par\\trowd\\trleft-5\\cellx900\\clvmrg\\cellx1800\\intbl\\f2 xa\\'f5\\cell "
    "\\u-10179?\\u-8704?\\cell\\row\\pard\\f0 t\\'ea\\'ec{\\v h}\\bin2 xx\\line\\par}";

/* 2160 by 720 twips, at 100 % or 50 %; "ab" is 6162. */
#define SIZE "\\picwgoal2160\\pichgoal720"
#define PAGE "{\\pict\\jpegblip\\picwgoal9000\\pichgoal12000 "

static void pictures_are_looked_at_each_once(void **state)
{
    (void)state;
    static const struct {
        const char *rtf, *words;
    } CASES[] = {
        {"{\\rtf1 x{\\pict{\\*\\picprop{\\sp{\\sn a}{\\sv 41}}}" SIZE "\\pngblip 61\n62}y\\par}",
         "(150 × 50 ab)\nxy\n"},
        {"{\\rtf1 x{\\pict" SIZE "\\picscalex50\\picscaley50\\jpegblip\\bin2 }}}y\\par}", "(75 × 25 }})\nxy\n"},
        {"{\\rtf1{\\*\\shppict{\\pict\\pngblip 61}}{\\nonshppict{\\pict\\wmetafile8 6162}}x\\par}", "(0 × 0 a)\nx\n"},
        {"{\\rtf1{\\shp{\\*\\shpinst{\\sp{\\sn pib}{\\sv {\\pict\\pngblip 62}}}}{\\shprslt{\\pict\\wmetafile8 "
         "61}}}x\\par}",
         "(0 × 0 b)\nx\n"},
        {"{\\rtf1 x\\par " PAGE "61}\\par " PAGE "62}\\par y\\par}", "x\n[a; b]\ny\n"},
        {"{\\rtf1\\trowd\\cellx1000\\intbl " PAGE "61}z\\cell\\row\\pard y\\par}", "z\n[a]\ny\n"},
    };
    for (size_t i = 0; i < COUNT_OF(CASES); i++) {
        TEST_ARENA(arena);
        struct read_text text;
        assert_text_equal(sight_read(arena, rtf_read, text_from(CASES[i].rtf), &text), text_from(CASES[i].words));
        assert_int_equal(text.cautions[READ_CAUTION_UNSEEN_PICTURE], 0);
    }
}

static bool count_pages(const struct format_input *input, const struct format_picture *pictures, size_t count,
                        struct text_builder *builder, struct error *error)
{
    (void)pictures, (void)error;
    *(size_t *)input->progress_owner += count;
    text_builder_paragraph(builder, LINE_PARAGRAPH, TEXT("Kế hoạch hỗ trợ hộ nghèo xã Đông Sơn"));
    return true;
}

/* What stands on the page says nothing of the font of the rest, and takes long. */
static void pages_of_a_document_in_a_font_from_before_unicode_are_read_once(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct error error;
    struct read_text text;
    size_t pages = 0;
    struct format_sight sight = {.read_pages = count_pages};
    struct format_input input = {
        .arena = arena,
        .bytes = TEXT("{\\rtf1 " PAGE "61}\\par Ph\\'dfng Kinh t\\'d5 ch\\'f1 tr\\'d7, ph\\'e8i h\\'eep\\par}"),
        .limits = READER_LIMITS_DEFAULT,
        .sight = &sight,
        .progress_owner = &pages};
    struct text_builder builder = text_builder_open(arena, FORMAT_RTF, input.limits.text_bytes);
    assert_true(rtf_read(&input, &builder, &error) && text_builder_take(&builder, &text, &error));
    assert_text_equal(text.words, TEXT("Kế hoạch hỗ trợ hộ nghèo xã Đông Sơn\nPhòng Kinh tế chủ trì, phối hợp\n"));
    assert_int_equal(text.format, FORMAT_RTF);
    assert_int_equal(pages, 1);
}

static void pictures_that_are_drawn_are_told(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct read_text text = read_of(arena, "{\\rtf1 x{\\pict" SIZE
                                           "\\wmetafile8 61}{\\pict\\picwgoal9000\\pichgoal9000\\emfblip "
                                           "61}\\par}");
    assert_int_equal(text.cautions[READ_CAUTION_UNSEEN_PICTURE], 1);
    assert_int_equal(text.cautions[READ_CAUTION_UNREAD_PAGE], 1);
    text = read_of(arena,
                   "{\\rtf1 x{\\object\\objemb{\\*\\objdata 00}{\\result{\\pict" SIZE "\\wmetafile8 61}}}\\par}");
    assert_int_equal(text.cautions[READ_CAUTION_UNSEEN_PICTURE], 0);
}

static void a_picture_in_too_many_groups_is_told(void **state)
{
    (void)state;
    enum { GROUPS = 300 };
    TEST_ARENA(arena);
    struct buffer rtf = buffer_open(arena, 1 << 12);
    buffer_add(&rtf, TEXT("{\\rtf1 x\\par "));
    for (size_t i = 0; i < GROUPS; i++)
        buffer_add_byte(&rtf, '{');
    buffer_add(&rtf, TEXT("{\\pict" SIZE "\\pngblip 61}"));
    for (size_t i = 0; i < GROUPS; i++)
        buffer_add_byte(&rtf, '}');
    buffer_add(&rtf, TEXT("y\\par}"));
    buffer_add_byte(&rtf, 0);
    assert_int_equal(read_of(arena, rtf.at).cautions[READ_CAUTION_UNSEEN_PICTURE], 1);
}

static void damaged_bytes_are_read_or_refused(void **state)
{
    (void)state;
    read_damaged(rtf_read, text_from(SMALL));
}

static void memory_may_run_out_anywhere(void **state)
{
    (void)state;
    fail_every_allocation(rtf_read, text_from(SMALL));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(paragraphs_are_lines),
        cmocka_unit_test(a_line_break_makes_wrapped_lines),
        cmocka_unit_test(what_is_not_seen_is_not_read),
        cmocka_unit_test(drawn_numbers_stand_before_their_paragraph),
        cmocka_unit_test(bytes_are_taken_by_the_character_set_of_their_font),
        cmocka_unit_test(fonts_from_before_unicode_are_converted),
        cmocka_unit_test(surrogates_make_one_point_and_alone_none),
        cmocka_unit_test(a_note_follows_the_text),
        cmocka_unit_test(of_a_page_header_only_a_stamp_is_read),
        cmocka_unit_test(a_text_box_is_read_once_and_on_lines_of_its_own),
        cmocka_unit_test(cells_stand_on_a_grid_of_their_edges),
        cmocka_unit_test(a_table_of_one_column_is_a_frame),
        cmocka_unit_test(a_file_that_was_cut_off_is_damaged),
        cmocka_unit_test(groups_may_be_deeper_than_anyone_writes),
        cmocka_unit_test(pictures_are_looked_at_each_once),
        cmocka_unit_test(pages_of_a_document_in_a_font_from_before_unicode_are_read_once),
        cmocka_unit_test(pictures_that_are_drawn_are_told),
        cmocka_unit_test(a_picture_in_too_many_groups_is_told),
        cmocka_unit_test(damaged_bytes_are_read_or_refused),
        cmocka_unit_test(memory_may_run_out_anywhere),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

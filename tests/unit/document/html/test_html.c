#include "support/reading.h"
#include "support/sight.h"

#include "document/html/html.h"

static struct read_text read_of(struct arena *arena, const char *html)
{
    return reading_of(arena, html_read, text_from(html));
}

static void blocks_are_lines_and_white_space_is_one_space(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct read_text text = read_of(
        arena, "<html><head><title>T</title><style>p{}</style></head><body>\r\n<p>Giao  <b>Phòng\n"
               "</b> Kinh t&#7871;</P><p>Hai<div>ba &amp; b&oacute;n&nbsp;&lt;&unknown;</div>n&#x103;m");
    assert_int_equal(text.line_count, 4);
    assert_text_equal(words_of(&text, 0), TEXT("Giao Phòng Kinh tế"));
    assert_text_equal(words_of(&text, 1), TEXT("Hai"));
    assert_text_equal(words_of(&text, 2), TEXT("ba & bón\xC2\xA0<&unknown;"));
    assert_text_equal(words_of(&text, 3), TEXT("năm"));
    assert_int_equal(text.lines[0].kind, LINE_PARAGRAPH);
}

static void a_break_makes_wrapped_lines(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct read_text text = read_of(arena, "<p>a<br> b<br/>c</p>");
    assert_int_equal(text.line_count, 3);
    assert_text_equal(words_of(&text, 1), TEXT("b"));
    assert_int_equal(text.lines[2].kind, LINE_WRAPPED);
}

static void what_is_not_seen_is_not_read(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct read_text text = read_of(
        arena, "<!DOCTYPE html><!-- <p>no --><script>if (a<b) '<p>'</script><p>x<![if !supportLists]>1<![endif]>"
               "<span style='display:none'>hid<b>den</b></span><xml><w:x>y</w:x></xml>2 < 3</p>");
    assert_text_equal(text.words, TEXT("x12 < 3\n"));
}

static void lists_have_their_numbers(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct read_text text = read_of(arena, "<ol start=3><li>ba<li><p>bốn</p><p>thêm</p></ol><ol type=a><li>x"
                                           "<ul><li>y<ul><li>z</ul></ul></ol>");
    assert_text_equal(text.words, TEXT("3. ba\n4. bốn\nthêm\na. x\n- y\n+ z\n"));
}

static void cells_stand_in_their_columns(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct read_text text = read_of(
        arena, "<table><thead><tr><th rowspan=2>TT<th colspan=2>Nhiệm vụ</tr><tr><td>a<td>b</thead><tbody>"
               "<tr><td>1</td><td><p>c</p><p>d</p></td><td><table><tr><td>e</td><td>f</td></tr></table></td></tr>"
               "</table><p>sau");
    assert_int_equal(text.line_count, 8);
    assert_text_equal(cell_of(arena, &text, 0), TEXT("0,0 2x1 TT"));
    assert_text_equal(cell_of(arena, &text, 1), TEXT("0,1 1x2 Nhiệm vụ"));
    assert_text_equal(cell_of(arena, &text, 2), TEXT("1,1 1x1 a"));
    assert_text_equal(cell_of(arena, &text, 3), TEXT("1,2 1x1 b"));
    assert_text_equal(cell_of(arena, &text, 4), TEXT("2,0 1x1 1"));
    assert_text_equal(cell_of(arena, &text, 5), TEXT("2,1 1x1 c d"));
    assert_text_equal(cell_of(arena, &text, 6), TEXT("2,2 1x1 e f"));
    assert_text_equal(words_of(&text, 7), TEXT("sau"));
}

static void two_tables_are_two(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct read_text text = read_of(
        arena, "<table><tr><td>a<td>b</table><table><tr><td>c<td>d</table><table><tr><td><p>khung<p>hai</table>");
    assert_int_equal(line_at(&text, 3)->table, 2);
    assert_int_equal(line_at(&text, 4)->kind, LINE_PARAGRAPH);
    assert_text_equal(words_of(&text, 5), TEXT("hai"));
}

static void fonts_from_before_unicode_are_converted(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct read_text text = read_of(arena,
                                    "<p><font face='.VnTime'>ñy</font> ủy <span style='font-family:\"VNI-Times\"'>"
                                    "xa&otilde;</span> café</p>");
    assert_text_equal(text.words, TEXT("ủy ủy xã café\n"));
    text = read_of(arena, "<p class=MsoNormal>Giao Phßng Kinh tÕ chñ tr×, phèi hîp víi c¸c th«n</p>");
    assert_text_equal(text.words, TEXT("Giao Phòng Kinh tế chủ trì, phối hợp với các thôn\n"));
}

static void the_page_says_how_it_is_written(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct text vietnamese = TEXT(
        "<meta http-equiv=Content-Type content=\"text/html; charset=windows-1258\"><p>\xF0\xEA\xCC");
    assert_text_equal(reading_of(arena, html_read, vietnamese).words, TEXT("đề\n"));
    struct text latin = TEXT("<meta charset=iso-8859-1><p>caf\xE9 \x93");
    assert_text_equal(reading_of(arena, html_read, latin).words, TEXT("café “\n"));
    struct text wide = TEXT("\xFF\xFE<\0p\0>\0\xBF\x1E");
    assert_text_equal(reading_of(arena, html_read, wide).words, TEXT("ế\n"));
}

static void a_single_file_web_page_is_unpacked(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct read_text text = read_of(
        arena,
        "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"--=_X\"\r\n\r\nPreamble\r\n----=_X\r\n"
        "Content-Type: text/html; charset=\"utf-8\"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
        "<p>Ph=C3=B2ng =\r\nKinh t=E1=BA=BF</p>\r\n----=_X\r\nContent-Type: image/png\r\n\r\nnoise\r\n----=_X--\r\n");
    assert_text_equal(text.words, TEXT("Phòng Kinh tế\n"));
    text = read_of(arena, "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=\"X\"\n\n--X\n"
                          "Content-Type: text/html\nContent-Transfer-Encoding: base64\n\nPHA+xJHhu4E=\n--X--\n");
    assert_text_equal(text.words, TEXT("đề\n"));
    text = read_of(arena, "MIME-Version: 1.0\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\n"
                          "PHA+\nxJHhu4EgaTwvcD4=\n");
    assert_text_equal(text.words, TEXT("đề i\n"));
}

static void a_page_without_words_is_refused(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    assert_int_equal(refusal_to(arena, html_read, TEXT("<html><p> </p><img src=x>")), REFUSAL_NO_WORDS);
}

static void elements_may_be_deeper_than_anyone_writes(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct buffer deep = buffer_open(arena, 1 << 20);
    for (int i = 0; i < 3000; i++)
        buffer_add(&deep, TEXT("<table><tr><td><b>"));
    buffer_add(&deep, TEXT("x"));
    assert_text_equal(text_trim(reading_of(arena, html_read, buffer_text(&deep)).words), TEXT("x"));
}

static const char SMALL[] =
    "<html><meta charset=utf-8><p>a<br>&#x1ebf;&amp;<ol type=i><li>x</ol><table><tr><td rowspan=2 "
    "colspan='2'>1<th>2<tr><td>3</table><font face=\".VnTime\">ñy</font><!-- c --><script>s</script>z";

static void damaged_bytes_are_read_or_refused(void **state)
{
    (void)state;
    read_damaged(html_read, text_from(SMALL));
    read_damaged(html_read, TEXT("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=X\n\n--X\nContent-Type: "
                                 "text/html\nContent-Transfer-Encoding: base64\n\nPHA+xJHhu4E=\n--X--\n"));
}

static void memory_may_run_out_anywhere(void **state)
{
    (void)state;
    fail_every_allocation(html_read, text_from(SMALL));
}

static void a_hidden_mark_of_secrecy_is_not_missed(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct read_text text = read_of(arena, "<p>Số: 12</p><div style='display:none'><p>T&#7888;I M&#7852;T</p>"
                                           "<p>Chuyên mục bí mật nhà vườn</p></div><p>Giao Sở A.</p>");
    assert_text_equal(text.words, TEXT("TỐI MẬT\nSố: 12\nGiao Sở A.\n"));
}

#define MESSAGE(page, head)                                                                                            \
    "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=X\n\n--X\nContent-Type: text/html\n\n" page          \
    "\n\n--X\n" head "\nContent-Transfer-Encoding: base64\nContent-Type: image/png\n\nYWI=\n--X--\n"

static void pictures_in_the_file_are_looked_at(void **state)
{
    (void)state;
    static const struct {
        const char *page, *words;
    } CASES[] = {
        {"<p>x<img width=144 height='48' src='data:image/png;base64,YWI='>y</p>", "(150 × 50 ab)\nxy\n"},
        {MESSAGE("<p>x<img src='a_files/p.png'>", "Content-Location: file:///C:/a_files/p.png"), "(0 × 0 ab)\nx\n"},
        {MESSAGE("<p>x<img src='cid:p@a'>", "Content-ID: <p@a>"), "(0 × 0 ab)\nx\n"},
        {"<p>x</p><p><img width=600 height=800 src='data:image/png;base64,YQ=='></p><p>y", "x\n[a]\ny\n"},
        {"<p>x<img width=10 height=10 src='data:image/png;base64,YQ=='>", "x\n"},
    };
    for (size_t i = 0; i < COUNT_OF(CASES); i++) {
        TEST_ARENA(arena);
        struct read_text text;
        assert_text_equal(sight_read(arena, html_read, text_from(CASES[i].page), &text), text_from(CASES[i].words));
        assert_int_equal(text.cautions[READ_CAUTION_UNSEEN_PICTURE], 0);
    }
}

/* A logo may stand in every row of a table. */
static void a_picture_that_is_shown_often_is_held_once(void **state)
{
    (void)state;
    enum { TIMES = 4000, PICTURE_BYTES = 1 << 18 };
    TEST_ARENA(arena);
    struct buffer message = buffer_open(arena, 1 << 20);
    struct read_text text;
    buffer_add(&message, TEXT("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=X\n\n--X\n"
                              "Content-Type: text/html\n\n<p>x"));
    for (size_t i = 0; i < TIMES; i++)
        buffer_add(&message, TEXT("<img width=9 height=9 src='cid:p'>"));
    buffer_add(&message, TEXT("\n--X\nContent-ID: <p>\nContent-Transfer-Encoding: base64\n\n"));
    for (size_t i = 0; i < PICTURE_BYTES; i++)
        buffer_add_byte(&message, 'A');
    buffer_add(&message, TEXT("\n--X--\n"));
    assert_text_equal(sight_read(arena, html_read, buffer_text(&message), &text), TEXT("x\n"));
}

static void pictures_in_other_files_are_told(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct read_text text = read_of(arena, "<p>x<img src='stamp.png' width=144 height=48><img src='page.jpg' width=600 "
                                           "height=800><img src='dot.gif' width=1 height=1>");
    assert_int_equal(text.cautions[READ_CAUTION_UNSEEN_PICTURE], 1);
    assert_int_equal(text.cautions[READ_CAUTION_UNREAD_PAGE], 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(blocks_are_lines_and_white_space_is_one_space),
        cmocka_unit_test(a_break_makes_wrapped_lines),
        cmocka_unit_test(what_is_not_seen_is_not_read),
        cmocka_unit_test(a_hidden_mark_of_secrecy_is_not_missed),
        cmocka_unit_test(lists_have_their_numbers),
        cmocka_unit_test(cells_stand_in_their_columns),
        cmocka_unit_test(two_tables_are_two),
        cmocka_unit_test(fonts_from_before_unicode_are_converted),
        cmocka_unit_test(the_page_says_how_it_is_written),
        cmocka_unit_test(a_single_file_web_page_is_unpacked),
        cmocka_unit_test(pictures_in_the_file_are_looked_at),
        cmocka_unit_test(a_picture_that_is_shown_often_is_held_once),
        cmocka_unit_test(pictures_in_other_files_are_told),
        cmocka_unit_test(a_page_without_words_is_refused),
        cmocka_unit_test(elements_may_be_deeper_than_anyone_writes),
        cmocka_unit_test(damaged_bytes_are_read_or_refused),
        cmocka_unit_test(memory_may_run_out_anywhere),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

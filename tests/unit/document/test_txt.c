#include "support/reading.h"

#include "document/txt.h"

static struct read_text read_of(struct arena *arena, struct text bytes)
{
    return reading_of(arena, txt_read, bytes);
}

static void a_utf8_file_is_kept_byte_for_byte(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct text bytes = TEXT("\xEF\xBB\xBFMột\r\n\r\nHo\xCC\x80"
                             "a\rba\fhết");
    struct read_text text = read_of(arena, bytes);
    assert_text_equal(text.words, bytes);
    assert_int_equal(text.line_count, 5);
    assert_int_equal(text.lines[0].span.start, 3);
    assert_text_equal(words_of(&text, 0), TEXT("Một"));
    assert_text_equal(words_of(&text, 1), TEXT(""));
    assert_text_equal(words_of(&text, 2), TEXT("Ho\xCC\x80"
                                               "a"));
    assert_text_equal(words_of(&text, 3), TEXT("ba"));
    assert_text_equal(words_of(&text, 4), TEXT("hết"));
    assert_int_equal(text.lines[4].kind, LINE_WRAPPED);
}

static void a_line_end_at_the_end_opens_no_line(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    assert_int_equal(read_of(arena, TEXT("một\n")).line_count, 1);
    assert_int_equal(read_of(arena, TEXT("một\n\n")).line_count, 2);
}

static void utf16_is_read_in_either_order(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    assert_text_equal(read_of(arena, TEXT("\xFF\xFE\x10\x01\xA3\x1E \0")).words, TEXT("Đả "));
    assert_text_equal(read_of(arena, TEXT("\xFE\xFF\x01\x10\x1E\xA3\0 ")).words, TEXT("Đả "));
    assert_text_equal(read_of(arena, TEXT("K\0e\0 \0\x03\x01")).words, TEXT("Ke ă"));
}

static void broken_utf16_loses_only_what_is_broken(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    assert_text_equal(read_of(arena, TEXT("\xFF\xFE\x3D\xD8\x00\xDE"
                                          "a\0"))
                          .words,
                      TEXT("\xF0\x9F\x98\x80"
                           "a"));
    assert_text_equal(read_of(arena, TEXT("\xFF\xFE\x3D\xD8"
                                          "a\0b"))
                          .words,
                      TEXT("\xEF\xBF\xBD"
                           "a"));
}

static void windows_1258_is_composed(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct text bytes = TEXT("\xD0\xCA\xCC nghi\xF2 \xFDu t\xEA\xEC");
    assert_text_equal(read_of(arena, bytes).words, TEXT("ĐỀ nghị ưu tế"));
}

static void a_few_broken_bytes_do_not_make_utf8_something_else(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct text bytes = TEXT("Kế hoạch số 5 của Ủy ban nhân dân xã về tổ chức l\xE1 hội");
    assert_text_equal(read_of(arena, bytes).words,
                      TEXT("Kế hoạch số 5 của Ủy ban nhân dân xã về tổ chức l\xEF\xBF\xBD hội"));
    struct text cut = TEXT("Giao Phòng Văn hóa - Xã hội chủ trì việc n\xC3");
    assert_text_equal(read_of(arena, cut).words, TEXT("Giao Phòng Văn hóa - Xã hội chủ trì việc n\xEF\xBF\xBD"));
}

static void text_in_a_font_from_before_unicode_is_converted(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct text shown = TEXT("Phòng Kinh tế chủ trì, phối hợp");
    struct text tcvn3 = TEXT("Ph\xDFng Kinh t\xD5 ch\xF1 tr\xD7, ph\xE8i h\xEEp");
    assert_text_equal(read_of(arena, tcvn3).words, shown);
    struct text vni = TEXT("Pho\xF8ng Kinh te\xE1 chu\xFB tr\xEC, pho\xE1i h\xF4\xEFp");
    assert_text_equal(read_of(arena, vni).words, shown);
    assert_text_equal(read_of(arena, TEXT("Phßng Kinh tÕ chñ tr×, phèi hîp")).words, shown);
}

static void expect_cell(const struct read_text *text, size_t line, unsigned row, unsigned column, const char *words)
{
    assert_true(line < text->line_count);
    assert_int_equal(text->lines[line].kind, LINE_CELL);
    assert_int_equal(text->lines[line].row, row);
    assert_int_equal(text->lines[line].column, column);
    assert_text_equal(words_of(text, line), text_from(words));
}

static void rows_parted_by_tabs_are_a_table(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct text bytes = TEXT("Phân công:\nTT\tViệc\tHạn\n1\t\"Rà soát\nchợ\"\t\r\nI\tÝ\nHết.\n");
    struct read_text text = read_of(arena, bytes);
    assert_text_equal(text.words, bytes);
    assert_int_equal(text.line_count, 9);
    assert_int_equal(text.lines[0].kind, LINE_WRAPPED);
    expect_cell(&text, 3, 0, 2, "Hạn");
    expect_cell(&text, 5, 1, 1, "Rà soát\nchợ");
    expect_cell(&text, 6, 2, 0, "I");
    assert_int_equal(text.lines[8].kind, LINE_WRAPPED);
    assert_int_equal(text.lines[3].table, text.lines[6].table);
}

static void tabs_of_a_letter_head_are_no_table(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct read_text text = read_of(arena, TEXT("UBND XÃ\t\tCỘNG HÒA\nSố: 1\t\tĐộc lập\n\tMột\tlần\tnữa\nhết"));
    assert_int_equal(text.line_count, 4);
    for (size_t i = 0; i < text.line_count; i++)
        assert_int_equal(text.lines[i].kind, LINE_WRAPPED);
}

static void separated_values_are_a_table_below_their_title(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    static const char *const files[] = {
        "\xEF\xBB\xBFKẾ HOẠCH;;\r\nTT;Việc;Hạn\r\n1;\"Mở lớp; \"\"tập\"\" huấn\";Quý I\r\n",
        "KẾ HOẠCH,,\nTT,Việc,Hạn\n1,\"Mở lớp; \"\"tập\"\" huấn\",Quý I\n"};
    for (size_t i = 0; i < COUNT_OF(files); i++) {
        struct read_text text = read_of(arena, text_from(files[i]));
        assert_int_equal(text.line_count, 7);
        assert_text_equal(words_of(&text, 0), TEXT("KẾ HOẠCH"));
        assert_int_equal(text.lines[0].kind, LINE_PARAGRAPH);
        expect_cell(&text, 1, 0, 0, "TT");
        expect_cell(&text, 5, 1, 1, "Mở lớp; \"tập\" huấn");
        expect_cell(&text, 6, 1, 2, "Quý I");
    }
}

static void quotes_that_are_not_around_a_cell_are_kept(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct read_text text = read_of(arena,
                                    TEXT("TT\tViệc\tHạn\n1\t\"\"\"Chợ\"\"\t\"\"\n2\t\"\"\"Chợ\"\"\"\tlớp \"\"A\"\"\n"));
    expect_cell(&text, 4, 1, 1, "\"\"\"Chợ\"\"");
    expect_cell(&text, 5, 2, 0, "2");
    expect_cell(&text, 6, 2, 1, "\"Chợ\"");
    expect_cell(&text, 7, 2, 2, "lớp \"\"A\"\"");
}

static void a_cell_that_shows_an_error_is_empty_and_told(void **state)
{
    (void)state;
    static const char *const FILES[] = {"TT;Việc;Hạn\r\n1;#REF!;#N/A\r\n2;Họp #REF!;\"#DIV/0!\"\r\n",
                                        "TT\tViệc\tHạn\n1\t#REF!\t#N/A\n2\tHọp #REF!\t#DIV/0!\n"};
    for (size_t i = 0; i < COUNT_OF(FILES); i++) {
        TEST_ARENA(arena);
        struct read_text text = read_of(arena, text_from(FILES[i]));
        assert_int_equal(text.line_count, 6);
        expect_cell(&text, 5, 2, 1, "Họp #REF!");
        assert_int_equal(text.cautions[READ_CAUTION_ERROR_CELL], 3);
    }
}

static void commas_of_prose_part_no_cells(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct read_text text = read_of(arena, TEXT("các xã, phường, đặc khu\ncác sở, ban, ngành\n"));
    assert_int_equal(text.line_count, 2);
    assert_int_equal(text.lines[0].kind, LINE_WRAPPED);
}

static void a_file_of_spaces_has_no_words(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    assert_int_equal(refusal_to(arena, txt_read, TEXT(" \n \n")), REFUSAL_NO_WORDS);
}

static const struct text SMALL[] = {
    TEXT_INIT("\xEF\xBB\xBFPhòng Kinh tế\r\nch\xE1 trì\n"),
    TEXT_INIT("\xFF\xFE\x10\x01\xA3\x1E \0\x3D\xD8\x00\xDE"),
    TEXT_INIT("Ph\xDFng Kinh t\xD5 ch\xF1 tr\xD7, ph\xE8i h\xEEp"),
    TEXT_INIT("\xD0\xCA\xCC nghi\xF2"),
    TEXT_INIT("TT\tViệc\tHạn\n1\t\"a\nb\"\tc\n"),
    TEXT_INIT("TT;Việc;Hạn\r\n1;\"a;\"\"b\"\"\";c\r\n"),
};

static void damaged_bytes_are_read_or_refused(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT_OF(SMALL); i++)
        read_damaged(txt_read, SMALL[i]);
}

static void memory_may_run_out_anywhere(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT_OF(SMALL); i++)
        fail_every_allocation(txt_read, SMALL[i]);
}

static void a_first_line_that_tells_the_separator_is_no_row(void **state)
{
    (void)state;
    static const char *const FILES[] = {"sep=;\r\nTT;Việc;Chủ trì\r\n1;Lập, rà soát;Sở A\r\n",
                                        "\xEF\xBB\xBFsep=;\nTT;Việc;Chủ trì\n1;\"Lập, rà soát\";Sở A\n",
                                        "sep=,\nTT,Việc,Chủ trì\n1,\"Lập, rà soát\",Sở A\n",
                                        "SEP=;\nTT;Việc;Chủ trì\n1;Lập, rà soát;Sở A\n",
                                        "\"sep=;\"\r\nTT;Việc;Chủ trì\r\n1;Lập, rà soát;Sở A\r\n",
                                        "sep=;;;\r\nTT;Việc;Chủ trì\r\n1;Lập, rà soát;Sở A\r\n",
                                        "sep=|\nTT|Việc|Chủ trì\n1|Lập, rà soát|Sở A\n",
                                        "TT|Việc|Chủ trì\n1|Lập, rà soát|Sở A\n",
                                        "sep=,\nTT;Việc;Chủ trì\n1;Lập, rà soát;Sở A\n"};
    for (size_t i = 0; i < COUNT_OF(FILES); i++) {
        TEST_ARENA(arena);
        struct read_text text = reading_of(arena, txt_read, text_from(FILES[i]));
        assert_int_equal(text.line_count, 6);
        assert_text_equal(words_of(&text, 0), TEXT("TT"));
        assert_int_equal(text.lines[0].kind, LINE_CELL);
        assert_text_equal(words_of(&text, 4), TEXT("Lập, rà soát"));
        assert_int_equal(text.lines[4].row, 1);
    }
    TEST_ARENA(arena);
    struct read_text text = reading_of(arena, txt_read, TEXT("sep= là gì?"));
    assert_text_equal(words_of(&text, 0), TEXT("sep= là gì?"));
    text = reading_of(arena, txt_read, TEXT("sep="));
    assert_int_equal(text.line_count, 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_utf8_file_is_kept_byte_for_byte),
        cmocka_unit_test(a_line_end_at_the_end_opens_no_line),
        cmocka_unit_test(utf16_is_read_in_either_order),
        cmocka_unit_test(broken_utf16_loses_only_what_is_broken),
        cmocka_unit_test(windows_1258_is_composed),
        cmocka_unit_test(a_few_broken_bytes_do_not_make_utf8_something_else),
        cmocka_unit_test(text_in_a_font_from_before_unicode_is_converted),
        cmocka_unit_test(rows_parted_by_tabs_are_a_table),
        cmocka_unit_test(tabs_of_a_letter_head_are_no_table),
        cmocka_unit_test(separated_values_are_a_table_below_their_title),
        cmocka_unit_test(a_first_line_that_tells_the_separator_is_no_row),
        cmocka_unit_test(quotes_that_are_not_around_a_cell_are_kept),
        cmocka_unit_test(a_cell_that_shows_an_error_is_empty_and_told),
        cmocka_unit_test(commas_of_prose_part_no_cells),
        cmocka_unit_test(a_file_of_spaces_has_no_words),
        cmocka_unit_test(damaged_bytes_are_read_or_refused),
        cmocka_unit_test(memory_may_run_out_anywhere),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

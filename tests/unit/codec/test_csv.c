#include "support/test.h"

#include "base/buffer.h"
#include "codec/csv.h"

static void records_are_read_as_rfc_4180_writes_them(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct csv_reader reader = csv_reader_of(TEXT("\xef\xbb\xbfviệc,hạn\r\n\"rà soát, \"\"báo "
                                                  "cáo\"\"\",2026-03-20\r\n\r\n\"hai\ndòng\",\r\nkhông hết dòng,x"),
                                             ',');
    static const char *const expected[][2] = {
        {"việc", "hạn"}, {"rà soát, \"báo cáo\"", "2026-03-20"}, {"hai\ndòng", ""}, {"không hết dòng", "x"}};
    struct csv_record record = {0};
    for (size_t i = 0; i < COUNT_OF(expected); i++) {
        assert_true(csv_next(arena, &reader, &record));
        assert_int_equal(record.count, 2);
        assert_text_equal(csv_field(&record, 0), text_from(expected[i][0]));
        assert_text_equal(csv_field(&record, 1), text_from(expected[i][1]));
    }
    assert_false(csv_next(arena, &reader, &record));
}

static void a_quote_that_never_closes_ends_with_the_text(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct csv_reader reader = csv_reader_of(TEXT("a,\"b\nc"), ',');
    struct csv_record record = {0};
    assert_true(csv_next(arena, &reader, &record));
    assert_text_equal(csv_field(&record, 1), TEXT("b\nc"));
    assert_true(reader.is_unclosed);
    assert_false(csv_next(arena, &reader, &record));
}

static void tabs_know_no_quotes(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct csv_reader reader = csv_reader_of(TEXT("\t\"x\"\tb\n\t\t\nmột"), '\t');
    struct csv_record record = {0};
    assert_true(csv_next(arena, &reader, &record));
    assert_int_equal(record.count, 3);
    assert_text_equal(csv_field(&record, 0), TEXT(""));
    assert_text_equal(csv_field(&record, 1), TEXT("\"x\""));
    assert_true(csv_next(arena, &reader, &record));
    assert_int_equal(record.count, 3);
    assert_true(csv_next(arena, &reader, &record));
    assert_text_equal(csv_field(&record, 0), TEXT("một"));
    assert_text_equal(csv_field(&record, 7), TEXT(""));
    assert_false(csv_next(arena, &reader, &record));
}

static void what_is_written_is_read_again(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    static const char *const fields[] = {"plain", "with, comma", "\"quoted\"", "two\r\nlines", "", "a;b"};
    struct buffer written = buffer_open(arena, 1000);
    for (size_t i = 0; i < COUNT_OF(fields); i++)
        csv_write_field(&written, ',', i == 0, text_from(fields[i]));
    csv_write_end(&written, ',');
    assert_text_equal(buffer_text(&written),
                      TEXT("plain,\"with, comma\",\"\"\"quoted\"\"\",\"two\r\nlines\",,a;b\r\n"));
    struct csv_reader reader = csv_reader_of(buffer_text(&written), ',');
    struct csv_record record = {0};
    assert_true(csv_next(arena, &reader, &record));
    assert_int_equal(record.count, COUNT_OF(fields));
    for (size_t i = 0; i < COUNT_OF(fields); i++)
        assert_text_equal(record.fields[i], text_from(fields[i]));
}

static void tabs_in_a_tab_separated_field_become_spaces(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct buffer written = buffer_open(arena, 100);
    csv_write_field(&written, '\t', true, TEXT("a\tb\nc"));
    csv_write_field(&written, '\t', false, TEXT("\"d\""));
    csv_write_end(&written, '\t');
    assert_text_equal(buffer_text(&written), TEXT("a b c\t\"d\"\n"));
}

static void the_separator_is_the_one_that_lines_agree_on(void **state)
{
    (void)state;
    assert_int_equal(csv_guess_separator(TEXT("mã\ttên\n1,2,3,4")), '\t');
    assert_int_equal(csv_guess_separator(TEXT("mã;tên\n")), ';');
    assert_int_equal(csv_guess_separator(TEXT("mã,tên")), ',');
    assert_int_equal(csv_guess_separator(TEXT("một cột")), ',');
    assert_int_equal(csv_guess_separator(TEXT("Sổ theo dõi, năm 2026\nTT;Việc;Chủ trì\n1;Rà soát, báo cáo;Văn phòng\n"
                                              "2;\"Kiểm kê; lập\nbiên bản, sổ\";Công an\n")),
                     ';');
    assert_int_equal(csv_guess_separator(TEXT("mã\ttên\nA\tmột, hai, ba\nB\tbốn, năm, sáu\n")), '\t');
}

static void quotes_between_tabs_count_when_a_spreadsheet_wrote_them(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct csv_reader reader = csv_reader_of(TEXT("\"hai\ndòng\"\t\"a\" là gì\t\"b, \"\"c\"\"\"\r\nx"), '\t');
    struct csv_record record = {0};
    reader.has_quotes = true;
    assert_true(csv_next(arena, &reader, &record));
    assert_int_equal(record.count, 3);
    assert_text_equal(csv_field(&record, 0), TEXT("hai\ndòng"));
    assert_text_equal(csv_field(&record, 1), TEXT("\"a\" là gì"));
    assert_text_equal(csv_field(&record, 2), TEXT("b, \"c\""));
    assert_true(csv_next(arena, &reader, &record));
    assert_text_equal(csv_field(&record, 0), TEXT("x"));
}

static void a_line_ends_with_cr_alone_too(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    assert_int_equal(csv_guess_separator(TEXT("Sổ, năm 2026, quý I\rTT;Việc\r1;Rà soát\r2;Kiểm kê\r")), ';');
    struct csv_reader reader = csv_reader_of(TEXT("TT;Việc\r\r1;\"hai\rdòng\"\r\n\n2;Rà soát\r"), ';');
    struct csv_record record = {0};
    static const struct {
        size_t row;
        const char *second;
    } expected[] = {{1, "Việc"}, {3, "hai\rdòng"}, {5, "Rà soát"}};
    for (size_t i = 0; i < COUNT_OF(expected); i++) {
        assert_true(csv_next(arena, &reader, &record));
        assert_int_equal(record.count, 2);
        assert_int_equal(reader.row, expected[i].row);
        assert_text_equal(csv_field(&record, 1), text_from(expected[i].second));
    }
    assert_false(csv_next(arena, &reader, &record));
}

static void words_behind_a_closing_quote_are_told(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct csv_reader reader = csv_reader_of(TEXT("\"a\" ,b\n\"a\" đợt 2,b\n\"a\",b\n"), ',');
    struct csv_record record = {0};
    static const bool expected[] = {false, true, false};
    for (size_t i = 0; i < COUNT_OF(expected); i++) {
        assert_true(csv_next(arena, &reader, &record));
        assert_int_equal(record.count, 2);
        assert_int_equal(reader.has_words_behind, expected[i]);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(records_are_read_as_rfc_4180_writes_them),
        cmocka_unit_test(a_quote_that_never_closes_ends_with_the_text),
        cmocka_unit_test(a_line_ends_with_cr_alone_too),
        cmocka_unit_test(words_behind_a_closing_quote_are_told),
        cmocka_unit_test(tabs_know_no_quotes),
        cmocka_unit_test(what_is_written_is_read_again),
        cmocka_unit_test(tabs_in_a_tab_separated_field_become_spaces),
        cmocka_unit_test(the_separator_is_the_one_that_lines_agree_on),
        cmocka_unit_test(quotes_between_tabs_count_when_a_spreadsheet_wrote_them),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

#include "support/test.h"

#include "base/buffer.h"
#include "codec/archive.h"
#include "report/reading_export.h"

/* "Giao Sở A rà soát, báo cáo." with one task, its second clarity mark given. */
struct example {
    struct read_text text;
    struct clause clauses[2];
    struct task tasks[1];
    struct field lead[1];
    struct reading reading;
};

static void make_example(struct example *example)
{
    *example = (struct example){.text = {.format = FORMAT_TXT,
                                         .words = TEXT("Giao Sở A =rà soát."),
                                         .cautions = {[READ_CAUTION_STRUCK_ROW] = 2}}};
    example->lead[0] = (struct field){TEXT("Sở A"), {5, 11}};
    example->clauses[0] = (struct clause){CLAUSE_NUMBER, CLAUSE_NONE, TEXT("2"), {0, 4}};
    example->clauses[1] = (struct clause){CLAUSE_LETTER, 0, TEXT("a"), {0, 4}};
    example->tasks[0] = (struct task){.lead = {example->lead, 1, 1},
                                      .action = {TEXT("=rà soát"), {12, 22}},
                                      .clause = 1,
                                      .clear[CLARITY_WORK] = true,
                                      .confidence = 90};
    example->reading = (struct reading){.file = TEXT("a.txt"),
                                        .sha256 = "00",
                                        .text = &example->text,
                                        .header.day = {2026, 3, 1},
                                        .clauses = {example->clauses, 2, 2},
                                        .tasks = {example->tasks, 1, 1},
                                        .policy.asks_for = {[CLARITY_WORK] = true, [CLARITY_TIME] = true}};
}

static void json_counts_code_points_and_names_every_field(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct example example;
    make_example(&example);
    struct buffer printed = buffer_open(arena, 10000);
    reading_print_json(&printed, &example.reading);
    assert_text_equal(
        buffer_text(&printed),
        TEXT("{\"file\":\"a.txt\",\"sha256\":\"00\",\"format\":\"txt\","
             "\"cautions\":{\"struck_rows\":2,\"error_cells\":0,\"unvalued_cells\":0,\"unread_pages\":0,\"unseen_"
             "pictures\":0},\"header\":{\"authority\":null,"
             "\"number\":null,"
             "\"symbol\":null,\"type\":null,\"date\":\"2026-03-01\",\"place\":null,\"subject\":null,"
             "\"signer_role\":null},\"tasks\":[{\"lead\":[\"Sở A\"],\"coordinate\":[],\"action\":\"=rà soát\","
             "\"start\":10,\"end\":18,\"clause\":\"2.a\",\"deadline\":{\"text\":null,\"kind\":\"none\",\"value\":null,"
             "\"start\":null,\"end\":null},\"product\":null,\"competence\":null,\"clarity\":{\"person\":false,"
             "\"work\":true,\"time\":false,\"responsibility\":false,\"product\":false,\"competence\":false},"
             "\"clarity_spans\":{\"work\":{\"start\":10,\"end\":18}},\"lead_units\":[null],\"coordinate_units\":[],"
             "\"confidence\":90}],\"summary\":{\"tasks\":1,\"clear\":0,\"missing\":{\"person\":0,\"work\":0,\"time\":1,"
             "\"responsibility\":0,\"product\":0,\"competence\":0},\"several_leads\":0,\"open_group\":1,"
             "\"no_such_day\":0,\"past_due\":0,\"first_due\":null,\"last_due\":null}}"));
}

static void csv_disarms_what_a_spreadsheet_takes_for_a_formula(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct example example;
    make_example(&example);
    struct buffer printed = buffer_open(arena, 10000);
    reading_print_csv(&printed, &example.reading, LANGUAGE_VIETNAMESE);
    struct text csv = buffer_text(&printed);
    assert_true(text_starts(csv, TEXT("\xEF\xBB\xBFTT,Mục,Nhiệm vụ,Chủ trì,")));
    assert_int_not_equal(text_find(csv, TEXT("1,2.a,'=rà soát,Sở A,")), TEXT_NOT_FOUND);
    assert_int_not_equal(text_find(csv, TEXT(",1/6,thời gian\r\n")), TEXT_NOT_FOUND);
}

static void a_table_folds_long_cells_at_words(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct example example;
    make_example(&example);
    example.tasks[0].action.words = TEXT("rà soát toàn bộ danh mục nhiệm vụ còn chồng chéo giữa các phòng");
    struct buffer printed = buffer_open(arena, 10000);
    reading_print_table(&printed, &example.reading, LANGUAGE_ENGLISH);
    struct text rest = buffer_text(&printed), line;
    size_t lines = 0;
    while (text_split(&rest, '\n', &line) && !text_is_empty(line)) {
        assert_true(text_count_points(line) < 130);
        lines++;
    }
    assert_int_equal(lines, 3);
}

static void cautions_are_told_in_whole_sentences(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    assert_text_equal(read_caution_words(arena, LANGUAGE_ENGLISH, READ_CAUTION_STRUCK_ROW, 1),
                      TEXT("1 row is struck out, and was read like the others"));
    assert_text_equal(read_caution_words(arena, LANGUAGE_VIETNAMESE, READ_CAUTION_ERROR_CELL, 12),
                      TEXT("12 ô báo lỗi (như #N/A), coi là ô trống"));
    struct example example;
    make_example(&example);
    struct buffer printed = buffer_open(arena, 10000);
    reading_print_table(&printed, &example.reading, LANGUAGE_ENGLISH);
    assert_true(text_ends(buffer_text(&printed), TEXT("\n2 rows are struck out, and were read like the others\n")));
}

static void a_workbook_is_made_in_memory(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct example example;
    make_example(&example);
    struct text bytes;
    struct error error;
    assert_true(reading_print_xlsx(arena, &example.reading, LANGUAGE_VIETNAMESE, &bytes, &error));
    assert_true(text_starts(bytes, TEXT("PK")));
}

static void a_workbook_holds_only_what_xml_may(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct example example;
    make_example(&example);
    example.tasks[0].action.words = TEXT("rà\uFFFE soát\uFFFF\uFFFC");
    struct text bytes, strings;
    struct error error;
    assert_true(reading_print_xlsx(arena, &example.reading, LANGUAGE_VIETNAMESE, &bytes, &error));
    struct archive *archive = archive_open(arena, bytes, 1 << 20);
    assert_int_equal(archive_read(archive, TEXT("xl/sharedStrings.xml"), &strings), ARCHIVE_READ);
    assert_int_not_equal(text_find(strings, TEXT("rà\uFFFD soát\uFFFD\uFFFC<")), TEXT_NOT_FOUND);
}

static void a_row_of_a_workbook_is_as_high_as_its_words(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct example example;
    make_example(&example);
    example.tasks[0].action.words = TEXT("rà soát toàn bộ danh mục nhiệm vụ còn chồng chéo giữa các phòng, báo cáo");
    struct text bytes, sheet;
    struct error error;
    assert_true(reading_print_xlsx(arena, &example.reading, LANGUAGE_VIETNAMESE, &bytes, &error));
    struct archive *archive = archive_open(arena, bytes, 1 << 20);
    assert_int_equal(archive_read(archive, TEXT("xl/worksheets/sheet1.xml"), &sheet), ARCHIVE_READ);
    size_t row = text_find(sheet, TEXT("<row r=\"2\""));
    struct text opening = text_slice(sheet, row, row + 80);
    assert_int_not_equal(text_find(opening, TEXT("ht=\"30\" customHeight=\"1\"")), TEXT_NOT_FOUND);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(json_counts_code_points_and_names_every_field),
        cmocka_unit_test(csv_disarms_what_a_spreadsheet_takes_for_a_formula),
        cmocka_unit_test(a_table_folds_long_cells_at_words),
        cmocka_unit_test(cautions_are_told_in_whole_sentences),
        cmocka_unit_test(a_workbook_is_made_in_memory),
        cmocka_unit_test(a_row_of_a_workbook_is_as_high_as_its_words),
        cmocka_unit_test(a_workbook_holds_only_what_xml_may),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

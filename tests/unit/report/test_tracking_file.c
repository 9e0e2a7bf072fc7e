#include "support/folder.h"

#include <unistd.h>

#include "base/file.h"
#include "codec/archive.h"
#include "report/tracking_file.h"

static struct tracking_row row_called(const char *title)
{
    struct tracking_row row = {.place = 1};
    row.line.title = text_from(title);
    row.line.lead = (struct unit_view){1, TEXT_INIT("KT"), TEXT_INIT("Phòng Kinh tế")};
    row.line.record = (struct task_record){.number = 1,
                                           .level = LEVEL_TASK,
                                           .assigned_at = 0,
                                           .due = date_to_day((struct date){2026, 3, 1}),
                                           .start = NO_DAY,
                                           .submitted_at = NO_MOMENT,
                                           .percent = 40};
    row.line.standing.state = TASK_DOING;
    return row;
}

/* A sheet of one task, as it lies in its file. */
static struct text written_for(struct arena *arena, enum tracking_form form, const char *book, const char *title)
{
    struct test_folder folder;
    struct tracking_file *file;
    struct error error;
    struct text bytes;
    const struct tracking_heading heading = {.book = text_from(book), .on = {2026, 2, 1}};
    struct tracking_row row = row_called(title);
    test_folder_make(&folder);
    const char *path = text_terminated(arena, text_print(arena, "%s/sheet", folder.path));
    assert_true(tracking_file_open(arena, form, path, &heading, &file, &error));
    assert_true(tracking_file_add(file, &row, &error));
    assert_int_not_equal(access(path, F_OK), 0);
    assert_true(tracking_file_finish(file, &error));
    assert_true(file_read(arena, path, 1 << 20, &bytes, &error));
    test_folder_remove(&folder);
    return bytes;
}

static struct text written(struct arena *arena, enum tracking_form form, const char *title)
{
    return written_for(arena, form, "Phường A & B", title);
}

static struct text column_of(struct text lines, size_t column)
{
    struct text line, words = TEXT_NONE;
    while (text_split(&lines, '\n', &line) && !text_starts(line, TEXT("1,")))
        ;
    for (size_t i = 0; i <= column; i++)
        assert_true(text_split(&line, ',', &words));
    return words;
}

static void words_stand_in_a_sheet_as_a_person_sees_them(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    assert_text_equal(column_of(written(arena, TRACKING_CSV, "Rà\u200B soát\u00A0chợ\t \u2009tạm\uFEFF \u00AD"), 3),
                      TEXT("Rà soát chợ tạm"));
}

static void a_book_without_a_name_has_none_at_the_head_of_its_sheet(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct archive *archive = archive_open(arena, written_for(arena, TRACKING_XLSX, "", "Rà soát"), 1 << 20);
    struct text sheet;
    assert_int_equal(archive_read(archive, TEXT("xl/worksheets/sheet1.xml"), &sheet), ARCHIVE_READ);
    assert_true(text_find(sheet, TEXT("&amp;BNhiệm vụ tính đến ngày 01/02/2026<")) != TEXT_NOT_FOUND);
}

static void separated_values_are_as_offices_know_them(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    assert_text_equal(written(arena, TRACKING_CSV, "=Rà soát, báo cáo"),
                      TEXT("\xEF\xBB\xBFTT,Nguồn chỉ đạo,Ngày chỉ đạo,Nội dung nhiệm vụ,Đơn vị chủ trì,Đơn vị phối hợp,"
                           "Yêu cầu sản phẩm,Mức độ khẩn,Thời hạn hoàn thành,Trạng thái,Tiến độ (%),Ngày hoàn thành,"
                           "Kết quả thực hiện,Số trong sổ,Thuộc TT,Cấp,Ngày bắt đầu,Mã đơn vị chủ trì,"
                           "Mã đơn vị phối hợp,Diễn giải\r\n"
                           "1,,01/01/1970,\"'=Rà soát, báo cáo\",Phòng Kinh tế,,,,01/03/2026,Đang thực hiện,40,,,1,,"
                           "nhiệm vụ,,KT,,\r\n"));
}

static void assert_holds(struct archive *archive, const char *part, const char *words)
{
    struct text bytes;
    assert_int_equal(archive_read(archive, text_from(part), &bytes), ARCHIVE_READ);
    if (text_find(bytes, text_from(words)) == TEXT_NOT_FOUND)
        fail_msg("%s lacks %s", part, words);
}

static void a_workbook_is_ready_for_the_printer(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct archive *archive = archive_open(arena, written(arena, TRACKING_XLSX, "=1+1"), 1 << 20);
    const char *sheet = "xl/worksheets/sheet1.xml";
    assert_holds(archive, sheet, "<t>=1+1</t>");
    assert_holds(archive, sheet, "ySplit=\"1\"");
    assert_holds(archive, sheet, "<autoFilter ref=\"A1:T2\"/>");
    assert_holds(archive, sheet, "orientation=\"landscape\"");
    assert_holds(archive, sheet, "fitToHeight=\"0\"");
    assert_holds(archive, sheet, "Phường A &amp;&amp; B: nhiệm vụ tính đến ngày 01/02/2026");
    assert_holds(archive, "xl/workbook.xml", "_xlnm.Print_Titles");
    assert_holds(archive, "xl/workbook.xml", "$A$1:$M$2");
    assert_holds(archive, "xl/styles.xml", "formatCode=\"dd/mm/yyyy\"");
}

static void a_row_written_into_a_file_is_as_high_as_its_words(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    const char *title =
        "Rà soát toàn bộ danh mục nhiệm vụ còn chồng chéo giữa các phòng, báo cáo Ủy ban nhân dân phường";
    struct archive *archive = archive_open(arena, written(arena, TRACKING_XLSX, title), 1 << 20);
    struct text sheet;
    assert_int_equal(archive_read(archive, TEXT("xl/worksheets/sheet1.xml"), &sheet), ARCHIVE_READ);
    size_t row = text_find(sheet, TEXT("<row r=\"2\""));
    assert_int_not_equal(row, TEXT_NOT_FOUND);
    assert_int_not_equal(text_find(text_slice(sheet, row, row + 80), TEXT("customHeight=\"1\"")), TEXT_NOT_FOUND);
}

static void a_sheet_that_is_given_up_leaves_what_was_there(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct test_folder folder;
    struct text bytes;
    struct error error;
    const struct tracking_heading heading = {.on = {2026, 2, 1}};
    struct tracking_row row = row_called("Rà soát");
    test_folder_make(&folder);
    const char *path = text_terminated(arena, text_print(arena, "%s/sheet", folder.path));
    assert_true(file_replace(path, TEXT("cũ"), &error));
    for (unsigned form = TRACKING_XLSX; form <= TRACKING_CSV; form++) {
        SCRATCH(scratch, arena);
        struct tracking_file *file;
        assert_true(tracking_file_open(scratch, (enum tracking_form)form, path, &heading, &file, &error));
        assert_true(tracking_file_add(file, &row, &error));
    }
    assert_true(file_read(arena, path, 100, &bytes, &error));
    assert_text_equal(bytes, TEXT("cũ"));
    assert_int_equal(rmdir(folder.path), -1);
    assert_int_equal(unlink(path), 0);
    assert_int_equal(rmdir(folder.path), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(separated_values_are_as_offices_know_them),
        cmocka_unit_test(words_stand_in_a_sheet_as_a_person_sees_them),
        cmocka_unit_test(a_book_without_a_name_has_none_at_the_head_of_its_sheet),
        cmocka_unit_test(a_workbook_is_ready_for_the_printer),
        cmocka_unit_test(a_row_written_into_a_file_is_as_high_as_its_words),
        cmocka_unit_test(a_sheet_that_is_given_up_leaves_what_was_there),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

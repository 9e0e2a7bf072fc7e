#include "support/office.h"
#include "support/test.h"

#include <stdio.h>
#include <unistd.h>

#include "base/file.h"
#include "document/reader.h"
#include "model/unit_index.h"
#include "work/state.h"
#include "work/unit_list/unit_file.h"

/* What a test reads with: a folder of its own, and the reader helper, which starts before anything else. */
struct desk {
    struct work work;
    char folder[64];
};

static int open_desk(void **state)
{
    static struct desk desk;
    struct error error;
    desk = (struct desk){.folder = P_tmpdir "/roviec-units-XXXXXX"};
    if (!mkdtemp(desk.folder) || !reader_open(1, &desk.work.reader, &error))
        return -1;
    *state = &desk;
    return 0;
}

static const char *const file_names[] = {"provinces.tsv", "communes.tsv", "changes.tsv", "units.tsv", "units.xlsx"};

static int close_desk(void **state)
{
    struct desk *desk = *state;
    reader_close(desk->work.reader);
    char path[128];
    for (size_t i = 0; i < COUNT_OF(file_names); i++) {
        snprintf(path, sizeof path, "%s/%s", desk->folder, file_names[i]);
        unlink(path);
    }
    return rmdir(desk->folder);
}

static const char *put_file(struct desk *desk, const char *name, struct text bytes)
{
    struct error error;
    const char *path = text_print(desk->work.arena, "%s/%s", desk->folder, name).at;
    assert_true(file_replace(path, bytes, &error));
    return path;
}

static struct unit_index *load(struct desk *desk, const char *path)
{
    struct unit_index *index;
    struct error error;
    if (!unit_file_load(&desk->work, path, &index, &error))
        fail_msg("%s {%s} {%s}", error.message, error.arguments[0], error.arguments[1]);
    return index;
}

static const struct unit *find(const struct unit_index *index, const char *key)
{
    struct unit_search search = unit_search_of(index, text_from(key));
    return unit_search_next(&search);
}

static void a_list_is_read_whatever_its_separator(void **state)
{
    static const char *const lists[] = {"code\tname\n01\txã Gò Ông\n", "\357\273\277code,name\r\n01,\"xã Gò Ông\"\r\n",
                                        "Mã;Tên\n01;xã Gò Ông\n"};
    struct desk *desk = *state;
    for (size_t i = 0; i < COUNT_OF(lists); i++) {
        TEST_ARENA(arena);
        desk->work.arena = arena;
        const struct unit_index *index = load(desk, put_file(desk, "units.tsv", text_from(lists[i])));
        assert_text_equal(find(index, "gò ông")->id, TEXT("01"));
        assert_int_equal(unit_index_count(index), 1);
    }
}

static void one_file_of_a_set_brings_those_beside_it(void **state)
{
    TEST_ARENA(arena);
    struct desk *desk = *state;
    desk->work.arena = arena;
    put_file(desk, "provinces.tsv", TEXT("code\tname\ttype\n91\tSơn Thử\ttỉnh\n"));
    put_file(desk, "changes.tsv", TEXT("old_code\told_name\told_type\tnew_code\n00981\tMột\txã\t00991\n"));
    const char *communes = put_file(desk, "communes.tsv",
                                    TEXT("code\tname\ttype\tprovince_code\n00991\tBến Thử\tphường\t91\n"));
    const struct unit_index *index = load(desk, communes);
    assert_text_equal(find(index, "bến thử")->parent->name, TEXT("Sơn Thử"));
    assert_text_equal(find(index, "một")->successors[0]->id, TEXT("00991"));
    assert_int_equal(unit_index_count(load(desk, desk->folder)), 3);
}

#define W(name, words) "<c r='" name "' t='inlineStr'><is><t>" words "</t></is></c>"

static void a_workbook_may_begin_with_a_title(void **state)
{
    TEST_ARENA(arena);
    struct desk *desk = *state;
    desk->work.arena = arena;
    struct xlsx_parts parts = {.sheets = {"<row r='1'>" W("A1", "DANH MỤC ĐƠN VỊ") "</row><row r='3'>" W("A3", "Mã")
                                              W("B3", "Tên") W("C3", "Cấp") W("D3", "Mã TP")
                                                  W("E3", "Tỉnh / Thành Phố") "</row><row r='4'>" W("A4", "00991")
                                                      W("B4", "Phường Bến Thử") W("C4", "Phường") W("D4", "91")
                                                          W("E4", "Tỉnh Sơn Thử") "</row></sheetData>"}};
    const struct unit_index *index = load(desk, put_file(desk, "units.xlsx", office_xlsx(arena, parts)));
    assert_text_equal(find(index, "bến thử")->id, TEXT("00991"));
    assert_text_equal(find(index, "bến thử")->parent->id, TEXT("91"));
}

static void what_cannot_be_understood_is_said_with_its_line(void **state)
{
    static const struct {
        const char *bytes, *line;
        enum error_kind kind;
    } cases[] = {
        {"code\tname\n01\tMột\n\n\tHai\tx\n", "4", ERROR_USAGE},
        {"TT\tNhiệm vụ\n1\tRà soát\n", "", ERROR_USAGE},
        {"code\tname\n01\t\xff\n", "", ERROR_USAGE},
        {"", "", ERROR_USAGE},
    };
    struct desk *desk = *state;
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        TEST_ARENA(arena);
        desk->work.arena = arena;
        struct unit_index *index;
        struct error error = {0};
        const char *path = put_file(desk, "units.tsv", text_from(cases[i].bytes));
        assert_false(unit_file_load(&desk->work, path, &index, &error));
        assert_int_equal(error.kind, cases[i].kind);
        assert_string_equal(error.arguments[0], path);
        assert_string_equal(error.arguments[1], cases[i].line);
    }
}

static void a_folder_without_lists_is_refused(void **state)
{
    TEST_ARENA(arena);
    struct desk *desk = *state;
    desk->work.arena = arena;
    struct unit_index *index;
    struct error error;
    assert_false(unit_file_load(&desk->work, "/proc/self/fd", &index, &error));
    assert_int_equal(error.kind, ERROR_NOT_FOUND);
    assert_false(unit_file_load(&desk->work, "/nowhere/units.tsv", &index, &error));
    assert_int_equal(error.kind, ERROR_NOT_FOUND);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_list_is_read_whatever_its_separator),
        cmocka_unit_test(one_file_of_a_set_brings_those_beside_it),
        cmocka_unit_test(a_workbook_may_begin_with_a_title),
        cmocka_unit_test(what_cannot_be_understood_is_said_with_its_line),
        cmocka_unit_test(a_folder_without_lists_is_refused),
    };
    return cmocka_run_group_tests(tests, open_desk, close_desk);
}

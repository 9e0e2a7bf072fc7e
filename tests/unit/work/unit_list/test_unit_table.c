#include "support/test.h"

#include "model/unit_relation.h"
#include "work/unit_list/unit_table.h"

static const struct date june = {2025, 6, 30}, july = {2025, 7, 1};

/* Reads a whole table; its first line holds the headings. */
static bool read_table(struct arena *arena, struct unit_index *index, const char *bytes, struct error *error)
{
    struct csv_reader reader = csv_reader_of(text_from(bytes), '\t');
    struct csv_record record = {0};
    struct unit_table table = unit_table_open(arena, index);
    assert_true(csv_next(arena, &reader, &record));
    assert_true(unit_table_read_headings(&table, &record));
    while (csv_next(arena, &reader, &record))
        if (!unit_table_read_row(&table, &record, error))
            return false;
    return true;
}

static struct unit_index *index_of(struct arena *arena, const char *const *tables, size_t count)
{
    struct unit_index *index = unit_index_open(arena);
    struct error error;
    for (size_t i = 0; i < count; i++)
        assert_true(read_table(arena, index, tables[i], &error));
    unit_index_seal(index);
    return index;
}

static const struct unit *find(const struct unit_index *index, const char *key, struct date on)
{
    struct unit_search search = unit_search_of(index, text_from(key));
    const struct unit *unit = unit_search_next(&search);
    while (unit && !unit_is_valid(unit, on))
        unit = unit_search_next(&search);
    return unit;
}

static void a_list_of_our_own_has_parents_days_and_successors(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    static const char *const tables[] = {"code\tname\ttype\tparent\tvalid_from\tvalid_to\tnote\tsuccessor\n"
                                         "T\ttỉnh Thử\ttỉnh\t\t\t\t\t\n"
                                         "A\txã Gò A (cũ)\txã\tT\t2015-04-10\t30/6/2025\t\tB|C\n"
                                         "B\tphường Bến\tphường\tT\t2025-07-01\t\t\t\n"
                                         "C\txã Cát\txã\tT\t\t\t\t\n"};
    const struct unit_index *index = index_of(arena, tables, 1);
    const struct unit *old = find(index, "gò a", june);
    assert_text_equal(old->parent->id, TEXT("T"));
    assert_int_equal(old->until.day, 30);
    assert_int_equal(old->successor_count, 2);
    assert_null(find(index, "gò a", july));
    assert_null(find(index, "bến", june));
}

static void a_workbook_of_the_statistics_office_names_what_is_above_in_its_rows(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    static const char *const tables[] = {"Mã\tTên\tCấp\tNghị định\tMã TP\tTỉnh / Thành Phố\tMã QH\tQuận Huyện\n"
                                         "00991\tPhường Bến Thử\tPhường\t\t91\tTỉnh Sơn Thử\t991\tQuận Thử\n"
                                         "00992\tXã Đồi Thử\tXã\t\t91\tTỉnh Sơn Thử\t\t\n"};
    const struct unit_index *index = index_of(arena, tables, 1);
    const struct unit *ward = find(index, "bến thử", july);
    assert_text_equal(ward->id, TEXT("00991"));
    assert_int_equal(ward->type, UNIT_WARD);
    assert_text_equal(ward->parent->id, TEXT("991"));
    assert_text_equal(ward->parent->parent->id, TEXT("91"));
    assert_int_equal(ward->parent->parent->type, UNIT_PROVINCE);
    assert_text_equal(find(index, "đồi thử", july)->parent->id, TEXT("91"));
}

static const char *const provinces = "code\tname\ttype\talt_name\n91\tSơn Thử\tthành phố\t\n92\tBiển Thử\ttỉnh\t\n";
static const char *const communes = "code\tname\ttype\tprovince_code\talt_name\n"
                                    "00991\tBến Thử\tphường\t91\t\n00992\tĐồi Hoà\tphường\t91\tĐồi Hòa\n"
                                    "00993\tGiữ Nguyên\txã\t91\t\n";
static const char *const changes =
    "old_code\told_name\told_type\told_district_code\told_district\told_province_code\told_province\t"
    "new_code\tnew_name\tnew_type\tnew_province_code\tnew_province\tkind\tprovince_changed\n"
    "\t\t\t994\tHuyện Đảo Thử\t93\tTỉnh Rừng Thử\t00991\tBến Thử\tphường\t91\tSơn Thử\trename\tyes\n"
    "00981\tMột\txã\t995\tHuyện Kia\t93\tTỉnh Rừng Thử\t00991\tBến Thử\tphường\t91\tSơn Thử\tsplit+merge\tyes\n"
    "00981\tMột\txã\t995\tHuyện Kia\t93\tTỉnh Rừng Thử\t00992\tĐồi Hoà\tphường\t91\tSơn Thử\tsplit+merge\tyes\n"
    "00991\tHai\txã\t995\tHuyện Kia\t93\tTỉnh Rừng Thử\t00991\tBến Thử\tphường\t91\tSơn Thử\tmerge\tyes\n"
    "00993\tGiữ Nguyên\txã\t995\tHuyện Kia\t93\tTỉnh Rừng Thử\t00993\tGiữ Nguyên\txã\t91\tSơn Thử\tmerge\tyes\n"
    "00985\tNăm\txã\t995\tHuyện Kia\t93\tTỉnh Rừng Thử\t00993\tGiữ Nguyên\txã\t91\tSơn Thử\tmerge\tyes\n";
static const char *const province_changes =
    "old_code\told_name\tnew_code\tnew_name\tnew_type\tkind\teffective\tlegal_basis\n"
    "93\tTỉnh Rừng Thử\t91\tSơn Thử\ttỉnh\tmerge\t2025-07-01\t\n"
    "91\tTỉnh Sơn Thử\t91\tSơn Thử\ttỉnh\tmerge\t2025-07-01\t\n"
    "91\tTỉnh Sơn Thử\t91\tSơn Thử\tthành phố\tretype\t2026-04-30\t\n";
static const char *const retypes = "code\tname\told_type\tnew_type\tprovince_code\tkind\teffective\tlegal_basis\n"
                                   "00992\tĐồi Hoà\txã\tphường\t91\tretype\t2026-04-30\t\n";

static void lists_of_changes_join_the_old_units_to_the_new(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    const char *const tables[] = {provinces, communes, province_changes, changes, retypes};
    const struct unit_index *index = index_of(arena, tables, COUNT_OF(tables));
    const struct unit *split = find(index, "một", june);
    assert_int_equal(split->successor_count, 2);
    assert_text_equal(split->parent->name, TEXT("Huyện Kia"));
    assert_text_equal(split->parent->parent->successors[0]->id, TEXT("91"));
    assert_text_equal(find(index, "hai", june)->id, TEXT("00991"));
    assert_text_equal(find(index, "hai", june)->successors[0]->name, TEXT("Bến Thử"));
    assert_null(find(index, "bến thử", june));
    assert_non_null(find(index, "giữ nguyên", june));
    assert_true(unit_is_under(find(index, "giữ nguyên", july), find(index, "kia", june)));
    assert_text_equal(find(index, "đảo thử", june)->successors[0]->id, TEXT("00991"));
    assert_int_equal(unit_index_count(index), 2 + 3 + 2 + 2 + 3 + 1);
}

static void a_type_changes_on_its_day(void **state)
{
    (void)state;
    static const struct date before = {2026, 4, 29}, after = {2026, 4, 30};
    TEST_ARENA(arena);
    const char *const tables[] = {provinces, communes, province_changes, changes, retypes};
    const struct unit_index *index = index_of(arena, tables, COUNT_OF(tables));
    assert_int_equal(find(index, "đồi hòa", before)->type, UNIT_COMMUNE);
    assert_int_equal(find(index, "đồi hòa", after)->type, UNIT_WARD);
    assert_int_equal(find(index, "sơn thử", june)->type, UNIT_PROVINCE);
    assert_int_equal(find(index, "sơn thử", before)->type, UNIT_PROVINCE);
    assert_int_equal(find(index, "sơn thử", after)->type, UNIT_CITY);
}

static void a_table_without_codes_and_names_heads_no_list(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct unit_table table = unit_table_open(arena, unit_index_open(arena));
    struct csv_reader reader = csv_reader_of(TEXT("TT\tNhiệm vụ\tChủ trì\n"), '\t');
    struct csv_record record = {0};
    assert_true(csv_next(arena, &reader, &record));
    assert_false(unit_table_read_headings(&table, &record));
}

static void a_row_that_cannot_be_understood_is_refused(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    static const char *const tables[] = {
        "code\tname\n\tkhông mã\n",
        "code\tname\nA1\t\n",
        "code\tname\tvalid_to\nA1\txã A\t31/02/2025\n",
        "old_code\told_name\tnew_code\n001\tMột\t\n",
        "old_code\told_name\tnew_code\n\t\t002\n",
        "code\tname\told_type\tnew_type\teffective\n001\tMột\txã\tphường\t\n",
    };
    for (size_t i = 0; i < COUNT_OF(tables); i++) {
        struct error error = {0};
        assert_false(read_table(arena, unit_index_open(arena), tables[i], &error));
        assert_int_equal(error.kind, ERROR_USAGE);
        assert_non_null(error.message);
    }
}

static void a_code_that_became_a_number_has_its_zeros_again(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    static const char *const tables[] = {
        "code\tname\ttype\n1\tHà Thử\tthành phố\n42\tSông Thử\ttỉnh\n",
        "code\tname\ttype\tprovince_code\tprovince\n4\tBa Thử\tphường\t1\tthành phố Hà Thử\n",
        "old_code\told_name\told_type\told_district_code\told_district\told_province_code\told_province\t"
        "new_code\tnew_name\tnew_type\tnew_province_code\tnew_province\n"
        "7\tBến Thử\tphường\t2\tquận Cũ\t1\tthành phố Hà Thử\t4\tBa Thử\tphường\t1\tthành phố Hà Thử\n"};
    const struct unit_index *index = index_of(arena, tables, COUNT_OF(tables));
    const struct unit *ward = find(index, "ba thử", july), *old = find(index, "bến thử", june);
    assert_text_equal(ward->id, TEXT("00004"));
    assert_text_equal(ward->parent->id, TEXT("01"));
    assert_text_equal(old->id, TEXT("00007"));
    assert_text_equal(old->parent->id, TEXT("002"));
}

static void codes_of_our_own_stay_as_they_are(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    static const char *const tables[] = {"code\tname\ttype\tparent\n1\ttỉnh Thử\ttỉnh\t\n2\txã Cát\txã\t1\n",
                                         "code\tname\n7\tVăn phòng\n"};
    const struct unit_index *index = index_of(arena, tables, COUNT_OF(tables));
    assert_text_equal(find(index, "cát", july)->parent->id, TEXT("1"));
    assert_non_null(unit_index_by_id(index, TEXT("7"), july));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_code_that_became_a_number_has_its_zeros_again),
        cmocka_unit_test(codes_of_our_own_stay_as_they_are),
        cmocka_unit_test(a_list_of_our_own_has_parents_days_and_successors),
        cmocka_unit_test(a_workbook_of_the_statistics_office_names_what_is_above_in_its_rows),
        cmocka_unit_test(lists_of_changes_join_the_old_units_to_the_new),
        cmocka_unit_test(a_type_changes_on_its_day),
        cmocka_unit_test(a_table_without_codes_and_names_heads_no_list),
        cmocka_unit_test(a_row_that_cannot_be_understood_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

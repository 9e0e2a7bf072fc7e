#include "support/test.h"

#include "base/message.h"
#include "work/organisation/unit_find.h"
#include "work/unit_list/unit_file.h"

/* An invented province of two districts, in each a commune of one name; one commune was parted, one ward kept. */
static const struct unit_source sources[] = {
    {TEXT_INIT("provinces.tsv"), TEXT_INIT("code\tname\ttype\n91\tSơn Thử\ttỉnh\n")},
    {TEXT_INIT("communes.tsv"),
     TEXT_INIT("code\tname\ttype\tprovince_code\n"
               "00991\tBến Lau\tphường\t91\n00992\tĐầm Dài\txã\t91\n00993\tGò Ông\tphường\t91\n")},
    {TEXT_INIT("province_changes.tsv"),
     TEXT_INIT("old_code\told_name\tnew_code\tnew_name\tnew_type\teffective\tlegal_basis\n"
               "91\tTỉnh Sơn Thử\t91\tSơn Thử\ttỉnh\t\t\n92\tTỉnh Bãi Thử\t91\tSơn Thử\ttỉnh\t2025-07-01\t1/QH\n")},
    {TEXT_INIT("changes.tsv"),
     TEXT_INIT("old_code\told_name\told_type\told_district_code\told_district\told_province_code\told_province\t"
               "new_code\tnew_name\tnew_type\tnew_province_code\tlegal_basis\n"
               "00981\tSuối Trăng\txã\t801\tHuyện Đông\t91\tTỉnh Sơn Thử\t00991\tBến Lau\tphường\t91\t7/NQ\n"
               "00982\tSuối Trăng\txã\t802\tHuyện Tây\t92\tTỉnh Bãi Thử\t00991\tBến Lau\tphường\t91\t\n"
               "00982\tSuối Trăng\txã\t802\tHuyện Tây\t92\tTỉnh Bãi Thử\t00992\tĐầm Dài\txã\t91\t\n"
               "00993\tGò Ông\tphường\t802\tHuyện Tây\t92\tTỉnh Bãi Thử\t00993\tGò Ông\tphường\t91\t\n"
               "00984\tSuỗi Trang\txã\t802\tHuyện Tây\t92\tTỉnh Bãi Thử\t00992\tĐầm Dài\txã\t91\t\n")},
};

static struct unit_index *invented_index(struct arena *arena)
{
    struct unit_source copies[COUNT_OF(sources)];
    struct unit_index *index;
    struct error error;
    memcpy(copies, sources, sizeof copies);
    struct unit_sources list = {copies, COUNT_OF(copies), COUNT_OF(copies)};
    if (!unit_file_index(NULL, arena, &list, &index, &error))
        fail_msg("%s (%s, %s)", error.message, error.arguments[0], error.arguments[1]);
    return index;
}

static struct unit_findings find(struct arena *arena, const char *name, struct date on)
{
    struct unit_findings findings;
    struct error error;
    if (!unit_find(arena, invented_index(arena), text_from(name), on, &findings, &error))
        findings = (struct unit_findings){0};
    return findings;
}

static const struct date june = {2025, 6, 30}, july = {2025, 7, 1}, any = {0};

static void units_of_one_name_are_told_apart_by_what_stood_above(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    static const struct {
        const char *name;
        size_t count;
        const char *first;
    } names[] = {
        {"Suối Trăng", 2, "00981"},
        {" 00982 ", 1, "00982"},
        {"00993", 1, "00993"},
        {"802", 1, "802"},
        {"00999", 0, NULL},
        {"suoi trang", 3, "00981"},
        {"xa Suoi Trang, huyen Tay", 2, "00982"},
        {"xã Suối Trăng (Huyện Tây)", 1, "00982"},
        {"xã Suối Trăng huyện Tây tỉnh Bãi Thử", 1, "00982"},
        {"Suối Trăng thuộc huyện Đông, tỉnh Sơn Thử", 1, "00981"},
        {"Suối Trăng, Sơn Thử", 2, "00981"},
        {"phường Suối Trăng", 0, ""},
        {"Suối Trăng, huyện Nam", 0, ""},
        {"Suối Trăng, Bến Lau", 0, ""},
    };
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        struct unit_findings findings = find(arena, names[i].name, any);
        if (findings.count != names[i].count)
            fail_msg("%s: %zu", names[i].name, findings.count);
        if (findings.count > 0)
            assert_text_equal(findings.at[0].unit->id, text_from(names[i].first));
    }
}

static void an_old_name_tells_what_became_of_it(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct unit_findings whole = find(arena, "Suối Trăng, huyện Đông", any);
    assert_int_equal(whole.at[0].unit->successor_count, 1);
    assert_text_equal(whole.at[0].unit->successors[0]->id, TEXT("00991"));
    assert_int_equal(date_compare(whole.at[0].unit->successors[0]->since, july), 0);
    assert_text_equal(whole.at[0].unit->basis, TEXT("7/NQ"));
    struct unit_findings parted = find(arena, "Suối Trăng, huyện Tây", any);
    assert_int_equal(parted.at[0].unit->successor_count, 2);
    struct unit_findings province = find(arena, "tỉnh Bãi Thử", any);
    assert_text_equal(province.at[0].unit->successors[0]->id, TEXT("91"));
    assert_text_equal(province.at[0].unit->basis, TEXT("1/QH"));
    assert_int_equal(find(arena, "Bến Lau", any).at[0].unit->predecessor_count, 2);
}

static void a_district_is_what_its_communes_became(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct unit_findings district = find(arena, "huyện Tây", any);
    assert_int_equal(district.count, 1);
    assert_int_equal(district.at[0].territory.count, 3);
    assert_int_equal(find(arena, "Sơn Thử", any).at[0].territory.count, 0);
}

static void on_a_day_only_what_stood_then_is_meant(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    assert_int_equal(find(arena, "Suối Trăng", june).count, 2);
    assert_int_equal(find(arena, "Suối Trăng", july).count, 0);
    assert_int_equal(find(arena, "Bến Lau", june).count, 0);
    assert_int_equal(find(arena, "Gò Ông", june).count, 1);
    assert_text_equal(find(arena, "Gò Ông, huyện Tây", july).at[0].unit->former_parent->name, TEXT("Huyện Tây"));
}

static void what_is_not_known_is_named(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct unit_findings findings;
    struct error error;
    const struct unit_index *index = invented_index(arena);
    assert_false(unit_find(arena, index, TEXT("Suối Trăng, huyện Nam"), any, &findings, &error));
    assert_int_equal(error.kind, ERROR_NOT_FOUND);
    assert_string_equal(error.arguments[0], "huyện Nam");
    assert_false(unit_find(arena, index, TEXT(" , ()"), any, &findings, &error));
    assert_int_equal(error.kind, ERROR_USAGE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(units_of_one_name_are_told_apart_by_what_stood_above),
        cmocka_unit_test(an_old_name_tells_what_became_of_it),
        cmocka_unit_test(a_district_is_what_its_communes_became),
        cmocka_unit_test(on_a_day_only_what_stood_then_is_meant),
        cmocka_unit_test(what_is_not_known_is_named),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

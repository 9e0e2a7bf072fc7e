#include "support/test.h"

#include "base/list.h"
#include "work/organisation/unit_match.h"

/* A ward's units, as its book calls them. */
static struct unit_line units[] = {
    {.record = {.number = 1},
     .code = TEXT_INIT("DU"),
     .name = TEXT_INIT("Đảng ủy"),
     .head = TEXT_INIT("Bí thư Đảng ủy")},
    {.record = {.number = 2, .parent = 1},
     .code = TEXT_INIT("DU.VP"),
     .name = TEXT_INIT("Văn phòng Đảng ủy"),
     .head = TEXT_INIT("Chánh Văn phòng")},
    {.record = {.number = 3}, .code = TEXT_INIT("HDND"), .name = TEXT_INIT("Hội đồng nhân dân")},
    {.record = {.number = 4, .parent = 3}, .code = TEXT_INIT("HDND.VHXH"), .name = TEXT_INIT("Ban Văn hóa - Xã hội")},
    {.record = {.number = 5},
     .code = TEXT_INIT("UBND"),
     .name = TEXT_INIT("Ủy ban nhân dân"),
     .head = TEXT_INIT("Chủ tịch Ủy ban nhân dân")},
    {.record = {.number = 6, .parent = 5},
     .code = TEXT_INIT("UBND.VP"),
     .name = TEXT_INIT("Văn phòng Hội đồng nhân dân và Ủy ban nhân dân"),
     .head = TEXT_INIT("Chánh Văn phòng")},
    {.record = {.number = 7, .parent = 5}, .code = TEXT_INIT("UBND.VHXH"), .name = TEXT_INIT("Phòng Văn hóa - Xã hội")},
    {.record = {.number = 8, .parent = 5},
     .code = TEXT_INIT("UBND.HCC"),
     .name = TEXT_INIT("Trung tâm Phục vụ hành chính công"),
     .head = TEXT_INIT("Giám đốc Trung tâm")},
    {.record = {.number = 9}, .code = TEXT_INIT("CA"), .name = TEXT_INIT("Công an phường")},
    {.record = {.number = 10, .is_outside = true},
     .code = TEXT_INIT("HN"),
     .name = TEXT_INIT("Ủy ban nhân dân phường Hải Ninh")},
    {.record = {.number = 11, .until = 19000}, .code = TEXT_INIT("CU"), .name = TEXT_INIT("Phòng Nội vụ")},
    {.record = {.number = 15, .until = 19000, .successor = 7},
     .code = TEXT_INIT("TT"),
     .name = TEXT_INIT("Phòng Thông tin")},
    {.record = {.number = 16, .until = 19000, .successor = 15},
     .code = TEXT_INIT("PT"),
     .name = TEXT_INIT("Đài Phát thanh")},
    {.record = {.number = 13, .parent = 1},
     .code = TEXT_INIT("DU.UBKT"),
     .name = TEXT_INIT("Cơ quan Ủy ban Kiểm tra Đảng ủy")},
    {.record = {.number = 14, .branch = BRANCH_MASS}, .code = TEXT_INIT("MTTQ.ND"), .name = TEXT_INIT("Hội Nông dân")},
    {.record = {.number = 17}, .code = TEXT_INIT("MTTQ"), .name = TEXT_INIT("Ủy ban Mặt trận Tổ quốc Việt Nam")},
    {.record = {.number = 18},
     .code = TEXT_INIT("DTN"),
     .name = TEXT_INIT("Đoàn Thanh niên Cộng sản Hồ Chí Minh"),
     .head = TEXT_INIT("Bí thư Đoàn")},
    {.record = {.number = 19}, .code = TEXT_INIT("PN"), .name = TEXT_INIT("Hội Liên hiệp Phụ nữ")},
    {.record = {.number = 20}, .code = TEXT_INIT("PN.CA"), .name = TEXT_INIT("Hội Phụ nữ")},
    {.record = {.number = 12, .parent = 5},
     .code = TEXT_INIT("UBND.KT"),
     .name = TEXT_INIT("Phòng Kinh tế, Hạ tầng và Đô thị")},
};

/* Up to day 19500 the culture office had the name that the economic office has today. */
static const struct {
    int64_t unit;
    struct text name;
} renamed[] = {{7, TEXT_INIT("Phòng Kinh tế, Hạ tầng và Đô thị")}, {12, TEXT_INIT("Phòng Kinh tế")}};
enum { RENAMED_AFTER = 19500, TODAY = 20000 };

static const struct unit_lines *lines_of(void)
{
    static const struct unit_lines lines = {units, COUNT_OF(units), COUNT_OF(units)};
    for (size_t i = 0; i < COUNT_OF(units); i++) {
        units[i].record.since = NO_DAY;
        if (units[i].record.until == 0)
            units[i].record.until = NO_DAY;
    }
    return &lines;
}

/* What they were called before, then what they are called. */
static struct unit_lines forms_of(struct arena *arena)
{
    const struct unit_lines *lines = lines_of();
    struct unit_lines forms = {0};
    for (size_t i = 0; i < COUNT_OF(renamed); i++) {
        struct unit_line form = *unit_lines_get(lines, renamed[i].unit);
        form.name = renamed[i].name;
        form.record.until = RENAMED_AFTER;
        LIST_ADD(arena, &forms, form);
    }
    for (size_t i = 0; i < lines->count; i++) {
        struct unit_line form = lines->at[i];
        if (form.record.number == renamed[0].unit || form.record.number == renamed[1].unit)
            form.record.since = RENAMED_AFTER + 1;
        LIST_ADD(arena, &forms, form);
    }
    return forms;
}

static struct unit_match match_on(struct arena *arena, const char *name, int32_t day)
{
    struct unit_lines *forms = arena_new(arena, struct unit_lines);
    *forms = forms_of(arena);
    const struct unit_matcher *matcher = unit_matcher_of(arena, lines_of(), forms, TEXT("Sổ việc phường Sông Trí"));
    return unit_match(matcher, arena, text_from(name), day);
}

static struct unit_match match(struct arena *arena, const char *name)
{
    return match_on(arena, name, TODAY);
}

static const struct {
    const char *name, *codes; /* codes of the units meant, a space between them */
} cases[] = {
    {"Đảng ủy phường Sông Trí", "DU"},
    {"ĐẢNG ỦY PHƯỜNG SÔNG TRÍ", "DU"},
    {"Ban Thường vụ Đảng ủy", "DU"},
    {"Bí thư Đảng ủy phường", "DU"},
    {"Văn phòng Đảng ủy", "DU.VP"},
    {"UBND phường", "UBND"},
    {"Ủy ban nhân dân phường Sông Trí", "UBND"},
    {"Đồng chí Chủ tịch UBND phường", "UBND"},
    {"Văn phòng HĐND và UBND phường", "UBND.VP"},
    {"Thường trực Hội đồng nhân dân phường", "HDND"},
    {"Ban Văn hóa - Xã hội của Hội đồng nhân dân phường", "HDND.VHXH"},
    {"Phòng Văn hóa, Xã hội", "UBND.VHXH"},
    {"phong van hoa xa hoi", "UBND.VHXH"},
    {"Phòng Văn hóa – Xã hội thuộc UBND phường", "UBND.VHXH"},
    {"Giám đốc Trung tâm Phục vụ hành chính công phường", "UBND.HCC"},
    {"Trưởng Công an phường Sông Trí", "CA"},
    {"UBND phường Hải Ninh", "HN"},
    {"UBND các xã, phường, đặc khu", "UBND"},
    {"Ủy ban nhân dân các phường", "UBND"},
    {"Đảng ủy các xã, phường", "DU"},
    {"Các phòng chuyên môn", "UBND.VHXH UBND.KT"},
    {"Trưởng các phòng chuyên môn", "UBND.VHXH UBND.KT"},
    {"Các phòng, đơn vị, trung tâm", "UBND.VHXH UBND.HCC UBND.KT"},
    {"Ủy ban Kiểm tra Đảng ủy", "DU.UBKT"},
    {"các tổ chức chính trị - xã hội", "MTTQ.ND"},
    {"Mặt trận và các đoàn thể", ""},
    {"Ủy ban MTTQ phường", "MTTQ"},
    {"UBMTTQ", "MTTQ"},
    {"Mặt trận Tổ quốc phường Sông Trí", "MTTQ"},
    {"Đoàn Thanh niên phường", "DTN"},
    {"Đoàn TN", "DTN"},
    {"Đoàn TNCS Hồ Chí Minh phường", "DTN"},
    {"Hội LHPN phường", "PN"},
    {"Hội Phụ nữ", "PN.CA"},
    {"Hiệu trưởng các trường học trên địa bàn", ""},
    {"các cơ quan, đơn vị liên quan", ""},
    {"các cơ quan tham mưu, giúp việc Đảng ủy", "DU.VP DU.UBKT"},
    {"các phòng chuyên môn thuộc Ủy ban nhân dân phường", "UBND.VHXH UBND.KT"},
    {"các đơn vị thuộc UBND phường", "UBND.VP UBND.VHXH UBND.HCC UBND.KT"},
    {"Chủ tịch UBND các xã, phường", "UBND"},
    {"Chánh Văn phòng", ""},
    {"Phòng Nội vụ", ""},
    {"UBND tỉnh", ""},
    {"UBND các tỉnh, thành phố", ""},
};

static void a_name_means_the_units_that_it_is_written_for(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct unit_match found = match(arena, cases[i].name);
        struct text codes[COUNT_OF(units)];
        for (size_t j = 0; j < found.count; j++)
            codes[j] = found.units[j]->code;
        struct text joined = text_join(arena, codes, found.count, TEXT(" "));
        if (!text_equal(joined, text_from(cases[i].codes)))
            fail_msg("“%s” means “%.*s”, not “%s”", cases[i].name, TEXT_ARG(joined), cases[i].codes);
    }
}

static void a_group_is_told_from_a_name_that_is_not_known(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    assert_true(match(arena, "các cơ quan, đơn vị liên quan").is_group);
    assert_true(match(arena, "UBND các tỉnh, thành phố").is_group);
    assert_false(match(arena, "UBND các phường Hải Ninh, Vũng Áng").is_group);
    assert_false(match(arena, "Phòng Nội vụ").is_group);
}

static void a_name_that_is_not_known_is_told_with_those_most_alike(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct unit_match found = match(arena, "Phòng Văn hóa và Thông tin");
    assert_int_equal(found.count, 0);
    assert_true(found.nearest_count >= 1);
    assert_text_equal(found.nearest[0].unit->code, TEXT("UBND.VHXH"));
    assert_int_equal(match(arena, "Kho bạc").nearest_count, 0);
}

static void a_name_is_that_of_the_day_of_the_document(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    static const struct {
        const char *name;
        int32_t day;
        const char *code, *former; /* what it was called; NULL: as today */
    } rows[] = {
        {"Phòng Kinh tế, Hạ tầng và Đô thị", TODAY, "UBND.KT", NULL},
        {"Phòng Kinh tế, Hạ tầng và Đô thị", NO_DAY, "UBND.KT", NULL},
        {"Phòng Kinh tế, Hạ tầng và Đô thị", RENAMED_AFTER, "UBND.VHXH", "Phòng Kinh tế, Hạ tầng và Đô thị"},
        {"Phòng Kinh tế", RENAMED_AFTER, "UBND.KT", "Phòng Kinh tế"},
        {"Phòng Kinh tế thuộc UBND phường Sông Trí", TODAY, "UBND.KT", "Phòng Kinh tế"},
        {"Phòng Văn hóa - Xã hội", RENAMED_AFTER, "UBND.VHXH", NULL},
        {"Trưởng phòng Thông tin", TODAY, "UBND.VHXH", "Phòng Thông tin"},
        {"Phòng Thông tin", TODAY, "UBND.VHXH", "Phòng Thông tin"},
        {"đài phát thanh phường Sông Trí", TODAY, "UBND.VHXH", "Đài Phát thanh"},
        {"Phòng Nội vụ", 18000, NULL, NULL},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct unit_match found = match_on(arena, rows[i].name, rows[i].day);
        if (found.count != (rows[i].code != NULL) ||
            (rows[i].code && !text_equal(found.units[0]->code, text_from(rows[i].code))))
            fail_msg("“%s” on %d", rows[i].name, rows[i].day);
        assert_int_equal(found.former != NULL, rows[i].former != NULL);
        if (rows[i].former)
            assert_text_equal(found.former->name, text_from(rows[i].former));
    }
}

static void those_most_alike_are_told_by_the_name_that_is(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct unit_match found = match(arena, "Đài Phát thanh và Truyền hình");
    assert_int_equal(found.nearest_count, 1);
    assert_text_equal(unit_alike_print(arena, &found.nearest[0]),
                      TEXT("Đài Phát thanh → Phòng Văn hóa - Xã hội (UBND.VHXH)"));
    found = match(arena, "Phòng Văn hóa và Thể thao");
    assert_text_equal(unit_alike_print(arena, &found.nearest[0]), TEXT("Phòng Văn hóa - Xã hội (UBND.VHXH)"));
}

static void a_book_without_a_name_is_told_by_its_own_documents(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct unit_line wards[] = {{.record = {.number = 1, .tier = TIER_COMMUNE}}};
    const struct unit_lines lines = {wards, 1, 1};
    const struct text own = TEXT("Ủy ban nhân dân phường Sông Trí"), above = TEXT("UBND tỉnh Hà Tĩnh");
    assert_text_equal(unit_match_body(arena, &lines, TEXT_NONE, own), own);
    assert_text_equal(unit_match_body(arena, &lines, TEXT("Sổ việc"), own), own);
    assert_text_equal(unit_match_body(arena, &lines, TEXT_NONE, above), TEXT_NONE);
    assert_text_equal(unit_match_body(arena, &lines, TEXT("Phường Hải Ninh"), own), TEXT("Phường Hải Ninh"));
    wards[0].record.tier = TIER_PROVINCE;
    assert_text_equal(unit_match_body(arena, &lines, TEXT_NONE, above), above);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_name_means_the_units_that_it_is_written_for),
        cmocka_unit_test(a_group_is_told_from_a_name_that_is_not_known),
        cmocka_unit_test(a_name_that_is_not_known_is_told_with_those_most_alike),
        cmocka_unit_test(a_name_is_that_of_the_day_of_the_document),
        cmocka_unit_test(those_most_alike_are_told_by_the_name_that_is),
        cmocka_unit_test(a_book_without_a_name_is_told_by_its_own_documents),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

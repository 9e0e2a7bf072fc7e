#include "support/test.h"

#include "base/list.h"
#include "work/exchange/sheet_units.h"

/* An import that knows some units and can establish none. */
struct office {
    struct import import;
    struct sheet_units units;
};

static void office_open(struct office *office, struct arena *arena)
{
    static const struct {
        const char *code, *name;
        int32_t until;
    } known[] = {
        {"VP", "Văn phòng HĐND và UBND", NO_DAY}, {"KT", "Phòng Kinh tế", 100},     {"KT2", "Phòng Kinh tế", NO_DAY},
        {"VH", "Phòng Văn hóa - Xã hội", NO_DAY}, {"CA", "Công an phường", NO_DAY}, {"TP", "Trạm Phát thanh", NO_DAY},
    };
    *office = (struct office){.import = {.units = number_map_open(arena), .now = INT64_C(1790000000)}};
    for (size_t i = 0; i < COUNT_OF(known); i++) {
        struct unit_line line = {.record = {.number = (int64_t)i + 1, .since = NO_DAY, .until = known[i].until},
                                 .code = text_from(known[i].code),
                                 .name = text_from(known[i].name)};
        LIST_ADD(arena, &office->import.organising.units, line);
        LIST_ADD(arena, &office->import.forms, line);
    }
    sheet_units_open(&office->units, arena, &office->import, TEXT("Phường Sông Trí"));
}

static void units_are_known_in_many_ways(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    static const struct {
        const char *words;
        int64_t number;
    } rows[] = {
        {"VP", 1},           {"văn phòng HĐND và UBND", 1},
        {"VP HĐND&UBND", 1}, {"Phòng Kinh tế", 3},
        {"KT", 2},           {"KT2", 3},
        {"Phòng VHXH", 4},   {"CA", 5},
        {"CA phường", 5},    {"Công an", 5},
    };
    struct office office;
    struct error error;
    office_open(&office, arena);
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        for (int twice = 0; twice < 2; twice++) {
            int64_t number = NO_NUMBER;
            if (!sheet_units_find(&office.units, text_from(rows[i].words), 20000, &number, &error) ||
                number != rows[i].number)
                fail_msg("%s: %d", rows[i].words, (int)number);
        }
}

static void what_is_short_for_two_is_neither(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct office office;
    struct error error;
    int64_t number;
    office_open(&office, arena);
    LIST_ADD(arena, &office.import.organising.units,
             ((struct unit_line){.record = {.number = 8, .until = NO_DAY}, .name = TEXT("Trạm Phục tráng")}));
    assert_false(sheet_units_find(&office.units, TEXT("TPT"), 20000, &number, &error));
    assert_int_equal(error.kind, ERROR_USAGE);
    assert_string_equal(error.arguments[1], "Trạm Phát thanh");
    assert_string_equal(error.arguments[2], "Trạm Phục tráng");
}

static void a_code_and_a_name_are_of_one_unit(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct office office;
    struct error error;
    int64_t number;
    office_open(&office, arena);
    assert_true(sheet_units_find_coded(&office.units, TEXT("KT"), TEXT("PHÒNG KINH TẾ"), &number, &error));
    assert_int_equal(number, 2);
    assert_true(sheet_units_find_coded(&office.units, TEXT("KT"), TEXT_NONE, &number, &error));
    assert_true(sheet_units_find_coded(&office.units, TEXT("X9"), TEXT("Công an phường"), &number, &error));
    assert_int_equal(number, 5);
    assert_false(sheet_units_find_coded(&office.units, TEXT("CA"), TEXT("Phòng Kinh tế"), &number, &error));
    assert_int_equal(error.kind, ERROR_USAGE);
}

static void several_units_are_parted(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    static const struct {
        const char *cell;
        const char *units[4];
    } rows[] = {
        {"Sở Văn hóa, Thể thao và Du lịch, Công an tỉnh", {"Sở Văn hóa, Thể thao và Du lịch", "Công an tỉnh"}},
        {"Phòng Nội vụ; UBND các xã, phường;", {"Phòng Nội vụ", "UBND các xã, phường"}},
        {" ; Hội Nông dân\nĐoàn Thanh niên", {"Hội Nông dân", "Đoàn Thanh niên"}},
        {"- Văn phòng\n- Công an xã.\n+ Trạm Y tế", {"Văn phòng", "Công an xã", "Trạm Y tế"}},
        {"1. Văn phòng; 2) Công an", {"Văn phòng", "Công an"}},
        {"VP, CA, KTHT&ĐT", {"VP", "CA", "KTHT&ĐT"}},
        {"Văn phòng - Công an xã", {"Văn phòng", "Công an xã"}},
        {"Phòng Văn hóa - Xã hội, Công an", {"Phòng Văn hóa - Xã hội", "Công an"}},
        {"Các phòng, ban", {"Các phòng, ban"}},
        {"", {NULL}},
    };
    struct office office;
    office_open(&office, arena);
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct text rest = text_from(rows[i].cell), unit;
        for (size_t j = 0; j < 4 && rows[i].units[j]; j++) {
            assert_true(sheet_units_next(&office.units, &rest, &unit));
            assert_text_equal(unit, text_from(rows[i].units[j]));
        }
        assert_false(sheet_units_next(&office.units, &rest, &unit));
    }
}

static void a_section_may_be_named_after_a_unit(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    static const struct {
        const char *section, *unit;
    } rows[] = {
        {"I. VĂN PHÒNG", "VĂN PHÒNG"},
        {"Công an phường:", "Công an phường"},
        {"2) Phòng Kinh tế", "Phòng Kinh tế"},
        {"II - NHIỆM VỤ PHÁT SINH", ""},
        {"Lĩnh vực kinh tế", ""},
        {"Phòng, chống thiên tai", ""},
        {"", ""},
    };
    struct office office;
    office_open(&office, arena);
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        assert_text_equal(sheet_units_of_section(&office.units, text_from(rows[i].section)), text_from(rows[i].unit));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(units_are_known_in_many_ways),        cmocka_unit_test(what_is_short_for_two_is_neither),
        cmocka_unit_test(a_code_and_a_name_are_of_one_unit),   cmocka_unit_test(several_units_are_parted),
        cmocka_unit_test(a_section_may_be_named_after_a_unit),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

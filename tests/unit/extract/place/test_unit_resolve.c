#include "support/test.h"

#include "base/list.h"
#include "extract/place/unit_resolve.h"
#include "model/unit_index.h"

static const struct date june = {2025, 6, 30};

/* Two invented provinces, both with a commune Suối Hòa; of the first, communes of before July 2025. */
static const struct unit_row rows[] = {
    {.id = TEXT_INIT("1"), .name = TEXT_INIT("tỉnh Sơn Thử")},
    {.id = TEXT_INIT("2"), .name = TEXT_INIT("tỉnh Biển Thử")},
    {.id = TEXT_INIT("101"), .name = TEXT_INIT("xã Suối Hòa"), .parent_id = TEXT_INIT("1")},
    {.id = TEXT_INIT("201"), .name = TEXT_INIT("xã Suối Hòa"), .parent_id = TEXT_INIT("2")},
    {.id = TEXT_INIT("102"), .name = TEXT_INIT("phường Bến Trăng"), .parent_id = TEXT_INIT("1")},
    {.id = TEXT_INIT("103"), .name = TEXT_INIT("xã Đồi Gió"), .parent_id = TEXT_INIT("1")},
    {.id = TEXT_INIT("202"), .name = TEXT_INIT("xã Cát Dài"), .parent_id = TEXT_INIT("2")},
    {.id = TEXT_INIT("1.NV"), .name = TEXT_INIT("Sở Nội vụ"), .parent_id = TEXT_INIT("1")},
    {.id = TEXT_INIT("2.NV"), .name = TEXT_INIT("Sở Nội vụ"), .parent_id = TEXT_INIT("2")},
    {.id = TEXT_INIT("102.UB"), .name = TEXT_INIT("Ủy ban nhân dân phường Bến Trăng"), .parent_id = TEXT_INIT("102")},
    {.id = TEXT_INIT("102.CA"), .name = TEXT_INIT("Công an phường"), .parent_id = TEXT_INIT("102")},
    {.id = TEXT_INIT("102.DU"), .name = TEXT_INIT("Đảng ủy phường Bến Trăng"), .parent_id = TEXT_INIT("102")},
    {.id = TEXT_INIT("203"), .name = TEXT_INIT("xã Suối"), .parent_id = TEXT_INIT("2")},
    {.id = TEXT_INIT("104"), .name = TEXT_INIT("xã Suối Tỉnh"), .parent_id = TEXT_INIT("1")},
    {.id = TEXT_INIT("105"), .name = TEXT_INIT("xã Các Sơn"), .parent_id = TEXT_INIT("1")},
    {.id = TEXT_INIT("109"), .name = TEXT_INIT("xã Cũ Một"), .parent_id = TEXT_INIT("1"), .until = {2025, 6, 30}},
    {.id = TEXT_INIT("108"), .name = TEXT_INIT("xã Cũ Chia"), .parent_id = TEXT_INIT("1"), .until = {2025, 6, 30}},
};

enum { ROW_OLD_ONE = 15, ROW_OLD_SPLIT = 16 };

static const struct unit_index *invented_index(struct arena *arena)
{
    struct unit_index *index = unit_index_open(arena);
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        assert_int_equal(unit_index_add(index, &rows[i]), i);
    unit_index_succeed(index, ROW_OLD_ONE, TEXT("102"));
    unit_index_succeed(index, ROW_OLD_SPLIT, TEXT("102"));
    unit_index_succeed(index, ROW_OLD_SPLIT, TEXT("103"));
    unit_index_seal(index);
    return index;
}

static struct field field_in(struct text words, const char *part)
{
    size_t start = text_find(words, text_from(part));
    assert_int_not_equal(start, TEXT_NOT_FOUND);
    return (struct field){text_from(part), {start, start + strlen(part)}};
}

/* A document: its issuer's line, its words, the name that leads its only task, and the day. */
struct document {
    const char *issuer, *words, *lead;
    struct date day;
};

static struct text resolved(struct arena *arena, const struct document *document)
{
    struct read_text *text = arena_new(arena, struct read_text);
    text->words = text_from(document->words);
    struct reading reading = {.text = text, .header = {.day = document->day}};
    reading.header.authority.words = text_from(document->issuer);
    struct task task = {0};
    LIST_ADD(arena, &task.lead, field_in(text->words, document->lead));
    LIST_ADD(arena, &reading.tasks, task);
    unit_resolve(arena, invented_index(arena), (struct date){2025, 12, 1}, &reading);
    return reading.tasks.at[0].lead_units[0].id;
}

static void check(const struct document *document, const char *id)
{
    TEST_ARENA(arena);
    assert_text_equal(resolved(arena, document), text_from(id));
}

static void a_name_used_once_needs_no_context(void **state)
{
    (void)state;
    check(&(struct document){"BỘ THỬ", "UBND xã Cát Dài rà soát", "UBND xã Cát Dài", {0}}, "202");
    check(&(struct document){"BỘ THỬ", "Chủ tịch UBND tỉnh Biển Thử", "Chủ tịch UBND tỉnh Biển Thử", {0}}, "2");
    check(&(struct document){"BỘ THỬ", "Ubnd xã Cat Dai", "Ubnd xã Cat Dai", {0}}, "202");
    check(&(struct document){"BỘ THỬ", "UBND xã Các Sơn", "UBND xã Các Sơn", {0}}, "105");
    check(&(struct document){"BỘ THỬ", "UBND xã Không Có", "UBND xã Không Có", {0}}, "");
}

static void a_shared_name_is_told_apart_by_what_it_says_itself(void **state)
{
    (void)state;
    check(&(struct document){"BỘ THỬ", "UBND xã Suối Hoà, tỉnh Biển Thử", "UBND xã Suối Hoà, tỉnh Biển Thử", {0}},
          "201");
    check(&(struct document){"BỘ THỬ", "giao UBND xã Suối Hòa (Biển Thử) làm", "UBND xã Suối Hòa", {0}}, "201");
    check(&(struct document){"BỘ THỬ", "xã Suối, tỉnh Biển Thử", "xã Suối, tỉnh Biển Thử", {0}}, "203");
    check(&(struct document){"UBND TỈNH SƠN THỬ", "UBND xã Suối Hòa (tỉnh Biển Thử) làm", "UBND xã Suối Hòa", {0}},
          "201");
}

static void a_shared_name_is_told_apart_by_the_issuer(void **state)
{
    (void)state;
    check(&(struct document){"UBND TỈNH SƠN THỬ", "xã Suối Hòa rà soát", "xã Suối Hòa", {0}}, "101");
    check(&(struct document){"UBND XÃ CÁT DÀI", "xã Suối Hòa rà soát", "xã Suối Hòa", {0}}, "201");
}

static void a_shared_name_is_told_apart_by_what_is_named_near(void **state)
{
    (void)state;
    static const char *const words =
        "Tại tỉnh Biển Thử có mưa.\nUBND xã Suối Hòa rà soát. Sau đó, mãi về sau, tỉnh Sơn Thử.";
    check(&(struct document){"BỘ THỬ", words, "UBND xã Suối Hòa", {0}}, "201");
    check(&(struct document){"BỘ THỬ", "UBND xã Suối Hòa rà soát", "UBND xã Suối Hòa", {0}}, "");
}

/* A province of which the letter speaks elsewhere has no commune of the issuer's. */
static void a_strange_place_of_another_province_is_named_with_it(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    const char *far = "UBND xã Cát Dài rà soát.";
    for (int i = 0; i < 20; i++)
        far = text_print(arena, "%s\nCác phòng thực hiện theo nhiệm vụ đã giao.", far).at;
    far = text_print(arena, "%s\nĐoàn của tỉnh Biển Thử đến thăm.", far).at;
    check(&(struct document){"UBND TỈNH SƠN THỬ", far, "UBND xã Cát Dài", {0}}, "");
    check(&(struct document){"BỘ THỬ", far, "UBND xã Cát Dài", {0}}, "202");
    check(&(struct document){"UBND TỈNH SƠN THỬ", "Bàn với tỉnh Biển Thử. UBND xã Cát Dài dự.", "UBND xã Cát Dài", {0}},
          "202");
}

static void bodies_of_the_list_come_before_territories(void **state)
{
    (void)state;
    static const struct {
        const char *lead, *id;
    } cases[] = {
        {"UBND phường Bến Trăng", "102.UB"},
        {"Chủ tịch UBND phường", "102.UB"},
        {"UBND phường", "102.UB"},
        {"Công an phường Bến Trăng", "102.CA"},
        {"Trưởng Công an phường", "102.CA"},
        {"Công an phường", "102.CA"},
        {"Đảng ủy phường", "102.DU"},
        {"Bí thư Đảng ủy", "102.DU"},
        {"Sở Nội vụ", "1.NV"},
        {"Giám đốc Sở Nội vụ", "1.NV"},
        {"Sở Nội vụ tỉnh Biển Thử", "2.NV"},
        {"UBND tỉnh", "1"},
        {"các sở, ngành", ""},
        {"Phòng Không Có", ""},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        check(&(struct document){"ỦY BAN NHÂN DÂN PHƯỜNG BẾN TRĂNG", cases[i].lead, cases[i].lead, {0}}, cases[i].id);
}

static void an_old_name_is_what_the_day_of_the_document_makes_of_it(void **state)
{
    (void)state;
    const struct date july = {2025, 7, 1};
    check(&(struct document){"UBND TỈNH SƠN THỬ", "UBND xã Cũ Một làm", "UBND xã Cũ Một", june}, "109");
    check(&(struct document){"UBND TỈNH SƠN THỬ", "UBND xã Cũ Một làm", "UBND xã Cũ Một", july}, "102");
}

static void a_divided_unit_stays_undecided_unless_the_document_decides(void **state)
{
    (void)state;
    check(&(struct document){"UBND TỈNH SƠN THỬ", "xã Cũ Chia làm", "xã Cũ Chia", {0}}, "");
    check(&(struct document){"UBND TỈNH SƠN THỬ", "xã Cũ Chia, nay là xã Đồi Gió", "xã Cũ Chia", {0}}, "103");
    check(&(struct document){"UBND PHƯỜNG BẾN TRĂNG", "xã Cũ Chia làm", "xã Cũ Chia", {0}}, "102");
    check(&(struct document){"UBND TỈNH SƠN THỬ", "xã Cũ Chia làm", "xã Cũ Chia", june}, "108");
}

static void a_meeting_with_one_province_is_about_its_tinh(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct read_text text = {.words = TEXT("Tỉnh cần rà soát")};
    struct reading reading = {.text = &text};
    reading.header.authority.words = TEXT("VĂN PHÒNG THỬ");
    reading.header.place.words = TEXT("Hà Nội");
    reading.header.subject.words = TEXT("Kết luận tại buổi làm việc với Ban Thường vụ Tỉnh ủy Biển Thử");
    struct task task = {0};
    LIST_ADD(arena, &task.lead, field_in(text.words, "Tỉnh"));
    LIST_ADD(arena, &reading.tasks, task);
    unit_resolve(arena, invented_index(arena), june, &reading);
    assert_text_equal(reading.tasks.at[0].lead_units[0].id, TEXT("2"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_name_used_once_needs_no_context),
        cmocka_unit_test(a_shared_name_is_told_apart_by_what_it_says_itself),
        cmocka_unit_test(a_shared_name_is_told_apart_by_the_issuer),
        cmocka_unit_test(a_shared_name_is_told_apart_by_what_is_named_near),
        cmocka_unit_test(a_strange_place_of_another_province_is_named_with_it),
        cmocka_unit_test(bodies_of_the_list_come_before_territories),
        cmocka_unit_test(an_old_name_is_what_the_day_of_the_document_makes_of_it),
        cmocka_unit_test(a_divided_unit_stays_undecided_unless_the_document_decides),
        cmocka_unit_test(a_meeting_with_one_province_is_about_its_tinh),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

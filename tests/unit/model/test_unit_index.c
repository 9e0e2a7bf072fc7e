#include "support/test.h"

#include "model/unit_relation.h"

static const struct date june = {2025, 6, 30}, july = {2025, 7, 1};

/* An invented province: two old wards and a kept one; the first took a new name and kept its code. */
static struct unit_index *invented_index(struct arena *arena)
{
    struct unit_index *index = unit_index_open(arena);
    const struct unit_row rows[] = {
        {.id = TEXT("010"), .name = TEXT("Suối Hoà"), .type = TEXT("phường"), .parent_id = TEXT("9"), .until = june},
        {.id = TEXT("011"), .name = TEXT("Phường Đá Xanh"), .parent_id = TEXT("9"), .until = june},
        {.id = TEXT("010"), .name = TEXT("Bến Trăng"), .type = TEXT("phường"), .parent_id = TEXT("9")},
        {.id = TEXT("012"),
         .name = TEXT("Đồi Gió"),
         .type = TEXT("Xã"),
         .alt_name = TEXT("Đồi Gió Lớn"),
         .parent_id = TEXT("9")},
        {.id = TEXT("9"), .name = TEXT("Tỉnh Sơn Thử")},
        {.id = TEXT("9.NV"), .name = TEXT("Sở Nội vụ"), .type = TEXT("sở"), .parent_id = TEXT("9")},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        assert_int_equal(unit_index_add(index, &rows[i]), i);
    unit_index_succeed(index, 0, TEXT("010"));
    unit_index_succeed(index, 1, TEXT("010"));
    unit_index_succeed(index, 1, TEXT("012"));
    unit_index_succeed(index, 3, TEXT("012"));
    unit_index_seal(index);
    return index;
}

static const struct unit *find_only(const struct unit_index *index, const char *key)
{
    struct unit_search search = unit_search_of(index, text_from(key));
    const struct unit *unit = unit_search_next(&search);
    assert_null(unit_search_next(&search));
    return unit;
}

static void units_are_found_by_name_in_any_spelling(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    const struct unit_index *index = invented_index(arena);
    assert_text_equal(find_only(index, "đá xanh")->id, TEXT("011"));
    assert_int_equal(find_only(index, "đá xanh")->type, UNIT_WARD);
    assert_text_equal(find_only(index, "suối hòa")->id, TEXT("010"));
    assert_text_equal(find_only(index, "doi gio")->id, TEXT("012"));
    assert_text_equal(find_only(index, "đồi gió lớn")->id, TEXT("012"));
    assert_text_equal(find_only(index, "sở nội vụ")->id, TEXT("9.NV"));
    assert_null(find_only(index, "đồi giỏ"));
}

static void parents_are_linked_whatever_the_order_of_rows(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    const struct unit_index *index = invented_index(arena);
    assert_text_equal(find_only(index, "bến trăng")->parent->name, TEXT("Tỉnh Sơn Thử"));
    assert_null(find_only(index, "sơn thử")->parent);
}

static void successors_begin_when_their_predecessors_end_unless_they_were_kept(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    const struct unit_index *index = invented_index(arena);
    const struct unit *split = find_only(index, "đá xanh");
    assert_int_equal(split->successor_count, 2);
    assert_text_equal(split->successors[0]->name, TEXT("Bến Trăng"));
    assert_false(unit_is_valid(split->successors[0], june));
    assert_true(unit_is_valid(split->successors[0], july));
    assert_true(unit_is_valid(find_only(index, "đồi gió"), june));
}

static void one_code_is_two_units_at_two_times(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    const struct unit_index *index = invented_index(arena);
    assert_text_equal(unit_index_by_id(index, TEXT("010"), june)->name, TEXT("Suối Hoà"));
    assert_text_equal(unit_index_by_id(index, TEXT("010"), july)->name, TEXT("Bến Trăng"));
    assert_text_equal(unit_index_by_id(index, TEXT("010"), (struct date){0})->name, TEXT("Bến Trăng"));
    assert_null(unit_index_by_id(index, TEXT("013"), july));
}

static void a_unit_tells_what_it_was_made_from(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    const struct unit_index *index = invented_index(arena);
    const struct unit *made = find_only(index, "bến trăng");
    assert_int_equal(made->predecessor_count, 2);
    assert_text_equal(made->predecessors[0]->name, TEXT("Suối Hoà"));
    assert_true(unit_went_whole(made->predecessors[0]));
    assert_false(unit_went_whole(made->predecessors[1]));
    assert_int_equal(find_only(index, "đồi gió")->predecessor_count, 1);
}

static void a_kept_unit_tells_where_parts_of_it_went(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct unit_index *index = unit_index_open(arena);
    size_t kept = unit_index_add(index, &(struct unit_row){.id = TEXT("1"), .name = TEXT("xã Gò Ông")});
    (void)unit_index_add(index, &(struct unit_row){.id = TEXT("2"), .name = TEXT("xã Bãi Sậy")});
    (void)unit_index_add(index, &(struct unit_row){.id = TEXT("7"), .name = TEXT("huyện Đầm Dài"), .until = june});
    unit_index_kept(index, kept, &(struct unit_before){TEXT("7"), june, TEXT("12/NQ")});
    unit_index_succeed(index, kept, TEXT("1"));
    unit_index_succeed(index, kept, TEXT("2"));
    unit_index_seal(index);
    const struct unit *unit = find_only(index, "gò ông");
    assert_true(unit_is_valid(unit, june) && unit_is_valid(unit, july) && !unit_went_whole(unit));
    assert_int_equal(unit->successor_count, 1);
    assert_text_equal(unit->successors[0]->id, TEXT("2"));
    assert_int_equal(unit->predecessor_count, 0);
    assert_text_equal(unit->former_parent->name, TEXT("huyện Đầm Dài"));
    assert_text_equal(unit->basis, TEXT("12/NQ"));
    assert_false(unit_is_valid(find_only(index, "bãi sậy"), june));
}

/* Of two forms of one id the first day of the later one says which the earlier change led to. */
static void each_form_of_a_chain_begins_when_the_one_before_ends(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    static const struct date april = {2026, 4, 29};
    struct unit_index *index = unit_index_open(arena);
    size_t first = unit_index_add(index,
                                  &(struct unit_row){.id = TEXT("1"), .name = TEXT("thị trấn Bến Lau"), .until = june});
    (void)unit_index_add(index, &(struct unit_row){.id = TEXT("1"), .name = TEXT("phường Bến Lau")});
    unit_index_succeed(index, first, TEXT("1"));
    size_t second = unit_index_add(index,
                                   &(struct unit_row){.id = TEXT("1"), .name = TEXT("xã Bến Lau"), .until = april});
    unit_index_succeed(index, second, TEXT("1"));
    unit_index_seal(index);
    const struct unit *now = unit_index_by_id(index, TEXT("1"), (struct date){0});
    assert_int_equal(now->type, UNIT_WARD);
    assert_int_equal(date_compare(now->since, (struct date){2026, 4, 30}), 0);
    const struct unit *then = unit_index_by_id(index, TEXT("1"), july);
    assert_int_equal(then->type, UNIT_COMMUNE);
    assert_int_equal(date_compare(then->since, july), 0);
    assert_true(unit_index_by_id(index, TEXT("1"), june)->successors[0] == then);
}

static void a_row_given_twice_is_one_unit(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct unit_index *index = unit_index_open(arena);
    assert_int_equal(unit_index_add(index, &(struct unit_row){.id = TEXT("1"), .name = TEXT("xã Gò Ông")}), 0);
    assert_int_equal(
        unit_index_add(index, &(struct unit_row){.id = TEXT("1"), .name = TEXT("Gò Ông"), .type = TEXT("xã")}), 0);
    assert_int_equal(unit_index_count(index), 1);
}

static void units_that_contain_each_other_end_somewhere(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct unit_index *index = unit_index_open(arena);
    (void)unit_index_add(index, &(struct unit_row){.id = TEXT("1"), .name = TEXT("Phòng A"), .parent_id = TEXT("2")});
    (void)unit_index_add(index, &(struct unit_row){.id = TEXT("2"), .name = TEXT("Phòng B"), .parent_id = TEXT("1")});
    unit_index_seal(index);
    size_t above = 0;
    for (const struct unit *unit = find_only(index, "phòng a"); unit; unit = unit->parent)
        assert_true(++above <= 2);
}

static void thousands_of_units_are_all_found_again(void **state)
{
    (void)state;
    enum { UNITS = 3000 };
    TEST_ARENA(arena);
    struct unit_index *index = unit_index_open(arena);
    for (size_t i = 0; i < UNITS; i++)
        (void)unit_index_add(index, &(struct unit_row){.id = text_print(arena, "%zu", i),
                                                       .name = text_print(arena, "Thôn %zu", i % (UNITS / 2))});
    unit_index_seal(index);
    for (size_t i = 0; i < UNITS / 2; i++) {
        struct unit_search search = unit_search_of(index, text_print(arena, "thôn %zu", i));
        assert_non_null(unit_search_next(&search));
        assert_non_null(unit_search_next(&search));
        assert_null(unit_search_next(&search));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(units_are_found_by_name_in_any_spelling),
        cmocka_unit_test(parents_are_linked_whatever_the_order_of_rows),
        cmocka_unit_test(successors_begin_when_their_predecessors_end_unless_they_were_kept),
        cmocka_unit_test(one_code_is_two_units_at_two_times),
        cmocka_unit_test(a_unit_tells_what_it_was_made_from),
        cmocka_unit_test(a_kept_unit_tells_where_parts_of_it_went),
        cmocka_unit_test(each_form_of_a_chain_begins_when_the_one_before_ends),
        cmocka_unit_test(a_row_given_twice_is_one_unit),
        cmocka_unit_test(units_that_contain_each_other_end_somewhere),
        cmocka_unit_test(thousands_of_units_are_all_found_again),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

#include "support/book_desk.h"

#include <stdlib.h>

#include "support/exported.h"
#include "work/organisation/organisation.h"

static struct unit_lines units_on(struct desk *desk, struct date on)
{
    struct unit_list_request request = {on, true};
    struct unit_lines units;
    assert_true(book_units(desk->book, desk->arena, &request, &units, &desk->error));
    return units;
}

static bool act(struct desk *desk, book_unit_command *command, struct unit_change change)
{
    struct unit_change_report report;
    change.basis = TEXT("1656/NQ-UBTVQH15");
    return command(desk->book, &change, &report, &desk->error);
}

#define UNITS                                                                                                          \
    "{\"type\":\"unit\",\"id\":1,\"code\":\"A\",\"name\":\"Phường An\",\"parent\":null,\"head\":\"Chủ tịch\","  \
    "\"branch\":\"state\",\"tier\":\"commune\"}\n"                                                                     \
    "{\"type\":\"unit\",\"id\":2,\"code\":\"B\",\"name\":\"Phường Bình\",\"parent\":1}\n"                          \
    "{\"type\":\"unit\",\"id\":3,\"code\":\"BNV\",\"name\":\"Bộ Nội vụ\",\"parent\":null,\"branch\":\"state\","  \
    "\"tier\":\"central\",\"outside\":true}\n"

static void check_equal(struct desk *first, struct desk *second, struct date on)
{
    struct unit_lines one = units_on(first, on), other = units_on(second, on);
    assert_int_equal(one.count, other.count);
    for (size_t i = 0; i < one.count; i++) {
        const struct unit_record *a = &one.at[i].record, *b = &other.at[i].record;
        assert_text_equal(one.at[i].code, other.at[i].code);
        assert_text_equal(one.at[i].name, other.at[i].name);
        assert_text_equal(one.at[i].head, other.at[i].head);
        assert_true(a->parent == b->parent && a->since == b->since && a->until == b->until);
        assert_true(a->successor == b->successor && a->changed == b->changed);
        assert_true(a->branch == b->branch && a->tier == b->tier && a->is_outside == b->is_outside);
    }
}

/* Imports what a book exports into an empty one: the same units on every day, the same events, the same bytes. */
static void check_round_trip(struct desk *first, struct date last)
{
    struct desk second = {0};
    desk_open(&second, MS_OF_NEW_YEAR);
    struct text exported = exported_text(first->book, first->arena);
    if (!desk_import(&second, exported))
        fail_msg("%zu: %s (%s)", second.imported.problems[0].place.row, second.imported.problems[0].error.message,
                 second.imported.problems[0].error.arguments[0]);
    assert_text_equal(exported_text(second.book, second.arena), exported);
    assert_int_equal(desk_verify(&second), desk_verify(first));
    for (struct date on = {2025, 1, 31}; date_compare(on, last) <= 0; on = date_add_days(on, 5))
        check_equal(first, &second, on);
    desk_close(&second);
}

static void what_was_decided_of_units_imports_back_unchanged(void **state)
{
    (void)state;
    struct desk desk = {0};
    desk_open(&desk, MS_OF_NEW_YEAR);
    assert_true(desk_import(&desk, TEXT(UNITS)));
    assert_text_equal(exported_text(desk.book, desk.arena), TEXT(UNITS));
    struct date spring = {2025, 3, 1}, summer = {2025, 7, 1};
    assert_true(act(&desk, book_unit_establish,
                    (struct unit_change){.code = TEXT("C"), .name = TEXT("Phường Cát"), .on = spring}));
    assert_true(
        act(&desk, book_unit_split,
            (struct unit_change){.code = TEXT("B"), .new_code = TEXT("D"), .name = TEXT("Phường Đông"), .on = summer}));
    assert_true(act(&desk, book_unit_transfer,
                    (struct unit_change){.code = TEXT("C"), .other = TEXT("B"), .on = (struct date){2025, 7, 2}}));
    assert_true(act(&desk, book_unit_merge,
                    (struct unit_change){.code = TEXT("B"),
                                         .other = TEXT("A"),
                                         .name = TEXT("Phường An Bình"),
                                         .branch = BRANCH_STATE,
                                         .on = (struct date){2025, 9, 1}}));
    assert_true(
        act(&desk, book_unit_dissolve, (struct unit_change){.code = TEXT("D"), .on = (struct date){2025, 10, 1}}));
    check_round_trip(&desk, (struct date){2025, 12, 31});
    desk_close(&desk);
}

static void random_histories_import_back_unchanged(void **state)
{
    (void)state;
    static book_unit_command *const commands[] = {book_unit_establish, book_unit_rename, book_unit_transfer,
                                                  book_unit_split,     book_unit_merge,  book_unit_dissolve};
    static const char *const codes[] = {"A", "B", "C", "D", "E", "F", "G", "BNV"};
    unsigned seed = 20250701, done = 0;
    for (int history = 0; history < 4; history++) {
        struct desk desk = {0};
        struct date day = {2025, 2, 1};
        desk_open(&desk, MS_OF_NEW_YEAR);
        assert_true(desk_import(&desk, TEXT(UNITS)));
        for (int step = 0; step < 40; step++) {
            struct unit_change change = {.code = text_from(codes[(unsigned)rand_r(&seed) % COUNT_OF(codes)]),
                                         .other = text_from(codes[(unsigned)rand_r(&seed) % COUNT_OF(codes)]),
                                         .new_code = text_from(codes[(unsigned)rand_r(&seed) % COUNT_OF(codes)]),
                                         .name = TEXT("Phường thử"),
                                         .tier = (enum unit_tier)(rand_r(&seed) % 3),
                                         .is_outside = rand_r(&seed) % 4 == 0,
                                         .on = day};
            done += act(&desk, commands[(unsigned)rand_r(&seed) % COUNT_OF(commands)], change);
            day = date_add_days(day, rand_r(&seed) % 3);
        }
        check_round_trip(&desk, day);
        desk_close(&desk);
    }
    assert_true(done > 20);
}

static void a_change_that_cannot_be_leaves_nothing_behind(void **state)
{
    (void)state;
    static const struct {
        const char *line, *message;
    } bad[] = {
        {"{\"type\":\"unit-change\",\"unit\":9,\"change\":\"renamed\",\"on\":\"2025-07-01\",\"name\":\"Phường\"}",
         "unit {1} is not listed before it is used"},
        {"{\"type\":\"unit-change\",\"unit\":2,\"change\":\"forgotten\",\"on\":\"2025-07-01\"}",
         "“{1}” has a value it cannot have"},
        {"{\"type\":\"unit-change\",\"unit\":2,\"change\":\"renamed\",\"name\":\"Phường\"}",
         "a change of a unit has a day, “on”"},
        {"{\"type\":\"unit-change\",\"unit\":1,\"change\":\"transferred\",\"on\":\"2025-07-01\",\"parent\":2}",
         "“{1}” cannot be put below itself"},
        {"{\"type\":\"unit-change\",\"unit\":1,\"change\":\"dissolved\",\"on\":\"2025-07-01\"}",
         "the unit “{1}” has units below it, or something to do that is not over"},
        {"{\"type\":\"unit-change\",\"unit\":2,\"change\":\"renamed\",\"on\":\"2026-07-01\",\"name\":\"Phường\"}",
         "the day is still to come; record the change when it has come"},
        {"{\"type\":\"unit\",\"id\":4,\"code\":\"A\",\"name\":\"Phường An\",\"branch\":\"royal\"}",
         "“{1}” cannot be {2}"},
        {"{\"type\":\"task\",\"id\":1,\"kind\":\"task\",\"title\":\"Rà soát\",\"lead\":3,\"status\":\"new\","
         "\"progress\":0,\"created\":\"2025-01-05T08:00:00\",\"journal\":[]}",
         "“{1}” stands outside the book and cannot lead a task of it"},
    };
    struct desk desk = {0};
    desk_open(&desk, MS_OF_NEW_YEAR);
    for (size_t i = 0; i < COUNT_OF(bad); i++) {
        assert_false(desk_import(&desk, text_print(desk.arena, "%s%s\n", UNITS, bad[i].line)));
        assert_int_equal(desk.imported.problem_count, 1);
        assert_int_equal(desk.imported.problems[0].place.row, 4);
        assert_string_equal(desk.imported.problems[0].error.message, bad[i].message);
        assert_int_equal(desk_verify(&desk), 1);
    }
    desk_close(&desk);
}

static void what_is_below_a_new_unit_never_stood_before_it(void **state)
{
    (void)state;
    struct desk desk = {0};
    desk_open(&desk, MS_OF_NEW_YEAR);
    assert_true(desk_import(&desk, TEXT(UNITS "{\"type\":\"unit\",\"id\":4,\"code\":\"C\",\"name\":\"Phường Cát\","
                                              "\"since\":\"2025-07-01\"}\n{\"type\":\"unit\",\"id\":5,"
                                              "\"code\":\"C1\",\"name\":\"Tổ dân phố 1\",\"parent\":4}\n")));
    struct unit_lines units = units_on(&desk, (struct date){2025, 12, 31});
    assert_int_equal(unit_lines_find(&units, TEXT("C"))->record.since, date_to_day((struct date){2025, 7, 1}));
    assert_int_equal(unit_lines_find(&units, TEXT("C1"))->record.since, date_to_day((struct date){2026, 1, 1}));
    assert_int_equal(unit_lines_find(&units, TEXT("B"))->record.since, NO_DAY);
    desk_close(&desk);
}

static void what_the_book_knows_is_not_changed_by_a_file(void **state)
{
    (void)state;
    struct desk desk = {0};
    desk_open(&desk, MS_OF_NEW_YEAR);
    assert_true(desk_import(&desk, TEXT(UNITS)));
    assert_true(desk_import(&desk, TEXT(UNITS "{\"type\":\"unit-change\",\"unit\":2,\"change\":\"renamed\","
                                              "\"on\":\"2025-07-01\",\"name\":\"Phường khác\"}\n")));
    assert_text_equal(exported_text(desk.book, desk.arena), TEXT(UNITS));
    desk_close(&desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_was_decided_of_units_imports_back_unchanged),
        cmocka_unit_test(random_histories_import_back_unchanged),
        cmocka_unit_test(a_change_that_cannot_be_leaves_nothing_behind),
        cmocka_unit_test(what_is_below_a_new_unit_never_stood_before_it),
        cmocka_unit_test(what_the_book_knows_is_not_changed_by_a_file),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

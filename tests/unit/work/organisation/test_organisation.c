#include "support/book_desk.h"

#include <stdlib.h>

#include "work/book/verify.h"
#include "work/organisation/organisation.h"
#include "work/question/list.h"
#include "work/question/story.h"

/* A book with three units, A above B and C, each with its tasks, at the end of a year. */
static const char units_and_tasks[] =
    "{\"type\":\"unit\",\"id\":1,\"code\":\"A\",\"name\":\"Phường An\",\"parent\":null}\n"
    "{\"type\":\"unit\",\"id\":2,\"code\":\"B\",\"name\":\"Phường Bình\",\"parent\":1}\n"
    "{\"type\":\"unit\",\"id\":3,\"code\":\"C\",\"name\":\"Phường Cát\",\"parent\":1}\n"
    "{\"type\":\"unit\",\"id\":4,\"code\":\"D\",\"name\":\"Tổ dân phố 4\",\"parent\":2}\n"
    "{\"type\":\"task\",\"id\":1,\"kind\":\"task\",\"title\":\"Rà soát chợ tạm\",\"lead\":2,\"status\":\"new\","
    "\"progress\":0,\"created\":\"2025-01-05T08:00:00\",\"journal\":[]}\n"
    "{\"type\":\"task\",\"id\":2,\"kind\":\"task\",\"title\":\"Lập danh sách hộ\",\"lead\":3,\"status\":\"new\","
    "\"progress\":0,\"created\":\"2025-01-05T08:00:00\",\"journal\":[]}\n";

static struct unit_change change_of(const char *code, const char *other, const char *name, struct date on)
{
    return (struct unit_change){.code = text_from(code),
                                .new_code = text_from(code),
                                .other = text_from(other),
                                .name = text_from(name),
                                .basis = TEXT("1656/NQ-UBTVQH15"),
                                .on = on};
}

static bool act(struct desk *desk, book_unit_command *command, struct unit_change change)
{
    struct unit_change_report report;
    bool done = command(desk->book, &change, &report, &desk->error);
    desk->number = done ? (int64_t)report.tasks : 0;
    return done;
}

static struct unit_lines units_on(struct desk *desk, struct date on, bool has_all)
{
    struct unit_list_request request = {on, has_all};
    struct unit_lines units;
    assert_true(book_units(desk->book, desk->arena, &request, &units, &desk->error));
    return units;
}

static struct task_line task_on(struct desk *desk, int64_t task, struct date on)
{
    struct task_story story;
    assert_true(book_show(desk->book, desk->arena, task, &(struct as_of){.on = on}, &story, &desk->error));
    return story.line;
}

static const struct date before = {2025, 6, 30}, reform = {2025, 7, 1}, now = {0};

static void a_merge_keeps_the_code_of_the_seat_and_hands_over_open_tasks(void **state)
{
    (void)state;
    struct desk desk = {0};
    desk_open_with(&desk, MS_OF_NEW_YEAR, units_and_tasks);
    assert_true(act(&desk, book_unit_merge, change_of("B", "C", "Phường Bình Cát", reform)));
    assert_int_equal(desk.number, 1);
    assert_text_equal(task_on(&desk, 1, now).lead.name, TEXT("Phường Bình Cát"));
    assert_text_equal(task_on(&desk, 1, now).lead.code, TEXT("C"));
    assert_text_equal(task_on(&desk, 1, before).lead.name, TEXT("Phường Bình"));
    assert_text_equal(task_on(&desk, 2, before).lead.name, TEXT("Phường Cát"));
    struct unit_lines then = units_on(&desk, before, false), today = units_on(&desk, now, false);
    assert_int_equal(then.count, 4);
    assert_int_equal(today.count, 3);
    assert_int_equal(unit_lines_find(&then, TEXT("D"))->record.parent, 2);
    assert_int_equal(unit_lines_find(&today, TEXT("D"))->record.parent, 3);
    desk_close(&desk);
}

static void the_seat_may_be_named_among_those_that_are_merged(void **state)
{
    (void)state;
    struct desk desk = {0};
    desk_open_with(&desk, MS_OF_NEW_YEAR, units_and_tasks);
    assert_true(act(&desk, book_unit_merge, change_of("B\nC", "C", "Phường Bình Cát", reform)));
    struct unit_lines today = units_on(&desk, now, false);
    assert_int_equal(today.count, 3);
    assert_text_equal(unit_lines_find(&today, TEXT("C"))->name, TEXT("Phường Bình Cát"));
    desk_close(&desk);
}

static void tasks_of_a_unit_are_listed_by_who_led_them_then(void **state)
{
    (void)state;
    struct desk desk = {0};
    struct task_lines list;
    desk_open_with(&desk, MS_OF_NEW_YEAR, units_and_tasks);
    assert_true(act(&desk, book_unit_merge, change_of("B", "C", "", reform)));
    struct list_request request = {.unit = TEXT("B"), .as_of.on = before};
    assert_true(book_list(desk.book, desk.arena, &request, &list, &desk.error));
    assert_int_equal(list.count, 1);
    request.as_of.on = now;
    assert_true(book_list(desk.book, desk.arena, &request, &list, &desk.error));
    assert_int_equal(list.count, 0);
    desk_close(&desk);
}

static void a_merge_that_is_sent_twice_acts_once_and_says_the_same(void **state)
{
    (void)state;
    struct desk desk = {0};
    desk_open_with(&desk, MS_OF_NEW_YEAR, units_and_tasks);
    struct unit_change merge = change_of("B", "C", "Phường Bình Cát", reform);
    merge.command.key = TEXT("sáp nhập 1");
    merge.command.is_trial = true;
    assert_true(act(&desk, book_unit_merge, merge));
    assert_int_equal(units_on(&desk, reform, false).count, 4);
    merge.command.is_trial = false;
    for (int sent = 0; sent < 2; sent++) {
        struct unit_change_report report = {0};
        assert_true(book_unit_merge(desk.book, &merge, &report, &desk.error));
        assert_int_equal(report.units, 3); /* B ends, C gets a name, D is put below it */
        assert_int_equal(report.tasks, 1);
        assert_int_equal(report.others, 0);
    }
    assert_int_equal(units_on(&desk, reform, false).count, 3);
    desk_close(&desk);
}

static void a_code_is_never_given_again(void **state)
{
    (void)state;
    struct desk desk = {0};
    desk_open_with(&desk, MS_OF_NEW_YEAR, units_and_tasks);
    assert_true(act(&desk, book_unit_dissolve, change_of("B", "A", "", reform)));
    assert_false(act(&desk, book_unit_establish, change_of("B", "A", "Phường Bình", now)));
    assert_int_equal(desk.error.kind, ERROR_CONFLICT);
    assert_false(act(&desk, book_unit_rename, change_of("B", "", "Phường Bình mới", now)));
    assert_int_equal(desk.error.kind, ERROR_CONFLICT);
    desk_close(&desk);
}

static void what_cannot_be_is_refused_and_leaves_nothing(void **state)
{
    (void)state;
    struct desk desk = {0};
    desk_open_with(&desk, MS_OF_NEW_YEAR, units_and_tasks);
    struct unit_change groundless = change_of("B", "", "Phường mới", reform);
    groundless.basis = TEXT_NONE;
    assert_false(act(&desk, book_unit_rename, groundless));
    assert_false(act(&desk, book_unit_rename, change_of("Z", "", "Phường mới", reform)));
    assert_false(act(&desk, book_unit_transfer, change_of("A", "D", "", reform)));
    assert_false(act(&desk, book_unit_merge, change_of("A", "B", "", reform)));
    assert_false(act(&desk, book_unit_merge, change_of("B", "B", "", reform)));
    assert_false(act(&desk, book_unit_dissolve, change_of("B", "", "", reform)));
    assert_false(act(&desk, book_unit_rename, change_of("B", "", "Phường mới", (struct date){2026, 6, 1})));
    assert_true(act(&desk, book_unit_rename, change_of("B", "", "Phường mới", reform)));
    assert_false(act(&desk, book_unit_rename, change_of("C", "", "Phường cũ", before)));
    assert_int_equal(units_on(&desk, now, true).count, 4);
    assert_text_equal(task_on(&desk, 2, now).lead.name, TEXT("Phường Cát"));
    desk_close(&desk);
}

static void a_unit_outside_is_named_and_never_leads(void **state)
{
    (void)state;
    struct desk desk = {0};
    desk_open_with(&desk, MS_OF_NEW_YEAR, units_and_tasks);
    struct unit_change ministry = change_of("BNV", "", "Bộ Nội vụ", now);
    ministry.basis = TEXT_NONE;
    assert_false(act(&desk, book_unit_establish, ministry));
    ministry.is_outside = ministry.is_undated = true;
    ministry.branch = BRANCH_STATE;
    ministry.tier = TIER_CENTRAL;
    assert_true(act(&desk, book_unit_establish, ministry));
    struct unit_lines long_ago = units_on(&desk, (struct date){2000, 1, 1}, false);
    const struct unit_line *line = unit_lines_find(&long_ago, TEXT("BNV"));
    assert_true(line && line->record.is_outside && line->record.tier == TIER_CENTRAL);
    assert_false(act(&desk, book_unit_dissolve, change_of("B", "BNV", "", reform)));
    assert_int_equal(desk.error.kind, ERROR_CONFLICT);
    assert_true(act(&desk, book_unit_dissolve, change_of("D", "BNV", "", reform)));
    desk_close(&desk);
}

static void a_branch_that_was_mended_stays_what_it_was_before(void **state)
{
    (void)state;
    struct desk desk = {0};
    desk_open_with(&desk, MS_OF_NEW_YEAR, units_and_tasks);
    struct unit_change cell = change_of("D", "", "", reform);
    cell.branch = BRANCH_PARTY;
    cell.tier = TIER_VILLAGE;
    assert_true(act(&desk, book_unit_rename, cell));
    struct unit_lines then = units_on(&desk, before, false), today = units_on(&desk, now, false);
    assert_int_equal(unit_lines_find(&then, TEXT("D"))->record.branch, BRANCH_NONE);
    assert_int_equal(unit_lines_find(&today, TEXT("D"))->record.branch, BRANCH_PARTY);
    assert_text_equal(unit_lines_find(&today, TEXT("D"))->name, TEXT("Tổ dân phố 4"));
    desk_close(&desk);
}

/* A name that was mistyped, a place that was wrong: on the day a unit is established they are put right. */
static void a_new_unit_gets_its_form_on_its_first_day(void **state)
{
    (void)state;
    struct desk desk = {0};
    desk_open_with(&desk, MS_OF_NEW_YEAR, units_and_tasks);
    assert_true(act(&desk, book_unit_establish, change_of("E", "B", "Tổ dân phố 5 (sai)", reform)));
    assert_true(act(&desk, book_unit_rename, change_of("E", "", "Tổ dân phố 5", reform)));
    assert_true(act(&desk, book_unit_transfer, change_of("E", "C", "", reform)));
    assert_false(act(&desk, book_unit_dissolve, change_of("E", "", "", reform)));
    struct unit_lines then = units_on(&desk, before, false), first = units_on(&desk, reform, false);
    assert_null(unit_lines_find(&then, TEXT("E")));
    assert_text_equal(unit_lines_find(&first, TEXT("E"))->name, TEXT("Tổ dân phố 5"));
    assert_int_equal(unit_lines_find(&first, TEXT("E"))->record.parent, 3);
    struct verify_report answer;
    assert_true(book_verify(desk.book, desk.arena, &answer, &desk.error));
    desk_close(&desk);
}

static void check_units(struct desk *desk, struct date on)
{
    struct unit_lines all = units_on(desk, on, true), standing = units_on(desk, on, false);
    struct task_lines tasks;
    struct list_request request = {.as_of.on = on};
    for (size_t i = 0; i < all.count; i++)
        for (size_t j = 0; j < i; j++)
            assert_false(text_equal(all.at[i].code, all.at[j].code));
    for (size_t i = 0; i < standing.count; i++) {
        int64_t parent = standing.at[i].record.parent;
        assert_true(parent == NO_NUMBER || unit_lines_get(&standing, parent));
        assert_true(unit_lines_reach(&standing, standing.at[i].record.number, NO_NUMBER));
    }
    assert_true(book_list(desk->book, desk->arena, &request, &tasks, &desk->error));
    assert_int_equal(tasks.count, 2);
    for (size_t i = 0; i < tasks.count; i++)
        assert_non_null(unit_lines_find(&standing, tasks.at[i].lead.code));
}

static void random_histories_keep_every_task_with_a_unit_that_stands(void **state)
{
    (void)state;
    static book_unit_command *const commands[] = {book_unit_establish, book_unit_rename, book_unit_transfer,
                                                  book_unit_split,     book_unit_merge,  book_unit_dissolve};
    static const char *const codes[] = {"A", "B", "C", "D", "E", "F", "G", "H"};
    unsigned seed = 20250701, done = 0;
    for (int history = 0; history < 4; history++) {
        struct desk desk = {0};
        struct date day = {2025, 2, 1};
        desk_open_with(&desk, MS_OF_NEW_YEAR, units_and_tasks);
        for (int step = 0; step < 40; step++) {
            book_unit_command *command = commands[(unsigned)rand_r(&seed) % COUNT_OF(commands)];
            struct unit_change change = change_of(codes[(unsigned)rand_r(&seed) % COUNT_OF(codes)],
                                                  codes[(unsigned)rand_r(&seed) % COUNT_OF(codes)], "Phường thử", day);
            change.new_code = text_from(codes[(unsigned)rand_r(&seed) % COUNT_OF(codes)]);
            done += act(&desk, command, change);
            day = date_add_days(day, rand_r(&seed) % 3);
        }
        for (struct date on = {2025, 1, 31}; date_compare(on, day) < 0; on = date_add_days(on, 7))
            check_units(&desk, on);
        check_units(&desk, now);
        desk_close(&desk);
    }
    assert_true(done > 20);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_merge_keeps_the_code_of_the_seat_and_hands_over_open_tasks),
        cmocka_unit_test(the_seat_may_be_named_among_those_that_are_merged),
        cmocka_unit_test(tasks_of_a_unit_are_listed_by_who_led_them_then),
        cmocka_unit_test(a_merge_that_is_sent_twice_acts_once_and_says_the_same),
        cmocka_unit_test(a_code_is_never_given_again),
        cmocka_unit_test(what_cannot_be_is_refused_and_leaves_nothing),
        cmocka_unit_test(a_unit_outside_is_named_and_never_leads),
        cmocka_unit_test(a_branch_that_was_mended_stays_what_it_was_before),
        cmocka_unit_test(a_new_unit_gets_its_form_on_its_first_day),
        cmocka_unit_test(random_histories_keep_every_task_with_a_unit_that_stands),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

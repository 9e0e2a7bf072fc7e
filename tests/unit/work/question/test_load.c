#include "support/task_desk.h"

#include "work/personnel/personnel.h"
#include "work/policy/policy.h"
#include "work/question/rollup.h"

enum { OF_BOOK = 10, OF_UNIT = 20 };

static void change_person(struct desk *desk, book_person_command *command, struct person_change change)
{
    struct book_command given = {0};
    size_t count;
    if (!command(desk->book, &given, &change, &count, &desk->error))
        fail_msg("%s (%s)", desk->error.message, desk->error.arguments[0]);
}

static void register_person(struct desk *desk, const char *code)
{
    change_person(desk, book_person_register,
                  (struct person_change){.person = text_from(code), .name = TEXT("Người thử")});
}

/* Somebody in a position of his own in a unit. */
static void appoint(struct desk *desk, const char *code, const char *unit)
{
    struct text position = text_print(desk->arena, "%s.%s", code, unit);
    struct person_change post = {.position = position, .title = TEXT("Chuyên viên"), .unit = text_from(unit)};
    change_person(desk, book_position_establish, post);
    change_person(desk, book_person_appoint, (struct person_change){.person = text_from(code), .position = position});
}

static void limit(struct desk *desk, const char *unit, int most)
{
    struct book_command command = {0};
    struct policy_change change = {.key = TEXT("load.most-open-per-person"),
                                   .unit = text_from(unit),
                                   .value = text_print(desk->arena, "%d", most),
                                   .source = TEXT("02/QĐ-UBND")};
    assert_true(book_policy_set(desk->book, &command, &change, &desk->error));
}

static void give(struct desk *desk, const char *person)
{
    struct task_assignment assignment = desk_clear_task("KT");
    int64_t task;
    assignment.person = text_from(person);
    assignment.due = desk->day + 30;
    assert_true(desk_assign(desk, &assignment, &task));
}

static int64_t limit_on(struct desk *desk, const char *person, int32_t day)
{
    struct rollup_request request = {.by = ROLLUP_PERSONS};
    struct group_lines lines;
    if (day != NO_DAY)
        request.as_of.on = date_from_day(day);
    assert_true(book_rollup(desk->book, desk->arena, &request, &lines, &desk->error));
    for (size_t i = 0; i < lines.count; i++)
        if (text_equal(lines.at[i].code, text_from(person)))
            return lines.at[i].limit;
    fail_msg("%s has no line", person);
    return NO_LIMIT;
}

static void a_person_is_held_to_what_holds_in_his_unit(void **state)
{
    (void)state;
    static const char *const everybody[] = {"KT", "IN", "BOTH", "OUT"};
    struct desk desk;
    desk_open(&desk);
    for (size_t i = 0; i < COUNT_OF(everybody); i++) {
        register_person(&desk, everybody[i]);
        give(&desk, everybody[i]);
    }
    appoint(&desk, "IN", "KT");
    appoint(&desk, "BOTH", "VH");
    appoint(&desk, "BOTH", "KT");
    appoint(&desk, "KT", "VH");
    assert_int_equal(limit_on(&desk, "IN", NO_DAY), NO_LIMIT);
    limit(&desk, NULL, OF_BOOK);
    limit(&desk, "KT", OF_UNIT);
    assert_int_equal(limit_on(&desk, "IN", NO_DAY), OF_UNIT);
    assert_int_equal(limit_on(&desk, "BOTH", NO_DAY), OF_UNIT);
    assert_int_equal(limit_on(&desk, "OUT", NO_DAY), OF_BOOK);
    assert_int_equal(limit_on(&desk, "KT", NO_DAY), OF_BOOK); /* a person with the code of the unit is not it */
    desk_close(&desk);
}

static void what_counts_is_where_somebody_serves_on_the_day(void **state)
{
    (void)state;
    struct desk desk;
    desk_open(&desk);
    register_person(&desk, "IN");
    give(&desk, "IN");
    limit(&desk, NULL, OF_BOOK);
    limit(&desk, "KT", OF_UNIT);
    desk.day += 10;
    appoint(&desk, "IN", "KT");
    desk.day += 10;
    change_person(&desk, book_person_relieve, (struct person_change){.person = TEXT("IN"), .position = TEXT("IN.KT")});
    assert_int_equal(limit_on(&desk, "IN", START + 5), OF_BOOK);
    assert_int_equal(limit_on(&desk, "IN", START + 15), OF_UNIT);
    assert_int_equal(limit_on(&desk, "IN", NO_DAY), OF_BOOK);
    desk_close(&desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_person_is_held_to_what_holds_in_his_unit),
        cmocka_unit_test(what_counts_is_where_somebody_serves_on_the_day),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

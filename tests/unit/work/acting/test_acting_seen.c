#include "support/task_desk.h"

#include "work/organisation/organisation.h"
#include "work/personnel/personnel.h"
#include "work/policy/policy.h"

/* So many events there are: what somebody has seen who looks now. */
static int64_t seen_now(struct desk *desk)
{
    const struct log_request request = {.first = -1, .count = 1};
    struct logged_events log;
    assert_true(book_log(desk->book, desk->arena, &request, &log, &desk->error));
    return log.at[0].number + 1;
}

static bool rename_unit(struct desk *desk, const char *code, int64_t seen)
{
    struct unit_change change = {
        .code = text_from(code), .name = TEXT("Tên mới"), .basis = TEXT("1/QĐ"), .command.seen = seen};
    struct unit_change_report report;
    return book_unit_rename(desk->book, &change, &report, &desk->error);
}

static bool merge_units(struct desk *desk, int64_t seen)
{
    struct unit_change change = {.code = TEXT("KT"), .other = TEXT("VH"), .basis = TEXT("2/QĐ"), .command.seen = seen};
    struct unit_change_report report;
    return book_unit_merge(desk->book, &change, &report, &desk->error);
}

static bool set_policy(struct desk *desk, const char *key, int64_t seen)
{
    const struct policy_change change = {.key = text_from(key), .value = TEXT("3"), .source = TEXT("1/QĐ")};
    const struct book_command command = {.seen = seen};
    return book_policy_set(desk->book, &command, &change, &desk->error);
}

static bool change_person(struct desk *desk, book_person_command *command, const char *role, int64_t seen)
{
    const struct person_change change = {.person = TEXT("CB01"), .name = TEXT("Người thử"), .role = text_from(role)};
    const struct book_command given = {.seen = seen};
    size_t count;
    return command(desk->book, &given, &change, &count, &desk->error);
}

static void assert_stale(bool done, struct desk *desk, const char *count, const char *last)
{
    assert_false(done);
    assert_int_equal(desk->error.kind, ERROR_STALE);
    assert_string_equal(desk->error.arguments[1], count);
    assert_string_equal(desk->error.arguments[2], last);
}

static void the_second_of_two_is_told_what_came(void **state)
{
    (void)state;
    struct desk desk = {0};
    desk_open(&desk);
    int64_t seen = seen_now(&desk);
    assert_true(rename_unit(&desk, "KT", seen));
    assert_true(rename_unit(&desk, "VH", seen)); /* another one */
    assert_stale(rename_unit(&desk, "KT", seen), &desk, "1", "a unit was renamed");
    assert_true(rename_unit(&desk, "KT", seen_now(&desk)));
    assert_stale(merge_units(&desk, seen), &desk, "2", "a unit was renamed");
    assert_true(rename_unit(&desk, "KT", 0)); /* whoever does not say what he saw */
    assert_true(set_policy(&desk, "extension.most", seen));
    assert_true(set_policy(&desk, "due-soon.days", seen));
    assert_stale(set_policy(&desk, "extension.most", seen), &desk, "1", "a policy value was laid down");
    desk_close(&desk);
}

static void a_person_is_one_with_name_and_roles(void **state)
{
    (void)state;
    struct desk desk = {0};
    desk_open(&desk);
    assert_true(change_person(&desk, book_person_register, "", seen_now(&desk)));
    int64_t seen = seen_now(&desk);
    assert_true(change_person(&desk, book_person_grant, "clerk", seen));
    assert_stale(change_person(&desk, book_person_rename, "", seen), &desk, "1", "a person was granted a role");
    desk_close(&desk);
}

static void tasks_that_go_along_are_not_what_was_looked_at(void **state)
{
    (void)state;
    struct desk desk = {0};
    int64_t task = desk_open_with_task(&desk), seen = seen_now(&desk);
    desk_must_plainly(&desk, ACTION_ACKNOWLEDGE, task);
    desk.day++;
    assert_true(merge_units(&desk, seen));
    desk_close(&desk);
}

static void nobody_has_seen_what_is_not_there(void **state)
{
    (void)state;
    struct desk desk = {0};
    desk_open(&desk);
    assert_false(rename_unit(&desk, "KT", seen_now(&desk) + 1));
    assert_int_equal(desk.error.kind, ERROR_NOT_FOUND);
    desk_close(&desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_second_of_two_is_told_what_came),
        cmocka_unit_test(a_person_is_one_with_name_and_roles),
        cmocka_unit_test(tasks_that_go_along_are_not_what_was_looked_at),
        cmocka_unit_test(nobody_has_seen_what_is_not_there),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

#include "support/staff.h"

#include "work/task/task_assign.h"

#define assert_refused(done, desk, why)                                                                                \
    do {                                                                                                               \
        assert_false(done);                                                                                            \
        assert_int_equal((desk)->error.kind, ERROR_##why);                                                             \
    } while (0)

/* The position with a code, as it stood some days ago. */
static struct position_view position_before(struct desk *desk, const char *code, int32_t days_ago, const char *as)
{
    struct people_request request = {.as = text_from(as), .on = date_from_day(TODAY - days_ago), .has_all = false};
    struct position_views positions;
    must(book_positions(desk->book, desk->arena, &request, &positions, &desk->error), desk);
    for (size_t i = 0; i < positions.count; i++)
        if (text_equal(positions.at[i].code, text_from(code)))
            return positions.at[i];
    return (struct position_view){0};
}

static size_t holders_before(struct desk *desk, const char *code, int32_t days_ago)
{
    return position_before(desk, code, days_ago, "").holders.count;
}

static void a_unit_has_one_full_head_and_may_have_an_acting_one(void **state)
{
    (void)state;
    struct desk desk;
    desk_open(&desk);
    must(act(&desk, book_person_appoint, 100, post("CB1", "KT.TP")), &desk);
    assert_refused(act(&desk, book_person_appoint, 50, post("CB2", "KT.TP")), &desk, CONFLICT);
    assert_string_equal(desk.error.arguments[1], "CB1");
    must(act(&desk, book_person_appoint, 50, acting_post("CB2", "KT.TP")), &desk);
    assert_refused(act(&desk, book_person_appoint, 40, acting_post("CB2", "KT.TP")), &desk, CONFLICT);
    must(act(&desk, book_person_relieve, 30, post("CB1", "KT.TP")), &desk);
    must(act(&desk, book_person_appoint, 30, post("CB3", "KT.TP")), &desk);
    assert_int_equal(holders_before(&desk, "KT.TP", 101), 0);
    assert_int_equal(holders_before(&desk, "KT.TP", 31), 2);
    assert_int_equal(holders_before(&desk, "KT.TP", 30), 2);
    struct person_change second = {
        .position = TEXT("KT.GD"), .title = TEXT("Giám đốc"), .unit = TEXT("KT"), .is_head = true};
    assert_refused(act(&desk, book_position_establish, 10, second), &desk, CONFLICT);
    desk_close(&desk);
}

static void an_appointment_may_name_its_last_day_and_nothing_else_lies_ahead(void **state)
{
    (void)state;
    struct desk desk;
    desk_open(&desk);
    struct person_change ahead = acting_post("CB1", "KT.TP"), backward = post("CB2", "KT.CV");
    ahead.until = date_from_day(TODAY + 30);
    backward.until = date_from_day(TODAY - 60);
    must(act(&desk, book_person_appoint, 20, ahead), &desk);
    assert_refused(act(&desk, book_person_appoint, 20, backward), &desk, USAGE);
    assert_refused(act(&desk, book_person_appoint, -1, post("CB2", "KT.CV")), &desk, CONFLICT);
    assert_int_equal(holders_before(&desk, "KT.TP", -30), 1);
    assert_int_equal(holders_before(&desk, "KT.TP", -31), 0);
    must(act(&desk, book_person_relieve, 5, post("CB1", "KT.TP")), &desk);
    assert_int_equal(holders_before(&desk, "KT.TP", 5), 0);
    desk_close(&desk);
}

static void what_is_not_known_or_not_there_is_named(void **state)
{
    (void)state;
    struct desk desk;
    desk_open(&desk);
    assert_refused(act(&desk, book_person_appoint, 10, post("CB9", "KT.TP")), &desk, NOT_FOUND);
    assert_refused(act(&desk, book_person_appoint, 10, post("CB1", "KT.XX")), &desk, NOT_FOUND);
    assert_refused(act(&desk, book_person_appoint, DAYS + 1, post("CB1", "KT.TP")), &desk, CONFLICT);
    assert_refused(act(&desk, book_person_relieve, 10, post("CB1", "KT.TP")), &desk, CONFLICT);
    assert_refused(act(&desk, book_person_grant, 10, role("CB1", "king", "")), &desk, USAGE);
    assert_refused(act(&desk, book_person_grant, 10, role("CB1", "clerk", "XX")), &desk, NOT_FOUND);
    assert_refused(act(&desk, book_person_revoke, 10, role("CB1", "clerk", "")), &desk, CONFLICT);
    assert_refused(act(&desk, book_person_register, 10, (struct person_change){.person = TEXT("CB1")}), &desk,
                   CONFLICT);
    assert_refused(act(&desk, book_person_register, 10, (struct person_change){0}), &desk, USAGE);
    assert_refused(
        act(&desk, book_position_establish, 10, (struct person_change){.position = TEXT("A"), .unit = TEXT("KT")}),
        &desk, USAGE);
    desk_close(&desk);
}

static void who_leaves_holds_nothing_and_acts_no_more(void **state)
{
    (void)state;
    struct desk desk;
    desk_open(&desk);
    must(act(&desk, book_person_appoint, 100, post("CB1", "KT.TP")), &desk);
    must(act(&desk, book_person_grant, 100, role("CB1", "personnel", "")), &desk);
    must(act_as(&desk, "CB1", book_person_appoint, post("CB2", "KT.CV")), &desk);
    must(act(&desk, book_person_leave, 10, (struct person_change){.person = TEXT("CB1")}), &desk);
    assert_int_equal(desk.count, 3);
    assert_int_equal(holders_before(&desk, "KT.TP", 11), 1);
    assert_int_equal(holders_before(&desk, "KT.TP", 10), 0);
    assert_refused(act(&desk, book_person_appoint, 5, post("CB1", "KT.CV")), &desk, CONFLICT);
    assert_refused(act_as(&desk, "CB1", book_person_appoint, post("CB3", "KT.CV")), &desk, FORBIDDEN);
    assert_refused(act_as(&desk, "CB9", book_person_appoint, post("CB3", "KT.CV")), &desk, NOT_FOUND);
    desk_close(&desk);
}

static void a_personnel_officer_acts_within_his_unit_and_never_for_himself(void **state)
{
    (void)state;
    struct desk desk;
    struct person_change clerk_of_office = {
        .position = TEXT("VP.CV"), .title = TEXT("Chuyên viên"), .unit = TEXT("VP")};
    desk_open(&desk);
    must(act(&desk, book_person_grant, 100, role("CB1", "personnel", "KT")), &desk);
    must(act_as(&desk, "CB1", book_person_appoint, post("CB2", "KT.CV")), &desk);
    must(act_as(&desk, "CB1", book_person_grant, role("CB2", "clerk", "KT")), &desk);
    assert_refused(act_as(&desk, "CB1", book_person_appoint, post("CB1", "KT.TP")), &desk, FORBIDDEN);
    assert_refused(act_as(&desk, "CB1", book_person_grant, role("CB1", "leader", "KT")), &desk, FORBIDDEN);
    assert_refused(act_as(&desk, "CB1", book_person_grant, role("CB3", "leader", "")), &desk, FORBIDDEN);
    assert_refused(act_as(&desk, "CB1", book_person_grant, role("CB3", "leader", "UB")), &desk, FORBIDDEN);
    assert_refused(act_as(&desk, "CB1", book_position_establish, clerk_of_office), &desk, FORBIDDEN);
    assert_refused(act_as(&desk, "CB1", book_person_register, (struct person_change){.person = TEXT("CB9")}), &desk,
                   FORBIDDEN);
    assert_refused(act_as(&desk, "CB2", book_person_appoint, post("CB3", "KT.CV")), &desk, FORBIDDEN);
    desk_close(&desk);
}

static void roles_that_do_not_go_together_are_refused(void **state)
{
    (void)state;
    struct desk desk;
    desk_open(&desk);
    must(act(&desk, book_person_grant, 50, role("CB1", "supervisor", "KT")), &desk);
    assert_refused(act(&desk, book_person_grant, 40, role("CB1", "leader", "VP")), &desk, CONFLICT);
    assert_refused(act(&desk, book_person_grant, 40, role("CB1", "supervisor", "KT")), &desk, CONFLICT);
    must(act(&desk, book_person_grant, 40, role("CB1", "supervisor", "")), &desk);
    must(act(&desk, book_person_revoke, 30, role("CB1", "supervisor", "KT")), &desk);
    assert_refused(act(&desk, book_person_grant, 30, role("CB1", "leader", "VP")), &desk, CONFLICT);
    must(act(&desk, book_person_revoke, 30, role("CB1", "supervisor", "")), &desk);
    must(act(&desk, book_person_grant, 30, role("CB1", "leader", "VP")), &desk);
    desk_close(&desk);
}

static void what_a_unit_takes_with_it_ends_on_the_same_day(void **state)
{
    (void)state;
    struct desk desk;
    struct unit_change end = {.code = TEXT("KT"), .other = TEXT("VP")};
    struct people_request request = {.person = TEXT("CB2")};
    struct person_views people;
    desk_open(&desk);
    must(act(&desk, book_person_appoint, 100, post("CB1", "KT.TP")), &desk);
    must(act(&desk, book_person_grant, 100, role("CB2", "clerk", "KT")), &desk);
    must(act(&desk, book_person_appoint, 20, post("CB3", "KT.CV")), &desk);
    assert_refused(change_units(&desk, book_unit_dissolve, 20, end), &desk, CONFLICT); /* CB3 came on that very day */
    must(change_units(&desk, book_unit_dissolve, 10, end), &desk);
    assert_int_equal(holders_before(&desk, "KT.TP", 11), 1);
    assert_int_equal(position_before(&desk, "KT.TP", 10, "").code.len, 0);
    must(book_people(desk.book, desk.arena, &request, &people, &desk.error), &desk);
    assert_int_equal(people.at[0].roles.at[0].term.until, TODAY - 11);
    assert_refused(act(&desk, book_person_appoint, 5, post("CB1", "KT.TP")), &desk, CONFLICT);
    desk_close(&desk);
}

static void names_are_for_those_of_the_unit_and_of_the_whole_book(void **state)
{
    (void)state;
    struct desk desk;
    desk_open(&desk);
    must(act(&desk, book_person_appoint, 100, post("CB1", "KT.TP")), &desk);
    must(act(&desk, book_person_appoint, 100, post("CB2", "KT.CV")), &desk);
    must(act(&desk, book_person_grant, 100, role("CB3", "clerk", "")), &desk);
    must(act(&desk, book_person_grant, 100, role("CB4", "clerk", "VP")), &desk);
    assert_text_equal(position_before(&desk, "KT.TP", 0, "").holders.at[0].name, TEXT("Người thử"));
    assert_text_equal(position_before(&desk, "KT.TP", 0, "CB2").holders.at[0].name, TEXT("Người thử"));
    assert_text_equal(position_before(&desk, "KT.TP", 0, "CB3").holders.at[0].name, TEXT("Người thử"));
    assert_text_equal(position_before(&desk, "KT.TP", 0, "CB4").holders.at[0].name, TEXT_NONE);
    desk_close(&desk);
}

static void units_change_by_whoever_may(void **state)
{
    (void)state;
    struct desk desk;
    struct unit_change rename = {.code = TEXT("KT"), .name = TEXT("Phòng Kinh tế mới"), .command.as = TEXT("CB1")};
    struct unit_change cell = {
        .code = TEXT("KT.1"), .name = TEXT("Tổ 1"), .other = TEXT("KT"), .command.as = TEXT("CB1")};
    struct unit_change top = {.code = TEXT("DU"), .name = TEXT("Đảng ủy"), .command.as = TEXT("CB1")};
    struct unit_change merge = {.code = TEXT("KT"), .other = TEXT("VP"), .command.as = TEXT("CB1")};
    desk_open(&desk);
    assert_refused(change_units(&desk, book_unit_rename, 50, rename), &desk, FORBIDDEN);
    must(act(&desk, book_person_grant, 100, role("CB1", "personnel", "KT")), &desk);
    must(change_units(&desk, book_unit_rename, 50, rename), &desk);
    must(change_units(&desk, book_unit_establish, 50, cell), &desk);
    assert_refused(change_units(&desk, book_unit_establish, 50, top), &desk, FORBIDDEN);
    assert_refused(change_units(&desk, book_unit_merge, 50, merge), &desk, FORBIDDEN);
    desk_close(&desk);
}

static void what_may_be_done_with_a_task_is_told_to_those_who_see_it(void **state)
{
    (void)state;
    struct desk desk;
    struct permission_answers answers;
    struct task_assignment assignment = task_assignment_of(LEVEL_TASK, TEXT("Rà soát chợ tạm"), TEXT("KT"));
    struct permission_request request = {.person = TEXT("CB1"), .as = TEXT("CB1")};
    assignment.unclear = TEXT("thử");
    desk_open(&desk);
    must(book_task_assign(desk.book, &(struct book_command){0}, &assignment, &request.task, &desk.error), &desk);
    assert_false(book_permissions(desk.book, desk.arena, &request, &answers, &desk.error));
    assert_int_equal(desk.error.kind, ERROR_FORBIDDEN);
    request.as = TEXT_NONE;
    must(book_permissions(desk.book, desk.arena, &request, &answers, &desk.error), &desk);
    must(act(&desk, book_person_grant, 100, role("CB1", "clerk", "KT")), &desk);
    request.as = TEXT("CB1");
    must(book_permissions(desk.book, desk.arena, &request, &answers, &desk.error), &desk);
    desk_close(&desk);
}

static void a_page_can_show_in_advance_what_somebody_may(void **state)
{
    (void)state;
    struct desk desk;
    struct permission_answers answers;
    struct permission_request book = {.person = TEXT("CB1")}, unit = {.person = TEXT("CB1"), .unit = TEXT("KT")},
                              owner = {0};
    desk_open(&desk);
    must(act(&desk, book_person_grant, 100, role("CB1", "personnel", "KT")), &desk);
    must(book_permissions(desk.book, desk.arena, &book, &answers, &desk.error), &desk);
    assert_non_null(answers.why[PERMISSION_PERSON_CHANGE]);
    assert_null(answers.why[PERMISSION_PUBLISHED_SEE]);
    must(book_permissions(desk.book, desk.arena, &unit, &answers, &desk.error), &desk);
    assert_null(answers.why[PERMISSION_PERSON_CHANGE]);
    assert_non_null(answers.why[PERMISSION_TASK_ASSIGN]);
    must(book_permissions(desk.book, desk.arena, &owner, &answers, &desk.error), &desk);
    for (int i = 0; i < PERMISSION_COUNT; i++)
        assert_null(answers.why[i]);
    desk_close(&desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_unit_has_one_full_head_and_may_have_an_acting_one),
        cmocka_unit_test(an_appointment_may_name_its_last_day_and_nothing_else_lies_ahead),
        cmocka_unit_test(what_is_not_known_or_not_there_is_named),
        cmocka_unit_test(who_leaves_holds_nothing_and_acts_no_more),
        cmocka_unit_test(a_personnel_officer_acts_within_his_unit_and_never_for_himself),
        cmocka_unit_test(roles_that_do_not_go_together_are_refused),
        cmocka_unit_test(what_a_unit_takes_with_it_ends_on_the_same_day),
        cmocka_unit_test(names_are_for_those_of_the_unit_and_of_the_whole_book),
        cmocka_unit_test(units_change_by_whoever_may),
        cmocka_unit_test(what_may_be_done_with_a_task_is_told_to_those_who_see_it),
        cmocka_unit_test(a_page_can_show_in_advance_what_somebody_may),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

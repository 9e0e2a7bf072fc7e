#include "support/task_desk.h"

#include "base/moment.h"
#include "report/limitation_report.h"
#include "work/personnel/personnel.h"
#include "work/target/limitation.h"

/* Who closes what was found in KT: its head (H.KT), a supervisor (GS), a leader of the book (CT). */

static void take_on(struct desk *desk, const char *code, const char *role)
{
    struct book_command owner = {0};
    struct text person = text_from(code);
    size_t count;
    struct person_change change = {.person = person, .position = person, .title = TEXT("Trưởng phòng")};
    assert_true(
        book_person_register(desk->book, &owner, &(struct person_change){.person = person}, &count, &desk->error));
    change.unit = role ? TEXT_NONE : TEXT("KT");
    change.is_head = !role;
    change.role = role ? text_from(role) : TEXT_NONE;
    if (role) {
        change.position = change.title = TEXT_NONE;
        assert_true(book_person_grant(desk->book, &owner, &change, &count, &desk->error));
        return;
    }
    assert_true(book_position_establish(desk->book, &owner, &change, &count, &desk->error));
    assert_true(book_person_appoint(desk->book, &owner, &change, &count, &desk->error));
}

static void office_open(struct desk *desk)
{
    desk_open(desk);
    take_on(desk, "H.KT", NULL);
    take_on(desk, "GS", "supervisor");
    take_on(desk, "CT", "leader");
}

static bool act_as(struct desk *desk, const char *as, book_limitation_command *run, int64_t number, int64_t task)
{
    struct book_command command = {.as = text_from(as)};
    struct limitation_change change = {.number = number,
                                       .task = task,
                                       .unit = TEXT("KT"),
                                       .words = TEXT("Chậm trả hồ sơ"),
                                       .source = TEXT("05/KL-HĐND")};
    int64_t told;
    return run(desk->book, &command, &change, &told, &desk->error);
}

static void must(struct desk *desk, const char *as, book_limitation_command *run, int64_t number, int64_t task)
{
    if (!act_as(desk, as, run, number, task))
        fail_msg("%s: %s", as, desk->error.message);
}

static int64_t finished_task(struct desk *desk)
{
    int64_t task = desk_assign_to(desk, "KT");
    desk_must_plainly(desk, ACTION_ACKNOWLEDGE, task);
    desk_must_plainly(desk, ACTION_SUBMIT, task);
    desk_must_plainly(desk, ACTION_CONFIRM, task);
    return task;
}

static void the_head_of_a_unit_does_not_close_what_others_found_there(void **state)
{
    (void)state;
    struct desk desk = {0};
    office_open(&desk);
    must(&desk, "GS", book_limitation_record, 0, 0);
    must(&desk, "H.KT", book_limitation_tie, 1, finished_task(&desk));
    assert_false(act_as(&desk, "H.KT", book_limitation_close, 1, 0));
    assert_int_equal(desk.error.kind, ERROR_FORBIDDEN);
    assert_string_equal(desk.error.message, "whoever heads the unit does not close what others found there");
    must(&desk, "GS", book_limitation_close, 1, 0);
    must(&desk, "H.KT", book_limitation_record, 0, 0);
    must(&desk, "H.KT", book_limitation_tie, 2, finished_task(&desk));
    must(&desk, "H.KT", book_limitation_close, 2, 0); /* his own finding */
    desk_close(&desk);
}

static void a_remedy_that_somebody_above_tied_stays(void **state)
{
    (void)state;
    struct desk desk = {0};
    office_open(&desk);
    int64_t given = desk_assign_to(&desk, "KT"), own = desk_assign_to(&desk, "KT");
    must(&desk, "GS", book_limitation_record, 0, 0);
    must(&desk, "CT", book_limitation_tie, 1, given);
    must(&desk, "H.KT", book_limitation_tie, 1, own);
    assert_false(act_as(&desk, "H.KT", book_limitation_untie, 1, given));
    assert_int_equal(desk.error.kind, ERROR_FORBIDDEN);
    must(&desk, "H.KT", book_limitation_untie, 1, own);
    must(&desk, "CT", book_limitation_untie, 1, given);
    desk_close(&desk);
}

static void what_was_done_before_the_finding_remedies_nothing(void **state)
{
    (void)state;
    struct desk desk = {0};
    office_open(&desk);
    int64_t before = finished_task(&desk);
    desk.day++;
    must(&desk, "GS", book_limitation_record, 0, 0);
    assert_false(act_as(&desk, "H.KT", book_limitation_tie, 1, before));
    assert_string_equal(desk.error.message, "the task was done before the limitation was found, or came back");
    must(&desk, "H.KT", book_limitation_tie, 1, finished_task(&desk));
    desk_close(&desk);
}

static bool says(const struct buffer *printed, const char *words)
{
    return text_find(buffer_text(printed), text_from(words)) != TEXT_NOT_FOUND;
}

static void who_found_tied_and_closed_is_told(void **state)
{
    (void)state;
    struct desk desk = {0};
    struct limitation_request request = {.number = 1};
    struct limitation_lines lines;
    office_open(&desk);
    must(&desk, "GS", book_limitation_record, 0, 0);
    must(&desk, "H.KT", book_limitation_tie, 1, finished_task(&desk));
    must(&desk, "CT", book_limitation_close, 1, 0);
    assert_true(book_limitations(desk.book, desk.arena, &request, &lines, &desk.error));
    struct buffer text = buffer_open(desk.arena, 4000), json = buffer_open(desk.arena, 4000);
    limitation_lines_print(&text, &lines, true, LANGUAGE_ENGLISH);
    limitation_lines_print_json(&json, &lines);
    assert_true(says(&text, "Found by: 05/KL-HĐND [GS]"));
    assert_true(says(&text, "Rà soát chợ tạm [H.KT]"));
    assert_true(says(&text, "Evidence: Chậm trả hồ sơ [CT]"));
    assert_true(says(&json, "\"found_by\":\"GS\""));
    assert_true(says(&json, "\"closed_by\":\"CT\""));
    desk_close(&desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_head_of_a_unit_does_not_close_what_others_found_there),
        cmocka_unit_test(a_remedy_that_somebody_above_tied_stays),
        cmocka_unit_test(what_was_done_before_the_finding_remedies_nothing),
        cmocka_unit_test(who_found_tied_and_closed_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

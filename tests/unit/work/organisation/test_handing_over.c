#include "support/task_desk.h"

#include "base/moment.h"
#include "work/document/document.h"
#include "work/document/document_question.h"
#include "work/organisation/organisation.h"
#include "work/personnel/personnel.h"
#include "work/question/list.h"
#include "work/target/limitation.h"
#include "work/target/target.h"

static bool end_unit(struct desk *desk, book_unit_command *command, const char *code, const char *to)
{
    struct unit_change change = {.code = text_from(code), .other = text_from(to), .basis = TEXT("9/NQ-HĐND")};
    struct unit_change_report report;
    return command(desk->book, &change, &report, &desk->error);
}

/* KT ends a week after everything else happened. */
static void merge(struct desk *desk, const char *to)
{
    desk->day += 7;
    if (!end_unit(desk, book_unit_merge, "KT", to))
        fail_msg("%s (%s)", desk->error.message, desk->error.arguments[0]);
}

static void act_with(struct desk *desk, enum task_action action, int64_t task, const char *unit, const char *duty,
                     int32_t due)
{
    struct task_request request = desk_about(action, &task);
    request.unit = text_from(unit);
    request.duty = text_from(duty);
    request.due = due;
    if (action == ACTION_RAISE || action == ACTION_HAND_OVER)
        request.note = TEXT("Theo ý kiến của lãnh đạo");
    desk_must(desk, &request);
}

static const struct share_view *share_of(const struct task_story *story, const char *unit)
{
    for (size_t i = 0; i < story->partner_count; i++)
        if (text_equal(story->partners[i].unit.code, text_from(unit)))
            return &story->partners[i];
    return NULL;
}

static void a_successor_does_not_take_part_in_what_it_now_leads(void **state)
{
    (void)state;
    struct desk desk = {0};
    int64_t task = desk_open_with_task(&desk);
    act_with(&desk, ACTION_PARTNER, task, "VH", "Cung cấp số liệu", START + 10);
    merge(&desk, "VH");
    struct task_story story = desk_story(&desk, task, (struct as_of){0});
    assert_text_equal(story.line.lead.code, TEXT("VH"));
    assert_int_equal(story.partner_count, 0);
    desk_close(&desk);
}

static bool split(struct desk *desk, const int64_t *tasks, size_t count)
{
    struct unit_change change = {.code = TEXT("KT"),
                                 .new_code = TEXT("DD"),
                                 .name = TEXT("Phòng Đất đai"),
                                 .basis = TEXT("9/NQ-HĐND"),
                                 .tasks = tasks,
                                 .task_count = count};
    struct unit_change_report report;
    bool done = book_unit_split(desk->book, &change, &report, &desk->error);
    assert_true(!done || report.tasks == count);
    return done;
}

static void a_unit_that_is_split_off_leads_the_tasks_that_are_named(void **state)
{
    (void)state;
    struct desk desk = {0};
    int64_t first = desk_open_with_task(&desk), second = desk_assign_to(&desk, "KT"),
            third = desk_assign_to(&desk, "KT"), other = desk_assign_to(&desk, "VH");
    const int64_t strange[] = {first, other}, twice[] = {first, first}, over[] = {third}, named[] = {first, second};
    struct task_request cancel = desk_noted(ACTION_CANCEL, &third, "Thôi");
    desk_must(&desk, &cancel);
    act_with(&desk, ACTION_PARTNER, first, "VP", "cung cấp số liệu", START + 5);
    desk.day++;
    assert_false(split(&desk, strange, COUNT_OF(strange)));
    assert_string_equal(desk.error.message, "“{2}” does not lead task {1}, or it is over");
    assert_false(split(&desk, over, COUNT_OF(over)));
    assert_string_equal(desk.error.message, "“{2}” does not lead task {1}, or it is over");
    assert_false(split(&desk, twice, COUNT_OF(twice)));
    assert_string_equal(desk.error.message, "task {1} is named twice");
    assert_true(split(&desk, named, COUNT_OF(named)));
    struct task_story story = desk_story(&desk, first, (struct as_of){0});
    assert_text_equal(story.line.lead.code, TEXT("DD"));
    assert_non_null(share_of(&story, "VP"));
    story = desk_story(&desk, first, (struct as_of){.on = date_from_day(START)});
    assert_text_equal(story.line.lead.code, TEXT("KT"));
    assert_text_equal(desk_story(&desk, third, (struct as_of){0}).line.lead.code, TEXT("KT"));
    desk_close(&desk);
}

static void a_share_goes_to_the_successor_with_its_duty_and_day(void **state)
{
    (void)state;
    struct desk desk = {0};
    desk_open(&desk);
    int64_t task = desk_assign_to(&desk, "VP"), own = desk_assign_to(&desk, "VH"), over = desk_assign_to(&desk, "VP");
    act_with(&desk, ACTION_PARTNER, task, "KT", "Cung cấp số liệu", START + 10);
    act_with(&desk, ACTION_PARTNER, own, "KT", "Góp ý", START + 12);
    act_with(&desk, ACTION_PARTNER, over, "KT", "Góp ý", START + 12);
    act_with(&desk, ACTION_PARTNER_DONE, over, "KT", "", NO_DAY);
    merge(&desk, "VH");
    struct task_story story = desk_story(&desk, task, (struct as_of){0});
    assert_int_equal(story.partner_count, 1);
    assert_text_equal(share_of(&story, "VH")->duty, TEXT("Cung cấp số liệu"));
    assert_int_equal(share_of(&story, "VH")->due, START + 10);
    assert_int_equal(desk_story(&desk, own, (struct as_of){0}).partner_count, 0);
    story = desk_story(&desk, over, (struct as_of){0});
    assert_true(share_of(&story, "KT")->answered_at != NO_MOMENT);
    struct list_request request = {.partner = TEXT("VH")};
    struct task_lines lines;
    assert_true(book_list(desk.book, desk.arena, &request, &lines, &desk.error));
    assert_int_equal(lines.count, 1);
    desk_close(&desk);
}

static void a_successor_that_takes_part_already_has_both_duties_by_the_earlier_day(void **state)
{
    (void)state;
    struct desk desk = {0};
    desk_open(&desk);
    int64_t task = desk_assign_to(&desk, "VP");
    act_with(&desk, ACTION_PARTNER, task, "KT", "Cung cấp số liệu", START + 10);
    act_with(&desk, ACTION_PARTNER, task, "VH", "Góp ý", START + 20);
    merge(&desk, "VH");
    struct task_story story = desk_story(&desk, task, (struct as_of){0});
    assert_int_equal(story.partner_count, 1);
    assert_text_equal(share_of(&story, "VH")->duty, TEXT("Góp ý; Cung cấp số liệu"));
    assert_int_equal(share_of(&story, "VH")->due, START + 10);
    desk_close(&desk);
}

static void what_waits_for_a_unit_waits_for_its_successor(void **state)
{
    (void)state;
    struct desk desk = {0};
    desk_open(&desk);
    int64_t task = desk_assign_to(&desk, "VP"), own = desk_assign_to(&desk, "VH"), hard = desk_assign_to(&desk, "VP");
    act_with(&desk, ACTION_WAIT, task, "KT", "", NO_DAY);
    act_with(&desk, ACTION_WAIT, own, "KT", "", NO_DAY);
    act_with(&desk, ACTION_RAISE, hard, "KT", "", NO_DAY);
    merge(&desk, "VH");
    struct task_story story = desk_story(&desk, task, (struct as_of){0});
    assert_text_equal(story.line.waiting_code, TEXT("VH"));
    assert_int_equal(moment_day(story.line.record.waiting_since), START + 7);
    assert_int_equal(desk_record(&desk, own).waiting_since, NO_MOMENT);
    story = desk_story(&desk, hard, (struct as_of){0});
    assert_text_equal(story.line.waiting_code, TEXT("VH"));
    assert_int_equal(story.stay_count, 3); /* its acknowledgement, KT, VH */
    assert_text_equal(story.stays[1].unit, TEXT("KT"));
    desk_close(&desk);
}

static void a_task_does_not_wait_for_the_successor_that_now_leads_it(void **state)
{
    (void)state;
    struct desk desk = {0};
    int64_t task = desk_open_with_task(&desk), other = desk_assign_to(&desk, "KT");
    act_with(&desk, ACTION_WAIT, task, "VH", "", NO_DAY);
    act_with(&desk, ACTION_WAIT, other, "VP", "", NO_DAY);
    merge(&desk, "VH");
    assert_int_equal(desk_record(&desk, task).waiting_since, NO_MOMENT);
    assert_text_equal(desk_story(&desk, other, (struct as_of){0}).line.waiting_code, TEXT("VP"));
    desk_close(&desk);
}

static void a_unit_that_others_wait_for_does_not_go_without_a_successor(void **state)
{
    (void)state;
    struct desk desk = {0};
    desk_open(&desk);
    int64_t task = desk_assign_to(&desk, "VP");
    act_with(&desk, ACTION_PARTNER, task, "KT", "Góp ý", NO_DAY);
    act_with(&desk, ACTION_WAIT, task, "SXD", "", NO_DAY);
    desk.day++;
    assert_false(end_unit(&desk, book_unit_dissolve, "KT", ""));
    assert_int_equal(desk.error.kind, ERROR_CONFLICT);
    assert_false(end_unit(&desk, book_unit_dissolve, "SXD", ""));
    assert_true(end_unit(&desk, book_unit_dissolve, "KT", "SXD")); /* takes part, leads nothing */
    assert_true(end_unit(&desk, book_unit_dissolve, "SXD", "VH"));
    struct task_story story = desk_story(&desk, task, (struct as_of){0});
    assert_int_equal(story.partner_count, 1);
    assert_non_null(share_of(&story, "VH"));
    assert_text_equal(story.line.waiting_code, TEXT("VH"));
    desk_close(&desk);
}

static void nothing_that_is_taken_back_brings_a_task_to_a_unit_that_ended(void **state)
{
    (void)state;
    struct desk desk = {0};
    desk_open(&desk);
    int64_t task = desk_assign_to(&desk, "VP"), over = desk_assign_to(&desk, "KT");
    act_with(&desk, ACTION_HAND_OVER, task, "KT", "", NO_DAY);
    struct task_request request = desk_noted(ACTION_CANCEL, &over, "Không còn cần");
    desk_must(&desk, &request);
    merge(&desk, "VH");
    request = desk_noted(ACTION_VOID, &task, "Ghi nhầm");
    request.event = desk_record(&desk, task).version;
    desk_refused(&desk, &request, ERROR_CONFLICT, "the unit “{1}” has ended");
    request.tasks = &over;
    request.event = desk_record(&desk, over).version;
    desk_refused(&desk, &request, ERROR_CONFLICT, "the unit “{1}” has ended");
    desk_close(&desk);
}

static void no_correction_gives_past_days_to_a_unit_that_had_ended(void **state)
{
    (void)state;
    struct desk desk = {0};
    desk_open(&desk);
    int64_t task = desk_assign_to(&desk, "KT");
    desk.day++;
    merge(&desk, "VH");
    struct task_request late = desk_about(ACTION_CORRECT, &task), back = desk_about(ACTION_VOID, &task);
    late.event = back.event = desk_record(&desk, task).version;
    late.note = back.note = TEXT("Ghi nhầm ngày");
    desk.day += 10;
    late.moment = moment_of_day(desk.day);
    desk_refused(&desk, &late, ERROR_CONFLICT, "the unit “{1}”, which led the task until then, ended on {2}");
    act_with(&desk, ACTION_HAND_OVER, task, "VP", "", NO_DAY);
    desk_refused(&desk, &back, ERROR_CONFLICT, "the unit “{1}”, which led the task until then, ended on {2}");
    late.moment = moment_of_day(desk.day - 10);
    desk_must(&desk, &late);
    late.event = desk_record(&desk, task).version - 1;
    late.moment = moment_of_day(desk.day - 1);
    desk_must(&desk, &late);
    desk_close(&desk);
}

static void targets_and_limitations_go_to_the_successor(void **state)
{
    (void)state;
    struct desk desk = {0};
    struct book_command now = {0};
    struct target_change target = {.code = TEXT("CT1"),
                                   .unit = TEXT("KT"),
                                   .name = TEXT("Chợ đạt chuẩn"),
                                   .measure = TEXT("%"),
                                   .amount = TEXT("12,5"),
                                   .period = TEXT("2025"),
                                   .direction = TEXT("down")};
    struct limitation_change found = {
        .unit = TEXT("KT"), .words = TEXT("Chợ tạm còn nhiều"), .source = TEXT("05/BC-UBND")};
    struct target_lines targets;
    struct limitation_lines limitations;
    int64_t number;
    desk_open(&desk);
    assert_true(book_target_set(desk.book, &now, &target, &desk.error));
    assert_true(book_limitation_record(desk.book, &now, &found, &number, &desk.error));
    desk.day++;
    assert_false(end_unit(&desk, book_unit_dissolve, "KT", ""));
    assert_true(end_unit(&desk, book_unit_dissolve, "KT", "VH"));
    assert_false(book_target_set(desk.book, &now, &target, &desk.error));
    assert_string_equal(desk.error.message, "the unit “{1}” has ended");
    assert_false(book_limitation_record(desk.book, &now, &found, &number, &desk.error));
    struct target_request of_targets = {.unit = TEXT("VH")};
    assert_true(book_targets(desk.book, desk.arena, &of_targets, &targets, &desk.error));
    assert_int_equal(targets.count, 1);
    assert_int_equal(targets.at[0].target.baseline, 12500);
    assert_false(targets.at[0].target.rises);
    struct limitation_request of_limitations = {.unit = TEXT("VH")};
    assert_true(book_limitations(desk.book, desk.arena, &of_limitations, &limitations, &desk.error));
    assert_int_equal(limitations.count, 1);
    of_limitations = (struct limitation_request){.unit = TEXT("KT"), .as_of.on = date_from_day(START)};
    assert_true(book_limitations(desk.book, desk.arena, &of_limitations, &limitations, &desk.error));
    assert_int_equal(limitations.count, 1);
    desk_close(&desk);
}

static void change_person(struct desk *desk, book_person_command *command, struct person_change change)
{
    struct book_command given = {.at = moment_of_day(START - 30)};
    size_t count;
    if (!command(desk->book, &given, &change, &count, &desk->error))
        fail_msg("%s (%s)", desk->error.message, desk->error.arguments[0]);
}

static bool may_see(struct desk *desk, const char *person)
{
    struct document_request request = {.document = 1, .as_of.as = text_from(person)};
    struct document_page page;
    return book_document(desk->book, desk->arena, &request, &page, &desk->error);
}

static void a_document_for_a_unit_is_seen_by_its_successor(void **state)
{
    (void)state;
    struct desk desk = {0};
    struct book_command now = {0};
    struct document_given given = {.symbol = TEXT("12-NQ/ĐU"), .issuer = TEXT("VP"), .issued = {2026, 1, 5}};
    struct document_allowance allowance = {.document = 1, .units = TEXT("KT")};
    int64_t document;
    desk_open(&desk);
    change_person(&desk, book_person_register,
                  (struct person_change){.person = TEXT("CB1"), .name = TEXT("Người thử")});
    change_person(&desk, book_position_establish,
                  (struct person_change){.position = TEXT("VH.CV"), .title = TEXT("Chuyên viên"), .unit = TEXT("VH")});
    change_person(&desk, book_person_appoint, (struct person_change){.person = TEXT("CB1"), .position = TEXT("VH.CV")});
    assert_true(book_document_register(desk.book, &now, &given, &document, &desk.error));
    assert_true(book_document_allow(desk.book, &now, &allowance, &desk.error));
    assert_false(may_see(&desk, "CB1"));
    merge(&desk, "VH");
    assert_true(may_see(&desk, "CB1"));
    desk_close(&desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_successor_does_not_take_part_in_what_it_now_leads),
        cmocka_unit_test(a_unit_that_is_split_off_leads_the_tasks_that_are_named),
        cmocka_unit_test(a_share_goes_to_the_successor_with_its_duty_and_day),
        cmocka_unit_test(a_successor_that_takes_part_already_has_both_duties_by_the_earlier_day),
        cmocka_unit_test(what_waits_for_a_unit_waits_for_its_successor),
        cmocka_unit_test(a_task_does_not_wait_for_the_successor_that_now_leads_it),
        cmocka_unit_test(a_unit_that_others_wait_for_does_not_go_without_a_successor),
        cmocka_unit_test(no_correction_gives_past_days_to_a_unit_that_had_ended),
        cmocka_unit_test(targets_and_limitations_go_to_the_successor),
        cmocka_unit_test(a_document_for_a_unit_is_seen_by_its_successor),
        cmocka_unit_test(nothing_that_is_taken_back_brings_a_task_to_a_unit_that_ended),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

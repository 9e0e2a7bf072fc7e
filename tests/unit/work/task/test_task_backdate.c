#include "support/task_desk.h"

#include "base/moment.h"
#include "report/task_report.h"
#include "work/personnel/personnel.h"

/* The heads of KT, which leads the task, and VH, which takes part, are judged by it; the days begin at START. */

static void appoint(struct desk *desk, const char *code, const char *unit)
{
    struct book_command owner = {0};
    struct text person = text_from(code);
    size_t count;
    struct person_change post = {
        .person = person, .position = person, .title = TEXT("Trưởng phòng"), .unit = text_from(unit), .is_head = true};
    assert_true(
        book_person_register(desk->book, &owner, &(struct person_change){.person = person}, &count, &desk->error));
    assert_true(book_position_establish(desk->book, &owner, &post, &count, &desk->error));
    assert_true(book_person_appoint(desk->book, &owner, &post, &count, &desk->error));
}

static bool act_on(struct desk *desk, const char *as, int32_t day, const struct task_request *request)
{
    struct book_command command = {.as = text_from(as), .at = moment_of_day(day)};
    return book_task_act(desk->book, &command, request, &desk->report, &desk->error);
}

static void must_on(struct desk *desk, const char *as, int32_t day, const struct task_request *request)
{
    if (!act_on(desk, as, day, request))
        fail_msg("%s: %s", task_action_word(request->action), desk->error.message);
}

static void too_late(struct desk *desk, const char *as, int32_t day, const struct task_request *request)
{
    assert_false(act_on(desk, as, day, request));
    assert_string_equal(desk->error.message,
                        "whoever is judged by it records it no later than {1} days after it happened");
}

/* Acknowledged, VH taking part, forty days gone: the task was due ten days ago. */
static int64_t open_late(struct desk *desk)
{
    int64_t task = desk_open_with_task(desk);
    appoint(desk, "H.KT", "KT");
    appoint(desk, "H.VH", "VH");
    struct task_request partner = desk_about(ACTION_PARTNER, &task);
    partner.unit = TEXT("VH");
    desk_must_plainly(desk, ACTION_ACKNOWLEDGE, task);
    desk_must(desk, &partner);
    desk->day = START + 40;
    return task;
}

static bool says(const struct buffer *printed, const char *words)
{
    return text_find(buffer_text(printed), text_from(words)) != TEXT_NOT_FOUND;
}

static void nobody_puts_himself_in_time_or_charges_another(void **state)
{
    (void)state;
    struct desk desk = {0};
    int64_t task = open_late(&desk);
    struct task_request submit = desk_about(ACTION_SUBMIT, &task), wait = desk_about(ACTION_WAIT, &task),
                        share = desk_about(ACTION_PARTNER_DONE, &task);
    wait.unit = TEXT("SXD");
    share.unit = TEXT("VH");
    too_late(&desk, "H.KT", START + 29, &submit);
    assert_string_equal(desk.error.arguments[0], "3");
    too_late(&desk, "H.KT", START + 5, &wait);
    too_late(&desk, "H.VH", START + 29, &share);
    too_late(&desk, "H.KT", START + 36, &submit);
    must_on(&desk, "H.VH", START + 37, &share);
    must_on(&desk, "H.KT", START + 37, &submit);
    assert_int_equal(desk_story(&desk, task, (struct as_of){0}).line.standing.days_late, 7);
    desk_close(&desk);
}

static void how_long_a_past_day_is_believed_is_a_policy_of_the_day_of_recording(void **state)
{
    (void)state;
    struct desk desk = {0};
    int64_t task = open_late(&desk);
    struct task_request submit = desk_about(ACTION_SUBMIT, &task);
    desk_set_policy(&desk, "recording.most-days-late", "0");
    too_late(&desk, "H.KT", START + 39, &submit);
    desk_set_policy(&desk, "recording.most-days-late", "none");
    must_on(&desk, "H.KT", START + 29, &submit);
    desk_close(&desk);
}

static void who_is_not_judged_says_any_day_and_whoever_confirms_is_told(void **state)
{
    (void)state;
    struct desk desk = {0};
    int64_t task = open_late(&desk);
    struct task_request submit = desk_about(ACTION_SUBMIT, &task), confirm = desk_about(ACTION_CONFIRM, &task);
    must_on(&desk, "", START + 29, &submit);
    struct task_story story = desk_story(&desk, task, (struct as_of){0});
    struct buffer text = buffer_open(desk.arena, 8000), json = buffer_open(desk.arena, 8000);
    task_story_print(&text, &story, LANGUAGE_ENGLISH);
    task_story_print_json(&json, &story);
    assert_true(says(&text, "submitted (100%) {recorded on 2026-03-28}"));
    assert_true(says(&text, "handed in on 2026-03-17; that was recorded on 2026-03-28"));
    assert_false(says(&text, "acknowledged {recorded"));
    assert_true(says(&json, "\"recorded_later_days\":11"));
    must_on(&desk, "", START + 40, &confirm);
    assert_int_equal(desk.report.said_later, 1);
    desk_close(&desk);
}

static void a_later_day_is_asked_for_on_the_day_it_is_recorded(void **state)
{
    (void)state;
    struct desk desk = {0};
    int64_t task = open_late(&desk);
    struct task_request extend = desk_extension(&task, START + 60);
    desk.day = START + 30;
    assert_false(act_on(&desk, "H.KT", START + 28, &extend));
    assert_string_equal(desk.error.message, "a later day has to be asked for {1} days before the due day");
    must_on(&desk, "", START + 28, &extend);
    desk_close(&desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nobody_puts_himself_in_time_or_charges_another),
        cmocka_unit_test(how_long_a_past_day_is_believed_is_a_policy_of_the_day_of_recording),
        cmocka_unit_test(who_is_not_judged_says_any_day_and_whoever_confirms_is_told),
        cmocka_unit_test(a_later_day_is_asked_for_on_the_day_it_is_recorded),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

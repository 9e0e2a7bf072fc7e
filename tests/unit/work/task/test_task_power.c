#include "support/task_desk.h"

#include "model/judgement.h"
#include "work/document/document.h"
#include "work/personnel/personnel.h"
#include "work/target/limitation.h"

/* Who may do what to a task: a ward (UB) with two offices below it, the head of each, and a clerk. */

static void change_person(struct desk *desk, book_person_command *command, struct person_change change)
{
    struct book_command given = {0};
    size_t count;
    if (!command(desk->book, &given, &change, &count, &desk->error))
        fail_msg("%s (%s)", desk->error.message, desk->error.arguments[0]);
}

static void take_on(struct desk *desk, const char *code, const char *unit)
{
    struct text person = text_from(code);
    change_person(desk, book_person_register, (struct person_change){.person = person, .name = TEXT("Người thử")});
    if (!unit)
        return;
    struct person_change post = {
        .position = person, .title = TEXT("Trưởng phòng"), .unit = text_from(unit), .is_head = true};
    change_person(desk, book_position_establish, post);
    change_person(desk, book_person_appoint, (struct person_change){.person = person, .position = person});
}

static void office_open(struct desk *desk)
{
    desk_open(desk);
    take_on(desk, "H.KT", "KT");
    take_on(desk, "H.VH", "VH");
    take_on(desk, "H.VP", "VP");
    take_on(desk, "CLERK", NULL);
    change_person(desk, book_person_grant, (struct person_change){.person = TEXT("CLERK"), .role = TEXT("clerk")});
}

static bool act_as(struct desk *desk, const char *as, const struct task_request *request)
{
    struct book_command command = {.as = text_from(as)};
    return book_task_act(desk->book, &command, request, &desk->report, &desk->error);
}

static void may(struct desk *desk, const char *as, const struct task_request *request)
{
    if (!act_as(desk, as, request))
        fail_msg("%s %s: %s", as, task_action_word(request->action), desk->error.message);
}

static void may_not(struct desk *desk, const char *as, const struct task_request *request)
{
    if (act_as(desk, as, request))
        fail_msg("%s was let %s task %d", as, task_action_word(request->action), (int)request->tasks[0]);
    assert_int_equal(desk->error.kind, ERROR_FORBIDDEN);
}

static struct task_request noted(enum task_action action, const int64_t *task)
{
    struct task_request request = desk_about(action, task);
    request.note = TEXT("Vì vậy");
    return request;
}

static int64_t assign(struct desk *desk, const struct task_assignment *assignment)
{
    int64_t task;
    if (!desk_assign(desk, assignment, &task))
        fail_msg("%s (%s)", desk->error.message, desk->error.arguments[0]);
    return task;
}

static bool sees(struct desk *desk, const char *as, int64_t task)
{
    struct task_story story;
    struct as_of as_of = {.as = text_from(as)};
    return book_show(desk->book, desk->arena, task, &as_of, &story, &desk->error);
}

static void leads_of_a_joint_task_are_equals(void **state)
{
    (void)state;
    struct desk desk = {0};
    office_open(&desk);
    struct task_assignment joint = desk_clear_task("KT\nVH");
    int64_t task = assign(&desk, &joint), own = task + 1, other = task + 2;
    struct task_request cancel_own = noted(ACTION_CANCEL, &own), cancel_other = noted(ACTION_CANCEL, &other);
    may_not(&desk, "H.KT", &cancel_own);
    may_not(&desk, "H.KT", &cancel_other);
    may_not(&desk, "H.VH", &cancel_own);
    assert_false(sees(&desk, "H.KT", other));
    assert_true(sees(&desk, "H.KT", task));
    desk_close(&desk);
}

/* Whoever leads the task above the joint one, or issued its document, decides on all of it. */
static void whoever_assigned_a_joint_task_decides_on_its_parts(void **state)
{
    (void)state;
    struct desk desk = {0};
    struct book_command owner = {0};
    struct document_given plan = {.symbol = TEXT("12/KH-VP"), .issuer = TEXT("VP"), .issued = {2026, 1, 5}};
    office_open(&desk);
    struct task_assignment joint = desk_clear_task("KT\nVH");
    joint.parent = desk_assign_to(&desk, "VP");
    int64_t below = assign(&desk, &joint) + 2;
    struct task_request cancel = noted(ACTION_CANCEL, &below);
    may_not(&desk, "H.KT", &cancel);
    assert_true(sees(&desk, "H.VP", below));
    may(&desk, "H.VP", &cancel);
    joint.parent = NO_NUMBER;
    assert_true(book_document_register(desk.book, &owner, &plan, &joint.document, &desk.error));
    below = assign(&desk, &joint) + 1;
    may_not(&desk, "H.KT", &cancel);
    may(&desk, "H.VP", &cancel);
    desk_close(&desk);
}

static void a_series_assigns_nothing_to_whoever_leads_it(void **state)
{
    (void)state;
    struct desk desk = {0};
    struct book_command owner = {0};
    struct task_recurred report;
    office_open(&desk);
    struct task_assignment series = desk_clear_task("KT\nVH");
    series.parent = desk_assign_to(&desk, "VP");
    series.rule = TEXT("FREQ=MONTHLY;BYMONTHDAY=25");
    int64_t task = assign(&desk, &series), made = task + 3;
    struct task_recurring recurring = {.until = date_from_day(START + 20)};
    assert_true(book_task_recur(desk.book, &owner, &recurring, &report, &desk.error));
    assert_int_equal(report.tasks, 2); /* one for each that leads, none for the joint task itself */
    assert_int_equal(desk_record(&desk, made).parent, task + 1);
    struct task_request cancel = noted(ACTION_CANCEL, &made);
    may_not(&desk, "H.KT", &cancel);
    assert_true(sees(&desk, "H.VP", made));
    may(&desk, "H.VP", &cancel);
    desk_close(&desk);
}

/* The last event of a task, by its number in the ledger. */
static int64_t last_event(struct desk *desk, int64_t task)
{
    return desk_record(desk, task).version;
}

static struct task_request back(const int64_t *task, int64_t event)
{
    struct task_request request = noted(ACTION_VOID, task);
    request.event = event;
    return request;
}

static struct task_request later_due(const int64_t *task)
{
    struct task_request request = noted(ACTION_CORRECT, task);
    request.due = START + 25;
    return request;
}

/* The head of KT has put a task of his own unit below one that he leads: he assigned it, and he is judged by it. */
static void whoever_is_judged_does_not_mend_what_he_is_judged_by(void **state)
{
    (void)state;
    struct desk desk = {0};
    office_open(&desk);
    struct task_assignment own = desk_clear_task("KT");
    own.parent = desk_assign_to(&desk, "KT");
    int64_t task = assign(&desk, &own);
    struct task_request acknowledge = desk_about(ACTION_ACKNOWLEDGE, &task), submit = desk_about(ACTION_SUBMIT, &task);
    may(&desk, "H.KT", &acknowledge);
    desk.day += 4;
    may(&desk, "H.KT", &submit);
    struct task_request earlier = noted(ACTION_CORRECT, &task);
    earlier.event = last_event(&desk, task);
    earlier.moment = desk_record(&desk, task).submitted_at - 86400;
    struct task_request take_back = back(&task, earlier.event), due = later_due(&task);
    may_not(&desk, "H.KT", &earlier);
    assert_string_equal(desk.error.message, "whoever does or leads a task does not change what he is judged by");
    may_not(&desk, "H.KT", &take_back);
    may_not(&desk, "H.KT", &due);
    struct task_request words = noted(ACTION_CORRECT, &task);
    words.words.title = TEXT("Rà soát chợ tạm, chợ cóc");
    words.words.competence = TEXT("Chủ tịch Hội đồng nhân dân phường");
    may(&desk, "H.KT", &words);
    assert_text_equal(desk_story(&desk, task, (struct as_of){0}).competence, words.words.competence);
    may(&desk, "CLERK", &due);
    may(&desk, "CLERK", &earlier);
    desk_close(&desk);
}

/* The head of KT assigned a task to VH; below one that VH alone leads he assigns nothing. */
static void a_task_is_put_where_whoever_corrects_it_may_assign(void **state)
{
    (void)state;
    struct desk desk = {0};
    office_open(&desk);
    int64_t others = desk_assign_to(&desk, "VH"), own = desk_assign_to(&desk, "KT");
    struct task_assignment below = desk_clear_task("VH");
    below.parent = desk_assign_to(&desk, "KT");
    int64_t task = assign(&desk, &below);
    struct task_request elsewhere = noted(ACTION_CORRECT, &task), level = noted(ACTION_CORRECT, &task);
    elsewhere.parent = others;
    level.level = LEVEL_PLAN;
    may_not(&desk, "H.KT", &elsewhere);
    may_not(&desk, "H.VH", &level);
    elsewhere.parent = own;
    may(&desk, "H.KT", &elsewhere);
    may(&desk, "CLERK", &level);
    desk_close(&desk);
}

static void a_clerk_does_not_mend_his_own_task(void **state)
{
    (void)state;
    struct desk desk = {0};
    office_open(&desk);
    int64_t task = desk_assign_to(&desk, "KT");
    struct task_request give = desk_about(ACTION_DELEGATE, &task), submit = desk_about(ACTION_SUBMIT, &task);
    give.person = TEXT("CLERK");
    may(&desk, "H.KT", &give);
    desk_must_plainly(&desk, ACTION_ACKNOWLEDGE, task);
    may(&desk, "CLERK", &submit);
    struct task_request judge = noted(ACTION_SEND_BACK, &task);
    judge.judged = JUDGED_FAULTY;
    desk_must(&desk, &judge);
    struct task_request take_back = back(&task, last_event(&desk, task)), due = later_due(&task);
    may_not(&desk, "CLERK", &take_back);
    may_not(&desk, "CLERK", &due);
    give.person = TEXT("H.KT"); /* he does it no more, but submitted it */
    may(&desk, "H.KT", &give);
    may_not(&desk, "CLERK", &take_back);
    assert_string_equal(desk.error.message,
                        "whoever submitted a result neither confirms it nor changes what was recorded");
    assert_int_equal(desk_record(&desk, task).faults, 1);
    desk_close(&desk);
}

/* What supervision finds is a limitation, and what it asks for is urged; nothing else of the work is his. */
static void a_supervisor_urges_and_records_limitations(void **state)
{
    (void)state;
    struct desk desk = {0};
    struct book_command given = {.as = TEXT("SUPERVISOR")};
    struct limitation_change found = {
        .unit = TEXT("KT"), .words = TEXT("Chợ tạm còn nhiều"), .source = TEXT("05/KL-HĐND")};
    int64_t number;
    office_open(&desk);
    take_on(&desk, "SUPERVISOR", NULL);
    change_person(&desk, book_person_grant,
                  (struct person_change){.person = given.as, .role = TEXT("supervisor"), .unit = TEXT("KT")});
    int64_t task = desk_assign_to(&desk, "KT"), other = desk_assign_to(&desk, "VH");
    struct task_request urge = noted(ACTION_URGE, &task), urge_other = noted(ACTION_URGE, &other),
                        cancel = noted(ACTION_CANCEL, &task);
    may(&desk, "SUPERVISOR", &urge);
    may_not(&desk, "SUPERVISOR", &urge_other);
    may_not(&desk, "SUPERVISOR", &cancel);
    assert_true(book_limitation_record(desk.book, &given, &found, &number, &desk.error));
    found.unit = TEXT("VH");
    assert_false(book_limitation_record(desk.book, &given, &found, &number, &desk.error));
    assert_int_equal(desk.error.kind, ERROR_FORBIDDEN);
    desk_close(&desk);
}

static void a_task_is_given_down_and_not_across(void **state)
{
    (void)state;
    struct desk desk = {0};
    office_open(&desk);
    int64_t task = desk_assign_to(&desk, "KT");
    struct task_request give = desk_about(ACTION_DELEGATE, &task);
    give.person = TEXT("H.VH");
    assert_false(act_as(&desk, "H.KT", &give));
    assert_string_equal(desk.error.message,
                        "“{1}” holds no position in the unit that leads the task, nor in one below it");
    give.person = TEXT("CLERK"); /* whose position nobody has recorded */
    may(&desk, "H.KT", &give);
    give.person = TEXT("H.KT");
    may(&desk, "H.KT", &give);
    give.person = TEXT("H.VH");
    desk_must(&desk, &give); /* the owner of the folder may do everything */
    desk_close(&desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_supervisor_urges_and_records_limitations),
        cmocka_unit_test(whoever_is_judged_does_not_mend_what_he_is_judged_by),
        cmocka_unit_test(a_clerk_does_not_mend_his_own_task),
        cmocka_unit_test(a_task_is_put_where_whoever_corrects_it_may_assign),
        cmocka_unit_test(leads_of_a_joint_task_are_equals),
        cmocka_unit_test(whoever_assigned_a_joint_task_decides_on_its_parts),
        cmocka_unit_test(a_task_is_given_down_and_not_across),
        cmocka_unit_test(a_series_assigns_nothing_to_whoever_leads_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

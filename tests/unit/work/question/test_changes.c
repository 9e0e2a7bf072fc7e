#include "support/task_desk.h"

#include "base/moment.h"
#include "work/personnel/personnel.h"
#include "work/question/changes.h"

enum { DONE_ON = START + 10, TRULY_ON = START + 3, MENDED_ON = START + 20 };

struct told {
    int64_t counts[100];
    int32_t due;            /* of the last assignment */
    int64_t wholes;         /* joint tasks that were over with their parts … */
    int64_t whole, with;    /* … the last of them, and the event that ended it */
    enum event_kind ending; /* … and how */
};

static bool take(void *listener, const struct change_line *line)
{
    struct told *told = listener;
    told->counts[line->fact.kind]++;
    if (line->fact.kind == EVENT_TASK_ASSIGNED)
        told->due = line->fact.due;
    if (line->ends_with_parts) {
        told->wholes++;
        told->whole = line->task;
        told->with = line->fact.event;
        told->ending = line->fact.kind;
    }
    return true;
}

/* What is told of the days from one to another, by what was known at the end of a day. */
static struct told told_of(struct desk *desk, int32_t first, int32_t last, int32_t known)
{
    struct told told = {.due = NO_DAY};
    struct changes_request request = {.first = date_from_day(first), .as_of.on = date_from_day(last)};
    if (known != NO_DAY)
        request.as_of.known = date_from_day(known);
    if (!book_changes(desk->book, desk->arena, &request, take, &told, &desk->error))
        fail_msg("%s", desk->error.message);
    return told;
}

static int64_t confirmed(struct desk *desk, int32_t first, int32_t last, int32_t known)
{
    return told_of(desk, first, last, known).counts[EVENT_TASK_CONFIRMED];
}

/* The number of the last event of a task. */
static int64_t last_event(struct desk *desk, int64_t task)
{
    struct task_story story = desk_story(desk, task, (struct as_of){0});
    return story.events[story.event_count - 1].number;
}

static void mend(struct desk *desk, enum task_action action, int64_t task, int64_t event, int32_t day)
{
    struct task_request request = desk_noted(action, &task, "Gõ nhầm");
    request.event = event;
    if (day != NO_DAY)
        request.moment = moment_of_day(day);
    desk_must(desk, &request);
}

/* A task that was confirmed; the number of that event. */
static int64_t confirm(struct desk *desk, int64_t task)
{
    desk_must_plainly(desk, ACTION_ACKNOWLEDGE, task);
    desk->day = TRULY_ON - 1;
    desk_must_plainly(desk, ACTION_SUBMIT, task);
    desk->day = DONE_ON;
    desk_must_plainly(desk, ACTION_CONFIRM, task);
    return last_event(desk, task);
}

static void what_was_corrected_is_told_on_its_true_day(void **state)
{
    (void)state;
    struct desk desk;
    int64_t task = desk_open_with_task(&desk), event = confirm(&desk, task);
    desk.day = MENDED_ON;
    assert_int_equal(confirmed(&desk, START, TRULY_ON, NO_DAY), 0);
    mend(&desk, ACTION_CORRECT, task, event, TRULY_ON);
    assert_int_equal(confirmed(&desk, START, TRULY_ON, NO_DAY), 1);
    assert_int_equal(confirmed(&desk, TRULY_ON + 1, MENDED_ON, NO_DAY), 0);
    assert_int_equal(told_of(&desk, MENDED_ON, MENDED_ON, NO_DAY).counts[EVENT_TASK_CORRECTED], 1);
    assert_int_equal(confirmed(&desk, START, TRULY_ON, MENDED_ON - 1), 0);
    assert_int_equal(confirmed(&desk, DONE_ON, MENDED_ON, MENDED_ON - 1), 1);
    mend(&desk, ACTION_CORRECT, task, event, DONE_ON + 1); /* and once more */
    assert_int_equal(confirmed(&desk, START, DONE_ON, NO_DAY), 0);
    assert_int_equal(confirmed(&desk, DONE_ON + 1, MENDED_ON, NO_DAY), 1);
    desk_close(&desk);
}

static void what_was_taken_back_is_not_told(void **state)
{
    (void)state;
    struct desk desk;
    int64_t task = desk_open_with_task(&desk), event = confirm(&desk, task);
    desk.day = MENDED_ON;
    mend(&desk, ACTION_VOID, task, event, NO_DAY);
    assert_int_equal(confirmed(&desk, START, MENDED_ON, NO_DAY), 0);
    assert_int_equal(told_of(&desk, MENDED_ON, MENDED_ON, NO_DAY).counts[EVENT_TASK_VOIDED], 1);
    assert_int_equal(confirmed(&desk, START, MENDED_ON, MENDED_ON - 1), 1);
    desk_close(&desk);
}

static void what_was_mistyped_is_told_as_it_was_meant(void **state)
{
    (void)state;
    struct desk desk;
    int64_t task = desk_open_with_task(&desk);
    struct task_request request = desk_noted(ACTION_CORRECT, &task, "Gõ nhầm");
    desk.day++;
    request.due = START + 40;
    desk_must(&desk, &request);
    assert_int_equal(told_of(&desk, START, START, NO_DAY).due, START + 40);
    assert_int_equal(told_of(&desk, START, START, START).due, START + 30);
    desk_close(&desk);
}

/* What is told of one unit and one person; empty: of any. */
static struct told told_to(struct desk *desk, const char *unit, const char *person)
{
    struct told told = {.due = NO_DAY};
    struct changes_request request = {
        .first = date_from_day(START), .unit = text_from(unit), .person = text_from(person)};
    if (!book_changes(desk->book, desk->arena, &request, take, &told, &desk->error))
        fail_msg("%s", desk->error.message);
    return told;
}

static void whoever_handed_a_task_over_is_told_so(void **state)
{
    (void)state;
    struct desk desk;
    struct book_command command = {0};
    const struct person_change change = {.person = TEXT("CB01")};
    size_t count;
    int64_t task = desk_open_with_task(&desk), other = desk_assign_to(&desk, "VH");
    assert_true(book_person_register(desk.book, &command, &change, &count, &desk.error));
    struct task_request over = desk_noted(ACTION_HAND_OVER, &task, "Đúng chức năng"),
                        give = desk_about(ACTION_DELEGATE, &other);
    over.unit = TEXT("VH");
    give.person = TEXT("CB01");
    desk_must(&desk, &over);
    desk_must(&desk, &give);
    struct told kt = told_to(&desk, "KT", ""), vh = told_to(&desk, "VH", ""), his = told_to(&desk, "", "CB01");
    assert_int_equal(kt.counts[EVENT_TASK_ASSIGNED], 1);
    assert_int_equal(kt.counts[EVENT_TASK_HANDED_OVER], 1);
    assert_int_equal(vh.counts[EVENT_TASK_ASSIGNED], 1);
    assert_int_equal(vh.counts[EVENT_TASK_HANDED_OVER], 1);
    assert_int_equal(his.counts[EVENT_TASK_ASSIGNED], 1);
    assert_int_equal(his.counts[EVENT_TASK_HANDED_OVER], 0);
    assert_int_equal(told_to(&desk, "VP", "").counts[EVENT_TASK_HANDED_OVER], 0);
    struct changes_request request = {.first = date_from_day(START), .unit = TEXT("KHAC")};
    assert_false(book_changes(desk.book, desk.arena, &request, take, &kt, &desk.error));
    assert_int_equal(desk.error.kind, ERROR_NOT_FOUND);
    request = (struct changes_request){.first = date_from_day(START), .as_of.on = date_from_day(START - 1)};
    assert_false(book_changes(desk.book, desk.arena, &request, take, &kt, &desk.error));
    assert_int_equal(desk.error.kind, ERROR_USAGE);
    desk_close(&desk);
}

static void every_other_due_day_is_told_and_what_was_refused_is_not(void **state)
{
    (void)state;
    struct desk desk = {0};
    int64_t task = desk_open_with_task(&desk);
    struct task_request extend = desk_extension(&task, START + 40),
                        refuse = desk_noted(ACTION_REFUSE, &task, "Còn đủ thời gian"),
                        pause = desk_noted(ACTION_PAUSE, &task, "Chờ chủ trương");
    desk_must_plainly(&desk, ACTION_ACKNOWLEDGE, task);
    desk_must(&desk, &extend);
    desk_must(&desk, &refuse);
    desk_must(&desk, &pause);
    desk_must_plainly(&desk, ACTION_RESUME, task); /* on the same day: it moves nothing */
    assert_int_equal(told_of(&desk, START, START, NO_DAY).counts[EVENT_TASK_EXTENSION_DECIDED], 0);
    assert_int_equal(told_of(&desk, START, START, NO_DAY).counts[EVENT_TASK_RESUMED], 0);
    desk_must(&desk, &pause);
    desk.day = START + 5;
    desk_must_plainly(&desk, ACTION_RESUME, task);
    desk_must(&desk, &extend);
    desk_must_plainly(&desk, ACTION_GRANT, task);
    struct told told = told_of(&desk, START + 5, START + 5, NO_DAY);
    assert_int_equal(told.counts[EVENT_TASK_RESUMED], 1);
    assert_int_equal(told.counts[EVENT_TASK_EXTENSION_DECIDED], 1);
    desk_close(&desk);
}

/* One task of KT and VH, and below it one of each. */
enum { JOINT = 1, OF_KT, OF_VH };

static void open_with_joint(struct desk *desk)
{
    int64_t task;
    const struct task_assignment assignment = desk_clear_task("KT\nVH");
    desk_open(desk);
    assert_true(desk_assign(desk, &assignment, &task));
    assert_int_equal(task, JOINT);
}

static void a_joint_task_is_told_to_be_over_with_the_last_of_its_parts(void **state)
{
    (void)state;
    struct desk desk = {0};
    open_with_joint(&desk);
    desk_must_plainly(&desk, ACTION_ACKNOWLEDGE, OF_VH);
    desk_must_plainly(&desk, ACTION_SUBMIT, OF_VH);
    int64_t first = confirm(&desk, OF_KT);
    assert_int_equal(told_of(&desk, START, DONE_ON, NO_DAY).wholes, 0);
    desk.day = DONE_ON + 1;
    desk_must_plainly(&desk, ACTION_CONFIRM, OF_VH);
    int64_t last = last_event(&desk, OF_VH);
    struct told told = told_of(&desk, START, DONE_ON + 1, NO_DAY);
    assert_int_equal(told.wholes, 1);
    assert_int_equal(told.whole, JOINT);
    assert_int_equal(told.with, last);
    assert_int_equal(told.ending, EVENT_TASK_CONFIRMED);
    assert_int_equal(told.counts[EVENT_TASK_CONFIRMED], 3);
    assert_int_equal(told_of(&desk, START, DONE_ON, NO_DAY).wholes, 0);
    assert_int_equal(told_of(&desk, DONE_ON + 2, MENDED_ON, NO_DAY).wholes, 0);
    assert_int_equal(told_to(&desk, "KT", "").wholes, 1); /* the first of its leads */
    assert_int_equal(told_to(&desk, "VH", "").wholes, 0);
    desk.day = MENDED_ON;
    mend(&desk, ACTION_CORRECT, OF_VH, last, DONE_ON - 1); /* then the other part was the last */
    told = told_of(&desk, START, DONE_ON, NO_DAY);
    assert_int_equal(told.wholes, 1);
    assert_int_equal(told.with, first);
    mend(&desk, ACTION_VOID, OF_VH, last, NO_DAY);
    assert_int_equal(told_of(&desk, START, MENDED_ON, NO_DAY).wholes, 0);
    assert_int_equal(told_of(&desk, START, MENDED_ON, MENDED_ON - 1).wholes, 1);
    desk_close(&desk);
}

static void parts_that_end_at_once_end_the_whole_once(void **state)
{
    (void)state;
    struct desk desk = {0};
    open_with_joint(&desk);
    const int64_t parts[] = {OF_KT, OF_VH};
    struct task_request request = desk_noted(ACTION_CANCEL, parts, "Không còn cần");
    request.task_count = COUNT_OF(parts);
    desk_must(&desk, &request);
    struct told told = told_of(&desk, START, START, NO_DAY);
    assert_int_equal(told.wholes, 1);
    assert_int_equal(told.ending, EVENT_TASK_CANCELLED);
    assert_int_equal(told.counts[EVENT_TASK_CANCELLED], 3);
    desk_close(&desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_was_corrected_is_told_on_its_true_day),
        cmocka_unit_test(what_was_taken_back_is_not_told),
        cmocka_unit_test(what_was_mistyped_is_told_as_it_was_meant),
        cmocka_unit_test(every_other_due_day_is_told_and_what_was_refused_is_not),
        cmocka_unit_test(whoever_handed_a_task_over_is_told_so),
        cmocka_unit_test(a_joint_task_is_told_to_be_over_with_the_last_of_its_parts),
        cmocka_unit_test(parts_that_end_at_once_end_the_whole_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

#include "support/chance.h"
#include "support/task_desk.h"

#include "store/question/document.h"
#include "store/question/horizon.h"
#include "store/question/personnel.h"
#include "store/question/share.h"
#include "work/acting/asker.h"
#include "work/book/book_state.h"
#include "work/document/document.h"
#include "work/organisation/organisation.h"
#include "work/personnel/personnel.h"
#include "work/question/changes.h"
#include "work/question/list.h"
#include "work/question/punctuality.h"
#include "work/question/rollup.h"
#include "work/question/waiting.h"
#include "work/target/limitation.h"

enum { TASKS = 60, SEED = 7 };

static const char *const units[] = {"KT", "VH", "VP", "TO"};

/* Everybody with his position and his role, or none; H heads, C is a clerk of the whole book, S supervises one unit. */
static const struct somebody {
    const char *code, *unit, *role, *scope;
    bool is_head;
} everybody[] = {
    {"H.KT", "KT", NULL, NULL, true},          {"O.KT", "KT", NULL, NULL, false},
    {"H.VP", "VP", NULL, NULL, true},          {"O.TO", "TO", NULL, NULL, false},
    {"S.KT", NULL, "supervisor", "KT", false}, {"C.ALL", NULL, "clerk", NULL, false},
    {"L.VH", NULL, "leader", "VH", false},     {"A.ALL", NULL, "administrator", NULL, false},
    {"NOBODY", NULL, NULL, NULL, false},       {"DOES", "VH", NULL, NULL, false},
    {"FOLLOWS", NULL, NULL, NULL, false},
};

static void change_person(struct desk *desk, book_person_command *command, struct person_change change)
{
    struct book_command given = {0};
    size_t count;
    if (!command(desk->book, &given, &change, &count, &desk->error))
        fail_msg("%s (%s)", desk->error.message, desk->error.arguments[0]);
}

static void take_on(struct desk *desk, const struct somebody *who)
{
    struct text code = text_from(who->code);
    change_person(desk, book_person_register, (struct person_change){.person = code, .name = TEXT("Người thử")});
    if (who->unit) {
        struct person_change post = {
            .position = code, .title = TEXT("Chức vụ"), .unit = text_from(who->unit), .is_head = who->is_head};
        change_person(desk, book_position_establish, post);
        change_person(desk, book_person_appoint, (struct person_change){.person = code, .position = code});
    }
    struct person_change role = {.person = code, .role = text_from(who->role), .unit = text_from(who->scope)};
    if (who->role)
        change_person(desk, book_person_grant, role);
}

static void establish_below(struct desk *desk, const char *code, const char *above)
{
    struct unit_change change = {.code = text_from(code),
                                 .name = text_from(code),
                                 .other = text_from(above),
                                 .basis = TEXT("01/QĐ-UBND"),
                                 .on = date_from_day(START - 90)};
    struct unit_change_report report;
    assert_true(book_unit_establish(desk->book, &change, &report, &desk->error));
}

static const char *some_unit(struct chance *chance)
{
    return units[chance_below(chance, COUNT_OF(units))];
}

static void act(struct desk *desk, int64_t task, enum task_action action, const char *unit, const char *person)
{
    struct task_request request = desk_about(action, &task);
    request.unit = text_from(unit);
    request.person = text_from(person);
    request.note = TEXT("Vì vậy");
    (void)desk_act(desk, &request); /* a unit that leads is not waited for, and so on: that is refused */
}

static void fill(struct desk *desk)
{
    struct chance chance = chance_of(SEED);
    struct book_command given = {0};
    struct document_given document = {.symbol = TEXT("12-NQ/ĐU"), .issuer = TEXT("VP"), .issued = {2026, 1, 5}};
    int64_t number;
    desk_open(desk);
    establish_below(desk, "TO", "KT");
    for (size_t i = 0; i < COUNT_OF(everybody); i++)
        take_on(desk, &everybody[i]);
    assert_true(book_document_register(desk->book, &given, &document, &number, &desk->error));
    for (int64_t made = 0; made < TASKS; made++) {
        struct task_assignment assignment = desk_clear_task(some_unit(&chance));
        int64_t task;
        bool is_joint = made < 3 || (made + 3 <= TASKS && chance_one_in(&chance, 6));
        if (is_joint)
            assignment.leads = TEXT("KT\nVP");
        assignment.document = chance_one_in(&chance, 5) ? number : NO_NUMBER;
        assignment.parent = made > 5 && chance_one_in(&chance, 3) ? (int64_t)chance_below(&chance, 5) + 1 : NO_NUMBER;
        assignment.person = chance_one_in(&chance, 6) ? TEXT("DOES") : TEXT_NONE;
        if (!desk_assign(desk, &assignment, &task))
            fail_msg("%s", desk->error.message);
        made += is_joint ? 2 : 0;
        act(desk, task, ACTION_ACKNOWLEDGE, NULL, NULL);
        if (chance_one_in(&chance, 6))
            act(desk, task, ACTION_FOLLOW, NULL, "FOLLOWS");
        if (chance_one_in(&chance, 4))
            act(desk, task, ACTION_PARTNER, some_unit(&chance), NULL);
        if (chance_one_in(&chance, 4))
            act(desk, task, ACTION_WAIT, some_unit(&chance), NULL);
        if (chance_one_in(&chance, 4))
            act(desk, task, ACTION_RAISE, some_unit(&chance), NULL);
    }
}

/* What the table says of one person and one task, the units it names taken one by one. */
static bool table_allows(struct desk *desk, struct book_reader *reader, const struct mandate *mandate,
                         const struct task_record *record)
{
    struct task_share_list named;
    struct matter matter;
    const char *why;
    assert_true(question_shares(reader, desk->arena, &TASK_CUT_NOW, record->number, &named, &desk->error));
    assert_true(question_matter(reader, desk->arena, record, NO_NUMBER, &matter, &desk->error));
    bool allows = permission_allows(PERMISSION_TASK_SEE, mandate_capacities(mandate, &matter), &why);
    for (size_t i = 0; i < named.count + 2; i++) {
        int64_t unit = i < named.count    ? named.at[i].unit
                       : i == named.count ? record->waiting_for
                                          : record->difficulty_to;
        assert_true(question_matter(reader, desk->arena, record, unit, &matter, &desk->error));
        unsigned heads_it = mandate_capacities(mandate, &matter) & CAPACITY_UNIT_HEAD;
        allows = allows || permission_allows(PERMISSION_TASK_SEE, heads_it, &why);
    }
    return allows;
}

static bool gather(void *listener, const struct task_record *record)
{
    bool *is_told = listener;
    assert_false(is_told[record->number]);
    is_told[record->number] = true;
    return true;
}

/* Every way of walking tells the tasks within the horizon, and no other. */
static void compare_walks(struct desk *desk, const struct asker *asker, const bool *is_seen)
{
    for (int way = 0; asker->horizon && way < 2; way++) {
        bool is_told[TASKS + 1] = {false};
        struct task_horizon horizon = *asker->horizon;
        struct task_range range = {.cut = TASK_CUT_NOW, .horizon = &horizon};
        horizon.is_narrow = way == 0;
        assert_true(question_tasks(asker->reader, desk->arena, &range, gather, is_told, &desk->error));
        assert_memory_equal(is_told, is_seen, sizeof is_told);
        memset(is_told, 0, sizeof is_told);
        range.kind = TASKS_IN_HAND;
        range.first = INT32_MIN;
        range.last = INT32_MAX;
        assert_true(question_tasks(asker->reader, desk->arena, &range, gather, is_told, &desk->error));
        assert_memory_equal(is_told, is_seen, sizeof is_told);
    }
}

static size_t compare_with_table(struct desk *desk, const char *code)
{
    struct book_reader *reader;
    struct asker asker;
    bool is_seen[TASKS + 1] = {false};
    size_t count = 0;
    assert_true(book_reader_open(desk->book->store, desk->arena, &reader, &desk->error));
    assert_true(asker_open(&asker, desk->book, reader, desk->arena, text_from(code), &desk->error));
    for (int64_t task = 1; task <= TASKS; task++) {
        struct task_record record;
        assert_true(question_task(reader, desk->arena, &TASK_CUT_NOW, task, &record, &desk->error));
        is_seen[task] = table_allows(desk, reader, &asker.mandate, &record);
        count += is_seen[task];
        if (asker_check_task(&asker, task, &desk->error) != is_seen[task])
            fail_msg("%s and task %d", code, (int)task);
        assert_true(is_seen[task] || desk->error.kind == ERROR_FORBIDDEN);
    }
    compare_walks(desk, &asker, is_seen);
    return count;
}

static void everybody_sees_the_tasks_that_the_table_lets_him_see(void **state)
{
    (void)state;
    struct desk desk;
    size_t some = 0;
    fill(&desk);
    for (size_t i = 0; i < COUNT_OF(everybody); i++) {
        size_t count = compare_with_table(&desk, everybody[i].code);
        some += count > 0 && count < TASKS;
    }
    assert_int_equal(compare_with_table(&desk, "C.ALL"), TASKS);
    assert_int_equal(compare_with_table(&desk, "A.ALL"), 0);
    assert_int_equal(compare_with_table(&desk, "NOBODY"), 0);
    assert_true(some >= 8);
    desk_close(&desk);
}

/* How many tasks are listed, and how many of them count for their units. */
struct listed {
    size_t all, counting;
};

static struct listed count_listed(struct desk *desk, struct list_request request, const char *as)
{
    struct task_lines lines;
    struct listed listed = {0};
    request.as_of.as = text_from(as);
    assert_true(book_list(desk->book, desk->arena, &request, &lines, &desk->error));
    assert_int_equal(lines.total, lines.count);
    for (size_t i = 0; i < lines.count; i++) {
        struct task_story story;
        int64_t task = lines.at[i].record.number;
        assert_true(book_show(desk->book, desk->arena, task, &request.as_of, &story, &desk->error));
        listed.all++;
        listed.counting += !lines.at[i].record.is_joint;
    }
    return listed;
}

static struct group_lines roll_up(struct desk *desk, const char *as, int by, int64_t task)
{
    struct group_lines lines;
    struct rollup_request request = {.task = task, .as_of.as = text_from(as)};
    request.by = by;
    assert_true(book_rollup(desk->book, desk->arena, &request, &lines, &desk->error));
    return lines;
}

static int64_t sum_of(const struct group_lines *lines)
{
    int64_t sum = 0;
    for (size_t i = 0; i < lines->count; i++)
        sum += tally_tasks(&lines->at[i].rollup.tally);
    assert_int_equal(tally_tasks(&lines->total.tally), sum);
    return sum;
}

/* What is kept says the same as a walk as of the day itself. */
static void compare_punctuality(struct desk *desk, const char *as)
{
    for (int by_month = 0; by_month < 2; by_month++) {
        struct punctuality_request request = {.by_month = by_month, .as_of.as = text_from(as)};
        struct punctuality_lines kept, walked;
        assert_true(book_punctuality(desk->book, desk->arena, &request, &kept, &desk->error));
        request.as_of.on = kept.on;
        assert_true(book_punctuality(desk->book, desk->arena, &request, &walked, &desk->error));
        assert_int_equal(kept.count, walked.count);
        for (size_t i = 0; i < kept.count; i++) {
            assert_text_equal(kept.at[i].code, walked.at[i].code);
            assert_memory_equal(&kept.at[i].current, &walked.at[i].current, sizeof kept.at[i].current);
            assert_memory_equal(&kept.at[i].original, &walked.at[i].original, sizeof kept.at[i].original);
        }
    }
}

static void numbers_are_of_what_whoever_asks_can_open(void **state)
{
    (void)state;
    struct desk desk;
    fill(&desk);
    for (size_t i = 0; i < COUNT_OF(everybody); i++) {
        const char *as = everybody[i].code;
        struct listed listed = count_listed(&desk, (struct list_request){0}, as);
        struct group_lines by_units = roll_up(&desk, as, ROLLUP_UNITS, NO_NUMBER);
        struct group_lines tree = roll_up(&desk, as, ROLLUP_TREE, NO_NUMBER);
        assert_int_equal(listed.all, compare_with_table(&desk, as));
        assert_int_equal(sum_of(&by_units), listed.counting);
        assert_int_equal(sum_of(&tree), listed.all);
        for (size_t unit = 0; unit < by_units.count; unit++)
            assert_int_equal(count_listed(&desk, (struct list_request){.unit = by_units.at[unit].code}, as).counting,
                             tally_tasks(&by_units.at[unit].rollup.tally));
        compare_punctuality(&desk, as);
        count_listed(&desk, (struct list_request){.waiting = true}, as);
        count_listed(&desk, (struct list_request){.words = TEXT("chợ tạm")}, as);
    }
    desk_close(&desk);
}

static void what_is_not_his_is_refused_by_the_sentence_of_the_table(void **state)
{
    (void)state;
    struct desk desk;
    struct task_story story;
    struct logged_events events;
    const struct as_of as_of = {.as = TEXT("NOBODY")};
    const struct log_request log = {.count = 5, .as = TEXT("H.KT")};
    fill(&desk);
    assert_false(book_show(desk.book, desk.arena, 1, &as_of, &story, &desk.error));
    assert_string_equal(desk.error.message, "only those who have to do with the task, or supervise it, may see it");
    assert_false(book_log(desk.book, desk.arena, &log, &events, &desk.error));
    assert_string_equal(desk.error.message,
                        "only a clerk, a leader, a supervisor or the head of a unit reads everything there");
    assert_int_equal(desk.error.kind, ERROR_FORBIDDEN);
    desk_close(&desk);
}

static void what_is_not_his_is_not_told_by_what_he_tries_to_do(void **state)
{
    (void)state;
    struct desk desk = {0};
    int64_t number;
    desk_open(&desk);
    take_on(&desk, &everybody[2]); /* H.VP */
    int64_t task = desk_assign_to(&desk, "KT"), own = desk_assign_to(&desk, "VP");
    act(&desk, task, ACTION_ACKNOWLEDGE, NULL, NULL);
    struct book_command command = {.as = TEXT("H.VP")};
    struct task_request request = desk_about(ACTION_ACKNOWLEDGE, &task);
    request.seen = desk_record(&desk, own).version;
    assert_false(book_task_act(desk.book, &command, &request, &desk.report, &desk.error));
    assert_int_equal(desk.error.kind, ERROR_FORBIDDEN);
    struct limitation_change change = {.unit = TEXT("VP"), .words = TEXT("Chậm"), .source = TEXT("20/KL-UBKT")};
    assert_true(book_limitation_record(desk.book, &command, &change, &number, &desk.error));
    change = (struct limitation_change){.number = number, .task = task};
    assert_false(book_limitation_tie(desk.book, &command, &change, &number, &desk.error));
    assert_string_equal(desk.error.message, "only those who have to do with the task, or supervise it, may see it");
    act(&desk, task, ACTION_PARTNER, "VP", NULL);
    assert_true(book_limitation_tie(desk.book, &command, &change, &number, &desk.error));
    change.task = own;
    assert_true(book_limitation_tie(desk.book, &command, &change, &number, &desk.error));
    desk_close(&desk);
}

static void a_task_takes_its_past_along_when_it_is_handed_over(void **state)
{
    (void)state;
    struct desk desk;
    struct task_story story;
    const struct as_of before = {.on = date_from_day(START), .as = TEXT("O.KT")};
    desk_open(&desk);
    take_on(&desk, &everybody[1]);
    int64_t task = desk_assign_to(&desk, "VH");
    assert_false(book_show(desk.book, desk.arena, task, &before, &story, &desk.error));
    desk.day++;
    act(&desk, task, ACTION_HAND_OVER, "KT", NULL);
    assert_true(book_show(desk.book, desk.arena, task, &before, &story, &desk.error));
    desk_close(&desk);
}

static bool count_change(void *listener, const struct change_line *line)
{
    size_t *count = listener;
    *count += line->task > 0;
    return true;
}

static void changes_and_waits_are_his_too(void **state)
{
    (void)state;
    struct desk desk;
    struct wait_lines waits;
    size_t changes = 0;
    const struct as_of as_of = {.as = TEXT("O.TO")};
    struct changes_request request = {.first = date_from_day(START), .as_of = as_of};
    fill(&desk);
    assert_true(book_changes(desk.book, desk.arena, &request, count_change, &changes, &desk.error));
    assert_int_equal(changes, count_listed(&desk, (struct list_request){0}, "O.TO").all);
    assert_true(book_waiting(desk.book, desk.arena, &as_of, &waits, &desk.error));
    int64_t waiting = 0;
    for (size_t i = 0; i < waits.count; i++)
        waiting += waits.at[i].tasks;
    assert_int_equal(waiting, count_listed(&desk, (struct list_request){.waiting = true}, "O.TO").all);
    desk_close(&desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(everybody_sees_the_tasks_that_the_table_lets_him_see),
        cmocka_unit_test(numbers_are_of_what_whoever_asks_can_open),
        cmocka_unit_test(what_is_not_his_is_refused_by_the_sentence_of_the_table),
        cmocka_unit_test(what_is_not_his_is_not_told_by_what_he_tries_to_do),
        cmocka_unit_test(a_task_takes_its_past_along_when_it_is_handed_over),
        cmocka_unit_test(changes_and_waits_are_his_too),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

#include "support/history_desk.h"

#include "work/question/changes.h"
#include "work/question/list.h"
#include "work/question/punctuality.h"
#include "work/question/rollup.h"
#include "work/question/waiting.h"

static bool is_below(const struct desk *desk, int64_t task, int64_t above)
{
    while (task != above && task != NO_NUMBER)
        task = desk->history.parents[task];
    return task == above || above == NO_NUMBER;
}

typedef bool membership(const struct desk *desk, const struct task_record *record, int64_t number);

static bool is_led(const struct desk *desk, const struct task_record *record, int64_t number)
{
    (void)desk;
    return (number == NO_NUMBER || record->lead == number) && !record->is_joint;
}

static bool is_done_by(const struct desk *desk, const struct task_record *record, int64_t number)
{
    (void)desk;
    return (number == NO_NUMBER || record->person == number) && !record->is_joint;
}

static bool is_nobodys(const struct desk *desk, const struct task_record *record, int64_t number)
{
    (void)desk;
    return record->person == number && !record->is_joint;
}

static bool is_part(const struct desk *desk, const struct task_record *record, int64_t number)
{
    return is_below(desk, record->number, number);
}

static void assert_rollup(const struct desk *desk, const struct rollup *rollup, membership *is_member, int64_t number)
{
    struct rollup expected = {0};
    for (size_t i = 0; i < desk->count; i++) {
        const struct task_record *record = &desk->records[i];
        if (!is_member(desk, record, number))
            continue;
        struct tally tally = tally_of(record);
        bool is_in_hand = task_is_open(record) && record->submitted_at == NO_MOMENT && record->due != NO_DAY;
        tally_add(&expected.tally, &tally, 1);
        expected.late += is_in_hand && record->due < desk->day;
        expected.due_soon += is_in_hand && record->due >= desk->day && record->due <= desk->day + 7;
    }
    assert_memory_equal(rollup, &expected, sizeof expected);
}

/* The rows add up to the total; and what nobody was given to is listed by the code of its row, joint ones beside. */
static void compare_nobodys(struct desk *desk, const struct as_of *as_of, const struct group_lines *lines)
{
    TEST_ARENA(arena);
    struct list_request request = {.person = LIST_NOBODY, .as_of = *as_of};
    struct task_lines list;
    const struct group_line *last = &lines->at[lines->count - 1];
    int64_t told = 0, joint = 0;
    for (size_t i = 0; i < lines->count; i++)
        told += tally_tasks(&lines->at[i].rollup.tally);
    assert_int_equal(told, tally_tasks(&lines->total.tally));
    assert_true(book_list(desk->book, arena, &request, &list, &desk->error));
    for (size_t i = 0; i < list.count; i++) {
        assert_int_equal(list.at[i].record.person, NO_NUMBER);
        joint += list.at[i].record.is_joint;
    }
    told = last->number == NO_NUMBER ? tally_tasks(&last->rollup.tally) + last->rollup.tally.cancelled : 0;
    assert_int_equal((int64_t)list.count - joint, told);
}

static void compare_rollups(struct desk *desk, struct as_of as_of)
{
    static membership *const belong[] = {
        [ROLLUP_TREE] = is_part, [ROLLUP_UNITS] = is_led, [ROLLUP_PERSONS] = is_done_by};
    for (int by = ROLLUP_TREE; by <= ROLLUP_PERSONS; by++) {
        TEST_ARENA(arena);
        struct group_lines lines;
        struct rollup_request request = {.as_of = as_of};
        struct arena *scratch = arena_scratch(arena);
        request.by = (__typeof__(request.by))by;
        assert_true(book_rollup(desk->book, scratch, &request, &lines, &desk->error));
        assert_true(lines.count > 0);
        for (size_t i = 0; i < lines.count; i++)
            assert_rollup(desk, &lines.at[i].rollup, lines.at[i].number == NO_NUMBER ? is_nobodys : belong[by],
                          lines.at[i].number);
        assert_rollup(desk, &lines.total, belong[by], NO_NUMBER);
        if (by == ROLLUP_PERSONS)
            compare_nobodys(desk, &as_of, &lines);
        arena_close(scratch);
    }
}

/* The tree below each task, by its parts; a task that was not there then has no tree. */
static void compare_trees(struct desk *desk, struct as_of as_of)
{
    for (size_t at = 0; at < desk->count; at++) {
        TEST_ARENA(arena);
        struct group_lines lines;
        struct rollup_request request = {.by = ROLLUP_TREE, .as_of = as_of, .task = desk->records[at].number};
        struct arena *scratch = arena_scratch(arena);
        assert_true(book_rollup(desk->book, scratch, &request, &lines, &desk->error));
        for (size_t i = 0; i < lines.count; i++)
            assert_rollup(desk, &lines.at[i].rollup, is_part, lines.at[i].number);
        arena_close(scratch);
    }
}

/* Page by page, the tree is what it is as a whole, and each page has the same total. */
static void compare_pages(struct desk *desk, struct as_of as_of)
{
    enum { PAGE = 2 };
    TEST_ARENA(arena);
    struct group_lines whole, page = {.has_more = true};
    struct rollup_request request = {.as_of = as_of};
    size_t told = 0;
    assert_true(book_rollup(desk->book, arena, &request, &whole, &desk->error));
    assert_true(whole.count > 0);
    assert_false(whole.has_more);
    for (request.most = PAGE; page.has_more; request.after = page.at[page.count - 1].number) {
        assert_true(book_rollup(desk->book, arena, &request, &page, &desk->error));
        assert_memory_equal(&page.total, &whole.total, sizeof page.total);
        assert_int_equal(page.count, page.has_more || whole.count % PAGE == 0 ? PAGE : whole.count % PAGE);
        for (size_t i = 0; i < page.count; i++, told++) {
            assert_int_equal(page.at[i].number, whole.at[told].number);
            assert_memory_equal(&page.at[i].rollup, &whole.at[told].rollup, sizeof page.at[i].rollup);
            assert_text_equal(page.at[i].name, whole.at[told].name);
        }
    }
    assert_int_equal(told, whole.count);
}

/* What waits for the same word as a line, and the one of them that has waited longest. */
static struct wait_line waits_like(const struct desk *desk, const struct wait_line *line)
{
    struct wait_line expected = {.unit = line->unit, .what = line->what, .since = INT64_MAX};
    for (size_t i = 0; i < desk->count; i++) {
        struct task_standing standing = task_standing_of(&desk->records[i], desk->day, 7);
        if (standing.waits_for != line->what || standing.waiting_unit != line->unit)
            continue;
        expected.tasks++;
        if (standing.waiting_since < expected.since) {
            expected.since = standing.waiting_since;
            expected.oldest = desk->records[i].number;
        }
    }
    return expected;
}

static void compare_waiting(struct desk *desk, struct as_of as_of)
{
    TEST_ARENA(arena);
    struct wait_lines lines;
    int64_t told = 0, expected = 0;
    struct arena *scratch = arena_scratch(arena);
    assert_true(book_waiting(desk->book, scratch, &as_of, &lines, &desk->error));
    for (size_t i = 0; i < lines.count; i++) {
        struct wait_line like = waits_like(desk, &lines.at[i]);
        assert_int_equal(lines.at[i].tasks, like.tasks);
        assert_int_equal(lines.at[i].since, like.since);
        assert_int_equal(lines.at[i].oldest, like.oldest);
        assert_int_equal(text_is_empty(lines.at[i].code), like.unit == NO_NUMBER);
        assert_true(i == 0 || lines.at[i].since >= lines.at[i - 1].since);
        told += lines.at[i].tasks;
    }
    for (size_t i = 0; i < desk->count; i++)
        expected += task_standing_of(&desk->records[i], desk->day, 7).waits_for != WAITS_FOR_NOTHING;
    assert_int_equal(told, expected);
    arena_close(scratch);
}

enum { ONE_UNIT = 2 }; /* whose code is “2” */

/* One task against a due day, by how it stands. */
static void judge(struct punctuality *sum, const struct task_record *record, int32_t days_late)
{
    bool has_result = record->submitted_at != NO_MOMENT;
    sum->in_time += has_result && days_late == 0;
    sum->too_late += has_result && days_late > 0;
    sum->late_open += !has_result && days_late > 0;
    sum->open += !has_result && days_late == 0;
    sum->days += has_result ? days_late : 0;
}

/* Whether a task counts on a line by one of its due days: on that of its unit, or of the month of the day; 0: all. */
static bool is_on_line(const struct punctuality_request *request, const struct task_record *record, int32_t due,
                       int64_t number)
{
    struct date date = date_from_day(due);
    if (date_is_set(request->first) && date_compare(date, request->first) < 0)
        return false;
    return number == 0 || number == (request->by_month ? date.year * 12 + date.month : record->lead);
}

static struct punctuality_line punctuality_of(const struct desk *desk, const struct punctuality_request *request,
                                              int64_t number)
{
    struct punctuality_line line = {.number = number};
    for (size_t i = 0; i < desk->count; i++) {
        struct task_record record = desk->records[i];
        if (record.due == NO_DAY || task_state_of(&record) == TASK_CANCELLED || record.is_joint ||
            (request->unit.len > 0 && record.lead != ONE_UNIT))
            continue;
        if (record.original_due == NO_DAY)
            record.original_due = record.due;
        struct task_standing standing = task_standing_of(&record, desk->day, 7);
        if (is_on_line(request, &record, record.due, number))
            judge(&line.current, &record, standing.days_late);
        if (is_on_line(request, &record, record.original_due, number))
            judge(&line.original, &record, standing.days_past_original);
    }
    return line;
}

static void compare_line(const struct punctuality_line *line, const struct punctuality_line *expected)
{
    assert_memory_equal(&line->current, &expected->current, sizeof line->current);
    assert_memory_equal(&line->original, &expected->original, sizeof line->original);
}

static void compare_punctuality_of(struct desk *desk, const struct punctuality_request *request)
{
    TEST_ARENA(arena);
    struct punctuality_lines lines;
    struct arena *scratch = arena_scratch(arena);
    const struct punctuality_line none = {0};
    struct punctuality_line all = punctuality_of(desk, request, 0);
    assert_true(book_punctuality(desk->book, scratch, request, &lines, &desk->error));
    for (size_t i = 0; i < lines.count; i++) {
        struct punctuality_line expected = punctuality_of(desk, request, lines.at[i].number);
        compare_line(&lines.at[i], &expected);
        expected.number = 0;
        assert_memory_not_equal(&expected, &none, sizeof none);
        assert_true(lines.at[i].code.len > 0);
        assert_true(i == 0 || lines.at[i].number > lines.at[i - 1].number);
    }
    compare_line(&lines.total, &all);
    arena_close(scratch);
}

/* By unit and by month, of all units and of one; all, what is due from the start of a month on, and from a day within
 * one on. */
static void compare_punctuality(struct desk *desk, struct as_of as_of)
{
    static const struct date firsts[] = {{0, 0, 0},     {2026, 3, 1},  {2026, 3, 2},
                                         {2026, 3, 14}, {2026, 3, 25}, {2027, 1, 31}};
    for (int by_month = 0; by_month < 2; by_month++)
        for (size_t i = 0; i < COUNT_OF(firsts); i++) {
            struct punctuality_request request = {.by_month = by_month, .first = firsts[i], .as_of = as_of};
            compare_punctuality_of(desk, &request);
            request.unit = TEXT("2");
            compare_punctuality_of(desk, &request);
        }
}

static void reports_are_what_their_tasks_add_up_to(void **state)
{
    (void)state;
    static const int32_t days[] = {NO_DAY, HISTORY_FIRST_DAY + 15, HISTORY_FIRST_DAY + 40, HISTORY_FIRST_DAY + 400};
    for (uint64_t seed = 1; seed <= SEEDS; seed++) {
        static struct desk desk;
        desk = (struct desk){0};
        desk_open(&desk, seed);
        for (size_t i = 0; i < COUNT_OF(days); i++) {
            struct as_of as_of = {0};
            if (days[i] != NO_DAY)
                as_of.on = date_from_day(days[i]);
            desk_fold(&desk, days[i]);
            compare_rollups(&desk, as_of);
            compare_trees(&desk, as_of);
            compare_pages(&desk, as_of);
            compare_waiting(&desk, as_of);
            compare_punctuality(&desk, as_of);
        }
        desk_close(&desk);
    }
}

static void a_page_goes_on_after_a_part_alone(void **state)
{
    (void)state;
    static const int32_t days[] = {NO_DAY, HISTORY_FIRST_DAY + 40};
    static struct desk desk;
    desk = (struct desk){0};
    desk_open(&desk, 1);
    for (size_t day = 0; day < COUNT_OF(days); day++) {
        struct rollup_request request = {.by = ROLLUP_TREE};
        size_t refused = 0;
        if (days[day] != NO_DAY)
            request.as_of.on = date_from_day(days[day]);
        desk_fold(&desk, days[day]);
        for (size_t at = 0; at < desk.count; at++) {
            TEST_ARENA(arena);
            struct group_lines lines;
            bool is_listed = desk.records[at].parent == NO_NUMBER;
            request.after = desk.records[at].number;
            assert_int_equal(book_rollup(desk.book, arena, &request, &lines, &desk.error), is_listed);
            refused += !is_listed;
        }
        assert_true(refused > 0 && refused < desk.count);
    }
    desk_close(&desk);
}

/* Counts changes of each kind. */
static bool take_change(void *listener, const struct change_line *line)
{
    int64_t *counts = listener;
    counts[line->fact.kind]++;
    return true;
}

static void changes_of_two_stretches_are_those_of_both(void **state)
{
    (void)state;
    enum { KINDS = 100 };
    static struct desk desk;
    desk = (struct desk){0};
    desk_open(&desk, 5);
    int64_t all[KINDS] = {0}, parts[KINDS] = {0};
    TEST_ARENA(arena);
    struct arena *scratch = arena_scratch(arena);
    struct date first = date_from_day(HISTORY_FIRST_DAY), middle = date_from_day(HISTORY_FIRST_DAY + 20),
                next = date_from_day(HISTORY_FIRST_DAY + 21);
    struct changes_request requests[] = {{.first = first}, {.first = first, .as_of.on = middle}, {.first = next}};
    for (size_t i = 0; i < COUNT_OF(requests); i++)
        assert_true(book_changes(desk.book, scratch, &requests[i], take_change, i == 0 ? all : parts, &desk.error));
    assert_memory_equal(all, parts, sizeof all);
    desk_fold(&desk, NO_DAY);
    assert_int_equal(all[EVENT_TASK_ASSIGNED], desk.count);
    assert_true(all[EVENT_TASK_HANDED_OVER] > 0 && all[EVENT_TASK_VOIDED] > 0);
    assert_int_equal(all[EVENT_TASK_PROGRESSED], 0);
    arena_close(scratch);
    desk_close(&desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reports_are_what_their_tasks_add_up_to),
        cmocka_unit_test(a_page_goes_on_after_a_part_alone),
        cmocka_unit_test(changes_of_two_stretches_are_those_of_both),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

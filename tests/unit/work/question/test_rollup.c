#include "support/history_desk.h"

#include "work/question/changes.h"
#include "work/question/punctuality.h"
#include "work/question/rollup.h"
#include "work/question/waiting.h"

static bool is_below(const struct desk *desk, int64_t task, int64_t above)
{
    while (task != above && task != NO_NUMBER)
        task = desk->history.parents[task];
    return task == above;
}

typedef bool membership(const struct desk *desk, const struct task_record *record, int64_t number);

static bool is_led(const struct desk *desk, const struct task_record *record, int64_t number)
{
    (void)desk;
    return record->lead == number;
}

static bool is_done_by(const struct desk *desk, const struct task_record *record, int64_t number)
{
    (void)desk;
    return record->person == number;
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
        if (number != NO_NUMBER && !is_member(desk, record, number))
            continue;
        struct tally tally = tally_of(record);
        bool is_in_hand = task_is_open(record) && record->submitted_at == NO_MOMENT && record->due != NO_DAY;
        tally_add(&expected.tally, &tally, 1);
        expected.late += is_in_hand && record->due < desk->day;
        expected.due_soon += is_in_hand && record->due >= desk->day && record->due <= desk->day + 7;
    }
    assert_memory_equal(rollup, &expected, sizeof expected);
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
            assert_rollup(desk, &lines.at[i].rollup, belong[by], lines.at[i].number);
        assert_rollup(desk, &lines.total, is_led, NO_NUMBER);
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

static void compare_waiting(struct desk *desk, struct as_of as_of)
{
    TEST_ARENA(arena);
    struct wait_lines lines;
    int64_t told = 0, expected = 0;
    struct arena *scratch = arena_scratch(arena);
    assert_true(book_waiting(desk->book, scratch, &as_of, &lines, &desk->error));
    for (size_t i = 0; i < lines.count; i++) {
        told += lines.at[i].tasks;
        assert_true(i == 0 || lines.at[i].since >= lines.at[i - 1].since);
    }
    for (size_t i = 0; i < desk->count; i++)
        expected += task_standing_of(&desk->records[i], desk->day, 7).waits_for != WAITS_FOR_NOTHING;
    assert_int_equal(told, expected);
    arena_close(scratch);
}

static void compare_punctuality(struct desk *desk, struct as_of as_of)
{
    TEST_ARENA(arena);
    struct punctuality expected = {0};
    struct arena *scratch = arena_scratch(arena);
    for (size_t i = 0; i < desk->count; i++) {
        const struct task_record *record = &desk->records[i];
        struct task_standing standing = task_standing_of(record, desk->day, 7);
        bool has_result = record->submitted_at != NO_MOMENT;
        if (record->due == NO_DAY || standing.state == TASK_CANCELLED)
            continue;
        expected.in_time += has_result && !standing.is_late;
        expected.too_late += has_result && standing.is_late;
        expected.late_open += !has_result && standing.is_late;
        expected.open += !has_result && !standing.is_late;
        expected.days += has_result ? standing.days_late : 0;
    }
    for (int by_month = 0; by_month < 2; by_month++) {
        struct punctuality_request request = {.by_month = by_month, .as_of = as_of};
        struct punctuality_lines lines;
        struct punctuality sum = {0};
        assert_true(book_punctuality(desk->book, scratch, &request, &lines, &desk->error));
        assert_memory_equal(&lines.total.current, &expected, sizeof expected);
        for (size_t i = 0; i < lines.count; i++)
            sum.in_time += lines.at[i].current.in_time;
        assert_int_equal(sum.in_time, expected.in_time);
    }
    arena_close(scratch);
}

static void reports_are_what_their_tasks_add_up_to(void **state)
{
    (void)state;
    static const int32_t days[] = {NO_DAY, HISTORY_FIRST_DAY + 15, HISTORY_FIRST_DAY + 40};
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
            compare_waiting(&desk, as_of);
            compare_punctuality(&desk, as_of);
        }
        desk_close(&desk);
    }
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
    assert_int_equal(all[EVENT_TASK_ASSIGNED], desk.history.tasks);
    assert_true(all[EVENT_TASK_HANDED_OVER] > 0 && all[EVENT_TASK_VOIDED] > 0);
    assert_int_equal(all[EVENT_TASK_PROGRESSED], 0);
    arena_close(scratch);
    desk_close(&desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reports_are_what_their_tasks_add_up_to),
        cmocka_unit_test(changes_of_two_stretches_are_those_of_both),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

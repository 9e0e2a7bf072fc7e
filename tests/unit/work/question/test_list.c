#include "support/history_desk.h"

#include "base/message.h"
#include "base/moment.h"
#include "store/question/question.h"
#include "work/question/list.h"

enum { PAGE = 7, DUE_SOON_DAYS = 7 /* the policy by default */ };

static bool is_asked_for(const struct list_request *request, const struct task_record *record, int32_t day)
{
    struct task_standing standing = task_standing_of(record, day, DUE_SOON_DAYS);
    bool is_in_hand = task_is_open(record) && record->submitted_at == NO_MOMENT;
    bool is_late = is_in_hand && record->due != NO_DAY && record->due < day;
    bool is_soon = is_in_hand && record->due >= day && record->due <= day + DUE_SOON_DAYS;
    return (!request->late || is_late) && (!request->due_soon || is_soon) &&
           (!request->waiting || standing.waits_for != WAITS_FOR_NOTHING) &&
           (!request->done || standing.state == TASK_DONE) &&
           (!request->has_state || standing.state == request->state) &&
           (request->waiting_for.len == 0 ||
            (standing.waits_for != WAITS_FOR_NOTHING && standing.waiting_unit == request->waiting_for.at[0] - '0')) &&
           (request->parent == NO_NUMBER || record->parent == request->parent) &&
           (request->unit.len == 0 || record->lead == request->unit.at[0] - '0');
}

/* How many tasks a request finds when each is looked at by itself. */
static size_t count_anew(struct desk *desk, const struct list_request *request, int32_t day)
{
    size_t count = 0;
    desk_fold(desk, date_is_set(request->as_of.on) ? day : NO_DAY);
    for (size_t i = 0; i < desk->count; i++)
        count += is_asked_for(request, &desk->records[i], day);
    return count;
}

/* Asks for a list page by page; every task comes once. */
static size_t count_pages(struct desk *desk, struct list_request request)
{
    TEST_ARENA(arena);
    bool is_seen[HISTORY_TASKS + 1] = {false};
    size_t count = 0;
    for (bool has_more = true; has_more;) {
        SCRATCH(scratch, arena);
        struct task_lines list;
        request.most = PAGE;
        assert_true(book_list(desk->book, scratch, &request, &list, &desk->error));
        assert_true(list.count <= PAGE);
        for (size_t i = 0; i < list.count; i++) {
            int64_t task = list.at[i].record.number;
            assert_false(is_seen[task]);
            is_seen[task] = true;
            request.after = task;
        }
        count += list.count;
        has_more = list.has_more;
        assert_true(!has_more || list.count == PAGE);
    }
    return count;
}

static void compare(struct desk *desk, const struct list_request *request)
{
    TEST_ARENA(arena);
    struct task_lines list;
    struct arena *scratch = arena_scratch(arena);
    assert_true(book_list(desk->book, scratch, request, &list, &desk->error));
    size_t count = list.count;
    int32_t day = date_to_day(list.on);
    struct list_request page = *request;
    page.most = 1;
    assert_int_equal(list.total, count);
    assert_true(book_list(desk->book, scratch, &page, &list, &desk->error));
    if (list.total >= 0)
        assert_int_equal(list.total, count);
    arena_close(scratch);
    assert_int_equal(count, count_anew(desk, request, day));
    assert_int_equal(count, count_pages(desk, *request));
}

static void lists_are_what_their_tasks_say_one_by_one(void **state)
{
    (void)state;
    static const struct list_request requests[] = {
        {.late = false},
        {.late = true},
        {.due_soon = true},
        {.waiting = true},
        {.done = true},
        {.parent = 1},
        {.unit = TEXT_INIT("2")},
        {.unit = TEXT_INIT("2"), .late = true},
        {.unit = TEXT_INIT("1"), .waiting = true},
        {.waiting_for = TEXT_INIT("1")},
        {.waiting_for = TEXT_INIT("3"), .late = true},
        {.waiting_for = TEXT_INIT("2"), .unit = TEXT_INIT("1")},
        {.has_state = true, .state = TASK_ASSIGNED},
        {.has_state = true, .state = TASK_DOING},
        {.has_state = true, .state = TASK_RETURNED},
        {.has_state = true, .state = TASK_PAUSED, .late = true},
        {.has_state = true, .state = TASK_SUBMITTED},
        {.has_state = true, .state = TASK_CANCELLED},
    };
    for (uint64_t seed = 1; seed <= SEEDS; seed++) {
        struct desk desk = {0};
        desk_open(&desk, seed);
        assert_true(desk.history.tasks > 30);
        for (size_t i = 0; i < COUNT_OF(requests); i++) {
            struct list_request request = requests[i];
            compare(&desk, &request);
            for (int32_t day = 10; day < 40; day += 13) {
                request.as_of.on = date_from_day(HISTORY_FIRST_DAY + day);
                compare(&desk, &request);
            }
        }
        desk_close(&desk);
    }
}

static void a_list_of_a_stranger_is_refused(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct desk desk = {0};
    struct task_lines list;
    static const struct list_request requests[] = {{.unit = TEXT_INIT("X")},   {.partner = TEXT_INIT("X")},
                                                   {.person = TEXT_INIT("X")}, {.waiting_for = TEXT_INIT("X")},
                                                   {.parent = 4000},           {.after = 4000}};
    desk_open(&desk, 1);
    struct arena *scratch = arena_scratch(arena);
    for (size_t i = 0; i < COUNT_OF(requests); i++) {
        assert_false(book_list(desk.book, scratch, &requests[i], &list, &desk.error));
        assert_int_equal(desk.error.kind, ERROR_NOT_FOUND);
    }
    arena_close(scratch);
    desk_close(&desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lists_are_what_their_tasks_say_one_by_one),
        cmocka_unit_test(a_list_of_a_stranger_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

#include "support/book_desk.h"

#include "base/moment.h"
#include "work/question/list.h"
#include "work/task/task_action.h"

/* Tasks that a file lists in any order, the first one assigned last of all. */
#define TASK(id, day)                                                                                                       \
    "{\"type\":\"task\",\"id\":" id ",\"kind\":\"task\",\"title\":\"Rà soát chợ tạm\",\"lead\":1,\"status\":\"new\"," \
    "\"progress\":0,\"created\":\"2026-01-" day "T08:00:00\",\"journal\":[]}\n"
static const char unit_and_tasks[] =
    "{\"type\":\"unit\",\"id\":1,\"code\":\"KT\",\"name\":\"Phòng Kinh tế\",\"parent\":null}\n" TASK("1", "20")
        TASK("2", "05") TASK("3", "11") TASK("4", "05") TASK("5", "02");

/* What is found, page by page, is these tasks in this order. */
static void found(struct desk *desk, const char *words, const int64_t *tasks, size_t count)
{
    struct list_request request = {.words = text_from(words), .most = 2};
    size_t told = 0;
    for (bool has_more = true; has_more;) {
        struct task_lines list;
        if (!book_list(desk->book, desk->arena, &request, &list, &desk->error))
            fail_msg("%s", desk->error.message);
        for (size_t i = 0; i < list.count; i++) {
            assert_true(told < count);
            assert_int_equal(list.at[i].record.number, tasks[told++]);
            request.after = list.at[i].record.number;
        }
        has_more = list.has_more;
    }
    assert_int_equal(told, count);
}

static void what_was_assigned_last_is_found_first(void **state)
{
    (void)state;
    static const int64_t order[] = {1, 3, 4, 2, 5};
    struct desk desk = {0};
    desk_open_with(&desk, MS_OF_MARCH, unit_and_tasks);
    found(&desk, "\"rà soát\"", order, COUNT_OF(order));
    found(&desk, "\"ra soat\" ch*", order, COUNT_OF(order));
    desk_close(&desk);
}

static void correct(struct desk *desk, int64_t task, int32_t day, const char *title)
{
    struct task_request request = task_request_of(ACTION_CORRECT, &task, 1);
    struct book_command command = {0};
    struct task_report report;
    request.note = TEXT("Gõ nhầm");
    request.words.title = text_from(title);
    if (day != NO_DAY)
        request.moment = moment_of_day(day);
    if (!book_task_act(desk->book, &command, &request, &report, &desk->error))
        desk_fail(desk);
}

static void a_corrected_day_puts_a_task_in_its_place(void **state)
{
    (void)state;
    static const int64_t order[] = {1, 5, 3, 4, 2}, others[] = {1, 5, 4, 2}, renamed[] = {3};
    struct desk desk = {0};
    desk_open_with(&desk, MS_OF_MARCH, unit_and_tasks);
    correct(&desk, 5, date_to_day((struct date){2026, 1, 12}), "");
    found(&desk, "\"rà soát\"", order, COUNT_OF(order));
    correct(&desk, 3, NO_DAY, "Kiểm tra chợ cóc");
    found(&desk, "\"rà soát\"", others, COUNT_OF(others));
    found(&desk, "cóc", renamed, COUNT_OF(renamed));
    desk_close(&desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_was_assigned_last_is_found_first),
        cmocka_unit_test(a_corrected_day_puts_a_task_in_its_place),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

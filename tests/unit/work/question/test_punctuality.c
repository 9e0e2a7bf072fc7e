#include "support/task_desk.h"

#include "work/personnel/personnel.h"
#include "work/question/punctuality.h"

/* Three tasks, of which a person does one of KT and one of VH; all of them late without a result. */
static void open_with_person(struct desk *desk)
{
    struct book_command command = {0};
    const struct person_change change = {.person = TEXT("CB01")};
    size_t count;
    int64_t task;
    desk_open(desk);
    assert_true(book_person_register(desk->book, &command, &change, &count, &desk->error));
    struct task_assignment his = desk_clear_task("KT"), other = desk_clear_task("VH");
    his.person = other.person = TEXT("CB01");
    assert_true(desk_assign(desk, &his, &task));
    assert_true(desk_assign(desk, &other, &task));
    desk_assign_to(desk, "KT");
    desk->day = START + 40;
}

static int64_t late(struct desk *desk, struct punctuality_request request)
{
    struct punctuality_lines lines;
    int64_t count = 0;
    if (!book_punctuality(desk->book, desk->arena, &request, &lines, &desk->error))
        fail_msg("%s", desk->error.message);
    for (size_t i = 0; i < lines.count; i++)
        count += lines.at[i].current.late_open;
    assert_int_equal(lines.total.original.late_open, count);
    return count;
}

static void one_unit_and_one_person_are_asked_about(void **state)
{
    (void)state;
    struct desk desk = {0};
    open_with_person(&desk);
    for (int i = 0; i < 4; i++) {
        struct punctuality_request request = {.by_month = i % 2 == 0};
        if (i > 1)
            request.as_of.on = date_from_day(desk.day - 1);
        assert_int_equal(late(&desk, request), 3);
        request.unit = TEXT("KT");
        assert_int_equal(late(&desk, request), 2);
        request.person = TEXT("CB01");
        assert_int_equal(late(&desk, request), 1);
        request.unit = TEXT_NONE;
        assert_int_equal(late(&desk, request), 2);
        request.first = date_from_day(START + 31);
        assert_int_equal(late(&desk, request), 0);
    }
    desk_close(&desk);
}

static void nobody_is_asked_about_who_is_not_there(void **state)
{
    (void)state;
    struct desk desk = {0};
    struct punctuality_request unit = {.unit = TEXT("KHAC")}, person = {.person = TEXT("CB99")};
    struct punctuality_lines lines;
    open_with_person(&desk);
    assert_false(book_punctuality(desk.book, desk.arena, &unit, &lines, &desk.error));
    assert_int_equal(desk.error.kind, ERROR_NOT_FOUND);
    assert_false(book_punctuality(desk.book, desk.arena, &person, &lines, &desk.error));
    assert_int_equal(desk.error.kind, ERROR_NOT_FOUND);
    desk_close(&desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_unit_and_one_person_are_asked_about),
        cmocka_unit_test(nobody_is_asked_about_who_is_not_there),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

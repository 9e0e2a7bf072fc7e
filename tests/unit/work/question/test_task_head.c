#include "support/task_desk.h"

#include "work/personnel/personnel.h"

static void change_person(struct desk *desk, book_person_command *command, struct person_change change)
{
    struct book_command given = {0};
    size_t count;
    if (!command(desk->book, &given, &change, &count, &desk->error))
        fail_msg("%s (%s)", desk->error.message, desk->error.arguments[0]);
}

static void establish_head(struct desk *desk)
{
    struct person_change post = {
        .position = TEXT("TP"), .title = TEXT("Trưởng phòng"), .unit = TEXT("KT"), .is_head = true};
    change_person(desk, book_position_establish, post);
    change_person(desk, book_person_register, (struct person_change){.person = TEXT("A"), .name = TEXT("Người thử")});
    change_person(desk, book_person_register, (struct person_change){.person = TEXT("B"), .name = TEXT("Người thử")});
}

static struct head_view head_on(struct desk *desk, int64_t task, int32_t day)
{
    return desk_story(desk, task, (struct as_of){.on = date_from_day(day)}).head;
}

static void the_head_of_the_lead_on_the_day_answers(void **state)
{
    (void)state;
    struct desk desk;
    int64_t task = desk_open_with_task(&desk);
    assert_text_equal(head_on(&desk, task, START).position, TEXT_NONE);
    desk.day = START + 1;
    establish_head(&desk);
    desk.day = START + 2;
    change_person(&desk, book_person_appoint,
                  (struct person_change){.person = TEXT("A"), .position = TEXT("TP"), .is_acting = true});
    desk.day = START + 3;
    change_person(&desk, book_person_appoint, (struct person_change){.person = TEXT("B"), .position = TEXT("TP")});
    assert_text_equal(head_on(&desk, task, START + 1).position, TEXT("TP"));
    assert_text_equal(head_on(&desk, task, START + 1).title, TEXT("Trưởng phòng"));
    assert_text_equal(head_on(&desk, task, START + 1).person, TEXT_NONE);
    assert_text_equal(head_on(&desk, task, START + 2).person, TEXT("A"));
    assert_true(head_on(&desk, task, START + 2).is_acting);
    assert_text_equal(head_on(&desk, task, START + 3).person, TEXT("B"));
    assert_false(head_on(&desk, task, START + 3).is_acting);
    desk_close(&desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_head_of_the_lead_on_the_day_answers),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

#include "support/task_desk.h"

#include "base/moment.h"
#include "store/question/organisation_known.h"
#include "store/question/personnel.h"
#include "store/question/question.h"
#include "work/book/book_state.h"
#include "work/organisation/organisation.h"
#include "work/personnel/personnel.h"
#include "work/question/list.h"
#include "work/question/rollup.h"

/*
 * What was said of units and of who answers for them after a day is not known on that day, for whatever day it is said.
 */

static void change_person(struct desk *desk, book_person_command *command, int32_t day, struct person_change change)
{
    struct book_command given = {.at = moment_of_day(day)};
    size_t count;
    if (!command(desk->book, &given, &change, &count, &desk->error))
        fail_msg("%s (%s)", desk->error.message, desk->error.arguments[0]);
}

static void change_unit(struct desk *desk, book_unit_command *command, int32_t day, const char *code, const char *other)
{
    struct unit_change change = {.code = text_from(code), .basis = TEXT("9/NQ-HĐND"), .on = date_from_day(day)};
    struct unit_change_report report;
    if (command == book_unit_rename)
        change.name = text_from(other);
    else
        change.other = text_from(other);
    if (!command(desk->book, &change, &report, &desk->error))
        fail_msg("%s (%s)", desk->error.message, desk->error.arguments[0]);
}

static void establish_head(struct desk *desk)
{
    struct person_change post = {
        .position = TEXT("TP"), .title = TEXT("Trưởng phòng"), .unit = TEXT("KT"), .is_head = true};
    change_person(desk, book_position_establish, START, post);
    change_person(desk, book_person_register, START, (struct person_change){.person = TEXT("A"), .name = TEXT("Một")});
    change_person(desk, book_person_register, START, (struct person_change){.person = TEXT("B"), .name = TEXT("Hai")});
    change_person(desk, book_person_appoint, START,
                  (struct person_change){.person = TEXT("A"), .position = TEXT("TP")});
}

static void what_is_said_later_was_not_known(void **state)
{
    (void)state;
    struct desk desk = {0};
    int64_t task = desk_open_with_task(&desk);
    establish_head(&desk);
    desk.day = START + 20;
    change_person(&desk, book_person_relieve, START + 2,
                  (struct person_change){.person = TEXT("A"), .position = TEXT("TP")});
    change_person(&desk, book_person_appoint, START + 2,
                  (struct person_change){.person = TEXT("B"), .position = TEXT("TP")});
    change_unit(&desk, book_unit_rename, START + 2, "KT", "Tên mới");
    struct as_of then = {.on = date_from_day(START + 4), .known = date_from_day(START + 5)}, now = {.on = then.on};
    assert_text_equal(desk_story(&desk, task, now).head.person, TEXT("B"));
    assert_text_equal(desk_story(&desk, task, now).line.lead.name, TEXT("Tên mới"));
    assert_text_equal(desk_story(&desk, task, then).head.person, TEXT("A"));
    assert_text_equal(desk_story(&desk, task, then).line.lead.name, TEXT("KT"));
    struct rollup_request asked = {.by = ROLLUP_UNITS, .as_of = then};
    struct group_lines groups;
    assert_true(book_rollup(desk.book, desk.arena, &asked, &groups, &desk.error));
    assert_text_equal(groups.at[0].name, TEXT("KT"));
    struct list_request request = {.as_of = then};
    struct task_lines list;
    assert_true(book_list(desk.book, desk.arena, &request, &list, &desk.error));
    assert_text_equal(list.at[0].lead.name, TEXT("KT"));
    desk_close(&desk);
}

static void assert_units_equal(const struct unit_lines *one, const struct unit_lines *other)
{
    assert_int_equal(one->count, other->count);
    for (size_t i = 0; i < one->count; i++) {
        const struct unit_line *a = &one->at[i], *b = &other->at[i];
        assert_text_equal(a->name, b->name);
        assert_text_equal(a->code, b->code);
        assert_text_equal(a->head, b->head);
        assert_int_equal(a->record.number, b->record.number);
        assert_int_equal(a->record.parent, b->record.parent);
        assert_int_equal(a->record.since, b->record.since);
        assert_int_equal(a->record.until, b->record.until);
        assert_int_equal(a->record.successor, b->record.successor);
    }
}

static void assert_same_personnel(const struct personnel *one, const struct personnel *other)
{
    assert_int_equal(one->appointments.count, other->appointments.count);
    for (int64_t unit = 1; unit <= 4; unit++)
        for (int32_t day = START - 1; day < START + 30; day++) {
            const struct position_line *head = personnel_head_of(one, unit, day),
                                       *same = personnel_head_of(other, unit, day);
            assert_int_equal(head ? head->number : NO_NUMBER, same ? same->number : NO_NUMBER);
            for (int64_t person = 1; head && person <= 2; person++)
                assert_int_equal(personnel_appointment(one, person, head->number, day) != NULL,
                                 personnel_appointment(other, person, head->number, day) != NULL);
        }
}

/* What all events add up to is what the tables have, for every day. */
static void what_is_known_now_is_what_stands_in_the_tables(void **state)
{
    (void)state;
    struct desk desk = {0};
    struct book_reader *reader;
    int64_t size;
    desk_open_with_task(&desk);
    establish_head(&desk);
    desk.day = START + 20;
    change_unit(&desk, book_unit_rename, START + 2, "VP", "Văn phòng");
    change_unit(&desk, book_unit_rename, START + 2, "VP", "Văn phòng Ủy ban");
    change_person(&desk, book_person_relieve, START + 5,
                  (struct person_change){.person = TEXT("A"), .position = TEXT("TP")});
    change_unit(&desk, book_unit_transfer, START + 6, "VH", "VP");
    change_unit(&desk, book_unit_rename, START + 7, "VH", "Phòng Văn hóa");
    change_unit(&desk, book_unit_merge, START + 9, "KT", "VH");
    assert_true(book_reader_open(desk.book->store, desk.arena, &reader, &desk.error));
    assert_true(question_log_size(reader, desk.arena, &size, &desk.error));
    for (int32_t day = START - 91; day < START + 12; day += day < START - 1 ? 45 : 1) {
        struct unit_lines known, stand;
        assert_true(question_units_known(reader, desk.arena, day, size, &known, &desk.error));
        assert_true(question_units(reader, desk.arena, day, &stand, &desk.error));
        assert_units_equal(&known, &stand);
    }
    struct personnel known, stand;
    assert_true(question_personnel_known(reader, desk.arena, size, &known, &desk.error));
    assert_true(question_personnel(reader, desk.arena, &stand, &desk.error));
    assert_same_personnel(&known, &stand);
    desk_close(&desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_said_later_was_not_known),
        cmocka_unit_test(what_is_known_now_is_what_stands_in_the_tables),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

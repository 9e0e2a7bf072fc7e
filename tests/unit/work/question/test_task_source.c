#include "support/task_desk.h"

#include "work/document/document.h"
#include "work/document/document_mend.h"
#include "work/personnel/personnel.h"

static const struct book_command given = {0};

static void change_person(struct desk *desk, book_person_command *command, struct person_change change)
{
    size_t count;
    if (!command(desk->book, &given, &change, &count, &desk->error))
        fail_msg("%s (%s)", desk->error.message, desk->error.arguments[0]);
}

/* Heads KT. */
static void appoint_head(struct desk *desk)
{
    struct text head = TEXT("TP.KT");
    change_person(desk, book_person_register, (struct person_change){.person = head});
    change_person(desk, book_position_establish,
                  (struct person_change){.position = head, .title = head, .unit = TEXT("KT"), .is_head = true});
    change_person(desk, book_person_appoint, (struct person_change){.person = head, .position = head});
}

static int64_t enter(struct desk *desk, const char *symbol, const char *issuer, const char *viewers)
{
    struct document_given document = {
        .symbol = text_from(symbol), .issuer = text_from(issuer), .issued = {2026, 1, 5}, .anyway = true};
    int64_t number;
    assert_true(book_document_register(desk->book, &given, &document, &number, &desk->error));
    struct document_allowance allowance = {.document = number, .units = text_from(viewers)};
    assert_true(!viewers || book_document_allow(desk->book, &given, &allowance, &desk->error));
    return number;
}

static int64_t assign_from(struct desk *desk, int64_t document, const char *source)
{
    struct task_assignment assignment = desk_clear_task("KT");
    int64_t task;
    assignment.document = document;
    assignment.words.source = text_from(source);
    assert_true(desk_assign(desk, &assignment, &task));
    return task;
}

static const struct as_of as_head = {.as = TEXT_INIT("TP.KT")};

static void assert_hidden(struct desk *desk, int64_t task)
{
    struct task_story story = desk_story(desk, task, as_head);
    assert_true(story.hides_source);
    assert_int_equal(story.source.len, 0);
    assert_int_equal(story.origin.document, NO_NUMBER);
    assert_int_equal(story.origin.symbol.len, 0);
    assert_int_equal(story.origin.clause.len, 0);
    assert_false(event_has(&story.events[0].event, FIELD_SOURCE));
    assert_false(event_has(&story.events[0].event, FIELD_DOCUMENT));
}

static void assert_told(struct desk *desk, int64_t task, struct as_of as_of, const char *source)
{
    struct task_story story = desk_story(desk, task, as_of);
    assert_false(story.hides_source);
    assert_text_equal(story.source, text_from(source));
}

static void a_document_that_is_not_meant_for_somebody_is_not_named_by_its_tasks(void **state)
{
    (void)state;
    struct desk desk = {0};
    desk_open(&desk);
    appoint_head(&desk);
    int64_t document = enter(&desk, "12-NQ/ĐU", "Đảng ủy", "VP");
    int64_t named = assign_from(&desk, document, "12-NQ/ĐU"), written = assign_from(&desk, NO_NUMBER, "12 - NQ/ĐU"),
            other = assign_from(&desk, NO_NUMBER, "ý kiến cử tri");
    assert_hidden(&desk, named);
    assert_hidden(&desk, written);
    assert_told(&desk, other, as_head, "ý kiến cử tri");
    assert_told(&desk, named, (struct as_of){0}, "12-NQ/ĐU");
    assert_told(&desk, written, (struct as_of){0}, "12 - NQ/ĐU");
    enter(&desk, "12-NQ/ĐU", "Đảng ủy xã bên", NULL); /* the number alone is no secret now */
    assert_hidden(&desk, named);
    assert_told(&desk, written, as_head, "12 - NQ/ĐU");
    desk_close(&desk);
}

static void what_a_series_makes_does_not_name_it_either(void **state)
{
    (void)state;
    struct desk desk = {0};
    struct task_assignment series = desk_clear_task("KT");
    int64_t task;
    desk_open(&desk);
    appoint_head(&desk);
    series.document = enter(&desk, "12-NQ/ĐU", "Đảng ủy", "VP");
    series.words.source = TEXT("Nghị quyết về chợ");
    series.due = NO_DAY;
    series.rule = TEXT("FREQ=MONTHLY;BYMONTHDAY=15");
    assert_true(desk_assign(&desk, &series, &task));
    const struct task_recurring recurring = {.until = {2026, 3, 20}};
    struct task_recurred made;
    assert_true(book_task_recur(desk.book, &given, &recurring, &made, &desk.error));
    assert_hidden(&desk, task);
    assert_hidden(&desk, task + 1);
    assert_told(&desk, task + 1, (struct as_of){0}, "Nghị quyết về chợ");
    series = desk_clear_task("KT");
    series.parent = task + 1;
    series.due = date_to_day((struct date){2026, 3, 10});
    series.words.source = TEXT("ý kiến cử tri");
    assert_true(desk_assign(&desk, &series, &task));
    assert_told(&desk, task, as_head, "ý kiến cử tri");
    desk_close(&desk);
}

static void a_task_is_told_by_the_number_that_its_document_has_now(void **state)
{
    (void)state;
    struct desk desk = {0};
    desk_open(&desk);
    int64_t document = enter(&desk, "74/KH-UBND", "UBND phường", NULL);
    int64_t named = assign_from(&desk, document, "74/KH-UBND"), written = assign_from(&desk, NO_NUMBER, "74/KH-UBND"),
            own_words = assign_from(&desk, document, "Kế hoạch về chợ");
    struct document_correction right = {.document = document, .symbol = TEXT("47/KH-UBND"), .note = TEXT("gõ nhầm")};
    desk.day++;
    assert_true(book_document_correct(desk.book, &given, &right, &desk.error));
    assert_told(&desk, named, (struct as_of){0}, "47/KH-UBND");
    assert_told(&desk, written, (struct as_of){0}, "47/KH-UBND");
    assert_told(&desk, own_words, (struct as_of){0}, "Kế hoạch về chợ");
    assert_told(&desk, named, (struct as_of){.known = date_from_day(START)}, "74/KH-UBND");
    assert_told(&desk, written, (struct as_of){.known = date_from_day(START)}, "74/KH-UBND");
    enter(&desk, "74/KH-UBND", "UBND phường", NULL); /* another has that number in truth */
    assert_told(&desk, named, (struct as_of){0}, "47/KH-UBND");
    assert_told(&desk, written, (struct as_of){0}, "74/KH-UBND");
    desk_close(&desk);
}

static void a_document_is_not_taken_back_while_tasks_name_it(void **state)
{
    (void)state;
    struct desk desk = {0};
    desk_open(&desk);
    int64_t document = enter(&desk, "74/KH-UBND", "UBND phường", NULL);
    assign_from(&desk, NO_NUMBER, "Số: 074/KH-UBND");
    struct document_correction right = {.document = document, .symbol = TEXT("47/KH-UBND"), .note = TEXT("gõ nhầm")};
    desk.day++;
    assert_false(book_document_void(desk.book, &given, document, TEXT("vào sổ nhầm"), &desk.error));
    assert_string_equal(desk.error.message, "tasks come from the document, or it is linked: correct it instead");
    assert_true(book_document_correct(desk.book, &given, &right, &desk.error));
    assert_false(book_document_void(desk.book, &given, document, TEXT("vào sổ nhầm"), &desk.error));
    int64_t twice = enter(&desk, "74/KH-UBND", "UBND phường", NULL);
    assert_true(book_document_void(desk.book, &given, document, TEXT("vào sổ nhầm"), &desk.error));
    assert_false(book_document_void(desk.book, &given, twice, TEXT("vào sổ nhầm"), &desk.error));
    desk_close(&desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_document_that_is_not_meant_for_somebody_is_not_named_by_its_tasks),
        cmocka_unit_test(what_a_series_makes_does_not_name_it_either),
        cmocka_unit_test(a_task_is_told_by_the_number_that_its_document_has_now),
        cmocka_unit_test(a_document_is_not_taken_back_while_tasks_name_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

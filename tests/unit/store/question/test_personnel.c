#include "support/book.h"

#include <sqlite3.h>

#include "base/moment.h"
#include "store/keeping/verify.h"
#include "store/question/mandate.h"
#include "store/question/personnel.h"

enum { MOST_EVENTS = 16 };

/* Day numbers count from FIRST. */
enum { FIRST = 20000 };

struct events {
    struct event at[MOST_EVENTS];
    size_t count;
};

static bool append_all(struct transaction *transaction, struct arena *arena, void *argument, int64_t *answer,
                       struct error *error)
{
    (void)arena;
    (void)answer;
    struct events *events = argument;
    for (size_t i = 0; i < events->count; i++)
        if (!transaction_append(transaction, &events->at[i], error))
            return false;
    return true;
}

static bool write_events(struct store *store, struct events *events, struct error *error)
{
    struct store_command command = {.run = append_all, .argument = events};
    int64_t answer;
    return store_write(store, &command, &answer, error);
}

static struct event *add(struct events *events, enum event_kind kind, int32_t day)
{
    struct event *event = &events->at[events->count++];
    *event = event_of(kind);
    event_set_number(event, FIELD_AT, moment_of_day(FIRST + day));
    event_set_text(event, FIELD_BY, TEXT("owner"));
    return event;
}

static void add_unit(struct events *events, int64_t number, struct text code, int64_t parent)
{
    struct event *event = add(events, EVENT_UNIT_ESTABLISHED, 0);
    event_set_number(event, FIELD_UNIT, number);
    event_set_text(event, FIELD_CODE, code);
    if (parent != NO_NUMBER)
        event_set_number(event, FIELD_PARENT, parent);
}

static void add_person(struct events *events, int64_t number, struct text code)
{
    struct event *event = add(events, EVENT_PERSON_REGISTERED, 0);
    event_set_number(event, FIELD_PERSON, number);
    event_set_text(event, FIELD_CODE, code);
    event_set_text(event, FIELD_NAME, TEXT("Người thử"));
}

static void add_position(struct events *events, int64_t number, struct text code, int64_t unit, bool heads)
{
    struct event *event = add(events, EVENT_POSITION_ESTABLISHED, 0);
    event_set_number(event, FIELD_POSITION, number);
    event_set_text(event, FIELD_CODE, code);
    event_set_number(event, FIELD_UNIT, unit);
    event_set_number(event, FIELD_SINCE, FIRST);
    if (heads)
        event_set_number(event, FIELD_HEADS, 1);
}

static struct event *add_about(struct events *events, enum event_kind kind, int32_t day, int64_t person,
                               int64_t position)
{
    struct event *event = add(events, kind, day);
    event_set_number(event, FIELD_PERSON, person);
    event_set_number(event, FIELD_POSITION, position);
    return event;
}

static struct event *add_role(struct events *events, enum event_kind kind, int32_t day, int64_t person, int64_t unit)
{
    struct event *event = add(events, kind, day);
    event_set_number(event, FIELD_PERSON, person);
    event_set_text(event, FIELD_ROLE, TEXT("clerk"));
    if (unit != NO_NUMBER)
        event_set_number(event, FIELD_UNIT, unit);
    return event;
}

/* Unit 2 below unit 1; position 1 heads unit 2; persons 1 and 2. */
static void settle(struct store *store)
{
    struct events events = {0};
    struct error error;
    add_unit(&events, 1, TEXT("A"), NO_NUMBER);
    add_unit(&events, 2, TEXT("A.B"), 1);
    add_person(&events, 1, TEXT("CB01"));
    add_person(&events, 2, TEXT("CB02"));
    add_position(&events, 1, TEXT("A.B.TP"), 2, true);
    add_position(&events, 2, TEXT("A.CV"), 1, false);
    if (!write_events(store, &events, &error))
        test_book_fail("settle", &error);
}

static bool heads(struct store *store, struct arena *arena, int64_t person, int32_t day)
{
    SCRATCH(scratch, arena);
    struct book_reader *reader;
    struct mandate mandate;
    struct error error;
    assert_true(book_reader_open(store, scratch, &reader, &error));
    assert_true(question_mandate(reader, scratch, person, FIRST + day, &mandate, &error));
    return mandate.post_count == 1 && mandate.posts[0].is_head && mandate.posts[0].path.at[0] == 2;
}

static void a_unit_is_headed_by_whoever_holds_the_position_on_the_day(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    TEST_BOOK(book);
    struct store *store = test_book_open(&book);
    struct events events = {0};
    struct verify_report report;
    struct error error;
    settle(store);
    add_about(&events, EVENT_PERSON_APPOINTED, 10, 1, 1);
    add_about(&events, EVENT_PERSON_RELIEVED, 20, 1, 1);
    struct event *acting = add_about(&events, EVENT_PERSON_APPOINTED, 15, 2, 1);
    event_set_number(acting, FIELD_ACTING, 1);
    event_set_number(acting, FIELD_UNTIL, FIRST + 30);
    assert_true(write_events(store, &events, &error));
    static const struct {
        int32_t day;
        bool first, second;
    } days[] = {
        {9, false, false}, {10, true, false}, {15, true, true},
        {20, false, true}, {30, false, true}, {31, false, false},
    };
    for (size_t i = 0; i < COUNT_OF(days); i++) {
        assert_int_equal(heads(store, arena, 1, days[i].day), days[i].first);
        assert_int_equal(heads(store, arena, 2, days[i].day), days[i].second);
    }
    store_close(store);
    assert_true(test_book_verify(&book, &report, &error));
}

static void a_mandate_has_the_posts_and_roles_of_the_day(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    TEST_BOOK(book);
    struct store *store = test_book_open(&book);
    struct events events = {0};
    struct error error;
    settle(store);
    add_about(&events, EVENT_PERSON_APPOINTED, 10, 1, 1);
    add_about(&events, EVENT_PERSON_APPOINTED, 10, 1, 2);
    add_role(&events, EVENT_ROLE_GRANTED, 10, 1, 2);
    add_role(&events, EVENT_ROLE_GRANTED, 10, 1, NO_NUMBER);
    add_role(&events, EVENT_ROLE_REVOKED, 12, 1, NO_NUMBER);
    assert_true(write_events(store, &events, &error));
    struct arena *scratch = arena_scratch(arena);
    struct book_reader *reader;
    struct mandate mandate;
    assert_true(book_reader_open(store, scratch, &reader, &error));
    assert_true(question_mandate(reader, scratch, 1, FIRST + 11, &mandate, &error));
    assert_int_equal(mandate.post_count, 2);
    assert_true(mandate.posts[0].is_head);
    assert_int_equal(mandate.posts[0].path.count, 2);
    assert_int_equal(mandate.posts[0].path.at[0], 2);
    assert_int_equal(mandate.posts[0].path.at[1], 1);
    assert_false(mandate.posts[1].is_head);
    assert_int_equal(mandate.role_count, 2);
    assert_int_equal(mandate.roles[0].unit, NO_NUMBER);
    assert_int_equal(mandate.roles[1].unit, 2);
    assert_true(question_mandate(reader, scratch, 1, FIRST + 12, &mandate, &error));
    assert_int_equal(mandate.role_count, 1);
    arena_close(scratch);
    store_close(store);
}

static void refuse(struct store *store, struct events *events)
{
    struct error error;
    assert_false(write_events(store, events, &error));
    assert_int_equal(error.kind, ERROR_DAMAGED);
}

static void an_event_that_cannot_follow_is_refused(void **state)
{
    (void)state;
    TEST_BOOK(book);
    struct store *store = test_book_open(&book);
    settle(store);
    struct events nobody = {0}, nowhere = {0}, twice = {0}, before = {0}, left = {0}, unknown = {0};
    add_about(&nobody, EVENT_PERSON_APPOINTED, 10, 3, 1);
    refuse(store, &nobody);
    add_about(&nowhere, EVENT_PERSON_APPOINTED, -1, 1, 1); /* the position does not stand yet */
    refuse(store, &nowhere);
    add_about(&twice, EVENT_PERSON_APPOINTED, 10, 1, 1);
    add_about(&twice, EVENT_PERSON_RELIEVED, 12, 1, 1);
    add_about(&twice, EVENT_PERSON_RELIEVED, 12, 1, 1);
    refuse(store, &twice);
    add_about(&before, EVENT_PERSON_APPOINTED, 10, 1, 1);
    add_about(&before, EVENT_PERSON_RELIEVED, 10, 1, 1); /* it would have lasted no day */
    refuse(store, &before);
    event_set_number(add(&left, EVENT_PERSON_LEFT, 10), FIELD_PERSON, 1);
    add_role(&left, EVENT_ROLE_GRANTED, 20, 1, NO_NUMBER);
    refuse(store, &left);
    event_set_text(add_role(&unknown, EVENT_ROLE_GRANTED, 20, 1, NO_NUMBER), FIELD_ROLE, TEXT("king"));
    refuse(store, &unknown);
    store_close(store);
}

static void run_sql(const struct test_book *book, const char *sql)
{
    TEST_ARENA(arena);
    sqlite3 *sqlite;
    assert_int_equal(sqlite3_open(text_print(arena, "%s/book.db", book->folder).at, &sqlite), SQLITE_OK);
    assert_int_equal(sqlite3_exec(sqlite, sql, NULL, NULL, NULL), SQLITE_OK);
    sqlite3_close(sqlite);
}

/* Who may do what hangs on these rows. */
static void a_changed_row_is_named(void **state)
{
    (void)state;
    static const struct {
        const char *sql, *table;
    } changes[] = {
        {"UPDATE person SET code = 'CB99' WHERE number = 2", "person"},
        {"UPDATE position SET heads = 1 WHERE number = 2", "position"},
        {"INSERT INTO appointment VALUES (1, 1, 2, 20000, NULL, 0)", "appointment"},
        {"INSERT INTO role_grant VALUES (1, 2, 2, 0, 20000, NULL)", "role_grant"},
    };
    for (size_t i = 0; i < COUNT_OF(changes); i++) {
        TEST_BOOK(book);
        struct verify_report report;
        struct error error;
        struct store *store = test_book_open(&book);
        settle(store);
        store_close(store);
        run_sql(&book, changes[i].sql);
        assert_false(test_book_verify(&book, &report, &error));
        assert_string_equal(error.arguments[0], changes[i].table);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_unit_is_headed_by_whoever_holds_the_position_on_the_day),
        cmocka_unit_test(a_mandate_has_the_posts_and_roles_of_the_day),
        cmocka_unit_test(an_event_that_cannot_follow_is_refused),
        cmocka_unit_test(a_changed_row_is_named),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

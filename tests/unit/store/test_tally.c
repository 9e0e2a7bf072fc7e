#include "support/book.h"
#include "support/history.h"

#include <pthread.h>

#include "base/message.h"
#include "store/question/question.h"
#include "store/question/question_tally.h"

enum { SEEDS = 6, STEPS = 120 };

/* Everything about all tasks, added up one by one. */
struct naive {
    struct task_record records[HISTORY_TASKS];
    size_t count;
};

static bool take(void *listener, const struct task_record *record)
{
    struct naive *naive = listener;
    assert_true(naive->count < HISTORY_TASKS);
    naive->records[naive->count++] = *record;
    return true;
}

/* Whether a task belongs to a group. One whose assignment was taken back still stands between others. */
static bool belongs(const struct history *history, const struct task_record *record, enum tally_scope scope,
                    int64_t number)
{
    if (scope == TALLY_LEAD || scope == TALLY_JOINT_LEAD)
        return (record->lead == number || number == NO_NUMBER) && record->is_joint == (scope == TALLY_JOINT_LEAD);
    if (scope == TALLY_PERSON || scope == TALLY_JOINT_PERSON)
        return record->person == number && record->is_joint == (scope == TALLY_JOINT_PERSON);
    int64_t above = history->parents[record->number];
    while (above != number && above != NO_NUMBER)
        above = history->parents[above];
    return above == number;
}

static void compare_group(struct book_reader *reader, const struct history *history, const struct naive *naive,
                          enum tally_scope scope, int64_t number)
{
    struct tally tally, expected = {0};
    struct error error;
    int64_t first = HISTORY_FIRST_DAY + 30, last = first + 25, count, expected_count = 0;
    for (size_t i = 0; i < naive->count; i++) {
        const struct task_record *record = &naive->records[i];
        if (!belongs(history, record, scope, number))
            continue;
        struct tally one = tally_of(record);
        int32_t due = tally_due(record);
        tally_add(&expected, &one, 1);
        expected_count += due >= first && due <= last;
    }
    struct tally_of_what what = {scope, number, scope == TALLY_BELOW ? history->parents[number] : NO_NUMBER};
    assert_true(question_tally(reader, what, &tally, &error));
    assert_memory_equal(&tally, &expected, sizeof tally);
    assert_true(question_tally_due(reader, what, (int32_t)first, (int32_t)last, &count, &error));
    assert_int_equal(count, expected_count);
}

static void compare_all(struct store *store, const struct history *history)
{
    TEST_ARENA(arena);
    static struct naive naive;
    struct task_range all = {.kind = TASKS_ALL, .cut = TASK_CUT_NOW};
    struct book_reader *reader;
    struct error error;
    naive.count = 0;
    assert_true(book_reader_open(store, arena, &reader, &error));
    assert_true(question_tasks(reader, arena, &all, take, &naive, &error));
    for (int64_t task = 0; task <= history->tasks; task++)
        compare_group(reader, history, &naive, TALLY_BELOW, task);
    for (int64_t unit = 1; unit <= HISTORY_UNITS; unit++) {
        compare_group(reader, history, &naive, TALLY_LEAD, unit);
        compare_group(reader, history, &naive, TALLY_JOINT_LEAD, unit);
    }
    compare_group(reader, history, &naive, TALLY_JOINT_LEAD, NO_NUMBER);
    for (int64_t person = 1; person <= HISTORY_PEOPLE; person++) {
        compare_group(reader, history, &naive, TALLY_PERSON, person);
        compare_group(reader, history, &naive, TALLY_JOINT_PERSON, person);
    }
}

static void tallies_are_what_their_tasks_add_up_to(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= SEEDS; seed++) {
        TEST_BOOK(book);
        struct verify_report report;
        struct error error;
        struct history history = history_of(seed);
        struct store *store = test_book_open(&book);
        for (int step = 1; step <= STEPS; step++) {
            history_step(&history, store);
            if (step % 30 == 0)
                compare_all(store, &history);
        }
        store_close(store);
        assert_true(history.tasks > 20);
        if (!test_book_verify(&book, &report, &error))
            test_book_fail("after a history", &error);
    }
}

/* What the last steps of the schema brought is not there. */
#define LATEST_SQL                                                                                                     \
    "UPDATE task SET cancelled_at = NULL WHERE ends_with_parts = 1;"                                                   \
    "ALTER TABLE task DROP COLUMN ends_with_parts; DROP TABLE document_file; "                                         \
    "ALTER TABLE document_clause DROP COLUMN event;"

/* A book as it was before tasks of several leads counted once, and before any of them was known to be one. */
static const char older_sql[] = LATEST_SQL
    "ALTER TABLE task_terms ADD COLUMN joint INTEGER;"
    "INSERT INTO task_terms (book, task, joint) SELECT book, number, 1 FROM task WHERE is_joint = 1;"
    "ALTER TABLE task DROP COLUMN is_joint; DROP INDEX task_put_elsewhere; DROP INDEX task_resumed;"
    "CREATE INDEX task_moved ON task (book, original_due) WHERE due <> original_due;"
    "DROP INDEX task_released; DROP INDEX event_beside_tasks;"
    "ALTER TABLE task_fact DROP COLUMN parent; ALTER TABLE task_fact DROP COLUMN level; UPDATE tally SET done = 99;"
    "ALTER TABLE event DROP COLUMN words_digest; DROP TABLE erased; DROP TABLE erased_file; DROP TABLE scrub; "
    "PRAGMA user_version = 26; UPDATE sqlite_stat1 SET stat = stat WHERE tbl = 'unit' AND idx = 'unit'";
static const char oldest_sql[] = LATEST_SQL
    "ALTER TABLE task DROP COLUMN is_joint; DROP TABLE imported; "
    "ALTER TABLE event DROP COLUMN words_digest; DROP TABLE erased; DROP TABLE erased_file; DROP TABLE scrub; "
    "DROP TABLE result_tally; DROP TABLE task_wait; DROP TABLE wait_tally; DROP TABLE tally;"
    "CREATE TABLE tally (book INTEGER NOT NULL, scope INTEGER NOT NULL, PRIMARY KEY (book, scope)) WITHOUT ROWID;"
    "DROP INDEX task_changed; DROP INDEX task_corrected; DROP INDEX task_put_elsewhere; DROP INDEX task_resumed; DROP "
    "INDEX task_released; DROP INDEX event_beside_tasks;"
    "ALTER TABLE task_fact DROP COLUMN parent; ALTER TABLE task_fact DROP COLUMN level;"
    "PRAGMA user_version = 22; UPDATE sqlite_stat1 SET stat = stat "
    "WHERE tbl = 'unit' AND idx = 'unit'";

static struct event event_at(const struct history *history, enum event_kind kind)
{
    struct event event = event_of(kind);
    event_set_text(&event, FIELD_BY, TEXT("owner"));
    event_set_number(&event, FIELD_AT, history->at);
    return event;
}

static bool register_with_file(struct transaction *transaction, const struct history *history, struct error *error)
{
    struct event event = event_at(history, EVENT_DOCUMENT_REGISTERED);
    event_set_number(&event, FIELD_DOCUMENT, 1);
    event_set_text(&event, FIELD_ABSENT, TEXT("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef pdf"));
    event_set_text(&event, FIELD_FILES, TEXT("kh.pdf"));
    event_set_text(&event, FIELD_CLAUSES, TEXT("0-12 1 I"));
    event_set_text(&event, FIELD_CLAUSE_WORDS, TEXT("Rà soát chợ tạm"));
    return transaction_append(transaction, &event, error);
}

static bool assign(struct transaction *transaction, struct history *history, int64_t parent, struct error *error)
{
    struct event event = event_at(history, EVENT_TASK_ASSIGNED);
    history->parents[++history->tasks] = parent;
    event_set_number(&event, FIELD_TASK, history->tasks);
    event_set_number(&event, parent == NO_NUMBER ? FIELD_JOINT : FIELD_PARENT, parent == NO_NUMBER ? 1 : parent);
    event_set_number(&event, FIELD_LEVEL, LEVEL_TASK);
    event_set_number(&event, FIELD_LEAD, 1);
    event_set_text(&event, FIELD_TITLE, TEXT("Rà soát chợ tạm"));
    return transaction_append(transaction, &event, error);
}

static bool cancel_last(struct transaction *transaction, const struct history *history, struct error *error)
{
    struct event event = event_at(history, EVENT_TASK_CANCELLED);
    event_set_number(&event, FIELD_TASK, history->tasks);
    event_set_number(&event, FIELD_UNIT, 1);
    return transaction_append(transaction, &event, error);
}

/* What a history has not by chance: a document with its file, and a task of several leads that ended with its part. */
static bool complete(struct transaction *transaction, struct arena *arena, void *argument, int64_t *answer,
                     struct error *error)
{
    (void)arena;
    (void)answer;
    struct history *history = argument;
    return register_with_file(transaction, history, error) &&
           (history->lacks_joint ||
            (assign(transaction, history, NO_NUMBER, error) && assign(transaction, history, history->tasks, error) &&
             cancel_last(transaction, history, error)));
}

static void *open_and_close(void *book)
{
    store_close(test_book_open(book));
    return NULL;
}

/* Two programs bring the book up to date at once. */
static void open_twice(struct test_book *book)
{
    pthread_t other;
    assert_int_equal(pthread_create(&other, NULL, open_and_close, book), 0);
    open_and_close(book);
    assert_int_equal(pthread_join(other, NULL), 0);
}

static void count_anew(const char *before, bool has_joint)
{
    TEST_BOOK(book);
    struct verify_report report;
    struct error error;
    struct history history = history_of(9);
    history.lacks_joint = !has_joint;
    history.lacks_places = true;
    struct store *store = test_book_open(&book);
    struct store_command command = {.run = complete, .argument = &history};
    int64_t answer;
    for (int step = 1; step <= STEPS; step++)
        history_step(&history, store);
    assert_true(store_write(store, &command, &answer, &error));
    store_close(store);
    test_book_change(&book, before);
    open_twice(&book);
    store = test_book_open(&book);
    compare_all(store, &history);
    store_close(store);
    if (!test_book_verify(&book, &report, &error))
        test_book_fail("an older book", &error);
}

static void an_older_book_is_counted_anew(void **state)
{
    (void)state;
    count_anew(older_sql, true);
    count_anew(oldest_sql, false);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tallies_are_what_their_tasks_add_up_to),
        cmocka_unit_test(an_older_book_is_counted_anew),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

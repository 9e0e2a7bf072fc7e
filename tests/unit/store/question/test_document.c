#include "support/book.h"

#include "base/message.h"
#include "base/moment.h"
#include "store/question/document.h"
#include "store/question/question.h"

/* One event, appended as it is. */
static bool append(struct transaction *transaction, struct arena *arena, void *argument, int64_t *answer,
                   struct error *error)
{
    (void)arena;
    (void)answer;
    return transaction_append(transaction, argument, error);
}

static bool record(struct store *store, struct event event, struct error *error)
{
    struct store_command command = {.run = append, .argument = &event};
    int64_t answer;
    event_set_text(&event, FIELD_BY, TEXT("owner"));
    event_set_number(&event, FIELD_AT, moment_of_day(20000));
    return store_write(store, &command, &answer, error);
}

static struct event a_resolution(int64_t number)
{
    struct event event = event_of(EVENT_DOCUMENT_REGISTERED);
    event_set_number(&event, FIELD_DOCUMENT, number);
    event_set_text(&event, FIELD_SYMBOL, TEXT("05-NQ/ĐU"));
    event_set_text(&event, FIELD_TYPE, TEXT("nghị quyết"));
    event_set_text(&event, FIELD_SUBJECT, TEXT("về bộ máy tinh gọn"));
    event_set_text(&event, FIELD_CLAUSES, TEXT("0-12 0 I\n14-40 1 I.1\n42-60 0 "));
    event_set_text(&event, FIELD_CLAUSE_WORDS, TEXT("Nhiệm vụ\nRà soát chợ tạm\nNơi nhận"));
    return event;
}

static struct event a_link(enum event_kind kind, int64_t document, int64_t to)
{
    struct event event = event_of(kind);
    event_set_number(&event, FIELD_DOCUMENT, document);
    event_set_number(&event, FIELD_TO, to);
    event_set_text(&event, FIELD_LINK, TEXT("implements"));
    return event;
}

static void fill(struct store *store)
{
    struct error error;
    assert_true(record(store, a_resolution(1), &error));
    assert_true(record(store, a_resolution(2), &error));
    assert_true(record(store, a_link(EVENT_DOCUMENT_LINKED, 2, 1), &error));
}

static size_t count_found(struct store *store, const char *typed)
{
    TEST_ARENA(arena);
    struct book_reader *reader;
    struct document_lines lines;
    struct error error;
    assert_true(book_reader_open(store, arena, &reader, &error));
    assert_true(question_documents(reader, arena, question_words(arena, text_from(typed)), &lines, &error));
    return lines.count;
}

static void a_document_is_found_by_its_words_with_marks_and_without(void **state)
{
    (void)state;
    TEST_BOOK(book);
    struct store *store = test_book_open(&book);
    fill(store);
    assert_int_equal(count_found(store, "\"cho tam\" bộ máy"), 2);
    assert_int_equal(count_found(store, "chơ tạm"), 0);
    assert_int_equal(count_found(store, "nq"), 2);
    store_close(store);
}

static void clauses_keep_their_places_and_labels(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    TEST_BOOK(book);
    struct store *store = test_book_open(&book);
    struct book_reader *reader;
    struct document_clauses clauses;
    struct error error;
    fill(store);
    struct arena *scratch = arena_scratch(arena);
    assert_true(book_reader_open(store, scratch, &reader, &error));
    assert_true(question_document_clauses(reader, arena, 1, INT64_MAX, &clauses, &error));
    assert_int_equal(clauses.count, 3);
    assert_int_equal(clauses.at[1].first, 14);
    assert_int_equal(clauses.at[1].end, 40);
    assert_true(clauses.at[1].asks);
    assert_text_equal(clauses.at[1].label, TEXT("I.1"));
    assert_text_equal(clauses.at[1].words, TEXT("Rà soát chợ tạm"));
    assert_text_equal(clauses.at[2].label, TEXT(""));
    arena_close(scratch);
    store_close(store);
}

static void what_cannot_follow_is_refused(void **state)
{
    (void)state;
    TEST_BOOK(book);
    struct store *store = test_book_open(&book);
    struct error error;
    fill(store);
    assert_false(record(store, a_link(EVENT_DOCUMENT_LINKED, 2, 1), &error));
    assert_false(record(store, a_link(EVENT_DOCUMENT_LINKED, 2, 2), &error));
    assert_false(record(store, a_link(EVENT_DOCUMENT_LINKED, 2, 9), &error));
    assert_false(record(store, a_link(EVENT_DOCUMENT_UNLINKED, 1, 2), &error));
    assert_true(record(store, a_link(EVENT_DOCUMENT_UNLINKED, 2, 1), &error));
    assert_true(record(store, a_link(EVENT_DOCUMENT_LINKED, 2, 1), &error));
    struct event torn = a_resolution(3);
    event_set_text(&torn, FIELD_CLAUSES, TEXT("12 I"));
    assert_false(record(store, torn, &error));
    assert_int_equal(error.kind, ERROR_DAMAGED);
    store_close(store);
}

static const struct {
    const char *sql, *message;
} changes[] = {
    {"UPDATE document SET issued = 5 WHERE number = 1", "table “{1}” does not say what the ledger says, at {2}"},
    {"UPDATE document_clause SET asks = 1 WHERE document = 2 AND place = 1",
     "table “{1}” does not say what the ledger says, at {2}"},
    {"DELETE FROM document_link WHERE document = 2", "table “{1}” does not say what the ledger says, at {2}"},
    {"INSERT INTO document_viewer VALUES (1, 1, 4)", "table “{1}” does not say what the ledger says, at {2}"},
    {"DELETE FROM document_search_data WHERE id = (SELECT max(id) FROM document_search_data)", NULL},
};

static void whatever_was_changed_is_named(void **state)
{
    (void)state;
    TEST_BOOK(book);
    struct store *store = test_book_open(&book);
    struct verify_report report;
    struct error error;
    fill(store);
    store_close(store);
    assert_true(test_book_verify(&book, &report, &error));
    test_book_copy(&book);
    for (size_t i = 0; i < COUNT_OF(changes); i++) {
        test_book_change(&book, changes[i].sql);
        assert_false(test_book_verify(&book, &report, &error));
        if (changes[i].message)
            assert_string_equal(error.message, changes[i].message);
        test_book_put_back(&book);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_document_is_found_by_its_words_with_marks_and_without),
        cmocka_unit_test(clauses_keep_their_places_and_labels),
        cmocka_unit_test(what_cannot_follow_is_refused),
        cmocka_unit_test(whatever_was_changed_is_named),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

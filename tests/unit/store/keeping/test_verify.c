#include "support/book.h"

#include "base/file.h"
#include "base/message.h"

static void a_sound_book_is_said_to_be_sound(void **state)
{
    (void)state;
    TEST_BOOK(book);
    struct verify_report report;
    struct error error;
    test_book_fill(&book);
    if (!test_book_verify(&book, &report, &error))
        test_book_fail("a sound book", &error);
    assert_int_equal(report.events, 161);
    assert_int_equal(strlen(report.root), 64);
}

/* What somebody with the file in hand might change, and what `verify` then says (NULL: whatever SQLite says). */
static const struct {
    const char *sql, *message, *first, *second;
} changes[] = {
    {"UPDATE task SET percent = 99 WHERE number = 7", "table “{1}” does not say what the ledger says, at {2}", "task",
     "7"},
    {"UPDATE task SET confirmed_at = 5 WHERE number = 7", "table “{1}” does not say what the ledger says, at {2}",
     "task", "7"},
    {"DELETE FROM task_fact WHERE task = 9 AND percent = 2", "table “{1}” does not say what the ledger says, at {2}",
     "task_fact", NULL},
    {"UPDATE task_words SET title = 'x' WHERE task = 8", "table “{1}” does not say what the ledger says, at {2}",
     "task_words", "8"},
    {"INSERT INTO task_partner (book, task, unit) VALUES (1, 3, 4)",
     "table “{1}” does not say what the ledger says, at {2}", "task_partner", "3/4"},
    {"UPDATE tally SET done = 1 WHERE scope = 2 AND number = 1",
     "table “{1}” does not say what the ledger says, at {2}", "tally", "2/0/1"},
    {"UPDATE tally SET due = x'0202' WHERE scope = 1 AND number = 0",
     "table “{1}” does not say what the ledger says, at {2}", "tally", "1/0/0"},
    {"INSERT INTO result_tally VALUES (1, 0, 1, x'00')", "table “{1}” does not say what the ledger says, at {2}",
     "result_tally", "0/1"},
    {"UPDATE wait_tally SET tasks = 41", "table “{1}” does not say what the ledger says, at {2}", "wait_tally", "1/7"},
    {"UPDATE wait_tally SET oldest = 2", "table “{1}” does not say what the ledger says, at {2}", "wait_tally", "1/7"},
    {"DELETE FROM task_wait WHERE task = 40", "table “{1}” does not say what the ledger says, at {2}", "task_wait",
     NULL},
    {"INSERT INTO target_event (book, target, event, at) VALUES (1, 1, 5, 0)",
     "table “{1}” does not say what the ledger says, at {2}", "target_event", "1/5"},
    {"INSERT INTO limitation_event (book, limitation, event, at) VALUES (1, 1, 5, 0)",
     "table “{1}” does not say what the ledger says, at {2}", "limitation_event", "1/5"},
    {"INSERT INTO policy_value VALUES (1, 5, 3, '', 0, 20000, '9', '')",
     "table “{1}” does not say what the ledger says, at {2}", "policy_value", "5"},
    {"INSERT INTO unit (book, number, code, name) VALUES (1, 2, 'x', 'y')",
     "table “{1}” does not say what the ledger says, at {2}", "unit", "2"},
    {"UPDATE event SET facts = replace(facts, '\"percent\":2', '\"percent\":3') WHERE number = 4",
     "event {1} was changed after it was recorded", "4", ""},
    {"UPDATE event SET words = replace(words, 'R', 'L') WHERE number = 1",
     "event {1} was changed after it was recorded", "1", ""},
    {"UPDATE event SET facts = facts || ' ' WHERE number = 5", "event {1} cannot be read as an event of this book", "5",
     ""},
    {"UPDATE event SET words_salt = zeroblob(3) WHERE number = 2", "event {1} has no proper salt", "2", ""},
    {"UPDATE event SET facts_salt = zeroblob(16) WHERE number = 2", "event {1} was changed after it was recorded", "2",
     ""},
    {"UPDATE event SET facts_salt = zeroblob(16), leaf = x'' WHERE number = 2",
     "an event of the ledger was changed after it was signed", "", ""},
    {"DELETE FROM event WHERE number = 80", "event {1} is missing from the ledger", "80", ""},
    {"DELETE FROM event WHERE number = 160", "the ledger does not have as many events as were signed", "", ""},
    {"DELETE FROM search_data WHERE id = (SELECT max(id) FROM search_data)", NULL, NULL, NULL},
    {"UPDATE search_docsize SET sz = x'0101' WHERE id = (SELECT max(id) FROM search_docsize)",
     "the search index does not hold the words of the tasks", "", ""},
    {"UPDATE search_idx SET pgno = pgno + 2 WHERE segid = (SELECT max(segid) FROM search_idx)",
     "the search index is damaged", "", ""},
    {"UPDATE search_config SET v = 5", "the search index is damaged", "", ""},
    {"UPDATE document_search_config SET v = '4'", "the search index is damaged", "", ""},
    {"DELETE FROM search_config", "the search index is damaged", "", ""},
    {"INSERT INTO search_config VALUES ('pgsz', 64)", "the search index is damaged", "", ""},
    {"INSERT INTO search_idx VALUES (99, x'', 2)", "the search index is damaged", "", ""},
    {"INSERT INTO search_data VALUES ((99 << 37) + 1, x'00000004')", "the search index is damaged", "", ""},
    {"UPDATE sqlite_stat1 SET stat = '1 1' WHERE idx = 'task_by_parent'",
     "table “{1}” does not say what the ledger says, at {2}", "sqlite_stat1", "task/task_by_parent"},
    {"INSERT INTO idempotency (book, key, answer, digest) VALUES (1, 'đơn', 5, x'00')",
     "the answer kept for the command “{1}” was changed", "đơn", ""},
    {"UPDATE log SET size = size - 1", "the state of the ledger is damaged", "", ""},
    {"UPDATE log SET checkpoint = replace(checkpoint, '161', '160')", "the state of the ledger is damaged", "", ""},
};

static void whatever_was_changed_is_named(void **state)
{
    (void)state;
    TEST_BOOK(book);
    test_book_fill(&book);
    test_book_copy(&book);
    for (size_t i = 0; i < COUNT_OF(changes); i++) {
        struct verify_report report;
        struct error error;
        test_book_change(&book, changes[i].sql);
        if (test_book_verify(&book, &report, &error))
            fail_msg("unnoticed: %s", changes[i].sql);
        if (error.kind != ERROR_DAMAGED || (changes[i].message && strcmp(error.message, changes[i].message) != 0))
            fail_msg("%s: %s", changes[i].sql, error.message);
        if (changes[i].first)
            assert_string_equal(error.arguments[0], changes[i].first);
        if (changes[i].second)
            assert_string_equal(error.arguments[1], changes[i].second);
        test_book_put_back(&book);
    }
}

/* One byte of every text that stands in the file, flipped on the disk itself. */
static void a_flipped_byte_is_found(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    TEST_BOOK(book);
    struct error error;
    struct text bytes;
    test_book_fill(&book);
    test_book_copy(&book);
    const char *path = text_print(arena, "%s/book.db", book.folder).at;
    assert_true(file_read(arena, path, TEST_ARENA_BYTES / 4, &bytes, &error));
    size_t flipped = 0, found = 0;
    for (size_t at = 0; at + 20 < bytes.len && flipped < 40; at++) {
        struct text here = text_from_offset(bytes, at);
        if (!text_starts(here, TEXT("chợ tạm")) && !text_starts(here, TEXT("\"by\":\"owner\"")))
            continue;
        char *damaged = arena_array(arena, char, bytes.len);
        struct verify_report report;
        memcpy(damaged, bytes.at, bytes.len);
        damaged[at + flipped % 5] ^= (char)(1 << flipped % 7);
        assert_true(file_replace(path, (struct text){damaged, bytes.len}, &error));
        flipped++;
        found += !test_book_verify(&book, &report, &error);
        at += 97 * flipped;
    }
    assert_true(flipped > 20);
    assert_int_equal(found, flipped);
}

/* An older state that went on where nobody remembered: signed and sound in itself, yet not the history that was seen.
 */
static void a_second_history_is_noticed(void **state)
{
    (void)state;
    TEST_BOOK(book);
    struct verify_report report;
    struct error error;
    struct store *store = test_book_open(&book);
    test_book_copy(&book);
    assert_true(test_book_assign(store, 1, 2, &error));
    store_close(store);
    test_book_put_back(&book);
    struct store_settings forgetful = {.folder = book.folder, .clock = clock_system()};
    assert_true(store_open(&forgetful, &store, &error));
    assert_true(test_book_assign(store, 1, 5, &error));
    store_close(store);
    assert_false(test_book_verify(&book, &report, &error));
    assert_int_equal(error.kind, ERROR_FORKED);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_sound_book_is_said_to_be_sound),
        cmocka_unit_test(whatever_was_changed_is_named),
        cmocka_unit_test(a_flipped_byte_is_found),
        cmocka_unit_test(a_second_history_is_noticed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

#include "support/book.h"

#include <sqlite3.h>

#include "base/file.h"
#include "base/message.h"
#include "store/engine/connection.h"
#include "support/chance.h"

static void fill(struct test_book *book)
{
    struct store *store = test_book_open(book);
    struct error error;
    for (int64_t task = 1; task <= 40; task++)
        assert_true(test_book_assign(store, task, 3, &error));
    store_close(store);
}

static void a_sound_book_is_said_to_be_sound(void **state)
{
    (void)state;
    TEST_BOOK(book);
    struct verify_report report;
    struct error error;
    fill(&book);
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
    fill(&book);
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

static struct connection *open_to_write(const struct test_book *book)
{
    TEST_ARENA(arena);
    struct connection *connection;
    struct error error;
    assert_true(
        connection_open(text_print(arena, "%s/book.db", book->folder).at, CONNECTION_WRITE, NULL, &connection, &error));
    return connection;
}

/* Changes the words of tasks in the index by what the engine itself is told. */
static void assert_other_words_noticed(const char *sql, const char *other_sql)
{
    TEST_BOOK(book);
    struct verify_report report;
    struct error error;
    fill(&book);
    struct connection *connection = open_to_write(&book);
    if (!connection_execute(connection, sql, &error) || !connection_execute(connection, other_sql, &error))
        test_book_fail(sql, &error);
    connection_close(connection);
    if (test_book_verify(&book, &report, &error))
        fail_msg("unnoticed: %s; %s", sql, other_sql);
    if (strcmp(error.message, "the search index is damaged") != 0 &&
        strcmp(error.message, "the search index does not hold the words of the tasks") != 0)
        fail_msg("%s; %s: %s", sql, other_sql, error.message);
}

#define INDEX_ROW "SELECT (1 << 47) | (assigned_at / 86400 << 30) | 5 FROM task WHERE number = 5"
#define TAKE_OUT(title, description)                                                                                   \
    "INSERT INTO search (search, rowid, title, description) VALUES ('delete', (" INDEX_ROW "), '" title                \
    "', '" description "');"
#define PUT_IN(row, title, description)                                                                                \
    "INSERT INTO search (rowid, title, description) VALUES (" row ", '" title "', '" description "')"

static void words_that_were_moved_dropped_or_doubled_are_noticed(void **state)
{
    (void)state;
    static const char *const other_words[] = {
        PUT_IN("(" INDEX_ROW ") + 1", "Rà soát chợ tạm", ""), /* on another row */
        PUT_IN("(" INDEX_ROW ") - (1 << 30)", "Rà soát chợ tạm", ""),
        PUT_IN("(" INDEX_ROW ") - (1 << 47)", "Rà soát chợ tạm", ""),
        PUT_IN("(" INDEX_ROW ")", "", "Rà soát chợ tạm"), /* in another column */
        PUT_IN("(" INDEX_ROW ")", "Rà soát chợ", ""),     /* dropped */
        PUT_IN("(" INDEX_ROW ")", "Rà soát chợ chợ tạm", ""),
        PUT_IN("(" INDEX_ROW ")", "Rà soát chợ tạm", "tạm"),
        PUT_IN("(" INDEX_ROW ")", "Rà soát chợ tam", ""), /* without its marks */
    };
    for (size_t i = 0; i < COUNT_OF(other_words); i++)
        assert_other_words_noticed(TAKE_OUT("Rà soát chợ tạm", ""), other_words[i]);
}

static bool assign_long(struct transaction *transaction, struct arena *arena, void *argument, int64_t *answer,
                        struct error *error)
{
    (void)arena;
    (void)argument;
    struct event event = event_of(EVENT_TASK_ASSIGNED);
    event_set_text(&event, FIELD_BY, TEXT("owner"));
    event_set_number(&event, FIELD_AT, 1774000000);
    event_set_number(&event, FIELD_TASK, *answer = 1);
    event_set_number(&event, FIELD_LEVEL, LEVEL_TASK);
    event_set_number(&event, FIELD_LEAD, 1);
    event_set_text(&event, FIELD_TITLE, TEXT("a b c d e f g h i k"));
    event_set_text(&event, FIELD_DESCRIPTION, TEXT("x y"));
    return transaction_append(transaction, &event, error);
}

/* The engine's own sum takes the tenth word of a title for the first one of the description. */
static void words_that_the_engine_takes_for_each_other_are_noticed(void **state)
{
    (void)state;
    TEST_BOOK(book);
    struct verify_report report;
    struct connection *connection;
    struct error error;
    struct store_command command = {.run = assign_long};
    int64_t answer;
    struct store *store = test_book_open(&book);
    assert_true(store_write(store, &command, &answer, &error));
    store_close(store);
    assert_true(test_book_verify(&book, &report, &error));
    connection = open_to_write(&book);
    assert_true(connection_execute(connection,
                                   "INSERT INTO search (search, rowid, title, description) SELECT 'delete', (1 << 47) "
                                   "| (assigned_at / 86400 << 30) | 1, 'a b c d e f g h i k', 'x y' FROM task;"
                                   "INSERT INTO search (rowid, title, description) SELECT (1 << 47) "
                                   "| (assigned_at / 86400 << 30) | 1, 'a b c d e f g h i x', 'k y' FROM task",
                                   &error));
    connection_close(connection);
    assert_false(test_book_verify(&book, &report, &error));
    assert_string_equal(error.message, "the search index is damaged");
}

/* As many words as before, two of them in each other's place. */
static void an_index_of_other_words_is_noticed(void **state)
{
    (void)state;
    TEST_BOOK(book);
    struct verify_report report;
    struct error error;
    fill(&book);
    struct connection *connection = open_to_write(&book);
    assert_true(
        connection_execute(connection,
                           "INSERT INTO search (search, rowid, title, description) "
                           "SELECT 'delete', (1 << 47) | (assigned_at / 86400 << 30) | 5, 'Rà soát chợ tạm', '' "
                           "FROM task WHERE number = 5;"
                           "INSERT INTO search (rowid, title, description) "
                           "SELECT (1 << 47) | (assigned_at / 86400 << 30) | 5, 'Rà soát tạm chợ', '' "
                           "FROM task WHERE number = 5",
                           &error));
    connection_close(connection);
    assert_false(test_book_verify(&book, &report, &error));
    assert_string_equal(error.message, "the search index does not hold the words of the tasks");
}

/* An index of many small pages, as it is in a large book. */
static void fill_with_pages(struct test_book *book)
{
    struct verify_report report;
    struct error error;
    fill(book);
    struct connection *connection = open_to_write(book);
    assert_true(connection_execute(connection,
                                   "INSERT INTO search (search, rank) VALUES ('pgsz', 64);"
                                   "INSERT INTO search (search) VALUES ('optimize')",
                                   &error));
    connection_close(connection);
    test_book_change(book, "DELETE FROM search_config WHERE k = 'pgsz'");
    assert_true(test_book_verify(book, &report, &error));
    test_book_copy(book);
}

/* A change of the file that makes searches find less, or that leaves what no program wrote. */
static void assert_search_damaged(const struct test_book *book, const char *sql)
{
    struct verify_report report;
    struct error error;
    test_book_change(book, sql);
    if (test_book_verify(book, &report, &error))
        fail_msg("unnoticed: %s", sql);
    if (strcmp(error.message, "the search index is damaged") != 0 &&
        strcmp(error.message, "the search index does not hold the words of the tasks") != 0)
        fail_msg("%s: %s", sql, error.message);
    test_book_put_back(book);
}

/* What one column of one row says. */
static struct text value(struct arena *arena, const struct test_book *book, const char *select)
{
    sqlite3 *sqlite;
    sqlite3_stmt *row;
    assert_int_equal(sqlite3_open(text_print(arena, "%s/book.db", book->folder).at, &sqlite), SQLITE_OK);
    assert_int_equal(sqlite3_prepare_v2(sqlite, select, -1, &row, NULL), SQLITE_OK);
    assert_int_equal(sqlite3_step(row), SQLITE_ROW);
    const char *at = sqlite3_column_blob(row, 0);
    struct text copy = text_copy(arena, (struct text){at, (size_t)sqlite3_column_bytes(row, 0)});
    sqlite3_finalize(row);
    sqlite3_close(sqlite);
    return copy;
}

static long index_rows(const struct test_book *book)
{
    TEST_ARENA(arena);
    return strtol(value(arena, book, "SELECT count(*) || char(0) FROM search_idx").at, NULL, 10);
}

/* The row says on which page the words begin that come next: a word before them would be looked up in vain. */
static void a_row_of_the_pages_that_was_changed_is_noticed(void **state)
{
    (void)state;
    static const char *const row_changes[] = {
        "DELETE FROM search_idx",
        "UPDATE search_idx SET pgno = pgno + 2",
        "UPDATE search_idx SET pgno = pgno - 2",
        "UPDATE search_idx SET pgno = pgno + 1",
        "UPDATE search_idx SET segid = segid + 1",
        "UPDATE search_idx SET term = CAST(coalesce(substr(term, 1, length(term) - 1), '') || x'01' AS BLOB)",
    };
    TEST_ARENA(arena);
    TEST_BOOK(book);
    fill_with_pages(&book);
    long rows = index_rows(&book);
    assert_in_range(rows, 3, 100);
    for (long row = 0; row < rows; row++)
        for (size_t i = 0; i < COUNT_OF(row_changes); i++)
            assert_search_damaged(&book, text_print(arena,
                                                    "%s WHERE (segid, term) = (SELECT segid, term FROM search_idx "
                                                    "ORDER BY segid, term LIMIT 1 OFFSET %ld)",
                                                    row_changes[i], row)
                                             .at);
}

static void an_index_without_rows_of_its_pages_is_noticed(void **state)
{
    (void)state;
    TEST_BOOK(book);
    struct verify_report report;
    struct error error;
    fill_with_pages(&book);
    while (index_rows(&book) > 0)
        test_book_change(&book,
                         "DELETE FROM search_idx WHERE (segid, term) = (SELECT segid, term FROM search_idx LIMIT 1)");
    assert_false(test_book_verify(&book, &report, &error));
    assert_string_equal(error.message, "the search index is damaged");
}

/* Of what a page says the engine passes over two things, and finds the same without them: the lowest bit of how long a
 * list of places is (older places of that row are void, which a newer list says anyway), and a place of 0, which it
 * reads as the first. */
static void a_changed_byte_of_the_pages_is_noticed(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    TEST_BOOK(book);
    struct chance chance = chance_of(1);
    fill(&book);
    test_book_copy(&book);
    struct text page = value(arena, &book, "SELECT block FROM search_data ORDER BY length(block) DESC LIMIT 1");
    for (size_t at = 0; at < page.len; at += 1 + chance_below(&chance, 8)) {
        unsigned changed = (unsigned char)page.at[at] ^ 2U << chance_below(&chance, 7);
        if (changed == 0)
            continue;
        assert_search_damaged(&book, text_print(arena,
                                                "UPDATE search_data SET block = CAST(substr(block, 1, %zu) || x'%02x' "
                                                "|| substr(block, %zu) AS BLOB) WHERE id = "
                                                "(SELECT id FROM search_data ORDER BY length(block) DESC LIMIT 1)",
                                                at, changed, at + 2)
                                         .at);
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
    fill(&book);
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
        cmocka_unit_test(an_index_of_other_words_is_noticed),
        cmocka_unit_test(words_that_were_moved_dropped_or_doubled_are_noticed),
        cmocka_unit_test(words_that_the_engine_takes_for_each_other_are_noticed),
        cmocka_unit_test(a_row_of_the_pages_that_was_changed_is_noticed),
        cmocka_unit_test(an_index_without_rows_of_its_pages_is_noticed),
        cmocka_unit_test(a_changed_byte_of_the_pages_is_noticed),
        cmocka_unit_test(a_flipped_byte_is_found),
        cmocka_unit_test(a_second_history_is_noticed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

#include "support/book.h"

#include <sqlite3.h>

#include "base/message.h"
#include "store/engine/connection.h"
#include "support/chance.h"

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
    test_book_fill(&book);
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

/* As many words as before, two of them in each other's place. */
static void an_index_of_other_words_is_noticed(void **state)
{
    (void)state;
    TEST_BOOK(book);
    struct verify_report report;
    struct error error;
    test_book_fill(&book);
    struct connection *connection = open_to_write(&book);
    assert_true(connection_execute(connection, TAKE_OUT("Rà soát chợ tạm", ""), &error));
    assert_true(connection_execute(connection, PUT_IN("(" INDEX_ROW ")", "Rà soát tạm chợ", ""), &error));
    connection_close(connection);
    assert_false(test_book_verify(&book, &report, &error));
    assert_string_equal(error.message, "the search index does not hold the words of the tasks");
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

/* An index of many small pages, as it is in a large book. */
static void fill_with_pages(struct test_book *book)
{
    struct verify_report report;
    struct error error;
    test_book_fill(book);
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
    test_book_fill(&book);
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

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_index_of_other_words_is_noticed),
        cmocka_unit_test(words_that_were_moved_dropped_or_doubled_are_noticed),
        cmocka_unit_test(words_that_the_engine_takes_for_each_other_are_noticed),
        cmocka_unit_test(a_row_of_the_pages_that_was_changed_is_noticed),
        cmocka_unit_test(an_index_without_rows_of_its_pages_is_noticed),
        cmocka_unit_test(a_changed_byte_of_the_pages_is_noticed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

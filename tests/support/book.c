#include "support/book.h"

#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"

static const char *const files[] = {"book.db", "book.db-wal", "book.db-shm", "key"};

void test_book_make(struct test_book *book)
{
    struct error error;
    test_folder_make(&book->root);
    snprintf(book->folder, sizeof book->folder, "%s/book", book->root.path);
    snprintf(book->sightings, sizeof book->sightings, "%s/of/nobody/yet", book->root.path);
    book->settings = (struct store_settings){
        .folder = book->folder, .sightings_folder = book->sightings, .clock = clock_system()};
    assert_true(store_create(&book->settings, TEXT("example.vn/so"), TEXT("Sổ thử"), &error));
}

void test_book_remove(struct test_book *book)
{
    test_folder_remove(&book->root);
}

struct store *test_book_open(struct test_book *book)
{
    struct store *store = NULL;
    struct error error;
    if (!store_open(&book->settings, &store, &error))
        test_book_fail("the book does not open", &error);
    return store;
}

bool test_book_verify(const struct test_book *book, struct verify_report *report, struct error *error)
{
    TEST_ARENA(arena);
    struct store *store;
    if (!store_open(&book->settings, &store, error))
        return false;
    struct arena *scratch = arena_scratch(arena); /* closed before the store: its reader goes back */
    bool done = store_verify(store, scratch, report, error);
    arena_close(scratch);
    store_close(store);
    return done;
}

void test_book_fail(const char *what, const struct error *error)
{
    fail_msg("%s: %s (%s %s)", what, error->message, error->arguments[0], error->arguments[1]);
}

static void copy_files(const char *from, const char *to)
{
    TEST_ARENA(arena);
    mkdir(to, 0700);
    for (size_t i = 0; i < COUNT_OF(files); i++) {
        struct text bytes;
        struct error error;
        const char *target = text_print(arena, "%s/%s", to, files[i]).at;
        unlink(target);
        if (file_read(arena, text_print(arena, "%s/%s", from, files[i]).at, TEST_ARENA_BYTES / 4, &bytes, &error))
            assert_true(file_replace(target, bytes, &error));
    }
}

void test_book_copy(const struct test_book *book)
{
    TEST_ARENA(arena);
    copy_files(book->folder, text_print(arena, "%s.old", book->folder).at);
}

void test_book_put_back(const struct test_book *book)
{
    TEST_ARENA(arena);
    copy_files(text_print(arena, "%s.old", book->folder).at, book->folder);
}

void test_book_forget(const struct test_book *book)
{
    TEST_ARENA(arena);
    unlink(text_print(arena, "%s/example.vn_so.checkpoint", book->sightings).at);
}

static bool assign(struct transaction *transaction, struct arena *arena, void *argument, int64_t *answer,
                   struct error *error)
{
    (void)arena;
    const struct test_assignment *assignment = argument;
    struct event event = event_of(EVENT_TASK_ASSIGNED);
    event_set_text(&event, FIELD_BY, TEXT("owner"));
    event_set_number(&event, FIELD_AT, 1774000000);
    event_set_number(&event, FIELD_TASK, assignment->task);
    event_set_number(&event, FIELD_LEVEL, LEVEL_TASK);
    event_set_number(&event, FIELD_LEAD, 1);
    event_set_text(&event, FIELD_TITLE, TEXT("Rà soát chợ tạm"));
    if (!transaction_append(transaction, &event, error))
        return false;
    for (unsigned i = 0; i < assignment->facts; i++) {
        struct event report = event_of(EVENT_TASK_PROGRESSED);
        event_set_text(&report, FIELD_BY, TEXT("owner"));
        event_set_number(&report, FIELD_AT, 1774000000 + i);
        event_set_number(&report, FIELD_TASK, assignment->task);
        event_set_number(&report, FIELD_UNIT, 1);
        event_set_number(&report, FIELD_PERCENT, i % 100);
        if (!transaction_append(transaction, &report, error))
            return false;
    }
    *answer = assignment->task;
    return true;
}

struct store_command test_book_assignment(struct test_assignment *assignment)
{
    return (struct store_command){.run = assign, .argument = assignment};
}

bool test_book_assign(struct store *store, int64_t task, unsigned facts, struct error *error)
{
    struct test_assignment assignment = {task, facts};
    struct store_command command = test_book_assignment(&assignment);
    int64_t answer;
    return store_write(store, &command, &answer, error) && answer == task;
}

void test_book_change(const struct test_book *book, const char *sql)
{
    TEST_ARENA(arena);
    sqlite3 *sqlite;
    char *message = NULL;
    assert_int_equal(sqlite3_open(text_print(arena, "%s/book.db", book->folder).at, &sqlite), SQLITE_OK);
    if (sqlite3_exec(sqlite, sql, NULL, NULL, &message) != SQLITE_OK)
        fail_msg("%s: %s", sql, message);
    assert_int_equal(sqlite3_changes(sqlite), 1);
    sqlite3_close(sqlite);
}

void test_book_fill(struct test_book *book)
{
    struct store *store = test_book_open(book);
    struct error error;
    for (int64_t task = 1; task <= 40; task++)
        assert_true(test_book_assign(store, task, 3, &error));
    store_close(store);
}

#include "support/book.h"

#include <pthread.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/file.h"
#include "base/message.h"
#include "store/transaction/transaction.h"

struct look {
    int64_t task;
    struct task_record record;
    uint64_t size; /* of the ledger */
};

static bool look(struct transaction *transaction, struct arena *arena, void *argument, int64_t *answer,
                 struct error *error)
{
    (void)arena;
    (void)answer;
    struct look *seen = argument;
    seen->size = transaction->log->tree.size;
    return seen->task == NO_NUMBER || transaction_task(transaction, seen->task, &seen->record, error);
}

static bool look_up(struct store *store, struct look *seen)
{
    struct store_command command = {.run = look, .argument = seen};
    struct error error;
    int64_t answer;
    return store_write(store, &command, &answer, &error);
}

static uint64_t size_of(struct store *store)
{
    struct look seen = {0};
    assert_true(look_up(store, &seen));
    return seen.size;
}

static void a_book_is_made_once_with_a_key_of_its_owner(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    TEST_BOOK(book);
    struct error error;
    struct stat status;
    assert_false(store_create(&book.settings, TEXT("example.vn/so"), TEXT("Sổ"), &error));
    assert_int_equal(error.kind, ERROR_CONFLICT);
    assert_int_equal(stat(text_print(arena, "%s/key", book.folder).at, &status), 0);
    assert_int_equal(status.st_mode & 0777, 0600);
    struct store *store = test_book_open(&book);
    assert_text_equal(store_origin(store), TEXT("example.vn/so"));
    assert_int_equal(size_of(store), 1);
    store_close(store);
}

static void check_file(struct arena *arena, const char *folder, const char *name, const char *expected)
{
    struct text bytes;
    struct error error;
    assert_true(file_read(arena, text_print(arena, "%s/%s", folder, name).at, 100, &bytes, &error));
    assert_text_equal(bytes, text_from(expected));
}

/* A key without a database is what a making that was interrupted leaves; or all that is left of a book. */
static void no_key_is_ever_put_over_another(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    TEST_BOOK(book);
    struct error error;
    static const char *const keys[] = {"first\n", "second\n"};
    for (size_t i = 0; i < COUNT_OF(keys); i++) {
        assert_int_equal(unlink(text_print(arena, "%s/book.db", book.folder).at), 0);
        assert_true(file_replace(text_print(arena, "%s/key", book.folder).at, text_from(keys[i]), &error));
        assert_true(store_create(&book.settings, TEXT("example.vn/so"), TEXT("Sổ"), &error));
    }
    check_file(arena, book.folder, "key.old", "first\n");
    check_file(arena, book.folder, "key.old.2", "second\n");
}

static void a_trial_answers_and_leaves_nothing(void **state)
{
    (void)state;
    TEST_BOOK(book);
    struct store *store = test_book_open(&book);
    struct store_command trial = test_book_assignment(&(struct test_assignment){.task = 4, .facts = 3});
    struct error error;
    int64_t answer = 0;
    trial.is_trial = true;
    assert_true(store_write(store, &trial, &answer, &error));
    assert_int_equal(answer, 4);
    assert_int_equal(size_of(store), 1);
    assert_true(test_book_assign(store, 4, 3, &error));
    assert_int_equal(size_of(store), 5);
    store_close(store);
}

static void what_was_written_is_there_after_reopening(void **state)
{
    (void)state;
    TEST_BOOK(book);
    struct error error;
    struct look seen = {.task = 3};
    struct store *store = test_book_open(&book);
    assert_true(test_book_assign(store, 3, 5, &error));
    store_close(store);
    store = test_book_open(&book);
    assert_true(look_up(store, &seen));
    assert_int_equal(seen.size, 7);
    assert_int_equal(seen.record.percent, 4);
    assert_int_equal(seen.record.version, 6);
    assert_int_equal(seen.record.due, NO_DAY);
    seen.task = 4;
    assert_false(look_up(store, &seen));
    store_close(store);
}

static bool append_and_fail(struct transaction *transaction, struct arena *arena, void *argument, int64_t *answer,
                            struct error *error)
{
    (void)answer;
    const size_t *bytes = argument;
    struct event event = event_of(EVENT_UNIT_ESTABLISHED);
    event_set_text(&event, FIELD_BY, TEXT("owner"));
    event_set_number(&event, FIELD_AT, 0);
    event_set_number(&event, FIELD_UNIT, 1);
    event_set_text(&event, FIELD_CODE, TEXT("VP"));
    if (!transaction_append(transaction, &event, error))
        return false;
    arena_alloc(arena, 1, *bytes);
    return error_set(error, ERROR_USAGE, N_("the option “{1}” needs a value"));
}

static void a_command_that_fails_leaves_nothing(void **state)
{
    (void)state;
    TEST_BOOK(book);
    static const size_t sizes[] = {1, (size_t)1 << 30};
    static const enum error_kind kinds[] = {ERROR_USAGE, ERROR_TOO_LARGE};
    struct store *store = test_book_open(&book);
    for (size_t i = 0; i < COUNT_OF(sizes); i++) {
        size_t bytes = sizes[i];
        struct store_command command = {.run = append_and_fail, .argument = &bytes};
        struct error error;
        int64_t answer;
        assert_false(store_write(store, &command, &answer, &error));
        assert_int_equal(error.kind, kinds[i]);
        assert_int_equal(size_of(store), 1);
    }
    struct error error;
    assert_true(test_book_assign(store, 1, 1, &error));
    assert_int_equal(size_of(store), 3);
    assert_false(test_book_assign(store, 1, 0, &error));
    assert_int_equal(size_of(store), 3);
    store_close(store);
}

static bool count_up(struct transaction *transaction, struct arena *arena, void *argument, int64_t *answer,
                     struct error *error)
{
    (void)transaction;
    (void)arena;
    (void)error;
    *answer = ++*(int64_t *)argument;
    return true;
}

static void a_command_sent_twice_acts_once(void **state)
{
    (void)state;
    TEST_BOOK(book);
    int64_t count = 0, answer;
    struct store_command command = {.run = count_up, .argument = &count, .key = TEXT("form-1")};
    struct error error;
    struct store *store = test_book_open(&book);
    assert_true(store_write(store, &command, &answer, &error));
    assert_true(store_write(store, &command, &answer, &error));
    assert_int_equal(count, 1);
    assert_int_equal(answer, 1);
    command.key = TEXT("form-2");
    assert_true(store_write(store, &command, &answer, &error));
    assert_int_equal(answer, 2);
    store_close(store);
}

enum { THREADS = 8, COMMANDS = 20, OPENINGS = 20, NOBODY = 65534 };

struct hand {
    struct store *store;
    int64_t first_task;
    unsigned worked;
};

static void *write_many(void *argument)
{
    struct hand *hand = argument;
    for (int64_t i = 0; i < COMMANDS; i++) {
        struct error error;
        hand->worked += test_book_assign(hand->store, hand->first_task + i, 1, &error);
    }
    return NULL;
}

static void many_threads_write_at_once(void **state)
{
    (void)state;
    TEST_BOOK(book);
    struct store *store = test_book_open(&book);
    struct hand hands[THREADS];
    pthread_t threads[THREADS];
    for (size_t i = 0; i < THREADS; i++) {
        hands[i] = (struct hand){store, 1 + (int64_t)i * COMMANDS, 0};
        assert_int_equal(pthread_create(&threads[i], NULL, write_many, &hands[i]), 0);
    }
    for (size_t i = 0; i < THREADS; i++) {
        pthread_join(threads[i], NULL);
        assert_int_equal(hands[i].worked, COMMANDS);
    }
    assert_int_equal(size_of(store), 1 + 2 * THREADS * COMMANDS);
    store_close(store);
    store = test_book_open(&book);
    assert_int_equal(size_of(store), 1 + 2 * THREADS * COMMANDS);
    store_close(store);
}

/* As another program does that has the book open. */
static void *open_and_write(void *book)
{
    for (int64_t task = 1; task <= OPENINGS; task++) {
        struct error error;
        struct store *store = test_book_open(book);
        if (!test_book_assign(store, task, 0, &error))
            test_book_fail("while the book is opened", &error);
        store_close(store);
    }
    return NULL;
}

/* What another program told of meanwhile is no sign of an older state. */
static void a_book_may_be_opened_while_it_is_written(void **state)
{
    (void)state;
    TEST_BOOK(book);
    pthread_t thread;
    assert_int_equal(pthread_create(&thread, NULL, open_and_write, &book), 0);
    for (uint64_t size = 0; size < 1 + OPENINGS;) {
        struct store *store = test_book_open(&book);
        size = size_of(store);
        store_close(store);
    }
    pthread_join(thread, NULL);
}

/* Who may only read the folder is told so; the owner of the machine is let down first. */
static void a_folder_that_can_only_be_read_is_said_to_be_one(void **state)
{
    (void)state;
    TEST_BOOK(book);
    TEST_ARENA(arena);
    struct store *store;
    struct error error;
    int status;
    assert_int_equal(chmod(book.root.path, 0755), 0);
    assert_int_equal(chmod(text_print(arena, "%s/key", book.folder).at, 0644), 0);
    assert_int_equal(chmod(book.folder, 0555), 0);
    pid_t child = fork();
    if (child == 0) {
        bool is_down = geteuid() != 0 || setuid(NOBODY) == 0;
        bool is_open = store_open(&book.settings, &store, &error);
        _exit(!is_down || is_open || strncmp(error.message, "“{1}” can only be read", 24) != 0);
    }
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_int_equal(chmod(book.folder, 0700), 0);
    assert_int_equal(status, 0);
}

static void a_key_of_another_book_is_refused(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    TEST_BOOK(book);
    TEST_BOOK(other);
    struct store *store;
    struct error error;
    assert_int_equal(rename(text_print(arena, "%s/key", other.folder).at, text_print(arena, "%s/key", book.folder).at),
                     0);
    assert_false(store_open(&book.settings, &store, &error));
    assert_int_equal(error.kind, ERROR_DAMAGED);
}

static void a_version_that_is_not_that_of_the_tables_is_named(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    TEST_BOOK(book);
    static const int versions[] = {0, 3, 30};
    for (size_t i = 0; i < COUNT_OF(versions); i++) {
        struct store *store;
        struct error error;
        test_book_change(&book, text_print(arena,
                                           "PRAGMA user_version = %d; UPDATE sqlite_stat1 SET stat = stat "
                                           "WHERE tbl = 'unit' AND idx = 'unit'",
                                           versions[i])
                                    .at);
        assert_false(store_open(&book.settings, &store, &error));
        assert_int_equal(error.kind, ERROR_DAMAGED);
        assert_string_equal(error.message, "the tables of the book are not those of its version ({1})");
    }
}

/* No other is made in its place. */
static void a_lost_key_is_said_to_be_lost(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    TEST_BOOK(book);
    struct store *store;
    struct error error;
    assert_int_equal(unlink(text_print(arena, "%s/key", book.folder).at), 0);
    assert_false(store_open(&book.settings, &store, &error));
    assert_int_equal(error.kind, ERROR_DAMAGED);
    assert_string_equal(error.message, "the key of the book is lost: there is no file “{1}”");
}

/* Writes until it is killed, and tells every task that was acknowledged. */
static void write_until_killed(struct test_book *book, int64_t first, int pipe)
{
    struct error error;
    struct store *store;
    if (!store_open(&book->settings, &store, &error))
        _exit(1);
    for (int64_t task = first;; task++)
        if (!test_book_assign(store, task, 3, &error) || write(pipe, &task, sizeof task) != sizeof task)
            _exit(1);
}

static void what_was_acknowledged_outlives_a_kill(void **state)
{
    (void)state;
    TEST_BOOK(book);
    enum { ROUNDS = 12 };
    int64_t last = 0;
    for (unsigned round = 0; round < ROUNDS; round++) {
        int ends[2];
        assert_int_equal(pipe(ends), 0);
        pid_t child = fork();
        assert_true(child >= 0);
        if (child == 0)
            write_until_killed(&book, last + 1, ends[1]);
        close(ends[1]);
        int64_t told = last, task;
        for (unsigned i = 0; i < 1 + round * 3 && read(ends[0], &task, sizeof task) == sizeof task; i++)
            told = task;
        usleep(137 * round);
        kill(child, SIGKILL);
        while (read(ends[0], &task, sizeof task) == sizeof task)
            told = task;
        close(ends[0]);
        assert_int_equal(waitpid(child, NULL, 0), child);
        assert_true(told > last);
        struct store *store = test_book_open(&book);
        struct look seen = {.task = told};
        assert_true(look_up(store, &seen));
        assert_int_equal((seen.size - 1) % 4, 0);
        last = (int64_t)(seen.size - 1) / 4;
        assert_true(last >= told);
        store_close(store);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_book_is_made_once_with_a_key_of_its_owner),
        cmocka_unit_test(no_key_is_ever_put_over_another),
        cmocka_unit_test(a_trial_answers_and_leaves_nothing),
        cmocka_unit_test(what_was_written_is_there_after_reopening),
        cmocka_unit_test(a_command_that_fails_leaves_nothing),
        cmocka_unit_test(a_command_sent_twice_acts_once),
        cmocka_unit_test(many_threads_write_at_once),
        cmocka_unit_test(a_book_may_be_opened_while_it_is_written),
        cmocka_unit_test(a_folder_that_can_only_be_read_is_said_to_be_one),
        cmocka_unit_test(a_key_of_another_book_is_refused),
        cmocka_unit_test(a_version_that_is_not_that_of_the_tables_is_named),
        cmocka_unit_test(a_lost_key_is_said_to_be_lost),
        cmocka_unit_test(what_was_acknowledged_outlives_a_kill),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

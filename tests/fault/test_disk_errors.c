/*
 * test_disk_errors.c: the disk refuses a call: full, a failed sync, a failed read. What was acknowledged is kept, what
 * was refused has left nothing, and once the disk works again so does the open book.
 *
 * Usage: test_disk_errors STEP. Every STEP-th call of each kind fails, in a book of its own.
 */
#include "support/book.h"

#include <pthread.h>
#include <sqlite3.h>
#include <unistd.h>

#include "lossy_disk.h"
#include "support/amount.h"

enum { HANDS = 3, FIRST_TASK = 100, FACTS = 2, LULL_US = 3000, FOR_GOOD = 1 << 30 };

static unsigned step = 7;

static const struct failure {
    enum disk_call call;
    int result;
    size_t count;
} failures[] = {
    {DISK_OPEN, SQLITE_CANTOPEN, 1},         {DISK_READ, SQLITE_IOERR_READ, 1},
    {DISK_READ, SQLITE_IOERR_READ, 3},       {DISK_WRITE, SQLITE_FULL, 1},
    {DISK_WRITE, SQLITE_FULL, FOR_GOOD},     {DISK_WRITE, SQLITE_IOERR_WRITE, 1},
    {DISK_SYNC, SQLITE_IOERR_FSYNC, 1},      {DISK_SYNC, SQLITE_IOERR_FSYNC, FOR_GOOD},
    {DISK_RESIZE, SQLITE_IOERR_TRUNCATE, 1}, {DISK_REMOVE, SQLITE_IOERR_DELETE, 1},
    {DISK_SHARE, SQLITE_IOERR_SHMMAP, 1},
};

static bool is_clear(const struct error *error)
{
    return error->kind == ERROR_IO && !strstr(error->arguments[0], "savepoint");
}

struct hand {
    struct store *store;
    int64_t task;
    bool has_worked;
    struct error error;
};

static void *write_one(void *argument)
{
    struct hand *hand = argument;
    hand->has_worked = test_book_assign(hand->store, hand->task, FACTS, &hand->error);
    return NULL;
}

static bool pause_writer(struct transaction *transaction, struct arena *arena, void *argument, int64_t *answer,
                         struct error *error)
{
    (void)transaction;
    (void)arena;
    (void)argument;
    (void)answer;
    (void)error;
    usleep(LULL_US);
    return true;
}

static void *write_nothing_slowly(void *store)
{
    struct store_command command = {.run = pause_writer};
    struct error error;
    int64_t answer;
    return store_write(store, &command, &answer, &error) ? store : NULL;
}

/* Several commands that come while another is under way: they form one group. */
static void write_group(struct store *store, struct hand hands[HANDS], int64_t first)
{
    pthread_t slow, threads[HANDS];
    pthread_create(&slow, NULL, write_nothing_slowly, store);
    usleep(LULL_US / 3);
    for (int i = 0; i < HANDS; i++) {
        hands[i] = (struct hand){.store = store, .task = first + i};
        pthread_create(&threads[i], NULL, write_one, &hands[i]);
    }
    for (int i = 0; i < HANDS; i++)
        pthread_join(threads[i], NULL);
    pthread_join(slow, NULL);
}

struct search {
    int64_t task;
    bool is_there;
};

static bool find(struct transaction *transaction, struct arena *arena, void *argument, int64_t *answer,
                 struct error *error)
{
    (void)arena;
    (void)answer;
    struct search *search = argument;
    struct task_record record;
    search->is_there = transaction_task(transaction, search->task, &record, error);
    return search->is_there || error->kind == ERROR_NOT_FOUND;
}

static bool has_task(struct store *store, int64_t task)
{
    struct search search = {.task = task};
    struct store_command command = {.run = find, .argument = &search};
    struct error error;
    int64_t answer;
    if (!store_write(store, &command, &answer, &error))
        test_book_fail("a book that works again", &error);
    return search.is_there;
}

static void check_hands(struct store *store, const struct hand hands[HANDS])
{
    for (int i = 0; i < HANDS; i++) {
        if (!hands[i].has_worked && !is_clear(&hands[i].error))
            test_book_fail("not clear", &hands[i].error);
        if (has_task(store, hands[i].task) != hands[i].has_worked)
            fail_msg("%s", hands[i].has_worked ? "what was acknowledged is not there" : "what was refused is there");
    }
}

/* One life of a book with one failure in it; false when the failure was never reached. */
static bool live(struct test_book *book, const struct failure *failure, size_t first)
{
    struct store *store = NULL;
    struct hand before[HANDS], during[HANDS];
    struct verify_report report;
    struct error error;
    lossy_disk_fail(failure->call, first, failure->count, failure->result);
    bool is_open = store_open(&book->settings, &store, &error);
    if (!is_open && !is_clear(&error))
        test_book_fail("not clear", &error);
    if (is_open) {
        write_group(store, before, FIRST_TASK);
        write_group(store, during, FIRST_TASK + HANDS);
    }
    bool is_reached = lossy_disk_calls(failure->call) >= first;
    if (is_open) {
        lossy_disk_fail(failure->call, 0, 0, 0);
        if (!test_book_assign(store, 1, FACTS, &error))
            test_book_fail("the disk works again, the book does not", &error);
        check_hands(store, before);
        check_hands(store, during);
        store_close(store);
    }
    lossy_disk_fail(failure->call, 0, 0, 0);
    if (!test_book_verify(book, &report, &error))
        test_book_fail("after a failure of the disk", &error);
    return is_reached;
}

static void a_disk_that_refuses_a_call_harms_nothing(void **state)
{
    (void)state;
    unsigned lives = 0;
    TEST_BOOK(book);
    test_book_copy(&book);
    for (size_t i = 0; i < COUNT_OF(failures); i++) {
        bool is_reached = true;
        for (size_t first = 1; is_reached; first += step, lives++) {
            is_reached = live(&book, &failures[i], first);
            test_book_forget(&book);
            test_book_put_back(&book);
        }
    }
    print_message("%u failures of the disk\n", lives);
}

int main(int argc, char **argv)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_disk_that_refuses_a_call_harms_nothing),
    };
    step = amount_given(argc, argv, step);
    lossy_disk_plug_in();
    return cmocka_run_group_tests(tests, NULL, NULL);
}

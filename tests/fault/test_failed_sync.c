/*
 * test_failed_sync.c: the disk fails a sync, works again, and then its power goes off. What was acknowledged is there.
 *
 * The system drops what a failed sync was to write, and says so once: files read as they were written and every later
 * sync succeeds, but the disk has holes. Nothing may be built on what such a sync was to keep.
 *
 * Usage: test_failed_sync STEP. Each life is cut at every STEP-th call after the disk works again.
 */
#include "support/book.h"

#include <sqlite3.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "lossy_disk.h"
#include "store/log/log.h"
#include "store/transaction/reader.h"
#include "support/amount.h"

enum { FOR_GOOD = 1 << 20, FACTS = 2, MANY_FACTS = 300, MOST_TASKS = 128 };

/* The log is copied into the database when it has a thousand pages. */
enum { NEARLY_COPIED_BYTES = 950 * 8192, UNTIL_COPIED = 3, UNTIL_OVERWRITTEN = 4 };

static unsigned step = 1;

/* The tasks that were acknowledged: what a process tells of them outlives it. */
struct told {
    size_t count;
    int64_t tasks[MOST_TASKS];
};

/* What a process does. The power goes off at the call `number` of what matters, or that sync of it fails. */
typedef void scenario(const struct test_book *book, struct told *told, size_t number);

static struct store *open_book(const struct test_book *book)
{
    struct store *store = NULL;
    struct error error;
    if (!store_open(&book->settings, &store, &error))
        _exit(1);
    return store;
}

static bool assign(struct store *store, struct told *told, unsigned facts)
{
    static int64_t task = 0;
    struct error error;
    if (!test_book_assign(store, ++task, facts, &error))
        return false;
    told->tasks[told->count++] = task;
    return true;
}

/* No sync succeeds from a command on until the book is closed: its write-ahead log stays, with what was refused. */
static void refuse_a_command(const struct test_book *book, struct told *told)
{
    struct store *store = open_book(book);
    assign(store, told, FACTS);
    lossy_disk_fail(DISK_SYNC, 1, FOR_GOOD, SQLITE_IOERR_FSYNC);
    if (assign(store, told, MANY_FACTS))
        _exit(1);
    store_close(store);
    lossy_disk_fail(DISK_SYNC, 0, 0, 0);
}

static void write_after_a_refusal(const struct test_book *book, struct told *told, size_t number)
{
    refuse_a_command(book, told);
    lossy_disk_cut(number, NOTHING_SURVIVES, 0);
    struct store *store = open_book(book);
    assign(store, told, FACTS);
    assign(store, told, FACTS);
    store_close(store);
}

static void look_after_a_refusal(const struct test_book *book, struct told *told, size_t number)
{
    refuse_a_command(book, told);
    lossy_disk_cut(number, WRITES_SURVIVE, number);
    store_close(open_book(book));
}

static void see(struct store *store, struct arena *arena)
{
    struct book_reader *reader;
    struct log log;
    struct error error;
    if (!book_reader_open(store, arena, &reader, &error) ||
        !log_load(book_reader_connection(reader), arena, &log, &error))
        _exit(1);
}

static off_t log_bytes(const struct test_book *book)
{
    char path[BOOK_PATH_BYTES + 16];
    struct stat status;
    snprintf(path, sizeof path, "%s/book.db-wal", book->folder);
    return stat(path, &status) == 0 ? status.st_size : 0;
}

static void assign_some(struct store *store, struct told *told, unsigned count)
{
    for (unsigned i = 0; i < count; i++)
        assign(store, told, MANY_FACTS);
}

/* A reader holds up the copying of the log into the database: it is done in parts. One sync of all this fails. */
static void copy_in_parts(const struct test_book *book, struct told *told, size_t number)
{
    TEST_ARENA(arena);
    struct arena *sight = arena_scratch(arena);
    struct store *store = open_book(book);
    assign(store, told, MANY_FACTS);
    see(store, sight);
    while (log_bytes(book) < NEARLY_COPIED_BYTES)
        assign(store, told, MANY_FACTS);
    lossy_disk_fail(DISK_SYNC, number, 1, SQLITE_IOERR_FSYNC);
    assign_some(store, told, UNTIL_COPIED);
    arena_close(sight);
    assign_some(store, told, UNTIL_OVERWRITTEN);
    lossy_disk_cut(lossy_disk_calls(DISK_SYNC) >= number ? 1 : 0, NOTHING_SURVIVES, 0);
    assign(store, told, FACTS);
    store_close(store);
}

static bool find_all(struct transaction *transaction, struct arena *arena, void *argument, int64_t *answer,
                     struct error *error)
{
    (void)arena;
    (void)answer;
    const struct told *told = argument;
    struct task_record record;
    for (size_t i = 0; i < told->count; i++)
        if (!transaction_task(transaction, told->tasks[i], &record, error))
            return false;
    return true;
}

static void fail_at(size_t number, const char *what, const struct error *error)
{
    print_error("cut, or sync failed, at call %zu\n", number);
    test_book_fail(what, error);
}

static void check(const struct test_book *book, struct told *told, size_t number)
{
    struct store_command command = {.run = find_all, .argument = told};
    struct verify_report report;
    struct error error;
    int64_t answer;
    struct store *store;
    if (!test_book_verify(book, &report, &error) || !store_open(&book->settings, &store, &error))
        fail_at(number, "the book is not sound", &error);
    if (!store_write(store, &command, &answer, &error))
        fail_at(number, "something acknowledged is lost", &error);
    store_close(store);
}

/* True when the power went off. */
static bool run_life(scenario *live, size_t number)
{
    TEST_BOOK(book);
    struct told *told = mmap(NULL, sizeof *told, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    assert_true(told != MAP_FAILED);
    int status;
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        lossy_disk_plug_in();
        live(&book, told, number);
        _exit(0);
    }
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_true(WIFEXITED(status) && (WEXITSTATUS(status) == POWER_OFF || WEXITSTATUS(status) == 0));
    check(&book, told, number);
    munmap(told, sizeof *told);
    return WEXITSTATUS(status) == POWER_OFF;
}

static void run_lives(scenario *live)
{
    unsigned lives = 1;
    for (size_t number = step; run_life(live, number); number += step)
        lives++;
    print_message("%u lives\n", lives);
}

static void a_refused_command_is_no_ground_for_the_next(void **state)
{
    (void)state;
    run_lives(write_after_a_refusal);
}

static void a_refused_command_is_not_copied_by_halves(void **state)
{
    (void)state;
    run_lives(look_after_a_refusal);
}

static void a_log_that_was_copied_in_parts_is_copied_whole(void **state)
{
    (void)state;
    run_lives(copy_in_parts);
}

int main(int argc, char **argv)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_refused_command_is_no_ground_for_the_next),
        cmocka_unit_test(a_refused_command_is_not_copied_by_halves),
        cmocka_unit_test(a_log_that_was_copied_in_parts_is_copied_whole),
    };
    step = amount_given(argc, argv, step);
    return cmocka_run_group_tests(tests, NULL, NULL);
}

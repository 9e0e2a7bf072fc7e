/*
 * test_power_cut.c: the power goes off at any moment of a book's life, and nothing that was acknowledged is lost.
 *
 * Usage: test_power_cut CUTS. A process works on a book whose disk loses its power at a call chosen by chance: while
 * the book is opened, written by one hand or several, put in order at its closing, or recovered from the cut before.
 * Now and then the disk has refused a few calls before.
 */
#include "support/book.h"

#include <pthread.h>
#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

#include "lossy_disk.h"
#include "support/amount.h"
#include "support/chance.h"

enum { CUTS_A_BOOK = 15, HANDS = 3, COMMANDS_A_HAND = 8, OPENINGS = 4, FACTS = 2, MOST_TASKS = 1 << 16 };

static unsigned wanted_cuts = 30;

struct round {
    const struct test_book *book;
    struct chance chance;
    int64_t first_task;
    unsigned hands;
    bool has_refusals; /* the disk refuses some calls before its power goes off */
    int pipe;
};

struct hand {
    struct store *store;
    int64_t first_task;
    bool has_refusals;
    int pipe;
};

static const int refusals[DISK_CALLS] = {
    [DISK_OPEN] = SQLITE_CANTOPEN,      [DISK_READ] = SQLITE_IOERR_READ,       [DISK_WRITE] = SQLITE_FULL,
    [DISK_SYNC] = SQLITE_IOERR_FSYNC,   [DISK_RESIZE] = SQLITE_IOERR_TRUNCATE, [DISK_REMOVE] = SQLITE_IOERR_DELETE,
    [DISK_SHARE] = SQLITE_IOERR_SHMMAP,
};

static void *write_tasks(void *argument)
{
    const struct hand *hand = argument;
    struct error error;
    for (int64_t task = hand->first_task; task < hand->first_task + COMMANDS_A_HAND; task++) {
        bool has_worked = test_book_assign(hand->store, task, FACTS, &error);
        if (has_worked ? write(hand->pipe, &task, sizeof task) != sizeof task : !hand->has_refusals)
            _exit(1);
    }
    return NULL;
}

/* What the process does until its power goes off. */
static void live(const struct round *round)
{
    struct hand hands[HANDS];
    pthread_t threads[HANDS];
    struct store *store;
    struct error error;
    for (unsigned opening = 0; opening < OPENINGS; opening++) {
        if (!store_open(&round->book->settings, &store, &error)) {
            if (!round->has_refusals)
                _exit(1);
            continue;
        }
        for (unsigned i = 0; i < round->hands; i++) {
            int64_t first = round->first_task + (int64_t)((opening * HANDS + i) * COMMANDS_A_HAND);
            hands[i] = (struct hand){store, first, round->has_refusals, round->pipe};
            pthread_create(&threads[i], NULL, write_tasks, &hands[i]);
        }
        for (unsigned i = 0; i < round->hands; i++)
            pthread_join(threads[i], NULL);
        store_close(store);
    }
    _exit(0);
}

/* Runs one process to its end; true when the power went off. `told` gets the tasks it acknowledged. */
static bool run_round(struct round *round, int64_t *told, size_t *count)
{
    int ends[2];
    assert_int_equal(pipe(ends), 0);
    enum survival survival = (enum survival)chance_below(&round->chance, 3);
    size_t calls = 1 + chance_below(&round->chance, round->hands * 600);
    uint64_t seed = chance_next(&round->chance);
    enum disk_call refused = (enum disk_call)chance_below(&round->chance, DISK_CALLS);
    size_t first = 1 + chance_below(&round->chance, 100), times = 1 + chance_below(&round->chance, 4);
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        close(ends[0]);
        round->pipe = ends[1];
        lossy_disk_plug_in();
        lossy_disk_cut(calls, survival, seed);
        lossy_disk_fail(refused, first, round->has_refusals ? times : 0, refusals[refused]);
        live(round);
    }
    close(ends[1]);
    for (int64_t task; read(ends[0], &task, sizeof task) == sizeof task;)
        told[(*count)++] = task;
    close(ends[0]);
    int status;
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_true(WIFEXITED(status));
    if (WEXITSTATUS(status) != POWER_OFF && WEXITSTATUS(status) != 0)
        fail_msg("a process ended with %d after its disk was to be cut at call %zu", WEXITSTATUS(status), calls);
    return WEXITSTATUS(status) == POWER_OFF;
}

struct look {
    const int64_t *tasks;
    size_t count;
    uint64_t size;
};

static bool find_all(struct transaction *transaction, struct arena *arena, void *argument, int64_t *answer,
                     struct error *error)
{
    (void)arena;
    (void)answer;
    const struct look *look = argument;
    struct task_record record;
    for (size_t i = 0; i < look->count; i++)
        if (!transaction_task(transaction, look->tasks[i], &record, error))
            return false;
    return true;
}

static void check(const struct test_book *book, const int64_t *told, size_t count)
{
    struct look look = {told, count, 0};
    struct store_command command = {.run = find_all, .argument = &look};
    struct verify_report report;
    struct error error;
    struct store *store;
    int64_t answer;
    if (!test_book_verify(book, &report, &error) || !store_open(&book->settings, &store, &error))
        test_book_fail("after a power cut", &error);
    assert_int_equal((report.events - 1) % (1 + FACTS), 0);
    if (!store_write(store, &command, &answer, &error))
        test_book_fail("something acknowledged is lost", &error);
    store_close(store);
}

static void what_was_acknowledged_outlives_a_power_cut(void **state)
{
    (void)state;
    static int64_t told[MOST_TASKS];
    unsigned cuts = 0, rounds = 0;
    size_t acknowledged = 0;
    while (cuts < wanted_cuts) {
        TEST_BOOK(book);
        size_t count = 0;
        for (int64_t i = 0; i < CUTS_A_BOOK && cuts < wanted_cuts; i++, rounds++) {
            struct round round = {.book = &book, .chance = chance_of(rounds), .hands = rounds % 2 ? HANDS : 1};
            round.has_refusals = rounds % 3 == 2;
            round.first_task = 1 + i * OPENINGS * HANDS * COMMANDS_A_HAND;
            size_t before = count;
            cuts += run_round(&round, told, &count);
            check(&book, told + before, count - before);
        }
        check(&book, told, count);
        acknowledged += count;
    }
    print_message("%u power cuts in %u rounds, %zu commands acknowledged\n", cuts, rounds, acknowledged);
}

int main(int argc, char **argv)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_was_acknowledged_outlives_a_power_cut),
    };
    wanted_cuts = amount_given(argc, argv, wanted_cuts);
    return cmocka_run_group_tests(tests, NULL, NULL);
}

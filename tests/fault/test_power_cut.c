/*
 * test_power_cut.c: the power goes off at any moment of a book's life, and nothing that was acknowledged is lost.
 *
 * Usage: test_power_cut ROUNDS [FIRST]. In each round a process works on a book whose disk loses its power at a call
 * chosen by chance: while the book is opened, written by one hand or several, put in order at its closing, or recovered
 * from the cut before. Now and then the disk has refused a few calls before. FIRST is the number of the first round: a
 * round that fails says which it is, and is the same again when it is the first, but for the order of its threads.
 */
#include "support/book.h"

#include <pthread.h>
#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

#include "lossy_disk.h"
#include "support/amount.h"
#include "support/chance.h"

enum { ROUNDS_A_BOOK = 15, HANDS = 3, COMMANDS_A_HAND = 8, OPENINGS = 4, FACTS = 2, MOST_TASKS = 1 << 12 };

static unsigned rounds = 30, first_round = 0;

/* What chance has in store for a round. */
struct round {
    unsigned number, hands;
    size_t calls; /* until the power goes off */
    enum survival survival;
    uint64_t seed;          /* of what survives */
    enum disk_call refused; /* by the disk, before its power goes off */
    size_t first, times;    /* from which such call on, and how many of them; 0: none */
    int64_t first_task;
};

/* One process at work. */
struct life {
    const struct test_book *book;
    const struct round *round;
    int pipe;
};

struct hand {
    struct store *store;
    int64_t first_task;
    bool has_refusals;
    int pipe;
};

/* The tasks that were acknowledged on a book. */
struct acknowledged {
    int64_t tasks[MOST_TASKS];
    size_t count;
};

static const int refusals[DISK_CALLS] = {
    [DISK_OPEN] = SQLITE_CANTOPEN,      [DISK_READ] = SQLITE_IOERR_READ,       [DISK_WRITE] = SQLITE_FULL,
    [DISK_SYNC] = SQLITE_IOERR_FSYNC,   [DISK_RESIZE] = SQLITE_IOERR_TRUNCATE, [DISK_REMOVE] = SQLITE_IOERR_DELETE,
    [DISK_SHARE] = SQLITE_IOERR_SHMMAP,
};

static struct round round_of(unsigned number)
{
    struct chance chance = chance_of(number);
    struct round round = {.number = number, .hands = number % 2 ? HANDS : 1};
    round.survival = (enum survival)chance_below(&chance, 3);
    round.calls = 1 + chance_below(&chance, round.hands * 600);
    round.seed = chance_next(&chance);
    round.refused = chance_one_in(&chance, 2) ? DISK_SYNC : (enum disk_call)chance_below(&chance, DISK_CALLS);
    round.first = 1 + chance_below(&chance, 60);
    round.times = number % 3 == 2 ? 1 + chance_below(&chance, 6) : 0;
    round.first_task = 1 + number % ROUNDS_A_BOOK * OPENINGS * HANDS * COMMANDS_A_HAND;
    return round;
}

static void fail_in(const struct round *round, const char *what, const struct error *error)
{
    static const char *const survivals[] = {"nothing", "some writes", "some sectors"};
    print_error("round %u: %u hands, power off at call %zu, %s of what was not synced left by seed %llu, "
                "%zu calls of kind %d refused from number %zu on\n",
                round->number, round->hands, round->calls, survivals[round->survival], (unsigned long long)round->seed,
                round->times, (int)round->refused, round->first);
    if (error)
        test_book_fail(what, error);
    fail_msg("%s", what);
}

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
static void live(const struct life *life)
{
    const struct round *round = life->round;
    struct hand hands[HANDS];
    pthread_t threads[HANDS];
    struct store *store;
    struct error error;
    for (unsigned opening = 0; opening < OPENINGS; opening++) {
        if (!store_open(&life->book->settings, &store, &error)) {
            if (!round->times)
                _exit(1);
            continue;
        }
        for (unsigned i = 0; i < round->hands; i++) {
            int64_t first = round->first_task + (int64_t)((opening * HANDS + i) * COMMANDS_A_HAND);
            hands[i] = (struct hand){store, first, round->times > 0, life->pipe};
            pthread_create(&threads[i], NULL, write_tasks, &hands[i]);
        }
        for (unsigned i = 0; i < round->hands; i++)
            pthread_join(threads[i], NULL);
        store_close(store);
    }
    _exit(0);
}

/* Runs one process to its end; true when the power went off. */
static bool run_round(const struct test_book *book, const struct round *round, struct acknowledged *told)
{
    int ends[2], status;
    assert_int_equal(pipe(ends), 0);
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        close(ends[0]);
        lossy_disk_plug_in();
        lossy_disk_cut(round->calls, round->survival, round->seed);
        lossy_disk_fail(round->refused, round->first, round->times, refusals[round->refused]);
        live(&(struct life){book, round, ends[1]});
    }
    close(ends[1]);
    for (int64_t task; read(ends[0], &task, sizeof task) == sizeof task;) {
        assert_true(told->count < MOST_TASKS);
        told->tasks[told->count++] = task;
    }
    close(ends[0]);
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_true(WIFEXITED(status));
    if (WEXITSTATUS(status) != POWER_OFF && WEXITSTATUS(status) != 0)
        fail_in(round, "a process failed before its power went off", NULL);
    return WEXITSTATUS(status) == POWER_OFF;
}

static bool find_all(struct transaction *transaction, struct arena *arena, void *argument, int64_t *answer,
                     struct error *error)
{
    (void)arena;
    (void)answer;
    const struct acknowledged *told = argument;
    struct task_record record;
    for (size_t i = 0; i < told->count; i++)
        if (!transaction_task(transaction, told->tasks[i], &record, error))
            return false;
    return true;
}

static void check(const struct test_book *book, const struct round *round, struct acknowledged *told)
{
    struct store_command command = {.run = find_all, .argument = told};
    struct verify_report report;
    struct error error;
    struct store *store;
    int64_t answer;
    if (!test_book_verify(book, &report, &error) || !store_open(&book->settings, &store, &error))
        fail_in(round, "after a power cut", &error);
    if ((report.events - 1) % (1 + FACTS) != 0)
        fail_in(round, "half a command is there", NULL);
    if (!store_write(store, &command, &answer, &error))
        fail_in(round, "something acknowledged is lost", &error);
    store_close(store);
}

/* The rounds of one book; the number of those that ended with the power off. */
static unsigned run_book(unsigned first, unsigned count, size_t *acknowledged)
{
    TEST_BOOK(book);
    struct acknowledged told = {.count = 0};
    unsigned cuts = 0;
    for (unsigned number = first; number < first + count; number++) {
        struct round round = round_of(number);
        cuts += run_round(&book, &round, &told);
        check(&book, &round, &told);
    }
    *acknowledged += told.count;
    return cuts;
}

static void what_was_acknowledged_outlives_a_power_cut(void **state)
{
    (void)state;
    unsigned cuts = 0, end = first_round + rounds;
    size_t acknowledged = 0;
    for (unsigned first = first_round, next; first < end; first = next) {
        next = first - first % ROUNDS_A_BOOK + ROUNDS_A_BOOK;
        if (next > end)
            next = end;
        cuts += run_book(first, next - first, &acknowledged);
    }
    print_message("%u power cuts in %u rounds, %zu commands acknowledged\n", cuts, rounds, acknowledged);
}

int main(int argc, char **argv)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_was_acknowledged_outlives_a_power_cut),
    };
    rounds = amount_given(argc, argv, rounds);
    if (argc > 2)
        first_round = amount_given(argc - 1, argv + 1, first_round);
    return cmocka_run_group_tests(tests, NULL, NULL);
}

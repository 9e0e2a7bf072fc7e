/*
 * test_history.c: a history of any events that can follow each other, replayed from the ledger, equals the tables; what
 * was known at a point of it stays known; any changed byte of it is found; and so it is after words were erased.
 *
 * Usage: test_history HISTORIES. Events come by chance out of the lists of kinds and fields (any_event.h), one to three
 * a command, and the store judges them. A command that was refused leaves nothing.
 */
#include "support/book.h"

#include <sqlite3.h>

#include "any_event.h"
#include "store/keeping/erase.h"
#include "store/keeping/scrub.h"
#include "store/question/lookup.h"
#include "support/amount.h"
#include "task_digest.h"

enum { COMMANDS = 700, CHECKS = 4, CHANGES = 12, MOST_OF_A_COMMAND = 3, ENOUGH = 40, ERASED = 9 };

static unsigned histories = 3;

/* How often each kind was accepted, over all histories. */
static unsigned accepted[ANY_KINDS];

struct attempt {
    struct any_events *events;
    struct event made[MOST_OF_A_COMMAND];
    unsigned count;
};

static bool append_some(struct transaction *transaction, struct arena *arena, void *argument, int64_t *answer,
                        struct error *error)
{
    (void)answer;
    struct attempt *attempt = argument;
    unsigned wanted = 1 + (unsigned)(chance_one_in(&attempt->events->chance, 5) ? 1 : 0);
    for (attempt->count = 0; attempt->count < wanted; attempt->count++) {
        struct event event = any_event(attempt->events, arena);
        if (!transaction_append(transaction, &event, error))
            return false;
        attempt->made[attempt->count] = event;
    }
    return true;
}

static void count_kind(enum event_kind kind)
{
    enum event_kind kinds[ANY_KINDS];
    size_t count = any_event_kinds(kinds);
    for (size_t i = 0; i < count; i++)
        accepted[i] += kinds[i] == kind;
}

static void write_history(struct store *store, struct any_events *events, unsigned commands)
{
    for (unsigned i = 0; i < commands; i++) {
        struct attempt attempt = {.events = events};
        struct store_command command = {.run = append_some, .argument = &attempt};
        struct error error;
        int64_t answer;
        if (!store_write(store, &command, &answer, &error))
            continue;
        for (unsigned made = 0; made < attempt.count; made++) {
            any_event_accepted(events, &attempt.made[made]);
            count_kind(event_kind(&attempt.made[made]));
        }
    }
}

static void check(const struct test_book *book, uint64_t seed, const struct any_events *events)
{
    struct verify_report report;
    struct error error;
    if (!test_book_verify(book, &report, &error))
        fail_msg("history %llu, %lld events: %s (%s %s)", (unsigned long long)seed, (long long)events->events,
                 error.message, error.arguments[0], error.arguments[1]);
    assert_int_equal(report.events, events->events);
}

/* Some events by chance; those without words, and those that name the book and its units, are passed over. */
static bool erase_some(struct transaction *transaction, struct arena *arena, void *argument, int64_t *answer,
                       struct error *error)
{
    struct any_events *events = argument;
    struct event erasure = event_of(EVENT_WORDS_ERASED);
    struct text lines = TEXT_NONE;
    bool is_taken[COMMANDS * MOST_OF_A_COMMAND] = {false};
    for (unsigned i = 0; i < ERASED; i++) {
        struct event event;
        int64_t number = (int64_t)chance_below(&events->chance, (uint64_t)events->events);
        if (!lookup_event(transaction, arena, number, &event, error))
            return false;
        if (is_taken[number] || !event_has_words(&event) || event_subject(event_kind(&event)) == SUBJECT_UNIT ||
            event_subject(event_kind(&event)) == SUBJECT_BOOK)
            continue;
        is_taken[number] = true;
        lines = text_print(arena, "%.*s%s%lld", TEXT_ARG(lines), lines.len > 0 ? "\n" : "", (long long)number);
    }
    *answer = lookup_next_event(transaction);
    event_set_number(&erasure, FIELD_AT, events->at);
    event_set_text(&erasure, FIELD_BY, TEXT("owner"));
    event_set_text(&erasure, FIELD_ERASES, lines);
    return transaction_append(transaction, &erasure, error) && transaction_erase(transaction, *answer, error);
}

static void erase_words(struct store *store, uint64_t seed, struct any_events *events)
{
    TEST_ARENA(arena);
    struct store_command command = {.run = erase_some, .argument = events};
    struct error error;
    int64_t answer;
    if (!store_write(store, &command, &answer, &error) || !store_scrub(store, arena, &error))
        fail_msg("history %llu, erasing: %s (%s %s)", (unsigned long long)seed, error.message, error.arguments[0],
                 error.arguments[1]);
    events->events++;
}

/* What the tables said of all tasks when the ledger had so many events. */
struct known {
    int64_t events;
    struct task_digest digest;
};

static void check_known(struct store *store, uint64_t seed, const struct known *known, int count)
{
    for (int i = 0; i < count; i++) {
        struct task_digest digest = task_digest_of(store, (struct task_cut){INT64_MAX, known[i].events});
        if (digest.tasks != known[i].digest.tasks || digest.digest != known[i].digest.digest)
            fail_msg("history %llu: what was known at event %lld is not known any more: %zu tasks, %zu then",
                     (unsigned long long)seed, (long long)known[i].events, digest.tasks, known[i].digest.tasks);
    }
}

static const char *const payloads[] = {"facts", "words", "facts_salt", "words_salt", "words_digest"};

/* Changes one byte of a payload or a salt; false when the event has none. */
static bool change_byte(const struct test_book *book, struct chance *chance, int64_t event)
{
    TEST_ARENA(arena);
    sqlite3 *sqlite;
    const char *payload = payloads[chance_below(chance, COUNT_OF(payloads))];
    const char *as = strchr(payload, '_') ? "BLOB" : "TEXT";
    uint64_t at = chance_next(chance) % 1000, byte = 1 + chance_below(chance, 255);
    const char *sql = text_print(arena,
                                 "UPDATE event SET %s = CAST(CAST(substr(CAST(%s AS BLOB), 1, %llu %% length(%s)) AS "
                                 "BLOB) || CAST(x'%02llx' AS BLOB) || substr(CAST(%s AS BLOB), 2 + %llu %% length(%s))"
                                 " AS %s) WHERE number = %lld AND length(%s) > 0 AND substr(CAST(%s AS BLOB), 1 + %llu"
                                 " %% length(%s), 1) <> x'%02llx'",
                                 payload, payload, (unsigned long long)at, payload, (unsigned long long)byte, payload,
                                 (unsigned long long)at, payload, as, (long long)event, payload, payload,
                                 (unsigned long long)at, payload, (unsigned long long)byte)
                          .at;
    assert_int_equal(sqlite3_open(text_print(arena, "%s/book.db", book->folder).at, &sqlite), SQLITE_OK);
    assert_int_equal(sqlite3_exec(sqlite, sql, NULL, NULL, NULL), SQLITE_OK);
    bool is_changed = sqlite3_changes(sqlite) == 1;
    sqlite3_close(sqlite);
    return is_changed;
}

static void break_bytes(struct test_book *book, struct chance *chance, int64_t events)
{
    test_book_copy(book);
    for (unsigned changes = 0; changes < CHANGES;) {
        struct verify_report report;
        struct error error;
        char number[24];
        int64_t event = (int64_t)chance_below(chance, (uint64_t)events);
        if (!change_byte(book, chance, event))
            continue;
        snprintf(number, sizeof number, "%lld", (long long)event);
        if (test_book_verify(book, &report, &error))
            fail_msg("a changed byte of event %s is not found", number);
        if (strcmp(error.arguments[0], number) != 0)
            fail_msg("a changed byte of event %s: %s (%s)", number, error.message, error.arguments[0]);
        test_book_put_back(book);
        changes++;
    }
}

static void a_history_replayed_equals_the_tables(void **state)
{
    (void)state;
    int64_t total = 0;
    for (uint64_t seed = 1; seed <= histories; seed++) {
        TEST_BOOK(book);
        struct any_events events = {.chance = chance_of(seed), .events = 1};
        struct known known[CHECKS];
        for (int round = 0; round < CHECKS; round++) {
            struct store *store = test_book_open(&book);
            write_history(store, &events, COMMANDS / CHECKS);
            if (round + 1 < CHECKS)
                erase_words(store, seed, &events);
            known[round] = (struct known){events.events, task_digest_of(store, TASK_CUT_NOW)};
            check_known(store, seed, known, round + 1);
            store_close(store);
            check(&book, seed, &events);
        }
        break_bytes(&book, &events.chance, events.events);
        total += events.events;
    }
    print_message("%u histories, %lld events, %u bytes changed\n", histories, (long long)total, histories * CHANGES);
}

/* A kind that no history ever has would make the others prove nothing about it. */
static void every_kind_of_event_comes_up(void **state)
{
    (void)state;
    enum event_kind kinds[ANY_KINDS];
    size_t count = any_event_kinds(kinds);
    for (size_t i = 0; i < count; i++)
        if (accepted[i] == 0 && histories >= ENOUGH)
            fail_msg("never: %s", event_kind_code(kinds[i]));
}

int main(int argc, char **argv)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_history_replayed_equals_the_tables),
        cmocka_unit_test(every_kind_of_event_comes_up),
    };
    histories = amount_given(argc, argv, histories);
    return cmocka_run_group_tests(tests, NULL, NULL);
}

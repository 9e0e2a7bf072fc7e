#include "support/book.h"

#include "store/question/proof.h"

/* Enough for two full tiles of 256 events and a bit. */
enum { TASKS = 4, FACTS = 150, EVENTS = 1 + TASKS * (1 + FACTS), PAST = 300 };

static void fill(struct test_book *book)
{
    struct store *store = test_book_open(book);
    struct error error;
    for (int64_t task = 1; task <= TASKS; task++)
        assert_true(test_book_assign(store, task, FACTS, &error));
    store_close(store);
}

static struct digest leaf_of(struct book_reader *reader, struct arena *arena, uint64_t number)
{
    struct opening opening;
    struct error error;
    assert_true(question_opening(reader, arena, number, &opening, &error));
    struct commitment commitment = opening_commitment(&opening);
    return commitment_leaf(&commitment);
}

/* Every proof of a book holds, of its last state and of an older one. */
static void check_proofs(struct test_book *book)
{
    struct store *store = test_book_open(book);
    TEST_ARENA(arena);
    struct book_reader *reader;
    struct ledger_state state;
    struct tree_proof proof;
    struct tree_head past = {.size = PAST};
    struct error error;
    assert_true(book_reader_open(store, arena, &reader, &error));
    assert_true(question_ledger(reader, arena, &state, &error));
    assert_int_equal(state.head.size, EVENTS);
    for (uint64_t i = 0; i < EVENTS; i += 67) {
        assert_true(question_inclusion(reader, arena, i, EVENTS, &proof, &error));
        struct digest leaf = leaf_of(reader, arena, i);
        assert_true(tree_verify_inclusion(&proof, i, EVENTS, leaf, state.head.root));
    }
    assert_true(question_root(reader, arena, PAST, &past.root, &error));
    assert_true(question_consistency(reader, arena, PAST, EVENTS, &proof, &error));
    assert_true(tree_verify_consistency(&proof, past, state.head));
    assert_false(question_inclusion(reader, arena, EVENTS, EVENTS, &proof, &error));
    assert_int_equal(error.kind, ERROR_NOT_FOUND);
    arena_close(arena);
    arena = NULL;
    store_close(store);
}

static void every_event_and_every_state_can_be_proved(void **state)
{
    (void)state;
    TEST_BOOK(book);
    fill(&book);
    check_proofs(&book);
}

static void a_book_that_keeps_no_roots_proves_the_same(void **state)
{
    (void)state;
    TEST_BOOK(book);
    struct verify_report report;
    struct error error;
    fill(&book);
    test_book_change(&book, "DELETE FROM tile_root WHERE tile = 0");
    test_book_change(&book, "DELETE FROM tile_root WHERE tile = 1");
    check_proofs(&book);
    assert_true(test_book_verify(&book, &report, &error));
}

static void a_root_that_was_changed_is_named(void **state)
{
    (void)state;
    static const char *const changes[] = {
        "UPDATE tile_root SET root = zeroblob(32) WHERE tile = 1",
        "UPDATE tile_root SET root = x'00' WHERE tile = 1",
        "UPDATE tile_root SET tile = 2 WHERE tile = 1",
        "UPDATE tile_root SET book = 0 WHERE tile = 0",
        "INSERT INTO tile_root VALUES (1, 2, zeroblob(32))",
    };
    TEST_BOOK(book);
    fill(&book);
    test_book_copy(&book);
    for (size_t i = 0; i < COUNT_OF(changes); i++) {
        struct verify_report report;
        struct error error;
        test_book_change(&book, changes[i]);
        if (test_book_verify(&book, &report, &error))
            fail_msg("unnoticed: %s", changes[i]);
        assert_int_equal(error.kind, ERROR_DAMAGED);
        assert_string_equal(error.arguments[0], "tile_root");
        test_book_put_back(&book);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_event_and_every_state_can_be_proved),
        cmocka_unit_test(a_book_that_keeps_no_roots_proves_the_same),
        cmocka_unit_test(a_root_that_was_changed_is_named),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

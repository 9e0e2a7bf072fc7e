#include "support/book.h"

#include <unistd.h>

#include "base/file.h"

static void a_folder_put_back_to_an_older_state_is_noticed(void **state)
{
    (void)state;
    TEST_BOOK(book);
    struct error error;
    struct store *store = test_book_open(&book);
    assert_true(test_book_assign(store, 1, 0, &error));
    store_close(store);
    test_book_copy(&book);
    store = test_book_open(&book);
    assert_true(test_book_assign(store, 2, 3, &error));
    store_close(store);
    test_book_put_back(&book);
    assert_false(store_open(&book.settings, &store, &error));
    assert_int_equal(error.kind, ERROR_CONFLICT);
    assert_string_equal(error.arguments[0], "2");
    assert_string_equal(error.arguments[1], "6");
}

/* A copy goes its own way where nobody remembers, and comes back in the place of the book. */
static void go_another_way(struct test_book *book, unsigned facts)
{
    struct store *store;
    struct error error;
    struct store_settings forgetful = {.folder = book->folder, .clock = clock_system()};
    test_book_put_back(book);
    assert_true(store_open(&forgetful, &store, &error));
    assert_true(test_book_assign(store, 1, facts, &error));
    store_close(store);
}

static void write_once(struct test_book *book, int64_t task, unsigned facts)
{
    struct error error;
    struct store *store = test_book_open(book);
    assert_true(test_book_assign(store, task, facts, &error));
    store_close(store);
}

static void check_refused(struct test_book *book, enum error_kind kind)
{
    struct store *store;
    struct error error;
    assert_false(store_open(&book->settings, &store, &error));
    assert_int_equal(error.kind, kind);
    assert_non_null(error.hint);
}

static void a_history_of_another_way_is_refused(void **state)
{
    (void)state;
    static const unsigned facts[] = {2, 3, 40, 700}; /* as many events as were seen, more, and whole tiles of them */
    for (size_t i = 0; i < COUNT_OF(facts); i++) {
        TEST_BOOK(book);
        test_book_copy(&book);
        write_once(&book, 1, 2);
        go_another_way(&book, facts[i]);
        check_refused(&book, ERROR_FORKED);
        check_refused(&book, ERROR_FORKED); /* what was seen is still what was seen */
    }
}

/* Nor does it help to put the roots of the true book's tiles into the other one. */
static void a_history_of_another_way_is_refused_whatever_is_kept_of_tiles(void **state)
{
    (void)state;
    TEST_BOOK(book);
    TEST_ARENA(arena);
    const char *true_one = text_print(arena, "%s.true", book.folder).at;
    test_book_copy(&book);
    write_once(&book, 1, 254); /* 256 events: one whole tile */
    assert_int_equal(rename(book.folder, true_one), 0);
    go_another_way(&book, 600);
    const char *sql = text_print(arena,
                                 "ATTACH '%s/book.db' AS true_one; UPDATE tile_root SET root = (SELECT root FROM "
                                 "true_one.tile_root WHERE tile = 0) WHERE tile = 0",
                                 true_one)
                          .at;
    test_book_change(&book, sql);
    check_refused(&book, ERROR_FORKED);
}

/* A program that was killed had told of less than there is. */
static void a_book_goes_on_from_what_was_seen_of_it_earlier(void **state)
{
    (void)state;
    TEST_BOOK(book);
    TEST_ARENA(arena);
    struct error error;
    struct text earlier;
    const char *kept = text_print(arena, "%s/example.vn_so.checkpoint", book.sightings).at;
    write_once(&book, 1, 300);
    assert_true(file_read(arena, kept, 4096, &earlier, &error));
    write_once(&book, 2, 700);
    assert_true(file_replace(kept, earlier, &error));
    write_once(&book, 3, 0);
}

/* Nothing of the other one was seen; its name was. */
static void another_key_under_the_same_name_is_refused(void **state)
{
    (void)state;
    TEST_BOOK(book);
    struct error error;
    write_once(&book, 1, 0);
    test_folder_remove_at(book.folder);
    assert_false(store_create(&book.settings, TEXT("example.vn/so"), TEXT("Sổ"), &error));
    assert_int_equal(error.kind, ERROR_CONFLICT);
    assert_string_equal(error.message, "a book with the name “{1}” is known here");
    struct store_settings elsewhere = {.folder = book.folder, .clock = clock_system()};
    assert_true(store_create(&elsewhere, TEXT("example.vn/so"), TEXT("Sổ"), &error));
    check_refused(&book, ERROR_FORKED);
    test_folder_remove_at(book.folder);
    assert_true(store_create_anew(&book.settings, TEXT("example.vn/so"), TEXT("Sổ"), &error));
    write_once(&book, 1, 0);
}

static void a_book_is_seen_when_it_is_first_opened(void **state)
{
    (void)state;
    TEST_BOOK(book);
    test_book_copy(&book);
    write_once(&book, 1, 0);
    test_book_forget(&book);
    store_close(test_book_open(&book));
    test_book_put_back(&book);
    check_refused(&book, ERROR_CONFLICT);
}

/* The one that closes last knows less than the one that wrote last. */
static void what_another_program_saw_later_stays(void **state)
{
    (void)state;
    TEST_BOOK(book);
    struct error error;
    struct store *slow = test_book_open(&book);
    for (int64_t task = 1; task <= 3; task++)
        assert_true(test_book_assign(slow, task, 0, &error));
    test_book_copy(&book);
    write_once(&book, 4, 0);
    store_close(slow);
    test_book_put_back(&book);
    check_refused(&book, ERROR_CONFLICT);
}

static void a_book_that_cannot_be_guarded_says_so(void **state)
{
    (void)state;
    TEST_BOOK(book);
    struct error error;
    struct store *store = test_book_open(&book);
    assert_true(store_is_guarded(store));
    store_close(store);
    snprintf(book.sightings, sizeof book.sightings, "/proc/nope");
    store = test_book_open(&book);
    assert_true(test_book_assign(store, 1, 0, &error));
    assert_false(store_is_guarded(store));
    store_close(store);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_folder_put_back_to_an_older_state_is_noticed),
        cmocka_unit_test(a_history_of_another_way_is_refused),
        cmocka_unit_test(a_history_of_another_way_is_refused_whatever_is_kept_of_tiles),
        cmocka_unit_test(a_book_goes_on_from_what_was_seen_of_it_earlier),
        cmocka_unit_test(another_key_under_the_same_name_is_refused),
        cmocka_unit_test(a_book_is_seen_when_it_is_first_opened),
        cmocka_unit_test(what_another_program_saw_later_stays),
        cmocka_unit_test(a_book_that_cannot_be_guarded_says_so),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

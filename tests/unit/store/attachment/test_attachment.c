#include "support/book.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/file.h"
#include "base/message.h"
#include "store/attachment/attachment.h"
#include "store/keeping/backup.h"

static const char evidence[] = "Biên bản rà soát chợ tạm, có chữ ký của ba hộ.";

/* A report of progress that names a file. */
static bool name_file(struct transaction *transaction, struct arena *arena, void *argument, int64_t *answer,
                      struct error *error)
{
    (void)answer;
    const char *digest = argument;
    struct event event = event_of(EVENT_TASK_PROGRESSED);
    event_set_text(&event, FIELD_BY, TEXT("owner"));
    event_set_number(&event, FIELD_AT, 1774000100);
    event_set_number(&event, FIELD_TASK, 1);
    event_set_number(&event, FIELD_UNIT, 1);
    event_set_text(&event, FIELD_ATTACHMENTS, text_print(arena, "%s txt", digest));
    event_set_text(&event, FIELD_FILES, TEXT("biên bản.txt"));
    return transaction_append(transaction, &event, error);
}

/* A book with one task and one file; the file's path is told. */
static const char *fill(struct arena *arena, struct test_book *book, bool is_named)
{
    char digest[SHA256_HEX_BYTES];
    struct error error;
    struct store *store = test_book_open(book);
    struct store_command command = {.run = name_file, .argument = digest};
    int64_t answer;
    assert_true(test_book_assign(store, 1, 0, &error));
    assert_true(store_attach(store, arena, text_from(evidence), digest, &error));
    if (is_named && !store_write(store, &command, &answer, &error))
        fail_msg("%s", error.message);
    store_close(store);
    return text_print(arena, "%s/attachments/%.2s/%s", book->folder, digest, digest + 2).at;
}

static size_t tidy(struct test_book *book)
{
    TEST_ARENA(arena);
    struct store *store = test_book_open(book);
    struct arena *scratch = arena_scratch(arena);
    struct error error;
    size_t count = 0;
    assert_true(store_tidy(store, scratch, &count, &error));
    arena_close(scratch);
    store_close(store);
    return count;
}

static void a_file_lies_under_its_digest_and_comes_back_whole(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    TEST_BOOK(book);
    struct verify_report report;
    struct error error;
    struct text bytes;
    char digest[SHA256_HEX_BYTES];
    const char *path = fill(arena, &book, true);
    assert_true(file_read(arena, path, 4096, &bytes, &error));
    assert_text_equal(bytes, text_from(evidence));
    struct store *store = test_book_open(&book);
    assert_true(store_attach(store, arena, text_from(evidence), digest, &error));
    assert_true(store_attached(store, arena, text_from(digest), &bytes, &error));
    assert_text_equal(bytes, text_from(evidence));
    store_close(store);
    assert_true(test_book_verify(&book, &report, &error));
    assert_int_equal(report.attachments, 1);
    assert_int_equal(report.strays, 0);
}

static void a_torn_or_lost_file_is_named(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    TEST_BOOK(book);
    struct verify_report report;
    struct error error;
    const char *path = fill(arena, &book, true);
    assert_int_equal(truncate(path, 20), 0);
    assert_false(test_book_verify(&book, &report, &error));
    assert_int_equal(error.kind, ERROR_DAMAGED);
    assert_string_equal(error.message, "the attachment {1} is not what was attached");
    assert_int_equal(truncate(path, 0), 0);
    assert_false(test_book_verify(&book, &report, &error));
    assert_string_equal(error.message, "the attachment {1} is not what was attached");
    assert_int_equal(unlink(path), 0);
    assert_false(test_book_verify(&book, &report, &error));
    assert_string_equal(error.message, "the attachment {1} is lost");
    assert_int_equal(strlen(error.arguments[0]), 64);
    assert_string_equal(error.arguments[0] + 2, strrchr(path, '/') + 1);
}

static void attaching_a_torn_file_again_mends_it(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    TEST_BOOK(book);
    struct verify_report report;
    struct error error;
    char digest[SHA256_HEX_BYTES];
    assert_int_equal(truncate(fill(arena, &book, true), 20), 0);
    struct store *store = test_book_open(&book);
    assert_true(store_attach(store, arena, text_from(evidence), digest, &error));
    store_close(store);
    assert_true(test_book_verify(&book, &report, &error));
}

static void a_file_that_nobody_names_is_told_and_taken_away_after_a_day(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    TEST_BOOK(book);
    struct verify_report report;
    struct error error;
    const char *path = fill(arena, &book, false);
    assert_true(test_book_verify(&book, &report, &error));
    assert_int_equal(report.attachments, 0);
    assert_int_equal(report.strays, 1);
    assert_int_equal(tidy(&book), 0);
    struct timespec times[] = {{.tv_sec = time(NULL) - 100000}, {.tv_sec = time(NULL) - 100000}};
    assert_int_equal(utimensat(AT_FDCWD, path, times, 0), 0);
    assert_int_equal(tidy(&book), 1);
    assert_int_equal(access(path, F_OK), -1);
    assert_true(test_book_verify(&book, &report, &error));
    assert_int_equal(report.strays, 0);
}

static void what_is_named_is_not_taken_away(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    TEST_BOOK(book);
    const char *path = fill(arena, &book, true);
    struct timespec times[] = {{.tv_sec = 1}, {.tv_sec = 1}};
    assert_int_equal(utimensat(AT_FDCWD, path, times, 0), 0);
    assert_int_equal(tidy(&book), 0);
    assert_int_equal(access(path, F_OK), 0);
}

static void a_backup_carries_the_files(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    TEST_BOOK(book);
    struct verify_report report;
    struct error error;
    fill(arena, &book, true);
    const char *backup = text_print(arena, "%s.backup", book.folder).at;
    struct store *store = test_book_open(&book);
    if (!store_backup(store, arena, backup, &error))
        fail_msg("%s (%s)", error.message, error.arguments[0]);
    store_close(store);
    test_folder_remove_at(book.folder);
    if (!store_restore(&book.settings, arena, backup, false, &report, &error))
        fail_msg("%s (%s)", error.message, error.arguments[0]);
    assert_true(test_book_verify(&book, &report, &error));
    assert_int_equal(report.attachments, 1);
}

static void a_backup_without_a_lost_file_is_refused(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    TEST_BOOK(book);
    struct error error;
    assert_int_equal(unlink(fill(arena, &book, true)), 0);
    const char *backup = text_print(arena, "%s.backup", book.folder).at;
    struct store *store = test_book_open(&book);
    assert_false(store_backup(store, arena, backup, &error));
    assert_int_equal(error.kind, ERROR_DAMAGED);
    assert_string_equal(error.message, "the attachment {1} is lost");
    assert_int_equal(access(backup, F_OK), -1);
    store_close(store);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_file_lies_under_its_digest_and_comes_back_whole),
        cmocka_unit_test(a_torn_or_lost_file_is_named),
        cmocka_unit_test(attaching_a_torn_file_again_mends_it),
        cmocka_unit_test(a_file_that_nobody_names_is_told_and_taken_away_after_a_day),
        cmocka_unit_test(what_is_named_is_not_taken_away),
        cmocka_unit_test(a_backup_carries_the_files),
        cmocka_unit_test(a_backup_without_a_lost_file_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

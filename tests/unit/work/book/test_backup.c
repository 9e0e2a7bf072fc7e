#include "support/folder.h"

#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "work/book/backup.h"
#include "work/exchange/import.h"

/* A book that remembers what was seen, and a place for backups. */
struct safe {
    struct arena *arena;
    struct test_folder folder;
    struct book_settings settings;
    const char *backup;
    struct error error;
};

static void safe_open(struct safe *safe, struct arena *arena)
{
    safe->arena = arena;
    test_folder_make(&safe->folder);
    safe->settings = (struct book_settings){text_print(arena, "%s/book", safe->folder.path).at,
                                            text_print(arena, "%s/seen", safe->folder.path).at, clock_system()};
    safe->backup = text_print(arena, "%s/sổ của 'xã'.backup", safe->folder.path).at;
    assert_true(book_create(&safe->settings, TEXT("example.vn/so"), TEXT("Sổ"), &safe->error));
}

static void add_unit(struct safe *safe, const char *code)
{
    const char *path = text_print(safe->arena, "%s/in.jsonl", safe->folder.path).at;
    struct text line = text_print(safe->arena, "{\"type\":\"unit\",\"id\":1,\"code\":\"%s\",\"name\":\"x\"}\n", code);
    struct import_request request = {.path = path};
    struct import_report report;
    struct book *book;
    assert_true(file_replace(path, line, &safe->error));
    assert_true(book_open(&safe->settings, &book, &safe->error));
    assert_true(book_import(book, &request, &report, &safe->error));
    book_close(book);
}

static void back_up(struct safe *safe)
{
    struct book *book;
    assert_true(book_open(&safe->settings, &book, &safe->error));
    assert_true(book_backup(book, safe->arena, safe->backup, &safe->error));
    book_close(book);
}

static void lose_the_folder(struct safe *safe)
{
    test_folder_remove_at(safe->settings.folder);
}

static void a_backup_makes_the_book_again(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct safe safe = {0};
    struct verify_report answer;
    struct stat status;
    safe_open(&safe, arena);
    add_unit(&safe, "VP");
    back_up(&safe);
    assert_int_equal(stat(safe.backup, &status), 0);
    assert_int_equal(status.st_mode & 0777, 0600);
    assert_false(book_restore(&safe.settings, arena, safe.backup, false, &answer, &safe.error));
    assert_int_equal(safe.error.kind, ERROR_CONFLICT);
    lose_the_folder(&safe);
    assert_true(book_restore(&safe.settings, arena, safe.backup, false, &answer, &safe.error));
    assert_int_equal(answer.events, 3);
    add_unit(&safe, "KT");
    test_folder_remove(&safe.folder);
}

static void an_older_backup_is_restored_only_when_that_is_said(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct safe safe = {0};
    struct verify_report answer;
    safe_open(&safe, arena);
    back_up(&safe);
    add_unit(&safe, "VP");
    lose_the_folder(&safe);
    assert_false(book_restore(&safe.settings, arena, safe.backup, false, &answer, &safe.error));
    assert_int_equal(safe.error.kind, ERROR_CONFLICT);
    assert_string_equal(safe.error.arguments[0], "1");
    assert_string_equal(safe.error.arguments[1], "3");
    assert_non_null(safe.error.hint);
    assert_true(book_restore(&safe.settings, arena, safe.backup, true, &answer, &safe.error));
    assert_int_equal(answer.events, 1);
    add_unit(&safe, "KT");
    test_folder_remove(&safe.folder);
}

/* What was accepted is what is known from then on: one that is older still, or went another way, is refused again. */
static void what_was_accepted_is_remembered(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct safe safe = {0};
    struct verify_report answer;
    struct book *book;
    safe_open(&safe, arena);
    back_up(&safe);
    const char *oldest = safe.backup;
    add_unit(&safe, "VP");
    safe.backup = text_print(arena, "%s/second", safe.folder.path).at;
    back_up(&safe);
    add_unit(&safe, "KT");
    lose_the_folder(&safe);
    assert_true(book_restore(&safe.settings, arena, safe.backup, true, &answer, &safe.error));
    lose_the_folder(&safe);
    assert_false(book_restore(&safe.settings, arena, oldest, false, &answer, &safe.error));
    struct book_settings unseen = safe.settings;
    unseen.sightings_folder = NULL;
    assert_true(book_restore(&unseen, arena, oldest, false, &answer, &safe.error));
    assert_false(book_open(&safe.settings, &book, &safe.error));
    assert_true(book_accept_older(&safe.settings, arena, &answer, &safe.error));
    add_unit(&safe, "XD"); /* another way than the second backup */
    lose_the_folder(&safe);
    assert_false(book_restore(&safe.settings, arena, safe.backup, false, &answer, &safe.error));
    assert_int_equal(safe.error.kind, ERROR_FORKED);
    assert_false(book_restore(&safe.settings, arena, oldest, false, &answer, &safe.error));
    assert_int_equal(safe.error.kind, ERROR_CONFLICT);
    assert_true(book_restore(&safe.settings, arena, safe.backup, true, &answer, &safe.error));
    add_unit(&safe, "KT");
    test_folder_remove(&safe.folder);
}

/* A copy of the backup in which what was recorded reads otherwise. */
static const char *change_backup(struct safe *safe)
{
    struct text bytes, name = TEXT("Sổ");
    const char *changed = text_print(safe->arena, "%s/changed", safe->folder.path).at;
    assert_true(file_read(safe->arena, safe->backup, 1 << 22, &bytes, &safe->error));
    char *at = arena_array(safe->arena, char, bytes.len);
    memcpy(at, bytes.at, bytes.len);
    for (size_t i = 0; i + name.len <= bytes.len; i++)
        if (memcmp(at + i, name.at, name.len) == 0)
            at[i] = 'T';
    assert_true(file_replace(changed, (struct text){at, bytes.len}, &safe->error));
    return changed;
}

static void what_was_seen_is_forgotten_only_for_a_book_that_is_made(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct safe safe = {0};
    struct verify_report answer;
    safe_open(&safe, arena);
    back_up(&safe);
    add_unit(&safe, "VP");
    lose_the_folder(&safe);
    assert_false(book_restore(&safe.settings, arena, change_backup(&safe), true, &answer, &safe.error));
    assert_int_equal(safe.error.kind, ERROR_DAMAGED);
    assert_false(book_restore(&safe.settings, arena, safe.backup, false, &answer, &safe.error));
    assert_int_equal(safe.error.kind, ERROR_CONFLICT);
    test_folder_remove(&safe.folder);
}

/* SQLite would take it for an address. */
static void a_name_may_begin_like_an_address(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct safe safe = {0};
    struct verify_report answer;
    safe_open(&safe, arena);
    assert_int_equal(chdir(safe.folder.path), 0);
    safe.backup = "file:backup";
    back_up(&safe);
    safe.settings.folder = "file:book";
    assert_true(book_restore(&safe.settings, arena, safe.backup, false, &answer, &safe.error));
    add_unit(&safe, "VP");
    assert_int_equal(access("book.db", F_OK), -1);
    assert_int_equal(access("file:book/book.db", F_OK), 0);
    assert_int_equal(chdir("/"), 0);
    test_folder_remove(&safe.folder);
}

/* The book is not written over by its own copy. */
static void a_backup_lies_outside_the_book(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct safe safe = {0};
    struct book *book;
    safe_open(&safe, arena);
    assert_true(book_open(&safe.settings, &book, &safe.error));
    const char *within = text_print(arena, "%s/book.db", safe.settings.folder).at;
    assert_false(book_backup(book, arena, within, &safe.error));
    assert_string_equal(safe.error.message, "“{1}” lies in the folder of the book; name a file outside it");
    assert_false(book_backup(book, arena, safe.folder.path, &safe.error));
    assert_string_equal(safe.error.message, "“{1}” is not a file");
    book_close(book);
    test_folder_remove(&safe.folder);
}

static void what_is_no_backup_is_refused(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct safe safe = {0};
    struct verify_report answer;
    safe_open(&safe, arena);
    struct book_settings other = safe.settings;
    const char *junk = text_print(arena, "%s/junk", safe.folder.path).at;
    other.folder = text_print(arena, "%s/other", safe.folder.path).at;
    assert_true(file_replace(junk, TEXT("Kính gửi: Văn phòng"), &safe.error));
    assert_false(book_restore(&other, arena, junk, false, &answer, &safe.error));
    assert_int_equal(safe.error.kind, ERROR_DAMAGED);
    assert_string_equal(safe.error.message, "the file is no backup of a book");
    assert_int_equal(access(other.folder, F_OK), -1);
    assert_true(file_replace(junk, TEXT("x"), &safe.error));
    assert_false(book_restore(&other, arena, junk, false, &answer, &safe.error));
    assert_string_equal(safe.error.message, "the file is no backup of a book");
    assert_int_equal(mkdir(other.folder, 0700), 0);
    assert_false(book_restore(&other, arena, text_print(arena, "%s/book.db", safe.settings.folder).at, false, &answer,
                              &safe.error));
    assert_int_equal(safe.error.kind, ERROR_DAMAGED);
    assert_false(book_restore(&other, arena, "/nowhere/at/all", false, &answer, &safe.error));
    assert_int_equal(safe.error.kind, ERROR_NOT_FOUND);
    assert_int_equal(access(other.folder, F_OK), 0); /* it is not ours */
    back_up(&safe);
    assert_true(book_restore(&other, arena, safe.backup, false, &answer, &safe.error));
    test_folder_remove(&safe.folder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_backup_makes_the_book_again),
        cmocka_unit_test(an_older_backup_is_restored_only_when_that_is_said),
        cmocka_unit_test(what_was_accepted_is_remembered),
        cmocka_unit_test(what_was_seen_is_forgotten_only_for_a_book_that_is_made),
        cmocka_unit_test(a_name_may_begin_like_an_address),
        cmocka_unit_test(a_backup_lies_outside_the_book),
        cmocka_unit_test(what_is_no_backup_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

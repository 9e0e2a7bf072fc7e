/*
 * test_flipped_bytes.c: a flipped bit anywhere in the files of a book either changes nothing that anybody could read,
 * or is found.
 *
 * Usage: test_flipped_bytes STEP. One bit of every STEP-th byte that is not zero, and of far fewer that are.
 * Whether a row says something else than before is judged without the program (table_digest.h).
 */
#include "support/book.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include "base/file.h"
#include "support/amount.h"
#include "support/chance.h"
#include "table_digest.h"
#include "work/book/book.h"
#include "work/exchange/import.h"
#include "work/organisation/organisation.h"

enum { ZEROS_BETWEEN = 40 };

static unsigned step = 101;

static const char units_and_tasks[] =
    "{\"type\":\"unit\",\"id\":1,\"code\":\"A\",\"name\":\"Phường An\",\"parent\":null}\n"
    "{\"type\":\"unit\",\"id\":2,\"code\":\"B\",\"name\":\"Phường Bình\",\"parent\":1}\n"
    "{\"type\":\"unit\",\"id\":3,\"code\":\"C\",\"name\":\"Phường Cát\",\"parent\":1}\n"
    "{\"type\":\"task\",\"id\":1,\"kind\":\"plan\",\"title\":\"Chỉnh trang đô thị\",\"lead\":1,\"coord\":[2,3],"
    "\"status\":\"new\",\"progress\":0,\"created\":\"2025-01-05T08:00:00\",\"due\":\"2025-12-31\",\"journal\":[]}\n"
    "{\"type\":\"task\",\"id\":2,\"kind\":\"task\",\"title\":\"Lập danh sách hộ\",\"desc\":\"Từng tổ dân phố\","
    "\"parent\":1,\"lead\":3,\"status\":\"doing\",\"progress\":40,\"created\":\"2025-01-05T08:00:00\","
    "\"due\":\"2025-06-30\",\"source\":\"15/KH-UBND\",\"product\":\"Danh sách\",\"urgency\":\"khẩn\",\"journal\":["
    "{\"ts\":\"2025-01-06T09:00:00\",\"unit\":3,\"from\":\"new\",\"to\":\"doing\",\"p0\":0,\"p1\":40,"
    "\"note\":\"Đã đi ba tổ.\"}]}\n";

static void import(struct book *book, const char *path)
{
    struct import_request request = {.path = path};
    struct import_report report;
    struct error error;
    if (!file_replace(path, text_from(units_and_tasks), &error) || !book_import(book, &request, &report, &error))
        test_book_fail("the import", &error);
}

/* Some of everything: units with a past, tasks with partners, words and facts, a command with a key. */
static void fill(struct test_book *book)
{
    TEST_ARENA(arena);
    struct book_settings settings = {book->folder, book->sightings, clock_system()};
    struct unit_change change = {
        .code = TEXT("B"), .name = TEXT("Phường Bình An"), .basis = TEXT("1656/NQ-UBTVQH15"), .on = {2025, 7, 1}};
    struct unit_change_report report;
    struct book *opened;
    struct error error;
    int64_t answer;
    assert_true(book_open(&settings, &opened, &error));
    import(opened, text_print(arena, "%s/in.jsonl", book->root.path).at);
    if (!book_unit_rename(opened, &change, &report, &error))
        test_book_fail("the renaming", &error);
    book_close(opened);
    struct store *store = test_book_open(book);
    for (int64_t task = 3; task < 9; task++) {
        struct test_assignment assignment = {task, 2};
        struct store_command command = test_book_assignment(&assignment);
        command.key = text_print(arena, "đơn-%lld", (long long)task);
        assert_true(store_write(store, &command, &answer, &error));
    }
    store_close(store);
}

/* The file as it was, but for one bit. */
static void write_flipped(const char *path, struct text bytes, size_t at, unsigned bit)
{
    TEST_ARENA(arena);
    unlink(text_print(arena, "%s-wal", path).at);
    unlink(text_print(arena, "%s-shm", path).at);
    char flipped = (char)(bytes.at[at] ^ 1 << bit);
    int descriptor = open(path, O_WRONLY | O_TRUNC | O_CLOEXEC);
    assert_true(descriptor_write(descriptor, bytes.at, bytes.len));
    assert_int_equal(pwrite(descriptor, &flipped, 1, (off_t)at), 1);
    close(descriptor);
}

struct tally {
    unsigned flips, found, meaningless, unfound;
};

static void flip(const struct test_book *book, const char *path, struct text bytes, size_t at, unsigned bit,
                 const struct table_digests *sound, struct tally *tally)
{
    struct table_digests digests;
    struct verify_report report;
    struct error error;
    write_flipped(path, bytes, at, bit);
    const char *changed = table_digests_of(path, &digests) ? table_digests_differ(sound, &digests) : "all";
    write_flipped(path, bytes, at, bit);
    bool is_found = !test_book_verify(book, &report, &error);
    tally->flips++;
    tally->found += is_found;
    tally->meaningless += !is_found && !changed;
    if (is_found || !changed)
        return;
    tally->unfound++;
    print_message("unnoticed in %s: byte %zu, bit %u\n", changed, at, bit);
}

static void a_flipped_bit_of_the_database_is_found_or_means_nothing(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    TEST_BOOK(book);
    struct table_digests sound;
    struct tally tally = {0};
    struct chance chance = chance_of(1);
    struct error error;
    struct text bytes;
    fill(&book);
    const char *path = text_print(arena, "%s/book.db", book.folder).at;
    assert_true(file_read(arena, path, TEST_ARENA_BYTES / 4, &bytes, &error));
    assert_true(table_digests_of(path, &sound));
    for (size_t at = 0, due = 0; at < bytes.len; at++) {
        due += bytes.at[at] ? ZEROS_BETWEEN : 1;
        if (due < step * ZEROS_BETWEEN)
            continue;
        due = 0;
        flip(&book, path, bytes, at, (unsigned)chance_below(&chance, 8), &sound, &tally);
    }
    print_message("%u flips in %zu bytes: %u found, %u without a meaning\n", tally.flips, bytes.len, tally.found,
                  tally.meaningless);
    assert_int_equal(tally.unfound, 0);
}

static void a_flipped_bit_of_the_key_is_found(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    TEST_BOOK(book);
    struct error error;
    struct text bytes;
    const char *path = text_print(arena, "%s/key", book.folder).at;
    assert_true(file_read(arena, path, 100, &bytes, &error));
    for (size_t at = 0; at < bytes.len; at++)
        for (unsigned bit = 0; bit < 8; bit++) {
            struct verify_report report;
            write_flipped(path, bytes, at, bit);
            if (test_book_verify(&book, &report, &error))
                fail_msg("unnoticed in the key: byte %zu, bit %u", at, bit);
            assert_int_equal(error.kind, ERROR_DAMAGED);
            assert_non_null(strstr(error.arguments[0], "/key"));
        }
}

int main(int argc, char **argv)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_flipped_bit_of_the_key_is_found),
        cmocka_unit_test(a_flipped_bit_of_the_database_is_found_or_means_nothing),
    };
    step = amount_given(argc, argv, step);
    return cmocka_run_group_tests(tests, NULL, NULL);
}

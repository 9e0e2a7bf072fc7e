#include "support/book.h"

#include <dirent.h>

#include "base/file.h"
#include "base/message.h"
#include "store/attachment/attachment.h"
#include "store/keeping/backup.h"
#include "store/keeping/erase.h"
#include "store/keeping/scrub.h"
#include "store/question/proof.h"

/* What is to be erased: the beginnings may be shared with other words of an index, the ends are not. */
enum { TASK = 1, ASSIGNED = 2, CORRECTED, PROGRESSED, DOCUMENT, PERSON, LAST = PERSON };
static const char *const needles[] = {"zwerta", "zwertb", "zwertc", "zwertd", "zwerte", "zwertf", "zwertg"};
static const char evidence[] = "Đơn của ông Quzwertg, tổ 5.";

static struct event event_about(enum event_kind kind, enum event_field thing)
{
    struct event event = event_of(kind);
    event_set_text(&event, FIELD_BY, TEXT("owner"));
    event_set_number(&event, FIELD_AT, 1774000100);
    event_set_number(&event, thing, 1);
    return event;
}

static bool append_all(struct transaction *transaction, struct arena *arena, void *argument, int64_t *answer,
                       struct error *error)
{
    (void)answer;
    const char *digest = argument;
    struct event unit = event_about(EVENT_UNIT_ESTABLISHED, FIELD_UNIT),
                 assigned = event_about(EVENT_TASK_ASSIGNED, FIELD_TASK),
                 corrected = event_about(EVENT_TASK_CORRECTED, FIELD_TASK),
                 progressed = event_about(EVENT_TASK_PROGRESSED, FIELD_TASK),
                 document = event_about(EVENT_DOCUMENT_REGISTERED, FIELD_DOCUMENT),
                 person = event_about(EVENT_PERSON_REGISTERED, FIELD_PERSON);
    event_set_text(&unit, FIELD_CODE, TEXT("KT"));
    event_set_text(&unit, FIELD_NAME, TEXT("Phòng Kinh tế"));
    event_set_number(&assigned, FIELD_LEVEL, 3);
    event_set_number(&assigned, FIELD_LEAD, 1);
    event_set_text(&assigned, FIELD_TITLE, TEXT("Trả lời đơn của ông Quzwerta"));
    event_set_text(&assigned, FIELD_DESCRIPTION, TEXT("Hộ Kuzwertb ở tổ 5"));
    event_set_number(&corrected, FIELD_UNIT, 1);
    event_set_number(&corrected, FIELD_MENDS, ASSIGNED);
    event_set_text(&corrected, FIELD_TITLE, TEXT("Trả lời đơn của bà Quzwertc"));
    event_set_number(&progressed, FIELD_UNIT, 1);
    event_set_text(&progressed, FIELD_NOTE, TEXT("Đã gửi ông Quzwertd"));
    event_set_text(&progressed, FIELD_ATTACHMENTS, text_print(arena, "%s txt", digest));
    event_set_text(&progressed, FIELD_FILES, TEXT("đơn Quzwertd.txt"));
    event_set_text(&document, FIELD_SUBJECT, TEXT("Đơn của ông Quzwerte"));
    event_set_text(&document, FIELD_CLAUSES, TEXT("0-5 1 I"));
    event_set_text(&document, FIELD_CLAUSE_WORDS, TEXT("Ông Muzwertb"));
    event_set_text(&person, FIELD_CODE, TEXT("CB.1"));
    event_set_text(&person, FIELD_NAME, TEXT("Nguyễn Văn Quzwertf"));
    struct event *const events[] = {&unit, &assigned, &corrected, &progressed, &document, &person};
    for (size_t i = 0; i < COUNT_OF(events); i++)
        if (!transaction_append(transaction, events[i], error))
            return false;
    return true;
}

static void run(struct store *store, struct store_command command)
{
    struct error error;
    int64_t answer;
    if (!store_write(store, &command, &answer, &error))
        test_book_fail("a command", &error);
}

static void fill(struct test_book *book)
{
    TEST_ARENA(arena);
    char digest[SHA256_HEX_BYTES];
    struct error error;
    struct store *store = test_book_open(book);
    assert_true(store_attach(store, arena, text_from(evidence), digest, &error));
    run(store, (struct store_command){.run = append_all, .argument = digest});
    store_close(store);
}

struct order {
    const char *events;
    bool with_file;
};

static bool erase_some(struct transaction *transaction, struct arena *arena, void *argument, int64_t *answer,
                       struct error *error)
{
    (void)arena;
    const struct order *order = argument;
    struct event event = event_of(EVENT_WORDS_ERASED);
    char digest[SHA256_HEX_BYTES];
    hash_sha256_hex(text_from(evidence), digest);
    event_set_text(&event, FIELD_BY, TEXT("owner"));
    event_set_number(&event, FIELD_AT, 1774000200);
    event_set_text(&event, FIELD_ERASES, text_from(order->events));
    event_set_text(&event, FIELD_NOTE, TEXT("Theo đơn của công dân"));
    if (order->with_file)
        event_set_text(&event, FIELD_ERASED_FILES, text_from(digest));
    *answer = LAST + 1;
    return transaction_append(transaction, &event, error) && transaction_erase(transaction, *answer, error);
}

/* Erases, and where nothing stands in the way writes the files anew. */
static bool erase(struct test_book *book, struct order order, bool is_scrubbed, struct error *error)
{
    TEST_ARENA(arena);
    struct store *store = test_book_open(book);
    struct store_command command = {.run = erase_some, .argument = &order};
    int64_t answer;
    bool done = store_write(store, &command, &answer, error) && (!is_scrubbed || store_scrub(store, arena, error));
    store_close(store);
    return done;
}

static const struct order everything = {"2\n3\n4\n5\n6", true};

/* How often the words stand in the files of a folder and below. */
static size_t count_in(struct arena *arena, const char *path)
{
    size_t count = 0;
    DIR *folder = opendir(path);
    if (!folder) {
        struct text bytes;
        struct error error;
        if (!file_read(arena, path, TEST_ARENA_BYTES / 4, &bytes, &error))
            return 0;
        for (size_t i = 0; i < COUNT_OF(needles); i++)
            count += text_find(bytes, text_from(needles[i])) != TEXT_NOT_FOUND;
        return count;
    }
    for (const struct dirent *entry; (entry = readdir(folder));)
        if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0)
            count += count_in(arena, text_print(arena, "%s/%s", path, entry->d_name).at);
    closedir(folder);
    return count;
}

static size_t count_words(const struct test_book *book)
{
    TEST_ARENA(arena);
    return count_in(arena, book->folder);
}

static void verify(const struct test_book *book, size_t erased, bool is_unscrubbed)
{
    struct verify_report report;
    struct error error;
    if (!test_book_verify(book, &report, &error))
        test_book_fail("an erased book", &error);
    assert_int_equal(report.erased, erased);
    assert_int_equal(report.is_unscrubbed, is_unscrubbed);
    assert_int_equal(report.strays, 0);
}

static void erased_words_are_in_no_file_of_the_book(void **state)
{
    (void)state;
    TEST_BOOK(book);
    struct error error;
    fill(&book);
    assert_true(count_words(&book) >= COUNT_OF(needles));
    if (!erase(&book, everything, true, &error))
        test_book_fail("erasing", &error);
    assert_int_equal(count_words(&book), 0);
    verify(&book, 5, false);
}

/* As after a power cut between the two. */
static void what_was_not_finished_is_remembered(void **state)
{
    (void)state;
    TEST_BOOK(book);
    TEST_ARENA(arena);
    struct error error;
    fill(&book);
    assert_true(erase(&book, everything, false, &error));
    struct verify_report report;
    assert_true(test_book_verify(&book, &report, &error));
    assert_true(report.is_unscrubbed);
    assert_int_not_equal(count_words(&book), 0);
    assert_int_equal(report.strays, 1); /* the file is there yet, and nothing needs it */
    struct store *store = test_book_open(&book);
    assert_true(store_scrub(store, arena, &error));
    store_close(store);
    assert_int_equal(count_words(&book), 0);
    verify(&book, 5, false);
}

static struct digest leaf_of(struct test_book *book, uint64_t number, bool *keeps_words_back)
{
    struct store *store = test_book_open(book);
    TEST_ARENA(arena);
    struct book_reader *reader;
    struct opening opening;
    struct error error;
    assert_true(book_reader_open(store, arena, &reader, &error));
    assert_true(question_opening(reader, arena, number, &opening, &error));
    struct commitment commitment = opening_commitment(&opening);
    struct digest leaf = commitment_leaf(&commitment);
    *keeps_words_back = opening.keeps_words_back;
    arena_close(arena);
    arena = NULL;
    store_close(store);
    return leaf;
}

static void every_leaf_is_as_it_was(void **state)
{
    (void)state;
    TEST_BOOK(book);
    struct error error;
    struct digest before[LAST + 1];
    bool is_back;
    fill(&book);
    for (uint64_t i = 0; i <= LAST; i++)
        before[i] = leaf_of(&book, i, &is_back);
    assert_true(erase(&book, (struct order){"3\n6", false}, true, &error));
    for (uint64_t i = 0; i <= LAST; i++) {
        assert_true(digest_equal(leaf_of(&book, i, &is_back), before[i]));
        assert_int_equal(is_back, i == CORRECTED || i == PERSON);
    }
}

/* The title before the correction is the title again; the erased one is found no more. */
static void what_is_left_is_what_the_other_events_say(void **state)
{
    (void)state;
    TEST_BOOK(book);
    struct error error;
    fill(&book);
    assert_true(erase(&book, (struct order){"3", false}, true, &error));
    verify(&book, 1, false);
    TEST_ARENA(arena);
    struct text bytes;
    assert_true(
        file_read(arena, text_print(arena, "%s/book.db", book.folder).at, TEST_ARENA_BYTES / 4, &bytes, &error));
    assert_int_equal(text_find(bytes, TEXT("zwertc")), TEXT_NOT_FOUND);
    assert_int_not_equal(text_find(bytes, TEXT("zwerta")), TEXT_NOT_FOUND);
}

static void a_backup_has_no_erased_words_and_restores(void **state)
{
    (void)state;
    TEST_BOOK(book);
    TEST_BOOK(other);
    TEST_ARENA(arena);
    struct verify_report report;
    struct error error;
    fill(&book);
    assert_true(erase(&book, everything, true, &error));
    const char *path = text_print(arena, "%s/backup", book.root.path).at;
    struct store *store = test_book_open(&book);
    assert_true(store_backup(store, arena, path, &error));
    store_close(store);
    assert_int_equal(count_in(arena, path), 0);
    struct store_settings settings = {.folder = text_print(arena, "%s/new", other.root.path).at,
                                      .clock = clock_system()};
    assert_true(store_restore(&settings, arena, path, false, &report, &error));
    assert_int_equal(report.erased, 5);
}

/* What somebody with the file in hand might do to hide what was said, or to bring it back. */
static const struct {
    const char *sql, *message;
} changes[] = {
    {"UPDATE event SET words = '', words_salt = x'' WHERE number = 5", "event {1} was changed after it was recorded"},
    {"UPDATE event SET words_digest = x'01' WHERE number = 5", "event {1} has no proper salt"},
    {"UPDATE event SET words_digest = zeroblob(32) WHERE number = 3", "event {1} was changed after it was recorded"},
    {"DELETE FROM erased WHERE event = 3", "table “{1}” does not say what the ledger says, at {2}"},
    {"INSERT INTO erased VALUES (1, 5, 7)", "table “{1}” does not say what the ledger says, at {2}"},
    {"INSERT INTO erased_file VALUES (1, 'ab', 7)", "table “{1}” does not say what the ledger says, at {2}"},
    {"UPDATE task_words SET title = 'Quzwertc'", "table “{1}” does not say what the ledger says, at {2}"},
};

static void whatever_was_changed_is_named(void **state)
{
    (void)state;
    TEST_BOOK(book);
    struct error error;
    fill(&book);
    assert_true(erase(&book, (struct order){"3", false}, true, &error));
    test_book_copy(&book);
    for (size_t i = 0; i < COUNT_OF(changes); i++) {
        struct verify_report report;
        test_book_change(&book, changes[i].sql);
        if (test_book_verify(&book, &report, &error))
            fail_msg("unnoticed: %s", changes[i].sql);
        assert_string_equal(error.message, changes[i].message);
        test_book_put_back(&book);
    }
}

/* Words taken away as an erasure does, and the digest is right, but no event says so; and put back again. */
static void words_are_gone_exactly_where_an_event_says_so(void **state)
{
    (void)state;
    TEST_BOOK(book);
    TEST_ARENA(arena);
    struct verify_report report;
    struct error error;
    fill(&book);
    test_book_copy(&book);
    assert_true(erase(&book, (struct order){"3", false}, false, &error));
    const char *attach = text_print(arena, "ATTACH '%s.old/book.db' AS old; ", book.folder).at;
    test_book_change(&book, text_print(arena,
                                       "%sUPDATE event SET (words, words_salt, words_digest) = (SELECT words, "
                                       "words_salt, x'' FROM old.event o WHERE o.number = 3) WHERE number = 3",
                                       attach)
                                .at);
    assert_false(test_book_verify(&book, &report, &error));
    assert_string_equal(error.message, "the words of event {1} were erased, and are there again");
    assert_string_equal(error.arguments[0], "3");

    TEST_BOOK(other);
    fill(&other);
    test_book_copy(&other);
    assert_true(erase(&other, (struct order){"6", false}, false, &error));
    attach = text_print(arena, "ATTACH '%s/book.db' AS erased; ", other.folder).at;
    const char *take = text_print(arena,
                                  "%sUPDATE event SET (words, words_salt, words_digest) = (SELECT words, words_salt, "
                                  "words_digest FROM erased.event o WHERE o.number = 6) WHERE number = 6",
                                  attach)
                           .at;
    struct test_book old = other;
    snprintf(old.folder, sizeof old.folder, "%.*s.old", (int)sizeof other.folder - 8, other.folder);
    test_book_change(&old, take);
    old.settings.folder = old.folder;
    old.settings.sightings_folder = NULL;
    assert_false(test_book_verify(&old, &report, &error));
    assert_string_equal(error.message, "the words of event {1} are gone, and no event says that they were erased");
    assert_string_equal(error.arguments[0], "6");
}

static void a_damaged_book_is_left_as_it_is(void **state)
{
    (void)state;
    TEST_BOOK(book);
    struct error error;
    fill(&book);
    test_book_change(&book, "UPDATE task SET percent = 99");
    size_t words = count_words(&book);
    assert_false(erase(&book, everything, true, &error));
    assert_int_equal(error.kind, ERROR_DAMAGED);
    assert_int_equal(count_words(&book), words);
}

static void words_are_erased_once(void **state)
{
    (void)state;
    TEST_BOOK(book);
    struct error error;
    fill(&book);
    assert_false(erase(&book, (struct order){"3\n3", false}, true, &error));
    assert_false(erase(&book, (struct order){"7", false}, true, &error)); /* not recorded before it */
    assert_false(erase(&book, (struct order){"", false}, true, &error));
    verify(&book, 0, false);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(erased_words_are_in_no_file_of_the_book),
        cmocka_unit_test(what_was_not_finished_is_remembered),
        cmocka_unit_test(every_leaf_is_as_it_was),
        cmocka_unit_test(what_is_left_is_what_the_other_events_say),
        cmocka_unit_test(a_backup_has_no_erased_words_and_restores),
        cmocka_unit_test(whatever_was_changed_is_named),
        cmocka_unit_test(words_are_gone_exactly_where_an_event_says_so),
        cmocka_unit_test(a_damaged_book_is_left_as_it_is),
        cmocka_unit_test(words_are_erased_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/*
 * test_denials.c: whatever a book does is denied something: memory, room for a file, its sync, its name. It says so
 * in the language of whoever asked, leaves nothing behind, and does it when it is asked again.
 *
 * Usage: test_denials GROWTH. The n-th call of each kind is denied, in every action; n grows by GROWTH per cent from
 * one to the next where memory is asked for, and far less where something of a file is.
 */
#include "support/book.h"

#include <dirent.h>
#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/file.h"
#include "base/job.h"
#include "base/message.h"
#include "denial.h"
#include "store/folder/sighting.h"
#include "store/keeping/backup.h"
#include "support/amount.h"
#include "work/book/book.h"
#include "work/exchange/import.h"
#include "work/organisation/organisation.h"
#include "work/question/list.h"

enum { JOB_BYTES = 64 << 20 };

static const char OTHER[] = "example.vn/khac"; /* the origin of the book that is made */

static unsigned growth = 3000;

/* A sound book, a backup of it, and a place where others can be made. */
struct scene {
    struct test_book *book;
    struct test_folder place;
    char backup[BOOK_PATH_BYTES], import[BOOK_PATH_BYTES], sightings[BOOK_PATH_BYTES];
    int64_t next; /* a number not used yet */
    uint64_t events;
};

static struct store_settings elsewhere(struct scene *scene)
{
    return (struct store_settings){
        .folder = scene->place.path, .sightings_folder = scene->sightings, .clock = clock_system()};
}

static bool make(struct arena *arena, void *argument, struct error *error)
{
    (void)arena;
    struct store_settings settings = elsewhere(argument);
    return store_create(&settings, text_from(OTHER), TEXT("Sổ khác"), error);
}

static bool restore(struct arena *arena, void *argument, struct error *error)
{
    struct scene *scene = argument;
    struct store_settings settings = elsewhere(scene);
    struct verify_report report;
    return store_restore(&settings, arena, scene->backup, false, &report, error);
}

static bool open_book(struct scene *scene, struct book **book, struct error *error)
{
    struct book_settings settings = {scene->book->folder, scene->book->sightings, clock_system()};
    return book_open(&settings, book, error);
}

static void book_closer(void *book)
{
    book_close(book);
}

static void store_closer(void *store)
{
    store_close(store);
}

static bool write_task(struct arena *arena, void *argument, struct error *error)
{
    struct scene *scene = argument;
    struct test_assignment assignment = {scene->next, 2};
    struct store_command command = test_book_assignment(&assignment);
    struct store *store;
    int64_t answer;
    command.key = text_print(arena, "đơn %lld", (long long)scene->next);
    if (!store_open(&scene->book->settings, &store, error))
        return false;
    bool done = store_write(store, &command, &answer, error);
    store_close(store);
    return done;
}

static bool establish(struct arena *arena, void *argument, struct error *error)
{
    struct scene *scene = argument;
    struct unit_change change = {.code = text_print(arena, "T%lld", (long long)scene->next),
                                 .name = TEXT("Tổ dân phố"),
                                 .basis = TEXT("12/QĐ-UBND"),
                                 .on = {2025, 7, 1}};
    struct unit_change_report report;
    struct book *book;
    if (!open_book(scene, &book, error))
        return false;
    bool done = book_unit_establish(book, &change, &report, error);
    book_close(book);
    return done;
}

static bool import(struct arena *arena, void *argument, struct error *error)
{
    (void)arena;
    struct scene *scene = argument;
    struct import_request request = {.path = scene->import};
    struct import_report report;
    struct book *book;
    if (!open_book(scene, &book, error))
        return false;
    bool done = book_import(book, &request, &report, error);
    book_close(book);
    return done;
}

static bool back_up(struct arena *arena, void *argument, struct error *error)
{
    struct scene *scene = argument;
    struct store *store;
    if (!store_open(&scene->book->settings, &store, error))
        return false;
    arena_defer(arena, store_closer, store);
    return store_backup(store, arena, text_print(arena, "%s/backup", scene->place.path).at, error);
}

static bool list(struct arena *arena, void *argument, struct error *error)
{
    struct list_request request = {.words = TEXT("cho tam")};
    struct task_lines lines;
    struct book *book;
    if (!open_book(argument, &book, error))
        return false;
    arena_defer(arena, book_closer, book);
    return book_list(book, arena, &request, &lines, error);
}

static bool check(struct arena *arena, void *argument, struct error *error)
{
    struct scene *scene = argument;
    struct verify_report report;
    struct store *store;
    if (!store_open(&scene->book->settings, &store, error))
        return false;
    arena_defer(arena, store_closer, store);
    return store_verify(store, arena, &report, error);
}

static const struct action {
    const char *name;
    job_work *run;
    bool is_elsewhere; /* it makes a book in the other place */
    uint64_t events;   /* so many are recorded by it */
} actions[] = {
    {"make", make, true, 0},         {"restore", restore, true, 0},
    {"write", write_task, false, 3}, {"establish", establish, false, 1},
    {"import", import, false, 2},    {"back up", back_up, false, 0},
    {"list", list, false, 0},        {"verify", check, false, 0},
};

static bool act(struct scene *scene, const struct action *action, struct error *error)
{
    return job_run((struct job){.memory_bytes = JOB_BYTES}, action->run, scene, error);
}

static int is_leftover(const char *path, const struct stat *status, int flag, struct FTW *walk)
{
    (void)status;
    (void)flag;
    (void)walk;
    return strstr(path, ".tmp") || strstr(path, "/new/");
}

static void check_sentence(const struct action *action, const char *denied, const struct error *error)
{
    bool is_expected = error->kind == ERROR_TOO_LARGE || error->kind == ERROR_IO || error->kind == ERROR_BUSY;
    if (!is_expected || message_translate(LANGUAGE_VIETNAMESE, error->message) == error->message)
        fail_msg("%s, denied %s: kind %d, %s (%s)", action->name, denied, (int)error->kind, error->message,
                 error->arguments[0]);
}

/* The sound book is as it was but for what was done, and sound. */
static void check_book(struct scene *scene, const struct action *action, bool has_worked)
{
    struct verify_report report;
    struct error error;
    if (!test_book_verify(scene->book, &report, &error))
        test_book_fail(action->name, &error);
    uint64_t expected = scene->events + (has_worked ? action->events : 0);
    if (report.events != expected)
        fail_msg("%s: %llu events, not %llu", action->name, (unsigned long long)report.events,
                 (unsigned long long)expected);
    scene->events = expected;
}

/* What was denied is done when it is asked for again. */
static void check_place(struct scene *scene, const struct action *action, bool has_worked)
{
    struct store_settings settings = elsewhere(scene);
    struct store *store;
    struct error error;
    if (!has_worked && !act(scene, action, &error))
        test_book_fail(action->name, &error);
    if (!store_open(&settings, &store, &error))
        test_book_fail(action->name, &error);
    store_close(store);
}

/* The other place as if no book had ever been there. */
static void clear_place(struct scene *scene)
{
    struct error error;
    test_folder_remove(&scene->place);
    assert_int_equal(mkdir(scene->place.path, 0700), 0);
    assert_true(sighting_forget(scene->sightings, text_from(OTHER), &error));
}

static void prepare(struct scene *scene)
{
    struct error error;
    struct text line = text_from(scene->import);
    TEST_ARENA(arena);
    scene->next++;
    line = text_print(arena, "{\"type\":\"unit\",\"id\":1,\"code\":\"N%lld\",\"name\":\"Tổ\"}\n",
                      (long long)scene->next);
    assert_true(file_replace(scene->import, line, &error));
    clear_place(scene);
}

/* What the process holds of the machine's: a connection that was not closed shows in it. */
struct holdings {
    size_t descriptors;
    sqlite3_int64 bytes; /* of SQLite's */
};

static struct holdings take_stock(void)
{
    struct holdings holdings = {.bytes = sqlite3_memory_used()};
    DIR *descriptors = opendir("/proc/self/fd");
    assert_non_null(descriptors);
    while (readdir(descriptors))
        holdings.descriptors++;
    closedir(descriptors);
    return holdings;
}

/* True when the call was there to be denied. */
static bool try(struct scene *scene, const struct action *action, enum call call, size_t number)
{
    struct error error;
    prepare(scene);
    struct holdings before = take_stock();
    deny(call, number);
    bool has_worked = act(scene, action, &error);
    bool was_denied = denial_ended();
    if (!has_worked)
        check_sentence(action, call_name(call), &error);
    struct holdings after = take_stock();
    if (after.descriptors != before.descriptors || after.bytes != before.bytes)
        fail_msg("%s, denied %s %zu, holds %zu files, not %zu; %lld bytes, not %lld", action->name, call_name(call),
                 number, after.descriptors, before.descriptors, (long long)after.bytes, (long long)before.bytes);
    if (nftw(scene->place.path, is_leftover, 8, FTW_PHYS) != 0)
        fail_msg("%s, denied %s %zu, leaves something behind", action->name, call_name(call), number);
    if (action->is_elsewhere)
        check_place(scene, action, has_worked);
    else
        check_book(scene, action, has_worked);
    return was_denied;
}

static void scene_open(struct scene *scene, struct test_book *book)
{
    struct error error;
    scene->book = book;
    scene->next = 100;
    test_folder_make(&scene->place);
    snprintf(scene->backup, sizeof scene->backup, "%s/backup", book->root.path);
    snprintf(scene->import, sizeof scene->import, "%s/in.jsonl", book->root.path);
    snprintf(scene->sightings, sizeof scene->sightings, "%s/other", book->root.path);
    struct store *store = test_book_open(book);
    TEST_ARENA(arena);
    for (int64_t task = 1; task < 4; task++)
        assert_true(test_book_assign(store, task, 2, &error));
    assert_true(store_backup(store, arena, scene->backup, &error));
    store_close(store);
    scene->events = 10;
}

static void what_is_denied_leaves_nothing_and_can_be_done_again(void **state)
{
    (void)state;
    TEST_BOOK(book);
    struct scene scene = {0};
    unsigned denials = 0;
    scene_open(&scene, &book);
    for (size_t i = 0; i < COUNT_OF(actions); i++)
        for (enum call call = 0; call < CALL_KINDS; call++)
            for (size_t number = 1; try(&scene, &actions[i], call, number); denials++)
                number += 1 + number * (call > CALL_SQLITE ? growth / 30 : growth) / 100;
    print_message("%u denials\n", denials);
    test_folder_remove(&scene.place);
}

/* Each call for something of a file is the last one of a process. */
static void a_book_that_was_only_half_made_is_made_again(void **state)
{
    (void)state;
    TEST_BOOK(book);
    struct scene scene = {0};
    unsigned deaths = 0;
    scene_open(&scene, &book);
    for (size_t i = 0; i < COUNT_OF(actions); i++) {
        if (!actions[i].is_elsewhere)
            continue;
        int status = 0;
        for (size_t number = 1; number == 1 || WEXITSTATUS(status) == CALL_OF_DEATH;
             number += 1 + growth / 1000, deaths++) {
            struct error error;
            prepare(&scene);
            pid_t child = fork();
            if (child == 0) {
                deny_life(number);
                _exit(!act(&scene, &actions[i], &error));
            }
            assert_int_equal(waitpid(child, &status, 0), child);
            bool has_worked = WEXITSTATUS(status) == 0;
            if (!has_worked && !act(&scene, &actions[i], &error) && error.kind != ERROR_CONFLICT)
                test_book_fail(actions[i].name, &error);
            check_place(&scene, &actions[i], true);
        }
    }
    print_message("%u deaths\n", deaths);
    test_folder_remove(&scene.place);
}

int main(int argc, char **argv)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_denied_leaves_nothing_and_can_be_done_again),
        cmocka_unit_test(a_book_that_was_only_half_made_is_made_again),
    };
    growth = amount_given(argc, argv, growth);
    denial_plug_in();
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/*
 * book_desk.h: a book of its own on some day, and lines that are imported into it, for tests of commands and questions.
 */
#ifndef SUPPORT_BOOK_DESK_H
#define SUPPORT_BOOK_DESK_H

#include "support/folder.h"

#include "base/file.h"
#include "base/message.h"
#include "work/book/book.h"
#include "work/book/verify.h"
#include "work/exchange/import.h"

/* Moments of days in 2026: of its first, of 1 March, of its last. */
#define MS_OF_NEW_YEAR INT64_C(1767225600000)
#define MS_OF_MARCH INT64_C(1772330400000)
#define MS_OF_YEARS_END INT64_C(1798700400000)

struct desk {
    struct arena *arena;
    struct test_folder folder;
    struct book *book;
    struct import_report imported;
    int64_t now_ms;
    int64_t number; /* of what was acted on last */
    struct error error;
};

static inline int64_t desk_now(void *desk)
{
    return ((const struct desk *)desk)->now_ms;
}

static inline void desk_fail(const struct desk *desk)
{
    fail_msg("%s (%s, %s)", desk->error.message, desk->error.arguments[0], desk->error.arguments[1]);
}

/* A book with nothing in it. */
static inline void desk_open(struct desk *desk, int64_t now_ms)
{
    *desk = (struct desk){.arena = arena_open(TEST_ARENA_BYTES, 0, test_memory_ran_out, NULL), .now_ms = now_ms};
    test_folder_make(&desk->folder);
    struct book_settings settings = {text_print(desk->arena, "%s/book", desk->folder.path).at, NULL, {desk_now, desk}};
    if (!book_create(&settings, TEXT("example.vn/so"), TEXT("Sổ"), &desk->error) ||
        !book_open(&settings, &desk->book, &desk->error))
        desk_fail(desk);
}

static inline bool desk_import(struct desk *desk, struct text lines)
{
    const char *path = text_print(desk->arena, "%s/in.jsonl", desk->folder.path).at;
    struct import_request request = {.path = path};
    assert_true(file_replace(path, lines, &desk->error));
    return book_import(desk->book, &request, &desk->imported, &desk->error);
}

/* A book of what these lines say. */
static inline void desk_open_with(struct desk *desk, int64_t now_ms, const char *lines)
{
    desk_open(desk, now_ms);
    if (!desk_import(desk, text_from(lines)))
        desk_fail(desk);
}

/* How many events there are, all in order. */
static inline size_t desk_verify(struct desk *desk)
{
    SCRATCH(scratch, desk->arena);
    struct verify_report answer;
    if (!book_verify(desk->book, scratch, &answer, &desk->error))
        desk_fail(desk);
    return answer.events;
}

/* Readers go back to their book before it is closed. */
static inline void desk_close(struct desk *desk)
{
    desk_verify(desk);
    arena_close(desk->arena);
    book_close(desk->book);
    test_folder_remove(&desk->folder);
}

#endif

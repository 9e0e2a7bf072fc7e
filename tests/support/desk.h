/*
 * desk.h: a ward's book with its template's units, and the door to reading, for tests of commands about documents.
 */
#ifndef SUPPORT_DESK_H
#define SUPPORT_DESK_H

#include "support/folder.h"

#include "base/message.h"
#include "work/book/book.h"
#include "work/book/verify.h"
#include "work/organisation/body_template.h"
#include "work/work.h"

struct desk {
    struct arena *arena;
    struct test_folder folder;
    struct work *work;
    struct book *book;
    struct book_settings settings;
    struct error error;
};

static inline int64_t desk_now(void *self)
{
    (void)self;
    return INT64_C(1790000000000); /* 2026-09-21 */
}

/* The reader's helper starts before the book's threads. */
static inline void desk_open(struct desk *desk)
{
    size_t count;
    struct clock clock = {desk_now, NULL};
    struct work_settings settings = {.clock = clock};
    *desk = (struct desk){.arena = arena_open(TEST_ARENA_BYTES, 0, test_memory_ran_out, NULL)};
    test_folder_make(&desk->folder);
    desk->settings = (struct book_settings){text_print(desk->arena, "%s/book", desk->folder.path).at, NULL, clock};
    assert_true(work_open(&settings, &desk->work, &desk->error));
    assert_true(book_create(&desk->settings, TEXT("example.vn/so"), TEXT("Phường Sông Trí"), &desk->error));
    assert_true(book_open(&desk->settings, &desk->book, &desk->error));
    assert_true(book_lay_out(desk->book, BODY_WARD, &count, &desk->error));
}

/* Readers go back to their book before it is closed. */
static inline void desk_close(struct desk *desk)
{
    arena_close(desk->arena);
    book_close(desk->book);
    work_close(desk->work);
    test_folder_remove(&desk->folder);
}

static inline void desk_fail(const struct desk *desk)
{
    fail_msg("%s (%s, %s, %s)", desk->error.message, desk->error.arguments[0], desk->error.arguments[1],
             desk->error.arguments[2]);
}

static inline struct verify_report desk_verify(struct desk *desk)
{
    SCRATCH(scratch, desk->arena);
    struct verify_report answer;
    if (!book_verify(desk->book, scratch, &answer, &desk->error))
        desk_fail(desk);
    return answer;
}

#endif

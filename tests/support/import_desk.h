/*
 * import_desk.h: a book, and the file that is taken in, for tests of imports.
 */
#ifndef SUPPORT_IMPORT_DESK_H
#define SUPPORT_IMPORT_DESK_H

#include "support/test.h"

#include "base/file.h"
#include "base/message.h"
#include "support/folder.h"
#include "work/book/book.h"
#include "work/book/verify.h"
#include "work/exchange/import.h"
#include "work/work.h"

struct desk {
    struct arena *arena;
    struct test_folder folder;
    struct work *work; /* of one that takes in sheets */
    struct book *book;
    struct import_report report;
    struct error error;
    size_t largest_file_bytes; /* that is read as a document; 0: the default */
};

static inline void desk_open(struct desk *desk, struct arena *arena)
{
    desk->arena = arena;
    test_folder_make(&desk->folder);
    struct book_settings settings = {text_print(arena, "%s/book", desk->folder.path).at, NULL, clock_system()};
    assert_true(book_create(&settings, TEXT("example.vn/so"), TEXT("Sổ"), &desk->error));
    assert_true(book_open(&settings, &desk->book, &desk->error));
}

/* What reads documents is forked before the book's threads run, as the command does it. */
static inline void desk_open_for_sheets(struct desk *desk, struct arena *arena)
{
    struct work_settings settings = {.clock = clock_system(), .largest_file_bytes = desk->largest_file_bytes};
    assert_true(work_open(&settings, &desk->work, &desk->error));
    desk_open(desk, arena);
}

static inline void desk_close(struct desk *desk)
{
    book_close(desk->book);
    work_close(desk->work);
    test_folder_remove(&desk->folder);
}

static inline bool take_in(struct desk *desk, const char *lines)
{
    const char *path = text_print(desk->arena, "%s/in.jsonl", desk->folder.path).at;
    assert_true(file_replace(path, text_from(lines), &desk->error));
    struct import_request request = {.path = path};
    return book_import(desk->book, &request, &desk->report, &desk->error);
}

static inline size_t count_events(struct desk *desk)
{
    SCRATCH(scratch, desk->arena);
    struct verify_report answer;
    if (!book_verify(desk->book, scratch, &answer, &desk->error))
        fail_msg("%s (%s %s)", desk->error.message, desk->error.arguments[0], desk->error.arguments[1]);
    return answer.events;
}

static inline bool take_in_sheet(struct desk *desk, const char *rows)
{
    const char *path = text_print(desk->arena, "%s/in.csv", desk->folder.path).at;
    assert_true(file_replace(path, text_from(rows), &desk->error));
    struct import_request request = {.path = path, .work = desk->work};
    return book_import(desk->book, &request, &desk->report, &desk->error);
}

#define UNITS                                                                                                          \
    "{\"type\":\"unit\",\"id\":1,\"code\":\"VP\",\"name\":\"Văn phòng\",\"parent\":null}\n"                          \
    "{\"type\":\"unit\",\"id\":2,\"code\":\"KT\",\"name\":\"Phòng Kinh tế\",\"parent\":1}\n"

#endif

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
    struct book *book;
    struct import_report report;
    struct error error;
    size_t largest_file_bytes; /* that is read as a document; 0: the default */
};

static inline struct book_settings desk_settings(const struct desk *desk)
{
    return (struct book_settings){text_print(desk->arena, "%s/book", desk->folder.path).at, NULL, clock_system()};
}

static inline void desk_open(struct desk *desk, struct arena *arena)
{
    desk->arena = arena;
    test_folder_make(&desk->folder);
    struct book_settings settings = desk_settings(desk);
    assert_true(book_create(&settings, TEXT("example.vn/so"), TEXT("Sổ"), &desk->error));
    assert_true(book_open(&settings, &desk->book, &desk->error));
}

static inline void desk_close(struct desk *desk)
{
    book_close(desk->book);
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

/* The process that reads documents is forked while no writer of a book runs: the sanitizer's memory knows no fork. */
static inline bool take_in_sheet(struct desk *desk, const char *rows)
{
    struct book_settings book = desk_settings(desk);
    struct work_settings settings = {.clock = clock_system(), .largest_file_bytes = desk->largest_file_bytes};
    const char *path = text_print(desk->arena, "%s/in.csv", desk->folder.path).at;
    struct import_request request = {.path = path};
    assert_true(file_replace(path, text_from(rows), &desk->error));
    book_close(desk->book);
    assert_true(work_open(&settings, &request.work, &desk->error));
    assert_true(book_open(&book, &desk->book, &desk->error));
    bool done = book_import(desk->book, &request, &desk->report, &desk->error);
    work_close(request.work);
    return done;
}

#define UNITS                                                                                                          \
    "{\"type\":\"unit\",\"id\":1,\"code\":\"VP\",\"name\":\"Văn phòng\",\"parent\":null}\n"                          \
    "{\"type\":\"unit\",\"id\":2,\"code\":\"KT\",\"name\":\"Phòng Kinh tế\",\"parent\":1}\n"

#endif

/*
 * erasing.h: a book in which some events, by chance, have lost their words.
 */
#ifndef SUPPORT_ERASING_H
#define SUPPORT_ERASING_H

#include "support/chance.h"
#include "support/task_desk.h"

#include "base/buffer.h"
#include "work/book/verify.h"
#include "work/erasure/erasure.h"
#include "work/question/story.h"

enum { ERASED_BETWEEN = 20 };

/* Erases the words of one event in ten or so, and checks the book. */
static inline void desk_erase_some(struct desk *desk, struct chance *chance)
{
    struct buffer lines = buffer_open(desk->arena, 1 << 16);
    struct logged_events events;
    struct log_request all = {.count = SIZE_MAX};
    struct erasure_choice choice;
    struct book_command command = {0};
    struct verify_report answer;
    int64_t event;
    struct arena *scratch = arena_scratch(desk->arena); /* its reader goes back before the files are written anew */
    assert_true(book_log(desk->book, scratch, &all, &events, &desk->error));
    for (size_t i = 0; i < events.count; i += 1 + chance_below(chance, ERASED_BETWEEN))
        buffer_print(&lines, "%s%zu", lines.len ? "\n" : "", i);
    arena_close(scratch);
    struct erasure_request request = {.events = buffer_text(&lines)};
    struct erasure_order order = {.choice = &choice, .note = TEXT("Hết hạn lưu"), .basis = TEXT("05/QĐ-UBND")};
    assert_true(book_erasure_choose(desk->book, desk->arena, &request, &choice, &desk->error));
    if (!book_erase(desk->book, desk->arena, &command, &order, &event, &desk->error))
        fail_msg("%s (%s)", desk->error.message, desk->error.arguments[0]);
    scratch = arena_scratch(desk->arena);
    assert_true(book_verify(desk->book, scratch, &answer, &desk->error));
    assert_int_equal(answer.erased, choice.event_count);
    arena_close(scratch);
}

#endif

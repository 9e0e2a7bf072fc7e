/*
 * history_desk.h: a book in which many things have happened by chance, for tests that compare what a question answers
 * with what the facts add up to when each task is folded anew.
 */
#ifndef SUPPORT_HISTORY_DESK_H
#define SUPPORT_HISTORY_DESK_H

#include "support/book.h"
#include "support/history.h"

#include "base/moment.h"
#include "work/book/book_state.h"

enum { SEEDS = 3, STEPS = 150 };

struct desk {
    struct test_book test;
    struct book *book;
    struct history history;
    struct error error;
    struct task_record records[HISTORY_TASKS]; /* as of the day asked about */
    size_t count;
    int32_t day;
};

static inline void desk_open(struct desk *desk, uint64_t seed)
{
    test_book_make(&desk->test);
    struct book_settings settings = {desk->test.folder, NULL, clock_system()};
    assert_true(book_open(&settings, &desk->book, &desk->error));
    desk->history = history_of(seed);
    history_found_units(desk->book->store);
    for (int step = 0; step < STEPS; step++)
        history_step(&desk->history, desk->book->store);
}

static inline void desk_close(struct desk *desk)
{
    book_close(desk->book);
    test_book_remove(&desk->test);
}

/* Folds every task anew, as of a day; NO_DAY: now. */
static inline void desk_fold(struct desk *desk, int32_t day)
{
    TEST_ARENA(arena);
    struct book_reader *reader;
    int64_t until = day == NO_DAY ? INT64_MAX : moment_of_day(day + 1) - 1;
    desk->day = day == NO_DAY ? date_to_day(book_today(desk->book)) : day;
    desk->count = 0;
    assert_true(book_reader_open(desk->book->store, arena, &reader, &desk->error));
    for (int64_t task = 1; task <= desk->history.tasks; task++) {
        SCRATCH(scratch, arena);
        desk->count += history_fold_anew(reader, scratch, task, until, &desk->records[desk->count]);
    }
}

#endif

/*
 * history_desk.h: a book in which many things have happened by chance, for tests that compare what a question answers
 * with what the facts add up to when each task is folded anew.
 */
#ifndef SUPPORT_HISTORY_DESK_H
#define SUPPORT_HISTORY_DESK_H

#include "support/book.h"
#include "support/history.h"

#include "base/moment.h"
#include "model/joint_parts.h"
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
    int32_t today;
};

/* Noon of the day that the desk has as today. */
static inline int64_t desk_noon(void *self)
{
    const struct desk *desk = self;
    return ((int64_t)desk->today * 24 + 5) * 3600 * 1000;
}

static inline void desk_open(struct desk *desk, uint64_t seed)
{
    test_book_make(&desk->test);
    desk->today = HISTORY_FIRST_DAY;
    struct book_settings settings = {desk->test.folder, NULL, {desk_noon, desk}};
    assert_true(book_open(&settings, &desk->book, &desk->error));
    desk->history = history_of(seed);
    history_found_units(desk->book->store);
    for (int step = 0; step < STEPS; step++)
        history_step(&desk->history, desk->book->store);
    desk->today = moment_day(desk->history.at);
}

static inline void desk_close(struct desk *desk)
{
    book_close(desk->book);
    test_book_remove(&desk->test);
}

/* Whether a task that stood below a joint one was put elsewhere. */
static inline bool desk_has_left(struct desk *desk, struct book_reader *reader, int64_t joint)
{
    for (int64_t task = joint + 1; task <= desk->history.tasks; task++) {
        TEST_ARENA(arena);
        if (history_has_left(reader, arena, task, joint))
            return true;
    }
    return false;
}

/* Joint tasks end with their parts, which have higher numbers. */
static inline void desk_end_joint(struct desk *desk, struct book_reader *reader)
{
    for (size_t i = desk->count; i-- > 0;) {
        struct joint_parts parts = joint_parts_none();
        for (size_t below = i + 1; below < desk->count; below++)
            if (desk->records[below].parent == desk->records[i].number)
                joint_parts_add(&parts, &desk->records[below]);
        if (desk->records[i].is_joint && parts.open + parts.done + parts.cancelled == 0)
            parts.are_elsewhere = desk_has_left(desk, reader, desk->records[i].number);
        joint_parts_end(&parts, &desk->records[i]);
    }
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
    desk_end_joint(desk, reader);
}

#endif

/*
 * aims_desk.h: what can happen to targets and limitations, each command once.
 */
#ifndef SUPPORT_AIMS_DESK_H
#define SUPPORT_AIMS_DESK_H

#include "support/task_desk.h"

#include "work/target/limitation.h"
#include "work/target/target.h"

static inline void change_target(struct desk *desk, book_target_command *step, const struct target_change *typed)
{
    struct book_command command = {0};
    struct target_change change = *typed;
    change.code = TEXT("CT1");
    if (!step(desk->book, &command, &change, &desk->error))
        fail_msg("%s (%s)", desk->error.message, desk->error.arguments[0]);
}

static inline void mend_figures(struct desk *desk)
{
    struct target_lines lines;
    struct target_change right = {.amount = TEXT("13"), .note = TEXT("Nhầm")};
    assert_true(book_targets(desk->book, desk->arena, &(struct target_request){0}, &lines, &desk->error));
    right.event = lines.at[0].target.plans.at[0].event;
    change_target(desk, book_target_correct, &right);
    change_target(desk, book_target_void, &right);
}

static inline void follow_a_target(struct desk *desk)
{
    struct target_change form = {
        .unit = TEXT("KT"), .name = TEXT("Tỷ lệ chợ đạt chuẩn"), .measure = TEXT("%"), .source = TEXT("01-NQ/ĐU")};
    struct target_change figure = {.amount = TEXT("12.5"), .period = TEXT("2026"), .source = TEXT("01-NQ/ĐU")};
    change_target(desk, book_target_set, &form);
    change_target(desk, book_target_plan, &figure);
    change_target(desk, book_target_measure, &figure);
    mend_figures(desk);
    change_target(desk, book_target_tie, &(struct target_change){.task = 1});
    change_target(desk, book_target_untie, &(struct target_change){.task = 1});
    form.direction = TEXT("down");
    change_target(desk, book_target_set, &form);
}

static inline void change_limitation(struct desk *desk, book_limitation_command *step, struct limitation_change change)
{
    struct book_command command = {0};
    int64_t number;
    if (!step(desk->book, &command, &change, &number, &desk->error))
        fail_msg("%s (%s)", desk->error.message, desk->error.arguments[0]);
}

static inline void follow_limitations(struct desk *desk)
{
    struct limitation_change found = {.unit = TEXT("KT"), .words = TEXT("Chợ tạm"), .source = TEXT("05/BC-UBND")};
    struct limitation_change about = {.number = 2, .task = 1, .words = TEXT("Thiếu mặt bằng")};
    change_limitation(desk, book_limitation_record, found);
    found.parent = 1;
    found.unit = TEXT("VH");
    change_limitation(desk, book_limitation_record, found);
    change_limitation(desk, book_limitation_cause, about);
    change_limitation(desk, book_limitation_tie, about);
    change_limitation(desk, book_limitation_untie, about);
    about.task = desk_assign_to(desk, "KT");
    change_limitation(desk, book_limitation_tie, about);
    desk_must_plainly(desk, ACTION_ACKNOWLEDGE, about.task);
    desk_must_plainly(desk, ACTION_SUBMIT, about.task);
    desk_must_plainly(desk, ACTION_CONFIRM, about.task);
    change_limitation(desk, book_limitation_close, about);
    change_limitation(desk, book_limitation_reopen, about);
}

/* Gives back what was asked with: nobody reads while erased words are written over. */
static inline void follow_in_scratch(struct desk *desk, void (*follow)(struct desk *desk))
{
    SCRATCH(scratch, desk->arena);
    struct arena *arena = desk->arena;
    desk->arena = scratch;
    follow(desk);
    desk->arena = arena;
}

#endif

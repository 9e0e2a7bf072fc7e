/*
 * small_draft.h: a draft made by hand: three tasks of a letter of our own, one of them dropped.
 */
#ifndef SMALL_DRAFT_H
#define SMALL_DRAFT_H

#include "base/list.h"
#include "model/clarity_policy.h"
#include "support/lines.h"
#include "work/reading/draft.h"

static inline struct field small_field(const struct read_text *text, const char *words)
{
    size_t at = text_find(text->words, text_from(words));
    struct field field = {.words = text_from(words)};
    if (at != TEXT_NOT_FOUND)
        field.span = (struct span){at, at + field.words.len};
    return field;
}

static inline struct draft_task small_task(struct arena *arena, const struct read_text *text, unsigned id,
                                           const char *lead, const char *action)
{
    struct draft_task task = {.id = id, .task = {.clause = CLAUSE_NONE, .confidence = 90}};
    if (lead)
        LIST_ADD(arena, &task.task.lead, small_field(text, lead));
    task.task.action = small_field(text, action);
    task.task.clear[CLARITY_PERSON] = task.task.clear[CLARITY_RESPONSIBILITY] = lead != NULL;
    task.task.clear[CLARITY_WORK] = true;
    return task;
}

/* 1: Phòng A, clear in all but two marks; 2: nobody; 3: Phòng B, dropped. */
static inline struct draft_view small_draft(struct arena *arena)
{
    const struct read_text *text = read_text_of(
        arena,
        "1. Phòng A rà soát chợ tạm <trái phép>, báo cáo trước ngày 30/6/2026.\n"
        "2. Theo dõi, đôn đốc việc thực hiện.\n"
        "3. Phòng B tuyên truyền.\n",
        LINE_PARAGRAPH);
    struct reading *reading = arena_new(arena, struct reading);
    reading->text = text;
    reading->file = TEXT("thư & từ.txt");
    reading->policy = clarity_policy_default();
    reading->header.type.words = TEXT("công văn");
    reading->header.symbol.words = TEXT("7/UBND-VP");
    struct draft_task *tasks = arena_array(arena, struct draft_task, 3);
    tasks[0] = small_task(arena, text, 1, "Phòng A", "rà soát chợ tạm <trái phép>");
    tasks[0].task.deadline = (struct task_deadline){
        .kind = DEADLINE_DATE, .field = small_field(text, "trước ngày 30/6/2026"), .value = TEXT("2026-06-30")};
    tasks[0].task.clear[CLARITY_TIME] = true;
    tasks[1] = small_task(arena, text, 2, NULL, "Theo dõi, đôn đốc việc thực hiện");
    tasks[2] = small_task(arena, text, 3, "Phòng B", "tuyên truyền");
    tasks[2].is_dropped = true;
    return (struct draft_view){.reading = reading, .version = 4, .undo_count = 1, .tasks = tasks, .task_count = 3};
}

#endif

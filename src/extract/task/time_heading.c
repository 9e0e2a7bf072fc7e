#include "extract/task/label_parts.h"

#include "base/arena.h"

/*
 * time_heading.c: headings that are nothing but a time: "Quý II/2026", "Đợt 1: Từ ngày 10/3 đến 20/3/2026", "Tại kỳ
 * họp giữa năm 2026".
 */

/* "Giai đoạn 2026 - 2030": a stage of the whole plan is no deadline of each work in it. */
static bool is_stage(const struct words *words, size_t start, const struct task_deadline *deadline)
{
    return deadline->kind == DEADLINE_YEAR && due_is_range(deadline) && words_start(words, start, LEX_STEP);
}

/* "… đến ngày hội 26/3/2026": the day of the event, when it is told, ends the time. */
static void end_at_event(const struct finder *finder, const struct words *words, size_t at, size_t end,
                         struct task_deadline *deadline)
{
    struct task_deadline event;
    size_t open = text_find(deadline->value, TEXT("/.."));
    if (open == TEXT_NOT_FOUND || !due_find(finder, words, at, end, DEADLINE_IN_FIELD, &event) ||
        event.kind != DEADLINE_DATE || due_is_range(&event))
        return;
    deadline->kind = DEADLINE_DATE;
    deadline->value = text_print(finder->arena, "%.*s/%.*s", TEXT_ARG(text_slice(deadline->value, 0, open)),
                                 TEXT_ARG(event.value));
}

/* "Từ ngày 15/3/2026 đến ngày hội": open to an event that is told in a few words. */
static bool is_open_to_event(const struct finder *finder, const struct words *words, size_t start, size_t end,
                             struct task_deadline *deadline)
{
    enum { LONGEST_EVENT = 5 };
    if (!due_find(finder, words, start, end, DEADLINE_IN_FIELD, deadline) || deadline->kind != DEADLINE_ONGOING ||
        !deadline->value.len || deadline->field.span.start != words_field(words, start, end).span.start)
        return false;
    size_t at = end;
    while (at > start && words_field(words, at - 1, end).span.start >= deadline->field.span.end)
        at--;
    if (at == end || end - at > LONGEST_EVENT || !words_start(words, at, LEX_TIME_WORD))
        return false;
    end_at_event(finder, words, at, end, deadline);
    return true;
}

/* "Tại kỳ họp giữa năm 2026": where the time of the session begins; 0 where the heading tells of none. */
static size_t session_time(const struct words *words)
{
    enum { LONGEST_SESSION = 12 };
    size_t session = words_phrase(words, 0, LEX_AT_SESSION);
    for (size_t i = session; session && i < words->count && i < LONGEST_SESSION; i++)
        if (words_start(words, i, LEX_TIME_WORD))
            return i;
    return 0;
}

/* Where the time ends: with the heading, or before "gồm các nội dung:". */
static size_t before_introducing(const struct words *words, size_t start)
{
    enum { LONGEST_INTRODUCTION = 7 };
    size_t end = label_before_marks(words);
    for (size_t i = start + 1; ends_with_colon(words) && i < end; i++)
        if (words_start(words, i, LEX_INCLUDES) && end - i <= LONGEST_INTRODUCTION)
            return i;
    return end;
}

bool time_heading_read(struct finder *finder, size_t passage)
{
    enum { LONGEST_TIME = 14 };
    const struct passage *here = &finder->passages.at[passage];
    struct scope *scope = &finder->scopes[passage];
    size_t step = step_title(&here->words), start = step ? step : session_time(&here->words);
    size_t end = before_introducing(&here->words, start);
    struct task_deadline deadline;
    struct date last;
    if (!here->has_children || end > start + LONGEST_TIME ||
        (!due_fills(finder, &here->words, start, end, &deadline) &&
         !is_open_to_event(finder, &here->words, start, end, &deadline)))
        return false;
    if (deadline_last_day(deadline.kind, deadline.value, &last) && date_compare(last, finder->on) < 0)
        return false; /* "1. Năm 2024" of a report is over */
    if (!is_stage(&here->words, start, &deadline))
        scope_date(finder, scope, &deadline);
    if (scope->section != SECTION_GOAL) /* "2. Mục tiêu cụ thể / a) Đến năm 2026" */
        scope->section = SECTION_WORK;
    return true;
}

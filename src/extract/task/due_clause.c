#include "extract/task/finder.h"

/*
 * due_clause.c: clauses that are no work but a time: of the work before, or of the whole item.
 */

/* "…; trước ngày 15/6": a time and no more. */
static bool is_time(const struct finder *finder, const struct words *words, const struct order *order,
                    const struct part *part)
{
    struct task_deadline deadline;
    size_t from = part->from, end = part->end;
    while (from < end && words_are(words, from, WORD_MARK))
        from++;
    while (end > from && words_are(words, end - 1, WORD_MARK))
        end--;
    return !(order->signs & (ORDER_SUBJECT | ORDER_MODAL | ORDER_VERB)) &&
           due_fills(finder, words, from, end, &deadline);
}

/* "Hoàn thành trước ngày …": no work, but the deadline of the work before. */
static bool only_dates(const struct finder *finder, const struct words *words, const struct order *order,
                       const struct part *part)
{
    struct task_deadline deadline;
    size_t done = words_phrase(words, order->action, LEX_DONE);
    bool has_colon = done && words_mark(words, order->action + done) == ':'; /* "Hoàn thành: tháng 7/2026." */
    done += has_colon;
    if (!done || order->action + done >= part->end ||
        !due_find(finder, words, order->action + done, part->end, has_colon ? DEADLINE_IN_FIELD : DEADLINE_IN_PROSE,
                  &deadline))
        return false;
    size_t next = words->at[order->action + done].start;
    return deadline.field.span.start == block_span(words->block, next, next + 1).start;
}

bool clause_is_time(const struct finder *finder, const struct words *words, const struct order *order,
                    const struct part *part)
{
    return is_time(finder, words, order, part) || only_dates(finder, words, order, part);
}

bool clause_dates_item(const struct finder *finder, const struct words *words, const struct part *part,
                       struct task_deadline *deadline)
{
    size_t at = part->from;
    while (at < part->end && words_are(words, at, WORD_MARK))
        at++;
    size_t len = words_phrase(words, at, LEX_LABEL_TIME);
    bool is_label = len >= 2 && words_phrase(words, at, LEX_VERB) < len;
    return is_label && due_find(finder, words, at + len, part->end, DEADLINE_IN_FIELD, deadline);
}

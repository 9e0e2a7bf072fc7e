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

/* Where "Hoàn thành xong", "Yêu cầu hoàn thành dứt điểm", "Việc này phải hoàn thành" at `at` ends; `at` when that the
 * work is done is not what the words say. */
static size_t done_end(const struct words *words, size_t at, size_t end)
{
    size_t from = at + words_phrase(words, at, LEX_THIS_WORK);
    from += words_phrase(words, from, LEX_ORDER);
    from += words_phrase(words, from, LEX_MUST);
    size_t done = from + words_phrase(words, from, LEX_DONE);
    for (size_t more = done > from; more > 0 && done < end; done += more) {
        size_t again = words_phrase(words, done, LEX_DONE), how = words_phrase(words, done, LEX_DONE_HOW);
        more = again > how ? again : how;
    }
    return done > from ? done : at;
}

/* "Hoàn thành trước ngày …": no work, but the deadline of the work before. */
static bool only_dates(const struct finder *finder, const struct words *words, const struct order *order,
                       const struct part *part)
{
    struct task_deadline deadline;
    size_t from = part->from;
    while (from < part->end && words_are(words, from, WORD_MARK))
        from++;
    size_t at = done_end(words, from, part->end);
    at = at > from ? at : done_end(words, order->action, part->end);
    if (at == from || at == order->action)
        return false;
    bool has_colon = words_mark(words, at) == ':'; /* "Hoàn thành: tháng 7/2026." */
    at += has_colon;
    if (at >= part->end ||
        !due_find(finder, words, at, part->end, has_colon ? DEADLINE_IN_FIELD : DEADLINE_IN_PROSE, &deadline))
        return false;
    return deadline.field.span.start == words_field(words, at, at + 1).span.start;
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

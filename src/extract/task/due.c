#include "calendar/deadline.h"
#include "extract/order/tail.h"
#include "extract/task/due_flow.h"

/*
 * due.c: the deadlines of tasks: in their own clause, at the end of their sentence, from what stands above.
 */

/* An action that would be shorter is not cut at a deadline within it; less will do where the deadline ends it. */
enum { SHORTEST_ACTION_BYTES = 38, SHORTEST_BEFORE_END = 16 };

/* Whether any word may begin a deadline in prose; most clauses have none. */
static bool may_hold(const struct words *words, size_t from, size_t end)
{
    while (from < end && !words_are(words, from, WORD_TIME))
        from++;
    return from < end;
}

/* Puts the words [from, end) together; false when that is too long a text. */
static bool put_together(const struct finder *finder, const struct words *words, size_t from, size_t end)
{
    size_t start = words->at[from].start;
    deadline_words_begin(finder->times, words_text(words, from, end));
    for (size_t i = from; i < end; i++)
        if (!deadline_words_add(finder->times, words->at[i].start - start, words->at[i].end - start, words->at[i].time))
            return false;
    return true;
}

/* What was found among the words from `from` on. */
static struct task_deadline found_from(const struct finder *finder, const struct words *words, size_t from,
                                       const struct deadline *found)
{
    size_t start = words->at[from].start;
    return (struct task_deadline){.kind = found->kind,
                                  .is_impossible = found->is_impossible,
                                  .field = block_field(words->block, start + found->start, start + found->end),
                                  .value = text_copy(finder->arena, text_from(found->value)),
                                  .count = found->count};
}

bool due_find(const struct finder *finder, const struct words *words, size_t from, size_t end,
              enum deadline_place place, struct task_deadline *deadline)
{
    struct deadline found;
    const struct calendar *calendar = finder->context->calendar;
    if (from >= end || (place == DEADLINE_IN_PROSE && !may_hold(words, from, end)))
        return false;
    bool is_found = put_together(finder, words, from, end)
                        ? deadline_words_find(finder->times, finder->on, calendar, place, &found)
                        : deadline_find(words_text(words, from, end), finder->on, calendar, place, &found);
    if (is_found)
        *deadline = found_from(finder, words, from, &found);
    return is_found;
}

bool due_fills(const struct finder *finder, const struct words *words, size_t from, size_t end,
               struct task_deadline *deadline)
{
    struct deadline found;
    bool fills = from < end && deadline_word_begins_field(words->at[from].time) &&
                 put_together(finder, words, from, end) &&
                 deadline_words_fill(finder->times, finder->on, finder->context->calendar, &found);
    if (fills)
        *deadline = found_from(finder, words, from, &found);
    return fills;
}

bool due_is_weak(const struct task_deadline *deadline)
{
    return (deadline->kind == DEADLINE_NONE && !deadline->is_impossible) ||
           (deadline->kind == DEADLINE_ONGOING && !deadline->value.len);
}

bool due_is_range(const struct task_deadline *deadline)
{
    return text_find_byte(deadline->value, '/') != TEXT_NOT_FOUND;
}

/* Where the bracket opens that closes the item [from, end); `end` for none. */
static size_t last_bracket(const struct words *words, size_t from, size_t end)
{
    enum { LONGEST_BRACKET = 24 };
    size_t last = end;
    while (last > from && words_mark(words, last - 1) && strchr(".;/", words_mark(words, last - 1)))
        last--;
    if (last == from || words_mark(words, last - 1) != ')')
        return end;
    for (size_t i = last - 1; i-- > from && last - i <= LONGEST_BRACKET;)
        if (words_mark(words, i) == ')')
            return end;
        else if (words_mark(words, i) == '(')
            return i;
    return end;
}

/* A year of what is planned ("giai đoạn …", a range of years) is no time of the work. */
static bool closes_item(const struct finder *finder, const struct task_deadline *deadline)
{
    struct date last;
    if (deadline->kind != DEADLINE_DATE && deadline->kind != DEADLINE_MONTH && deadline->kind != DEADLINE_QUARTER &&
        !(deadline->kind == DEADLINE_YEAR && !due_is_range(deadline)))
        return false;
    return deadline_last_day(deadline->kind, deadline->value, &last) && date_compare(last, finder->on) >= 0;
}

size_t due_in_bracket(const struct finder *finder, const struct words *words, size_t from, size_t end,
                      struct task_deadline *deadline)
{
    size_t open = last_bracket(words, from, end), at = open + 1;
    if (open == end)
        return end;
    for (size_t done; (done = words_phrase(words, at, LEX_DONE)) > 0;)
        at += done;
    bool is_due = due_find(finder, words, at, end, DEADLINE_IN_FIELD, deadline) &&
                  deadline->field.span.start == words_field(words, at, at + 1).span.start &&
                  closes_item(finder, deadline);
    return is_due ? open : end;
}

/* A mark that closes nothing. */
static bool is_loose_mark(const struct words *words, size_t at)
{
    return words_are(words, at, WORD_MARK) && !strchr(")\"", words_mark(words, at));
}

/* "…, thời gian hoàn thành: Quý III": where the label before a deadline begins; `end` for none. */
static size_t before_time_label(const struct words *words, size_t from, size_t end)
{
    enum { SHORTEST_LABEL = 2, LONGEST_LABEL = 5 };
    size_t len = words_phrase_before(words, from + 1, end, LEX_LABEL_TIME, LONGEST_LABEL);
    return words_mark(words, end) != ':' || len < SHORTEST_LABEL
               ? end
               : end - len - (words_mark(words, end - len - 1) == ',');
}

/* Ends the action where its deadline begins, when enough of it stands before. */
static void cut_at_deadline(struct finder *finder, struct finding *finding)
{
    const struct words *words = &finder->passages.at[finding->passage].words;
    struct span span = finding->task.deadline.field.span;
    size_t at = due_word_at(words, finding->from, finding->end, span.start);
    size_t last = block_span(words->block, words->at[finding->end - 1].start, words->at[finding->end - 1].end).end;
    if (at == finding->end)
        finding->end = before_time_label(words, finding->from, at);
    if (at <= finding->from || at >= finding->end)
        return;
    if (span.end < last && action_lacks_object(words, finding->from, at))
        return;
    size_t bytes = words->at[at - 1].end - words->at[finding->from].start;
    if (bytes < (span.end >= last ? SHORTEST_BEFORE_END : SHORTEST_ACTION_BYTES))
        return;
    size_t end = at;
    while (end > finding->from + 1 && (is_loose_mark(words, end - 1) || words_start(words, end - 1, LEX_AND) ||
                                       words_start(words, end - 1, LEX_DONE)))
        end--;
    if (end > 1 + finding->from && words_phrase(words, end - 2, LEX_DONE) == 2)
        end -= 2;
    while (end > finding->from + 1 && is_loose_mark(words, end - 1))
        end--;
    finding->end = before_time_label(words, finding->from, end);
}

/* "Tháng 8: Tổng kết … trước ngày 15/8", "Năm 2026, ban hành … trước ngày 30/6": a day behind the action is firmer than
 * the stretch before it. */
static void take_day_behind(struct finder *finder, struct finding *finding)
{
    const struct words *words = &finder->passages.at[finding->passage].words;
    struct task_deadline day;
    bool is_stretch = finding->task.deadline.kind == DEADLINE_YEAR || finding->task.deadline.kind == DEADLINE_QUARTER ||
                      finding->task.deadline.kind == DEADLINE_MONTH;
    if (is_stretch && due_stands_before(finder, finding) &&
        due_find(finder, words, finding->from, finding->part.end, DEADLINE_IN_PROSE, &day) &&
        day.kind == DEADLINE_DATE) {
        finding->task.deadline = day;
        cut_at_deadline(finder, finding);
    }
}

/* "Đối với các nhiệm vụ triển khai trong năm 2026, các sở …", "Căn cứ kết quả trong năm 2026, …": where the clause of a
 * finding begins, what it is about and what it is gone by left out; but "Đối với các xã ven biển, trước ngày 15/6, …".
 */
static size_t behind_topic(const struct words *words, const struct finding *finding)
{
    size_t from = finding->part.from;
    while (from < finding->subject && words_are(words, from, WORD_MARK))
        from++;
    if (!words_start(words, from, LEX_TOWARD) && !words_start(words, from, LEX_GROUNDS))
        return finding->part.from;
    while (from < finding->subject && words_mark(words, from) != ',')
        from++;
    return from;
}

/* "Hoàn thành cải tạo các trạm bơm tháng 01/2027": the time that a work to be completed ends with, no word before it;
 * but "… kế hoạch tháng 01/2027". */
static bool closes_work(const struct finder *finder, const struct finding *finding, struct task_deadline *deadline)
{
    enum { LONGEST_TIME = 6, LONGEST_NOUN = 2 };
    const struct words *words = &finder->passages.at[finding->passage].words;
    size_t end = finding->part.end;
    while (end > finding->from && words_are(words, end - 1, WORD_MARK))
        end--;
    if (!words_start(words, finding->from, LEX_DONE))
        return false;
    for (size_t len = LONGEST_TIME; len >= 2; len--) {
        struct task_deadline time;
        if (end < finding->from + 2 * len || !words_start(words, end - len, LEX_TIME_UNIT) ||
            words_phrase_before(words, finding->from, end - len, LEX_NOUN_BEFORE_VERB, LONGEST_NOUN) > 0 ||
            !due_fills(finder, words, end - len, end, &time) ||
            (time.kind != DEADLINE_MONTH && time.kind != DEADLINE_QUARTER))
            continue;
        *deadline = time;
        return true;
    }
    return false;
}

void due_settle(struct finder *finder, size_t first)
{
    struct finding *findings = finder->group.at;
    size_t count = finder->group.count;
    for (size_t i = first; i < count; i++) {
        struct finding *finding = &findings[i];
        const struct words *words = &finder->passages.at[finding->passage].words;
        finding->has_deadline = due_find(finder, words, behind_topic(words, finding), finding->part.end,
                                         DEADLINE_IN_PROSE, &finding->task.deadline) ||
                                closes_work(finder, finding, &finding->task.deadline);
        if (finding->has_deadline)
            cut_at_deadline(finder, finding);
    }
    due_flow(finder, first);
    for (size_t i = first; i < count; i++)
        if (findings[i].has_deadline)
            take_day_behind(finder, &findings[i]);
}

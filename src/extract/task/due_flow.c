#include "extract/task/due_flow.h"

/*
 * due_flow.c: a deadline holds for clauses that tell none themselves: for those before it in its sentence, or for those
 * behind a time that a sentence or an item begins with.
 */

/* Whether a deadline at the end of a sentence holds for its earlier clauses too. */
static bool flows_back(enum deadline_kind kind)
{
    return kind == DEADLINE_DATE || kind == DEADLINE_MONTH || kind == DEADLINE_QUARTER || kind == DEADLINE_YEAR ||
           kind == DEADLINE_DURATION;
}

size_t due_word_at(const struct words *words, size_t from, size_t end, size_t document)
{
    size_t low = from, high = end;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (block_span(words->block, words->at[middle].start, words->at[middle].end).end > document)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

bool due_stands_before(const struct finder *finder, const struct finding *finding)
{
    const struct passage *passage = &finder->passages.at[finding->passage];
    size_t action = passage->words.at[finding->from].start;
    return finding->task.deadline.field.span.end <= block_span(passage->block, action, action + 1).start;
}

/* "báo cáo kết quả tại kỳ họp giữa năm 2027", "tổng kết vào năm 2030": when the work is looked back on is no time of
 * what is done before. */
static bool looks_back(const struct finder *finder, const struct finding *finding)
{
    enum { FARTHEST = 5 };
    const struct words *words = &finder->passages.at[finding->passage].words;
    if (words_start(words, finding->from, LEX_REVIEW))
        return true;
    size_t at = due_word_at(words, finding->part.from, finding->part.end, finding->task.deadline.field.span.start);
    for (size_t i = at; i > finding->part.from && at - i <= FARTHEST; i--)
        if (words_start(words, i, LEX_AT_SESSION))
            return true;
    return false;
}

/* Whether the deadline of the clause behind holds for the one before it too. */
static bool flows_to(const struct finder *finder, const struct finding *earlier, const struct finding *later)
{
    bool is_same = earlier->passage == later->passage && earlier->part.sentence == later->part.sentence &&
                   earlier->task.lead.at == later->task.lead.at;
    return is_same && flows_back(later->task.deadline.kind) && !due_stands_before(finder, later) &&
           !looks_back(finder, later);
}

/* "- Từ tháng 4 đến tháng 5/2026: Đánh giá đợt thí điểm. Đồng thời, …": a time that an item opens with, before a colon,
 * holds for all of its sentences. */
static bool opens_item(const struct finder *finder, const struct finding *finding)
{
    enum { LONGEST_TIME = 16 };
    const struct words *words = &finder->passages.at[finding->passage].words;
    size_t colon = 0;
    while (colon < words->count && colon < LONGEST_TIME && words_mark(words, colon) != ':')
        colon++;
    struct task_deadline time;
    return words_mark(words, colon) == ':' && due_fills(finder, words, 0, colon, &time) &&
           text_equal(time.value, finding->task.deadline.value);
}

/* "Hằng năm, xây dựng kế hoạch …; tổ chức sự kiện …": whether the deadline of a finding holds for the clause behind it
 * too; what is looked back on there has a time of its own. */
static bool flows_on(const struct finder *finder, const struct finding *earlier, const struct finding *later)
{
    bool is_same = earlier->passage == later->passage &&
                   (earlier->part.sentence == later->part.sentence || opens_item(finder, earlier));
    bool is_cycle = earlier->task.deadline.kind == DEADLINE_RECURRING && !looks_back(finder, later);
    return is_same && earlier->has_deadline && (is_cycle || flows_back(earlier->task.deadline.kind)) &&
           due_stands_before(finder, earlier);
}

void due_flow(struct finder *finder, size_t first)
{
    struct finding *findings = finder->group.at;
    size_t count = finder->group.count;
    for (size_t i = count; i-- > first + 1;) {
        struct finding *later = &findings[i], *earlier = &findings[i - 1];
        if (!earlier->has_deadline && later->has_deadline && flows_to(finder, earlier, later)) {
            earlier->task.deadline = later->task.deadline;
            earlier->has_deadline = true;
        }
    }
    for (size_t i = first; i + 1 < count; i++) {
        struct finding *earlier = &findings[i], *later = &findings[i + 1];
        if (!later->has_deadline && flows_on(finder, earlier, later)) {
            later->task.deadline = earlier->task.deadline;
            later->has_deadline = true;
        }
    }
}

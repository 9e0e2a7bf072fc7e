#include "extract/task/label_parts.h"

/*
 * label_bare.c: labels whose colon was left out: "Đơn vị chủ trì Phòng Nội vụ", "Thời gian hoàn thành trước 30/6/2026",
 * and a line that is nothing but a time. What stands there must be nothing but units, or nothing but a time.
 */

enum { SHORTEST_LABEL = 3 };

/* Whether the words [at, end) are units, and no sentence of theirs. */
static bool are_units(const struct finder *finder, const struct words *words, size_t at, size_t end)
{
    struct field_list names = {0};
    if (!words_are(words, at, WORD_CAPITAL) || !names_start(words, at, NAMES_IN_FIELD) ||
        names_read(&finder->names, words, at, NAMES_IN_FIELD, &names) < end)
        return false;
    size_t prose = names_read(&finder->names, words, at, NAMES_IN_PROSE, &names);
    return prose >= end || !verb_begins(words, prose);
}

/* Whether the words [at, end) are a time and nothing else. */
static bool time_fills(const struct finder *finder, const struct words *words, size_t at, size_t end,
                       struct task_deadline *deadline)
{
    if (at >= end || !due_find(finder, words, at, end, DEADLINE_IN_FIELD, deadline) || deadline->kind == DEADLINE_NONE)
        return false;
    struct span all = words_field(words, at, end).span;
    return deadline->field.span.start == all.start && deadline->field.span.end == all.end;
}

/* "Giai đoạn 2026 - 2030": a stage of the whole plan is no deadline of each work in it. */
static bool is_stage(const struct words *words, size_t start, const struct task_deadline *deadline)
{
    return deadline->kind == DEADLINE_YEAR && due_is_range(deadline) && words_start(words, start, LEX_STEP);
}

bool time_heading_read(struct finder *finder, size_t passage)
{
    enum { LONGEST_TIME = 14 };
    const struct passage *here = &finder->passages.at[passage];
    struct scope *scope = &finder->scopes[passage];
    size_t start = step_title(&here->words), end = label_before_marks(&here->words);
    struct task_deadline deadline;
    struct date last;
    if (!here->has_children || end > start + LONGEST_TIME || !time_fills(finder, &here->words, start, end, &deadline))
        return false;
    if (deadline_last_day(deadline.kind, deadline.value, &last) && date_compare(last, finder->on) < 0)
        return false; /* "1. Năm 2024" of a report is over */
    if (!is_stage(&here->words, start, &deadline))
        scope_date(finder, scope, &deadline);
    if (scope->section != SECTION_GOAL) /* "2. Mục tiêu cụ thể / a) Đến năm 2026" */
        scope->section = SECTION_WORK;
    return true;
}

bool bare_label_read(const struct finder *finder, const struct words *words, struct label *label)
{
    static const enum lexicon_class unit_labels[] = {LEX_LABEL_LEAD, LEX_LABEL_PARTNER};
    size_t end = label_before_marks(words), verb = words_phrase(words, 0, LEX_VERB);
    for (size_t i = 0; i < COUNT_OF(unit_labels); i++) {
        size_t len = words_phrase(words, 0, unit_labels[i]);
        if (len >= SHORTEST_LABEL && verb < len && are_units(finder, words, len, end)) {
            *label = (struct label){unit_labels[i], len, end};
            return true;
        }
    }
    size_t time = words_phrase(words, 0, LEX_LABEL_TIME), done = words_phrase(words, 0, LEX_DONE);
    size_t value = time > done ? time : done;
    struct task_deadline deadline;
    if (!time_fills(finder, words, value, end, &deadline))
        return false;
    *label = (struct label){LEX_LABEL_TIME, value, end};
    return true;
}

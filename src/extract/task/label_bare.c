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
    if (!due_fills(finder, words, value, end, &deadline))
        return false;
    *label = (struct label){LEX_LABEL_TIME, value, end};
    return true;
}

#include "extract/task/task_fields.h"

/*
 * competence.c: who decides or receives the result: "trình UBND xã phê duyệt", "báo cáo Đảng ủy", "X quyết định".
 */

void competence_read(struct finder *finder, struct finding *finding)
{
    if (finding->task.competence.words.len)
        return;
    const struct words *words = &finder->passages.at[finding->passage].words;
    size_t end = finding->part.end < words->count ? finding->part.end : words->count;
    for (size_t i = finding->from; (i = words_watched(words, i, end)) < end; i++) {
        size_t verb = words_phrase(words, i, LEX_REPORTS_TO);
        if (!verb)
            continue;
        struct field_list names = {0};
        size_t after = names_read(&finder->names, words, i + verb, NAMES_IN_PROSE, &names);
        if (after > i + verb && after <= words->count && names.count) {
            finding->task.competence = words_field(words, i + verb, after);
            return;
        }
    }
}

#include "extract/task/label_parts.h"

#include "base/list.h"

/*
 * label_owned.c: items that name a work and, behind a colon, nothing but whose it is: "Trang trí hội trường: Văn phòng
 * Đảng ủy.", "Viết báo cáo: đồng chí Phó Chủ tịch phụ trách, xong trước ngày 20/5." Offices part the work of an event
 * so.
 */

enum { SHORTEST_WORK = 2, LONGEST_ITEM = 60 };

/* Whether the words before the colon lead over to units that are no owners: "báo cáo về:", "gồm:", "các trường:". */
static bool leads_to_units(const struct words *words, size_t colon)
{
    enum { LONGEST_LINK = 4 };
    static const enum lexicon_class links[] = {LEX_TO,      LEX_WITH,          LEX_REPORTS_TO,
                                               LEX_SUCH_AS, LEX_PARTNER_FRAME, LEX_INTRODUCES};
    for (size_t len = 1; len <= LONGEST_LINK && len <= colon; len++) {
        bool is_counted = len > 1 && words_are(words, colon - len, WORD_DIGIT); /* "tại 03 đảng ủy:" */
        size_t kind = colon - len + 1;
        if (words_start(words, colon - len, LEX_PLURAL) ||
            (is_counted && (words_phrase(words, kind, LEX_UNIT_HEAD) == len - 1 ||
                            words_phrase(words, kind, LEX_GROUP_NOUN) == len - 1 ||
                            words_phrase(words, kind, LEX_PLACE_TYPE) == len - 1)))
            return true;
    }
    for (size_t i = 0; i < COUNT_OF(links); i++)
        if (words_phrase_before(words, 0, colon, links[i], LONGEST_LINK) > 0)
            return true;
    return false;
}

/* The colon of such an item; the end of the words for none, or where more than a work stands before it. */
static size_t colon_of(const struct words *words)
{
    for (size_t i = 0; i < words->count; i++) {
        char mark = words_mark(words, i);
        if (mark == ':')
            return i;
        if (mark && strchr(".;(", mark))
            return words->count;
    }
    return words->count;
}

/* Whether the words [at, end) are a time and no more: "xong trước ngày 20/5", "thời gian: chiều 24/3". */
static bool time_read(const struct finder *finder, const struct words *words, size_t at, size_t end,
                      struct finding *finding)
{
    struct label label;
    at += words_mark(words, at) && strchr(",;(", words_mark(words, at));
    at += words_phrase(words, at, LEX_DONE);
    if (label_at(words, at, &label) && label.class == LEX_LABEL_TIME)
        at = label.value;
    finding->has_deadline = due_find(finder, words, at, end, DEADLINE_IN_FIELD, &finding->task.deadline);
    return finding->has_deadline &&
           finding->task.deadline.field.span.end >= words_field(words, end - 1, end).span.start;
}

/* Reads the units behind the colon, "phụ trách" and a time; false when anything else stands there. */
static bool owners_read(const struct finder *finder, const struct words *words, size_t at, struct finding *finding)
{
    size_t end = label_before_marks(words);
    at += words_phrase(words, at, LEX_BY); /* "…: Giao Công an tỉnh chủ trì" */
    if (at >= end || !names_start(words, at, NAMES_IN_PROSE))
        return false;
    size_t after = names_read(&finder->names, words, at, NAMES_IN_PROSE, &finding->task.lead);
    after += words_phrase(words, after, LEX_HEADING_TAIL);
    if (after < end)
        return time_read(finder, words, after, end, finding);
    finding->has_deadline = due_in_bracket(finder, words, at, words->count, &finding->task.deadline) < words->count;
    return true;
}

bool owned_work_read(struct finder *finder, size_t passage)
{
    const struct passage *here = &finder->passages.at[passage];
    const struct words *words = &here->words;
    size_t colon = colon_of(words);
    struct finding finding = {.passage = passage,
                              .end = colon,
                              .part = {.end = colon, .core_end = colon},
                              .signs = ORDER_SUBJECT | ORDER_VERB,
                              .source = LEAD_SUBJECT,
                              .is_labelled = true};
    if (!passage_is_item(here) || here->has_children || words->count > LONGEST_ITEM || colon < SHORTEST_WORK ||
        !verb_begins(words, 0) || words_start(words, 0, LEX_ORDER) || leads_to_units(words, colon) ||
        names_start(words, 0, NAMES_IN_FIELD) || !owners_read(finder, words, colon + 1, &finding))
        return false;
    struct order order; /* "Phối hợp với Báo X mở chuyên mục: Văn phòng Sở" */
    order_read(&finder->names, words, 0, colon, &order);
    if (order.partners.count && order.action < colon) {
        finding.from = order.action;
        finding.task.coordinate = order.partners;
    }
    LIST_ADD(finder->arena, &finder->group, finding);
    return true;
}

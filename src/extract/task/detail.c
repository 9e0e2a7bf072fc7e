#include "extract/task/finder.h"

/*
 * detail.c: a list that only tells the parts of the work above it: "Lập hồ sơ, bao gồm: + Đơn đề nghị; + Biên bản".
 * What stands above is the work then, and the items are none.
 */

enum { SHORTEST_LIST = 2, LONGEST_LIST = 40, SHORTEST_WORK = 3 };

/* "Việc niêm yết: bảo đảm đủ người …" is work after all. */
static bool has_verb_behind_colon(const struct words *words)
{
    for (size_t i = 0; i + 1 < words->count; i++)
        if (words_mark(words, i) == ':' && verb_begins(words, i + 1))
            return true;
    return false;
}

/* "Thẻ cử tri", "Cách tính tuổi": an item that opens with a noun and tells nobody to do anything. */
static bool is_noun_item(const struct finder *finder, const struct passage *item, bool of_reports)
{
    struct order order;
    const struct words *words = &item->words;
    bool is_report = words_start(words, 0, LEX_REPORT) && words_are(words, 0, WORD_CAPITAL);
    if (!words->count || item->has_children || (verb_begins(words, 0) && !(is_report && of_reports)) ||
        has_verb_behind_colon(words))
        return false;
    order_read(&finder->names, words, 0, words->count, &order);
    /* "Việc Sở A công bố": what they do is looked at */
    bool is_about = words_start(words, 0, LEX_NOUN_BEFORE_VERB) && !names_start(words, 0, NAMES_IN_PROSE);
    return !(order.signs & (ORDER_DIRECTIVE | ORDER_MODAL | ORDER_PARTNERS)) &&
           (is_about || !(order.signs & ORDER_SUBJECT));
}

/* "Đảm bảo công bằng giữa những người ứng cử": among nouns, what is looked at as well. */
static bool is_quality_item(const struct passage *item)
{
    return !item->has_children && words_start(&item->words, 0, LEX_QUALITY);
}

/* Whether the list that begins at `first` goes on; labels below it are none of its items. */
static bool goes_on_at(const struct finder *finder, size_t first, size_t at)
{
    const struct passage *item = &finder->passages.at[at], *head = &finder->passages.at[first];
    return item->parent == head->parent && item->block->kind == head->block->kind &&
           item->block->part == head->block->part && !label_begins(item->block->words);
}

/* "Xem xét các báo cáo sau đây:" */
static bool lists_reports(const struct words *words)
{
    enum { LONGEST_END = 6 };
    size_t end = words->count;
    for (size_t i = end > LONGEST_END ? end - LONGEST_END : 0; i + 1 < end; i++)
        if (words_start(words, i, LEX_PLURAL) && words_start(words, i + 1, LEX_REPORT))
            return true;
    return false;
}

bool lists_norms(const struct words *words)
{
    enum { LONGEST_END = 6 };
    size_t end = words->count;
    for (size_t i = end > LONGEST_END ? end - LONGEST_END : 0; i + 1 < end; i++)
        if (words_start(words, i, LEX_NORM))
            return ends_with_colon(words);
    return false;
}

size_t details_end(const struct finder *finder, size_t passage)
{
    const struct passages *all = &finder->passages;
    const struct passage *here = &all->at[passage];
    size_t first = passage + 1, at = first;
    bool of_reports = lists_reports(&here->words);
    bool of_norms = lists_norms(&here->words);
    if (first >= all->count || !passage_is_item(&all->at[first]) ||
        !(of_norms || is_noun_item(finder, &all->at[first], of_reports)) ||
        all->at[first].parent != (here->has_children ? (int)passage : here->parent))
        return first;
    while (at < all->count && goes_on_at(finder, first, at)) {
        bool is_part = of_norms || is_noun_item(finder, &all->at[at], of_reports) || is_quality_item(&all->at[at]);
        if (!is_part || at >= first + LONGEST_LIST)
            return first;
        at++;
    }
    return at >= first + SHORTEST_LIST ? at : first;
}

bool tells_details(const struct finder *finder, size_t passage, size_t from)
{
    const struct words *words = &finder->passages.at[passage].words;
    const struct scope *scope = &finder->scopes[passage];
    struct order order;
    if (section_asks_nothing(scope->section) || is_opening(finder, passage) ||
        details_end(finder, passage) == passage + 1)
        return false;
    size_t end = from > 0 && words_start(words, from, LEX_INTRODUCES) ? from : words->count;
    order_read(&finder->names, words, end == from ? 0 : from, end, &order);
    return (order.signs & ORDER_VERB) && order.action + SHORTEST_WORK < end;
}

bool is_work_over_details(const struct finder *finder, size_t passage)
{
    const struct passage *here = &finder->passages.at[passage];
    return passage_is_item(here) && !here->block->is_upper && verb_begins(&here->words, 0) &&
           section_read(finder, passage) == SECTION_NONE && tells_details(finder, passage, 0);
}

#include "extract/order/tail.h"
#include "extract/task/finder.h"

/*
 * topic.c: headings without units: titles of what stands below them, and of steps.
 */

enum { LONGEST_TITLE = 18, LONGEST_HEADING = 45 };

/* "Tổ chức tuyên truyền về bầu cử; tập hợp dư luận": no title, but works one after the other. */
static bool counts_work(const struct words *words)
{
    for (size_t i = 0; i + 1 < words->count; i++)
        if (words_mark(words, i) == ';' && verb_begins(words, i + 1))
            return true;
    return false;
}

size_t step_title(const struct words *words)
{
    size_t len = words_phrase(words, 0, LEX_STEP);
    return len && words_mark(words, len + 1) == ':' && len + 2 < words->count ? len + 2 : 0;
}

/* "a) Xây dựng nội dung bồi dưỡng / Tổ chức lựa chọn các chuyên đề; …": a lettered title without an end, and below it
 * the text that it is the title of. */
static bool stands_over_text(const struct finder *finder, size_t i)
{
    const struct passage *here = &finder->passages.at[i], *below = here + 1;
    size_t end = here->words.count;
    if (here->block->kind != CLAUSE_LETTER || end == 0 || end > LONGEST_TITLE || words_mark(&here->words, end - 1) ||
        i + 1 >= finder->passages.count)
        return false;
    return below->block->kind == CLAUSE_PARAGRAPH && below->block->part == here->block->part &&
           !below->block->is_upper && words_are(&below->words, 0, WORD_CAPITAL) &&
           !words_start(&below->words, 0, LEX_CONDITION) && !label_begins(below->block->words) &&
           below->words.count > LONGEST_TITLE;
}

/* Several sentences, the full stop of the last forgotten. */
static bool is_long_text(const struct words *words)
{
    for (size_t i = 0; words->count > LONGEST_HEADING && i + 1 < words->count; i++)
        if (sentence_ends(words, i, words->count))
            return true;
    return false;
}

/* "Công an xã lập danh sách các hộ": a sentence, though nothing ends it. */
static bool tells_who_does(const struct finder *finder, const struct words *words)
{
    size_t end = heading_end(words);
    struct order order;
    order_read(&finder->names, words, 0, end, &order);
    return order.lead.count && (order.signs & ORDER_SUBJECT) && (order.signs & (ORDER_VERB | ORDER_LEADS)) &&
           order.action < end && !action_lacks_object(words, order.action, end);
}

/* A heading without units: in capitals, or with a list or table below it and no sentence. */
bool is_topic(const struct finder *finder, size_t i)
{
    const struct passage *here = &finder->passages.at[i];
    if (stands_over_text(finder, i))
        return true;
    bool above_table = i + 1 < finder->passages.count && here[1].block->kind == CLAUSE_ROW;
    bool is_titled = words_start(&here->words, 0, LEX_ABOUT_TITLE) && here->words.count <= LONGEST_TITLE &&
                     !ends_sentence(&here->words) && !ends_with_colon(&here->words);
    if (!here->block->is_upper && here->has_children && verb_begins(&here->words, 0) && counts_work(&here->words) &&
        labels_below(finder, i))
        return false;
    if (here->has_children && step_title(&here->words) && !label_begins(here[1].block->words))
        return true;
    if (here->block->is_upper || is_titled)
        return true;
    return (here->has_children || above_table) && !ends_sentence(&here->words) && !is_long_text(&here->words) &&
           !tells_who_does(finder, &here->words);
}

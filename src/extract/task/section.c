#include "extract/task/finder.h"

/*
 * section.c: which headings open a part of a document that holds no tasks, or holds them whoever has them.
 */

enum { LONGEST_HEADING = 24, LONGEST_TITLE = 10 };

static const struct {
    enum lexicon_class class;
    enum section section;
} kinds[] = {
    {LEX_GOAL_SECTION, SECTION_GOAL},
    {LEX_ASSESSMENT_SECTION, SECTION_ASSESSMENT},
    {LEX_FUNDING_SECTION, SECTION_FUNDING},
    {LEX_WORK_SECTION, SECTION_WORK},
};

static enum section section_at(const struct words *words, size_t at, size_t *len)
{
    enum section found = SECTION_NONE;
    *len = 0;
    for (size_t i = 0; i < COUNT_OF(kinds); i++) {
        size_t longer = words_phrase(words, at, kinds[i].class);
        if (longer > *len) {
            *len = longer;
            found = kinds[i].section;
        }
    }
    return found;
}

/* "BI CẢNH, TÌNH HÌNH": of a title in capitals, whose first half is not known, what the half behind its comma says. */
static enum section section_at_end(const struct words *words, size_t end, size_t *start, size_t *len)
{
    enum { LONGEST_HALF = 4 };
    size_t comma = 0;
    while (comma < end && words_mark(words, comma) != ',')
        comma++;
    enum section section = comma <= LONGEST_HALF && comma < end ? section_at(words, comma + 1, len) : SECTION_NONE;
    if (section != SECTION_NONE && comma + 1 + *len == end) {
        *start = comma + 1;
        return section;
    }
    return SECTION_NONE;
}

/* "Phương án huy động kinh phí" */
static bool is_about_money(const struct words *words, size_t end)
{
    for (size_t i = 0; i < end; i++)
        if (words_start(words, i, LEX_MONEY))
            return true;
    return false;
}

/* "Nguyên tắc lựa chọn: Bảo đảm …", "Đối tượng kiểm tra: …": what is wished of the work above; but "Yêu cầu Sở X: …" is
 * an order. */
static bool goes_on_to_colon(const struct words *words, size_t start, size_t after)
{
    enum { LONGEST_REST = 6 };
    size_t colon = after;
    while (colon < words->count && colon < after + LONGEST_REST && !words_are(words, colon, WORD_MARK))
        colon++;
    return words_mark(words, colon) == ':' && colon + 1 < words->count && !words_start(words, start, LEX_ORDER);
}

/* Whether an introduction above put an order upon units. */
static bool is_told(const struct finder *finder, size_t passage)
{
    const struct scope *above = scope_above(finder, passage);
    return above->source == LEAD_INTRODUCTION && above->lead.count;
}

/* Whether work stands under a heading before this one, on its level: "I. Phân công … III. Yêu cầu". */
static bool follows_work(const struct finder *finder, size_t passage)
{
    enum { MOST_PASSAGES = 400 };
    const struct passage *at = finder->passages.at;
    size_t last = passage > MOST_PASSAGES ? passage - MOST_PASSAGES : 0;
    for (size_t i = passage; i-- > last;)
        if (at[i].parent == at[passage].parent && at[i].level == at[passage].level && at[i].has_children)
            return finder->scopes[i].section == SECTION_WORK;
    return false;
}

/* "Căn cứ tình hình thực tế, các xã thực hiện các việc sau:", "Về tổ chức, yêu cầu các chi bộ …:": units are told. */
static bool tells_units(const struct finder *finder, const struct words *words)
{
    struct order order;
    if (!ends_with_colon(words))
        return false;
    order_read(&finder->names, words, 0, words->count, &order);
    return (order.signs & ORDER_SUBJECT) && (order.signs & (ORDER_VERB | ORDER_MODAL | ORDER_PARTNERS));
}

/* "Các dự án về thể thao tập trung vào các lĩnh vực:", but "Tập trung vào các lĩnh vực:" is work. */
static bool lists_fields(const struct words *words, size_t end)
{
    enum { LONGEST_PHRASE = 6 };
    size_t fields = words_phrase_before(words, 0, end, LEX_FIELD_LIST, LONGEST_PHRASE);
    return fields > 0 && !verb_begins(words, 0);
}

enum section section_read(const struct finder *finder, size_t passage)
{
    const struct passage *here = &finder->passages.at[passage];
    const struct words *words = &here->words;
    size_t len, end = words->count;
    while (end > 0 && words_mark(words, end - 1) && words_mark(words, end - 1) != ')')
        end--;
    size_t start = words_start(words, 0, LEX_ABOUT) ? words_phrase(words, 0, LEX_ABOUT) : 0;
    enum section section = section_at(words, start, &len);
    if (section == SECTION_NONE && start > 0) { /* "Các hoạt động chính" */
        section = section_at(words, 0, &len);
        start = 0;
    }
    if (section == SECTION_NONE && here->block->is_upper && here->has_children && !verb_begins(words, 0))
        section = section_at_end(words, end, &start, &len);
    if (section == SECTION_NONE && here->has_children && end <= LONGEST_TITLE && is_about_money(words, end))
        return SECTION_FUNDING;
    if (here->has_children && lists_fields(words, end) && !tells_units(finder, words))
        return SECTION_GOAL;
    if (section == SECTION_NONE || end == 0)
        return SECTION_NONE;
    size_t after = start + len;
    char mark = after < words->count ? words_mark(words, after) : 0;
    bool is_sentence = words->count > 0 && strchr(".;", words_mark(words, words->count - 1)) &&
                       words_mark(words, words->count - 1);
    if ((mark == ':' && section != SECTION_WORK) || (section == SECTION_GOAL && goes_on_to_colon(words, start, after)))
        return section;
    if (after < end && (is_sentence || end > LONGEST_HEADING || !here->has_children))
        return SECTION_NONE;
    if (section == SECTION_WORK && after < end && lists_norms(words)) /* "Thực hiện … theo các nguyên tắc sau:" */
        return SECTION_NONE;
    if ((section == SECTION_GOAL || section == SECTION_WORK) && after < end && tells_units(finder, words))
        return SECTION_NONE;
    if (section == SECTION_FUNDING && after < end &&
        !is_about_money(words, end)) /* "Cơ sở vật chất, trụ sở làm việc" */
        return SECTION_NONE;
    if (after < end && names_start(words, after, NAMES_IN_FIELD) && !words_start(words, after, LEX_AND))
        return SECTION_NONE;
    /* "… yêu cầu các phòng thực hiện như sau: 1. Yêu cầu chung": what is asked of those who are told. */
    if (section == SECTION_GOAL && words_start(words, start, LEX_ORDER) &&
        (is_told(finder, passage) || follows_work(finder, passage)))
        section = SECTION_WORK;
    /* "Mục tiêu, nhiệm vụ": work stands there too. */
    for (size_t i = after; i < end && section != SECTION_WORK; i++)
        if ((words_mark(words, i) == ',' || words_start(words, i, LEX_AND)) &&
            words_start(words, i + 1, LEX_WORK_SECTION) && section == SECTION_GOAL)
            section = SECTION_WORK;
    return section;
}

bool section_fills(const struct words *words)
{
    size_t len, start = words_start(words, 0, LEX_ABOUT) ? words_phrase(words, 0, LEX_ABOUT) : 0;
    return section_at(words, start, &len) != SECTION_NONE && start + len == heading_end(words);
}

/* "Người đứng đầu phải tích cực …" */
bool section_wishes(enum section section, const struct words *words, const struct order *order)
{
    if (section != SECTION_GOAL || (order->signs & (ORDER_DIRECTIVE | ORDER_LEADS)))
        return false;
    for (size_t i = order->subject; i < order->action; i++)
        if (words_start(words, i, LEX_HAS_DUTY))
            return false;
    return true;
}

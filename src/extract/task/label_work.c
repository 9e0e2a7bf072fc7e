#include "extract/task/label_parts.h"

#include "base/list.h"
#include "extract/order/action_end.h"

/*
 * label_work.c: which work labels belong to: all since the labels before them under the same heading; where there is
 * none, the heading itself.
 */

enum { MOST_LOOKED_AT = 64 }; /* passages: hostile input is not read again and again */

/* "3. Hội nghị tổng kết năm" over labels: an item that names a work by a noun. */
static bool is_named_work(const struct finder *finder, size_t passage)
{
    enum { SHORTEST_WORK = 3 };
    const struct passage *here = &finder->passages.at[passage];
    struct label label;
    return passage_is_item(here) && !here->block->is_upper && here->words.count >= SHORTEST_WORK &&
           section_read(finder, passage) == SECTION_NONE && !words_start(&here->words, 0, LEX_LABEL_TIME) &&
           !words_start(&here->words, 0, LEX_LABEL_OTHER) && !names_start(&here->words, 0, NAMES_IN_FIELD) &&
           !label_at(&here->words, 0, &label);
}

/* The nearest heading above that can itself be the work of labels without any. */
static int heading_work(const struct finder *finder, size_t passage)
{
    for (int i = finder->passages.at[passage].parent; i != PASSAGE_NONE; i = finder->passages.at[i].parent) {
        const struct words *words = &finder->passages.at[i].words;
        struct label label;
        enum section section = section_read(finder, (size_t)i);
        bool is_title = section == SECTION_WORK && finder->passages.at[i].block->is_upper; /* "TỔ CHỨC THỰC HIỆN" */
        if (section == SECTION_GOAL || is_title)                                           /* "2. Yêu cầu" */
            return PASSAGE_NONE;
        if (verb_begins(words, 0) || (i == finder->passages.at[passage].parent && is_named_work(finder, (size_t)i)))
            return i;
        if (!label_at(words, 0, &label))
            return PASSAGE_NONE;
    }
    return PASSAGE_NONE;
}

static void add_heading_work(struct finder *finder, int heading)
{
    const struct words *words = &finder->passages.at[heading].words;
    struct finding finding = {
        .passage = (size_t)heading, .part = {.end = words->count, .core_end = words->count}, .signs = ORDER_VERB};
    finding.end = action_end(words, 0, words->count);
    LIST_ADD(finder->arena, &finder->group, finding);
}

bool label_has_heading(const struct finder *finder, size_t passage)
{
    return heading_work(finder, passage) != PASSAGE_NONE;
}

static size_t last_looked_at(const struct finder *finder, size_t passage)
{
    size_t count = finder->passages.count;
    return passage + MOST_LOOKED_AT < count ? passage + MOST_LOOKED_AT : count;
}

bool label_work_follows(const struct finder *finder, size_t passage)
{
    const struct passage *here = &finder->passages.at[passage];
    struct label label;
    size_t end = last_looked_at(finder, passage);
    for (size_t i = passage + 1; i < end && finder->passages.at[i].level >= here->level; i++)
        if (finder->passages.at[i].parent == here->parent && label_at(&finder->passages.at[i].words, 0, &label) &&
            label.class == LEX_LABEL_WORK)
            return true;
    return false;
}

void label_take_heading(struct finder *finder, size_t passage)
{
    bool is_bare = finder->group.count == 0 && !label_work_follows(finder, passage);
    int heading = is_bare ? heading_work(finder, passage) : PASSAGE_NONE;
    if (heading != PASSAGE_NONE)
        add_heading_work(finder, heading);
}

bool labels_below(const struct finder *finder, size_t passage)
{
    struct label label;
    size_t end = last_looked_at(finder, passage);
    for (size_t i = passage + 1; i < end; i++) {
        const struct passage *below = &finder->passages.at[i];
        if (below->level <= finder->passages.at[passage].level)
            return false;
        if (below->parent == (int)passage && label_at(&below->words, 0, &label) && label.class != LEX_LABEL_WORK)
            return true;
    }
    return false;
}

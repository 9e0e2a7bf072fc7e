#include "extract/task/annex_column.h"

#include "base/arena.h"

/*
 * A head says by the words it begins with what its column holds, or else by a word anywhere in it.
 */

enum { LONGEST_HEAD = 14 };

/* Column heads by the words they begin with, longest match first. */
static const struct {
    enum lexicon_class class;
    enum column column;
} heads[] = {
    {LEX_LABEL_LEAD, COLUMN_LEAD},     {LEX_LABEL_PARTNER, COLUMN_PARTNER}, {LEX_LABEL_TIME, COLUMN_TIME},
    {LEX_LABEL_WORK, COLUMN_WORK},     {LEX_LABEL_PRODUCT, COLUMN_PRODUCT}, {LEX_LABEL_DECIDER, COLUMN_DECIDER},
    {LEX_LABEL_NUMBER, COLUMN_NUMBER}, {LEX_LABEL_OTHER, COLUMN_OTHER},
};

/* What a head says anywhere in its words, where none of the known heads begins it: "Cơ quan, địa phương chủ trì". */
static enum column column_by_word(const struct words *words)
{
    static const struct {
        enum lexicon_class class;
        enum column column;
    } hints[] = {
        {LEX_COLUMN_LEAD, COLUMN_LEAD},       {LEX_COLUMN_PARTNER, COLUMN_PARTNER}, {LEX_COLUMN_TIME, COLUMN_TIME},
        {LEX_COLUMN_PRODUCT, COLUMN_PRODUCT}, {LEX_COLUMN_WORK, COLUMN_WORK},
    };
    for (size_t i = 0; i < COUNT_OF(hints) && words->count <= LONGEST_HEAD; i++)
        for (size_t at = 0; at < words->count; at++)
            if (words_start(words, at, hints[i].class))
                return hints[i].column;
    return COLUMN_OTHER;
}

/* Whether the words are one phrase of a class and nothing else. */
static bool is_whole(const struct words *words, enum lexicon_class class)
{
    return words->count && words_phrase(words, 0, class) == words->count;
}

bool column_is_bare_unit(const struct words *words)
{
    return is_whole(words, LEX_COLUMN_UNIT);
}

bool column_head_fills(const struct words *words)
{
    for (size_t i = 0; i < COUNT_OF(heads); i++)
        if (is_whole(words, heads[i].class))
            return true;
    return is_whole(words, LEX_COLUMN_START) || is_whole(words, LEX_COLUMN_END) || column_is_bare_unit(words);
}

enum column column_of_head(const struct words *words)
{
    enum column column = COLUMN_OTHER;
    size_t longest = 0;
    if (is_whole(words, LEX_COLUMN_START))
        return COLUMN_START;
    if (is_whole(words, LEX_COLUMN_END))
        return COLUMN_TIME;
    for (size_t i = 0; i < COUNT_OF(heads); i++) {
        size_t len = words_phrase(words, 0, heads[i].class);
        if (len > longest) {
            longest = len;
            column = heads[i].column;
        }
    }
    if (words->count > longest && column_is_bare_unit(words))
        return COLUMN_LEAD;
    enum column hint = longest < words->count ? column_by_word(words) : COLUMN_OTHER;
    bool only_unit = column == COLUMN_LEAD &&
                     words_phrase(words, 0, LEX_COLUMN_UNIT) == longest; /* "Đơn vị/Cá nhân …" */
    bool is_hinted = longest == 0 || (column == COLUMN_WORK && hint == COLUMN_LEAD) ||
                     (only_unit && hint != COLUMN_OTHER);
    return is_hinted ? hint : column;
}

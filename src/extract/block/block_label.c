#include "extract/block/block_line.h"

#include "extract/lexicon/lexicon.h"

/*
 * block_label.c: whether words begin with a label and its colon, before they are words: label.c reads it.
 */

static struct text next_word(struct text *rest)
{
    size_t len = 0;
    while (len < rest->len && !strchr(" ,:", rest->at[len]))
        len++;
    if (len == 0 && rest->len) /* a mark is a word of its own */
        len = 1;
    struct text word = text_slice(*rest, 0, len);
    *rest = text_trim(text_from_offset(*rest, len));
    return word;
}

/* Whether a label ends at a node. */
static bool is_label(uint16_t node)
{
    return lexicon_is(node, LEX_LABEL_LEAD) || lexicon_is(node, LEX_LABEL_PARTNER) ||
           lexicon_is(node, LEX_LABEL_TIME) || lexicon_is(node, LEX_LABEL_PRODUCT) ||
           lexicon_is(node, LEX_LABEL_DECIDER) || lexicon_is(node, LEX_LABEL_WORK);
}

/* "Địa điểm:", "Kinh phí:" stand among labels, and say nothing of the work. */
static bool is_beside(uint16_t node)
{
    return lexicon_is(node, LEX_LABEL_OTHER);
}

/* Words may follow a label before its colon, unless it is a verb or names the work: "Nhiệm vụ của Sở X:". */
static bool may_go_on(uint16_t node)
{
    return is_label(node) && !lexicon_is(node, LEX_LABEL_WORK) && !lexicon_is(node, LEX_VERB);
}

bool label_begins(struct text words)
{
    enum { LONGEST_REST = 5 };
    struct text rest = words, first = words;
    uint16_t node = 0, last = 0;
    size_t more = 0;
    bool goes_on = true;
    if (text_find_byte(words, ':') == TEXT_NOT_FOUND || !point_is_upper(text_next_point(&first)))
        return false;
    while (rest.len && more <= LONGEST_REST) {
        struct text word = next_word(&rest);
        if (text_equal(word, TEXT(":")))
            return last && (more == 0 || may_go_on(last));
        node = goes_on ? lexicon_next(node, lexicon_syllable(word)) : 0;
        goes_on = node != 0;
        bool is_longer = node && (is_label(node) || is_beside(node));
        if ((!goes_on && !last) || (!goes_on && text_equal(word, TEXT(","))))
            return false;
        last = is_longer ? node : last;
        more = is_longer ? 0 : more + (last != 0);
    }
    return false;
}

bool label_fills(struct text words)
{
    enum { SHORTEST_LABEL = 3, LONGEST_BYTES = 80 };
    struct text rest = words, first = words;
    uint16_t node = 0;
    size_t count = 0;
    if (!words.len || words.len > LONGEST_BYTES || !point_is_upper(text_next_point(&first)))
        return false;
    for (; rest.len; count++) {
        node = lexicon_next(node, lexicon_syllable(next_word(&rest)));
        if (!node)
            return false;
    }
    return count >= SHORTEST_LABEL && is_label(node) && !lexicon_is(node, LEX_LABEL_WORK) &&
           !lexicon_is(node, LEX_VERB);
}

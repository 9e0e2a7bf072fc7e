#include "extract/task/task_fields.h"

/*
 * product.c: a product is nearly always the object of a verb that makes one: xây dựng, ban hành, trình, ký, lập.
 */

/* The noun of a product may stand so many words after the verb: "xây dựng và trình UBND tỉnh ban hành Kế hoạch". */
enum { WORDS_BETWEEN = 10, LONGEST_PRODUCT = 24 };

static size_t product_end(const struct words *words, size_t from, size_t limit)
{
    size_t first = words_phrase(words, from, LEX_PRODUCT), step;
    for (size_t i = from + (first ? first : 1); i < limit; i += step) {
        step = words_phrase(words, i, LEX_PRODUCT); /* "Kế hoạch thực hiện Chương trình …": no end at "trình" */
        step = step ? step : 1;
        if (words_are(words, i, WORD_MARK) || i - from >= LONGEST_PRODUCT || words_start(words, i, LEX_TAIL_PURPOSE) ||
            (step == 1 && words_start(words, i, LEX_PRODUCT_END)))
            return i;
    }
    return limit;
}

void product_read(struct finder *finder, struct finding *finding)
{
    if (finding->task.product.words.len)
        return;
    const struct words *words = &finder->passages.at[finding->passage].words;
    for (size_t i = finding->from; (i = words_watched(words, i, finding->end)) < finding->end; i++) {
        size_t verb = words_phrase(words, i, LEX_MAKES);
        if (!verb)
            continue;
        for (size_t j = i + verb; j < finding->end && j < i + verb + WORDS_BETWEEN; j++) {
            if (words_start(words, j, LEX_PRODUCT) && !words_start(words, j - 1, LEX_PRODUCT_END)) {
                finding->task.product = words_field(words, j, product_end(words, j, finding->end));
                return;
            }
            if (words_mark(words, j) == '.' || words_mark(words, j) == ';')
                break;
        }
    }
}

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

/* Whether a product is named at `at`: no document that is there, "Kế hoạch này", and no verb, "…, báo cáo UBND tỉnh".
 */
static bool is_product(const struct words *words, size_t at)
{
    size_t noun = words_phrase(words, at, LEX_PRODUCT);
    if (!noun || words_start(words, at + noun, LEX_THIS_DOCUMENT))
        return false;
    bool is_verb = at > 0 && words_mark(words, at - 1) == ',' && words_phrase(words, at, LEX_REPORTS_TO) == noun &&
                   names_start(words, at + noun, NAMES_IN_PROSE);
    return !is_verb;
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
            if (is_product(words, j) && !words_start(words, j - 1, LEX_PRODUCT_END)) {
                finding->task.product = words_field(words, j, product_end(words, j, finding->end));
                return;
            }
            if (words_mark(words, j) == '.' || words_mark(words, j) == ';')
                break;
        }
    }
}

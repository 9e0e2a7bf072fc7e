/*
 * period.h: how often something is to be done, told by a number: "6 tháng một lần", "quý 01 lần", "03 tháng/lần".
 *
 * The words that tell it without one ("hằng quý", "định kỳ") are adverbs of the lexicon.
 */
#ifndef EXTRACT_BLOCK_PERIOD_H
#define EXTRACT_BLOCK_PERIOD_H

#include "extract/block/word.h"

/* How many words the period at word `at` takes; 0 when none stands there. */
size_t period_len(const struct words *words, size_t at);

#endif

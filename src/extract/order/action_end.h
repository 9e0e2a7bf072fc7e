/*
 * action_end.h: where an action ends.
 *
 * People who mark the same action end it at different places: before its purpose, before how well, or not before the
 * end of the clause. How often they end it before which tail, after how many letters, was counted (tails.def). Of the
 * places where it may end the one is taken that agrees best with all of them (docs/decisions/0035).
 */
#ifndef EXTRACT_ORDER_ACTION_END_H
#define EXTRACT_ORDER_ACTION_END_H

#include "extract/block/word.h"

/* The word before which the action that begins at `from` ends, at most `limit`. */
size_t action_end(const struct words *words, size_t from, size_t limit);

#endif

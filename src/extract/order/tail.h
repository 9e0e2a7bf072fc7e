/*
 * tail.h: what may be a tail of an action: more about its purpose, manner, quality or object.
 */
#ifndef EXTRACT_ORDER_TAIL_H
#define EXTRACT_ORDER_TAIL_H

#include "extract/block/word.h"

enum tail {
    TAIL_NONE,
#define TAIL(name, ...) TAIL_##name,
#include "extract/order/tails.def"
#undef TAIL
    TAIL_KINDS
};

/* What begins at word `at` behind the action that begins at `from`, in a clause that ends before `limit`. */
enum tail tail_at(const struct words *words, size_t from, size_t at, size_t limit);

/* Whether the words [from, at) are verbs, and how, and what they are done to is still to come. */
bool action_lacks_object(const struct words *words, size_t from, size_t at);

/* How many of a hundred actions that go on to such a tail end before it, `bytes` of UTF-8 after they began. */
unsigned tail_ends(enum tail tail, size_t bytes);

#endif

/*
 * share_words.h: how people write which units take part in a task, with what, and by when.
 *
 * "VH, KT" names units of whom nothing more is said; "VH: cung cấp số liệu; hạn 15/3/2026" one (or several) with what
 * it has to do and by when; "VH; hạn 15/3/2026" with a day alone. A duty follows the first ":", a day the last ";".
 */
#ifndef MODEL_SHARE_WORDS_H
#define MODEL_SHARE_WORDS_H

#include "base/error.h"
#include "base/text.h"

struct share_words {
    struct text units; /* as they are named */
    struct text duty, due;
    bool has_due;
};

/* Parts of `words`, trimmed. ERROR_USAGE where a duty is announced and not said. */
MUST_USE bool share_words_read(struct text words, struct share_words *share, struct error *error);

#endif

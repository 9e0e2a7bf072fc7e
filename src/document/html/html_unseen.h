/*
 * html_unseen.h: what a web page hides. Whoever looks at the source sees it: of few words that may be a mark of secrecy
 * none is missed.
 */
#ifndef DOCUMENT_HTML_HTML_UNSEEN_H
#define DOCUMENT_HTML_HTML_UNSEEN_H

#include "base/text.h"

/* The marks. */
struct html_unseen {
    struct text *at;
    size_t count, capacity;
};

/* Words as written, with their entities. */
void html_unseen_take(struct html_unseen *unseen, struct arena *arena, struct text words);

#endif

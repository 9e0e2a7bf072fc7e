/*
 * search_parts.h: searches for the beginning of a word beside whole words, for the files of store/ alone.
 *
 * The engine gathers every text that has a word with the beginning before it looks at the other words, however few
 * texts hold those. So it is asked for the whole words alone at first, and the texts it finds are read for the
 * beginnings: there are few, or most of them have it and a page is full soon. After some texts it is asked for all.
 */
#ifndef STORE_QUESTION_SEARCH_PARTS_H
#define STORE_QUESTION_SEARCH_PARTS_H

#include "store/question/question.h"

enum {
    MOST_BEGINNINGS = 8,
    SEARCH_TEXTS = 250 /* read, before the engine is asked for all: about what a common beginning costs it */
};

struct search_parts {
    struct text whole; /* the query without its beginnings */
    struct text beginnings[MOST_BEGINNINGS];
    size_t beginning_count;
};

/* Takes a query (search_query) apart; false where it has no whole words, or no beginnings, or none that can be told
 * from a text. */
bool search_parts_of(struct arena *arena, struct text query, struct search_parts *parts);

/* Whether the texts of a task hold a word with each of the beginnings. */
bool search_parts_begin(const struct search_parts *parts, struct text title, struct text description);

#endif

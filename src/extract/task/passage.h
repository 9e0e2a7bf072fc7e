/*
 * passage.h: blocks with their words, in the tree of clauses: what the rules of assignment walk over.
 *
 * Level follows the kind of marker, not indentation. A paragraph without a marker stands below the heading above the
 * last list, never below a list item. What follows the signature begins a tree of its own.
 */
#ifndef EXTRACT_TASK_PASSAGE_H
#define EXTRACT_TASK_PASSAGE_H

#include "extract/block/word.h"

enum { PASSAGE_NONE = -1 };

struct passage {
    const struct block *block;
    struct words words;
    int parent; /* index of a passage, or PASSAGE_NONE */
    int clause; /* index into the reading's clauses; CLAUSE_NONE for what is no part of the body */
    int level;  /* smaller is higher */
    bool has_children;
};

struct passages {
    struct passage *at;
    size_t count;
    bool has_list;     /* the body has a numbered list: what stands before it is its opening */
    size_t first_item; /* the first passage of that list */
};

/* Marks the parts of a document in `blocks` and builds its tree; adds the clauses to `reading`, whose header is read.
 */
void passages_read(struct arena *arena, struct block_list *blocks, struct reading *reading, struct passages *passages);

/* Whether a passage is an item of a list, in numbers, letters, dashes. */
bool passage_is_item(const struct passage *passage);

#endif

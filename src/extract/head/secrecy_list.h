/*
 * secrecy_list.h: tells lists of the degrees of secrecy from marks. A document bears one degree; where others stand
 * beside it they are listed: in a statistics table, in the rules, in the sheet that a drop-down list takes them from.
 *
 * A register gives document after document its degree, and bears them all: what is not surely a list is a mark.
 */
#ifndef EXTRACT_HEAD_SECRECY_LIST_H
#define EXTRACT_HEAD_SECRECY_LIST_H

#include "model/read_text.h"

struct arena;

/* Whether the degree on line `i` is one of a list of all degrees, in their order, one below the other: in a column of a
 * table that has nothing but figures and definitions beside them; below their label; or where nothing else is written.
 * Two stamps that stand one above the other are none. */
bool secrecy_is_of_list(struct arena *arena, const struct read_text *text, size_t i);

/* Whether another degree stands in the item or cell before or after that on line `i`. */
bool secrecy_is_beside_other(struct arena *arena, const struct read_text *text, size_t i);

/* "Là văn bản …": words that say what a degree is. */
bool secrecy_is_definition(struct text words);

#endif

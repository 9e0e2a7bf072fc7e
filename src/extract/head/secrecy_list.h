/*
 * secrecy_list.h: tells lists of the degrees of secrecy from marks. A document bears one degree; where others stand
 * beside it they are listed: in a statistics table, in the rules, in the sheet that a drop-down list takes them from.
 */
#ifndef EXTRACT_HEAD_SECRECY_LIST_H
#define EXTRACT_HEAD_SECRECY_LIST_H

#include "model/read_text.h"

struct arena;

/* Whether the degree on line `i` is one of a list: another one stands in the item or cell before or after it; or
 * several stand one below the other, none of them twice, in a column of a table, below a label, or all there are. Two
 * stamps that stand one above the other are none the less marks, and so is what a register says of one document after
 * the other. */
bool secrecy_is_listed(struct arena *arena, const struct read_text *text, size_t i);

#endif

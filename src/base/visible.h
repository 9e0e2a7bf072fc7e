/*
 * visible.h: words as office programs store them, made the words that a person sees.
 */
#ifndef BASE_VISIBLE_H
#define BASE_VISIBLE_H

#include "base/buffer.h"

/* Adds `words` without the signs that only tell a program where it may break or join (soft hyphen and its like). */
void visible_add(struct buffer *to, struct text words);

/* The same in one line: line ends and tabs become spaces, ends are trimmed. */
void visible_add_line(struct buffer *to, struct text words);

/* The same in as many lines as there are: each ends in one "\n". */
void visible_add_lines(struct buffer *to, struct text words);

#endif

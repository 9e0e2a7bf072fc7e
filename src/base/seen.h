/*
 * seen.h: what people see of words, so that no words forge a line beside them or turn a screen round.
 *
 * What cannot be seen and changes what is seen (control characters, separators of lines, turns of direction) is refused
 * where words come in; lists show it as U+FFFD where it is there all the same.
 */
#ifndef BASE_SEEN_H
#define BASE_SEEN_H

#include "base/buffer.h"

/* Whether nothing of it can be seen: spaces of any kind, characters without width. */
bool seen_is_blank(struct text words);

/* Whether all of it can be seen, or is a space. */
bool seen_is_whole(struct text words);

/* Whether it is free of what changes how other words are seen; line breaks and tabs are free of it. */
bool seen_is_clean(struct text words);

/* Adds words as a part of a line: line breaks and tabs become spaces. */
void seen_add(struct buffer *to, struct text words);

/* Adds words that may have lines: those after the first begin with `indent` spaces. */
void seen_add_lines(struct buffer *to, struct text words, size_t indent);

/* Words without what cannot be seen, spaces kept. Borrowed unchanged where all of them can be. */
struct text seen_only(struct arena *arena, struct text words);

/* The same as seen_add, as a text of its own. */
struct text seen_line(struct arena *arena, struct text words);

#endif

/*
 * syllable.h: whether letters make a Vietnamese syllable; for telling text from what only looks like it.
 *
 * A syllable is an onset, a nucleus of vowels and a coda, with one tone at most. The lists are those of any Vietnamese
 * grammar; both placements of the tone and both cases are taken.
 */
#ifndef DOCUMENT_LETTERS_SYLLABLE_H
#define DOCUMENT_LETTERS_SYLLABLE_H

#include "base/text.h"

bool syllable_is_vietnamese(struct text word);

/* Takes the next run between white space and ASCII punctuation off `rest`; false at the end. Marks that are no letters
 * stay in the word: in a legacy font they are letters. */
bool syllable_next_word(struct text *rest, struct text *word);

#endif

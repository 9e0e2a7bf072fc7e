/*
 * deadline_words.h: finds a deadline among words that somebody has parted and looked up before.
 *
 * Who reads many texts meets the same spellings again and again: what one is to the grammar is asked once, and each
 * text is then put together from the answers. deadline_find (deadline.h) reads the same out of the bytes.
 */
#ifndef CALENDAR_DEADLINE_WORDS_H
#define CALENDAR_DEADLINE_WORDS_H

#include "calendar/deadline.h"

struct arena;

/* What a spelling is to the grammar; `kind` is 0 where it must be read where it stands: a number, or more than one
 * word.
 */
struct deadline_word {
    uint8_t kind;
    int8_t value;
};

struct deadline_word deadline_word_of(struct text spelling);

/* Whether a deadline in prose may begin with the word: a text without any such word holds none. */
bool deadline_word_begins(struct deadline_word word);

/* Whether a time in a field may begin with the word. */
bool deadline_word_begins_field(struct deadline_word word);

/* A text that is put together; one serves for many. */
struct deadline_words;
struct deadline_words *deadline_words_open(struct arena *arena);

void deadline_words_begin(struct deadline_words *words, struct text text);

/* Adds the word that stands at bytes [start, end), after what was added before; false when the text is too long. */
MUST_USE bool deadline_words_add(struct deadline_words *words, size_t start, size_t end, struct deadline_word word);

/* deadline_find in what was added. */
bool deadline_words_find(const struct deadline_words *words, struct date on, const struct calendar *calendar,
                         enum deadline_place place, struct deadline *deadline);

/* Whether what was added is a time in a field, from the first word to the last. */
bool deadline_words_fill(const struct deadline_words *words, struct date on, const struct calendar *calendar,
                         struct deadline *deadline);

#endif

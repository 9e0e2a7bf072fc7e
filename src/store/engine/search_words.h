/*
 * search_words.h: whether looking each word up in an index gives it as often as it stands in the texts, for
 * search_check.c alone.
 *
 * The engine's own check walks from page to page and looks nothing up; and of a word that stands at an even number of
 * places it does not notice that it became another at all of them, for its sum is linear and such changes cancel out.
 * So the words are added up here once more, from the texts and from what a search finds, by a sum in which every bit
 * of a word changes half of the bits.
 */
#ifndef STORE_ENGINE_SEARCH_WORDS_H
#define STORE_ENGINE_SEARCH_WORDS_H

struct sqlite3;

/* `texts` selects them, each row a number and its columns; `words` what looking each word up gives: the word, at how
 * many places. SQLite's result code; SQLITE_CORRUPT_VTAB where the two are not the same. */
int search_words_check(struct sqlite3 *sqlite, const char *texts, const char *words);

#endif

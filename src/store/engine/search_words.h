/*
 * search_words.h: whether looking each word up in an index gives the places where it stands in the texts, for
 * search_check.c alone.
 *
 * The engine's own check walks from page to page and looks nothing up; and its sum is linear, so that changes cancel
 * out: of a word at an even number of places that became another at all of them, of a word moved from the start of one
 * column to a place in the column before. So the places of each word are added up here too, as the engine's check has
 * the texts split, and then as a search finds them.
 */
#ifndef STORE_ENGINE_SEARCH_WORDS_H
#define STORE_ENGINE_SEARCH_WORDS_H

struct sqlite3;
struct search_words;

/* Makes known to a connection, which keeps the words: the tokenizer “heard”, which splits as “vietnamese” does and
 * hears the texts that are checked, and the function heard_row, which hears of which row they are. SQLite's result
 * code. */
int search_words_listen(struct sqlite3 *sqlite, struct search_words **words);

/* Forgets what was heard. */
void search_words_forget(struct search_words *words);

/* Compares what was heard with what is found: `pages` selects the pages of an index, for a word that stands there and
 * was not heard must not be found; `found` selects heard_places of the index where it matches a word. SQLite's result
 * code; SQLITE_CORRUPT_VTAB where the two are not the same. */
int search_words_compare(struct search_words *words, struct sqlite3 *sqlite, const char *pages, const char *found);

#endif

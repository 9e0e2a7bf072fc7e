/*
 * search_pages.h: the words that stand on the pages of an index, for search_words.c alone.
 *
 * A page of the engine (its format 4) begins with two numbers of two bytes, the second of which says where the list of
 * its words begins: how far each stands from the one before. A word says how many bytes it shares with the one before,
 * but for the first, and its other bytes; the first byte of each is '0'.
 */
#ifndef STORE_ENGINE_SEARCH_PAGES_H
#define STORE_ENGINE_SEARCH_PAGES_H

struct sqlite3;
struct word_sums;

/* Adds the words of the pages that are selected. SQLite's result code; SQLITE_CORRUPT_VTAB where one is no word. */
int search_pages_add(struct sqlite3 *sqlite, const char *select, struct word_sums *sums);

#endif

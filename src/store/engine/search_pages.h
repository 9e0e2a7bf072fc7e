/*
 * search_pages.h: whether the engine's table of pages leads each word to the page on which it stands, for
 * search_check.c alone.
 *
 * The index is a few segments of pages, the words of each in their order, and a table has a row for each page on which
 * a word begins: words from that of the row on are looked for there. The engine's own check sees a row that comes too
 * late, not one that comes too early and takes words of the page before: they stand in the index and are not found. So
 * the last word of each page must come before the next row, and on the pages after the last row none may begin. Pages
 * are read as SQLite's fts5_index.c writes them.
 */
#ifndef STORE_ENGINE_SEARCH_PAGES_H
#define STORE_ENGINE_SEARCH_PAGES_H

struct sqlite3;

/* `rows_sql` selects them in their order: segment, word, page, and what stands on that page; `rest_sql` what stands on
 * the pages of segment ?1 after page ?2. SQLite's result code; SQLITE_CORRUPT_VTAB where a word would be looked for in
 * vain. */
int search_pages_check(struct sqlite3 *sqlite, const char *rows_sql, const char *rest_sql);

#endif

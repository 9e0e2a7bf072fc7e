/*
 * search.h: finding tasks and documents by their words, for the files of store/ alone; with sql/search.sql the one
 * block to replace for another engine.
 *
 * Every word of a text is indexed as it is written (case folded, tone marks in one place) and, at the same position,
 * without marks, đ as d. So a word typed without marks finds it with any marks, a word typed with marks finds those,
 * and phrases may mix both. Words are runs of letters and digits.
 */
#ifndef STORE_ENGINE_SEARCH_H
#define STORE_ENGINE_SEARCH_H

#include "base/error.h"
#include "store/engine/connection.h"

struct fts5_api;

/* Makes the tokenizer known to a connection; SQLite's result code. */
int search_register(struct sqlite3 *sqlite);

/* What the engine of a connection lets be added to it; SQLite's result code. */
int search_api(struct sqlite3 *sqlite, struct fts5_api **api);

/* Where a task stands in its index: what is found comes by the day on which it was assigned, then by its number. */
enum { SEARCH_TASK_BITS = 30, SEARCH_PLACE_BITS = 47 };
int64_t search_place(int64_t assigned_at, int64_t task);
int64_t search_task_at(int64_t place);

/* What people type, as the engine wants it: all words must occur, "…" is a phrase, a word that ends with * is the
 * beginning of one. Empty when there is no word in it. */
struct text search_query(struct arena *arena, struct text typed);

/* A word of a text as it is indexed; a longer one is cut. */
enum { SEARCH_WORD_BYTES = 128 };
struct search_token {
    struct text word;
    size_t start, end; /* in the text */
    bool is_colocated; /* it stands in the place of the word before it */
};

/* Takes the next word off `rest`, as it stands there; false at the end. */
bool search_take_word(struct text *rest, struct text *word);

/* A word as it stands in the index: as written, and without marks where that is something else. */
struct search_forms {
    char written[SEARCH_WORD_BYTES], plain[SEARCH_WORD_BYTES];
    size_t written_len, plain_len; /* no plain one: 0 */
};
void search_fold(struct text word, struct search_forms *forms);

/* Tells the words of a text until the listener has had enough; whether it was told all. */
typedef bool search_listener(void *listener, const struct search_token *token);
bool search_split(struct text text, search_listener *tell, void *listener);

/* Whether a text has a word that begins so, as written or without marks; the beginning is folded as a token is. */
bool search_has_beginning(struct text text, struct text beginning);

/* Writes both indexes anew: what was taken out of them is gone from the pages they keep. */
MUST_USE bool search_merge(struct connection *connection, struct error *error);

/* Whether the indexes hold the words of all tasks and documents, each in its place, and no others, and find them.
 * `room` is a private database, into which their tables are copied to be checked without keeping a writer waiting. */
MUST_USE bool search_check(struct connection *connection, struct connection *room, struct error *error);

#endif

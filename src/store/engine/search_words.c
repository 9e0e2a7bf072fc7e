#include "store/engine/search_words.h"

#include <sqlite3.h>
#include <stdlib.h>

#include "store/engine/search.h"
#include "store/engine/search_pages.h"
#include "store/engine/word_sums.h"

struct search_words {
    struct word_sums heard; /* the words as they stand in the texts, and what each is folded to */
    struct word_sums sums;  /* the words as they stand in the index */
    int64_t row;            /* of the text that is heard next */
    int column;
};

void search_words_forget(struct search_words *words)
{
    word_sums_clear(&words->heard);
    word_sums_clear(&words->sums);
}

static void close_words(void *context)
{
    search_words_forget(context);
    free(context);
}

/* The tokenizer is the words themselves. */
static int open_tokenizer(void *context, const char **arguments, int count, Fts5Tokenizer **tokenizer)
{
    (void)arguments;
    (void)count;
    *tokenizer = context;
    return SQLITE_OK;
}

static void close_tokenizer(Fts5Tokenizer *tokenizer)
{
    (void)tokenizer;
}

/* A word of a text, folded where it was not met before; NULL when there is no memory left. */
static struct word_sum *hear_word(struct word_sums *heard, struct text word)
{
    struct word_sum *sum = word_sums_of(heard, word);
    struct search_forms forms;
    if (!sum || sum->written > 0)
        return sum;
    search_fold(word, &forms);
    struct text written = {forms.written, forms.written_len}, plain = {forms.plain, forms.plain_len};
    return word_sum_set_forms(heard, sum, written, plain) ? sum : NULL;
}

/* A text of which the words are heard on their way to the engine. */
struct hearing {
    const struct word_sums *heard;
    void *context;
    int (*take)(void *context, int flags, const char *token, int len, int start, int end);
};

/* Hands a word over that stands between two bytes of the text. */
static int hand_over(const struct hearing *hearing, const struct word_sum *word, int start, int end)
{
    struct text written = word_sum_written(hearing->heard, word), plain = word_sum_plain(hearing->heard, word);
    int result = hearing->take(hearing->context, 0, written.at, (int)written.len, start, end);
    return result != SQLITE_OK || plain.len == 0
               ? result
               : hearing->take(hearing->context, FTS5_TOKEN_COLOCATED, plain.at, (int)plain.len, start, end);
}

/* What is looked up is a word already. */
static int hear_text(Fts5Tokenizer *tokenizer, void *context, int flags, const char *at, int len,
                     int (*take)(void *, int, const char *, int, int, int))
{
    struct search_words *words = (void *)tokenizer;
    if (!(flags & FTS5_TOKENIZE_DOCUMENT))
        return take(context, 0, at, len, 0, len);
    struct hearing hearing = {&words->heard, context, take};
    struct text rest = {at, (size_t)len}, word;
    uint64_t base = place_base(words->row, words->column++);
    int result = SQLITE_OK;
    for (int place = 0; result == SQLITE_OK && search_take_word(&rest, &word); place++) {
        struct word_sum *heard = hear_word(&words->heard, word);
        int start = (int)(word.at - at);
        if (!heard)
            return SQLITE_NOMEM;
        place_sum_add(&heard->places, base, place);
        result = hand_over(&hearing, heard, start, start + (int)word.len);
    }
    return result;
}

static void hear_row(sqlite3_context *context, int count, sqlite3_value **row)
{
    (void)count;
    struct search_words *words = sqlite3_user_data(context);
    words->row = sqlite3_value_int64(row[0]);
    words->column = 0;
    sqlite3_result_int64(context, words->row);
}

/* Adds up the places of the word that is looked up, in one row. */
static int add_places(const Fts5ExtensionApi *api, Fts5Context *cursor, void *sum)
{
    Fts5PhraseIter rest;
    int64_t row = api->xRowid(cursor);
    int column, place, base_column = -1;
    uint64_t base = 0;
    int result = api->xPhraseFirst(cursor, 0, &rest, &column, &place);
    for (; result == SQLITE_OK && column >= 0; api->xPhraseNext(cursor, &rest, &column, &place)) {
        if (column != base_column)
            base = place_base(row, base_column = column);
        place_sum_add(sum, base, place);
    }
    return result;
}

static void find_places(const Fts5ExtensionApi *api, Fts5Context *cursor, sqlite3_context *context, int count,
                        sqlite3_value **arguments)
{
    (void)count;
    (void)arguments;
    struct place_sum sum = {0, 0};
    int result = api->xQueryPhrase(cursor, 0, &sum, add_places);
    if (result == SQLITE_OK)
        sqlite3_result_blob(context, &sum, sizeof sum, SQLITE_TRANSIENT);
    else
        sqlite3_result_error_code(context, result);
}

int search_words_listen(sqlite3 *sqlite, struct search_words **words)
{
    static const fts5_tokenizer tokenizer = {open_tokenizer, close_tokenizer, hear_text};
    fts5_tokenizer copy = tokenizer;
    fts5_api *api;
    int result = search_api(sqlite, &api);
    if (result != SQLITE_OK)
        return result;
    struct search_words *opened = calloc(1, sizeof *opened);
    if (!opened)
        return SQLITE_NOMEM;
    *words = opened;
    result = sqlite3_create_function_v2(sqlite, "heard_row", 1, SQLITE_UTF8 | SQLITE_INNOCUOUS, opened, hear_row, NULL,
                                        NULL, close_words);
    if (result == SQLITE_OK)
        result = api->xCreateTokenizer(api, "heard", opened, &copy, NULL);
    if (result == SQLITE_OK)
        result = api->xCreateFunction(api, "heard_places", NULL, find_places, NULL);
    return result;
}

static int find_word(const struct word_sums *sums, const struct word_sum *word, sqlite3_stmt *found)
{
    char phrase[SEARCH_WORD_BYTES + 2];
    int len = snprintf(phrase, sizeof phrase, "\"%.*s\"", (int)word->len, word_sum_word(sums, word).at);
    struct place_sum sum = {0, 0};
    int result = sqlite3_bind_text(found, 1, phrase, len, SQLITE_STATIC);
    if (result == SQLITE_OK)
        result = sqlite3_step(found);
    if (result == SQLITE_ROW && sqlite3_column_bytes(found, 0) == sizeof sum)
        memcpy(&sum, sqlite3_column_blob(found, 0), sizeof sum);
    if (result != SQLITE_ROW && result != SQLITE_DONE)
        return result;
    sqlite3_reset(found);
    return place_sum_equal(sum, word->places) ? SQLITE_OK : SQLITE_CORRUPT_VTAB;
}

static int find_all(struct word_sums *sums, sqlite3 *sqlite, const char *select)
{
    sqlite3_stmt *found = NULL;
    int result = sqlite3_prepare_v2(sqlite, select, -1, &found, NULL);
    word_sums_sort(sums);
    for (size_t i = 0; result == SQLITE_OK && i < sums->count; i++)
        result = find_word(sums, &sums->slots[i], found);
    sqlite3_finalize(found);
    return result;
}

static bool add_form(struct word_sums *sums, struct text form, struct place_sum places)
{
    struct word_sum *sum = word_sums_of(sums, form);
    if (sum)
        place_sum_join(&sum->places, places);
    return sum != NULL;
}

/* Adds up what was heard by what it is folded to. */
static int add_heard(struct search_words *words)
{
    const struct word_sums *heard = &words->heard;
    for (size_t i = 0; i < heard->capacity; i++) {
        const struct word_sum *word = &heard->slots[i];
        if (word->written > 0 && !add_form(&words->sums, word_sum_written(heard, word), word->places))
            return SQLITE_NOMEM;
        if (word->plain > 0 && !add_form(&words->sums, word_sum_plain(heard, word), word->places))
            return SQLITE_NOMEM;
    }
    return SQLITE_OK;
}

int search_words_compare(struct search_words *words, sqlite3 *sqlite, const char *pages, const char *found)
{
    int result = add_heard(words);
    if (result == SQLITE_OK)
        result = search_pages_add(sqlite, pages, &words->sums);
    return result == SQLITE_OK ? find_all(&words->sums, sqlite, found) : result;
}

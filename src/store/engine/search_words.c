#include "store/engine/search_words.h"

#include <sqlite3.h>

#include "store/engine/search.h"

struct sum {
    uint64_t places, digest;
};

static uint64_t mix(uint64_t digest, uint64_t value)
{
    digest = (digest ^ value) * 0x9E3779B97F4A7C15;
    digest = (digest ^ digest >> 32) * 0xD6E8FEB86659FD93;
    return digest ^ digest >> 32;
}

static uint64_t mix_text(struct text text)
{
    uint64_t digest = 0, value = 0;
    for (size_t i = 0; i < text.len; i++) {
        value = value << 8 | (unsigned char)text.at[i];
        if (i % sizeof value == sizeof value - 1)
            digest = mix(digest, value);
    }
    return mix(mix(digest, value), text.len);
}

static bool add_word(void *listener, const struct search_token *token)
{
    struct sum *sum = listener;
    sum->digest += mix_text(token->word);
    sum->places++;
    return true;
}

static struct text column_text(sqlite3_stmt *rows, int column)
{
    const char *at = (const char *)sqlite3_column_text(rows, column);
    return (struct text){at, at ? (size_t)sqlite3_column_bytes(rows, column) : 0};
}

static void add_texts(sqlite3_stmt *rows, struct sum *sum)
{
    for (int column = 1; column < sqlite3_column_count(rows); column++)
        search_split(column_text(rows, column), add_word, sum);
}

static void add_found(sqlite3_stmt *rows, struct sum *sum)
{
    uint64_t places = (uint64_t)sqlite3_column_int64(rows, 1);
    sum->digest += places * mix_text(column_text(rows, 0));
    sum->places += places;
}

static int add_rows(sqlite3 *sqlite, const char *select, void (*add)(sqlite3_stmt *, struct sum *), struct sum *sum)
{
    sqlite3_stmt *rows = NULL;
    int result = sqlite3_prepare_v2(sqlite, select, -1, &rows, NULL);
    while (result == SQLITE_OK && (result = sqlite3_step(rows)) == SQLITE_ROW) {
        add(rows, sum);
        result = SQLITE_OK;
    }
    sqlite3_finalize(rows);
    return result == SQLITE_DONE ? SQLITE_OK : result;
}

int search_words_check(sqlite3 *sqlite, const char *texts, const char *words)
{
    struct sum expected = {0, 0}, found = {0, 0};
    int result = add_rows(sqlite, texts, add_texts, &expected);
    if (result == SQLITE_OK)
        result = add_rows(sqlite, words, add_found, &found);
    bool are_same = expected.places == found.places && expected.digest == found.digest;
    return result != SQLITE_OK || are_same ? result : SQLITE_CORRUPT_VTAB;
}

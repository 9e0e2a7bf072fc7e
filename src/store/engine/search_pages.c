#include "store/engine/search_pages.h"

#include <sqlite3.h>

#include "store/engine/search.h"
#include "store/engine/word_sums.h"

enum { SIZE_AT = 2, HEAD_BYTES = 4, MAIN_INDEX = '0' };

/* The word before, with the byte of its index. */
struct page_word {
    char at[1 + SEARCH_WORD_BYTES];
    size_t len;
};

/* Takes a number off the bytes: seven bits in each byte, the highest first; false where there is none so small. */
static bool take_number(struct text *bytes, size_t *number)
{
    *number = 0;
    while (bytes->len > 0 && *number < 1 << 21) {
        unsigned char byte = (unsigned char)bytes->at[0];
        *bytes = text_from_offset(*bytes, 1);
        *number = *number << 7 | (byte & 0x7F);
        if (byte < 0x80)
            return true;
    }
    return false;
}

static bool take_word(struct text bytes, bool is_first, struct page_word *word)
{
    size_t shared = 0, own;
    if ((!is_first && !take_number(&bytes, &shared)) || !take_number(&bytes, &own) || own > bytes.len ||
        shared > word->len || shared + own > sizeof word->at)
        return false;
    memcpy(word->at + shared, bytes.at, own);
    word->len = shared + own;
    return word->len > 1 && word->at[0] == MAIN_INDEX;
}

static int add_page(struct text page, struct word_sums *sums)
{
    if (page.len < HEAD_BYTES)
        return SQLITE_CORRUPT_VTAB;
    size_t size = (size_t)(unsigned char)page.at[SIZE_AT] << 8 | (unsigned char)page.at[SIZE_AT + 1];
    struct text places = text_from_offset(page, size);
    struct page_word word = {.len = 0};
    bool is_first = true;
    for (size_t at = 0, step; places.len > 0; is_first = false) {
        if (!take_number(&places, &step) || !take_word(text_slice(page, at += step, size), is_first, &word))
            return SQLITE_CORRUPT_VTAB;
        if (!word_sums_of(sums, (struct text){word.at + 1, word.len - 1}))
            return SQLITE_NOMEM;
    }
    return SQLITE_OK;
}

int search_pages_add(sqlite3 *sqlite, const char *select, struct word_sums *sums)
{
    sqlite3_stmt *pages = NULL;
    int result = sqlite3_prepare_v2(sqlite, select, -1, &pages, NULL);
    while (result == SQLITE_OK && (result = sqlite3_step(pages)) == SQLITE_ROW) {
        const char *at = sqlite3_column_blob(pages, 0);
        result = add_page((struct text){at, (size_t)sqlite3_column_bytes(pages, 0)}, sums);
    }
    sqlite3_finalize(pages);
    return result == SQLITE_DONE ? SQLITE_OK : result;
}

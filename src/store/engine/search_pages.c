#include "store/engine/search_pages.h"

#include <sqlite3.h>

#include "base/text.h"

/* A word in the index has a byte before it; search.c cuts words of more bytes. */
enum { LONGEST_WORD_BYTES = 256, LONGEST_NUMBER_BYTES = 5, HEAD_BYTES = 4, NO_SEGMENT = -1 };

struct word {
    char at[LONGEST_WORD_BYTES];
    size_t len;
};

/* The row before, as far as it binds the next one. */
struct page_walk {
    sqlite3_stmt *rest;
    int64_t segment, page;
    bool is_there;    /* the page; those before the first that is were merged into other segments */
    struct word last; /* that begins on it */
};

/* Seven bits a byte, the highest first. */
static bool take_number(struct text *rest, size_t *number)
{
    *number = 0;
    for (size_t i = 0; i < rest->len && i < LONGEST_NUMBER_BYTES; i++) {
        unsigned byte = (unsigned char)rest->at[i];
        *number = *number << 7 | (byte & 0x7F);
        if (byte & 0x80)
            continue;
        *rest = text_from_offset(*rest, i + 1);
        return true;
    }
    return false;
}

/* Puts the bytes at the start of `rest` behind the first `kept` of the word before. */
static bool take_word(struct text rest, size_t kept, struct word *word)
{
    size_t more;
    if (!take_number(&rest, &more) || more > rest.len || kept > word->len || kept + more > sizeof word->at)
        return false;
    memcpy(word->at + kept, rest.at, more);
    word->len = kept + more;
    return true;
}

/* A page begins with two numbers of two bytes, the second of which says where its words end; there stand the places at
 * which they begin, each counted from the one before. The first word is whole, of the others stands what differs. */
static bool read_last(struct text page, struct word *last)
{
    if (page.len < HEAD_BYTES)
        return false;
    size_t end = (size_t)(unsigned char)page.at[2] << 8 | (unsigned char)page.at[3], place = 0, step;
    struct text places = text_from_offset(page, end);
    last->len = 0;
    for (bool is_first = true; places.len > 0; is_first = false) {
        size_t kept = 0;
        if (!take_number(&places, &step))
            return false;
        place += step;
        struct text rest = text_slice(page, place, end);
        if ((!is_first && !take_number(&rest, &kept)) || !take_word(rest, kept, last))
            return false;
    }
    return last->len > 0;
}

static bool comes_after(struct text row, const struct word *last)
{
    size_t len = row.len < last->len ? row.len : last->len;
    int order = len ? memcmp(row.at, last->at, len) : 0;
    return order > 0 || (order == 0 && row.len > last->len);
}

static struct text column_bytes(sqlite3_stmt *rows, int column)
{
    const char *at = sqlite3_column_blob(rows, column);
    return (struct text){at, (size_t)sqlite3_column_bytes(rows, column)};
}

static bool begins_word(struct text page)
{
    struct word last;
    return page.len < HEAD_BYTES || read_last(page, &last);
}

/* SQLite's result code, as below. */
static int end_segment(const struct page_walk *walk)
{
    bool is_sound = walk->is_there;
    if (walk->segment == NO_SEGMENT)
        return SQLITE_OK;
    sqlite3_bind_int64(walk->rest, 1, walk->segment);
    sqlite3_bind_int64(walk->rest, 2, walk->page);
    while (is_sound && sqlite3_step(walk->rest) == SQLITE_ROW)
        is_sound = !begins_word(column_bytes(walk->rest, 0));
    int result = sqlite3_reset(walk->rest);
    return is_sound ? result : SQLITE_CORRUPT_VTAB;
}

static int check_row(struct page_walk *walk, sqlite3_stmt *rows)
{
    int64_t segment = sqlite3_column_int64(rows, 0), page = sqlite3_column_int64(rows, 2);
    bool is_there = sqlite3_column_type(rows, 3) != SQLITE_NULL;
    if (segment != walk->segment) {
        int result = end_segment(walk);
        if (result != SQLITE_OK)
            return result;
        *walk = (struct page_walk){.rest = walk->rest, .segment = segment};
    }
    if (page <= walk->page || (walk->is_there && (!is_there || !comes_after(column_bytes(rows, 1), &walk->last))))
        return SQLITE_CORRUPT_VTAB;
    walk->page = page;
    walk->is_there = is_there;
    return !is_there || read_last(column_bytes(rows, 3), &walk->last) ? SQLITE_OK : SQLITE_CORRUPT_VTAB;
}

int search_pages_check(sqlite3 *sqlite, const char *rows_sql, const char *rest_sql)
{
    struct page_walk walk = {.segment = NO_SEGMENT};
    sqlite3_stmt *rows = NULL;
    int result = sqlite3_prepare_v2(sqlite, rows_sql, -1, &rows, NULL);
    if (result == SQLITE_OK)
        result = sqlite3_prepare_v2(sqlite, rest_sql, -1, &walk.rest, NULL);
    while (result == SQLITE_OK && (result = sqlite3_step(rows)) == SQLITE_ROW)
        result = check_row(&walk, rows);
    if (result == SQLITE_DONE)
        result = end_segment(&walk);
    sqlite3_finalize(rows);
    sqlite3_finalize(walk.rest);
    return result;
}

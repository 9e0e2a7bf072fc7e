#include "store/log/event_row.h"

static bool take_salt(struct text bytes, size_t len, struct salt *salt)
{
    if (bytes.len == SALT_BYTES)
        memcpy(salt->at, bytes.at, SALT_BYTES);
    return bytes.len == len;
}

/* Erased words have left what was committed to; other events nothing. */
static bool take_digest(struct text bytes, struct opening *opening)
{
    opening->keeps_words_back = bytes.len > 0;
    if (bytes.len == SHA256_BYTES)
        memcpy(opening->words_digest.at, bytes.at, SHA256_BYTES);
    return bytes.len == 0 || (bytes.len == SHA256_BYTES && text_is_empty(opening->words));
}

struct event_row event_row_read(struct query *query)
{
    struct event_row row = {.number = query_number(query)};
    struct opening *opening = &row.opening;
    opening->facts = query_text(query);
    row.has_salts = take_salt(query_text(query), SALT_BYTES, &opening->facts_salt);
    opening->words = query_text(query);
    row.has_salts &= take_salt(query_text(query), opening->words.len > 0 ? SALT_BYTES : 0, &opening->words_salt);
    row.leaf_start = query_text(query);
    row.has_salts &= take_digest(query_text(query), opening);
    return row;
}

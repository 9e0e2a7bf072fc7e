#include "store/log/erased_words.h"

#include "base/message.h"
#include "store/log/event_row.h"
#include "store/log/log.h"

/* What was committed to of the words of an event. */
static bool read_digest(struct connection *connection, int64_t event, struct digest *digest, struct error *error)
{
    struct query query = query_of(connection, SQL_EVENT_LIST);
    query_set_number(&query, EVENT_LIST_BOOK, BOOK_NUMBER);
    query_set_number(&query, EVENT_LIST_FIRST, event);
    query_set_number(&query, EVENT_LIST_COUNT, 1);
    bool has_words = false;
    if (query_next(&query)) {
        struct event_row row = event_row_read(&query);
        has_words = row.number == event && row.has_salts && row.opening.words.len > 0;
        *digest = opening_commitment(&row.opening).words;
    }
    if (!query_end(&query, error))
        return false;
    return has_words || error_set(error, ERROR_DAMAGED, N_("an event cannot be read; see “roviec verify”"));
}

bool erased_words_take(struct connection *connection, int64_t event, struct error *error)
{
    struct digest digest;
    if (!read_digest(connection, event, &digest, error))
        return false;
    struct query query = query_of(connection, SQL_EVENT_ERASE);
    query_set_number(&query, EVENT_ERASE_BOOK, BOOK_NUMBER);
    query_set_number(&query, EVENT_ERASE_NUMBER, event);
    query_set_bytes(&query, EVENT_ERASE_SALT, TEXT_NONE);
    query_set_bytes(&query, EVENT_ERASE_DIGEST, (struct text){(const char *)digest.at, SHA256_BYTES});
    return query_run(&query, error);
}

bool erased_words_by(struct connection *connection, int64_t event, int64_t *erasure, struct error *error)
{
    struct query query = query_of(connection, SQL_ERASED_GET);
    query_set_number(&query, ERASED_GET_BOOK, BOOK_NUMBER);
    query_set_number(&query, ERASED_GET_EVENT, event);
    *erasure = query_next(&query) ? query_number(&query) : NO_NUMBER;
    return query_end(&query, error);
}

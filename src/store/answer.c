#include "store/answer.h"

#include "base/hash.h"
#include "base/message.h"
#include "store/log.h"
#include "store/query.h"

static struct digest digest_of(struct text key, int64_t answer)
{
    char digits[24];
    int len = snprintf(digits, sizeof digits, "%lld:", (long long)answer);
    const struct text parts[] = {{digits, (size_t)len}, key};
    return hash_sha256(parts, COUNT_OF(parts));
}

bool answer_find(struct connection *connection, struct text key, bool *is_known, int64_t *answer, struct error *error)
{
    struct query query = query_of(connection, SQL_ANSWER_GET);
    query_set_number(&query, ANSWER_GET_BOOK, BOOK_NUMBER);
    query_set_text(&query, ANSWER_GET_KEY, key);
    *is_known = query_next(&query);
    if (*is_known)
        *answer = query_number(&query);
    return query_end(&query, error);
}

bool answer_keep(struct connection *connection, struct text key, int64_t answer, struct error *error)
{
    struct digest digest = digest_of(key, answer);
    struct query query = query_of(connection, SQL_ANSWER_ADD);
    query_set_number(&query, ANSWER_ADD_BOOK, BOOK_NUMBER);
    query_set_text(&query, ANSWER_ADD_KEY, key);
    query_set_number(&query, ANSWER_ADD_ANSWER, answer);
    query_set_bytes(&query, ANSWER_ADD_DIGEST, (struct text){(const char *)digest.at, sizeof digest.at});
    return query_run(&query, error);
}

/* Those that were kept before there were digests have none. */
static bool is_sound(struct text key, int64_t answer, struct text digest)
{
    struct digest expected = digest_of(key, answer);
    return digest.len == 0 || text_equal(digest, (struct text){(const char *)expected.at, sizeof expected.at});
}

bool answer_check(struct connection *connection, struct error *error)
{
    struct query query = query_of(connection, SQL_ANSWERS_ALL);
    struct error ignored;
    bool done = true;
    query_set_number(&query, ANSWERS_ALL_BOOK, BOOK_NUMBER);
    while (done && query_next(&query)) {
        struct text key = query_text(&query);
        int64_t answer = query_number(&query);
        if (!is_sound(key, answer, query_text(&query)))
            done = error_set_with(error, ERROR_DAMAGED, N_("the answer kept for the command “{1}” was changed"), key);
    }
    return query_end(&query, done ? error : &ignored) && done;
}

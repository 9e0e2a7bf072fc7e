#include "store/transaction/answer.h"

#include "base/hash.h"
#include "base/message.h"
#include "store/engine/query.h"
#include "store/log/log.h"
#include "store/store.h"

static struct text bytes_of(const struct digest *digest)
{
    return (struct text){(const char *)digest->at, sizeof digest->at};
}

static struct digest digest_of(struct text key, int64_t answer, struct text request)
{
    char digits[24];
    int len = snprintf(digits, sizeof digits, "%lld:", (long long)answer);
    const struct text parts[] = {{digits, (size_t)len}, key, request};
    return hash_sha256(parts, COUNT_OF(parts));
}

bool answer_find(struct connection *connection, const struct store_command *command, bool *is_known, int64_t *answer,
                 struct error *error)
{
    struct error ignored;
    struct digest request = hash_sha256(&command->request, 1);
    struct query query = query_of(connection, SQL_ANSWER_GET);
    query_set_number(&query, ANSWER_GET_BOOK, BOOK_NUMBER);
    query_set_text(&query, ANSWER_GET_KEY, command->key);
    bool is_other = false;
    *is_known = query_next(&query);
    if (*is_known) {
        *answer = query_number(&query);
        struct text kept = query_text(&query);
        is_other = kept.len > 0 && command->request.len > 0 && !text_equal(kept, bytes_of(&request));
    }
    if (is_other)
        error_set_with(error, ERROR_CONFLICT, N_("the key “{1}” was given to another command; take another one"),
                       command->key);
    return query_end(&query, is_other ? &ignored : error) && !is_other;
}

bool answer_keep(struct connection *connection, const struct store_command *command, int64_t answer,
                 struct error *error)
{
    struct digest asked = hash_sha256(&command->request, 1);
    struct text request = command->request.len > 0 ? bytes_of(&asked) : TEXT_NONE;
    struct digest digest = digest_of(command->key, answer, request);
    struct query query = query_of(connection, SQL_ANSWER_ADD);
    query_set_number(&query, ANSWER_ADD_BOOK, BOOK_NUMBER);
    query_set_text(&query, ANSWER_ADD_KEY, command->key);
    query_set_number(&query, ANSWER_ADD_ANSWER, answer);
    query_set_bytes(&query, ANSWER_ADD_DIGEST, bytes_of(&digest));
    query_set_bytes(&query, ANSWER_ADD_REQUEST, request);
    return query_run(&query, error);
}

/* Those that were kept before there were digests have none. */
static bool is_sound(struct text key, int64_t answer, struct text digest, struct text request)
{
    struct digest expected = digest_of(key, answer, request);
    return digest.len == 0 || text_equal(digest, bytes_of(&expected));
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
        struct text digest = query_text(&query);
        if (!is_sound(key, answer, digest, query_text(&query)))
            done = error_set_with(error, ERROR_DAMAGED, N_("the answer kept for the command “{1}” was changed"), key);
    }
    return query_end(&query, done ? error : &ignored) && done;
}

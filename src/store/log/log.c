#include "store/log/log.h"

#include "base/arena.h"
#include "base/message.h"
#include "ledger/commitment.h"
#include "store/engine/query.h"
#include "store/log/tile_root.h"

enum { LONGEST_PAYLOAD_BYTES = 1 << 24 };

/* The roots of the whole subtrees, the lowest level first: one for each bit of the size. */
static struct text pack(struct arena *arena, const struct tree *tree)
{
    struct buffer packed = buffer_open(arena, sizeof tree->whole);
    for (size_t level = 0; level < TREE_LEVELS; level++)
        if (tree->size >> level & 1)
            buffer_add(&packed, (struct text){(const char *)tree->whole[level].at, SHA256_BYTES});
    return buffer_text(&packed);
}

static bool unpack(struct text packed, struct tree *tree)
{
    if (packed.len != (size_t)__builtin_popcountll(tree->size) * SHA256_BYTES)
        return false;
    for (size_t level = 0; level < TREE_LEVELS; level++) {
        if (!(tree->size >> level & 1))
            continue;
        memcpy(tree->whole[level].at, packed.at, SHA256_BYTES);
        packed = text_from_offset(packed, SHA256_BYTES);
    }
    return true;
}

bool log_event(struct connection *connection, struct arena *arena, int64_t number, struct event *event,
               struct error *error)
{
    struct query query = query_of(connection, SQL_EVENT_GET);
    query_set_number(&query, EVENT_GET_BOOK, BOOK_NUMBER);
    query_set_number(&query, EVENT_GET_NUMBER, number);
    bool is_there = query_next(&query), is_sound = false;
    if (is_there) {
        struct text facts = text_copy(arena, query_text(&query)), words = text_copy(arena, query_text(&query));
        is_sound = event_parse(arena, facts, words, event);
    }
    if (!query_end(&query, error))
        return false;
    if (!is_there)
        return error_set(error, ERROR_NOT_FOUND, N_("there is no such event"));
    return is_sound || error_set(error, ERROR_DAMAGED, N_("an event cannot be read; see “roviec verify”"));
}

bool log_recorded(struct connection *connection, struct arena *arena, int64_t number, int64_t *recorded_ms,
                  struct error *error)
{
    SCRATCH(scratch, arena);
    struct event event;
    if (!log_event(connection, scratch, number, &event, error))
        return false;
    *recorded_ms = event_number(&event, FIELD_ON);
    return true;
}

bool log_load(struct connection *connection, struct arena *arena, struct log *log, struct error *error)
{
    struct query query = query_of(connection, SQL_LOG_GET);
    query_set_number(&query, LOG_GET_BOOK, BOOK_NUMBER);
    bool is_sound = true;
    *log = (struct log){0};
    if (query_next(&query)) {
        log->tree.size = (uint64_t)query_number(&query);
        is_sound = unpack(query_text(&query), &log->tree);
        log->checkpoint = text_copy(arena, query_text(&query));
    }
    if (!query_end(&query, error))
        return false;
    return is_sound || error_set(error, ERROR_DAMAGED, N_("the state of the ledger is damaged"));
}

bool log_book(struct connection *connection, struct arena *arena, struct text *origin, struct text *key,
              struct error *error)
{
    struct query query = query_of(connection, SQL_BOOK_GET);
    query_set_number(&query, BOOK_GET_BOOK, BOOK_NUMBER);
    bool is_there = query_next(&query);
    if (is_there) {
        *origin = text_copy(arena, query_text(&query));
        *key = text_copy(arena, query_text(&query));
    }
    if (!query_end(&query, error))
        return false;
    return is_there || error_set(error, ERROR_DAMAGED, N_("the book was never opened"));
}

bool log_book_name(struct connection *connection, struct arena *arena, struct text *name, struct error *error)
{
    struct query query = query_of(connection, SQL_BOOK_GET);
    query_set_number(&query, BOOK_GET_BOOK, BOOK_NUMBER);
    *name = TEXT_NONE;
    if (query_next(&query)) {
        query_text(&query);
        query_text(&query);
        *name = text_copy(arena, query_text(&query));
    }
    return query_end(&query, error);
}

bool log_save(struct connection *connection, struct arena *arena, struct log *log, struct text origin,
              const struct sign_secret *secret, struct error *error)
{
    struct checkpoint checkpoint = {.origin = origin, .head = {log->tree.size, tree_root(&log->tree)}};
    log->checkpoint = checkpoint_sign(arena, &checkpoint, secret);
    struct query query = query_of(connection, SQL_LOG_SET);
    query_set_number(&query, LOG_SET_BOOK, BOOK_NUMBER);
    query_set_number(&query, LOG_SET_SIZE, (int64_t)log->tree.size);
    query_set_bytes(&query, LOG_SET_SUBTREES, pack(arena, &log->tree));
    query_set_text(&query, LOG_SET_CHECKPOINT, log->checkpoint);
    return query_run(&query, error);
}

static struct text salt_text(const struct salt *salt)
{
    return (struct text){(const char *)salt->at, SALT_BYTES};
}

bool log_append(struct connection *connection, struct arena *arena, struct log *log, const struct event *event,
                struct error *error)
{
    SCRATCH(scratch, arena);
    struct salt facts_salt = salt_random(), words_salt = salt_random();
    struct buffer facts = buffer_open(scratch, LONGEST_PAYLOAD_BYTES), words = facts;
    struct commitment commitment = {.has_words = event_has_words(event)};
    event_print_facts(&facts, event);
    if (commitment.has_words)
        event_print_words(&words, event);
    commitment.facts = commitment_digest(&facts_salt, buffer_text(&facts));
    commitment.words = commitment_digest(&words_salt, buffer_text(&words));

    struct digest leaf = commitment_leaf(&commitment);
    struct query query = query_of(connection, SQL_EVENT_ADD);
    query_set_number(&query, EVENT_ADD_BOOK, BOOK_NUMBER);
    query_set_number(&query, EVENT_ADD_NUMBER, (int64_t)log->tree.size);
    query_set_text(&query, EVENT_ADD_FACTS, buffer_text(&facts));
    query_set_bytes(&query, EVENT_ADD_FACTS_SALT, salt_text(&facts_salt));
    query_set_text(&query, EVENT_ADD_WORDS, buffer_text(&words));
    query_set_bytes(&query, EVENT_ADD_WORDS_SALT, commitment.has_words ? salt_text(&words_salt) : TEXT_NONE);
    query_set_bytes(&query, EVENT_ADD_LEAF, (struct text){(const char *)leaf.at, LEAF_START_BYTES});
    if (!query_run(&query, error))
        return false;
    struct tile_root filled = TILE_ROOT_NONE;
    tree_append(&log->tree, leaf, tile_root_catch, &filled);
    return tile_root_keep(connection, &filled, error);
}

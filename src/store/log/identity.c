#include "store/log/identity.h"

#include "base/arena.h"
#include "base/message.h"

bool identity_read(struct connection *connection, struct arena *arena, const struct sign_secret *secret,
                   const char *key_path, struct identity *identity, struct error *error)
{
    struct text key;
    struct note *note = arena_new(arena, struct note);
    struct checkpoint checkpoint;
    struct sign_public public = sign_public_of(secret);
    struct log *log = &identity->log;
    if (!log_load(connection, arena, log, error) || !log_book(connection, arena, &identity->origin, &key, error))
        return false;
    if (!note_key_parse(arena, key, &identity->key) || memcmp(identity->key.key.at, public.at, SIGN_PUBLIC_BYTES) != 0)
        return error_set_with(error, ERROR_DAMAGED, N_("“{1}” is not the key of this book"), text_from(key_path));
    if (!checkpoint_open(arena, log->checkpoint, &identity->key, note, &checkpoint) ||
        checkpoint.head.size != log->tree.size || !digest_equal(checkpoint.head.root, tree_root(&log->tree)))
        return error_set(error, ERROR_DAMAGED, N_("the state of the ledger is damaged"));
    return true;
}

bool identity_older(const struct identity *identity, uint64_t seen_size, struct error *error)
{
    char size[24], seen[24];
    snprintf(size, sizeof size, "%llu", (unsigned long long)identity->log.tree.size);
    snprintf(seen, sizeof seen, "%llu", (unsigned long long)seen_size);
    error_set_with(error, ERROR_CONFLICT,
                   N_("the book was put back to an older state: it has {1} events, {2} were seen here"),
                   text_from(size));
    error_add_hint(error, N_("if that is right, “roviec restore --older” takes it for the book as it is"));
    return error_add_argument(error, 2, text_from(seen));
}

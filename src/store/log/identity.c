#include "store/log/identity.h"

#include "base/arena.h"
#include "base/message.h"
#include "store/log/log_tree.h"

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

static bool is_older(const struct identity *identity, uint64_t seen_size, struct error *error)
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

static bool hint_at_true_one(struct error *error)
{
    return error_add_hint(error,
                          N_("bring back the true folder, or a backup of it; “roviec restore --older” takes this "
                             "one for the book all the same"));
}

bool identity_other_key(const struct identity *identity, struct error *error)
{
    error_set_with(error, ERROR_FORKED,
                   N_("another book is known here by the name “{1}”: this one is signed with another key"),
                   identity->origin);
    return hint_at_true_one(error);
}

/* Proven against both roots: what is kept of tiles need not be believed. */
static bool has_grown(const struct log *log, struct connection *connection, struct arena *arena,
                      const struct tree_head *seen, bool *has_grown, struct error *error)
{
    SCRATCH(scratch, arena);
    struct log_tree tree = {connection, scratch, error};
    struct tree_head now = {log->tree.size, tree_root(&log->tree)};
    struct tree_proof proof;
    if (!tree_prove_consistency(log_tree_source(&tree), seen->size, now.size, &proof))
        return false;
    *has_grown = tree_verify_consistency(&proof, *seen, now);
    return true;
}

bool identity_goes_on(const struct identity *identity, struct connection *connection, struct arena *arena,
                      const struct tree_head *seen, struct error *error)
{
    bool is_same;
    if (seen->size == 0)
        return true;
    if (seen->size > identity->log.tree.size)
        return is_older(identity, seen->size, error);
    if (!has_grown(&identity->log, connection, arena, seen, &is_same, error))
        return false;
    if (is_same)
        return true;
    error_set(error, ERROR_FORKED,
              N_("this is not the book that was seen on this machine: among the first {1} events it has others"));
    error_add_number(error, 1, (int64_t)seen->size);
    return hint_at_true_one(error);
}

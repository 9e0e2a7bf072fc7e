/*
 * tree_verify.c: whether proofs hold; by RFC 9162, sections 2.1.3.2 and 2.1.4.2, which gives the algorithms that RFC
 * 6962 leaves to the reader.
 */
#include "ledger/tree.h"

/* Where a walk from a leaf to the root stands: its place on this level, and the last place there is. */
struct walk {
    uint64_t place, last;
};

/* Whether the next hash stands left of the walk's node. Levels at which the node has no sibling are passed over. */
static bool sibling_is_left(struct walk *walk)
{
    if (!(walk->place & 1) && walk->place != walk->last)
        return false;
    while (!(walk->place & 1) && walk->place != 0) {
        walk->place >>= 1;
        walk->last >>= 1;
    }
    return true;
}

static void go_up(struct walk *walk)
{
    walk->place >>= 1;
    walk->last >>= 1;
}

bool tree_verify_inclusion(const struct tree_proof *proof, uint64_t index, uint64_t size, struct digest leaf,
                           struct digest root)
{
    if (index >= size)
        return false;
    struct walk walk = {index, size - 1};
    struct digest hash = leaf;
    for (size_t i = 0; i < proof->count; i++) {
        if (walk.last == 0)
            return false;
        bool is_left = sibling_is_left(&walk);
        hash = is_left ? tree_node(proof->hashes[i], hash) : tree_node(hash, proof->hashes[i]);
        go_up(&walk);
    }
    return walk.last == 0 && digest_equal(hash, root);
}

bool tree_verify_consistency(const struct tree_proof *proof, struct tree_head old, struct tree_head new)
{
    if (old.size > new.size)
        return false;
    if (old.size == new.size)
        return proof->count == 0 && digest_equal(old.root, new.root);
    if (old.size == 0)
        return proof->count == 0 && digest_equal(old.root, hash_sha256(NULL, 0));
    struct walk walk = {old.size - 1, new.size - 1};
    while (walk.place & 1)
        go_up(&walk);
    bool starts_at_root = walk.place == 0;
    if (!starts_at_root && proof->count == 0)
        return false;
    struct digest old_hash = starts_at_root ? old.root : proof->hashes[0], new_hash = old_hash;
    for (size_t i = !starts_at_root; i < proof->count; i++) {
        if (walk.last == 0)
            return false;
        struct digest next = proof->hashes[i];
        if (sibling_is_left(&walk)) {
            old_hash = tree_node(next, old_hash);
            new_hash = tree_node(next, new_hash);
        } else {
            new_hash = tree_node(new_hash, next);
        }
        go_up(&walk);
    }
    return walk.last == 0 && digest_equal(old_hash, old.root) && digest_equal(new_hash, new.root);
}

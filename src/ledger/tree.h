/*
 * tree.h: the Merkle tree of RFC 6962, section 2.1, over the hashes of leaves.
 *
 * leaf = SHA-256(0x00 ‖ entry); node = SHA-256(0x01 ‖ left ‖ right); a tree of n > 1 leaves splits at the largest
 * power of two smaller than n; the empty tree is SHA-256 of nothing. Whole subtrees are named by level and index: level
 * l, index i covers the leaves [i·2^l, (i+1)·2^l). Proofs come and go in the order of the RFC: the sibling of the leaf
 * first.
 */
#ifndef LEDGER_TREE_H
#define LEDGER_TREE_H

#include "base/hash.h"

enum { TREE_LEVELS = 64, TREE_PROOF_MAXIMUM = 63 };

struct digest tree_leaf(struct text entry);
struct digest tree_node(struct digest left, struct digest right);

/* A tree that only grows: the roots of its whole subtrees, the one on level l where bit l of the size is set. */
struct tree {
    uint64_t size;
    struct digest whole[TREE_LEVELS];
};

/* Adds a leaf. `keep`, unless NULL, is told every whole subtree that this completes, the leaf itself included. */
typedef void tree_keep(void *owner, unsigned level, uint64_t index, struct digest hash);
void tree_append(struct tree *tree, struct digest leaf, tree_keep *keep, void *owner);

struct digest tree_root(const struct tree *tree);

/* Where proofs find the hashes of whole subtrees; false when one cannot be had. */
struct tree_source {
    bool (*hash)(void *owner, unsigned level, uint64_t index, struct digest *hash);
    void *owner;
};

struct tree_proof {
    struct digest hashes[TREE_PROOF_MAXIMUM];
    size_t count;
};

/* The root of the first `size` leaves (RFC 6962, 2.1). */
MUST_USE bool tree_root_of(struct tree_source source, uint64_t size, struct digest *root);

/* That leaf `index` is among the first `size` (2.1.1). False when index >= size, or a hash cannot be had. */
MUST_USE bool tree_prove_inclusion(struct tree_source source, uint64_t index, uint64_t size, struct tree_proof *proof);

/* That the first `old_size` leaves are the same in the tree of `size` (2.1.2). Empty for 0 and for equal sizes. */
MUST_USE bool tree_prove_consistency(struct tree_source source, uint64_t old_size, uint64_t size,
                                     struct tree_proof *proof);

/* Whether a proof holds. */
bool tree_verify_inclusion(const struct tree_proof *proof, uint64_t index, uint64_t size, struct digest leaf,
                           struct digest root);
struct tree_head {
    uint64_t size;
    struct digest root;
};
bool tree_verify_consistency(const struct tree_proof *proof, struct tree_head old, struct tree_head new);

#endif

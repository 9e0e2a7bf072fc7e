#include "ledger/tree.h"

#include <assert.h>

static struct text digest_text(const struct digest *digest)
{
    return (struct text){(const char *)digest->at, SHA256_BYTES};
}

struct digest tree_leaf(struct text entry)
{
    const struct text parts[] = {{"\x00", 1}, entry};
    return hash_sha256(parts, COUNT_OF(parts));
}

struct digest tree_node(struct digest left, struct digest right)
{
    const struct text parts[] = {{"\x01", 1}, digest_text(&left), digest_text(&right)};
    return hash_sha256(parts, COUNT_OF(parts));
}

void tree_append(struct tree *tree, struct digest leaf, tree_keep *keep, void *owner)
{
    struct digest hash = leaf;
    unsigned level = 0;
    if (keep)
        keep(owner, 0, tree->size, hash);
    for (; tree->size >> level & 1; level++) {
        hash = tree_node(tree->whole[level], hash);
        if (keep)
            keep(owner, level + 1, tree->size >> (level + 1), hash);
    }
    tree->whole[level] = hash;
    tree->size++;
}

struct digest tree_root(const struct tree *tree)
{
    if (tree->size == 0)
        return hash_sha256(NULL, 0);
    unsigned level = (unsigned)__builtin_ctzll(tree->size);
    struct digest root = tree->whole[level];
    for (level++; level < TREE_LEVELS; level++)
        if (tree->size >> level & 1)
            root = tree_node(tree->whole[level], root);
    return root;
}

/* A stretch of leaves that begins at a multiple of the power of two at or above its length. */
struct stretch {
    uint64_t first, count;
};

/* The largest power of two smaller than `count`; `count` is at least 2. */
static uint64_t split_point(uint64_t count)
{
    return (uint64_t)1 << (63 - __builtin_clzll(count - 1));
}

static bool is_power_of_two(uint64_t count)
{
    return (count & (count - 1)) == 0;
}

static bool stretch_root(struct tree_source source, struct stretch stretch, struct digest *root)
{
    if (is_power_of_two(stretch.count)) {
        unsigned level = (unsigned)__builtin_ctzll(stretch.count);
        return source.hash(source.owner, level, stretch.first >> level, root);
    }
    uint64_t split = split_point(stretch.count);
    struct digest left, right;
    if (!stretch_root(source, (struct stretch){stretch.first, split}, &left) ||
        !stretch_root(source, (struct stretch){stretch.first + split, stretch.count - split}, &right))
        return false;
    *root = tree_node(left, right);
    return true;
}

bool tree_root_of(struct tree_source source, uint64_t size, struct digest *root)
{
    if (size == 0) {
        *root = hash_sha256(NULL, 0);
        return true;
    }
    return stretch_root(source, (struct stretch){0, size}, root);
}

static bool add_stretch(struct tree_source source, struct stretch stretch, struct tree_proof *proof)
{
    assert(proof->count < TREE_PROOF_MAXIMUM);
    return stretch_root(source, stretch, &proof->hashes[proof->count++]);
}

/* PATH of section 2.1.1: below the split first, then the sibling. */
static bool add_path(struct tree_source source, uint64_t index, struct stretch stretch, struct tree_proof *proof)
{
    if (stretch.count == 1)
        return true;
    uint64_t split = split_point(stretch.count);
    struct stretch left = {stretch.first, split}, right = {stretch.first + split, stretch.count - split};
    if (index < right.first)
        return add_path(source, index, left, proof) && add_stretch(source, right, proof);
    return add_path(source, index, right, proof) && add_stretch(source, left, proof);
}

bool tree_prove_inclusion(struct tree_source source, uint64_t index, uint64_t size, struct tree_proof *proof)
{
    proof->count = 0;
    return index < size && add_path(source, index, (struct stretch){0, size}, proof);
}

/* SUBPROOF of section 2.1.2; `is_whole`: the old tree is this very stretch of the new one, whose root is known. */
static bool add_subproof(struct tree_source source, uint64_t old_count, struct stretch stretch, bool is_whole,
                         struct tree_proof *proof)
{
    if (old_count == stretch.count)
        return is_whole || add_stretch(source, stretch, proof);
    uint64_t split = split_point(stretch.count);
    struct stretch left = {stretch.first, split}, right = {stretch.first + split, stretch.count - split};
    if (old_count <= split)
        return add_subproof(source, old_count, left, is_whole, proof) && add_stretch(source, right, proof);
    return add_subproof(source, old_count - split, right, false, proof) && add_stretch(source, left, proof);
}

bool tree_prove_consistency(struct tree_source source, uint64_t old_size, uint64_t size, struct tree_proof *proof)
{
    proof->count = 0;
    if (old_size > size)
        return false;
    return old_size == 0 || old_size == size || add_subproof(source, old_size, (struct stretch){0, size}, true, proof);
}

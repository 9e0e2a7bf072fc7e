#include "base/arena.h"

#include <assert.h>
#include <stdalign.h>
#include <stdint.h>

enum { FIRST_BLOCK_BYTES = 4096, LARGEST_BLOCK_BYTES = 1 << 20 };

struct block {
    struct block *next;
    size_t size, used;
    alignas(max_align_t) char bytes[];
};

struct deferred {
    struct deferred *next;
    void (*close)(void *);
    void *what;
};

/* What all arenas of one job share: the limits and the border. */
struct account {
    size_t maximum, used;
    size_t allocations, fail_at;
    arena_exhausted *exhausted;
    void *owner;
};

struct arena {
    struct account *account;
    struct block *blocks; /* the newest first */
    struct deferred *deferred;
    struct arena *parent, *children, *next_sibling;
    size_t used;
    struct account own_account; /* in the root alone */
};

size_t arena_bytes(const struct arena *arena)
{
    return arena->account->used;
}

static struct arena *arena_create(void)
{
    return calloc(1, sizeof(struct arena));
}

struct arena *arena_open(size_t maximum_bytes, size_t fail_at, arena_exhausted *exhausted, void *owner)
{
    struct arena *arena = arena_create();
    if (!arena)
        return NULL;
    arena->own_account = (struct account){
        .maximum = maximum_bytes, .fail_at = fail_at, .exhausted = exhausted, .owner = owner};
    arena->account = &arena->own_account;
    return arena;
}

static void arena_unlink(struct arena *arena)
{
    if (!arena->parent)
        return;
    struct arena **link = &arena->parent->children;
    while (*link != arena)
        link = &(*link)->next_sibling;
    *link = arena->next_sibling;
}

void arena_close(struct arena *arena)
{
    if (!arena)
        return;
    while (arena->children)
        arena_close(arena->children);
    for (struct deferred *deferred = arena->deferred; deferred; deferred = deferred->next)
        deferred->close(deferred->what);
    arena_unlink(arena);
    arena->account->used -= arena->used;
    for (struct block *block = arena->blocks; block;) {
        struct block *next = block->next;
        free(block);
        block = next;
    }
    free(arena);
}

void arena_exhaust(struct arena *arena)
{
    struct account *account = arena->account;
    account->exhausted(account->owner);
    abort();
}

/* Counts `size` bytes against the job; false when that is too much. */
static bool arena_charge(struct arena *arena, size_t size)
{
    struct account *account = arena->account;
    account->allocations++;
    if (account->allocations == account->fail_at || size > account->maximum - account->used)
        return false;
    account->used += size;
    arena->used += size;
    return true;
}

static struct block *arena_add_block(struct arena *arena, size_t size)
{
    struct block *block = calloc(1, sizeof *block + size);
    if (!block)
        return NULL;
    block->size = size;
    block->next = arena->blocks;
    arena->blocks = block;
    return block;
}

/* Blocks double up to a megabyte, so that small jobs stay small and large ones make few system calls; for sanitizers
 * each allocation is a block of its own. */
static size_t next_block_size(const struct arena *arena, size_t wanted)
{
#ifdef ARENA_SEPARATE_ALLOCATIONS
    (void)arena;
    return wanted;
#else
    size_t size = arena->blocks ? 2 * arena->blocks->size : FIRST_BLOCK_BYTES;
    if (size > LARGEST_BLOCK_BYTES)
        size = LARGEST_BLOCK_BYTES;
    return wanted > size ? wanted : size;
#endif
}

static size_t aligned(size_t size)
{
    size_t alignment = alignof(max_align_t);
    return (size + alignment - 1) & ~(alignment - 1);
}

static size_t checked_size(struct arena *arena, size_t count, size_t size)
{
    size_t bytes;
    if (__builtin_mul_overflow(count, size, &bytes) || bytes > SIZE_MAX / 2)
        arena_exhaust(arena);
    return bytes ? aligned(bytes) : aligned(1);
}

/* `bytes` is aligned; NULL when there is no more. */
static void *arena_take(struct arena *arena, size_t bytes)
{
    if (!arena_charge(arena, bytes))
        return NULL;
    struct block *block = arena->blocks;
    if (!block || bytes > block->size - block->used)
        block = arena_add_block(arena, next_block_size(arena, bytes));
    if (!block)
        return NULL;
    void *at = block->bytes + block->used;
    block->used += bytes;
    return at;
}

void *arena_alloc(struct arena *arena, size_t count, size_t size)
{
    void *at = arena_take(arena, checked_size(arena, count, size));
    if (!at)
        arena_exhaust(arena);
    return at;
}

/* Whether `old`, `bytes` long, is the newest piece of its block with room to become `wanted` bytes. */
static bool grows_in_place(const struct arena *arena, const void *old, size_t bytes, size_t wanted)
{
    const struct block *block = arena->blocks;
    return block && old && (const char *)old + bytes == block->bytes + block->used &&
           wanted - bytes <= block->size - block->used;
}

void *arena_grow(struct arena *arena, void *old, size_t old_count, size_t count, size_t size)
{
    size_t bytes = checked_size(arena, old_count, size);
    size_t wanted = checked_size(arena, count, size);
    assert(wanted >= bytes);
    if (grows_in_place(arena, old, bytes, wanted)) {
        if (!arena_charge(arena, wanted - bytes))
            arena_exhaust(arena);
        arena->blocks->used += wanted - bytes;
        return old;
    }
    void *at = arena_alloc(arena, count, size);
    if (old && old_count)
        memcpy(at, old, old_count * size);
    return at;
}

void arena_defer(struct arena *arena, void (*close)(void *), void *what)
{
    struct deferred *deferred = arena_take(arena, aligned(sizeof *deferred));
    if (!deferred) {
        close(what);
        arena_exhaust(arena);
    }
    *deferred = (struct deferred){.next = arena->deferred, .close = close, .what = what};
    arena->deferred = deferred;
}

struct arena *arena_scratch(struct arena *parent)
{
    struct arena *scratch = arena_create();
    if (!scratch)
        arena_exhaust(parent);
    scratch->account = parent->account;
    scratch->parent = parent;
    scratch->next_sibling = parent->children;
    parent->children = scratch;
    return scratch;
}

void arena_scratch_close(struct arena **scratch)
{
    arena_close(*scratch);
}

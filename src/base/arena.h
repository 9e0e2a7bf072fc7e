/*
 * arena.h: memory that lives as long as one job and is given back in one step.
 *
 * An arena is born with a maximum. Allocation never returns NULL: when the maximum or the machine's memory is
 * reached, the job that owns the arena ends at its border (job.h). Memory comes zeroed and aligned for any type.
 * What else must be closed with the job (files, statements, foreign objects) is tied to the arena with arena_defer.
 * Deferred closers run in reverse order, and never allocate.
 */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stdbool.h>
#include <stddef.h>

#include "base/attributes.h"

struct arena;

/* Called once when an arena is exhausted; it must not return. */
typedef void arena_exhausted(void *owner);

/* Opens an arena of at most `maximum_bytes`; NULL when the machine has no memory left. `exhausted` is called with
 * `owner` when a later allocation fails. `fail_at` is 0, or the number of the allocation that fails on purpose. */
struct arena *arena_open(size_t maximum_bytes, size_t fail_at, arena_exhausted *exhausted, void *owner);

/* The bytes that the arena and its kin hold now. */
size_t arena_bytes(const struct arena *arena);

/* Runs what was deferred and gives all memory back, that of its open scratch arenas included. NULL is ignored. */
void arena_close(struct arena *arena);

/* `count * size` zeroed bytes; the product is checked. */
void *arena_alloc(struct arena *arena, size_t count, size_t size) ALLOCATES(2, 3);

/* Grows the last allocation in place where it can, else copies it; `old_count <= count`. */
void *arena_grow(struct arena *arena, void *old, size_t old_count, size_t count, size_t size);

/* Calls `close(what)` when the arena is closed; at once when there is no memory to remember it by. */
void arena_defer(struct arena *arena, void (*close)(void *), void *what);

/* Ends the job that owns the arena as if memory had run out. */
NORETURN void arena_exhaust(struct arena *arena);

#define arena_new(arena, type) ((type *)arena_alloc((arena), 1, sizeof(type)))
#define arena_array(arena, type, count) ((type *)arena_alloc((arena), (count), sizeof(type)))

/* A short-lived arena within `parent`, closed at the end of the block it is declared in (or with its parent):
 *     SCRATCH(scratch, arena);
 * Its maximum is the parent's. */
struct arena *arena_scratch(struct arena *parent);
void arena_scratch_close(struct arena **scratch);
#define SCRATCH(name, parent) struct arena *name CLEANUP(arena_scratch_close) = arena_scratch(parent)

#endif

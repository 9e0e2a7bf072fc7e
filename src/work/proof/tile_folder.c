#include "work/proof/tile_folder.h"

#include <errno.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/message.h"
#include "ledger/tile.h"
#include "work/book/book_state.h"
#include "work/proof/past_state.h"

enum { CHECKPOINT_BYTES = 1 << 20, BUNDLE_BYTES = TILE_WIDTH * (2 + ENTRY_MAXIMUM_BYTES) };

/* A folder under way. */
struct tile_folder {
    struct arena *arena;
    struct book_reader *reader;
    const char *at;
    struct tree_head old, new; /* what the folder holds, and what it is to hold */
    struct tile tile;          /* of the events that are being read */
    struct buffer hashes, bundle;
    size_t files;
    struct error *error;
    bool has_failed;
};

static bool make_folders(struct arena *arena, const char *path, struct error *error)
{
    for (const char *slash = strchr(path + 1, '/'); slash; slash = strchr(slash + 1, '/')) {
        const char *folder = text_terminated(arena, (struct text){path, (size_t)(slash - path)});
        if (mkdir(folder, 0777) == 0 ? !file_sync_name(folder) : errno != EEXIST) {
            int cause = errno;
            error_set_with(error, ERROR_IO, N_("the folder “{1}” cannot be made: {2}"), text_from(folder));
            return error_add_cause(error, 2, cause);
        }
    }
    return true;
}

static const char *path_of(struct arena *arena, const struct tile_folder *folder, const struct tile *tile)
{
    char path[TILE_PATH_BYTES];
    return text_print(arena, "%s/%.*s", folder->at, TEXT_ARG(tile_path_print(tile, path))).at;
}

/* The partial tiles that a full one has made superfluous: "NUMBER.p/WIDTH". */
static void drop_partial(struct arena *arena, const struct tile_folder *folder, struct tile tile)
{
    for (tile.width = 1; tile.width < TILE_WIDTH; tile.width++)
        unlink(path_of(arena, folder, &tile));
    tile.width = TILE_WIDTH;
    rmdir(text_print(arena, "%s.p", path_of(arena, folder, &tile)).at);
}

static bool write_tile(struct tile_folder *folder, const struct tile *tile, struct text bytes)
{
    SCRATCH(scratch, folder->arena);
    const char *path = path_of(scratch, folder, tile);
    if (!make_folders(scratch, path, folder->error) || !file_replace(path, bytes, folder->error))
        return false;
    unsigned before = tile_width(tile->level, tile->index, folder->old.size);
    if (tile->width == TILE_WIDTH && before > 0)
        drop_partial(scratch, folder, *tile);
    folder->files++;
    return true;
}

/* The tile of events, and the bundle of what they committed to. */
static bool write_events(struct tile_folder *folder)
{
    struct tile bundle = folder->tile;
    bundle.is_bundle = true;
    bool done = write_tile(folder, &folder->tile, buffer_text(&folder->hashes)) &&
                write_tile(folder, &bundle, buffer_text(&folder->bundle));
    buffer_cut(&folder->hashes, 0);
    buffer_cut(&folder->bundle, 0);
    folder->tile.index++;
    folder->tile.width = tile_width(0, folder->tile.index, folder->new.size);
    return done;
}

static bool add_event(void *listener, const struct commitment *commitment)
{
    struct tile_folder *folder = listener;
    SCRATCH(scratch, folder->arena);
    struct text entry = commitment_entry(scratch, commitment);
    struct digest leaf = tree_leaf(entry);
    buffer_add(&folder->hashes, (struct text){(const char *)leaf.at, SHA256_BYTES});
    bundle_add(&folder->bundle, entry);
    if (folder->hashes.len == (size_t)folder->tile.width * SHA256_BYTES)
        folder->has_failed = !write_events(folder);
    return !folder->has_failed && folder->tile.width > 0;
}

static bool write_upper_tile(struct tile_folder *folder, struct tile tile)
{
    char hashes[TILE_WIDTH * SHA256_BYTES];
    for (unsigned i = 0; i < tile.width; i++) {
        struct digest hash;
        if (!question_subtree(folder->reader, folder->arena, tile.level * TILE_HEIGHT, tile.index * TILE_WIDTH + i,
                              &hash, folder->error))
            return false;
        memcpy(hashes + (size_t)i * SHA256_BYTES, hash.at, SHA256_BYTES);
    }
    return write_tile(folder, &tile, (struct text){hashes, (size_t)tile.width * SHA256_BYTES});
}

static bool write_upper_tiles(struct tile_folder *folder)
{
    for (unsigned level = 1; level < TILE_LEVELS; level++) {
        struct tile tile = {.level = level, .index = (folder->old.size >> (level * TILE_HEIGHT)) / TILE_WIDTH};
        for (; (tile.width = tile_width(level, tile.index, folder->new.size)) > 0; tile.index++)
            if (tile.width != tile_width(level, tile.index, folder->old.size) && !write_upper_tile(folder, tile))
                return false;
    }
    return true;
}

/* Whether the tile of the last events is there: a checkpoint may have come into the folder alone. */
static bool holds_tiles(const struct tile_folder *folder)
{
    SCRATCH(scratch, folder->arena);
    struct tile last = {.index = folder->old.size > 0 ? (folder->old.size - 1) / TILE_WIDTH : 0};
    last.width = tile_width(0, last.index, folder->old.size);
    return folder->old.size == 0 || access(path_of(scratch, folder, &last), F_OK) == 0;
}

static bool read_old(struct tile_folder *folder, const struct ledger_state *state, const char *checkpoint,
                     struct error *error)
{
    struct text bytes;
    if (access(checkpoint, F_OK) != 0)
        return true;
    if (!file_read(folder->arena, checkpoint, CHECKPOINT_BYTES, &bytes, error) ||
        !past_state_read(folder->reader, folder->arena, state, bytes, &folder->old, error))
        return false;
    if (!holds_tiles(folder))
        folder->old = (struct tree_head){0};
    return true;
}

static bool write_all(struct tile_folder *folder, const struct ledger_state *state, const char *checkpoint,
                      struct error *error)
{
    folder->tile.index = folder->old.size / TILE_WIDTH;
    folder->tile.width = tile_width(0, folder->tile.index, folder->new.size);
    folder->hashes = buffer_open(folder->arena, TILE_WIDTH * SHA256_BYTES);
    folder->bundle = buffer_open(folder->arena, BUNDLE_BYTES);
    if (!question_commitments(folder->reader, folder->tile.index * TILE_WIDTH, add_event, folder, error) ||
        folder->has_failed || !write_upper_tiles(folder) || !make_folders(folder->arena, checkpoint, error) ||
        !file_replace(checkpoint, state->checkpoint, error))
        return false;
    folder->files++;
    return true;
}

bool book_write_tiles(struct book *book, struct arena *arena, const char *folder, struct tile_report *report,
                      struct error *error)
{
    struct tile_folder made = {.arena = arena, .at = folder, .error = error};
    struct ledger_state state;
    const char *checkpoint = text_print(arena, "%s/checkpoint", folder).at;
    if (!book_reader_open(book->store, arena, &made.reader, error) ||
        !question_ledger(made.reader, arena, &state, error) || !read_old(&made, &state, checkpoint, error))
        return false;
    made.new = state.head;
    if (made.old.size < made.new.size && !write_all(&made, &state, checkpoint, error))
        return false;
    *report = (struct tile_report){made.new.size, made.files};
    return true;
}

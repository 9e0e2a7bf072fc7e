#include "work/proof/tile_folder.h"

#include <unistd.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/message.h"
#include "ledger/tile.h"
#include "work/book/book_state.h"
#include "work/proof/past_state.h"
#include "work/proof/tile_file.h"

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
};

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

/* The last partial tile has become a full one. */
static void end_tile(const struct tile_folder *folder, const struct tile *tile)
{
    SCRATCH(scratch, folder->arena);
    unsigned before = tile_width(tile->level, tile->index, folder->old.size);
    if (tile->width == TILE_WIDTH && before > 0 && before < TILE_WIDTH)
        drop_partial(scratch, folder, *tile);
}

static bool write_file(struct tile_folder *folder, const char *path, struct text bytes)
{
    SCRATCH(scratch, folder->arena);
    if (!tile_file_prepare(scratch, path, strlen(folder->at), folder->error))
        return false;
    if (tile_file_holds(scratch, path, bytes))
        return true;
    folder->files++;
    return file_replace(path, bytes, folder->error);
}

static bool write_tile(struct tile_folder *folder, const struct tile *tile, struct text bytes)
{
    SCRATCH(scratch, folder->arena);
    if (!write_file(folder, path_of(scratch, folder, tile), bytes))
        return false;
    end_tile(folder, tile);
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
    return folder->hashes.len < (size_t)folder->tile.width * SHA256_BYTES;
}

/* Whether the bundle holds what the hashes of its tile stand for. */
static bool bundle_stands(struct text bundle, struct text hashes)
{
    for (struct text entry; hashes.len > 0; hashes = text_from_offset(hashes, SHA256_BYTES)) {
        if (!bundle_next(&bundle, &entry))
            return false;
        struct digest leaf = tree_leaf(entry);
        if (memcmp(leaf.at, hashes.at, SHA256_BYTES) != 0)
            return false;
    }
    return bundle.len == 0;
}

static struct digest root_of(struct text hashes)
{
    struct tree tree = {0};
    for (; hashes.len > 0; hashes = text_from_offset(hashes, SHA256_BYTES)) {
        struct digest leaf;
        memcpy(leaf.at, hashes.at, SHA256_BYTES);
        tree_append(&tree, leaf, NULL, NULL);
    }
    return tree_root(&tree);
}

/* Whether the full tile of events that is at hand stands in the folder, with its bundle, as the root that the book
 * keeps of it says: no event is read for that. */
static bool find_events(struct tile_folder *folder, bool *stands)
{
    SCRATCH(scratch, folder->arena);
    struct tile bundle = folder->tile;
    struct text hashes, entries;
    struct digest root;
    bundle.is_bundle = true;
    const char *tile_path = path_of(scratch, folder, &folder->tile), *bundle_path = path_of(scratch, folder, &bundle);
    size_t root_len = strlen(folder->at);
    if (!tile_file_prepare(scratch, tile_path, root_len, folder->error) ||
        !tile_file_prepare(scratch, bundle_path, root_len, folder->error))
        return false;
    *stands = folder->tile.width == TILE_WIDTH &&
              tile_file_read(scratch, tile_path, TILE_WIDTH * SHA256_BYTES, &hashes) &&
              hashes.len == TILE_WIDTH * SHA256_BYTES && tile_file_read(scratch, bundle_path, BUNDLE_BYTES, &entries);
    if (!*stands)
        return true;
    if (!question_subtree(folder->reader, scratch, TILE_HEIGHT, folder->tile.index, &root, folder->error))
        return false;
    *stands = digest_equal(root_of(hashes), root) && bundle_stands(entries, hashes);
    return true;
}

static bool write_lower_tiles(struct tile_folder *folder)
{
    struct tile *tile = &folder->tile;
    for (bool stands; (tile->width = tile_width(0, tile->index, folder->new.size)) > 0; tile->index++) {
        if (!find_events(folder, &stands))
            return false;
        if (stands)
            end_tile(folder, tile);
        else if (!question_commitments(folder->reader, tile->index * TILE_WIDTH, add_event, folder, folder->error) ||
                 !write_events(folder))
            return false;
    }
    return true;
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
    for (unsigned level = 1; level < TILE_LEVELS; level++)
        for (struct tile tile = {.level = level}; (tile.width = tile_width(level, tile.index, folder->new.size)) > 0;
             tile.index++)
            if (!write_upper_tile(folder, tile))
                return false;
    return true;
}

/* What the folder holds; a checkpoint may have come into it alone. */
static bool read_old(struct tile_folder *folder, const struct ledger_state *state, const char *checkpoint,
                     struct error *error)
{
    struct text bytes;
    if (access(checkpoint, F_OK) != 0)
        return true;
    return file_read(folder->arena, checkpoint, CHECKPOINT_BYTES, &bytes, error) &&
           past_state_read(folder->reader, folder->arena, state, bytes, &folder->old, error);
}

/* The checkpoint is written last, and stays where it speaks of the same: witnesses may have cosigned it. */
static bool write_all(struct tile_folder *folder, const struct ledger_state *state, const char *checkpoint)
{
    folder->hashes = buffer_open(folder->arena, TILE_WIDTH * SHA256_BYTES);
    folder->bundle = buffer_open(folder->arena, BUNDLE_BYTES);
    return write_lower_tiles(folder) && write_upper_tiles(folder) &&
           (folder->old.size == folder->new.size || write_file(folder, checkpoint, state->checkpoint));
}

/* With one at its end a link would be the folder that it leads to. */
static const char *without_slashes(struct arena *arena, const char *folder)
{
    struct text name = text_from(folder);
    while (name.len > 1 && name.at[name.len - 1] == '/')
        name.len--;
    return text_terminated(arena, name);
}

bool book_write_tiles(struct book *book, struct arena *arena, const char *folder, struct tile_report *report,
                      struct error *error)
{
    struct tile_folder made = {.arena = arena, .at = without_slashes(arena, folder), .error = error};
    struct ledger_state state;
    const char *checkpoint = text_print(arena, "%s/checkpoint", made.at).at;
    if (!book_reader_open(book->store, arena, &made.reader, error) ||
        !question_ledger(made.reader, arena, &state, error) ||
        !tile_file_prepare(arena, checkpoint, strlen(made.at), error) || !read_old(&made, &state, checkpoint, error))
        return false;
    made.new = state.head;
    if (!write_all(&made, &state, checkpoint))
        return false;
    *report = (struct tile_report){made.new.size, made.files};
    return true;
}

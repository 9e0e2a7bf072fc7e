/*
 * write_log.c: writes a whole log as static files into a folder, for an independent implementation to check.
 *
 * Usage: write_log FOLDER SIZE: SIZE entries "entry N", the checkpoints of every tenth of the way beside the last one.
 * Prints the log's key.
 */
#include <errno.h>
#include <sys/stat.h>

#include "base/file.h"
#include "base/list.h"
#include "ledger/checkpoint.h"
#include "ledger/tile.h"
#include "support/log.h"

enum { LOG_BYTES = 1 << 28, FILE_BYTES = 1 << 20, CHECKPOINTS = 10 };

static const struct text ORIGIN = TEXT_INIT("roviec.example/book/thu");

static void ran_out(void *owner)
{
    (void)owner;
    fputs("out of memory\n", stderr);
    exit(1);
}

/* Makes the folders above a file. */
static void make_folders(char *path)
{
    for (char *slash = strchr(path + 1, '/'); slash; slash = strchr(slash + 1, '/')) {
        *slash = '\0';
        if (mkdir(path, 0777) != 0 && errno != EEXIST)
            exit(1);
        *slash = '/';
    }
}

static void write_file(struct arena *arena, const char *folder, struct text name, struct text bytes)
{
    struct error error;
    char *path = (char *)(uintptr_t)text_terminated(arena, text_print(arena, "%s/%.*s", folder, TEXT_ARG(name)));
    make_folders(path);
    if (!file_replace(path, bytes, &error))
        exit(1);
}

static void write_tiles(struct test_log *log, const char *folder, uint64_t size)
{
    for (unsigned level = 0; level < TILE_LEVELS; level++)
        for (uint64_t index = 0; tile_width(level, index, size) > 0; index++) {
            struct tile tile = {.level = level, .index = index, .width = tile_width(level, index, size)};
            const struct digest *first = &log->levels[level * TILE_HEIGHT].at[index * TILE_WIDTH];
            char path[TILE_PATH_BYTES];
            write_file(log->arena, folder, tile_path_print(&tile, path),
                       (struct text){(const char *)first, (size_t)tile.width * SHA256_BYTES});
        }
}

static void write_bundles(struct arena *arena, const char *folder, uint64_t size)
{
    for (uint64_t index = 0; tile_width(0, index, size) > 0; index++) {
        struct tile tile = {.index = index, .width = tile_width(0, index, size), .is_bundle = true};
        struct buffer bundle = buffer_open(arena, FILE_BYTES);
        char path[TILE_PATH_BYTES];
        for (uint64_t i = 0; i < tile.width; i++)
            bundle_add(&bundle, text_print(arena, "entry %llu", (unsigned long long)(index * TILE_WIDTH + i)));
        write_file(arena, folder, tile_path_print(&tile, path), buffer_text(&bundle));
    }
}

int main(int argc, char **argv)
{
    uint64_t size = 0;
    if (argc != 3 || !text_to_number(text_from(argv[2]), 1000000, &size))
        return 2;
    struct arena *arena = arena_open(LOG_BYTES, 0, ran_out, NULL);
    struct test_log log = {.arena = arena};
    struct sign_secret secret = {{7}};
    for (uint64_t i = 0; i < size; i++) {
        test_log_add(&log, text_print(arena, "entry %llu", (unsigned long long)i));
        if ((i + 1) % (size / CHECKPOINTS) != 0 && i + 1 != size)
            continue;
        struct checkpoint checkpoint = {.origin = ORIGIN, .head = {i + 1, tree_root(&log.tree)}};
        struct text name = i + 1 == size ? TEXT("checkpoint")
                                         : text_print(arena, "checkpoint.%llu", (unsigned long long)(i + 1));
        write_file(arena, argv[1], name, checkpoint_sign(arena, &checkpoint, &secret));
    }
    write_tiles(&log, argv[1], size);
    write_bundles(arena, argv[1], size);
    struct sign_public public = sign_public_of(&secret);
    struct note_key key = note_key_of(ORIGIN, NOTE_ED25519, &public);
    printf("%.*s\n", TEXT_ARG(note_key_print(arena, &key)));
    arena_close(arena);
    return 0;
}

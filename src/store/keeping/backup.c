#include "store/keeping/backup.h"

#include <errno.h>
#include <fcntl.h>
#include <libgen.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/file.h"
#include "base/message.h"
#include "store/engine/query.h"
#include "store/fold/recount.h"
#include "store/folder/folder.h"
#include "store/folder/making.h"
#include "store/folder/sighting.h"
#include "store/keeping/backup_files.h"
#include "store/keeping/older_state.h"
#include "store/log/identity.h"

enum { LONGEST_SQL_BYTES = 16384, PATH_BYTES = 4096 };

static const char *const secret_table =
    "CREATE TABLE secret (book INTEGER NOT NULL, seed BLOB NOT NULL, PRIMARY KEY (book)) STRICT";

struct unfinished {
    const char *path;
};

/* An arena_defer closer; nothing is there any more when the file has got its name. */
static void remove_unfinished(void *unfinished)
{
    static const char *const endings[] = {"", "-journal", "-wal", "-shm"}; /* what SQLite may have left beside it */
    const struct unfinished *file = unfinished;
    char path[PATH_BYTES];
    for (size_t i = 0; i < COUNT_OF(endings); i++) {
        int len = snprintf(path, sizeof path, "%s%s", file->path, endings[i]);
        if (len > 0 && (size_t)len < sizeof path)
            unlink(path);
    }
}

/* VACUUM INTO takes its file name as a literal. */
static const char *vacuum_sql(struct arena *arena, const char *path)
{
    struct buffer sql = buffer_open(arena, LONGEST_SQL_BYTES);
    buffer_add(&sql, TEXT("VACUUM INTO '"));
    for (; *path; path++) {
        buffer_add_byte(&sql, *path);
        if (*path == '\'')
            buffer_add_byte(&sql, '\'');
    }
    buffer_add_byte(&sql, '\'');
    return text_terminated(arena, buffer_text(&sql));
}

static bool copy_database(struct arena *arena, const char *from, const char *to, struct error *error)
{
    SCRATCH(scratch, arena);
    struct connection *connection;
    if (!connection_open(from, CONNECTION_READ, NULL, &connection, error))
        return false;
    arena_defer(scratch, connection_closer, connection);
    return connection_execute(connection, vacuum_sql(scratch, to), error);
}

static bool add_secret(struct connection *connection, const struct sign_secret *secret, struct error *error)
{
    if (!connection_execute(connection, secret_table, error))
        return false;
    struct query query = query_of(connection, SQL_SECRET_ADD);
    query_set_number(&query, SECRET_ADD_BOOK, BOOK_NUMBER);
    query_set_bytes(&query, SECRET_ADD_SEED, (struct text){(const char *)secret->seed, SIGN_SEED_BYTES});
    return query_run(&query, error);
}

/* What a book has beside its database goes into the copy. */
static bool complete(struct arena *arena, const char *path, const struct folder *folder,
                     const struct sign_secret *secret, struct error *error)
{
    SCRATCH(scratch, arena);
    struct connection *copy;
    if (!connection_open(path, CONNECTION_WRITE, recount, &copy, error))
        return false;
    arena_defer(scratch, connection_closer, copy);
    return connection_execute(copy, "PRAGMA journal_mode = DELETE", error) && add_secret(copy, secret, error) &&
           backup_files_pack(scratch, folder, copy, error);
}

/* Whether a folder is the book's, or lies within it. */
static bool is_within(const char *at, const char *book)
{
    char *inner = realpath(at, NULL), *outer = realpath(book, NULL);
    size_t len = outer ? strlen(outer) : 0;
    bool is_it = inner && outer && strncmp(inner, outer, len) == 0 && (inner[len] == '/' || inner[len] == '\0');
    free(inner);
    free(outer);
    return is_it;
}

/* What a backup replaces is a file, and none of the book's own. */
static bool check_place(struct arena *arena, const char *path, const struct folder *folder, struct error *error)
{
    struct stat status;
    char *copy = arena_array(arena, char, strlen(path) + 1);
    memcpy(copy, path, strlen(path));
    if (stat(path, &status) == 0 && !S_ISREG(status.st_mode))
        return error_set_with(error, ERROR_IO, N_("“{1}” is not a file"), text_from(path));
    return !is_within(dirname(copy), folder->at) ||
           error_set_with(error, ERROR_USAGE, N_("“{1}” lies in the folder of the book; name a file outside it"),
                          text_from(path));
}

bool store_backup(struct store *store, struct arena *arena, const char *path, struct error *error)
{
    SCRATCH(scratch, arena);
    struct unfinished *file = arena_new(scratch, struct unfinished);
    const char *beside = file->path = text_print(scratch, "%s.%d.tmp", folder_path(scratch, path), (int)getpid()).at;
    struct folder folder = folder_of(scratch, store_folder(store));
    struct sign_secret secret;
    if (!check_place(scratch, path, &folder, error))
        return false;
    int descriptor = open(beside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return file_not_written(path, error);
    close(descriptor);
    arena_defer(scratch, remove_unfinished, file);
    bool done = folder_read_key(scratch, &folder, &secret, error) &&
                copy_database(scratch, folder.database, beside, error) &&
                complete(scratch, beside, &folder, &secret, error);
    sign_secret_wipe(&secret);
    if (done && rename(beside, path) == 0 && file_sync_name(path))
        return true;
    return done ? file_not_written(path, error) : false;
}

static bool is_no_backup(struct error *error)
{
    return error_set(error, ERROR_DAMAGED, N_("the file is no backup of a book"));
}

static bool take_secret(struct connection *connection, struct sign_secret *secret, struct error *error)
{
    struct query query = query_of(connection, SQL_SECRET_GET);
    query_set_number(&query, SECRET_GET_BOOK, BOOK_NUMBER);
    bool is_there = query_next(&query);
    struct text seed = is_there ? query_text(&query) : TEXT_NONE;
    is_there = seed.len == SIGN_SEED_BYTES;
    if (is_there)
        memcpy(secret->seed, seed.at, SIGN_SEED_BYTES);
    int result = query.result;
    bool is_read = query_end(&query, error);
    if (connection_is_hindered(result))
        return false;
    if (!is_read || !is_there)
        return is_no_backup(error);
    return connection_execute(connection, "DROP TABLE secret", error);
}

/* A book that is being made of a backup. */
struct restoration {
    const struct store_settings *settings;
    struct folder within;         /* where it is made */
    struct older_state state;     /* of the backup */
    bool accepts_older, is_older; /* than what was seen here, or another */
};

static void sighting_closer(void *sighting)
{
    sighting_close(sighting);
}

/* Whether what was seen here allows the backup to be the book from now on. */
static bool check_age(struct restoration *restoration, struct arena *arena, const struct identity *identity,
                      struct connection *connection, struct error *error)
{
    const struct store_settings *settings = restoration->settings;
    struct tree_head seen;
    restoration->state.origin = text_copy(arena, identity->origin);
    if (!settings->sightings_folder)
        return true;
    struct sighting *sighting = sighting_open(settings->sightings_folder, identity->origin, settings->clock);
    if (!sighting)
        return error_set(error, ERROR_TOO_LARGE, N_("there is no memory left"));
    arena_defer(arena, sighting_closer, sighting);
    restoration->state.checkpoint = text_copy(arena, identity->log.checkpoint);
    bool is_another = sighting_recall(sighting, arena, &identity->key, &seen) == SIGHTING_OF_ANOTHER;
    if (is_another ? identity_other_key(identity, error) : identity_goes_on(identity, connection, arena, &seen, error))
        return true;
    restoration->is_older = restoration->accepts_older;
    return restoration->is_older ||
           error_add_hint(error, N_("“--older” restores it all the same; what is missing is then lost"));
}

/* The copy of the backup becomes the database of a book: its key moves out of it. */
static bool settle(struct restoration *restoration, struct arena *arena, struct error *error)
{
    SCRATCH(scratch, arena);
    const struct folder *within = &restoration->within;
    struct connection *connection;
    struct sign_secret secret;
    struct identity identity;
    if (!connection_open(within->database, CONNECTION_WRITE, recount, &connection, error))
        return false;
    arena_defer(scratch, connection_closer, connection);
    bool done = take_secret(connection, &secret, error) &&
                identity_read(connection, scratch, &secret, within->key, &identity, error) &&
                check_age(restoration, arena, &identity, connection, error) &&
                backup_files_unpack(scratch, within, connection, error) &&
                folder_write_key(scratch, within, &secret, error);
    sign_secret_wipe(&secret);
    return done;
}

static void store_closer(void *store)
{
    store_close(store);
}

static bool check(const struct restoration *restoration, struct arena *arena, struct verify_report *report,
                  struct error *error)
{
    SCRATCH(scratch, arena);
    struct store_settings settings = *restoration->settings;
    struct store *store;
    settings.folder = restoration->within.at;
    settings.accepts_older = restoration->is_older; /* that has been accepted */
    if (!store_open(&settings, &store, error))
        return false;
    arena_defer(scratch, store_closer, store);
    SCRATCH(inner, scratch); /* closed before the store: its reader goes back */
    return store_verify(store, inner, report, error);
}

/* Whether it begins as a database does: anything else is not copied to find out. */
static bool check_kind(const char *path, struct error *error)
{
    static const char magic[] = "SQLite format 3";
    char begin[sizeof magic] = "";
    size_t len;
    int descriptor = file_open_whole(path, &len, error);
    if (descriptor < 0)
        return false;
    bool is_database = descriptor_read(descriptor, begin, sizeof begin) && memcmp(begin, magic, sizeof magic) == 0;
    close(descriptor);
    return is_database || is_no_backup(error);
}

bool store_restore(const struct store_settings *settings, struct arena *arena, const char *path, bool accepts_older,
                   struct verify_report *report, struct error *error)
{
    SCRATCH(scratch, arena);
    struct restoration restoration = {.settings = settings, .accepts_older = accepts_older};
    struct folder folder = folder_of(scratch, settings->folder), *within = &restoration.within;
    if (!check_kind(path, error) || !making_begin(scratch, &folder, within, error) ||
        !file_copy(path, within->database, error) || !settle(&restoration, scratch, error) ||
        !check(&restoration, scratch, report, error))
        return false;
    if (!making_end(scratch, &folder, within, error))
        return false;
    restoration.state.events = (int64_t)report->events;
    return !restoration.is_older || older_state_remember(settings, scratch, &restoration.state, error);
}

#include "store/store.h"

#include <assert.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/job.h"
#include "base/message.h"
#include "base/moment.h"
#include "store/fold/recount.h"
#include "store/folder/folder.h"
#include "store/folder/making.h"
#include "store/folder/sighting.h"
#include "store/log/identity.h"
#include "store/transaction/reader.h"
#include "store/transaction/transaction.h"
#include "store/transaction/writer.h"

enum { STORE_BYTES = 1 << 20 };

struct store {
    struct keep *keep; /* what follows lives in it */
    struct store_settings settings;
    struct folder folder;
    struct sighting *sighting;
    struct writer_settings writer_settings;
    struct writer *writer;
    struct reader_pool *readers;
};

/* A folder of its own, a key, and the first event. */
struct creation {
    const struct store_settings *settings;
    struct text origin, name, key;
    bool is_anew; /* though a ledger of that name was seen */
};

static bool open_book(struct transaction *transaction, struct arena *arena, void *argument, int64_t *answer,
                      struct error *error)
{
    (void)arena;
    (void)answer;
    const struct creation *creation = argument;
    struct event event = event_of(EVENT_BOOK_OPENED);
    struct date today = clock_today(creation->settings->clock, VIETNAM_OFFSET_MINUTES);
    event_set_number(&event, FIELD_AT, moment_of_day(date_to_day(today)));
    event_set_text(&event, FIELD_BY, TEXT("owner"));
    event_set_text(&event, FIELD_NAME, creation->name);
    event_set_text(&event, FIELD_KEY, creation->key);
    return transaction_append(transaction, &event, error);
}

static bool make_book(struct arena *arena, const struct folder *folder, struct creation *creation,
                      const struct sign_secret *secret, struct error *error)
{
    struct connection *connection;
    struct writer *writer;
    struct sign_public public = sign_public_of(secret);
    struct note_key key = note_key_of(creation->origin, NOTE_ED25519, &public);
    struct writer_settings settings = {folder->database, creation->origin, *secret, creation->settings->clock, NULL};
    struct store_command command = {.run = open_book, .argument = creation};
    int64_t answer;
    creation->key = note_key_print(arena, &key);
    if (!folder_write_key(arena, folder, secret, error) ||
        !connection_open(folder->database, CONNECTION_CREATE, NULL, &connection, error))
        return false;
    connection_close(connection);
    if (!writer_open(&settings, &writer, error))
        return false;
    bool done = writer_run(writer, &command, &answer, error);
    writer_close(writer);
    sign_secret_wipe(&settings.secret);
    return done;
}

/* A second book under the name of another would be taken for it. */
static bool check_unknown(const struct creation *creation, struct error *error)
{
    const struct store_settings *settings = creation->settings;
    if (creation->is_anew || !settings->sightings_folder ||
        !sighting_is_there(settings->sightings_folder, creation->origin))
        return true;
    error_set_with(error, ERROR_CONFLICT, N_("a book with the name “{1}” is known here"), creation->origin);
    return error_add_hint(error, N_("restore it from a backup, or choose another name; “--anew” begins another book "
                                    "under this one, and what was seen of the first is forgotten"));
}

static bool forget_other(const struct creation *creation, struct error *error)
{
    const struct store_settings *settings = creation->settings;
    return !settings->sightings_folder || sighting_forget(settings->sightings_folder, creation->origin, error);
}

static bool create_in_job(struct arena *arena, void *argument, struct error *error)
{
    struct creation *creation = argument;
    struct folder folder = folder_of(arena, creation->settings->folder);
    if (!note_name_is_valid(creation->origin))
        return error_set_with(error, ERROR_USAGE, N_("“{1}” cannot name a book: no spaces and no “+”"),
                              creation->origin);
    struct folder within;
    struct sign_secret secret;
    if (!folder_has_book(&folder) && !check_unknown(creation, error))
        return false;
    if (!making_begin(arena, &folder, &within, error))
        return false;
    sign_secret_generate(&secret);
    bool done = make_book(arena, &within, creation, &secret, error) && making_end(arena, &folder, &within, error);
    sign_secret_wipe(&secret);
    return done && forget_other(creation, error);
}

bool store_create(const struct store_settings *settings, struct text origin, struct text name, struct error *error)
{
    struct creation creation = {.settings = settings, .origin = origin, .name = name};
    return job_run((struct job){.memory_bytes = STORE_BYTES}, create_in_job, &creation, error);
}

bool store_create_anew(const struct store_settings *settings, struct text origin, struct text name, struct error *error)
{
    struct creation creation = {.settings = settings, .origin = origin, .name = name, .is_anew = true};
    return job_run((struct job){.memory_bytes = STORE_BYTES}, create_in_job, &creation, error);
}

/* Another program may have written to the book and told of it since the identity was read: then it is read again. What
 * nothing is remembered of is trusted once. */
static bool check_sighting(struct arena *arena, struct store *store, struct connection *connection,
                           struct identity *identity, struct error *error)
{
    struct tree_head seen;
    struct error ignored;
    if (!store->settings.sightings_folder || store->settings.accepts_older)
        return true;
    store->sighting = sighting_open(store->settings.sightings_folder, identity->origin, store->settings.clock);
    if (!store->sighting)
        return error_set(error, ERROR_TOO_LARGE, N_("there is no memory left"));
    enum sighting_answer answer = sighting_recall(store->sighting, arena, &identity->key, &seen);
    if (answer == SIGHTING_OF_ANOTHER)
        return identity_other_key(identity, error);
    if (seen.size > identity->log.tree.size && !log_load(connection, arena, &identity->log, error))
        return false;
    if (!identity_goes_on(identity, connection, arena, &seen, error))
        return false;
    if (answer != SIGHTING_OF_BOOK && !sighting_replace(store->sighting, identity->log.checkpoint, &ignored))
        assert(!sighting_is_kept(store->sighting)); /* store_is_guarded tells */
    return true;
}

/* SQLite makes files of its own in the folder even to read. */
static bool cannot_open(const struct folder *folder, struct error *error)
{
    return error->kind == ERROR_IO && access(folder->at, W_OK) != 0
               ? error_set_with(error, ERROR_IO,
                                N_("“{1}” can only be read; a book needs a folder that can be written to"),
                                text_from(folder->at))
               : false;
}

static bool open_in_keep(struct arena *arena, void *argument, struct error *error)
{
    struct store *store = argument;
    struct connection *connection;
    struct identity identity;
    struct sign_secret *secret = &store->writer_settings.secret;
    SCRATCH(scratch, arena);
    store->folder = folder_of(arena, store->settings.folder);
    if (!folder_has_book(&store->folder))
        return error_set_with(error, ERROR_NOT_FOUND, N_("there is no book in “{1}”"), text_from(store->folder.at));
    if (!connection_open(store->folder.database, CONNECTION_WRITE, recount, &connection, error))
        return cannot_open(&store->folder, error);
    arena_defer(scratch, connection_closer, connection);
    store->writer_settings.path = store->folder.database;
    store->writer_settings.clock = store->settings.clock;
    if (!folder_read_key(arena, &store->folder, secret, error) ||
        !identity_read(connection, arena, secret, store->folder.key, &identity, error) ||
        !check_sighting(arena, store, connection, &identity, error))
        return false;
    store->writer_settings.origin = identity.origin;
    store->writer_settings.sighting = store->sighting;
    store->readers = reader_pool_open(store->folder.database);
    if (!store->readers)
        return error_set(error, ERROR_TOO_LARGE, N_("there is no memory left"));
    return writer_open(&store->writer_settings, &store->writer, error);
}

bool store_open(const struct store_settings *settings, struct store **store, struct error *error)
{
    struct keep *keep = keep_open(STORE_BYTES);
    struct store *opened = calloc(1, sizeof *opened);
    if (!keep || !opened) {
        keep_close(keep);
        free(opened);
        return error_set(error, ERROR_TOO_LARGE, N_("there is no memory left"));
    }
    opened->keep = keep;
    opened->settings = *settings;
    if (keep_run(keep, open_in_keep, opened, error)) {
        *store = opened;
        return true;
    }
    store_close(opened);
    return false;
}

void store_close(struct store *store)
{
    if (!store)
        return;
    reader_pool_close(store->readers);
    writer_close(store->writer);
    sighting_close(store->sighting);
    sign_secret_wipe(&store->writer_settings.secret);
    keep_close(store->keep);
    free(store);
}

struct text store_origin(const struct store *store)
{
    return store->writer_settings.origin;
}

const char *store_folder(const struct store *store)
{
    return store->folder.at;
}

const char *store_sightings(const struct store *store)
{
    return store->settings.sightings_folder;
}

struct clock store_clock(const struct store *store)
{
    return store->settings.clock;
}

bool store_is_guarded(const struct store *store)
{
    return !store->sighting || sighting_is_kept(store->sighting);
}

bool store_write(struct store *store, const struct store_command *command, int64_t *answer, struct error *error)
{
    return writer_run(store->writer, command, answer, error);
}

struct reader_pool *store_readers(struct store *store)
{
    return store->readers;
}

#include "store/keeping/older_state.h"

#include "base/arena.h"
#include "base/message.h"
#include "store/folder/erased_seen.h"
#include "store/folder/sighting.h"
#include "store/log/log.h"

static void store_closer(void *store)
{
    store_close(store);
}

/* From now on this is what was seen. */
static bool keep_seen(const struct store_settings *settings, struct store *store, struct arena *arena,
                      struct error *error)
{
    struct book_reader *reader;
    struct log log;
    if (!settings->sightings_folder)
        return true;
    if (!book_reader_open(store, arena, &reader, error) ||
        !log_load(book_reader_connection(reader), arena, &log, error))
        return false;
    struct sighting *sighting = sighting_open(settings->sightings_folder, store_origin(store), settings->clock);
    if (!sighting)
        return error_set(error, ERROR_TOO_LARGE, N_("there is no memory left"));
    bool done = sighting_replace(sighting, log.checkpoint, error);
    sighting_close(sighting);
    return done;
}

bool store_accept_older(const struct store_settings *settings, struct arena *arena, struct verify_report *report,
                        struct error *error)
{
    SCRATCH(scratch, arena);
    struct store_settings unseen = *settings;
    struct store *store;
    unseen.accepts_older = true;
    if (!store_open(&unseen, &store, error))
        return false;
    arena_defer(scratch, store_closer, store);
    SCRATCH(inner, scratch); /* closed before the store: its reader goes back */
    if (!store_verify(store, inner, report, error) || !keep_seen(settings, store, inner, error))
        return false;
    erased_seen_trim(inner, settings->sightings_folder, store_origin(store), (int64_t)report->events);
    return true;
}

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

bool older_state_remember(const struct store_settings *settings, struct arena *arena, const struct older_state *state,
                          struct error *error)
{
    if (!settings->sightings_folder)
        return true;
    struct sighting *sighting = sighting_open(settings->sightings_folder, state->origin, settings->clock);
    if (!sighting)
        return error_set(error, ERROR_TOO_LARGE, N_("there is no memory left"));
    bool done = sighting_replace(sighting, state->checkpoint, error);
    sighting_close(sighting);
    if (done)
        erased_seen_trim(arena, settings->sightings_folder, state->origin, state->events);
    return done;
}

static bool read_checkpoint(struct store *store, struct arena *arena, struct text *checkpoint, struct error *error)
{
    struct book_reader *reader;
    struct log log;
    if (!book_reader_open(store, arena, &reader, error) ||
        !log_load(book_reader_connection(reader), arena, &log, error))
        return false;
    *checkpoint = log.checkpoint;
    return true;
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
    struct older_state state = {.origin = store_origin(store)};
    if (!store_verify(store, inner, report, error) || !read_checkpoint(store, inner, &state.checkpoint, error))
        return false;
    state.events = (int64_t)report->events;
    return older_state_remember(settings, inner, &state, error);
}

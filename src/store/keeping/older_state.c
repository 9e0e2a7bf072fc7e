#include "store/keeping/older_state.h"

#include "base/arena.h"
#include "base/message.h"
#include "store/folder/erased_seen.h"
#include "store/folder/sighting.h"

static void store_closer(void *store)
{
    store_close(store);
}

static bool forget_seen(const struct store_settings *settings, struct text origin, struct error *error)
{
    if (!settings->sightings_folder)
        return true;
    struct sighting *sighting = sighting_open(settings->sightings_folder, origin, settings->clock);
    if (!sighting)
        return error_set(error, ERROR_TOO_LARGE, N_("there is no memory left"));
    sighting_forget(sighting);
    sighting_close(sighting);
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
    if (!store_verify(store, inner, report, error) || !forget_seen(settings, store_origin(store), error))
        return false;
    erased_seen_trim(inner, settings->sightings_folder, store_origin(store), (int64_t)report->events);
    return true;
}

#include "work/book/backup.h"

#include "base/arena.h"
#include "store/keeping/backup.h"
#include "store/keeping/older_state.h"
#include "work/book/book_state.h"

bool book_backup(struct book *book, struct arena *arena, const char *path, struct error *error)
{
    return store_backup(book->store, arena, path, error);
}

bool book_restore(const struct book_settings *settings, struct arena *arena, const char *path, bool accepts_older,
                  struct verify_report *report, struct error *error)
{
    struct store_settings store_settings = {
        .folder = settings->folder, .sightings_folder = settings->sightings_folder, .clock = settings->clock};
    return store_restore(&store_settings, arena, path, accepts_older, report, error);
}

bool book_accept_older(const struct book_settings *settings, struct arena *arena, struct verify_report *report,
                       struct error *error)
{
    struct store_settings store_settings = {
        .folder = settings->folder, .sightings_folder = settings->sightings_folder, .clock = settings->clock};
    return store_accept_older(&store_settings, arena, report, error);
}

#include "work/book/backup.h"

#include "base/arena.h"
#include "store/backup.h"
#include "work/book/book_state.h"

bool book_backup(struct book *book, struct arena *arena, const char *path, struct error *error)
{
    return store_backup(book->store, arena, path, error);
}

bool book_restore(const struct book_settings *settings, struct arena *arena, const char *path, bool accepts_older,
                  struct verify_answer *answer, struct error *error)
{
    struct store_settings store_settings = {settings->folder, settings->sightings_folder, settings->clock};
    struct verify_report report;
    if (!store_restore(&store_settings, arena, path, accepts_older, &report, error))
        return false;
    answer->events = (size_t)report.events;
    memcpy(answer->root, report.root, sizeof answer->root);
    return true;
}

#include "work/book/backup.h"

#include "base/arena.h"
#include "store/keeping/backup.h"
#include "store/keeping/older_state.h"
#include "work/book/book_state.h"

bool book_backup(struct book *book, struct arena *arena, const char *path, struct error *error)
{
    return store_backup(book->store, arena, path, error);
}

static bool tell(const struct verify_report *report, struct verify_answer *answer)
{
    answer->events = (size_t)report->events;
    memcpy(answer->root, report->root, sizeof answer->root);
    return true;
}

bool book_restore(const struct book_settings *settings, struct arena *arena, const char *path, bool accepts_older,
                  struct verify_answer *answer, struct error *error)
{
    struct store_settings store_settings = {settings->folder, settings->sightings_folder, settings->clock};
    struct verify_report report;
    return store_restore(&store_settings, arena, path, accepts_older, &report, error) && tell(&report, answer);
}

bool book_accept_older(const struct book_settings *settings, struct arena *arena, struct verify_answer *answer,
                       struct error *error)
{
    struct store_settings store_settings = {settings->folder, settings->sightings_folder, settings->clock};
    struct verify_report report;
    return store_accept_older(&store_settings, arena, &report, error) && tell(&report, answer);
}

#include "work/work.h"

#include <unistd.h>

#include "base/arena.h"
#include "base/message.h"
#include "document/reader.h"
#include "model/clarity_policy.h"
#include "work/reading/sample.h"
#include "work/state.h"
#include "work/unit_list/unit_file.h"

enum {
    PROCESS_BYTES = 256 << 20, /* what lives as long as the process: the unit list */
    DEFAULT_FILE_BYTES = 64 << 20,
    DEFAULT_READING_TIMEOUT_S = 300,
    DEFAULT_DRAFT_KEEP_S = 3600,
    DEFAULT_DRAFTS_BYTES = 1 << 30,
    DOCUMENTS_AT_ONCE = 4
};

/* Nothing can run without its lists: who meets this at the start is told so, and ends. */
static NORETURN void process_memory_ran_out(void *owner)
{
    (void)owner;
    static const char sentence[] = "roviec: the lists do not fit into memory\n";
    if (write(STDERR_FILENO, sentence, sizeof sentence - 1) < 0)
        _exit(error_exit_code(ERROR_IO));
    _exit(error_exit_code(ERROR_TOO_LARGE));
}

static void set_defaults(struct work_settings *settings)
{
    if (settings->largest_file_bytes == 0)
        settings->largest_file_bytes = DEFAULT_FILE_BYTES;
    if (settings->reading_timeout_s == 0)
        settings->reading_timeout_s = DEFAULT_READING_TIMEOUT_S;
    if (settings->draft_keep_s == 0)
        settings->draft_keep_s = DEFAULT_DRAFT_KEEP_S;
    if (settings->drafts_bytes == 0)
        settings->drafts_bytes = DEFAULT_DRAFTS_BYTES;
    if (!clarity_policy_is_set(&settings->policy))
        settings->policy = clarity_policy_default();
}

static bool open_parts(struct work *work, struct error *error)
{
    if (!reader_open(DOCUMENTS_AT_ONCE, &work->reader, error))
        return false;
    if (work->settings.units_path && !unit_file_load(work, work->settings.units_path, &work->units, error))
        return false;
    struct sample_list names; /* a folder that is not there is told of now, not to whoever opens the first page */
    if (!sample_names(work, work->arena, &names, error))
        return false;
    work->drafts = draft_room_open(work);
    return work->drafts || error_set(error, ERROR_TOO_LARGE, N_("there is no memory for drafts"));
}

bool work_open(const struct work_settings *settings, struct work **work, struct error *error)
{
    struct work *opened = calloc(1, sizeof *opened);
    if (opened)
        opened->arena = arena_open(PROCESS_BYTES, 0, process_memory_ran_out, NULL);
    if (!opened || !opened->arena) {
        free(opened);
        return error_set(error, ERROR_TOO_LARGE, N_("there is no memory to start with"));
    }
    opened->settings = *settings;
    set_defaults(&opened->settings);
    if (!open_parts(opened, error)) {
        work_close(opened);
        return false;
    }
    *work = opened;
    return true;
}

void work_stop_reading(struct work *work)
{
    if (work->reader)
        reader_stop(work->reader);
}

void work_close(struct work *work)
{
    if (!work)
        return;
    work_stop_reading(work);
    draft_room_close(work->drafts);
    reader_close(work->reader);
    arena_close(work->arena);
    free(work);
}

size_t work_largest_file_bytes(const struct work *work)
{
    return work->settings.largest_file_bytes;
}

unsigned work_draft_keep_s(const struct work *work)
{
    return work->settings.draft_keep_s;
}

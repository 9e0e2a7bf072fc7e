#include "work/reading/read.h"

#include "base/arena.h"
#include "base/hash.h"
#include "base/message.h"
#include "calendar/calendar.h"
#include "document/reader.h"
#include "document/sniff.h"
#include "extract/extract.h"
#include "extract/head/secrecy.h"
#include "model/composed.h"
#include "work/state.h"

bool work_refuse_secret(struct arena *arena, const struct read_text *text, struct error *error)
{
    struct span mark;
    if (!secrecy_find(arena, text, &mark))
        return true;
    error_set_with(error, ERROR_SECRET, N_("the document bears the mark “{1}” and was not kept"),
                   span_text(text->words, mark));
    return error_add_hint(error, N_("handle state secrets by the rules for them, not on this system"));
}

/* Its words, where it bears no mark. */
static bool read_text(struct work *work, struct arena *arena, const struct read_request *request,
                      struct read_text *text, struct error *error)
{
    struct reader_request reader_request = {.bytes = request->bytes,
                                            .limits = READER_LIMITS_DEFAULT,
                                            .progress = request->progress,
                                            .progress_owner = request->listener};
    reader_request.limits.file_bytes = work->settings.largest_file_bytes;
    reader_request.limits.seconds = work->settings.reading_timeout_s;
    if (!reader_read(work->reader, arena, &reader_request, text, error))
        return false;
    read_text_compose(arena, text);
    return work_refuse_secret(arena, text, error);
}

static bool is_too_large(const struct error *error)
{
    return error->kind == ERROR_TOO_LARGE || error->kind == ERROR_TIMEOUT || error->kind == ERROR_BOMB;
}

/* What is too large to be read may be a sheet that comes in row by row. A mark of all of it stands at its head; of a
 * text the head is enough. */
static bool look_at_head(struct work *work, struct arena *arena, struct text bytes, struct error *error)
{
    enum { HEAD_BYTES = 1 << 20 };
    enum document_format format;
    struct read_text text;
    bool is_text = sniff_format(bytes, &format, error) && format == FORMAT_TXT;
    struct reader_request request = {
        .bytes = is_text ? text_cut(bytes, HEAD_BYTES) : bytes, .limits = READER_LIMITS_SHEETS, .only_head = true};
    if (!reader_read(work->reader, arena, &request, &text, error))
        return false;
    read_text_compose(arena, &text);
    return work_refuse_secret(arena, &text, error);
}

bool work_look_for_mark(struct work *work, struct arena *arena, struct text bytes, struct error *error)
{
    SCRATCH(scratch, arena);
    struct read_text text;
    return read_text(work, scratch, &(struct read_request){.bytes = bytes}, &text, error) ||
           (is_too_large(error) && look_at_head(work, scratch, bytes, error));
}

bool work_read(struct work *work, struct arena *arena, const struct read_request *request, struct reading **reading,
               struct error *error)
{
    struct read_text *text = arena_new(arena, struct read_text);
    if (!read_text(work, arena, request, text, error))
        return false;
    struct reading *read = arena_new(arena, struct reading);
    struct extract_context context = {.on = request->on,
                                      .today = clock_today(work->settings.clock, VIETNAM_OFFSET_MINUTES),
                                      .units = work->units,
                                      .calendar = &calendar_vietnam};
    extract_reading(arena, text, &context, read);
    read->file = text_copy(arena, request->file);
    hash_sha256_hex(request->bytes, read->sha256);
    read->policy = work->settings.policy;
    *reading = read;
    return true;
}

#include "document/reader.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/file.h"
#include "document/cage/answer.h"
#include "document/cage/helper.h"
#include "document/reader_formats.h"
#include "document/refusal.h"
#include "document/sniff.h"

struct reader {
    int sockets[LANE_COUNT];
    pid_t keeper;
};

static const struct reader_formats ALL_FORMATS = {.sniff = sniff_format, .format_of = format_of};

bool reader_open(unsigned at_once, struct reader **reader, struct error *error)
{
    return reader_open_with(&ALL_FORMATS, at_once, reader, error);
}

bool reader_open_with(const struct reader_formats *formats, unsigned at_once, struct reader **reader,
                      struct error *error)
{
    struct reader *opened = calloc(1, sizeof *opened);
    if (!opened || !helper_start(at_once, formats, opened->sockets, &opened->keeper)) {
        free(opened);
        return refuse(error, REFUSAL_NO_HELPER);
    }
    *reader = opened;
    return true;
}

void reader_close(struct reader *reader)
{
    if (!reader)
        return;
    for (size_t lane = 0; lane < LANE_COUNT; lane++)
        close(reader->sockets[lane]);
    while (waitpid(reader->keeper, NULL, 0) < 0 && errno == EINTR)
        ;
    free(reader);
}

/* The helper ends its children when a socket closes, and each reading hears that the helper is gone. */
void reader_stop(struct reader *reader)
{
    for (size_t lane = 0; lane < LANE_COUNT; lane++)
        shutdown(reader->sockets[lane], SHUT_RDWR);
}

static bool refuse_size(struct reader_limits limits, struct error *error)
{
    char megabytes[24];
    snprintf(megabytes, sizeof megabytes, "%zu", limits.file_bytes >> 20);
    return refuse_with(error, REFUSAL_FILE_TOO_LARGE, text_from(megabytes));
}

/* What one reading holds; its descriptors are closed with the scratch arena, but for the answer's. */
struct errand {
    struct helper_request request;
    int notes; /* our end */
};

static int tie(struct arena *scratch, int descriptor)
{
    if (descriptor >= 0)
        arena_defer(scratch, descriptor_close, DESCRIPTOR_POINTER(descriptor));
    return descriptor;
}

static bool prepare(struct arena *scratch, const struct reader_request *request, struct errand *errand)
{
    errand->request.order.limits = request->limits;
    errand->request.order.only_head = request->only_head;
    errand->request.bytes = tie(scratch, memfd_create("document", MFD_CLOEXEC));
    int ends[2];
    if (errand->request.bytes < 0 || errand->request.answer < 0 ||
        !descriptor_write(errand->request.bytes, request->bytes.at, request->bytes.len) ||
        socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) != 0)
        return false;
    errand->notes = tie(scratch, ends[0]);
    errand->request.notes = ends[1];
    return true;
}

/* Passes on what the child tells until the helper says how it ended; false when the helper is gone. */
static bool wait_for_end(const struct errand *errand, const struct reader_request *request, enum helper_end *end)
{
    for (;;) {
        struct note note = {0};
        ssize_t got = recv(errand->notes, &note, sizeof note, 0);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return false;
        if (note.kind == NOTE_END) {
            *end = (enum helper_end)note.end;
            return true;
        }
        if (request->progress && note.page > 0 && note.page <= note.page_count)
            request->progress(request->progress_owner, note.page, note.page_count);
    }
}

static bool refuse_end(enum helper_end end, struct error *error)
{
    switch (end) {
    case END_TIMED_OUT:
        return refuse(error, REFUSAL_TIMEOUT);
    case END_NOT_STARTED:
        return refuse(error, REFUSAL_BUSY);
    case END_ANSWERED:
    case END_CRASHED:
    default:
        return refuse(error, REFUSAL_CRASHED);
    }
}

/* Has a request answered into `answer`. */
static bool ask(struct reader *reader, struct arena *arena, const struct reader_request *request, struct errand *errand,
                struct error *error)
{
    if (request->bytes.len == 0)
        return refuse(error, REFUSAL_NOTHING);
    if (request->bytes.len > request->limits.file_bytes)
        return refuse_size(request->limits, error);
    SCRATCH(scratch, arena);
    bool is_prepared = prepare(scratch, request, errand);
    bool is_sent = is_prepared && helper_send(reader->sockets[lane_of(request->bytes)], &errand->request);
    bool is_busy = !is_prepared || errno == EAGAIN || errno == ETOOMANYREFS;
    if (is_prepared)
        close(errand->request.notes); /* or the helper's death could not be seen */
    if (!is_sent)
        return refuse(error, is_busy ? REFUSAL_BUSY : REFUSAL_NO_HELPER);
    enum helper_end end;
    if (!wait_for_end(errand, request, &end))
        return refuse(error, REFUSAL_NO_HELPER);
    return end == END_ANSWERED || refuse_end(end, error);
}

bool reader_read(struct reader *reader, struct arena *arena, const struct reader_request *request,
                 struct read_text *text, struct error *error)
{
    SCRATCH(scratch, arena);
    struct errand errand = {.request.answer = tie(scratch, answer_open(NULL))};
    return ask(reader, scratch, request, &errand, error) &&
           answer_take(errand.request.answer, arena, request->limits, text, error);
}

struct reader_pieces {
    struct answer_pieces answer;
};

bool reader_read_sheets(struct reader *reader, struct arena *arena, const struct reader_request *request,
                        struct reader_pieces **pieces, struct error *error)
{
    struct reader_pieces *opened = arena_new(arena, struct reader_pieces);
    struct errand errand = {.request.order.as_sheets = true,
                            .request.answer = tie(arena, answer_open(request->folder))};
    if (!ask(reader, arena, request, &errand, error) ||
        !answer_open_pieces(errand.request.answer, request->limits, &opened->answer, error))
        return false;
    *pieces = opened;
    return true;
}

bool reader_next_piece(struct reader_pieces *pieces, struct arena *arena, struct read_text *text, struct error *error)
{
    return answer_take_piece(&pieces->answer, arena, text, error);
}

void reader_pieces_told(const struct reader_pieces *pieces, size_t *done, size_t *all)
{
    *done = pieces->answer.done;
    *all = pieces->answer.size;
}

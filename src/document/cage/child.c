#include "document/cage/child.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/job.h"
#include "document/cage/answer.h"
#include "document/cage/sandbox.h"
#include "document/refusal.h"

/* A child dies with its helper, and stands in a group of its own so that whatever it starts dies with it. */
static void join_helper(pid_t helper)
{
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    setpgid(0, 0);
    if (prctl(PR_SET_PDEATHSIG, SIGKILL) != 0 || getppid() != helper)
        _exit(1);
}

/* Libraries talk to the screen about what they do not like in a file; a sanitizer's report must be seen. */
static void silence(void)
{
    int nowhere = SANDBOX_IS_SANITIZED ? -1 : open("/dev/null", O_RDWR | O_CLOEXEC);
    if (nowhere < 0)
        return;
    for (int descriptor = 0; descriptor <= 2; descriptor++)
        dup2(nowhere, descriptor);
    close(nowhere);
}

static bool map_bytes(int descriptor, struct text *bytes)
{
    struct stat status;
    if (fstat(descriptor, &status) != 0 || status.st_size <= 0)
        return false;
    size_t len = (size_t)status.st_size;
    void *at = mmap(NULL, len, PROT_READ, MAP_PRIVATE, descriptor, 0);
    close(descriptor);
    *bytes = (struct text){at, len};
    return at != MAP_FAILED;
}

static void tell_page(void *owner, unsigned page, unsigned page_count)
{
    const struct child *child = owner;
    struct note note = {.kind = NOTE_PAGE, .page = page, .page_count = page_count};
    /* A page more or less on the screen harms nobody. */
    (void)!send(child->request.notes, &note, sizeof note, MSG_NOSIGNAL | MSG_DONTWAIT);
}

struct attempt {
    struct child child;
    int exit_code;
    size_t written; /* bytes of the answer */
    bool is_disk_full;
};

/* A sheet takes as long as whoever asked is ready to wait: it may be larger than any document. */
static unsigned seconds_for(const struct child *child, const struct format *format)
{
    const struct helper_order *order = &child->request.order;
    bool asks_less = format->seconds > 0 && format->seconds < order->limits.seconds && !order->as_sheets &&
                     !order->only_head;
    return asks_less ? format->seconds : order->limits.seconds;
}

static bool close_doors(const struct child *child, const struct format *format, struct error *error)
{
    struct reader_limits limits = child->request.order.limits;
    struct sandbox_limits sandbox_limits = {.memory_bytes = limits.memory_bytes,
                                            .written_bytes = answer_largest_bytes(limits),
                                            .seconds = seconds_for(child, format)};
    if (!sandbox_limit(sandbox_limits))
        return refuse(error, REFUSAL_NO_SANDBOX);
    if (format->prepare && !format->prepare(error))
        return false;
    return sandbox_enter(child->sandbox, format->folders) || refuse(error, REFUSAL_NO_SANDBOX);
}

/* Adds a text, or a piece of one, to the answer; false where there is no room for it. */
static bool write_text(void *owner, const struct read_text *text)
{
    enum { HEAD_BYTES = 1 << 12 };
    struct attempt *attempt = owner;
    const struct helper_request *request = &attempt->child.request;
    attempt->written += HEAD_BYTES + text->words.len + text->line_count * sizeof *text->lines;
    if (attempt->written > answer_largest_bytes(request->order.limits))
        return false;
    bool done = answer_write_text(request->answer, text);
    attempt->is_disk_full = !done && (errno == ENOSPC || errno == EDQUOT);
    return done;
}

static bool write_answer(struct attempt *attempt, struct text_builder *builder, struct error *error)
{
    struct read_text text;
    if (!text_builder_take(builder, &text, error))
        return false;
    bool is_all_given = text.words.len == 0 && builder->has_given;
    return is_all_given || write_text(attempt, &text) || refuse(error, REFUSAL_TEXT_TOO_LARGE);
}

static bool read_document(struct arena *arena, void *argument, struct error *error)
{
    struct attempt *attempt = argument;
    struct child *child = &attempt->child;
    struct text bytes;
    if (!map_bytes(child->request.bytes, &bytes))
        return refuse(error, REFUSAL_TEXT_TOO_LARGE);
    if (!child->is_format_given && !child->formats->sniff(bytes, &child->format, error))
        return false;
    const struct format *format = child->formats->format_of(child->format);
    if (!format || !format->read)
        return refuse(error, REFUSAL_UNKNOWN);
    if (!close_doors(child, format, error))
        return false;
    struct format_input input = {.arena = arena,
                                 .bytes = bytes,
                                 .limits = child->request.order.limits,
                                 .as_sheets = child->request.order.as_sheets,
                                 .only_head = child->request.order.only_head,
                                 .progress = tell_page,
                                 .progress_owner = child};
    struct text_builder builder = text_builder_open(arena, child->format, child->request.order.limits.text_bytes);
    if (input.as_sheets)
        text_builder_give_to(&builder, write_text, attempt);
    if (!format->read(&input, &builder, error))
        return false;
    if (!builder.is_handed_over)
        return write_answer(attempt, &builder, error);
    attempt->exit_code = CHILD_HANDS_OVER + (int)builder.format;
    return true;
}

void child_run(const struct child *child, pid_t helper)
{
    join_helper(helper);
    silence();
    struct attempt attempt = {.child = *child, .exit_code = CHILD_ANSWERED};
    struct error error;
    struct job job = {.memory_bytes = child->request.order.limits.memory_bytes};
    if (job_run(job, read_document, &attempt, &error))
        _exit(attempt.exit_code);
    if (attempt.is_disk_full)
        refuse(&error, REFUSAL_DISK_FULL);
    _exit(answer_write_refusal(child->request.answer, &error) ? attempt.exit_code : 1);
}

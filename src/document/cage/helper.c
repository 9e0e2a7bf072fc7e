#include "document/cage/helper.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "document/cage/child.h"
#include "document/cage/keeper.h"
#include "document/cage/sandbox.h"

enum { MOST_AT_ONCE = 64, SHORT_AT_ONCE = 2, REQUEST_DESCRIPTORS = 3 };

/* One document being read. */
struct running {
    enum lane lane;
    pid_t pid;
    struct child child;
    int64_t deadline_ms;
    bool is_late;
};

struct helper {
    int sockets[LANE_COUNT], signals;
    size_t places[LANE_COUNT];
    struct sandbox *sandbox;
    const struct reader_formats *formats;
    struct running running[MOST_AT_ONCE + SHORT_AT_ONCE];
    size_t running_count;
};

static size_t running_in(const struct helper *helper, enum lane lane)
{
    size_t count = 0;
    for (size_t i = 0; i < helper->running_count; i++)
        count += helper->running[i].lane == lane;
    return count;
}

static int64_t monotonic_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

bool helper_send(int socket, const struct helper_request *request)
{
    struct iovec order = {.iov_base = (void *)(uintptr_t)&request->order, .iov_len = sizeof request->order};
    int descriptors[REQUEST_DESCRIPTORS] = {request->bytes, request->answer, request->notes};
    union {
        struct cmsghdr aligned;
        char bytes[CMSG_SPACE(sizeof descriptors)];
    } control = {0};
    struct msghdr message = {
        .msg_iov = &order, .msg_iovlen = 1, .msg_control = &control, .msg_controllen = sizeof control.bytes};
    struct cmsghdr *head = CMSG_FIRSTHDR(&message);
    head->cmsg_level = SOL_SOCKET;
    head->cmsg_type = SCM_RIGHTS;
    head->cmsg_len = CMSG_LEN(sizeof descriptors);
    memcpy(CMSG_DATA(head), descriptors, sizeof descriptors);
    return sendmsg(socket, &message, MSG_DONTWAIT | MSG_NOSIGNAL) == (ssize_t)sizeof request->order;
}

/* 1: a request, 0: the program is gone, -1: nothing usable. */
static int receive(int socket, struct helper_request *request)
{
    struct iovec order = {.iov_base = &request->order, .iov_len = sizeof request->order};
    int descriptors[REQUEST_DESCRIPTORS];
    union {
        struct cmsghdr aligned;
        char bytes[CMSG_SPACE(sizeof descriptors)];
    } control = {0};
    struct msghdr message = {
        .msg_iov = &order, .msg_iovlen = 1, .msg_control = &control, .msg_controllen = sizeof control.bytes};
    ssize_t got = recvmsg(socket, &message, MSG_CMSG_CLOEXEC | MSG_DONTWAIT);
    if (got == 0)
        return 0;
    struct cmsghdr *head = got > 0 ? CMSG_FIRSTHDR(&message) : NULL;
    if (!head || head->cmsg_len != CMSG_LEN(sizeof descriptors))
        return -1;
    memcpy(descriptors, CMSG_DATA(head), sizeof descriptors);
    request->bytes = descriptors[0];
    request->answer = descriptors[1];
    request->notes = descriptors[2];
    return 1;
}

static void finish(const struct helper_request *request, enum helper_end end)
{
    struct note note = {.kind = NOTE_END, .end = (uint32_t)end};
    /* Who asked may be gone; then nobody waits for the note. */
    (void)!send(request->notes, &note, sizeof note, MSG_NOSIGNAL | MSG_DONTWAIT);
    close(request->bytes);
    close(request->answer);
    close(request->notes);
}

/* A child keeps no way to the documents that others read, to their answers, nor to new requests. */
static void close_what_is_not_its_own(const struct helper *helper)
{
    for (size_t lane = 0; lane < LANE_COUNT; lane++)
        close(helper->sockets[lane]);
    close(helper->signals);
    for (size_t i = 0; i < helper->running_count; i++) {
        const struct helper_request *other = &helper->running[i].child.request;
        close(other->bytes);
        close(other->answer);
        close(other->notes);
    }
}

static void start(struct helper *helper, enum lane lane, const struct child *child)
{
    pid_t helper_id = getpid();
    pid_t pid = fork();
    if (pid == 0) {
        close_what_is_not_its_own(helper);
        child_run(child, helper_id);
    }
    if (pid < 0) {
        finish(&child->request, END_NOT_STARTED);
        return;
    }
    setpgid(pid, pid); /* so does the child: whoever comes first */
    helper->running[helper->running_count++] = (struct running){
        .lane = lane,
        .pid = pid,
        .child = *child,
        .deadline_ms = monotonic_ms() + (int64_t)1000 * child->request.order.limits.seconds};
}

static enum helper_end end_of(const struct running *running, int status)
{
    if (WIFEXITED(status) && WEXITSTATUS(status) == CHILD_ANSWERED)
        return END_ANSWERED;
    bool is_out_of_time = WIFSIGNALED(status) && (WTERMSIG(status) == SIGXCPU || WTERMSIG(status) == SIGALRM);
    return running->is_late || is_out_of_time ? END_TIMED_OUT : END_CRASHED;
}

/* A child that found another format in the bytes is followed by one fresh child for it, not more. */
static bool follow(struct helper *helper, const struct running *ended, int status)
{
    int code = WIFEXITED(status) ? WEXITSTATUS(status) - CHILD_HANDS_OVER : -1;
    if (code < 0 || ended->child.is_format_given || !helper->formats->format_of((enum document_format)code))
        return false;
    struct child next = ended->child;
    next.is_format_given = true;
    next.format = (enum document_format)code;
    start(helper, ended->lane, &next);
    return true;
}

static void reap(struct helper *helper)
{
    struct signalfd_siginfo ignored;
    (void)!read(helper->signals, &ignored, sizeof ignored);
    int status;
    for (pid_t pid = waitpid(-1, &status, WNOHANG); pid > 0; pid = waitpid(-1, &status, WNOHANG)) {
        size_t i = 0;
        while (i < helper->running_count && helper->running[i].pid != pid)
            i++;
        if (i == helper->running_count)
            continue;
        struct running ended = helper->running[i];
        helper->running[i] = helper->running[--helper->running_count];
        kill(-pid, SIGKILL); /* whatever it started */
        if (!follow(helper, &ended, status))
            finish(&ended.child.request, end_of(&ended, status));
    }
}

/* Stops who is late; the time until the next may be, or -1. */
static int watch_clock(struct helper *helper)
{
    int64_t now_ms = monotonic_ms(), next_ms = -1;
    for (size_t i = 0; i < helper->running_count; i++) {
        struct running *running = &helper->running[i];
        int64_t left_ms = running->deadline_ms - now_ms;
        if (left_ms <= 0 && !running->is_late) {
            running->is_late = true;
            kill(-running->pid, SIGKILL);
        } else if (!running->is_late && (next_ms < 0 || left_ms < next_ms)) {
            next_ms = left_ms;
        }
    }
    return (int)next_ms;
}

static NORETURN void leave(struct helper *helper)
{
    for (size_t i = 0; i < helper->running_count; i++)
        kill(-helper->running[i].pid, SIGKILL);
    _exit(0);
}

static void take_request(struct helper *helper, enum lane lane)
{
    struct child child = {.formats = helper->formats, .sandbox = helper->sandbox};
    int received = receive(helper->sockets[lane], &child.request);
    if (received == 0)
        leave(helper);
    if (received > 0)
        start(helper, lane, &child);
}

static void helper_run(void *owner)
{
    struct helper *helper = owner;
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGCHLD);
    sigprocmask(SIG_BLOCK, &signals, NULL);
    helper->signals = signalfd(-1, &signals, SFD_NONBLOCK | SFD_CLOEXEC);
    if (helper->signals < 0)
        _exit(1);
    for (;;) {
        int timeout_ms = watch_clock(helper);
        struct pollfd events[LANE_COUNT + 1] = {[LANE_COUNT] = {.fd = helper->signals, .events = POLLIN}};
        /* With all places of a lane taken, its requests wait in the socket; only its closing is looked for. */
        for (size_t lane = 0; lane < LANE_COUNT; lane++) {
            bool has_place = running_in(helper, (enum lane)lane) < helper->places[lane];
            events[lane] = (struct pollfd){.fd = helper->sockets[lane], .events = has_place ? POLLIN : 0};
        }
        if (poll(events, COUNT_OF(events), timeout_ms) < 0 && errno != EINTR)
            _exit(1);
        if (events[LANE_COUNT].revents)
            reap(helper);
        for (size_t lane = 0; lane < LANE_COUNT; lane++)
            if (events[lane].revents & POLLIN)
                take_request(helper, (enum lane)lane);
            else if (events[lane].revents & (POLLHUP | POLLERR))
                leave(helper);
    }
}

/* Our ends and the helper's, one of each a lane. */
static bool pair_sockets(int ours[LANE_COUNT], int its[LANE_COUNT])
{
    for (size_t lane = 0; lane < LANE_COUNT; lane++) {
        int ends[2];
        if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) != 0)
            return false;
        ours[lane] = ends[0];
        its[lane] = ends[1];
    }
    return true;
}

static void close_sockets(const int sockets[LANE_COUNT])
{
    for (size_t lane = 0; lane < LANE_COUNT; lane++)
        if (sockets[lane] >= 0)
            close(sockets[lane]);
}

bool helper_start(unsigned at_once, const struct reader_formats *formats, int sockets[LANE_COUNT], pid_t *keeper)
{
    int ours[LANE_COUNT] = {-1, -1}, its[LANE_COUNT] = {-1, -1};
    pid_t pid = pair_sockets(ours, its) ? fork() : -1;
    if (pid == 0) {
        close_sockets(ours);
        struct helper helper = {.sandbox = sandbox_open(), .formats = formats, .places[LANE_SHORT] = SHORT_AT_ONCE};
        memcpy(helper.sockets, its, sizeof its);
        helper.places[LANE_LONG] = at_once < 1 ? 1 : at_once < MOST_AT_ONCE ? at_once : MOST_AT_ONCE;
        keeper_run(helper.sockets, helper_run, &helper);
    }
    close_sockets(its);
    if (pid < 0) {
        close_sockets(ours);
        return false;
    }
    memcpy(sockets, ours, sizeof ours);
    *keeper = pid;
    return true;
}

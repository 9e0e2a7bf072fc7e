#include "document/cage/keeper.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { PAUSE_AFTER_DEATH_NS = 50 * 1000 * 1000 };

/* What the program does at a signal, its children must not do. */
static void forget_signal_handlers(void)
{
    for (int number = 1; number < NSIG; number++)
        signal(number, SIG_DFL);
}

/* A program may be started without a screen; what is opened then must not take the screen's numbers, which children
 * silence. */
static void hold_screen_numbers(void)
{
    int descriptor;
    do
        descriptor = open("/dev/null", O_RDWR);
    while (descriptor >= 0 && descriptor <= STDERR_FILENO);
    close(descriptor);
}

/* Nor is what else the program had open meant for us. */
static void close_all_but(const int sockets[LANE_COUNT])
{
    unsigned one = (unsigned)sockets[LANE_LONG], other = (unsigned)sockets[LANE_SHORT];
    unsigned first = one < other ? one : other, last = one < other ? other : one;
    close_range(STDERR_FILENO + 1, first - 1, 0);
    close_range(first + 1, last - 1, 0);
    close_range(last + 1, UINT_MAX, 0);
}

NORETURN void keeper_run(const int sockets[LANE_COUNT], keeper_work *run, void *owner)
{
    setsid(); /* what a terminal sends to the program is not meant for us */
    hold_screen_numbers();
    close_all_but(sockets);
    forget_signal_handlers();
    for (;;) {
        pid_t pid = fork();
        if (pid == 0) {
            run(owner);
            _exit(1);
        }
        int status = 1;
        while (pid > 0 && waitpid(pid, &status, 0) < 0 && errno == EINTR)
            ;
        if (WIFEXITED(status) && WEXITSTATUS(status) == 0)
            _exit(0);
        nanosleep(&(struct timespec){.tv_nsec = PAUSE_AFTER_DEATH_NS}, NULL);
    }
}

#include "web/watchdog.h"

#include <pthread.h>
#include <stdbool.h>
#include <sys/socket.h>
#include <time.h>

struct watch {
    struct watch *next, **link; /* `link` is what points to this one */
    int socket;
    time_t until; /* 0: it was cut off */
};

struct watchdog {
    pthread_t thread;
    pthread_mutex_t lock;
    pthread_cond_t stop;
    bool is_stopping;
    struct watch *watches;
    size_t count, most; /* those that were not cut off */
};

static time_t now_s(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec;
}

/* Called with the lock held. The connection's own thread finds its socket closed and cleans up. */
static void cut_off(struct watchdog *watchdog, struct watch *watch)
{
    shutdown(watch->socket, SHUT_RDWR);
    watch->until = 0;
    watchdog->count--;
}

/* Called with the lock held. */
static void cut_off_next(struct watchdog *watchdog)
{
    struct watch *next = NULL;
    for (struct watch *watch = watchdog->watches; watch; watch = watch->next)
        if (watch->until != 0 && (!next || watch->until <= next->until))
            next = watch;
    if (next)
        cut_off(watchdog, next);
}

/* Called with the lock held. */
static void cut_off_late(struct watchdog *watchdog)
{
    time_t now = now_s();
    for (struct watch *watch = watchdog->watches; watch; watch = watch->next)
        if (watch->until != 0 && watch->until <= now)
            cut_off(watchdog, watch);
}

static void *run(void *argument)
{
    struct watchdog *watchdog = argument;
    pthread_mutex_lock(&watchdog->lock);
    while (!watchdog->is_stopping) {
        struct timespec next;
        clock_gettime(CLOCK_REALTIME, &next);
        next.tv_sec++;
        pthread_cond_timedwait(&watchdog->stop, &watchdog->lock, &next);
        cut_off_late(watchdog);
    }
    pthread_mutex_unlock(&watchdog->lock);
    return NULL;
}

struct watchdog *watchdog_open(size_t most)
{
    struct watchdog *watchdog = calloc(1, sizeof *watchdog);
    if (!watchdog)
        return NULL;
    watchdog->most = most;
    pthread_mutex_init(&watchdog->lock, NULL);
    pthread_cond_init(&watchdog->stop, NULL);
    if (pthread_create(&watchdog->thread, NULL, run, watchdog) == 0)
        return watchdog;
    free(watchdog);
    return NULL;
}

void watchdog_close(struct watchdog *watchdog)
{
    pthread_mutex_lock(&watchdog->lock);
    watchdog->is_stopping = true;
    pthread_cond_signal(&watchdog->stop);
    pthread_mutex_unlock(&watchdog->lock);
    pthread_join(watchdog->thread, NULL);
    while (watchdog->watches)
        watchdog_remove(watchdog, watchdog->watches);
    pthread_cond_destroy(&watchdog->stop);
    pthread_mutex_destroy(&watchdog->lock);
    free(watchdog);
}

struct watch *watchdog_add(struct watchdog *watchdog, int socket, unsigned seconds)
{
    struct watch *watch = calloc(1, sizeof *watch);
    if (!watch)
        return NULL;
    watch->socket = socket;
    watch->until = now_s() + (time_t)seconds;
    pthread_mutex_lock(&watchdog->lock);
    if (watchdog->count >= watchdog->most)
        cut_off_next(watchdog);
    watchdog->count++;
    watch->next = watchdog->watches;
    watch->link = &watchdog->watches;
    if (watch->next)
        watch->next->link = &watch->next;
    watchdog->watches = watch;
    pthread_mutex_unlock(&watchdog->lock);
    return watch;
}

void watchdog_remove(struct watchdog *watchdog, struct watch *watch)
{
    if (!watch)
        return;
    pthread_mutex_lock(&watchdog->lock);
    *watch->link = watch->next;
    if (watch->next)
        watch->next->link = watch->link;
    watchdog->count -= watch->until != 0;
    pthread_mutex_unlock(&watchdog->lock);
    free(watch);
}

void watchdog_allow(struct watchdog *watchdog, struct watch *watch, unsigned seconds)
{
    if (!watch)
        return;
    pthread_mutex_lock(&watchdog->lock);
    if (watch->until != 0)
        watch->until = now_s() + (time_t)seconds;
    pthread_mutex_unlock(&watchdog->lock);
}

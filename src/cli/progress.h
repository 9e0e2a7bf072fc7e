/*
 * progress.h: how far long work is, on the terminal of whoever waits for it.
 */
#ifndef CLI_PROGRESS_H
#define CLI_PROGRESS_H

#include <stdbool.h>
#include <stddef.h>

/* Whether somebody watches: standard error is a terminal. */
bool progress_is_watched(void);

/* A listener of long work: "42%", or the count alone where the whole is not known. Any thread may call it. */
void progress_show(void *listener, size_t done, size_t all);

/* Takes what was shown away. */
void progress_clear(void);

#endif

#include "cli/progress.h"

#include <stdio.h>
#include <unistd.h>

bool progress_is_watched(void)
{
    return isatty(STDERR_FILENO);
}

void progress_show(void *listener, size_t done, size_t all)
{
    (void)listener;
    if (all > 0)
        fprintf(stderr, "\r%3zu%%", done * 100 / all);
    else
        fprintf(stderr, "\r%zu", done);
}

void progress_clear(void)
{
    if (progress_is_watched())
        fputs("\r\033[K", stderr);
}

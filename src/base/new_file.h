/*
 * new_file.h: a file that is written bit by bit beside the one it replaces, and takes its place when it is whole.
 *
 * A write that is cut off leaves what stood there. What stands there and is no file (a device, a pipe, a folder) is
 * left alone.
 */
#ifndef BASE_NEW_FILE_H
#define BASE_NEW_FILE_H

#include "base/error.h"

enum { NEW_FILE_NAME_BYTES = 4096 };

struct new_file {
    const char *path;
    char beside[NEW_FILE_NAME_BYTES]; /* where it is written; other programs may write there too */
    int descriptor;                   /* -1: it is over */
};

MUST_USE bool new_file_open(struct new_file *file, const char *path, struct error *error);
MUST_USE bool new_file_write(struct new_file *file, struct text bytes, struct error *error);

/* Syncs what was written and lets it take the place of what was there; where it cannot, as new_file_drop. */
MUST_USE bool new_file_finish(struct new_file *file, struct error *error);

/* Takes away what was written; does nothing to one that is over. */
void new_file_drop(struct new_file *file);

#endif

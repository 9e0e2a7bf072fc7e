/*
 * child.h: the life of the process that reads one document.
 */
#ifndef DOCUMENT_CAGE_CHILD_H
#define DOCUMENT_CAGE_CHILD_H

#include "document/cage/helper.h"

struct sandbox;

/* What a child is born with. */
struct child {
    const struct reader_formats *formats;
    const struct sandbox *sandbox;
    struct helper_request request;
    bool is_format_given; /* a reader before it said what the bytes are */
    enum document_format format;
};

/* How a child ends when all went well: its answer is written, or another format is to be tried. */
enum { CHILD_ANSWERED = 0, CHILD_HANDS_OVER = 64 /* and the number of the format */ };

/* `helper` is the process that forked it, with which it dies. */
NORETURN void child_run(const struct child *child, pid_t helper);

#endif

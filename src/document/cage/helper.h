/*
 * helper.h: the process that forks a child a document.
 *
 * It is started while the program is small, has one thread and never touches the bytes of a document. Requests come as
 * messages over sockets, one a lane: a struct helper_order and the three descriptors of a request. A keeper process
 * beside it starts it again should it die; requests not yet taken wait in their socket. Both end when the program
 * closes its ends.
 */
#ifndef DOCUMENT_CAGE_HELPER_H
#define DOCUMENT_CAGE_HELPER_H

#include <sys/types.h>

#include "document/format.h"
#include "document/lane.h"

/* How a file is told and who reads it; tests bring their own. */
struct reader_formats {
    bool (*sniff)(struct text bytes, enum document_format *format, struct error *error);
    const struct format *(*format_of)(enum document_format format);
};

struct helper_order {
    struct reader_limits limits;
    bool as_sheets, only_head;
};

struct helper_request {
    struct helper_order order;
    int bytes, answer, notes; /* files in memory: the document, the answer; a socket for notes */
};

/* What comes over the socket for notes. A child tells pages; the helper tells the end. */
enum note_kind { NOTE_PAGE, NOTE_END };
enum helper_end { END_ANSWERED, END_CRASHED, END_TIMED_OUT, END_NOT_STARTED };
struct note {
    uint32_t kind;
    uint32_t page, page_count; /* NOTE_PAGE */
    uint32_t end;              /* NOTE_END */
};

/* Starts keeper and helper; each of `sockets` takes the requests of its lane, of which `at_once` of the long one are
 * answered at the same time. False when the system refuses. */
MUST_USE bool helper_start(unsigned at_once, const struct reader_formats *formats, int sockets[LANE_COUNT],
                           pid_t *keeper);

/* Sends a request. False when the helper cannot take it now; errno says why (EAGAIN: too many wait). */
MUST_USE bool helper_send(int socket, const struct helper_request *request);

#endif

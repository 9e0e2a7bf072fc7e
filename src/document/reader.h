/*
 * reader.h: the door to all formats: bytes in, words and their lines out.
 *
 * A helper process is started while the program is small and has no threads. It forks one child a document; the child
 * prepares its format, shuts itself in (sandbox.h), reads, and sends back the read text or the number of a refusal.
 * What comes back is checked as hostile input. A child that crashes, hangs or grows too large costs nobody else.
 *
 * As sheets, each sheet of a workbook that is seen is a page: a paragraph with its name, then its cells with words
 * where they stand, with the line ends in them. `column` is that of the sheet; a table holds 65,536 rows of it, the
 * next one as many more. Other kinds of files are read as ever. Sheets are larger than what anybody wants to hold in
 * memory, so they come in pieces of whole rows, from a file that the child has written by then.
 */
#ifndef DOCUMENT_READER_H
#define DOCUMENT_READER_H

#include "document/format.h"

struct reader;

struct reader_request {
    struct text bytes; /* the whole file; its name plays no part */
    struct reader_limits limits;
    bool only_head;          /* of a sheet the first rows, and what stands beside its cells: a mark would be there */
    const char *folder;      /* for sheets: where what is read waits, without a name; NULL: in memory */
    read_progress *progress; /* told after each page, from the calling thread; or NULL */
    void *progress_owner;
};

/* Starts the helper; before the process has threads. At most `at_once` documents that may take long (lane.h) are read
 * at the same time, more wait; what takes milliseconds waits for its like alone. ERROR_INTERNAL when it cannot be
 * started. */
MUST_USE bool reader_open(unsigned at_once, struct reader **reader, struct error *error);
void reader_close(struct reader *reader); /* NULL is ignored */

/* Ends what is being read and refuses what comes later; from any thread. */
void reader_stop(struct reader *reader);

/* Reads one document into `arena`; from any thread. Refusals: refusals.def. */
MUST_USE bool reader_read(struct reader *reader, struct arena *arena, const struct reader_request *request,
                          struct read_text *text, struct error *error);

/* Reads one file as sheets, whole before it returns. The pieces live as long as `arena`. */
struct reader_pieces;
MUST_USE bool reader_read_sheets(struct reader *reader, struct arena *arena, const struct reader_request *request,
                                 struct reader_pieces **pieces, struct error *error);

/* The next piece, into `arena`; one without words is the end. */
MUST_USE bool reader_next_piece(struct reader_pieces *pieces, struct arena *arena, struct read_text *text,
                                struct error *error);

/* How much of the sheets was given, of how much. */
void reader_pieces_told(const struct reader_pieces *pieces, size_t *done, size_t *all);

#endif

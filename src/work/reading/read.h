/*
 * read.h: the question "what does this document ask of whom?".
 *
 * bytes → (sandboxed child) → read text → header, clauses, tasks → reading. A document that bears a secrecy mark is
 * refused (ERROR_SECRET) and nothing of it is kept.
 */
#ifndef WORK_READING_READ_H
#define WORK_READING_READ_H

#include "model/reading.h"

struct work;
struct error;

/* Told how far a long reading is: page `page` of `pages`. Called from the thread that reads. */
typedef void work_progress(void *listener, unsigned page, unsigned pages);

struct read_request {
    struct text file; /* the name to show */
    struct text bytes;
    struct date on;          /* the day to see deadlines from where the document has no date; unset: those it cites */
    work_progress *progress; /* or NULL */
    void *listener;
};

MUST_USE bool work_read(struct work *work, struct arena *arena, const struct read_request *request,
                        struct reading **reading, struct error *error);

/* ERROR_SECRET where the text bears a mark. */
MUST_USE bool work_refuse_secret(struct arena *arena, const struct read_text *text, struct error *error);

/* Looks for a mark alone, in what else is made of the file than a reading: ERROR_SECRET, with the same sentence; of a
 * sheet that is too large to be read at its head. What cannot be read as a document fails with its own. */
MUST_USE bool work_look_for_mark(struct work *work, struct arena *arena, struct text bytes, struct error *error);

#endif

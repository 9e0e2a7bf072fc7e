/*
 * read.h: the question "what does this document ask of whom?".
 *
 * bytes → (sandboxed child) → read text → header, clauses, tasks → reading. A document that bears a secrecy mark is
 * refused (ERROR_SECRET) and nothing of it is kept.
 */
#ifndef WORK_READ_H
#define WORK_READ_H

#include "model/reading.h"

struct work;
struct error;

/* Told how far a long reading is: page `page` of `pages`. Called from the thread that reads. */
typedef void read_progress(void *listener, unsigned page, unsigned pages);

struct read_request {
    struct text file; /* the name to show */
    struct text bytes;
    struct date on; /* the day to see deadlines from where the document has no date; unset: today */
    read_progress *progress; /* or NULL */
    void *listener;
};

MUST_USE bool work_read(struct work *work, struct arena *arena, const struct read_request *request,
                        struct reading **reading, struct error *error);

/* A document of the sample that can be tried: its file name and what it is. */
struct sample_document {
    struct text file;
};

struct sample_list {
    struct sample_document *at;
    size_t count, capacity;
};

/* The sample's documents by name; none where no sample folder was set. */
MUST_USE bool work_list_sample(struct work *work, struct arena *arena, struct sample_list *list, struct error *error);

/* The bytes of one of them; ERROR_NOT_FOUND for any name that is not listed. */
MUST_USE bool work_read_sample(struct work *work, struct arena *arena, struct text file, struct text *bytes,
                               struct error *error);

#endif

/*
 * sample.h: the documents of the sample town, to try the program with.
 */
#ifndef WORK_READING_SAMPLE_H
#define WORK_READING_SAMPLE_H

#include "base/error.h"

struct work;

struct sample_list {
    struct text *at; /* file names, sorted */
    size_t count, capacity;
};

/* The sample's documents; none where no sample folder was set. */
MUST_USE bool sample_names(struct work *work, struct arena *arena, struct sample_list *names, struct error *error);

/* The bytes of one of them; ERROR_NOT_FOUND for any name that is not listed. */
MUST_USE bool sample_read(struct work *work, struct arena *arena, struct text name, struct text *bytes,
                          struct error *error);

#endif

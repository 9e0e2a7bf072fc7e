/*
 * label_parts.h: labels as label.c and label_within.c see them. Used by label*.c alone.
 */
#ifndef EXTRACT_LABEL_PARTS_H
#define EXTRACT_LABEL_PARTS_H

#include "extract/finder.h"

struct label {
    enum lexicon_class class;
    size_t value, end; /* its words */
};

/* A label and its colon at `at`; false when there is none. */
bool label_at(const struct words *words, size_t at, struct label *label);

#endif

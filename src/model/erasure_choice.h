/*
 * erasure_choice.h: what would be erased of a book, as it is told to whoever is to decide on it.
 */
#ifndef MODEL_ERASURE_CHOICE_H
#define MODEL_ERASURE_CHOICE_H

#include "model/task_view.h"

struct erasure_choice {
    struct logged_event *events; /* whose words or files would go */
    size_t event_count;
    struct logged_event *kept; /* that hold the words in facts or in names of units, which stay */
    size_t kept_count;
    struct text files;   /* the digests of the files that would go, a line each */
    struct text holding; /* the words that were looked for; empty: none */
};

#endif

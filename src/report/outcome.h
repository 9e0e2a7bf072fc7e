/*
 * outcome.h: what a command came to, as one JSON object on a line.
 */
#ifndef REPORT_OUTCOME_H
#define REPORT_OUTCOME_H

#include "base/buffer.h"

struct outcome {
    const char *name;
    struct text words; /* where there are none, the count is what is meant */
    size_t count;
};

void outcomes_print_json(struct buffer *output, const struct outcome *outcomes, size_t count);

#endif

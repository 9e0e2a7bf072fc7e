/*
 * output.h: what a command prints, gathered and written at once.
 */
#ifndef CLI_OUTPUT_H
#define CLI_OUTPUT_H

#include "base/buffer.h"
#include "base/error.h"

struct session;

struct buffer output_open(struct session *session);
MUST_USE bool output_write(const struct buffer *output, struct error *error);

#endif

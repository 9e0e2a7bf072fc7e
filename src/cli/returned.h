/*
 * returned.h: what is told where a book was put back to a state from before words of it were erased.
 */
#ifndef CLI_RETURNED_H
#define CLI_RETURNED_H

#include "base/buffer.h"

struct session;
struct verify_report;

/* Says which events have words again; nothing where none has. */
void returned_print(const struct session *session, struct buffer *to, const struct verify_report *answer);

#endif

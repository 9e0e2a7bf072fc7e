/*
 * error_json.h: an error for programs, the same over HTTP and on the command line.
 */
#ifndef REPORT_ERROR_JSON_H
#define REPORT_ERROR_JSON_H

#include "base/buffer.h"
#include "base/error.h"
#include "base/message.h"

/* Adds {"error":{"code":"encrypted","message":"…","hint":"…"}} and a line end; hint may be null. The code is stable,
 * message and hint are in the language. */
void error_print_json(struct buffer *to, struct arena *arena, enum language language, const struct error *error);

#endif

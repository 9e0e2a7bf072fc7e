/*
 * erasure_report.h: what would be erased of a book, and what was.
 */
#ifndef REPORT_ERASURE_REPORT_H
#define REPORT_ERASURE_REPORT_H

#include "base/buffer.h"
#include "base/message.h"
#include "model/erasure_choice.h"

/* Before it is decided: every event in full. */
void erasure_choice_print(struct buffer *to, const struct erasure_choice *choice, enum language language);

/* Afterwards: how much, by which event; and what stayed. */
void erasure_done_print(struct buffer *to, const struct erasure_choice *choice, int64_t event, enum language language);

/* Numbers and digests alone; `event` is NO_NUMBER before it is decided. */
void erasure_choice_print_json(struct buffer *to, const struct erasure_choice *choice, int64_t event);

#endif

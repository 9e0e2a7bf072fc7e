/*
 * accept_print.h: what became of the tasks of a directive, in the forms that leave the program.
 */
#ifndef REPORT_ACCEPT_PRINT_H
#define REPORT_ACCEPT_PRINT_H

#include "base/buffer.h"
#include "base/message.h"
#include "model/accept_view.h"

/* A line a task; where it was not taken in, those that do not stand in the way are told to be in order. */
void accept_report_print(struct buffer *to, const struct accept_report *report, bool is_done, bool is_trial,
                         enum language language);

void accept_report_print_json(struct buffer *to, const struct accept_report *report, bool is_kept,
                              enum language language);

#endif

/*
 * policy_report.h: the rules of a book, in the forms that leave the program.
 *
 * JSON has one object a line: policy ("coefficient.VB01"), unit (a code), value, since, until (the last day of its
 * unit), source, in_force, default (whether it is not the book's own), verified (false for a default that no text we
 * have read lays down), event (the number of the one that laid it down), title (never translated); null where there is
 * none.
 */
#ifndef REPORT_POLICY_REPORT_H
#define REPORT_POLICY_REPORT_H

#include "base/buffer.h"
#include "base/message.h"
#include "model/policy.h"

/* Three lines a value: the value, behind a star where it is in force; what it is; where it comes from. */
void policy_lines_print(struct buffer *to, const struct policy_lines *lines, enum language language);

void policy_lines_print_json(struct buffer *to, const struct policy_lines *lines);

#endif

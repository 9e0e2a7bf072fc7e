/*
 * target_report.h: targets and how they stand, in the forms that leave the program.
 *
 * JSON has one object a line: target (its code), name, measure, lead, lead_name, source, direction ("up", "down"),
 * event; baseline, actual, plan, each {"period","value","source","event"} or null; gap, met (null without both); plans
 * and actuals, every figure in the order of the ledger; tasks, done, late, and tied, each {"task","title","state",
 * "late_days","event"}. "event" is the number in the ledger that a figure comes from.
 */
#ifndef REPORT_TARGET_REPORT_H
#define REPORT_TARGET_REPORT_H

#include "base/buffer.h"
#include "base/message.h"
#include "model/target_view.h"

/* Three lines each; `has_story` adds every figure and every task. */
void target_lines_print(struct buffer *to, const struct target_lines *lines, bool has_story, enum language language);
void target_lines_print_json(struct buffer *to, const struct target_lines *lines);

#endif

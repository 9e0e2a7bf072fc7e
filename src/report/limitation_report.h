/*
 * limitation_report.h: limitations and how they stand, in the forms that leave the program.
 *
 * JSON has one object a line: limitation (its number), parent, unit, unit_name, title, source, event, since, state,
 * age_days, returns; causes, each {"words","event"}; remedies, confirmed, late, and tied, each {"task","title","state",
 * "late_days","event"}; closed, evidence, closed_event. "event" is a number in the ledger; null where there is none.
 */
#ifndef REPORT_LIMITATION_REPORT_H
#define REPORT_LIMITATION_REPORT_H

#include "base/buffer.h"
#include "base/message.h"
#include "model/limitation_view.h"

/* Under each unit its limitations, two lines each; `has_story` adds where they come from, causes, remedies, evidence.
 */
void limitation_lines_print(struct buffer *to, const struct limitation_lines *lines, bool has_story,
                            enum language language);
void limitation_lines_print_json(struct buffer *to, const struct limitation_lines *lines);

#endif

/*
 * unit_finding_report.h: the units that a name meant, what became of each and what it was made from, in the forms that
 * leave the program.
 *
 * JSON has one object a line: code, name, type, within (names from the district up), since, until; former (within,
 * until) of a unit that was kept while its neighbours changed; basis, the act that ended it or changed its neighbours;
 * successors, each with all that and its own successors; predecessors; territory. `whole` says whether all of a unit
 * went to its successor.
 */
#ifndef REPORT_UNIT_FINDING_REPORT_H
#define REPORT_UNIT_FINDING_REPORT_H

#include "base/buffer.h"
#include "base/message.h"
#include "model/unit_finding.h"

void unit_findings_print(struct buffer *to, const struct unit_findings *findings, enum language language);
void unit_findings_print_json(struct buffer *to, const struct unit_findings *findings);

#endif

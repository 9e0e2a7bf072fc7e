/*
 * unit_report.h: the units of a book, in the forms that leave the program.
 *
 * JSON has one object a line: code, name, head (the position), heads (who holds it: person, name, acting; null where no
 * position is known, empty where it is vacant), parent (a code), branch, tier, outside, since, until, successor (a
 * code); null where there is none.
 */
#ifndef REPORT_UNIT_REPORT_H
#define REPORT_UNIT_REPORT_H

#include "base/buffer.h"
#include "base/message.h"
#include "model/personnel_view.h"
#include "model/unit_line.h"

/* Which of them to print. */
struct unit_filter {
    enum unit_branch branch; /* BRANCH_NONE: of any */
    enum unit_tier tier;     /* TIER_NONE: on any */
};

void unit_lines_print(struct buffer *to, const struct unit_lines *units, const struct position_views *heads,
                      const struct unit_filter *filter, enum language language);
void unit_lines_print_json(struct buffer *to, const struct unit_lines *units, const struct position_views *heads,
                           const struct unit_filter *filter);

/* What a change did: so many units changed, so many tasks handed over, so many shares, waits and
 * difficulties in other tasks passed on. */
void unit_change_print(struct buffer *to, size_t units, size_t tasks, size_t others, enum language language);

#endif

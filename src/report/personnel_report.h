/*
 * personnel_report.h: people and positions of a book, and what somebody may do, in the forms that leave the program.
 *
 * JSON has one object a line. A person: code, name, until (the last day of one who left), posts (position, title, unit,
 * heads, acting, since, until), roles (role, unit; null for the whole book; since, until). A position: code, title,
 * unit, heads, since, until, holders (person, name, acting, since, until); none: it is vacant. null where there is
 * none, or where whoever asks may not see it.
 */
#ifndef REPORT_PERSONNEL_REPORT_H
#define REPORT_PERSONNEL_REPORT_H

#include "base/buffer.h"
#include "base/message.h"
#include "model/personnel_view.h"

void person_views_print(struct buffer *to, const struct person_views *people, enum language language);
void person_views_print_json(struct buffer *to, const struct person_views *people);

void position_views_print(struct buffer *to, const struct position_views *positions, enum language language);
void position_views_print_json(struct buffer *to, const struct position_views *positions);

/* What a command did: so many facts were recorded. */
void person_change_print(struct buffer *to, size_t count, bool as_json, enum language language);

/* Whether something may be done; `why` (msgid) says who may where it may not, or is NULL. */
void permission_print(struct buffer *to, struct text code, const char *why, enum language language);
void permission_print_json(struct buffer *to, struct text code, const char *why);

#endif

/*
 * rollup_report.h: what many tasks add up to, in the forms that leave the program.
 *
 * Tables are for people; JSON has one object a line, with stable keys: man/roviec-report.1.
 */
#ifndef REPORT_ROLLUP_REPORT_H
#define REPORT_ROLLUP_REPORT_H

#include "base/message.h"
#include "codec/json.h"
#include "model/rollup_view.h"

/* The keys of a roll-up, into an object that is open. */
void rollup_print_json(struct json_writer *json, const struct rollup *rollup);

void group_lines_print(struct buffer *to, const struct group_lines *lines, enum language language);
void group_lines_print_json(struct buffer *to, const struct group_lines *lines);

void wait_lines_print(struct buffer *to, const struct wait_lines *lines, enum language language);
void wait_lines_print_json(struct buffer *to, const struct wait_lines *lines);

void punctuality_lines_print(struct buffer *to, const struct punctuality_lines *lines, enum language language);
void punctuality_lines_print_json(struct buffer *to, const struct punctuality_lines *lines);

void change_line_print(struct buffer *to, const struct change_line *line, enum language language);
void change_line_print_json(struct buffer *to, const struct change_line *line);

#endif

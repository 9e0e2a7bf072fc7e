/*
 * rollup_report.h: what groups of tasks add up to, in the forms that leave the program.
 */
#ifndef REPORT_ROLLUP_REPORT_H
#define REPORT_ROLLUP_REPORT_H

#include "codec/json.h"
#include "model/task_view.h"

/* The keys of a roll-up, into an object that is open. */
void rollup_print_json(struct json_writer *json, const struct rollup *rollup);

#endif

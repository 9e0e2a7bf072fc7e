/*
 * correction_report.h: what a correction changed, each field with what was said before it; for the files of report/.
 */
#ifndef REPORT_CORRECTION_REPORT_H
#define REPORT_CORRECTION_REPORT_H

#include "base/message.h"
#include "codec/json.h"
#include "model/task_view.h"

/* "Due: 31/03/2026 → 30/04/2026", a line each, after `indent` spaces; nothing for an event that corrects nothing. */
void correction_print(struct buffer *to, const struct logged_event *event, size_t indent, enum language language);

/* "changes":[{"field":"due","before":"2026-03-31","after":"2026-04-30"}]: keys of events, null for what was not said
 * or was erased. */
void correction_add_json(struct json_writer *json, const struct logged_event *event);

#endif

/*
 * export_unit.h: what was decided about a unit, as a line that imports back.
 */
#ifndef WORK_EXCHANGE_EXPORT_UNIT_H
#define WORK_EXCHANGE_EXPORT_UNIT_H

#include "base/buffer.h"
#include "model/event.h"

void export_unit_print(struct buffer *to, const struct event *event);

#endif

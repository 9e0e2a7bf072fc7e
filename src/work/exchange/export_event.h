/*
 * export_event.h: an event about people, documents, policies and the like, as a line that imports back.
 */
#ifndef WORK_EXCHANGE_EXPORT_EVENT_H
#define WORK_EXCHANGE_EXPORT_EVENT_H

#include "base/buffer.h"
#include "model/event.h"

void export_event_print(struct buffer *to, const struct event *event);

#endif

/*
 * import_fields.h: the fields of an event as they stand in a file: "facts" or "words", by the keys of
 * model/event-fields.def.
 *
 * Numbers of things (people, units, documents) are still those of the file.
 */
#ifndef WORK_EXCHANGE_IMPORT_FIELDS_H
#define WORK_EXCHANGE_IMPORT_FIELDS_H

#include "base/error.h"
#include "codec/json_reader.h"
#include "model/event.h"

/* Adds what an object holds to the event. ERROR_USAGE names a key that is none, or has a value it cannot have; a fault
 * of the JSON shows in the reader. */
MUST_USE bool import_fields_read(struct json_reader *json, bool are_words, struct event *event, struct error *error);

/* ERROR_USAGE names one of the fields given that the event has: what the line tells with keys of its own is not told
 * twice. */
MUST_USE bool import_fields_lack(const struct event *event, const enum event_field *fields, size_t count,
                                 struct error *error);

#endif

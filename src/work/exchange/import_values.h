/*
 * import_values.h: whether the fields of an event from a file have values that a command could have given them.
 */
#ifndef WORK_EXCHANGE_IMPORT_VALUES_H
#define WORK_EXCHANGE_IMPORT_VALUES_H

#include "base/error.h"
#include "model/event.h"

/* ERROR_USAGE names the field whose value is none it can have. */
MUST_USE bool import_values_check(const struct event *event, struct error *error);

/* ERROR_USAGE names a field that the kind of the event cannot do without. */
MUST_USE bool import_lacks_nothing(const struct event *event, struct error *error);

#endif

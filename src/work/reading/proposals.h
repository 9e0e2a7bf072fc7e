/*
 * proposals.h: tasks of a reading that a person has mended, out of the JSON that `roviec read --json` prints.
 *
 * Keys that are not known are passed over. A deadline whose words were changed and whose value was left out is read
 * from its words; clarity is judged anew.
 */
#ifndef WORK_READING_PROPOSALS_H
#define WORK_READING_PROPOSALS_H

#include "base/error.h"
#include "model/reading.h"

/* Puts them in the place of the reading's own. ERROR_CONFLICT when they are of another file; ERROR_USAGE when they
 * cannot be understood. */
MUST_USE bool proposals_read(struct arena *arena, struct text json, struct reading *reading, struct error *error);

#endif

/*
 * organisation_known.h: units, and who holds their positions, as far as it had been recorded before an event.
 *
 * Tables have what is known now. What was known is what the events of before add up to, by the same rules (model/).
 */
#ifndef STORE_QUESTION_ORGANISATION_KNOWN_H
#define STORE_QUESTION_ORGANISATION_KNOWN_H

#include "model/personnel.h"
#include "model/unit_line.h"
#include "store/transaction/reader.h"

/* The units as of a day (NO_DAY: as they became last), by the events before `known`; INT64_MAX: by all. */
MUST_USE bool question_units_known(struct book_reader *reader, struct arena *arena, int32_t day, int64_t known,
                                   struct unit_lines *units, struct error *error);

/* Positions and appointments by the events before `known`; INT64_MAX: by all. People go by their names of now, and no
 * question asks for the roles of before: who may see something is not a matter of the past. */
MUST_USE bool question_personnel_known(struct book_reader *reader, struct arena *arena, int64_t known,
                                       struct personnel *personnel, struct error *error);

#endif

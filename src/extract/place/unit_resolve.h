/*
 * unit_resolve.h: which units of the list the names of a reading mean.
 *
 * "UBND xã A" is the body of that name where the list holds bodies, else the commune; "UBND tỉnh", "Công an phường",
 * "Sở Nội vụ" are those of the issuer's territory; "Chủ tịch", "Giám đốc" … are left out. Open groups mean nobody by
 * name. Which of several: unit_place.h.
 */
#ifndef EXTRACT_PLACE_UNIT_RESOLVE_H
#define EXTRACT_PLACE_UNIT_RESOLVE_H

#include "model/reading.h"

struct unit_index;

/* Fills lead_units and coordinate_units of every task; ids are empty where a unit is unknown or undecided. `on` is the
 * day to see the list from where the document has none. */
void unit_resolve(struct arena *arena, const struct unit_index *index, struct date on, struct reading *reading);

#endif

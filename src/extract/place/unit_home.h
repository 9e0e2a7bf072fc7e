/*
 * unit_home.h: the territory whose "tỉnh", "phường", "Sở Nội vụ" a document means: its issuer's, or that it is about.
 */
#ifndef EXTRACT_PLACE_UNIT_HOME_H
#define EXTRACT_PLACE_UNIT_HOME_H

#include "extract/place/unit_place.h"

/* The smallest territory that the issuer's name holds; else that of the place of the date; else the only province that
 * the subject names. NULL when none does: a central body's document. */
const struct unit *unit_home_find(struct unit_context *context, const struct header *header);

#endif

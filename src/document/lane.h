/*
 * lane.h: in which of two lanes a document waits, so that what takes milliseconds does not stand behind scans.
 *
 * Told by its size, its first bytes and what pictures leave of themselves in it, before it is shut in: a picture, or a
 * PDF, which may hold pictures, takes seconds a page; a document with pictures takes as long where one may be a stamp
 * or a page; so may what is large. A lane has places of its own; one who claims the wrong one delays his own kind.
 */
#ifndef DOCUMENT_LANE_H
#define DOCUMENT_LANE_H

#include "base/text.h"

enum lane { LANE_LONG, LANE_SHORT, LANE_COUNT };

enum lane lane_of(struct text bytes);

#endif

/*
 * secrecy.h: finds the mark of a state secret: "MẬT", "TỐI MẬT", "TUYỆT MẬT" (Law on Protection of State Secrets 2018,
 * art. 8).
 *
 * A mark stands alone in a line, a column or a cell, beside urgency or the number of the copy, in a bracket behind a
 * title, or after its label ("Độ mật: Mật"); the words in a sentence about secrets are none. At the head of a document
 * much is taken for a mark; further on only what stands alone in upper case, as on the first page of an annex.
 */
#ifndef EXTRACT_HEAD_SECRECY_H
#define EXTRACT_HEAD_SECRECY_H

#include "model/read_text.h"

struct arena;

/* The text comes composed (model/composed.h). */
bool secrecy_find(struct arena *arena, const struct read_text *text, struct span *mark);

#endif

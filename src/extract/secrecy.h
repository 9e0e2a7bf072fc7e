/*
 * secrecy.h: finds the mark of a state secret: "MẬT", "TỐI MẬT", "TUYỆT MẬT" (Law on Protection of State Secrets 2018,
 * art. 8).
 *
 * A mark stands alone in a line or cell, in upper case, at the head of a document (or as a stamp, "Độ mật: Mật"); the
 * words in a sentence about secrets are none.
 */
#ifndef EXTRACT_SECRECY_H
#define EXTRACT_SECRECY_H

#include "model/read_text.h"

bool secrecy_find(const struct read_text *text, struct span *mark);

#endif

/*
 * judgement.h: how a result was judged, as a set of the judgements of judgements.def.
 */
#ifndef MODEL_JUDGEMENT_H
#define MODEL_JUDGEMENT_H

#include "base/buffer.h"

enum judgement {
#define JUDGEMENT(name, bit, code, title) JUDGED_##name = (bit),
#include "model/judgements.def"
#undef JUDGEMENT
};

/* Adds the judgement with a code to a set; false when there is none. */
MUST_USE bool judgement_add(struct text code, unsigned *judged);

/* Reads a set from its codes, one a line; codes that are not known are passed over. */
unsigned judgement_read(struct text lines);

/* What the judgement with a code is called (msgid); NULL when there is none. */
const char *judgement_title(struct text code);

/* The codes of a set, one a line. */
struct text judgement_print(struct arena *arena, unsigned judged);

#endif

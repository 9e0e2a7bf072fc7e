/*
 * code.h: codes that a book gives to units, persons, positions, targets and products.
 *
 * People type them in lists with commas between, and programs part them from other words by spaces: so they have
 * neither, nor anything that cannot be seen. A code is Latin letters (Vietnamese ones are), digits and signs, in parts
 * with dots between: what looks the same is the same code.
 */
#ifndef MODEL_CODE_H
#define MODEL_CODE_H

#include "base/error.h"
#include "base/text.h"

/* ERROR_USAGE names a code that cannot be one; an empty code is none, and nothing is said of it. */
MUST_USE bool code_check(struct text code, struct error *error);

#endif

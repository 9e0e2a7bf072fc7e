/*
 * cell_error.h: what a spreadsheet writes into a cell whose value it could not tell, "#REF!" and its kin (ECMA-376,
 * part 1, 18.17.3).
 */
#ifndef CODEC_CELL_ERROR_H
#define CODEC_CELL_ERROR_H

#include "base/text.h"

/* Whether a cell, without white space around it, holds one and no more. */
bool cell_is_error(struct text cell);

#endif

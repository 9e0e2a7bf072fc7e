/*
 * cell_lines.h: how many lines words take in a cell of a sheet: an estimate that errs towards one too many, for the
 * fonts of another machine are not known.
 */
#ifndef REPORT_CELL_LINES_H
#define REPORT_CELL_LINES_H

#include "base/text.h"

/* `width` is that of the column, in figures of the sheet's font. At least 1. */
size_t cell_lines(struct text words, int width);

#endif

/*
 * csv_formula.h: keeps a spreadsheet from taking words for a formula.
 *
 * In separated values nothing but its first sign tells a formula from words (OWASP, CSV injection). Words that begin
 * like one get an apostrophe before them, as people type it; words that look as if they had got one get another, so
 * that whoever reads them takes exactly one away. A lone "-" is a dash.
 */
#ifndef CODEC_CSV_FORMULA_H
#define CODEC_CSV_FORMULA_H

#include "base/text.h"

/* The field to write for words. */
struct text csv_formula_guard(struct arena *arena, struct text words);

/* The words that a field was written for. */
struct text csv_formula_bare(struct text field);

#endif

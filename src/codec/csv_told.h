/*
 * csv_told.h: the first line of a file of separated values that tells Excel what parts them: sep=; with or without
 * quotes, in small or large letters. Excel shows no row for it.
 */
#ifndef CODEC_CSV_TOLD_H
#define CODEC_CSV_TOLD_H

#include "base/text.h"

/* How long the line is that `words` begin with, its end included, and the separator that it names; 0 where they begin
 * otherwise. */
size_t csv_told_separator(struct text words, char *separator);

#endif

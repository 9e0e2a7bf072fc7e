/*
 * decimal.h: decimal numbers to the thousandth, kept as whole thousandths, so that sums are exact; and the digits of
 * whole ones, as many as are asked for.
 */
#ifndef BASE_DECIMAL_H
#define BASE_DECIMAL_H

#include "base/text.h"

enum { DECIMAL_BYTES = 24 };
#define DECIMAL_MOST INT64_C(1000000000000000) /* a million million */

/* Reads "12", "-0.5" or, as Vietnamese writes it, "12,75"; false for anything else, more than three places after the
 * mark, or beyond DECIMAL_MOST. */
MUST_USE bool decimal_parse(struct text text, int64_t *thousandths);

/* "12", "-0.5", "12.75": a point, and no more places than it needs. */
const char *decimal_print(int64_t thousandths, char to[DECIMAL_BYTES]);

/* Puts the last `digits` digits of a number at `to`, zeros before it; returns where they end. */
char *decimal_put_digits(char *to, int number, size_t digits);

#endif

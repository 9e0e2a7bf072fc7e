/*
 * number_format.h: numbers of a workbook as a person sees them: "20/03/2026", "50%", "1,250.5".
 *
 * A format code is read for what it shows (day, month, year, hours, decimals, grouping, percent, words around the
 * number), not drawn sign by sign: dates come out in the order that is written in Viet Nam whatever the order of the
 * code. Decimals and groups keep the signs of the file (the point may number a clause: "1.1"), for the country it is
 * shown in is not known. Source: ECMA-376 part 1, 18.8.30 and 18.17.4.
 */
#ifndef DOCUMENT_XLSX_NUMBER_FORMAT_H
#define DOCUMENT_XLSX_NUMBER_FORMAT_H

#include "base/buffer.h"

struct number_format {
    bool shows_day, shows_month, shows_year, shows_time, shows_seconds;
    bool shows_digits; /* else, and without any of the above, as typed ("General") */
    bool has_percent, has_groups;
    uint8_t digits, decimals;  /* at least so many before the point, exactly so many after it */
    struct text before, after; /* words around the number */
};

/* Reads a format code; its words are copied into `arena`. */
struct number_format number_format_parse(struct arena *arena, struct text code);

/* The code of a number format that every program knows by its number; empty ("General") for others. */
struct text number_format_code(int32_t id);

/* Adds `value`; days count from 1904 where a workbook says so. */
void number_format_print(struct buffer *to, const struct number_format *format, double value, bool from_1904);

#endif

/*
 * csv.h: comma-separated values (RFC 4180) and tab-separated values, read and written.
 *
 * Reading accepts what spreadsheets write: any line end (LF, CRLF, the CR alone of old Macs), quoted fields that hold
 * separators, line ends and doubled quotes, a byte order mark, a last line without an end. With a tab as separator
 * quotes mean nothing and a record is a line, unless the reader is told that they are those of a spreadsheet: then they
 * count around a whole field. No input is refused: a quote that never closes ends with the text, and words behind a
 * closing one are left out; the reader says so, and whoever reads decides.
 */
#ifndef CODEC_CSV_H
#define CODEC_CSV_H

#include "base/text.h"

struct buffer;

struct csv_reader {
    struct text rest;
    char separator;        /* ',' ';' or '\t' */
    bool has_quotes;       /* around fields between tabs too */
    size_t row;            /* of the last record, from 1, as a spreadsheet numbers it: empty ones count */
    size_t ended;          /* records and empty lines that are behind */
    bool is_unclosed;      /* nothing closes the quotes of the last field, which has taken all that was left */
    bool has_words_behind; /* words stood behind the closing quotes of a field of the last record */
};

struct csv_record {
    struct text *fields;
    size_t count, capacity;
};

/* Starts reading `bytes`, which outlive the reader. */
struct csv_reader csv_reader_of(struct text bytes, char separator);

/* The separator that most of the first lines hold equally often, outside quotes: ',' ';' or '\t'. Where two are equal,
 * it is the tab, or what they hold more of. */
char csv_guess_separator(struct text bytes);

/* Reads the next record into `record`, whose array is used again; false at the end. A field is borrowed from the bytes,
 * or made in `arena` when it holds doubled quotes. Empty lines are left out. */
bool csv_next(struct arena *arena, struct csv_reader *reader, struct csv_record *record);

/* The field of a column, trimmed; empty when the record is shorter. */
struct text csv_field(const struct csv_record *record, size_t column);

/* Writes one field, quoted where RFC 4180 asks for it, with a separator before it unless it is the first of its row.
 * With a tab as separator, tabs and line ends in the field become spaces. */
void csv_write_field(struct buffer *to, char separator, bool is_first, struct text field);

void csv_write_end(struct buffer *to, char separator); /* CRLF; LF with a tab as separator */

#endif

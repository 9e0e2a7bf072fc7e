/*
 * xlsx_strike.h: whether a row is struck out. People strike out what it says, and often not its number, nor who or
 * when.
 */
#ifndef DOCUMENT_XLSX_XLSX_STRIKE_H
#define DOCUMENT_XLSX_XLSX_STRIKE_H

#include "base/text.h"

/* What of a row was seen so far. */
struct xlsx_strike {
    size_t letters, struck;        /* bytes of its words but for numbers; of those that are struck out */
    bool has_said, is_said_struck; /* the first cell that is no number: what the row says */
};

void xlsx_strike_add(struct xlsx_strike *strike, struct text words, bool is_struck);

/* What it says is struck out, or most of it. */
bool xlsx_strike_is_row(const struct xlsx_strike *strike);

#endif

/*
 * sheet_abbreviation.h: whether what stands in a cell is short for the name of a unit.
 *
 * "VP HĐND & UBND", "P. KTHT&ĐT", "CA phường", "TTPVHCC": words in capitals stand for the words of the name that begin
 * with their letters, in their order; "và" does not count, nor does a "Phòng" or "Ban" that is left out, or the "xã" or
 * "phường" at the end. Pure.
 */
#ifndef WORK_EXCHANGE_SHEET_ABBREVIATION_H
#define WORK_EXCHANGE_SHEET_ABBREVIATION_H

#include "base/text.h"

bool sheet_is_short_for(struct text words, struct text name);

#endif

/*
 * extract.h: what a read text means: its header, its clauses, its tasks and what is not clear in them.
 *
 *     lines ─ block.h ─► blocks (soft wraps undone, footnotes out, each with its map back to the document)
 *           ─ word.h ──► words, each looked up once in the lexicon
 *           ─ clause tree ─► scope: whose lead, partners and deadline hold where
 *           ─ assignments ─► tasks ─ clarity.h ─► the six marks
 *
 * The text comes composed (model/composed.h). Pure: nothing here reads a clock or a disk.
 */
#ifndef EXTRACT_EXTRACT_H
#define EXTRACT_EXTRACT_H

#include "model/reading.h"

struct calendar;
struct unit_index;

struct extract_context {
    struct date on;                 /* deadlines are seen from here where the document has no date; unset: from the */
    struct date today;              /* newest day that it cites, or from this one */
    const struct unit_index *units; /* names are resolved against it; NULL for none */
    const struct calendar *calendar;
};

/* Fills `reading` but for its file and digest. Never fails: a text without tasks has none. */
void extract_reading(struct arena *arena, const struct read_text *text, const struct extract_context *context,
                     struct reading *reading);

#endif

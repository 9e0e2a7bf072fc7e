/*
 * lexicon_tables.h: the tables that tools/compile_lexicon.py makes; for lexicon.c alone.
 */
#ifndef EXTRACT_LEXICON_LEXICON_TABLES_H
#define EXTRACT_LEXICON_LEXICON_TABLES_H

#include "extract/lexicon/lexicon.h"

struct lexicon_edge {
    uint16_t syllable, node;
};

extern const char *const lexicon_spellings[]; /* by syllable number */
extern const uint32_t lexicon_slot_count;     /* a power of two */
extern const uint16_t lexicon_slots[];        /* hash to syllable number, open addressing */
extern const uint16_t lexicon_first[];        /* edges of the root, by syllable number */
extern const struct lexicon_edge lexicon_edges[];
extern const uint32_t lexicon_edge_starts[]; /* by node; one more than there are nodes */

#endif

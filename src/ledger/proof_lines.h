/*
 * proof_lines.h: the lines that proofs are written in, for the files of ledger/ alone: a number behind its word, and
 * hashes in base64 up to an empty line.
 */
#ifndef LEDGER_PROOF_LINES_H
#define LEDGER_PROOF_LINES_H

#include "base/buffer.h"
#include "ledger/tree.h"

/* "index 12" for the word "index "; no zero stands before a number. */
MUST_USE bool proof_number_parse(struct text line, struct text word, uint64_t *number);

/* Takes the hashes, and the empty line after them, off `rest`. */
MUST_USE bool proof_hashes_parse(struct arena *arena, struct text *rest, struct tree_proof *proof);
void proof_hashes_print(struct buffer *to, const struct tree_proof *proof);

#endif

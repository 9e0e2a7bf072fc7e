/*
 * proof.h: what others need in order to check a book's ledger: its name and key, the last checkpoint, hashes, entries.
 *
 * Nothing here is a payload but what question_opening gives.
 */
#ifndef STORE_QUESTION_PROOF_H
#define STORE_QUESTION_PROOF_H

#include "ledger/checkpoint.h"
#include "ledger/opening.h"
#include "store/transaction/reader.h"

struct ledger_state {
    struct text origin;
    struct note_key key;    /* of the book */
    struct text checkpoint; /* the last one, as it was signed */
    struct tree_head head;  /* what it says */
};

MUST_USE bool question_ledger(struct book_reader *reader, struct arena *arena, struct ledger_state *state,
                              struct error *error);

/* That event `index` is among the first `size`; that the first `old_size` are a beginning of the first `size`. */
MUST_USE bool question_inclusion(struct book_reader *reader, struct arena *arena, uint64_t index, uint64_t size,
                                 struct tree_proof *proof, struct error *error);
MUST_USE bool question_consistency(struct book_reader *reader, struct arena *arena, uint64_t old_size, uint64_t size,
                                   struct tree_proof *proof, struct error *error);

/* The root of the 2^level events from index·2^level on. */
MUST_USE bool question_subtree(struct book_reader *reader, struct arena *arena, unsigned level, uint64_t index,
                               struct digest *hash, struct error *error);

/* The root of the first `size` events. */
MUST_USE bool question_root(struct book_reader *reader, struct arena *arena, uint64_t size, struct digest *root,
                            struct error *error);

/* What event `number` committed to. ERROR_NOT_FOUND past the end. */
MUST_USE bool question_opening(struct book_reader *reader, struct arena *arena, uint64_t number,
                               struct opening *opening, struct error *error);

/* Told what each event from `first` on committed to, in their order; asks nothing of the ledger meanwhile. False ends
 * the walk. */
typedef bool commitment_listener(void *listener, const struct commitment *commitment);
MUST_USE bool question_commitments(struct book_reader *reader, uint64_t first, commitment_listener *tell,
                                   void *listener, struct error *error);

/* The seed that signs the book's checkpoints; whoever gets it wipes it. */
MUST_USE bool store_secret(struct store *store, struct arena *arena, struct sign_secret *secret, struct error *error);

#endif

/*
 * erase.h: words taken out of a book, within a command that has recorded so.
 *
 * The words leave the ledger (log/erased_words.h); then the ledger is replayed without them, as `verify` does, and the
 * tables and the search index are given what the replay says. That reads the whole book, and what comes of it is the
 * book that `verify` accepts, or nothing is erased. What the file of the database keeps of it is for scrub.h.
 */
#ifndef STORE_KEEPING_ERASE_H
#define STORE_KEEPING_ERASE_H

#include "store/transaction/transaction.h"

/* Erases what the event with this number, the last one, says was erased. ERROR_DAMAGED when the book is not what its
 * ledger says: then it cannot be told what would be left. */
MUST_USE bool transaction_erase(struct transaction *transaction, int64_t erasure, struct error *error);

/* The events that name a file. */
MUST_USE bool transaction_naming(struct transaction *transaction, struct arena *arena, struct text digest,
                                 struct number_list *events, struct error *error);

#endif

/*
 * verify.h: whether a book is what its ledger says, down to the last row.
 *
 * Every event is read and hashed, the tree is grown anew and compared with what was signed; the same fold that commands
 * use makes all tables once more, in a private database, and the two are compared row by row. Every file that an event
 * names is hashed. The first thing that is wrong is named.
 */
#ifndef STORE_KEEPING_VERIFY_H
#define STORE_KEEPING_VERIFY_H

#include "model/verify_report.h"
#include "store/transaction/reader.h"

/* ERROR_DAMAGED says what is wrong. */
MUST_USE bool store_verify(struct store *store, struct arena *arena, struct verify_report *report, struct error *error);

#endif

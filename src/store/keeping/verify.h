/*
 * verify.h: whether a book is what its ledger says, down to the last row.
 *
 * Every event is read and hashed, the tree is grown anew and compared with what was signed; the same fold that commands
 * use makes all tables once more, in a private database, and the two are compared row by row. Every file that an event
 * names is hashed. The first thing that is wrong is named.
 */
#ifndef STORE_KEEPING_VERIFY_H
#define STORE_KEEPING_VERIFY_H

#include "store/transaction/reader.h"

enum { RETURNED_BYTES = 400 };

struct verify_report {
    uint64_t events;
    size_t attachments; /* files that are named */
    size_t strays;      /* files that nobody names: nothing is wrong with them, store_tidy takes them away */
    size_t erased;      /* events whose words were erased */
    size_t returned;    /* events whose words were erased, as this machine knows, and are there again */
    char returned_list[RETURNED_BYTES]; /* "21 22 25": their numbers, as many as there is room for */
    bool is_unscrubbed;                 /* what was erased may lie in the file yet: scrub.h */
    char root[65];                      /* of the ledger's tree, in hex */
};

/* ERROR_DAMAGED says what is wrong. */
MUST_USE bool store_verify(struct store *store, struct arena *arena, struct verify_report *report, struct error *error);

#endif

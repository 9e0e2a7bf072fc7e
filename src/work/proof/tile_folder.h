/*
 * tile_folder.h: the ledger as a folder that any web server can hand out (C2SP tlog-tiles).
 *
 *     FOLDER/checkpoint                  the last one, written after everything that it speaks of
 *     FOLDER/tile/LEVEL/NUMBER[.p/WIDTH] hashes of the tree
 *     FOLDER/tile/entries/NUMBER[.p/…]   what was committed to: digests alone, none of what was recorded
 *
 * Run again, it adds what was recorded since, and writes again what is missing there or is not what the ledger says. A
 * folder with a checkpoint that the ledger has not passed through is left as it is, and so is what a link leads to.
 */
#ifndef WORK_PROOF_TILE_FOLDER_H
#define WORK_PROOF_TILE_FOLDER_H

#include "base/error.h"

struct book;

struct tile_report {
    uint64_t size; /* events that the folder holds now */
    size_t files;  /* that were written, the checkpoint included; 0 when all stood there */
};

MUST_USE bool book_write_tiles(struct book *book, struct arena *arena, const char *folder, struct tile_report *report,
                               struct error *error);

#endif

/*
 * table_digest.h: what a database says to who reads it, as one number: every row of every table and index.
 *
 * It knows nothing of the program: it is the judge of whether a changed byte of the file means anything. Bytes that no
 * row is made of (room in pages, free pages) may change as they like.
 */
#ifndef FAULT_TABLE_DIGEST_H
#define FAULT_TABLE_DIGEST_H

#include <stdbool.h>
#include <stdint.h>

enum { MOST_TABLES = 128, TABLE_NAME_BYTES = 48 };

struct table_digests {
    struct table_digest {
        char name[TABLE_NAME_BYTES];
        uint64_t digest;
    } at[MOST_TABLES];
    unsigned count;
};

/* False when the database cannot be read to its end. */
bool table_digests_of(const char *path, struct table_digests *digests);

/* The name of the first table that says something else; NULL when none does. */
const char *table_digests_differ(const struct table_digests *one, const struct table_digests *other);

#endif

/*
 * backup.h: a book as one file, and a book made of such a file.
 *
 * A backup is a database like the book's own, taken while others go on reading and writing, with the key that signs the
 * ledger and every attached file in it: who has the file has the book. It is written beside its name, synced, and
 * renamed.
 */
#ifndef STORE_KEEPING_BACKUP_H
#define STORE_KEEPING_BACKUP_H

#include "store/keeping/verify.h"

MUST_USE bool store_backup(struct store *store, struct arena *arena, const char *path, struct error *error);

/* Makes the folder of a book out of a backup, once it is checked as verify.h does. ERROR_CONFLICT where there is a
 * book, and where the backup is older than what was seen here, ERROR_FORKED where it is another, unless that is
 * accepted: then the backup is what was seen. */
MUST_USE bool store_restore(const struct store_settings *settings, struct arena *arena, const char *path,
                            bool accepts_older, struct verify_report *report, struct error *error);

#endif

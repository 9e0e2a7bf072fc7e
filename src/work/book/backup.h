/*
 * backup.h: a book as one file, and a book made of such a file.
 *
 * Others go on reading and writing while a backup is taken. It holds the key that signs the ledger: who has the file
 * has the book.
 */
#ifndef WORK_BOOK_BACKUP_H
#define WORK_BOOK_BACKUP_H

#include "work/book/book.h"
#include "work/book/verify.h"

MUST_USE bool book_backup(struct book *book, struct arena *arena, const char *path, struct error *error);

/* Makes the folder of a book out of a backup, and checks it as verify.h does. ERROR_CONFLICT where there is a book, and
 * where the backup is older than what was seen here, ERROR_FORKED where it went another way, unless that is accepted:
 * then the backup is what was seen. */
MUST_USE bool book_restore(const struct book_settings *settings, struct arena *arena, const char *path,
                           bool accepts_older, struct verify_report *report, struct error *error);

/* Takes the folder as it stands for the book, once it is checked, though this machine has seen a newer state, or
 * another. */
MUST_USE bool book_accept_older(const struct book_settings *settings, struct arena *arena, struct verify_report *report,
                                struct error *error);

#endif

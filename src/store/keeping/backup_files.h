/*
 * backup_files.h: attached files on their way into a backup and out of it, for backup.c alone.
 */
#ifndef STORE_KEEPING_BACKUP_FILES_H
#define STORE_KEEPING_BACKUP_FILES_H

#include "store/engine/connection.h"
#include "store/folder/folder.h"

/* Puts every file that the copied database names into it. ERROR_DAMAGED when one is lost or not what was attached. */
MUST_USE bool backup_files_pack(struct arena *arena, const struct folder *folder, struct connection *copy,
                                struct error *error);

/* Writes them into the folder again, and takes them out of the copy. */
MUST_USE bool backup_files_unpack(struct arena *arena, const struct folder *folder, struct connection *copy,
                                  struct error *error);

#endif

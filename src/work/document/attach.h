/*
 * attach.h: files that are attached to what is recorded: documents, evidence.
 *
 * A file is told by its content, never by its name: what this program reads, and pictures. What can be read is read for
 * a secrecy mark first; a file that bears one is refused (ERROR_SECRET) and nothing of it is kept. Files are on disk
 * before the command that names them begins.
 */
#ifndef WORK_DOCUMENT_ATTACH_H
#define WORK_DOCUMENT_ATTACH_H

#include "base/error.h"

struct book;
struct work;
struct reading;

struct file_given {
    struct text name; /* as people know it */
    struct text bytes;
};

/* For the fields ATTACHMENTS and FILES of an event. */
struct attached {
    struct text attachments, files;
};

/* Whether a file has no more bytes than the policy allows today; ERROR_TOO_LARGE says how many that are. */
MUST_USE bool book_attach_allows(struct book *book, struct arena *arena, const struct file_given *file,
                                 struct error *error);

/* Reads each file and keeps it. */
MUST_USE bool book_attach(struct book *book, struct work *work, struct arena *arena, const struct file_given *files,
                          size_t count, struct attached *attached, struct error *error);

/* Keeps a file that was read already. */
MUST_USE bool book_attach_reading(struct book *book, struct arena *arena, const struct reading *reading,
                                  struct text bytes, struct attached *attached, struct error *error);

#endif

/*
 * document_file.h: the files that a document is known by, each by its digest.
 *
 * A document is its file. It is known by one as soon as its registration, or what was attached afterwards, named it;
 * the bytes may be in another book.
 */
#ifndef MODEL_DOCUMENT_FILE_H
#define MODEL_DOCUMENT_FILE_H

#include "base/text.h"

struct document_file {
    struct text digest; /* SHA-256, in hex */
    bool is_here;       /* its bytes came along */
};

struct document_files {
    struct document_file *at;
    size_t count, capacity;
};

/* The file of a digest among them; NULL where there is none. */
const struct document_file *document_files_find(const struct document_files *files, struct text digest);

#endif

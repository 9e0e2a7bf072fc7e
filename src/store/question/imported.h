/*
 * imported.h: which files were imported into a book.
 *
 * The event that closes an import (file-imported) tells of which file, when, by whom and how much; its batch is the
 * number of the first event that the file brought.
 */
#ifndef STORE_QUESTION_IMPORTED_H
#define STORE_QUESTION_IMPORTED_H

#include "store/store.h"
#include "store/transaction/reader.h"

/* The event that closes the last import of a file with this digest (hexadecimal); NO_NUMBER where there was none. */
MUST_USE bool transaction_imported(struct transaction *transaction, struct text digest, int64_t *event,
                                   struct error *error);

/* The event that closes the import which begins with the event `batch`; NO_NUMBER where none does. */
MUST_USE bool question_imported(struct book_reader *reader, int64_t batch, int64_t *event, struct error *error);

#endif

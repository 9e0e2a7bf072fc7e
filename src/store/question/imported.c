#include "store/question/imported.h"

#include "store/engine/query.h"
#include "store/log/log.h"
#include "store/transaction/transaction.h"

bool transaction_imported(struct transaction *transaction, struct text digest, int64_t *event, struct error *error)
{
    struct query query = query_of(transaction->connection, SQL_IMPORTED_FILE);
    query_set_number(&query, IMPORTED_FILE_BOOK, BOOK_NUMBER);
    query_set_text(&query, IMPORTED_FILE_DIGEST, digest);
    *event = query_next(&query) ? query_number(&query) : NO_NUMBER;
    return query_end(&query, error);
}

bool question_imported(struct book_reader *reader, int64_t batch, int64_t *event, struct error *error)
{
    struct query query = query_of(book_reader_connection(reader), SQL_IMPORTED_BATCH);
    query_set_number(&query, IMPORTED_BATCH_BOOK, BOOK_NUMBER);
    query_set_number(&query, IMPORTED_BATCH_BATCH, batch);
    *event = query_next(&query) ? query_number(&query) : NO_NUMBER;
    return query_end(&query, error);
}

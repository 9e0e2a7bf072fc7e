#include "store/question/personnel.h"

#include "base/message.h"
#include "store/fold/personnel_row.h"
#include "store/log/log.h"
#include "store/transaction/transaction.h"

static bool find_person(struct connection *connection, struct arena *arena, struct text code,
                        struct person_line *person, struct error *error)
{
    struct query query = query_of(connection, SQL_PERSON_FIND);
    query_set_number(&query, PERSON_FIND_BOOK, BOOK_NUMBER);
    query_set_text(&query, PERSON_FIND_CODE, code);
    bool is_there = query_next(&query);
    if (is_there)
        *person = person_row_take(&query, arena);
    if (!query_end(&query, error))
        return false;
    return is_there || error_set_with(error, ERROR_NOT_FOUND, N_("there is no person with the code “{1}”"), code);
}

bool transaction_person(struct transaction *transaction, struct arena *arena, struct text code,
                        struct person_line *person, struct error *error)
{
    return find_person(transaction->connection, arena, code, person, error);
}

bool question_person(struct book_reader *reader, struct arena *arena, struct text code, struct person_line *person,
                     struct error *error)
{
    return find_person(book_reader_connection(reader), arena, code, person, error);
}

bool transaction_personnel(struct transaction *transaction, struct arena *arena, struct personnel *personnel,
                           struct error *error)
{
    return personnel_rows_read(transaction->connection, arena, personnel, error);
}

bool question_personnel(struct book_reader *reader, struct arena *arena, struct personnel *personnel,
                        struct error *error)
{
    return personnel_rows_read(book_reader_connection(reader), arena, personnel, error);
}

#include "store/question/policy.h"

#include "store/fold/policy_row.h"
#include "store/transaction/transaction.h"

bool transaction_policy(struct transaction *transaction, struct arena *arena, const struct policy_key *key,
                        struct policy_values *values, struct error *error)
{
    return policy_rows_read(transaction->connection, arena, key, values, error);
}

bool question_policy(struct book_reader *reader, struct arena *arena, const struct policy_key *key,
                     struct policy_values *values, struct error *error)
{
    return policy_rows_read(book_reader_connection(reader), arena, key, values, error);
}

bool question_policies(struct book_reader *reader, struct arena *arena, struct policy_values *values,
                       struct error *error)
{
    return policy_rows_read(book_reader_connection(reader), arena, NULL, values, error);
}

#include "store/question_tally.h"

#include "base/list.h"
#include "store/log.h"
#include "store/tally_row.h"

bool question_tally(struct book_reader *reader, enum tally_scope scope, int64_t number, struct tally *tally,
                    struct error *error)
{
    struct query query = query_of(book_reader_connection(reader), SQL_TALLY_GET);
    query_set_number(&query, TALLY_GET_BOOK, BOOK_NUMBER);
    query_set_number(&query, TALLY_GET_SCOPE, scope);
    query_set_number(&query, TALLY_GET_NUMBER, number);
    *tally = (struct tally){0};
    if (query_next(&query))
        *tally = tally_row_get(&query, &number);
    return query_end(&query, error);
}

bool question_tally_due(struct book_reader *reader, enum tally_scope scope, int64_t number, int32_t first, int32_t last,
                        int64_t *count, struct error *error)
{
    struct query query = query_of(book_reader_connection(reader), SQL_TALLY_DUE_SUM);
    query_set_number(&query, TALLY_DUE_SUM_BOOK, BOOK_NUMBER);
    query_set_number(&query, TALLY_DUE_SUM_SCOPE, scope);
    query_set_number(&query, TALLY_DUE_SUM_NUMBER, number);
    query_set_number(&query, TALLY_DUE_SUM_FIRST, first);
    query_set_number(&query, TALLY_DUE_SUM_LAST, last);
    if (query_next(&query))
        *count = query_number(&query);
    return query_end(&query, error);
}

bool question_tallies(struct book_reader *reader, struct arena *arena, enum tally_scope scope,
                      struct group_tallies *tallies, struct error *error)
{
    struct query query = query_of(book_reader_connection(reader), SQL_TALLY_LIST);
    query_set_number(&query, TALLY_LIST_BOOK, BOOK_NUMBER);
    query_set_number(&query, TALLY_LIST_SCOPE, scope);
    *tallies = (struct group_tallies){0};
    while (query_next(&query)) {
        struct group_tally group;
        group.tally = tally_row_get(&query, &group.number);
        LIST_ADD(arena, tallies, group);
    }
    return query_end(&query, error);
}

#include "store/question_tally.h"

#include "base/list.h"
#include "model/due_days.h"
#include "store/log.h"
#include "store/tally_row.h"

bool question_tally(struct book_reader *reader, enum tally_scope scope, int64_t number, struct tally *tally,
                    struct error *error)
{
    struct query query = tally_row_query(book_reader_connection(reader), scope, number);
    *tally = (struct tally){0};
    if (query_next(&query))
        *tally = tally_row_get(&query, &number);
    return query_end(&query, error);
}

bool question_tally_due(struct book_reader *reader, enum tally_scope scope, int64_t number, int32_t first, int32_t last,
                        int64_t *count, struct error *error)
{
    struct query query = tally_row_query(book_reader_connection(reader), scope, number);
    *count = 0;
    if (query_next(&query)) {
        tally_row_get(&query, &number);
        *count = due_days_sum(query_text(&query), first, last);
    }
    return query_end(&query, error);
}

bool question_group(struct book_reader *reader, struct arena *arena, enum tally_scope scope, struct group_tally *group,
                    struct error *error)
{
    struct tally_row row = {.scope = scope, .number = group->number};
    if (!tally_row_read(book_reader_connection(reader), arena, &row, error))
        return false;
    *group = (struct group_tally){row.number, row.tally, row.due};
    return true;
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
        group.due = text_copy(arena, query_text(&query));
        LIST_ADD(arena, tallies, group);
    }
    return query_end(&query, error);
}

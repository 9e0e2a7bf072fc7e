#include "store/question/question_tally.h"

#include "base/arena.h"
#include "model/due_days.h"
#include "store/fold/tally_row.h"
#include "store/log/log.h"

static struct query query_of_what(struct book_reader *reader, struct tally_of_what what)
{
    struct tally_group group = tally_group_of(what.scope, what.above, what.number);
    return tally_row_query(book_reader_connection(reader), &group);
}

bool question_tally(struct book_reader *reader, struct tally_of_what what, struct tally *tally, struct error *error)
{
    struct query query = query_of_what(reader, what);
    *tally = (struct tally){0};
    if (query_next(&query))
        *tally = tally_row_get(&query);
    return query_end(&query, error);
}

bool question_tally_due(struct book_reader *reader, struct tally_of_what what, int32_t first, int32_t last,
                        int64_t *count, struct error *error)
{
    struct query query = query_of_what(reader, what);
    *count = 0;
    if (query_next(&query)) {
        tally_row_get(&query);
        *count = due_days_sum(query_text(&query), first, last);
    }
    return query_end(&query, error);
}

bool question_group(struct book_reader *reader, struct arena *arena, struct tally_of_what what,
                    struct group_tally *group, struct error *error)
{
    struct query query = query_of_what(reader, what);
    *group = (struct group_tally){.number = what.number};
    if (query_next(&query)) {
        group->tally = tally_row_get(&query);
        group->due = text_copy(arena, query_text(&query));
    }
    return query_end(&query, error);
}

bool question_tallies(struct book_reader *reader, struct tally_of_what from, tally_listener *tell, void *listener,
                      struct error *error)
{
    struct query query = query_of(book_reader_connection(reader), SQL_TALLY_LIST);
    bool goes_on = true;
    query_set_number(&query, TALLY_LIST_BOOK, BOOK_NUMBER);
    query_set_number(&query, TALLY_LIST_SCOPE, from.scope);
    query_set_number(&query, TALLY_LIST_ABOVE, from.above);
    query_set_number(&query, TALLY_LIST_AFTER, from.number);
    while (goes_on && query_next(&query)) {
        struct group_tally group = {.number = query_number(&query)};
        group.tally = tally_row_get(&query);
        group.due = query_text(&query);
        goes_on = tell(listener, &group);
    }
    return query_end(&query, error);
}

bool question_results(struct book_reader *reader, int64_t month, result_listener *tell, void *listener,
                      struct error *error)
{
    struct query query = query_of(book_reader_connection(reader), SQL_RESULT_TALLIES);
    query_set_number(&query, RESULT_TALLIES_BOOK, BOOK_NUMBER);
    query_set_number(&query, RESULT_TALLIES_MONTH, month);
    while (query_next(&query)) {
        int64_t lead = query_number(&query);
        tell(listener, lead, query_text(&query));
    }
    return query_end(&query, error);
}

bool question_results_of_all(struct book_reader *reader, struct arena *arena, int64_t month, struct text *results,
                             struct error *error)
{
    struct tally_row row = {.group = {TALLY_RESULTS, {month, NO_NUMBER}}};
    bool is_read = tally_row_read(book_reader_connection(reader), arena, &row, error);
    *results = row.days;
    return is_read;
}

bool question_waits(struct book_reader *reader, wait_listener *tell, void *listener, struct error *error)
{
    struct query query = query_of(book_reader_connection(reader), SQL_WAIT_TALLIES);
    query_set_number(&query, WAIT_TALLIES_BOOK, BOOK_NUMBER);
    while (query_next(&query)) {
        struct group_waits group = {.unit = query_number(&query)};
        group.what = (enum task_wait)query_number(&query);
        group.tasks = query_number(&query);
        group.since = query_number(&query);
        group.oldest = query_number(&query);
        tell(listener, &group);
    }
    return query_end(&query, error);
}

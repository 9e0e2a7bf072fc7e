#include "store/keeping/erase.h"

#include "base/list.h"
#include "base/message.h"
#include "store/engine/query.h"
#include "store/engine/search.h"
#include "store/keeping/compare.h"
#include "store/keeping/erased_tables.h"
#include "store/keeping/replay.h"
#include "store/keeping/scrub.h"
#include "store/log/erased_words.h"
#include "store/log/log.h"

/* What is erased, and what of it can be found by its words. */
struct erasing {
    struct transaction *transaction;
    struct arena *arena;
    struct number_list events, tasks, documents;
};

static bool note_subject(struct erasing *erasing, int64_t number, struct error *error)
{
    struct event event;
    if (!log_event(erasing->transaction->connection, erasing->arena, number, &event, error))
        return false;
    LIST_ADD(erasing->arena, &erasing->events, number);
    if (event_kind(&event) == EVENT_TASK_ASSIGNED || event_kind(&event) == EVENT_TASK_CORRECTED)
        LIST_ADD(erasing->arena, &erasing->tasks, event_number(&event, FIELD_TASK));
    if (event_subject(event_kind(&event)) == SUBJECT_DOCUMENT)
        LIST_ADD(erasing->arena, &erasing->documents, event_number(&event, FIELD_DOCUMENT));
    return true;
}

static bool read_erasing(struct erasing *erasing, int64_t erasure, struct error *error)
{
    struct event event;
    uint64_t number;
    if (!log_event(erasing->transaction->connection, erasing->arena, erasure, &event, error))
        return false;
    struct text lines = event_text(&event, FIELD_ERASES);
    for (struct text line; text_split(&lines, '\n', &line);)
        if (text_to_number(line, INT64_MAX, &number) && !note_subject(erasing, (int64_t)number, error))
            return false;
    number_list_settle(&erasing->tasks);
    number_list_settle(&erasing->documents);
    return true;
}

static bool run_each(const struct erasing *erasing, enum statement statement, const struct number_list *numbers,
                     struct error *error)
{
    for (size_t i = 0; i < numbers->count; i++) {
        struct query query = query_of(erasing->transaction->connection, statement);
        query_set_number(&query, SEARCH_FORGET_BOOK, BOOK_NUMBER);
        query_set_number(&query, SEARCH_FORGET_TASK, numbers->at[i]);
        if (!query_run(&query, error))
            return false;
    }
    return true;
}

static bool forget_words(const struct erasing *erasing, struct error *error)
{
    return run_each(erasing, SQL_SEARCH_FORGET, &erasing->tasks, error) &&
           run_each(erasing, SQL_DOCUMENT_SEARCH_REMOVE, &erasing->documents, error);
}

static bool find_words(const struct erasing *erasing, struct error *error)
{
    return run_each(erasing, SQL_SEARCH_RENEW, &erasing->tasks, error) &&
           run_each(erasing, SQL_DOCUMENT_SEARCH_RENEW, &erasing->documents, error) &&
           search_merge(erasing->transaction->connection, error);
}

static bool take_words(const struct erasing *erasing, struct error *error)
{
    for (size_t i = 0; i < erasing->events.count; i++)
        if (!erased_words_take(erasing->transaction->connection, erasing->events.at[i], error))
            return false;
    return true;
}

/* The tables as the ledger has them now; what else differs than words was wrong before. */
static bool follow(const struct erasing *erasing, struct error *error)
{
    SCRATCH(scratch, erasing->arena);
    const struct transaction *transaction = erasing->transaction;
    struct replay replay = {.book = transaction->connection, .origin = transaction->origin};
    if (!replay_run(&replay, scratch, error))
        return false;
    if (!digest_equal(tree_root(&replay.tree), tree_root(&transaction->log->tree)))
        return error_set(error, ERROR_DAMAGED, N_("an event of the ledger was changed after it was signed"));
    return erased_tables_follow(transaction->connection, replay.room, error) &&
           compare_tables(transaction->connection, replay.room, error);
}

bool transaction_erase(struct transaction *transaction, int64_t erasure, struct error *error)
{
    SCRATCH(scratch, transaction->arena);
    struct erasing erasing = {.transaction = transaction, .arena = scratch};
    return fold_finish(&transaction->fold, error) && read_erasing(&erasing, erasure, error) &&
           take_words(&erasing, error) && forget_words(&erasing, error) && follow(&erasing, error) &&
           find_words(&erasing, error) && scrub_is_needed(transaction->connection, erasure, error);
}

bool transaction_naming(struct transaction *transaction, struct arena *arena, struct text digest,
                        struct number_list *events, struct error *error)
{
    struct query query = query_of(transaction->connection, SQL_ATTACHMENT_EVENTS);
    query_set_number(&query, ATTACHMENT_EVENTS_BOOK, BOOK_NUMBER);
    query_set_text(&query, ATTACHMENT_EVENTS_DIGEST, digest);
    *events = (struct number_list){0};
    while (query_next(&query))
        LIST_ADD(arena, events, query_number(&query));
    return query_end(&query, error);
}

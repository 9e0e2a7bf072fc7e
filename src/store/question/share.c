#include "store/question/share.h"

#include "base/list.h"
#include "store/engine/query.h"
#include "store/fold/task_fact_row.h"
#include "store/log/log.h"
#include "store/question/lookup.h"
#include "store/transaction/reader.h"
#include "store/transaction/transaction.h"

bool share_read(struct transaction *transaction, struct arena *arena, int64_t task, int64_t unit,
                struct known_share *share, struct error *error)
{
    struct query query = query_of(transaction->connection, SQL_TASK_PARTNER_GET);
    query_set_number(&query, TASK_PARTNER_GET_BOOK, BOOK_NUMBER);
    query_set_number(&query, TASK_PARTNER_GET_TASK, task);
    query_set_number(&query, TASK_PARTNER_GET_UNIT, unit);
    *share = (struct known_share){.is_there = query_next(&query), .due = NO_DAY};
    if (share->is_there) {
        share->due = (int32_t)query_number_or(&query, NO_DAY);
        share->duty = text_copy(arena, query_text(&query));
        share->is_done = query_number_or(&query, NO_MOMENT) != NO_MOMENT;
    }
    return query_end(&query, error);
}

bool shares_read_open(struct transaction *transaction, struct arena *arena, int64_t task,
                      struct task_share_list *shares, struct error *error)
{
    struct query query = query_of(transaction->connection, SQL_TASK_PARTNERS_OPEN);
    query_set_number(&query, TASK_PARTNERS_OPEN_BOOK, BOOK_NUMBER);
    query_set_number(&query, TASK_PARTNERS_OPEN_TASK, task);
    *shares = (struct task_share_list){0};
    while (query_next(&query)) {
        struct task_share share = {.unit = query_number(&query), .answered_at = NO_MOMENT};
        share.due = (int32_t)query_number_or(&query, NO_DAY);
        share.duty = text_copy(arena, query_text(&query));
        LIST_ADD(arena, shares, share);
    }
    return query_end(&query, error);
}

bool share_read_before(struct transaction *transaction, struct arena *arena, const struct event *event, int64_t number,
                       struct known_share *share, struct error *error)
{
    struct task_fact_list facts;
    struct task_share_list shares = {0};
    *share = (struct known_share){.due = NO_DAY};
    if (!lookup_facts(transaction, arena, event_number(event, FIELD_TASK), &facts, error))
        return false;
    for (size_t i = 0; i < facts.count; i++) {
        struct event earlier;
        if (facts.at[i].event >= number || facts.at[i].is_void)
            continue;
        if (!lookup_event(transaction, arena, facts.at[i].event, &earlier, error))
            return false;
        task_shares_apply(arena, &shares, &earlier, facts.at[i].at);
    }
    for (size_t i = 0; i < shares.count; i++)
        if (shares.at[i].unit == event_number(event, FIELD_OTHER))
            *share = (struct known_share){true, shares.at[i].answered_at != NO_MOMENT, shares.at[i].duty,
                                          shares.at[i].due};
    return true;
}

static bool says_who_takes_part(const struct task_fact *fact)
{
    return fact->kind == EVENT_TASK_ASSIGNED || task_kind_is_of_share(fact->kind);
}

bool question_shares(struct book_reader *reader, struct arena *arena, const struct task_cut *cut, int64_t task,
                     struct task_share_list *shares, struct error *error)
{
    struct connection *connection = book_reader_connection(reader);
    struct task_fact_list facts;
    *shares = (struct task_share_list){0};
    if (!task_fact_rows_read(connection, arena, task, cut->known, &facts, error))
        return false;
    for (size_t i = 0; i < facts.count; i++) {
        struct event event;
        if (!says_who_takes_part(&facts.at[i]) || facts.at[i].at > cut->until)
            continue;
        if (!log_event(connection, arena, facts.at[i].event, &event, error))
            return false;
        task_shares_apply(arena, shares, &event, facts.at[i].at);
    }
    return true;
}

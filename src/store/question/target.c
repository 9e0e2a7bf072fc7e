#include "store/question/target.h"

#include "base/list.h"
#include "store/fold/subject_events.h"
#include "store/log/log.h"
#include "store/transaction/transaction.h"

struct gathering {
    struct arena *arena;
    struct targets *targets;
};

static void take_event(void *listener, const struct event *event, int64_t number)
{
    struct gathering *gathering = listener;
    struct targets *targets = gathering->targets;
    bool is_there = targets->count > 0 && targets->at[targets->count - 1].number == event_number(event, FIELD_TARGET);
    if (!is_there && target_event_mends(event)) /* of one that was not set yet */
        return;
    if (!is_there)
        LIST_ADD(gathering->arena, targets, (struct target){0});
    target_apply(&targets->at[targets->count - 1], gathering->arena, event, number);
}

static bool gather(struct connection *connection, struct arena *arena, struct task_cut cut, struct targets *targets,
                   struct error *error)
{
    struct gathering gathering = {arena, targets};
    struct subject_walk walk = {connection, arena, SQL_TARGET_EVENTS, cut, target_event_mends};
    *targets = (struct targets){0};
    return subject_events_walk(&walk, take_event, &gathering, error);
}

bool transaction_targets(struct transaction *transaction, struct arena *arena, struct targets *targets,
                         struct error *error)
{
    return gather(transaction->connection, arena, TASK_CUT_NOW, targets, error);
}

bool question_target_place(struct book_reader *reader, int64_t target, int64_t event, int64_t *place,
                           struct error *error)
{
    struct query query = query_of(book_reader_connection(reader), SQL_TARGET_EVENT_PLACE);
    query_set_number(&query, TARGET_EVENT_PLACE_BOOK, BOOK_NUMBER);
    query_set_number(&query, TARGET_EVENT_PLACE_TARGET, target);
    query_set_number(&query, TARGET_EVENT_PLACE_EVENT, event);
    *place = query_next(&query) ? query_number(&query) : 0;
    return query_end(&query, error);
}

bool transaction_target_event(struct transaction *transaction, int64_t target, int64_t place, int64_t *event,
                              struct error *error)
{
    struct query query = query_of(transaction->connection, SQL_TARGET_EVENT_AT);
    query_set_number(&query, TARGET_EVENT_AT_BOOK, BOOK_NUMBER);
    query_set_number(&query, TARGET_EVENT_AT_TARGET, target);
    query_set_number(&query, TARGET_EVENT_AT_BEFORE, place - 1);
    *event = place > 0 && query_next(&query) ? query_number(&query) : NO_NUMBER;
    return query_end(&query, error);
}

bool question_targets(struct book_reader *reader, struct arena *arena, const struct task_cut *cut,
                      struct targets *targets, struct error *error)
{
    return gather(book_reader_connection(reader), arena, *cut, targets, error);
}

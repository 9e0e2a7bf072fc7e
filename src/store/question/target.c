#include "store/question/target.h"

#include "base/list.h"
#include "store/fold/subject_events.h"
#include "store/transaction/transaction.h"

struct gathering {
    struct arena *arena;
    struct targets *targets;
};

static void take_event(void *listener, const struct event *event, int64_t number)
{
    struct gathering *gathering = listener;
    struct targets *targets = gathering->targets;
    if (targets->count == 0 || targets->at[targets->count - 1].number != event_number(event, FIELD_TARGET))
        LIST_ADD(gathering->arena, targets, (struct target){0});
    target_apply(&targets->at[targets->count - 1], gathering->arena, event, number);
}

static bool gather(struct connection *connection, struct arena *arena, struct task_cut cut, struct targets *targets,
                   struct error *error)
{
    struct gathering gathering = {arena, targets};
    struct subject_walk walk = {connection, arena, SQL_TARGET_EVENTS, cut};
    *targets = (struct targets){0};
    return subject_events_walk(&walk, take_event, &gathering, error);
}

bool transaction_targets(struct transaction *transaction, struct arena *arena, struct targets *targets,
                         struct error *error)
{
    return gather(transaction->connection, arena, TASK_CUT_NOW, targets, error);
}

bool question_targets(struct book_reader *reader, struct arena *arena, const struct task_cut *cut,
                      struct targets *targets, struct error *error)
{
    return gather(book_reader_connection(reader), arena, *cut, targets, error);
}

#include "store/question/limitation.h"

#include "base/list.h"
#include "store/fold/subject_events.h"
#include "store/transaction/transaction.h"

struct gathering {
    struct arena *arena;
    struct limitations *limitations;
};

static void take_event(void *listener, const struct event *event, int64_t number)
{
    struct gathering *gathering = listener;
    struct limitations *limitations = gathering->limitations;
    if (event_kind(event) == EVENT_LIMITATION_RECORDED)
        LIST_ADD(gathering->arena, limitations, (struct limitation){0});
    if (limitations->count > 0)
        limitation_apply(&limitations->at[limitations->count - 1], gathering->arena, event, number);
}

static bool gather(struct connection *connection, struct arena *arena, struct task_cut cut,
                   struct limitations *limitations, struct error *error)
{
    struct gathering gathering = {arena, limitations};
    struct subject_walk walk = {connection, arena, SQL_LIMITATION_EVENTS, cut, NULL};
    *limitations = (struct limitations){0};
    return subject_events_walk(&walk, take_event, &gathering, error);
}

bool transaction_limitations(struct transaction *transaction, struct arena *arena, struct limitations *limitations,
                             struct error *error)
{
    return gather(transaction->connection, arena, TASK_CUT_NOW, limitations, error);
}

bool question_limitations(struct book_reader *reader, struct arena *arena, const struct task_cut *cut,
                          struct limitations *limitations, struct error *error)
{
    return gather(book_reader_connection(reader), arena, *cut, limitations, error);
}

/*
 * share.h: the share that a unit has in a task that another leads: as it stands, and as it stood before an event.
 */
#ifndef STORE_QUESTION_SHARE_H
#define STORE_QUESTION_SHARE_H

#include "model/task_share.h"
#include "store/question/question.h"

struct known_share {
    bool is_there, is_done;
    struct text duty; /* empty: it takes part, and nothing more is said */
    int32_t due;      /* or NO_DAY: that of the task */
};

MUST_USE bool share_read(struct transaction *transaction, struct arena *arena, int64_t task, int64_t unit,
                         struct known_share *share, struct error *error);

/* Those in a task that are not done. */
MUST_USE bool shares_read_open(struct transaction *transaction, struct arena *arena, int64_t task,
                               struct task_share_list *shares, struct error *error);

/* By what had been recorded of the task before the event of this number in the ledger. */
MUST_USE bool share_read_before(struct transaction *transaction, struct arena *arena, const struct event *event,
                                int64_t number, struct known_share *share, struct error *error);

/* Those in a task as of a day, or as they were known. */
MUST_USE bool question_shares(struct book_reader *reader, struct arena *arena, const struct task_cut *cut, int64_t task,
                              struct task_share_list *shares, struct error *error);

#endif

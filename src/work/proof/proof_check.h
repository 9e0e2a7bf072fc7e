/*
 * proof_check.h: whether what somebody hands over of a ledger holds, without the book: a proof of an event, a proof
 * that the ledger only grew, or a checkpoint.
 */
#ifndef WORK_PROOF_PROOF_CHECK_H
#define WORK_PROOF_PROOF_CHECK_H

#include "base/error.h"
#include "model/task_view.h"

enum handed_over { HANDED_EVENT, HANDED_GROWTH, HANDED_CHECKPOINT };

struct check_request {
    struct text file;
    struct text key;   /* of the ledger that is believed; empty: those of `trust` */
    struct text trust; /* which ledgers are believed and which witnesses must have cosigned: ledger/trust.h */
    struct text seen;  /* for a growth: the checkpoint that was kept */
};

struct check_answer {
    enum handed_over kind;
    struct text origin;
    uint64_t size;             /* events that the checkpoint speaks of */
    uint64_t old_size;         /* of a growth */
    struct logged_event event; /* of an event; its numbers stand for units and people of that book */
    bool keeps_words_back;
};

/* ERROR_DAMAGED says what does not hold. */
MUST_USE bool proof_check(struct arena *arena, const struct check_request *request, struct check_answer *answer,
                          struct error *error);

#endif

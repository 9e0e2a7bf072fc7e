/*
 * growth.h: a proof that a log only grew since somebody saw it, in the form a witness takes (C2SP tlog-witness).
 *
 *     old NUMBER              how many entries there were then
 *     BASE64                  a line a hash of the proof of consistency (RFC 6962, 2.1.2)
 *
 *     the checkpoint, as signed
 *
 * The old size 0 is that of somebody who has seen nothing yet.
 */
#ifndef LEDGER_GROWTH_H
#define LEDGER_GROWTH_H

#include "ledger/checkpoint.h"

struct growth {
    uint64_t old_size;
    struct tree_proof proof;
    struct text checkpoint; /* verbatim */
};

MUST_USE bool growth_parse(struct arena *arena, struct text words, struct growth *growth);
struct text growth_print(struct arena *arena, const struct growth *growth);

enum growth_answer {
    GROWTH_HOLDS,
    GROWTH_UNSIGNED, /* the log has not signed the checkpoint */
    GROWTH_OTHER,    /* the proof begins at another size than was seen, or the checkpoint is the older of the two */
    GROWTH_WRONG     /* what was seen is no beginning of the log */
};

/* Whether the log, which `seen` was a state of, only grew since; `checkpoint` is filled unless it is not signed. */
enum growth_answer growth_check(struct arena *arena, const struct growth *growth, const struct note_key *log,
                                struct tree_head seen, struct checkpoint *checkpoint);

#endif

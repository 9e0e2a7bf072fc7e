#include "work/proof/seen_growth.h"

#include "base/arena.h"
#include "base/message.h"

static bool begins_elsewhere(const struct growth *growth, const struct tree_head *seen, struct error *error)
{
    error_set(error, ERROR_CONFLICT, N_("the proof begins at {1} events, the checkpoint that was kept has {2}"));
    error_add_number(error, 1, (int64_t)growth->old_size);
    error_add_number(error, 2, (int64_t)seen->size);
    return error_add_hint(error, N_("ask for a proof from the checkpoint that was kept"));
}

bool seen_growth_check(struct arena *arena, const struct growth *growth, const struct note_key *log, struct text seen,
                       struct checkpoint *checkpoint, struct error *error)
{
    struct note *note = arena_new(arena, struct note);
    struct checkpoint kept;
    if (!checkpoint_open(arena, seen, log, note, &kept))
        return error_set(error, ERROR_DAMAGED, N_("the checkpoint that was kept is not signed by this ledger"));
    switch (growth_check(arena, growth, log, kept.head, checkpoint)) {
    case GROWTH_UNSIGNED:
        return error_set(error, ERROR_DAMAGED, N_("the checkpoint is not signed by a ledger that is believed"));
    case GROWTH_OTHER:
        return begins_elsewhere(growth, &kept.head, error);
    case GROWTH_WRONG:
        return error_set(error, ERROR_DAMAGED,
                         N_("the ledger does not go on from the checkpoint that was kept: it was rewritten"));
    case GROWTH_HOLDS:
        break;
    }
    return true;
}

#include "work/proof/past_state.h"

#include "base/arena.h"
#include "base/message.h"

bool past_state_read(struct book_reader *reader, struct arena *arena, const struct ledger_state *state,
                     struct text checkpoint, struct tree_head *head, struct error *error)
{
    struct note *note = arena_new(arena, struct note);
    struct checkpoint read;
    struct digest root;
    if (!checkpoint_open(arena, checkpoint, &state->key, note, &read))
        return error_set(error, ERROR_DAMAGED, N_("this is no checkpoint that was signed with the key of the book"));
    if (read.head.size > state->head.size) {
        error_set(error, ERROR_DAMAGED,
                  N_("the ledger has {1} events, fewer than the {2} of the checkpoint: something was taken away"));
        error_add_number(error, 1, (int64_t)state->head.size);
        return error_add_number(error, 2, (int64_t)read.head.size);
    }
    if (!question_root(reader, arena, read.head.size, &root, error))
        return false;
    if (!digest_equal(root, read.head.root)) {
        error_set(error, ERROR_DAMAGED,
                  N_("the first {1} events of the ledger are not those of the checkpoint: it was rewritten"));
        return error_add_number(error, 1, (int64_t)read.head.size);
    }
    *head = read.head;
    return true;
}

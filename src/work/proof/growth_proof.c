#include "work/proof/growth_proof.h"

#include "ledger/growth.h"
#include "work/book/book_state.h"
#include "work/proof/past_state.h"

bool book_prove_growth(struct book *book, struct arena *arena, struct text checkpoint, struct growth_report *report,
                       struct error *error)
{
    struct book_reader *reader;
    struct ledger_state state;
    struct tree_head old;
    struct growth growth;
    if (!book_reader_open(book->store, arena, &reader, error) || !question_ledger(reader, arena, &state, error) ||
        !past_state_read(reader, arena, &state, checkpoint, &old, error) ||
        !question_consistency(reader, arena, old.size, state.head.size, &growth.proof, error))
        return false;
    growth.old_size = old.size;
    growth.checkpoint = state.checkpoint;
    *report = (struct growth_report){old.size, state.head.size, growth_print(arena, &growth)};
    return true;
}

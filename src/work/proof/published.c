#include "work/proof/published.h"

#include "store/question/proof.h"
#include "work/book/book_state.h"

bool book_published(struct book *book, struct arena *arena, struct published *published, struct error *error)
{
    struct book_reader *reader;
    struct ledger_state state;
    if (!book_reader_open(book->store, arena, &reader, error) || !question_ledger(reader, arena, &state, error))
        return false;
    struct note_key witness = note_key_of(state.key.name, NOTE_COSIGNATURE, &state.key.key);
    published->key = note_key_print(arena, &state.key);
    published->witness_key = note_key_print(arena, &witness);
    published->checkpoint = state.checkpoint;
    return true;
}

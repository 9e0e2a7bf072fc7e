#include "work/proof/event_proof.h"

#include "ledger/proof_file.h"
#include "work/acting/asker.h"
#include "work/book/book_state.h"
#include "work/proof/past_state.h"

static bool find_state(struct book_reader *reader, struct arena *arena, struct text given, struct text *checkpoint,
                       struct tree_head *head, struct error *error)
{
    struct ledger_state state;
    if (!question_ledger(reader, arena, &state, error))
        return false;
    *checkpoint = text_is_empty(given) ? state.checkpoint : given;
    *head = state.head;
    return text_is_empty(given) || past_state_read(reader, arena, &state, given, head, error);
}

bool book_prove_event(struct book *book, struct arena *arena, const struct event_proof_request *request,
                      struct text *file, struct error *error)
{
    struct book_reader *reader;
    struct asker asker;
    struct tree_head head;
    struct opening opening;
    struct proof_file proof = {.has_extra = true, .index = request->event};
    if (!book_reader_open(book->store, arena, &reader, error) ||
        !asker_open(&asker, book, reader, arena, request->as, error) ||
        !asker_check(&asker, PERMISSION_READ_ALL, NO_NUMBER, error) ||
        !find_state(reader, arena, request->checkpoint, &proof.checkpoint, &head, error) ||
        !question_inclusion(reader, arena, request->event, head.size, &proof.proof, error) ||
        !question_opening(reader, arena, request->event, &opening, error))
        return false;
    if (request->keeps_words_back)
        opening_keep_words_back(&opening);
    proof.extra = opening_print(arena, &opening);
    *file = proof_file_print(arena, &proof);
    return true;
}

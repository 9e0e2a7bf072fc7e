#include "store/question/proof.h"

#include "base/arena.h"
#include "base/message.h"
#include "store/folder/folder.h"
#include "store/log/event_row.h"
#include "store/log/log.h"
#include "store/log/log_tree.h"

bool question_ledger(struct book_reader *reader, struct arena *arena, struct ledger_state *state, struct error *error)
{
    struct connection *connection = book_reader_connection(reader);
    struct note *note = arena_new(arena, struct note);
    struct checkpoint checkpoint;
    struct text key;
    struct log log;
    if (!log_load(connection, arena, &log, error) || !log_book(connection, arena, &state->origin, &key, error))
        return false;
    if (!note_key_parse(arena, key, &state->key) ||
        !checkpoint_open(arena, log.checkpoint, &state->key, note, &checkpoint))
        return error_set(error, ERROR_DAMAGED, N_("the last checkpoint is not signed with the key of the book"));
    state->checkpoint = log.checkpoint;
    state->head = checkpoint.head;
    return true;
}

bool question_inclusion(struct book_reader *reader, struct arena *arena, uint64_t index, uint64_t size,
                        struct tree_proof *proof, struct error *error)
{
    struct log_tree tree = {book_reader_connection(reader), arena, error};
    if (index >= size)
        return error_set(error, ERROR_NOT_FOUND, N_("there is no such event"));
    return tree_prove_inclusion(log_tree_source(&tree), index, size, proof);
}

bool question_consistency(struct book_reader *reader, struct arena *arena, uint64_t old_size, uint64_t size,
                          struct tree_proof *proof, struct error *error)
{
    struct log_tree tree = {book_reader_connection(reader), arena, error};
    if (old_size > size)
        return error_set(error, ERROR_NOT_FOUND, N_("there is no such event"));
    return tree_prove_consistency(log_tree_source(&tree), old_size, size, proof);
}

bool question_subtree(struct book_reader *reader, struct arena *arena, unsigned level, uint64_t index,
                      struct digest *hash, struct error *error)
{
    struct log_tree tree = {book_reader_connection(reader), arena, error};
    struct tree_source source = log_tree_source(&tree);
    return source.hash(source.owner, level, index, hash);
}

bool question_root(struct book_reader *reader, struct arena *arena, uint64_t size, struct digest *root,
                   struct error *error)
{
    struct log_tree tree = {book_reader_connection(reader), arena, error};
    return tree_root_of(log_tree_source(&tree), size, root);
}

static struct query list_from(struct book_reader *reader, uint64_t first, int64_t count)
{
    struct query query = query_of(book_reader_connection(reader), SQL_EVENT_LIST);
    query_set_number(&query, EVENT_LIST_BOOK, BOOK_NUMBER);
    query_set_number(&query, EVENT_LIST_FIRST, (int64_t)first);
    query_set_number(&query, EVENT_LIST_COUNT, count);
    return query;
}

bool question_opening(struct book_reader *reader, struct arena *arena, uint64_t number, struct opening *opening,
                      struct error *error)
{
    struct query query = list_from(reader, number, 1);
    struct event_row row = {.number = -1};
    if (query_next(&query)) {
        row = event_row_read(&query);
        row.opening.facts = text_copy(arena, row.opening.facts);
        row.opening.words = text_copy(arena, row.opening.words);
    }
    if (!query_end(&query, error))
        return false;
    if (row.number != (int64_t)number)
        return error_set(error, ERROR_NOT_FOUND, N_("there is no such event"));
    *opening = row.opening;
    return true;
}

bool question_commitments(struct book_reader *reader, uint64_t first, commitment_listener *tell, void *listener,
                          struct error *error)
{
    struct query query = list_from(reader, first, INT64_MAX);
    for (bool goes_on = true; goes_on && query_next(&query);) {
        struct event_row row = event_row_read(&query);
        struct commitment commitment = opening_commitment(&row.opening);
        goes_on = tell(listener, &commitment);
    }
    return query_end(&query, error);
}

bool store_secret(struct store *store, struct arena *arena, struct sign_secret *secret, struct error *error)
{
    struct folder folder = folder_of(arena, store_folder(store));
    return folder_read_key(arena, &folder, secret, error);
}

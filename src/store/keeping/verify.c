#include "store/keeping/verify.h"

#include "base/arena.h"
#include "base/message.h"
#include "store/attachment/attachment_file.h"
#include "store/engine/query.h"
#include "store/engine/search.h"
#include "store/fold/fold.h"
#include "store/keeping/compare.h"
#include "store/keeping/replay_room.h"
#include "store/log/event_row.h"
#include "store/log/log.h"
#include "store/log/tile_root.h"
#include "store/transaction/answer.h"

/* A replay under way: the tables so far, and the tree. */
struct replay {
    struct text origin;
    struct log *log;       /* what was signed */
    struct tree_head seen; /* on this machine, outside the folder; size 0 for none */
    bool is_another;       /* than was seen */
    struct connection *book;
    struct connection *connection; /* where the tables are made once more */
    struct fold fold;
    struct tree tree;
};

static bool damaged(int64_t number, const char *message, struct error *error)
{
    char digits[24];
    snprintf(digits, sizeof digits, "%lld", (long long)number);
    return error_set_with(error, ERROR_DAMAGED, message, text_from(digits));
}

static bool replay_event(struct arena *arena, struct replay *replay, const struct event_row *row, struct error *error)
{
    SCRATCH(scratch, arena);
    const struct opening *opening = &row->opening;
    struct event event;
    if (row->number != (int64_t)replay->tree.size)
        return damaged((int64_t)replay->tree.size, N_("event {1} is missing from the ledger"), error);
    if (!row->has_salts)
        return damaged(row->number, N_("event {1} has no proper salt"), error);
    if (!event_parse(scratch, opening->facts, opening->words, &event) ||
        !text_equal(event_text(&event, FIELD_BOOK), replay->origin))
        return damaged(row->number, N_("event {1} cannot be read as an event of this book"), error);
    struct commitment commitment = opening_commitment(opening);
    struct digest leaf = commitment_leaf(scratch, &commitment);
    if (row->leaf_start.len > 0 && !text_equal(row->leaf_start, (struct text){(const char *)leaf.at, LEAF_START_BYTES}))
        return damaged(row->number, N_("event {1} was changed after it was recorded"), error);
    struct tile_root filled = TILE_ROOT_NONE;
    tree_append(&replay->tree, leaf, tile_root_catch, &filled);
    if (replay->tree.size == replay->seen.size)
        replay->is_another = !digest_equal(tree_root(&replay->tree), replay->seen.root);
    return tile_root_replay(replay->book, replay->connection, &filled, error) &&
           fold_event(&replay->fold, &event, row->number, error);
}

static bool replay_events(struct arena *arena, struct replay *replay, struct error *error)
{
    struct query query = query_of(replay->book, SQL_EVENT_LIST);
    struct error ignored;
    bool is_sound = true;
    query_set_number(&query, EVENT_LIST_BOOK, BOOK_NUMBER);
    query_set_number(&query, EVENT_LIST_FIRST, 0);
    query_set_number(&query, EVENT_LIST_COUNT, INT64_MAX);
    while (is_sound && query_next(&query)) {
        struct event_row row = event_row_read(&query);
        is_sound = replay_event(arena, replay, &row, error);
    }
    return query_end(&query, is_sound ? error : &ignored) && is_sound && fold_finish(&replay->fold, error);
}

/* The tree says that something was changed, not what: the size and the signed root decide. */
static bool check_tree(struct arena *arena, const struct replay *replay, struct text key, struct error *error)
{
    struct note *note = arena_new(arena, struct note);
    struct checkpoint checkpoint;
    struct note_key log_key;
    if (!note_key_parse(arena, key, &log_key) ||
        !checkpoint_open(arena, replay->log->checkpoint, &log_key, note, &checkpoint))
        return error_set(error, ERROR_DAMAGED, N_("the last checkpoint is not signed with the key of the book"));
    if (!text_equal(checkpoint.origin, replay->origin) || checkpoint.head.size != replay->tree.size)
        return error_set(error, ERROR_DAMAGED, N_("the ledger does not have as many events as were signed"));
    if (!digest_equal(checkpoint.head.root, tree_root(&replay->tree)))
        return error_set(error, ERROR_DAMAGED, N_("an event of the ledger was changed after it was signed"));
    if (replay->is_another)
        return error_set(error, ERROR_DAMAGED, N_("the ledger is not the one that was seen on this machine before"));
    return true;
}

static void print_root(const struct tree *tree, char hex[65])
{
    struct digest root = tree_root(tree);
    for (size_t i = 0; i < SHA256_BYTES; i++)
        snprintf(hex + 2 * i, 3, "%02x", root.at[i]);
}

static bool count_stray(void *listener, const char *path)
{
    (void)path;
    size_t *strays = listener;
    (*strays)++;
    return true;
}

static bool check_attachments(struct store *store, struct arena *arena, struct connection *connection,
                              struct verify_report *report, struct error *error)
{
    struct folder folder = folder_of(arena, store_folder(store));
    report->strays = 0;
    return attachment_file_check(arena, &folder, connection, &report->attachments, error) &&
           attachment_file_strays(arena, &folder, connection, count_stray, &report->strays, error);
}

bool store_verify(struct store *store, struct arena *arena, struct verify_report *report, struct error *error)
{
    struct book_reader *reader;
    struct text key;
    struct log log;
    struct replay replay = {.log = &log, .seen = store_seen(store)};
    if (!book_reader_open(store, arena, &reader, error))
        return false;
    struct connection *book = replay.book = book_reader_connection(reader);
    if (!compare_integrity(book, error) || !log_load(book, arena, &log, error) ||
        !log_book(book, arena, &replay.origin, &key, error) ||
        !replay_room_open(arena, book, &replay.connection, error))
        return false;
    replay.fold = (struct fold){.connection = replay.connection, .arena = arena, .leaves_search = true};
    if (!replay_events(arena, &replay, error) || !check_tree(arena, &replay, key, error) ||
        !compare_tables(book, replay.connection, error) || !answer_check(book, error) ||
        !search_check(book, replay.connection, error) || !check_attachments(store, arena, book, report, error))
        return false;
    report->events = replay.tree.size;
    print_root(&replay.tree, report->root);
    return true;
}

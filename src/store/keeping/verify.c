#include "store/keeping/verify.h"

#include "base/arena.h"
#include "base/message.h"
#include "store/attachment/attachment_file.h"
#include "store/engine/search.h"
#include "store/folder/erased_seen.h"
#include "store/keeping/compare.h"
#include "store/keeping/replay.h"
#include "store/keeping/scrub.h"
#include "store/log/log.h"
#include "store/transaction/answer.h"

/* The tree says that something was changed, not what: the size and the signed root decide. */
static bool check_tree(struct arena *arena, const struct replay *replay, const struct log *log, struct text key,
                       struct error *error)
{
    struct note *note = arena_new(arena, struct note);
    struct checkpoint checkpoint;
    struct note_key log_key;
    if (!note_key_parse(arena, key, &log_key) || !checkpoint_open(arena, log->checkpoint, &log_key, note, &checkpoint))
        return error_set(error, ERROR_DAMAGED, N_("the last checkpoint is not signed with the key of the book"));
    if (!text_equal(checkpoint.origin, replay->origin) || checkpoint.head.size != replay->tree.size)
        return error_set(error, ERROR_DAMAGED, N_("the ledger does not have as many events as were signed"));
    if (!digest_equal(checkpoint.head.root, tree_root(&replay->tree)))
        return error_set(error, ERROR_DAMAGED, N_("an event of the ledger was changed after it was signed"));
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

/* A state from before an erasure has the words again. */
static void find_returned(struct store *store, struct arena *arena, const struct replay *replay,
                          struct verify_report *report)
{
    struct number_list seen;
    size_t len = 0;
    erased_seen_recall(arena, store_sightings(store), replay->origin, &seen);
    report->returned = 0;
    report->returned_list[0] = '\0';
    for (size_t i = 0; i < seen.count; i++) {
        char number[24];
        if (seen.at[i] >= (int64_t)replay->tree.size || number_list_has(&replay->erased, seen.at[i]))
            continue;
        int bytes = snprintf(number, sizeof number, "%s%lld", report->returned++ ? " " : "", (long long)seen.at[i]);
        if (len + (size_t)bytes >= sizeof report->returned_list)
            continue;
        memcpy(report->returned_list + len, number, (size_t)bytes + 1);
        len += (size_t)bytes;
    }
}

bool store_verify(struct store *store, struct arena *arena, struct verify_report *report, struct error *error)
{
    struct book_reader *reader;
    struct text key;
    struct log log;
    struct replay replay = {0};
    if (!book_reader_open(store, arena, &reader, error))
        return false;
    struct connection *book = replay.book = book_reader_connection(reader);
    if (!compare_integrity(book, error) || !log_load(book, arena, &log, error) ||
        !log_book(book, arena, &replay.origin, &key, error) || !replay_run(&replay, arena, error) ||
        !check_tree(arena, &replay, &log, key, error) || !compare_tables(book, replay.room, error) ||
        !answer_check(book, error) || !search_check(book, replay.room, error) ||
        !check_attachments(store, arena, book, report, error) || !scrub_is_due(book, &report->is_unscrubbed, error))
        return false;
    report->erased = replay.erased.count;
    find_returned(store, arena, &replay, report);
    report->events = replay.tree.size;
    print_root(&replay.tree, report->root);
    return true;
}

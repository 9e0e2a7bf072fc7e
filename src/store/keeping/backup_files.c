#include "store/keeping/backup_files.h"

#include "base/arena.h"
#include "base/message.h"
#include "store/attachment/attachment_file.h"
#include "store/engine/query.h"
#include "store/log/log.h"

static const char *const carried_table =
    "CREATE TABLE IF NOT EXISTS carried (book INTEGER NOT NULL, digest TEXT NOT NULL,"
    " bytes BLOB NOT NULL, PRIMARY KEY (book, digest)) STRICT";

static bool pack_file(struct arena *arena, const struct folder *folder, struct connection *copy, struct text digest,
                      struct error *error)
{
    SCRATCH(scratch, arena);
    struct text bytes;
    if (!attachment_file_get(scratch, folder, digest, &bytes, error))
        return false;
    struct query query = query_of(copy, SQL_CARRIED_ADD);
    query_set_number(&query, CARRIED_ADD_BOOK, BOOK_NUMBER);
    query_set_text(&query, CARRIED_ADD_DIGEST, digest);
    query_set_bytes(&query, CARRIED_ADD_BYTES, bytes);
    return query_run(&query, error);
}

bool backup_files_pack(struct arena *arena, const struct folder *folder, struct connection *copy, struct error *error)
{
    struct error ignored;
    bool is_sound = true;
    if (!connection_execute(copy, carried_table, error))
        return false;
    struct query query = query_of(copy, SQL_ATTACHMENT_DIGESTS);
    query_set_number(&query, ATTACHMENT_DIGESTS_BOOK, BOOK_NUMBER);
    while (is_sound && query_next(&query))
        is_sound = pack_file(arena, folder, copy, query_text(&query), error);
    if (!is_sound)
        error_add_hint(error, N_("put the file back from an older backup, then try again"));
    return query_end(&query, is_sound ? error : &ignored) && is_sound;
}

static bool unpack_file(struct arena *arena, const struct folder *folder, struct text digest, struct text bytes,
                        struct error *error)
{
    char hex[SHA256_HEX_BYTES];
    hash_sha256_hex(bytes, hex);
    return text_equal(text_from(hex), digest)
               ? attachment_file_put(arena, folder, bytes, digest, error)
               : error_set_with(error, ERROR_DAMAGED, N_("the attachment {1} is not what was attached"), digest);
}

bool backup_files_unpack(struct arena *arena, const struct folder *folder, struct connection *copy, struct error *error)
{
    struct error ignored;
    bool is_sound = true, has_files = false;
    if (!connection_execute(copy, carried_table, error)) /* backups of earlier versions have none */
        return false;
    struct query query = query_of(copy, SQL_CARRIED_ALL);
    query_set_number(&query, CARRIED_ALL_BOOK, BOOK_NUMBER);
    while (is_sound && query_next(&query)) {
        struct text digest = query_text(&query), bytes = query_text(&query);
        is_sound = unpack_file(arena, folder, digest, bytes, error);
        has_files = true;
    }
    return query_end(&query, is_sound ? error : &ignored) && is_sound &&
           connection_execute(copy, "DROP TABLE carried", error) &&
           (!has_files || connection_execute(copy, "VACUUM", error));
}

#include "store/log/tile_root.h"

#include "base/message.h"
#include "ledger/tile.h"
#include "store/engine/query.h"
#include "store/log/log.h"

void tile_root_catch(void *caught, unsigned level, uint64_t index, struct digest hash)
{
    if (level == TILE_HEIGHT)
        *(struct tile_root *)caught = (struct tile_root){true, index, hash};
}

bool tile_root_keep(struct connection *connection, const struct tile_root *filled, struct error *error)
{
    if (!filled->is_full)
        return true;
    struct query query = query_of(connection, SQL_TILE_ROOT_ADD);
    query_set_number(&query, TILE_ROOT_ADD_BOOK, BOOK_NUMBER);
    query_set_number(&query, TILE_ROOT_ADD_TILE, (int64_t)filled->tile);
    query_set_bytes(&query, TILE_ROOT_ADD_ROOT, (struct text){(const char *)filled->root.at, SHA256_BYTES});
    return query_run(&query, error);
}

static bool damaged(uint64_t tile, struct error *error)
{
    error_set_with(error, ERROR_DAMAGED, N_("table “{1}” does not say what the ledger says, at {2}"),
                   TEXT("tile_root"));
    return error_add_number(error, 2, (int64_t)tile);
}

bool tile_root_get(struct connection *connection, uint64_t tile, struct digest *root, bool *is_there,
                   struct error *error)
{
    struct query query = query_of(connection, SQL_TILE_ROOT_GET);
    query_set_number(&query, TILE_ROOT_GET_BOOK, BOOK_NUMBER);
    query_set_number(&query, TILE_ROOT_GET_TILE, (int64_t)tile);
    *is_there = query_next(&query);
    struct text bytes = *is_there ? query_text(&query) : TEXT_NONE;
    bool is_root = bytes.len == SHA256_BYTES;
    if (is_root)
        memcpy(root->at, bytes.at, SHA256_BYTES);
    return query_end(&query, error) && (!*is_there || is_root || damaged(tile, error));
}

bool tile_root_replay(struct connection *book, struct connection *replay, const struct tile_root *filled,
                      struct error *error)
{
    struct digest kept;
    bool is_there;
    if (!filled->is_full)
        return true;
    return tile_root_get(book, filled->tile, &kept, &is_there, error) &&
           (!is_there || tile_root_keep(replay, filled, error));
}
